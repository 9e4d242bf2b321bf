"""Golden pages: each page under tests/pages/<source>/ yields what the JSON beside it says.

Pages keep the layout of the source (the places and names that public material evidences) with invented
words. leftovers are lines of the page that no text may hold; printed_date is the date as it prints it;
known_fault says what we do not read rightly yet: the JSON holds what it should be.
"""

import tomllib
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from newsarchive.crawl.golden import expected, golden, write
from newsarchive.crawl.listings import NotAListing, read_feed, read_sitemap
from newsarchive.crawl.spider import NewsSpider
from newsarchive.extract.addresses import address
from newsarchive.extract.page import parse

LOADER = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["spiders"]}))
ADDRESSES = tomllib.loads(Path(__file__).with_name("addresses.toml").read_text(encoding="utf-8"))
FOLDER = Path(__file__).parents[1] / "pages"
PAGES = sorted(FOLDER.glob("*/*.html"))
LISTINGS = sorted(FOLDER.glob("*/*.xml"))
# Of their pages nothing is known, so there is no layout to keep: test_source_addresses has their
# discovery and identity.
NO_STRUCTURE = set(
    "azadliq_info bfb cbar echo eurasianet fhn ikisahil jamnews mia mikroskop mod nk novosti "
    "siyasetinfo toplum yeniavaz yenisabah".split()
)


def source(page: Path) -> NewsSpider:
    return LOADER.load(page.parent.name)()  # type: ignore[no-any-return]


def told(page: Path) -> dict[str, Any]:
    kept = page.with_suffix(".json")
    if kept.exists():
        return expected(kept)
    where = parse(page.read_bytes(), url=None).canonical
    assert where, f"{page} has no canonical address: write {kept.name} with url and fetched_at"
    return {"url": where, "fetched_at": datetime.now(UTC).isoformat(timespec="seconds")}


def read(page: Path, said: dict[str, Any]) -> dict[str, Any]:
    return golden(
        page.read_bytes(),
        url=said["url"],
        fetched_at=datetime.fromisoformat(said["fetched_at"]),
        stated=said.get("stated"),
        selectors=source(page).selectors,
    )


def listed(page: Path, url: str) -> list[dict[str, str]] | str:
    """Return the entries that are listed, or what is said of an answer that is no list."""
    try:
        if page.name.startswith("sitemap"):
            entries = read_sitemap(page.read_bytes(), url).entries
        else:
            entries = read_feed(page.read_bytes(), url)
    except NotAListing as error:
        return str(error)
    return [{name: fact for name, fact in asdict(each).items() if fact} for each in entries]


def named(page: Path) -> str:
    return f"{page.parent.name}-{page.stem}"


def marked(page: Path) -> Any:
    kept = page.with_suffix(".json")
    fault = expected(kept).get("known_fault") if kept.exists() else None
    marks = [pytest.mark.xfail(reason=fault, strict=True)] if fault else []
    return pytest.param(page, id=named(page), marks=marks)


@pytest.mark.parametrize("page", [marked(page) for page in PAGES])
def test_a_page_yields_what_its_json_says(page: Path) -> None:
    said, kept = told(page), page.with_suffix(".json")
    found = read(page, said)
    if "columns" not in said:
        write(kept, said | found)
        pytest.fail(f"{kept} was written: read it, and correct what is wrong")
    assert {name: said.get(name) for name in found} == found


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_prints_the_leftovers_and_the_date_of_its_site(page: Path) -> None:
    said = told(page)
    tree = parse(page.read_bytes(), url=said["url"]).tree
    shown = " ".join(html.tostring(tree, encoding="unicode", method="text").split())
    for line in said.get("leftovers", ()):
        assert line in shown
        assert line not in "\n".join(said.get("columns", {}).get("text", ()))
    assert said.get("printed_date", "") in shown


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_address_of_a_page_is_an_article_of_its_source(page: Path) -> None:
    said, scope = told(page), source(page).scope
    where = address(said["url"]) or ""
    assert scope.holds(where)
    assert not said.get("article") or scope.expected(where) is not None


@pytest.mark.parametrize("page", LISTINGS, ids=named)
def test_a_feed_or_sitemap_yields_what_its_json_says(page: Path) -> None:
    said = expected(page.with_suffix(".json"))
    assert listed(page, said["url"]) == said["listed"]


@pytest.mark.parametrize("page", LISTINGS, ids=named)
def test_what_a_feed_or_sitemap_lists_are_articles_of_its_source(page: Path) -> None:
    scope = source(page).scope
    entries = expected(page.with_suffix(".json"))["listed"]
    assert isinstance(entries, str) or all(scope.expected(each["url"]) for each in entries)


def test_every_source_whose_layout_is_known_has_a_page() -> None:
    # The generic source is no outlet.
    outlets = set(LOADER.list()) - {"site"}
    assert outlets - {page.parent.name for page in PAGES} <= NO_STRUCTURE
    assert outlets & set(ADDRESSES) >= NO_STRUCTURE


def test_every_page_belongs_to_a_source() -> None:
    assert {page.parent.name for page in PAGES + LISTINGS} <= set(LOADER.list())


def test_no_source_with_a_page_is_said_to_have_no_known_layout() -> None:
    assert not NO_STRUCTURE & {page.parent.name for page in PAGES}
