"""Promises of crawling a source back, kept by the real command against an outlet on loopback."""

import itertools
import os
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from back_spiders import BackSpider
from outlet import ROOT, SCRAPY, Answer, Outlet, rows, serving, story
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from newsarchive import Archive
from newsarchive.analyse.health.runs import runs
from newsarchive.analyse.health.volume import new_by_hour
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.crawl.checks import spider_of
from newsarchive.crawl.span import Span

pytestmark = pytest.mark.crawl
YEAR = ("-a", "since=2020-12-24", "-a", "until=2020-12-31")
LAST = date(2020, 12, 31)


class OldOutlet(Outlet):
    """An outlet with articles by number, each of a day."""

    def __init__(self) -> None:
        super().__init__(0)
        self.days: dict[int, date] = {}

    def publish(self, number: int, day: date) -> str:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("Asia/Baku"))
        self.days[number] = day
        self.pages[f"/xeber/{number}"] = story(number, noon)
        return f"/xeber/{number}"

    def list(self, path: str, *links: str, more: str = "") -> None:
        shown = "".join(f"<li><a href={each}>Xəbər {each[-3:]}</a></li>" for each in links)
        self.pages[path] = Answer(f"<html><body><ul>{shown}</ul>{more}</body></html>")


def command(outlet: Outlet, place: Path, kind: str, *more: str, spider: str = "back") -> list[str]:
    settings = {
        "SPIDER_MODULES": "back_spiders",
        "NEWSARCHIVE_DB": place / "news.db",
        "NEWSARCHIVE_CAPTURES": place / "captures",
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "NEWSARCHIVE_BACKOFF_SECONDS": 0.05,
    }
    pairs = [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
    which = ("-a", f"url={outlet.url}", "-a", f"kind={kind}")
    return [str(SCRAPY), "crawl", spider, *which, *pairs, *more]


@dataclass
class Ended:
    """A crawl that has ended: its exit code, what it said, and what it asked, in order."""

    code: int
    told: str
    asked: list[str] = field(default_factory=list)

    @property
    def listings(self) -> list[str]:
        return [each for each in self.asked if not each.startswith(("/xeber/", "/robots"))]

    @property
    def numbers(self) -> list[int]:
        return [int(each.removeprefix("/xeber/")) for each in self.asked if "/xeber/" in each]


def crawl(
    outlet: Outlet, place: Path, kind: str, *more: str,
    ends: tuple[signal.Signals, Callable[[], bool]] | None = None, spider: str = "back",
) -> Ended:  # fmt: skip
    """Run the real command; it is sent a signal once a condition holds, where one is given."""
    before = len(outlet.asked)
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    process = subprocess.Popen(
        command(outlet, place, kind, *more, spider=spider), cwd=ROOT, env=environment, text=True,
        stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    if ends:
        while not ends[1]():
            assert process.poll() is None
            time.sleep(0.02)
        sends = os.killpg if ends[0] == signal.SIGKILL else os.kill
        sends(process.pid, ends[0])
    _, told = process.communicate()
    return Ended(process.returncode, told, outlet.paths()[before:])


def arxiv(days: int, page: int = 1) -> str:
    return f"/arxiv/{LAST - timedelta(days=days)}" + (f"?page={page}" if page > 1 else "")


class Year(OldOutlet):
    """Eight days: the first of two pages, the third broken, the fifth empty."""

    def __init__(self) -> None:
        super().__init__()
        for ago in range(8):
            day = LAST - timedelta(days=ago)
            links = [self.publish(900 - 10 * ago - n, day) for n in range(4)]
            self.list(arxiv(ago), *(() if ago == 4 else links[:3]))
            self.list(arxiv(ago, 2), *(links[2:] if ago == 0 else links[:3]))
            self.list(arxiv(ago, 3), *links[2:])
        self.whole, self.pages[arxiv(2)] = self.pages[arxiv(2)], Answer("", 500)
        self.list("/", "/xeber/999")


@dataclass
class Walked:
    """The crawls of one place, one after another, and what the archive held in between."""

    outlet: Year
    place: Path
    crawls: dict[str, Ended] = field(default_factory=dict)
    answered: dict[str, set[str]] = field(default_factory=dict)

    def crawl(self, name: str, *more: str, **how: object) -> None:
        self.crawls[name] = crawl(self.outlet, self.place, "days", *(more or YEAR), **how)  # type: ignore[arg-type]
        found = rows(self.place, "select url from visits")
        self.answered[name] = {each["url"].removeprefix(self.outlet.url) for each in found}


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walked]:
    slow = (*YEAR, "-s", "DOWNLOAD_DELAY=0.1")
    with serving(Year()) as outlet:
        assert isinstance(outlet, Year)
        found = Walked(outlet, tmp_path_factory.mktemp("walked"))
        found.crawl("ended", *slow, ends=(signal.SIGTERM, lambda: arxiv(1) in outlet.paths()))
        found.crawl("killed", *slow, ends=(signal.SIGKILL, lambda: arxiv(3, 2) in outlet.paths()))
        found.crawl("failing")
        outlet.pages[arxiv(2)] = outlet.whole
        found.crawl("mended")
        found.crawl("ordinary", "-a", "max_pages=0")
        yield found


def test_all_days_are_crawled_back_newest_first(walked: Walked) -> None:
    assert len(rows(walked.place, "select id from articles where published_on >= '2020'")) == 22
    for name in ("ended", "killed", "failing"):
        days = [each[:17] for each in walked.crawls[name].listings]
        assert days == sorted(days, reverse=True), name
    assert {arxiv(ago) for ago in range(8)} <= set(walked.outlet.paths())


def test_a_crawl_back_goes_on_where_it_was_and_asks_nothing_twice(walked: Walked) -> None:
    for before, name in itertools.pairwise(walked.crawls):
        again = set(walked.crawls[name].asked) & walked.answered[before]
        assert again <= {arxiv(2), "/"}, name
    everything = [each for crawl in walked.crawls.values() for each in crawl.asked]
    twice = {each for each in everything if everything.count(each) > 1}
    # What was on its way when the crawl was killed, and the day that failed.
    assert len(twice - {arxiv(2), "/robots.txt"}) <= 1


def test_a_crawl_back_that_is_asked_to_end_says_where_it_stopped(walked: Walked) -> None:
    assert walked.crawls["ended"].code == 130
    assert "the same command goes on from here" in walked.crawls["ended"].told


def test_a_day_whose_listing_fails_is_not_done_and_the_exit_code_says_so(walked: Walked) -> None:
    failing = walked.crawls["failing"]
    assert failing.code == 1
    assert f"2020-12-29 is not done: {walked.outlet.url}{arxiv(2)}: HTTP 500" in failing.told
    assert walked.crawls["mended"].code == 0
    assert walked.crawls["mended"].listings == [arxiv(2), arxiv(2, 2)]
    assert "7 done before" in walked.crawls["mended"].told


def test_each_finished_day_is_told_and_kept_with_its_counts(walked: Walked) -> None:
    assert "2020-12-28: 3 found, 3 new, 0 kept before, 0 failed" in "".join(
        each.told for each in walked.crawls.values()
    )
    found = rows(walked.place, "select * from backfill order by step desc")
    assert [each["found_count"] for each in found] == [4, 3, 3, 3, 0, 3, 3, 3]
    assert [each["new_count"] for each in found] == [4, 3, 3, 3, 0, 3, 3, 3]
    assert all(each["done_at"] and each["next_url"] is None for each in found)
    assert rows(walked.place, "select * from backfill_pages") == []


def test_an_ordinary_crawl_does_not_walk_the_past(walked: Walked) -> None:
    assert walked.crawls["ordinary"].asked[-2:] == ["/", "/xeber/999"]
    assert set(walked.crawls["ordinary"].asked) == {"/robots.txt", "/", "/xeber/999"}


def test_what_was_crawled_back_is_no_news_to_the_health_check(walked: Walked) -> None:
    with Archive(walked.place / "news.db", read_only=True) as archive:
        assert len(runs(archive, "back", datetime.now(UTC)).all) == 1
        assert not new_by_hour(archive, datetime.now(UTC)).get("back")
    backfills = rows(walked.place, "select distinct backfill from runs where backfill is not null")
    assert backfills == [{"backfill": "2020-12-24..2020-12-31"}]


def test_a_crawl_back_gives_way_to_an_ordinary_crawl_that_is_due(tmp_path: Path) -> None:
    started = datetime.now(UTC) - timedelta(hours=BackSpider.every_hours, minutes=-5)
    with Archive(tmp_path / "news.db") as archive:
        log = Logbook(archive, "back", started_at=started, version="0", pid=1)
        log.finish(Counts(), at=started, reason="finished", exit_code=0)
    with serving(OldOutlet()) as outlet:
        assert isinstance(outlet, OldOutlet)
        ended = crawl(outlet, tmp_path, "days", *YEAR)
    assert (ended.code, ended.asked) == (0, [])
    assert "its ordinary crawl is due" in ended.told


def test_archives_that_have_changed_are_not_taken_for_walked(tmp_path: Path) -> None:
    with serving(OldOutlet()) as outlet:
        assert isinstance(outlet, OldOutlet)
        links = [outlet.publish(number, date(2026, 11, 3)) for number in range(3)]
        for ago in (0, 1):
            outlet.list(arxiv(ago), *links)
        outlet.list("/lenta", *links)
        outlet.list("/empty")
        ended = crawl(outlet, tmp_path, "odd", "-a", "since=2020-12-30", "-a", "until=2020-12-31")
    assert ended.code == 1
    assert "/lenta: states no moment to go on from" in ended.told
    assert "/empty: shows no article" in ended.told
    assert ended.told.count("shows 3 articles, none of that day") == 2
    assert rows(tmp_path, "select 1 from backfill where done_at is not null") == []


def test_a_day_whose_pages_run_on_ends_at_what_is_older(tmp_path: Path) -> None:
    with serving(OldOutlet()) as outlet:
        assert isinstance(outlet, OldOutlet)
        links = {day: [outlet.publish(10 * day + n, date(2020, 12, day)) for n in range(6)] for day in range(20, 32)}  # fmt: skip
        for day in (30, 31):
            older = [each for one in range(day, 19, -1) for each in links[one]]
            for page in range(len(older) // 4):
                outlet.list(f"/gun?p={page}&d={day}", *older[4 * page : 4 * page + 4])
        days = ("-a", "since=2020-12-30", "-a", "until=2020-12-31")
        ended = crawl(outlet, tmp_path, "running", *days)
    assert ended.code == 0
    assert ended.listings == [f"/gun?p={page}&d={day}" for day in (31, 30) for page in (0, 1, 2)]
    found = rows(tmp_path, "select count(*) as n from articles where published_on >= '2020-12-30'")
    assert found == [{"n": 12}]


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Ended]]:
    place = tmp_path_factory.mktemp("numbered")
    with serving(OldOutlet()) as outlet:
        assert isinstance(outlet, OldOutlet)
        for number in set(range(31, 61)) - {55, 52, 51}:
            outlet.publish(number, date(2020, 12, 1) if number > 40 else date(2020, 11, 1))
        outlet.list("/", "/xeber/60", "/xeber/58")
        yield [
            crawl(outlet, place, "numbers", "-a", f"since={since}", "-a", "until=2020-12-31")
            for since in ("2020-12-01", "2020-01-01")
        ]


def test_a_walk_by_numbers_begins_at_the_newest_and_ends_at_what_is_too_old(
    numbered: list[Ended],
) -> None:
    assert numbered[0].code == 0, numbered[0].told
    assert sorted(numbered[0].numbers, reverse=True) == list(range(60, 35, -1))
    looks = [numbered[0].numbers[n : n + 5] for n in range(0, 25, 5)]
    assert looks == sorted(looks, key=max, reverse=True)
    assert "2020-12-01: 17 found, 17 new" in numbered[0].told


def test_a_walk_by_numbers_asks_no_known_number_and_ends_at_a_run_of_misses(
    numbered: list[Ended],
) -> None:
    assert sorted(numbered[1].numbers, reverse=True) == list(range(35, 25, -1))


def test_a_walk_by_numbers_seeks_the_last_number_of_days_long_ago(tmp_path: Path) -> None:
    with serving(OldOutlet()) as outlet:
        assert isinstance(outlet, OldOutlet)
        for number in range(1, 4001):
            if number % 3 and not 2000 < number < 2100:
                outlet.publish(number, date(2018, 1, 1) + timedelta(days=number // 3))
        outlet.list("/", "/xeber/4000")
        days = ("-a", "since=2018-12-28", "-a", "until=2018-12-31")
        ended = crawl(outlet, tmp_path, "numbers", *days)
    wanted = {
        each for each, day in outlet.days.items() if day.year == 2018 and day >= date(2018, 12, 28)
    }
    assert wanted <= set(ended.numbers) and len(wanted) == 8
    assert len(ended.numbers) == len(set(ended.numbers)) < 250


def test_a_pager_is_walked_from_the_first_page_of_the_days_long_ago(tmp_path: Path) -> None:
    with serving(OldOutlet()) as outlet:
        assert isinstance(outlet, OldOutlet)
        for page in range(1, 41):
            day = LAST - timedelta(days=10 * page)
            links = [outlet.publish(5000 - 5 * page - n, day) for n in range(5)]
            outlet.list("/lent" + (f"?page={page}" if page > 1 else ""), *links)
        days = ("-a", "since=2020-04-01", "-a", "until=2020-04-30")
        ended = crawl(outlet, tmp_path, "pages", *days)
    assert ended.code == 0, ended.told
    wanted = {each for each, day in outlet.days.items() if (day.year, day.month) == (2020, 4)}
    assert wanted <= set(ended.numbers) and len(wanted) == 15
    assert len(ended.numbers) < 15 + 5 + 5 + 9 * 3
    # The walk may look at the pages where the search for them ended, with all their articles.
    assert sum(count > 1 for count in Counter(ended.listings).values()) <= 5


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Ended, OldOutlet]]:
    with serving(OldOutlet()) as outlet:
        assert isinstance(outlet, OldOutlet)
        _fill_cursor(outlet)
        _fill_sitemaps(outlet)
        place = tmp_path_factory.mktemp("listed")
        days = ("-a", "since=2020-12-25", "-a", "until=2020-12-30")
        yield crawl(outlet, place, "lists", *days), outlet


def morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 8, tzinfo=ZoneInfo("Asia/Baku"))


def _fill_cursor(outlet: OldOutlet) -> None:
    path = "/lenta"
    for page in range(5):
        items, last = "", 0
        for number in range(100 - 3 * page, 97 - 3 * page, -1):
            day = LAST - timedelta(days=2 * page)
            last = int(morning(day).timestamp()) + number
            link = outlet.publish(number, day)
            items += f"<div class=n data-timestamp={last}><a href={link}>Xəbər</a></div>"
        more = "<div class=loadContainer data-url=/davam></div>" if page == 0 else ""
        outlet.pages[path] = Answer(f"<html><body>{items}{more}</body></html>")
        path = f"/davam?date={last}&oldest=1"


def _fill_sitemaps(outlet: OldOutlet) -> None:
    names = ("sitemap-2020-11.xml", "sitemap-2020-12.xml")
    files = "".join(f"<sitemap><loc>{outlet.url}/{each}</loc></sitemap>" for each in names)
    urls = "".join(
        f"<url><loc>{outlet.url}{outlet.publish(number, day)}</loc><lastmod>{day}</lastmod></url>"
        for number in range(10, 20)
        for day in [date(2020, 12, number + 10)]
    )
    outlet.pages["/sitemap.xml"] = Answer(f"<sitemapindex>{files}</sitemapindex>")
    outlet.pages["/sitemap-2020-12.xml"] = Answer(f"<urlset>{urls}</urlset>")


def test_a_cursor_is_followed_until_all_is_too_old_and_only_the_days_asked_for(
    listed: tuple[Ended, OldOutlet],
) -> None:
    ended, outlet = listed
    assert ended.code == 0, ended.told
    cursor = [each for each in ended.listings if "sitemap" not in each]
    assert len(cursor) == 5 and cursor[0] == "/lenta"
    shown = [each for each in ended.numbers if each > 20]
    assert sorted(shown, reverse=True) == list(range(97, 88, -1))
    days = [outlet.days[each] for each in shown]
    assert days == sorted(days, reverse=True)
    assert {outlet.days[each].day for each in range(89, 98)} == {29, 27, 25}


def test_sitemaps_are_read_by_their_names_and_days_newest_first(
    listed: tuple[Ended, OldOutlet],
) -> None:
    ended, _ = listed
    maps = [each for each in ended.listings if "sitemap" in each]
    assert maps == ["/sitemap.xml", "/sitemap-2020-12.xml"]
    assert [each for each in ended.numbers if each < 20] == [19, 18, 17, 16, 15]
    assert "2020-12-27: 1 found, 1 new" in ended.told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"since": "2020-12-31", "until": "2020-01-01"}, "since=2020-12-31 is after until"),
        ({"since": "31.12.2020"}, "since is a date like"),
        ({"since": "2020-01-01", "until": "soon"}, "until is a date like"),
        ({"until": "2020-01-01"}, "until needs since"),
        ({"since": "2999-01-01"}, "has not come yet"),
        ({"since": "2020-01-01", "kind": "none"}, "no archive that could be crawled back"),
    ],
)
def test_days_that_cannot_be_crawled_back_are_a_usage_error(
    arguments: dict[str, str], said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        spider_of(Crawler(BackSpider), arguments)


@pytest.mark.parametrize(
    ("name", "touched"),
    [
        ("sitemap_archive_az_2020_12.xml", True),
        ("sitemap-2021.xml", False),
        ("sitemap-20201124.xml", True),
        ("sitemap-2019-11-24.xml", False),
        ("sitemap-posts-1.xml", True),
        ("sitemap-4411239.xml", True),
    ],
)
def test_a_sitemap_is_left_out_only_where_its_name_says_other_days(
    name: str, touched: bool
) -> None:
    span = Span(date(2020, 1, 1), date(2020, 12, 31))
    assert span.touches(f"https://xeber.example/2019/{name}") is touched
