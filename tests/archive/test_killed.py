"""Promise of runs that were killed: the next run says so in their rows."""

from datetime import UTC, datetime, timedelta

from newsarchive import Archive
from newsarchive.archive.killed import close_killed_runs
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.archive.visits import Visit

STARTED = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def run(archive: Archive, source: str) -> Logbook:
    return Logbook(archive, source, started_at=STARTED, version="1", pid=1)


def test_a_killed_run_is_closed_with_what_its_visits_say(archive: Archive) -> None:
    killed = run(archive, "paper")
    ledger = Ledger(killed)
    ledger.discover([Page("https://paper.example/1", "article")], at=STARTED, origin=None)
    at = STARTED + timedelta(minutes=5)
    visit = Visit("https://paper.example/1", "article", at, "new", bytes=700)
    ledger.visited(visit, next_visit_at=None)
    assert close_killed_runs(archive, "paper") == [killed.run_id]
    row = next(iter(archive.database.query("select * from runs")))
    assert (row["reason"], row["exit_code"]) == ("killed", None)
    assert row["finished_at"] == "2026-11-24T08:05:00Z"
    assert (row["pages_count"], row["new_count"], row["failed_count"]) == (1, 1, 0)
    assert row["bytes_count"] == 700


def test_runs_that_ended_and_runs_of_other_sources_are_left_alone(archive: Archive) -> None:
    run(archive, "paper").finish(Counts(new=3), at=STARTED, reason="finished", exit_code=0)
    run(archive, "other")
    assert close_killed_runs(archive, "paper") == []
    found = archive.database.query("select reason, new_count from runs order by id")
    assert [tuple(row.values()) for row in found] == [("finished", 3), (None, 0)]
