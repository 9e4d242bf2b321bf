"""Promises of scrapy probe: what answered, what filled, what fell back, what was blocked, who is silent."""

import json
import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from outlet import HTML, ROOT, SCRAPY, Answer, Outlet, serving

from newsarchive.archive import Archive
from newsarchive.crawl.lock import SourceLock

pytestmark = pytest.mark.crawl

SPIDERS = """
from newsarchive.crawl.discovery import Everything, Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider

class Base(NewsSpider):
    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.name_origin(self.homepage)

class Xeber(Base):
    name = "xeber"
    homepage = "{0}/"
    discover = [
        Listing("{0}/"), Sitemap("{0}/sitemap.xml"), Feed("{0}/rss"), Feed("{0}/feed"),
        Sitemap("{0}/empty.xml"), Listing("{0}/lent"), Listing("{0}/closed/"), Listing("{0}/wall"),
        Listing("{0}/later"),
    ]
    article_pattern = r"/xeber/[a-z-]+-(?P<id>\\\\d+)$"
    selectors = {{"title": "h1", "authors": ".no-such-byline", "published_at": "h1"}}

class Silent(Base):
    name = "silent"
    homepage = "{1}/"
    discover = [Listing("{1}/"), Sitemap("{1}/sitemap.xml")]

class Endless(Base):
    name = "endless"
    homepage = "{2}/"
    discover = [Everything("{2}/")]
"""
NOBODY = ("http://127.0.0.1:9", "http://127.0.0.1:9")
WALL = "<html><title>Just a moment...</title><body><script src=x></script></body></html>"
FEED = """<rss version="2.0"><channel><title>X</title><item><title>Reklam</title>
<link>{0}/reklam/1</link></item></channel></rss>"""
ENTRY = "<url><loc>{0}</loc><lastmod>2026-11-{1:02}</lastmod></url>"
XML = {"Content-Type": "application/xml"}
SITEMAP = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{0}</urlset>"


def newest(outlet: Outlet) -> str:
    """Return the entries of a sitemap in which the article in the middle is the newest."""
    days = zip(outlet.listed, (3, 9, 5), strict=True)
    return "".join(ENTRY.format(f"{outlet.url}{path}", day) for path, day in days)


def probe(
    place: Path, bases: tuple[str, ...], *arguments: str
) -> "subprocess.CompletedProcess[str]":
    (place / "outlets.py").write_text(SPIDERS.format(*bases, *NOBODY).replace("\\\\", "\\"))
    settings = {
        "SPIDER_MODULES": "outlets", "NEWSARCHIVE_DB": place / "news.db", "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False, "NEWSARCHIVE_BACKOFF_SECONDS": 0.05,
        "NEWSARCHIVE_MOST_WAIT_SECONDS": 1,
    }  # fmt: skip
    pairs = [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
    return subprocess.run(
        [str(SCRAPY), "probe", *pairs, *arguments],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(place)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def troubled(outlet: Outlet) -> Outlet:
    """Give an outlet one address of each kind of trouble, and a sitemap that says what is newest."""
    outlet.pages |= {
        "/sitemap.xml": lambda: Answer(SITEMAP.format(newest(outlet)), headers=XML),
        "/robots.txt": Answer("User-agent: *\nDisallow: /closed/", headers=HTML),
        "/rss": Answer("<!doctype html><html><body>Xeberler</body></html>", headers=HTML),
        "/feed": lambda: Answer(FEED.format(outlet.url), headers=XML),
        "/empty.xml": Answer(SITEMAP.format(""), headers=XML),
        "/wall": Answer(WALL, 503),
        "/later": Answer("", 429, {"Retry-After": "1"}),
    }
    return outlet


def endless() -> Outlet:
    """Return an outlet that names forty sitemaps and forty pages, none of them an article."""
    outlet, head = Outlet(0), "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
    outlet.listed = [f"/bolme-{chr(97 + n % 20)}{chr(97 + n // 20)}/haqqimizda" for n in range(40)]
    outlet.pages |= {each: Answer("<html><p>Yoxdur.</p></html>") for each in outlet.listed}
    outlet.pages["/sitemap.xml"] = lambda: Answer(
        head + "".join(f"<sitemap><loc>{outlet.url}/{n}.xml</loc></sitemap>" for n in range(40))
        + "</sitemapindex>", headers=XML,
    )  # fmt: skip
    return outlet


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Any, Path]:
    """Probe an outlet that answers, with troubles, and one that is silent; an archive is there."""
    place = tmp_path_factory.mktemp("probe")
    Archive(place / "news.db").close()
    with serving(troubled(Outlet(3))) as outlet, serving(endless()) as other:
        finished = probe(place, (outlet.url, NOBODY[0], other.url), "--json")
    found = json.loads(finished.stdout)
    return {each["source"]: each for each in found["sources"]}, finished, place


def test_every_address_says_whether_it_is_what_it_should_be(told: Any) -> None:
    addresses = told[0]["xeber"]["addresses"]
    assert [each["result"] for each in addresses] == [
        "fine",
        "fine",
        "answered with a web page instead of a feed",
        "has 1 entries, none of which has the address of an article",
        "is an empty sitemap",
        "HTTP 404",
        "robots.txt forbids it",
        "a challenge page: Just a moment...",
        "HTTP 429: we are asked to wait",
    ]


def test_what_was_blocked_is_named_with_what_blocked_it(told: Any) -> None:
    blocked = {each["url"].rpartition("/")[2]: each["why"] for each in told[0]["xeber"]["blocked"]}
    assert blocked["wall"].startswith("a challenge page")
    assert blocked[""] == "Forbidden by robots.txt"
    assert blocked["later"] == "HTTP 429"
    (silent,) = told[0]["silent"]["blocked"][:1]
    assert silent["why"].startswith("connection refused")


def test_the_newest_article_is_read_and_what_fell_back_is_named(told: Any) -> None:
    article = told[0]["xeber"]["article"]
    assert article["url"].endswith("-1001")
    assert article["filled"]["title"].startswith("Körpü 1: çayın")
    assert article["fell_back"] == ["authors", "published_at"]
    assert any(each["chosen"] for each in article["dates"])


def test_every_request_stands_there_with_its_answer(told: Any) -> None:
    requests = {
        each["url"].partition("//")[2].partition("/")[2]: each
        for each in told[0]["xeber"]["requests"]
    }
    assert requests["sitemap.xml"]["content_type"] == "application/xml"
    assert requests["sitemap.xml"]["bytes"] > 100
    assert requests["lent"]["status"] == 404
    assert "closed/" not in requests
    assert sum(each.startswith("xeber/") for each in requests) == 1


def test_a_silent_source_is_named_and_the_exit_code_says_so(told: Any) -> None:
    found, finished, _ = told
    assert found["silent"]["result"] == "silent"
    assert found["silent"]["why"].startswith("robots.txt")
    assert finished.returncode == 1
    assert "Silent: endless, silent" in finished.stderr
    assert "[3/3] " in finished.stderr


def test_an_outlet_that_names_many_places_is_asked_for_few(told: Any) -> None:
    found = told[0]["endless"]
    assert found["why"] == "12 pages were looked at, none is an article"
    assert 20 < len(found["requests"]) < 30


def test_only_what_answered_is_remembered(told: Any) -> None:
    with closing(sqlite3.connect(told[2] / "news.db")) as connection:
        rows = connection.execute("select source, fell_back, addresses from probes").fetchall()
        assert connection.execute("select count(*) from articles").fetchone() == (0,)
    ((source, fell_back, addresses),) = rows
    assert (source, json.loads(fell_back)) == ("xeber", ["authors", "published_at"])
    assert list(json.loads(addresses).values())[:2] == ["fine", "fine"]


def test_the_report_names_versions_and_no_place_of_this_machine(told: Any) -> None:
    _, finished, place = told
    found = json.loads(finished.stdout)
    assert {"newsarchive", "python", "scrapy", "began_at", "ended_at"} <= found.keys()
    assert str(place.parent) not in finished.stdout
    assert str(Path.home()) + "/" not in finished.stdout.replace("http://", "")
    assert str(ROOT) not in finished.stdout


def test_without_an_archive_none_is_made(tmp_path: Path) -> None:
    outlet = Outlet(3)
    outlet.pages["/sitemap.xml"] = lambda: Answer(SITEMAP.format(newest(outlet)), headers=XML)
    with serving(outlet):
        finished = probe(tmp_path, (NOBODY[0], outlet.url), "silent")
    assert finished.returncode == 0, finished.stderr
    assert "nothing was remembered" in finished.stderr
    assert "silent  answers" in finished.stdout
    assert "filled  title: Körpü 1: çayın" in finished.stdout
    assert not list(tmp_path.glob("news.db*"))


def test_a_source_that_is_being_crawled_is_left_alone(tmp_path: Path) -> None:
    Archive(tmp_path / "news.db").close()
    lock = SourceLock(tmp_path / "news.db", "silent")
    finished = probe(tmp_path, NOBODY, "silent")
    lock.release()
    assert "silent  left alone: another process is crawling it" in finished.stdout
    assert finished.returncode == 0


def test_a_name_that_is_no_source_is_a_usage_error(tmp_path: Path) -> None:
    finished = probe(tmp_path, NOBODY, "nobody")
    assert (finished.returncode, finished.stdout) == (2, "")
    assert "There is no source nobody" in finished.stderr
