"""Promises about traps, kept by the real command: one bad page costs itself only."""

import re
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import traps
from traps import Site, TrapSite

pytestmark = pytest.mark.crawl
ROOT = Path(__file__).parent.parent.parent


@dataclass
class Crawl:
    """A finished crawl: how it ended, what it wrote, and the most memory each process took."""

    place: Path
    code: int
    told: str
    seconds: float
    megabytes: dict[int, int] = field(default_factory=dict)

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        with sqlite3.connect(self.place / "news.db") as connection:
            found = connection.execute(query, values).fetchall()
        connection.close()
        return found

    def outcomes(self, url: str) -> list[tuple[str, str]]:
        """Return outcome and error of the visits of an address."""
        query = "select outcome, coalesce(error, '') from visits where url = ?"
        return self.rows(query, url)


def crawl(url: str, place: Path, **settings: Any) -> Crawl:
    settings = {
        "NEWSARCHIVE_DB": place / "news.db",
        "NEWSARCHIVE_CAPTURES": place / "captures",
        "NEWSARCHIVE_PAGE_SECONDS": 20,
        "DOWNLOAD_DELAY": 0,
        "DOWNLOAD_TIMEOUT": 6,
        "RETRY_TIMES": 1,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
        "CONCURRENT_REQUESTS": 8,
        "AUTOTHROTTLE_ENABLED": False,
        "NEWSARCHIVE_BACKOFF_SECONDS": 0.02,
        **settings,
    }
    pairs = [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
    scrapy = str(Path(sys.executable).with_name("scrapy"))
    started, log = time.monotonic(), place / "log"
    with log.open("w") as told:
        running = subprocess.Popen(
            [scrapy, "crawl", "site", "-a", f"url={url}/", *pairs], cwd=ROOT, stderr=told
        )
        megabytes: dict[int, int] = {}
        watching = threading.Thread(target=_watch, args=(running, megabytes))
        watching.start()
        try:
            code = running.wait()
        finally:
            running.kill()
            watching.join()
    return Crawl(place, code, log.read_text(), time.monotonic() - started, megabytes)


def _watch(running: "subprocess.Popen[bytes]", megabytes: dict[int, int]) -> None:
    """Note the peak of each process, as the kernel keeps it, until the crawl ends."""
    while running.poll() is None:
        for pid in _family(running.pid):
            try:
                status = Path(f"/proc/{pid}/status").read_text()
            except (FileNotFoundError, ProcessLookupError):
                continue
            peak = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
            megabytes[pid] = max(megabytes.get(pid, 0), *(int(each) // 1024 for each in peak), 0)
        time.sleep(0.2)


def _family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return []
    return [pid, *(each for child in children for each in _family(int(child)))]


@pytest.fixture(scope="module")
def canary() -> Iterator[Site]:
    with Site("127.0.3.2") as served:
        yield served


@pytest.fixture(scope="module")
def site(canary: Site) -> Iterator[TrapSite]:
    with TrapSite(canary.url) as served:
        yield served


@pytest.fixture(scope="module")
def crawled(site: TrapSite, tmp_path_factory: pytest.TempPathFactory) -> Crawl:
    return crawl(site.url, tmp_path_factory.mktemp("traps"))


def test_traps_do_not_make_a_run_fail(crawled: Crawl) -> None:
    assert crawled.code == 0, crawled.told
    assert "Traceback" not in crawled.told


def test_every_good_article_among_the_traps_is_archived(site: TrapSite, crawled: Crawl) -> None:
    assert not site.expected() - {url for (url,) in crawled.rows("select url from articles")}


def test_nothing_but_good_articles_is_archived_as_whole(site: TrapSite, crawled: Crawl) -> None:
    query = "select url from articles where completeness = 'full' and title <> ?"
    whole = crawled.rows(query, traps.title(traps.TWO_PATHS))
    assert not {url for (url,) in whole} - site.expected()


@pytest.mark.parametrize(
    "number",
    [traps.NUL, traps.RIGHT_TO_LEFT, traps.NO_CHARSET, traps.WRONG_CHARSET, traps.UTF_16],
)
def test_text_is_exact_whatever_the_page_says_of_its_letters(
    site: TrapSite, crawled: Crawl, number: int
) -> None:
    query = "select title, text from articles where url = ?"
    found = crawled.rows(query, site.url + traps.path(number))
    assert found == [(traps.title(number), traps.text(number))]


def test_nobody_is_led_to_a_foreign_site(canary: Site, crawled: Crawl) -> None:
    assert canary.asked == []
    assert not crawled.rows("select url from pages where url like '%127.0.3.2%'")


def test_redirects_that_go_in_circles_are_asked_once(site: TrapSite, crawled: Crawl) -> None:
    for each in ("/ozune", "/dovre-a", "/dovre-b", "/tezele"):
        assert site.asked.count(each) == 1, each
    assert max(map(site.asked.count, site.hits("/zencir/"))) == 1


@pytest.mark.parametrize("where", ["bos-yer", "pis-yer", "kod-yer", "port-yer", "fayl-yer", "yersiz", "kenara"])  # fmt: skip
def test_a_redirect_to_nowhere_is_kept_as_such(site: TrapSite, crawled: Crawl, where: str) -> None:
    assert [outcome for outcome, _ in crawled.outcomes(f"{site.url}/{where}")] == ["missing"]


@pytest.mark.parametrize("where", ["damci", "damci-basliq"])
def test_a_page_that_drips_for_ever_is_left_in_time(
    site: TrapSite, crawled: Crawl, where: str
) -> None:
    assert [outcome for outcome, _ in crawled.outcomes(f"{site.url}/{where}")] == ["failed"]
    # Each would go on for two minutes.
    assert crawled.seconds < 120


@pytest.mark.parametrize("where", ["boyuk", "boyuk-parca", "bomba-gzip", "bomba-gzip2", "bomba-deflate", "bomba-br", "lent-bomba", "s-bomba.xml.gz"])  # fmt: skip
def test_what_is_too_large_is_said_with_its_address(
    site: TrapSite, crawled: Crawl, where: str
) -> None:
    assert not crawled.rows("select 1 from articles where url = ?", f"{site.url}/{where}")
    (_, error), *_ = crawled.outcomes(f"{site.url}/{where}")
    assert "larger" in error or "exceeded" in error


@pytest.mark.parametrize("where", ["kesik-evvel", "kesik-basliq", "kesik-metn", "kesik-parca", "parca-pis", "parca-sonsuz", "parca-yarim", "http09", "cavabsiz", "status-pis", "basliq-uzun", "basliq-cox", "uzunluq-menfi", "uzunluq-iki"])  # fmt: skip
def test_a_broken_answer_fails_alone_after_a_second_try(
    site: TrapSite, crawled: Crawl, where: str
) -> None:
    found = crawled.outcomes(f"{site.url}/{where}")
    assert [outcome for outcome, _ in found] == ["failed"]
    assert found[0][1]
    assert len(site.hits(f"/{where}")) <= 2


@pytest.mark.parametrize("calendar", traps.CALENDARS)
def test_a_calendar_without_end_is_left_soon(site: TrapSite, crawled: Crawl, calendar: str) -> None:
    shape = re.sub(r"\d+", "0", calendar)
    asked = [each for each in site.asked if re.sub(r"\d+", "0", each) == shape]
    # Weeks whose numbers have grown long are a shape of their own.
    assert 1 <= len(asked) <= 16, asked


def test_session_ids_make_neither_articles_nor_requests_without_end(
    site: TrapSite, crawled: Crawl
) -> None:
    assert len(site.hits("/hadise/")) <= 2 * len(traps.SESSIONS), site.hits("/hadise/")
    assert len(site.hits("/sessiya")) <= 12
    assert crawled.rows("select url from articles where url like '%PHPSESSID%'") == []


def test_twins_for_paper_and_telephones_are_not_asked_for(site: TrapSite, crawled: Crawl) -> None:
    for mark in ("utm_", "fbclid", "yclid", "print", "amp"):
        assert not site.hits(mark), mark


def test_one_article_under_two_paths_is_one_row(site: TrapSite, crawled: Crawl) -> None:
    query = "select count(*) from articles where title = ?"
    assert crawled.rows(query, traps.title(traps.TWO_PATHS)) == [(1,)]


def test_a_million_links_do_not_make_a_million_requests(site: TrapSite, crawled: Crawl) -> None:
    assert len(site.hits("/m/")) <= 8


def test_a_bomb_for_a_robots_txt_is_survived(tmp_path: Path) -> None:
    with Site() as served:
        bomb = traps.zlib_zeros(31)
        served.answers["/robots.txt"] = traps.reply(
            bomb, kind="text/plain", Content_Encoding="gzip"
        )
        served.answers["/"] = traps.reply(traps.links([traps.path(1)]))
        served.answers[traps.path(1)] = traps.reply(traps.article(1))
        crawled = crawl(served.url, tmp_path)
    assert "Traceback" not in crawled.told
    assert max(crawled.megabytes.values()) < 450, crawled.megabytes


def test_memory_stays_bounded(crawled: Crawl) -> None:
    """The figure of docs/operators.md, with room for another machine's allocator."""
    assert max(crawled.megabytes.values()) < 450, crawled.megabytes
