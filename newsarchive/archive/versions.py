"""The texts an article has had: each new one is a version, and none is ever overwritten."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlite_utils import Database

Cause = Literal["publisher", "extractor"]


@dataclass(frozen=True)
class Version:
    """A text an article has had, when we saw it, and who caused it."""

    number: int
    title: str | None
    text: str
    seen_from_at: datetime
    seen_until_at: datetime
    cause: str
    capture_id: int | None


def add_version(
    database: Database, article_id: int, row: dict[str, Any], seen: str, *, cause: Cause
) -> None:
    """Keep a text of an article as its newest version. The caller holds a transaction."""
    database.execute(
        "insert into versions (article_id, number, title, text, content_hash, seen_from_at,"
        " seen_until_at, capture_id, cause, extractor) select ?, coalesce(max(number), 0) + 1,"
        " ?, ?, ?, ?, ?, ?, ?, ? from versions where article_id = ?",
        [
            article_id,
            row["title"],
            row["text"],
            row["content_hash"],
            seen,
            seen,
            row["capture_id"],
            cause,
            row["extractor"],
            article_id,
        ],
    )


def still_there(database: Database, article_id: int, seen: str) -> None:
    """Note that the newest version was seen again."""
    database.execute(
        "update versions set seen_until_at = max(seen_until_at, ?2) where article_id = ?1"
        " and number = (select max(number) from versions where article_id = ?1)",
        [article_id, seen],
    )


def versions(database: Database, article_id: int) -> list[Version]:
    """Return every text an article has had, oldest first."""
    rows = database.query(
        "select * from versions where article_id = ? order by number", [article_id]
    )
    return [_version(row) for row in rows]


def _version(row: dict[str, Any]) -> Version:
    return Version(
        number=row["number"],
        title=row["title"],
        text=row["text"],
        seen_from_at=datetime.fromisoformat(row["seen_from_at"]),
        seen_until_at=datetime.fromisoformat(row["seen_until_at"]),
        cause=row["cause"],
        capture_id=row["capture_id"],
    )
