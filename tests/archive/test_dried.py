"""What listed articles once and lists none now has dried up; what has nothing new has not."""

from datetime import UTC, datetime

import pytest

from newsarchive import Archive
from newsarchive.archive.dried import dried, fallen
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.archive.runs import Logbook
from newsarchive.archive.visits import Visit, Window

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
FEED = "https://xeber.example/rss"
HOME = "https://xeber.example/"


def looked(archive: Archive, outcome: str, entries: int | None = None, **more: object) -> None:
    """Look at the feed in a run of its own."""
    logbook = Logbook(archive, "xeber", started_at=NOON, version="0.1.0", pid=1)
    window = None if entries is None else Window(entries)
    where = {"url": FEED, "kind": "feed"} | more
    found = Visit(at=NOON, outcome=outcome, window=window, **where)  # type: ignore[arg-type]
    ledger = Ledger(logbook)
    ledger.discover([Page(found.url, found.kind)], at=NOON, origin=None)
    ledger.visited(found, next_visit_at=None)


def said(archive: Archive) -> str | None:
    return dried(archive, "xeber", 1_000, "feed", FEED)


@pytest.mark.parametrize(
    ("outcome", "more", "expected"),
    [
        ("listed", {"entries": 0}, "lists no article"),
        ("not_listing", {"error": "answered with a web page"}, "answered with a web page"),
        ("missing", {"status": 404}, "answers HTTP 404"),
    ],
)
def test_a_feed_that_is_empty_html_or_gone_has_dried_up(
    archive: Archive, outcome: str, more: dict[str, object], expected: str
) -> None:
    looked(archive, "listed", 20)
    looked(archive, outcome, **more)  # type: ignore[arg-type]
    assert said(archive) == expected
    # That it has not changed since makes it no better.
    looked(archive, "not_modified")
    assert said(archive) == expected


def test_what_dried_up_is_not_forgotten_after_a_hundred_looks(archive: Archive) -> None:
    looked(archive, "listed", 20)
    for _ in range(120):
        looked(archive, "listed", 0)
    assert said(archive) == "lists no article"


@pytest.mark.parametrize("outcome", ["not_modified", "failed", "blocked", "refused"])
def test_a_feed_that_has_nothing_new_or_does_not_answer_has_not(
    archive: Archive, outcome: str
) -> None:
    looked(archive, "listed", 20)
    looked(archive, outcome)
    assert said(archive) is None


def test_a_feed_that_never_listed_anything_has_not(archive: Archive) -> None:
    looked(archive, "listed", 0)
    looked(archive, "missing", status=404)
    looked(archive, "listed", 0)
    assert said(archive) is None


def test_a_feed_that_is_empty_on_quiet_days_has_not(archive: Archive) -> None:
    for entries in (20, 0, 0, 3):
        looked(archive, "listed", entries)
    for _ in range(2):
        looked(archive, "listed", 0)
        assert said(archive) is None
    looked(archive, "missing", status=404)
    assert said(archive) == "answers HTTP 404"


def test_a_feed_that_fills_again_is_well(archive: Archive) -> None:
    for entries in (20, 0, 3):
        looked(archive, "listed", entries)
    assert said(archive) is None


def test_a_feed_that_redirects_is_what_it_leads_to(archive: Archive) -> None:
    looked(archive, "listed", 20)
    moved = "https://xeber.example/feed"
    looked(archive, "redirected", error=moved)
    looked(archive, "listed", 20, url=moved)
    assert said(archive) is None
    looked(archive, "listed", 0, url=moved)
    assert said(archive) == "lists no article"
    looked(archive, "redirected", error=HOME)
    looked(archive, "listed", 30, url=HOME, kind="listing")
    assert said(archive) == f"leads to {HOME}, which is no feed"


def test_a_feed_that_lists_hardly_any_of_what_it_did_has_fallen(archive: Archive) -> None:
    for count in (20, 24, 0, 20):
        looked(archive, "listed", count)
    assert fallen(archive, "xeber", 1_000, "feed", FEED) is None
    looked(archive, "listed", 5)
    assert fallen(archive, "xeber", 1_000, "feed", FEED) == "lists 5 articles instead of 24"
    # What has been so for long is no better.
    for _ in range(30):
        looked(archive, "listed", 6)
    assert fallen(archive, "xeber", 1_000, "feed", FEED)
    looked(archive, "listed", 7)
    assert fallen(archive, "xeber", 1_000, "feed", FEED) is None
