"""What recurs at the edges of a source's articles, and which of it is the source's boilerplate.

A sighting is one block at the edge of one article, whatever its version: its key makes counts exact
when an article is saved again, read again, or saved by two processes at once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from newsarchive.archive.sightings import record_edges
from newsarchive.archive.store import Archive
from newsarchive.article import Edge, Place


@dataclass(frozen=True)
class Recurring:
    """A block at the edge of three articles of a source or more; since: the set that first has it."""

    source: str
    hash: str
    place: Place
    text: str
    articles_count: int
    judged_count: int
    rule: str | None
    since: int | None
    until: int | None


@dataclass(frozen=True)
class Judgement:
    """What was decided of a recurring block, by which rule, at which count."""

    hash: str
    boilerplate: bool
    rule: str
    count: int


def record(
    archive: Archive, source: str, article_id: int, found: Iterable[Edge], seen: str
) -> None:
    """Note the blocks at the edges of an article that was kept before this was noted."""
    with archive.transaction():
        record_edges(archive.database, source, article_id, found, seen)


def sets(archive: Archive, source: str) -> list[frozenset[str]]:
    """Return every set of boilerplate a source has had, oldest first; the first one is empty."""
    rows = list(
        archive.database.query(
            "select hash, since, until from boilerplate where source = ? and since is not null",
            [source],
        )
    )
    newest = max((max(row["since"], row["until"] or 0) for row in rows), default=0)
    return [
        frozenset(row["hash"] for row in rows if row["since"] <= n < (row["until"] or n + 1))
        for n in range(newest + 1)
    ]


def recurring(archive: Archive, source: str) -> list[Recurring]:
    """Return the blocks that recur at the edges of a source's articles."""
    names = ", ".join(Recurring.__dataclass_fields__)
    rows = archive.database.query(
        f"select {names} from boilerplate where source = ? order by articles_count desc, hash",
        [source],
    )
    return [Recurring(**row) for row in rows]


def judge(archive: Archive, source: str, found: Iterable[Judgement]) -> int:
    """Keep what was decided; returns how many blocks became boilerplate, or ceased to be.

    All that changes at once makes one new set. A block that the operator keeps stays kept.
    """
    with archive.transaction():
        number = len(sets(archive, source))
        return sum(_judge(archive.database, source, each, number) for each in found)


def _judge(database: Database, source: str, found: Judgement, number: int) -> int:
    key = [source, found.hash]
    rows = database.query("select * from boilerplate where source = ? and hash = ?", key)
    row = next(iter(rows), None)
    if row is None or (row["rule"] == "operator" and found.rule != "operator"):
        return 0
    active = row["since"] is not None and row["until"] is None
    # A block that was boilerplate once may become it again: then only the newest stretch is known.
    moved: dict[str, Any] = {}
    if found.boilerplate and row["since"] is None:
        moved = {"since": number}
    elif active and not found.boilerplate:
        moved = {"until": number}
    cells = {"rule": found.rule, "judged_count": found.count, **moved}
    settings = ", ".join(f"{name} = ?" for name in cells)
    database.execute(
        f"update boilerplate set {settings} where source = ? and hash = ?", [*cells.values(), *key]
    )
    return len(moved)
