"""Promises of scrapy crawl, kept by the real command against the embedded newspaper."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest

from newsarchive.archive.warc import Record, read_capture
from newsarchive.crawl.lock import SourceLock
from newsarchive.demo.newspaper import Newspaper

pytestmark = pytest.mark.crawl
SCRAPY = Path(sys.executable).with_name("scrapy")
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def paper() -> Iterator[Newspaper]:
    with Newspaper() as served:
        yield served


def command(url: str, place: Path, *more: str) -> list[str]:
    settings = {
        "NEWSARCHIVE_DB": place / "news.db",
        "NEWSARCHIVE_CAPTURES": place / "captures",
        "DOWNLOAD_DELAY": 0,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
        "AUTOTHROTTLE_ENABLED": False,
    }
    pairs = [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
    return [str(SCRAPY), "crawl", "site", "-a", f"url={url}/", *pairs, *more]


def crawl(url: str, place: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(url, place, *more),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def rows(place: Path, query: str) -> list[dict[str, Any]]:
    connection = sqlite3.connect(place / "news.db")
    connection.row_factory = sqlite3.Row
    found = [dict(each) for each in connection.execute(query)]
    connection.close()
    return found


@pytest.fixture(scope="module")
def crawled(paper: Newspaper, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("crawled")
    finished = crawl(paper.url, place)
    assert finished.returncode == 0, finished.stderr
    assert "40 new" in finished.stderr.splitlines()[-1]
    return place


def test_every_article_is_archived_and_nothing_else(paper: Newspaper, crawled: Path) -> None:
    found = {each["url"] for each in rows(crawled, "select url from articles")}
    assert found == {each.url for each in paper.articles()}


def test_text_moment_and_language_are_the_truth(paper: Newspaper, crawled: Path) -> None:
    found = {each["url"]: each for each in rows(crawled, "select * from articles")}
    for truth in paper.articles():
        row = found[truth.url]
        assert row["text"].split() == truth.text.split()
        assert row["language"] == truth.language
        moment = truth.published_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M")
        assert row["published_at"][:16] == moment
        assert json.loads(row["authors"]) == list(truth.authors)


def test_how_probable_an_article_is_is_kept_of_stored_and_of_refused_pages(crawled: Path) -> None:
    chances = "select min(article_probability) as low, max(article_probability) as high from pages"
    stored = rows(crawled, f"{chances} where outcome = 'new'")[0]
    refused = rows(crawled, f"{chances} where outcome in ('not_article', 'listed') and kind <> 'feed'")[0]  # fmt: skip
    assert stored["low"] >= 0.2
    assert refused["high"] < 0.5
    looks = "select count(*) as count from visits where article_probability is not null"
    assert rows(crawled, f"{looks} and outcome = 'new'") == [{"count": 40}]
    run = rows(crawled, "select not_article_count from runs")[0]["not_article_count"]
    assert rows(crawled, f"{looks} and outcome = 'not_article'") == [{"count": run}]
    assert run > 0


def test_a_site_that_has_no_spider_is_known_by_the_name_its_pages_give_it(crawled: Path) -> None:
    assert rows(crawled, "select publisher from sources") == [{"publisher": "The Demo Times"}]


def test_pages_closed_by_robots_are_not_asked_for(paper: Newspaper, crawled: Path) -> None:
    assert not [path for _, path in paper.requests if "/drafts/" in path]


def test_every_row_cites_a_capture_that_can_be_read(crawled: Path) -> None:
    for row in rows(
        crawled,
        "select captures.* from articles join captures on captures.id = articles.capture_id",
    ):
        record = Record(row["warc_file"], row["warc_offset"], row["warc_length"], None)
        assert read_capture(crawled / "captures", record).url == row["url"]
    assert not list((crawled / "captures").glob("*.open"))


def test_the_database_is_sound(crawled: Path) -> None:
    assert rows(crawled, "pragma integrity_check") == [{"integrity_check": "ok"}]
    assert rows(crawled, "pragma foreign_key_check") == []


def test_an_unchanged_site_costs_listings_only_and_stores_nothing(
    paper: Newspaper, crawled: Path
) -> None:
    asked = len(paper.requests)
    finished = crawl(paper.url, crawled)
    assert finished.returncode == 0
    assert "0 new, 0 changed" in finished.stderr.splitlines()[-1]
    articles = {each.url.removeprefix(paper.url) for each in paper.articles()}
    assert not articles & {path for _, path in paper.requests[asked:]}


def test_an_edit_is_a_version_and_a_counter_is_not(tmp_path: Path) -> None:
    every = ("-s", "NEWSARCHIVE_REVISIT_HOURS=0", "-s", "NEWSARCHIVE_CONFIRM_GONE_HOURS=0")
    with Newspaper() as own:
        crawl(own.url, tmp_path, *every)
        own.publish_second_edition()
        finished = crawl(own.url, tmp_path, *every)
        finished_again = crawl(own.url, tmp_path, *every)
    assert "2 new, 1 changed" in finished.stderr.splitlines()[-1]
    assert "0 new, 0 changed" in finished_again.stderr.splitlines()[-1]
    versions = rows(tmp_path, "select number, cause from versions where number > 1")
    assert versions == [{"number": 2, "cause": "publisher"}]
    assert len(rows(tmp_path, "select id from articles where status = 'gone'")) == 1


def test_max_pages_bounds_the_articles_of_a_run(paper: Newspaper, tmp_path: Path) -> None:
    assert crawl(paper.url, tmp_path, "-a", "max_pages=3").returncode == 0
    assert len(rows(tmp_path, "select id from articles")) == 3


def test_articles_from_before_since_are_not_stored(paper: Newspaper, tmp_path: Path) -> None:
    days = sorted(each.published_at.date() for each in paper.articles())
    since = days[len(days) // 2].isoformat()
    crawl(paper.url, tmp_path, "-a", f"since={since}")
    found = {each["published_on"] for each in rows(tmp_path, "select published_on from articles")}
    assert found and min(found) >= since


def test_a_source_that_is_being_crawled_is_locked(paper: Newspaper, tmp_path: Path) -> None:
    source = paper.url.removeprefix("http://").replace(".", "_").replace(":", "_")
    lock = SourceLock(tmp_path / "news.db", source)
    finished = crawl(paper.url, tmp_path)
    lock.release()
    assert finished.returncode == 75
    assert source in finished.stderr


def test_a_silent_site_is_said_and_has_its_own_exit_code(tmp_path: Path) -> None:
    with Newspaper() as own:
        own.server.site = None
        finished = crawl(own.url, tmp_path)
    assert finished.returncode in (1, 3)
    assert "0 new" in finished.stderr


def test_sigterm_ends_cleanly_and_the_next_run_finishes(paper: Newspaper, tmp_path: Path) -> None:
    slow = ("-s", "DOWNLOAD_DELAY=0.2", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=1")
    running = subprocess.Popen(
        command(paper.url, tmp_path, *slow), cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    _wait_for(running, tmp_path, articles=3)
    running.send_signal(signal.SIGTERM)
    _, told = running.communicate()
    assert running.returncode == 130, told
    assert crawl(paper.url, tmp_path).returncode == 0
    assert len(rows(tmp_path, "select id from articles")) == len(paper.articles())


def test_a_killed_crawl_loses_nothing(paper: Newspaper, tmp_path: Path) -> None:
    slow = ("-s", "DOWNLOAD_DELAY=0.2", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=1")
    running = subprocess.Popen(
        command(paper.url, tmp_path, *slow), cwd=ROOT, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    _wait_for(running, tmp_path, articles=5)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    finished = crawl(paper.url, tmp_path)
    assert finished.returncode == 0, finished.stderr
    assert "left" in finished.stderr
    assert len(rows(tmp_path, "select id from articles")) == len(paper.articles())
    assert rows(tmp_path, "pragma integrity_check") == [{"integrity_check": "ok"}]
    assert not list((tmp_path / "captures").glob("*.open"))


def test_wrong_arguments_are_a_usage_error(tmp_path: Path) -> None:
    for more in (("-a", "since=yesterday"), ("-a", "max_pages=many"), ("-a", "no_such=1")):
        finished = crawl("http://127.0.0.1:1", tmp_path, *more)
        assert finished.returncode == 2, finished.stderr
        assert more[1].split("=")[0] in finished.stderr


def _wait_for(running: "subprocess.Popen[Any]", place: Path, *, articles: int) -> None:
    while running.poll() is None:
        time.sleep(0.1)
        if (place / "news.db").exists():
            try:
                if len(rows(place, "select id from articles")) >= articles:
                    return
            except sqlite3.OperationalError:
                continue
    raise AssertionError("the crawl ended before it was asked to")
