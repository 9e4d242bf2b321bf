"""The views of time are right in every year, and say of nobody that he was late who was not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from newsarchive import Archive, Article
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.archive.schema import upgrade
from newsarchive.archive.visits import Visit, Window

FEED = "https://xeber.example/rss"
NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
BAKU = ZoneInfo("Asia/Baku")


@pytest.fixture(scope="module")
def offsets() -> Database:
    """An empty archive in memory, for its table of offsets."""
    database = Database(memory=True)
    upgrade(database)
    return database


def run(
    archive: Archive,
    at: datetime,
    *claims: datetime,
    backfill: str | None = None,
    exit_code: int = 0,
    outcome: str = "listed",
    window: Window | None = None,
) -> None:
    """Run once: read the feed, and find an article for each claimed time of publication."""
    logbook = Logbook(archive, "xeber", started_at=at, version="0.1.0", pid=1, backfill=backfill)
    ledger = Ledger(logbook)
    error = "the server is out" if outcome == "failed" else None
    feed = Visit(FEED, "feed", at, outcome, 503 if error else 200, error=error, window=window)
    ledger.visited(feed, next_visit_at=None)
    for number, claim in enumerate(claims):
        url = f"https://xeber.example/{at.timestamp():.0f}/{number}"
        ledger.discover([Page(url, "article")], at=at, origin=FEED)
        day = claim.astimezone(BAKU).date()
        article = Article(source="xeber", url=url, text=url, published_at=claim, published_on=day)
        saved = archive.save(article, seen_at=at + timedelta(minutes=1))
        visit = Visit(url, "article", at, "new", 200, article_id=saved.article_id)
        ledger.visited(visit, next_visit_at=None)
    counts = Counts(pages=1 + len(claims), new=len(claims))
    reason = "finished" if exit_code == 0 else "no_answer"
    logbook.finish(counts, at=at + 2 * HOUR / 60, reason=reason, exit_code=exit_code)


def only(archive: Archive, query: str) -> dict[str, object]:
    """Return the only row of a query."""
    (row,) = archive.database.query(query)
    return row


@settings(max_examples=300, deadline=None)
@given(st.datetimes(datetime(1992, 1, 1), datetime(2100, 1, 1)))
def test_a_moment_has_the_hour_and_weekday_of_bakus_clocks(offsets: Database, at: datetime) -> None:
    at = at.replace(tzinfo=UTC, microsecond=0)
    offsets.execute("delete from articles")
    offsets.execute(
        "insert into articles (source, url, identity, text, published_at, first_seen_at,"
        " last_seen_at, last_changed_at, word_count, content_hash)"
        " values ('x', 'x', 'x', '', ?, '', '', '', 0, '')",
        [moment(at)],
    )
    there = at.astimezone(BAKU)
    found = next(iter(offsets.query("select baku_at, weekday, hour from published_in_baku")))
    assert found == {
        "baku_at": there.strftime("%Y-%m-%dT%H:%M:%S"),
        "weekday": there.isoweekday(),
        "hour": there.hour,
    }


def test_every_change_of_bakus_clocks_is_known_to_the_second(offsets: Database) -> None:
    rows = offsets.execute("select starts_at, hours from baku_offsets").fetchall()[1:]
    for starts_at, hours in rows:
        at = datetime.fromisoformat(starts_at)
        assert at.astimezone(BAKU).utcoffset() == hours * HOUR
        assert (at - timedelta(seconds=1)).astimezone(BAKU).utcoffset() != hours * HOUR


def test_working_hours_are_bakus_in_a_summer_with_summer_time(archive: Archive) -> None:
    run(archive, NOON, datetime(2012, 7, 1, 20, 30, tzinfo=UTC))
    found = only(archive, "select year, weekday, hour, articles_count from working_hours")
    assert tuple(found.values()) == (2012, 1, 1, 1)


@pytest.mark.parametrize(
    ("before", "last", "claimed", "circumstance"),
    [
        ([NOON - HOUR], {}, NOON - HOUR / 2, "watched"),
        ([], {}, NOON - HOUR / 2, "first_run"),
        ([NOON - HOUR], {}, NOON - 30 * HOUR, "before_watch"),
        ([NOON - HOUR], {"backfill": "2020-01-01.."}, NOON - HOUR / 2, "backfill"),
        ([NOON - 100 * HOUR], {}, NOON - 50 * HOUR, "gap"),
        ([NOON - HOUR], {}, NOON + HOUR, "ahead"),
    ],
)
def test_only_what_was_watched_for_counts_as_late(
    archive: Archive,
    before: list[datetime],
    last: dict[str, str],
    claimed: datetime,
    circumstance: str,
) -> None:
    for each in before:
        run(archive, each)
    run(archive, NOON, claimed, **last)
    assert only(archive, "select * from publication_latency")["circumstance"] == circumstance


def test_what_a_backfill_heard_of_is_not_late_when_a_later_run_fetches_it(
    archive: Archive,
) -> None:
    run(archive, NOON - 2 * HOUR)
    run(archive, NOON - HOUR, NOON - 1.5 * HOUR, backfill="2020-01-01..")
    run(archive, NOON)
    archive.database.execute("update articles set first_seen_at = ?", [moment(NOON)])
    assert only(archive, "select * from publication_latency")["circumstance"] == "backfill"


def test_a_look_that_failed_is_no_look(archive: Archive) -> None:
    run(archive, NOON - HOUR, outcome="failed")
    run(archive, NOON - HOUR / 2, exit_code=1)
    run(archive, NOON, NOON - HOUR / 4)
    assert only(archive, "select * from publication_latency")["circumstance"] == "first_run"


def test_latency_tells_what_is_the_outlets_from_what_is_ours(archive: Archive) -> None:
    run(archive, NOON - 5 * HOUR)
    run(archive, NOON - HOUR)
    run(archive, NOON, NOON - 3 * HOUR)
    found = only(archive, "select latency_minutes, late_minutes from publication_latency")
    assert found == {"latency_minutes": 181.0, "late_minutes": 120.0}


def test_an_article_that_came_by_no_run_is_not_late(archive: Archive) -> None:
    run(archive, NOON)
    claim = Article(url="https://xeber.example/1", text="a", published_at=NOON, source="xeber")
    archive.save(claim, seen_at=NOON + HOUR)
    assert only(archive, "select * from publication_latency")["circumstance"] == "no_run"


def test_back_dated_is_what_a_feed_lacked_after_the_claimed_time(archive: Archive) -> None:
    reaching = Window(20, 1, moment(NOON - 9 * HOUR), moment(NOON - HOUR))
    run(archive, NOON - HOUR, window=reaching)
    run(archive, NOON, NOON - 4 * HOUR, NOON - HOUR / 2)
    found = only(archive, "select * from backdated_articles")
    assert (found["backdated_minutes"], found["reached_back"]) == (180, 1)
    assert found["missing_at"] == moment(NOON - HOUR)


def test_what_a_feed_no_longer_reached_is_not_back_dated(archive: Archive) -> None:
    short = Window(20, 1, moment(NOON - 3 * HOUR), moment(NOON - HOUR))
    run(archive, NOON - HOUR, window=short)
    run(archive, NOON, NOON - 4 * HOUR)
    assert not list(archive.database.query("select * from backdated_articles"))


def test_coverage_says_of_each_day_whether_somebody_looked(archive: Archive) -> None:
    whole = Window(20, 20, None, None)
    run(archive, NOON, window=whole)
    run(archive, NOON + 12 * HOUR)
    run(archive, NOON + 24 * HOUR, outcome="failed", exit_code=1)
    run(archive, NOON + 72 * HOUR)
    run(archive, NOON + 84 * HOUR)
    run(archive, NOON + 96 * HOUR, window=whole)
    rows = archive.database.query(
        "select day, coverage, longest_gap_hours, missed_windows_count from coverage_by_day"
    )
    assert [tuple(row.values()) for row in rows] == [
        ("2026-03-12", "watched", 12.0, 0),
        ("2026-03-13", "gaps", 60.0, 0),
        ("2026-03-14", "not_watched", None, 0),
        ("2026-03-15", "gaps", 60.0, 0),
        ("2026-03-16", "gaps", 12.0, 1),
    ]


def test_a_day_of_runs_that_all_fail_is_failed_with_what_and_why(archive: Archive) -> None:
    run(archive, NOON, outcome="failed", exit_code=1)
    assert only(archive, "select coverage from coverage_by_day") == {"coverage": "failed"}
    query = "select what, url, problem from coverage_failures order by what"
    assert [tuple(row.values()) for row in archive.database.query(query)] == [
        ("feed", FEED, "failed, status 503: the server is out"),
        ("run", None, "no_answer, exit code 1"),
    ]


def test_a_run_that_crawls_back_is_no_watching(archive: Archive) -> None:
    run(archive, NOON, backfill="2020-01-01..")
    assert not list(archive.database.query("select * from coverage_by_day"))
