"""How far the tables that follow from articles have been derived."""

from dataclasses import dataclass
from datetime import UTC, datetime

from newsarchive.archive.rows import moment
from newsarchive.archive.store import Archive


@dataclass(frozen=True)
class Change:
    """A version that was stored: of which article, which number."""

    id: int
    article_id: int
    number: int


@dataclass(frozen=True)
class Position:
    """Up to which change something is derived, and by which version of its code (0: never)."""

    version: int = 0
    last_change: int = 0


def position(archive: Archive, name: str) -> Position:
    """Return how far something has been derived."""
    query = "select version, last_change from derivations where name = ?"
    rows = archive.database.query(query, [name])
    return next((Position(**row) for row in rows), Position())


def advance(archive: Archive, name: str, to: Position) -> None:
    """Note how far something has been derived; belongs into the transaction that wrote its rows."""
    archive.database.execute(
        "insert or replace into derivations (name, version, last_change, derived_at)"
        " values (?, ?, ?, ?)",
        [name, to.version, to.last_change, moment(datetime.now(UTC))],
    )


def changes(archive: Archive, after: int, most: int) -> list[Change]:
    """Return the changes that follow one, oldest first."""
    query = "select id, article_id, number from changes where id > ? order by id limit ?"
    return [Change(**row) for row in archive.database.query(query, [after, most])]


def last_change(archive: Archive) -> int:
    """Return the newest change; 0 where there is none."""
    row = archive.database.execute("select coalesce(max(id), 0) from changes").fetchone()
    return int(row[0])
