"""Promises of the table edits: which versions are compared, and what is kept of each change."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from newsarchive import Archive, Article
from newsarchive.analyse.derive import derive

SEEN = datetime(2026, 3, 31, 21, 30, tzinfo=UTC)
BRIDGE = Article(
    source="xeber",
    url="https://xeber.example/1",
    title="Körpü açıldı",
    text="Açılışda 12 nəfər iştirak edib.\n\nTəmirə altı milyon manat xərclənib.",
    language="az",
)


@pytest.fixture
def archive(fresh: Archive) -> Archive:
    """An archive that holds one article."""
    fresh.save(BRIDGE)
    return fresh


def rows(archive: Archive, *names: str) -> list[tuple[Any, ...]]:
    derive(archive)
    return archive.database.execute(f"select {', '.join(names)} from edits order by id").fetchall()


def changed(archive: Archive, old: str, new: str, **more: Any) -> None:
    archive.save(replace(BRIDGE, text=BRIDGE.text.replace(old, new)), seen_at=SEEN, **more)


def test_a_change_is_kept_with_its_sentence_its_version_and_when_it_was_seen(
    archive: Archive,
) -> None:
    changed(archive, "altı", "yeddi")
    assert rows(
        archive, "number", "kind", "before", "after", "context", "paragraph", "seen_at"
    ) == [
        (
            2,
            "number",
            "altı milyon",
            "yeddi milyon",
            "Təmirə yeddi milyon manat xərclənib.",
            2,
            "2026-03-31T21:30:00Z",
        )
    ]


def test_another_reading_of_the_same_page_is_no_edit(archive: Archive) -> None:
    changed(archive, "altı", "yeddi", cause="extractor")
    assert rows(archive, "kind") == []


def test_a_change_that_the_outlet_marks_is_not_silent(archive: Archive) -> None:
    changed(archive, "12 nəfər", "15 nəfər")
    changed(
        archive, "12 nəfər iştirak edib.", "17 nəfər iştirak edib.\n\nDüzəliş edilib: 17 nəfər."
    )
    assert rows(archive, "number", "kind", "marked") == [
        (2, "number", 0),
        (3, "correction", 1),
        (3, "number", 1),
    ]
    found = archive.database.execute("select * from silent_number_changes").fetchall()
    # Half past nine in the evening UTC is the next day in Baku, and here the next month.
    assert found == [("xeber", "2026-04", 1, 1)]


def test_deriving_anew_gives_the_same_rows(archive: Archive) -> None:
    changed(archive, "altı", "yeddi")
    before = rows(archive, "article_id", "number", "kind", "before", "after")
    derive(archive, rebuild=True)
    assert rows(archive, "article_id", "number", "kind", "before", "after") == before
