"""A crawl that found no article says what became of the pages it read."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsarchive import Archive
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.archive.runs import Logbook
from newsarchive.archive.visits import Visit, Window
from newsarchive.crawl.nothing import why_nothing

NOON = datetime(2026, 3, 12, 12, 0, tzinfo=UTC)
HOME = Visit("https://xeber.example/", "listing", NOON, "listed", 200, window=Window())
TEASER = Visit(
    "https://xeber.example/1", "other", NOON, "not_article", 200, article_probability=0.41
)
LIST = Visit("https://xeber.example/2", "other", NOON, "not_article", 200, article_probability=0.1)
REFUSED = Visit(HOME.url, "listing", NOON, "refused", error="Forbidden by robots.txt")
FAILED = Visit("https://xeber.example/", "listing", NOON, "failed", error="no answer")


@pytest.mark.parametrize(
    ("visits", "expected"),
    [
        ([HOME, LIST, TEASER], "2 pages were read, and all taken for lists"),
        ([LIST, TEASER], "https://xeber.example/1, is an article with a probability of 0.41"),
        ([HOME], "the site answered, but showed no address"),
        ([REFUSED], "nothing may be asked there (Forbidden by robots.txt)"),
        ([FAILED], "Is the address right"),
        ([], "Is the address right"),
    ],
)
def test_what_became_of_the_pages_is_said(
    tmp_path: Path, visits: list[Visit], expected: str
) -> None:
    with Archive(tmp_path / "news.db") as archive:
        logbook = Logbook(archive, "xeber", started_at=NOON, version="0.1.0", pid=1)
        ledger = Ledger(logbook)
        for each in visits:
            ledger.discover([Page(each.url, each.kind)], at=NOON, origin=None)
            ledger.visited(each, next_visit_at=None)
        said = why_nothing(archive, logbook.run_id, probe="scrapy probe xeber")
    assert expected in said
    assert "It lists" not in said
    assert ("Is the address right" in said) == (expected == "Is the address right")
