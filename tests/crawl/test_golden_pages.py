"""Golden pages: each page under tests/pages/<source>/ yields what the JSON beside it says.

Pages keep the layout of the source (the places and names that public material evidences) with invented
words. leftovers are lines of the page that no text may hold; printed_date is the date as it prints it.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from newsarchive.crawl.golden import expected, golden, write
from newsarchive.crawl.spider import NewsSpider
from newsarchive.extract.addresses import address
from newsarchive.extract.page import parse

LOADER = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["spiders"]}))
FOLDER = Path(__file__).parents[1] / "pages"
PAGES = sorted(FOLDER.glob("*/*.html"))


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


def named(page: Path) -> str:
    return f"{page.parent.name}-{page.stem}"


@pytest.mark.parametrize("page", PAGES, ids=named)
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


def test_every_page_belongs_to_a_source() -> None:
    assert {page.parent.name for page in PAGES} <= set(LOADER.list())
