"""Which names the articles mention: written by the derivation of names."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from newsarchive.archive.store import Archive


@dataclass(frozen=True)
class NamedIn:
    """A name as an article writes it, and how often."""

    spelling: str
    count: int


@dataclass(frozen=True)
class Spelled:
    """What is kept of a spelling: its folded form, how many words it has, and (key, script) of each reading."""

    folded: str
    words_count: int
    readings: Sequence[tuple[str, str]]


def replace_names(
    archive: Archive,
    article_id: int,
    found: Iterable[NamedIn],
    spelled: Callable[[str], Spelled],
) -> None:
    """Replace the names of an article; belongs into a transaction. spelled is asked about new spellings."""
    database = archive.database
    database.execute("delete from name_mentions where article_id = ?", [article_id])
    rows = [(_spelling(archive, each.spelling, spelled), article_id, each.count) for each in found]
    database.conn.executemany(
        "insert into name_mentions (spelling_id, article_id, count) values (?, ?, ?)", rows
    )


def forget_names(archive: Archive) -> None:
    """Delete all names; belongs into a transaction."""
    for table in ("name_mentions", "name_keys", "name_spellings"):
        archive.database.execute(f"delete from {table}")


def _spelling(archive: Archive, spelling: str, spelled: Callable[[str], Spelled]) -> int:
    database = archive.database
    row = database.execute(
        "select id from name_spellings where spelling = ?", [spelling]
    ).fetchone()
    if row:
        return int(row[0])
    made = spelled(spelling)
    inserted = database.execute(
        "insert into name_spellings (spelling, folded, words_count) values (?, ?, ?)",
        [spelling, made.folded, made.words_count],
    ).lastrowid
    if inserted is None:
        raise AssertionError("SQLite names the row it inserts.")
    database.conn.executemany(
        "insert into name_keys (spelling_id, reading, key, script) values (?, ?, ?, ?)",
        [(inserted, n, *each) for n, each in enumerate(made.readings, 1)],
    )
    return inserted
