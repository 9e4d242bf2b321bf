"""Which articles of one outlet tell one story in several languages, as rows."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsarchive.archive.store import Archive


@dataclass(frozen=True)
class SiblingRow:
    """Two articles, how alike they are, and by what."""

    article_id: int
    other_id: int
    score: float
    reasons: str


@dataclass(frozen=True)
class StoryRow:
    """What of an article is the same in every language, as the table sibling_stories keeps it."""

    article_id: int
    source: str
    language: str
    published_on: str
    features: str


def replace_story(archive: Archive, row: StoryRow) -> None:
    """Keep what of an article is the same in every language. The caller holds a transaction."""
    archive.database.execute(
        "insert or replace into sibling_stories (article_id, source, language, published_on, features)"
        " values (?, ?, ?, ?, ?)",
        [row.article_id, row.source, row.language, row.published_on, row.features],
    )


def replace_siblings(archive: Archive, article_id: int, rows: Iterable[SiblingRow]) -> None:
    """Make these the siblings of an article, seen from both sides. The caller holds a transaction."""
    archive.database.execute(
        "delete from siblings where article_id = ?1 or other_id = ?1", [article_id]
    )
    both = [
        pair
        for each in rows
        for pair in (
            (each.article_id, each.other_id, each.score, each.reasons),
            (each.other_id, each.article_id, each.score, each.reasons),
        )
    ]
    archive.database.conn.executemany(
        "insert or replace into siblings (article_id, other_id, score, reasons)"
        " values (?, ?, ?, ?)",
        both,
    )


def forget_siblings(archive: Archive) -> None:
    """Delete all siblings. The caller holds a transaction."""
    archive.database.execute("delete from siblings")
    archive.database.execute("delete from sibling_stories")
