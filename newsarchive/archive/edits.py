"""What outlets changed from one version of an article to the next, as rows."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from newsarchive.archive.store import Archive


@dataclass(frozen=True)
class EditRow:
    """One change, as the table edits keeps it."""

    kind: str
    before: str | None
    after: str | None
    context: str | None
    paragraph: int | None
    marked: bool


def replace_edits(
    archive: Archive, article_id: int, number: int, seen_at: str, rows: Iterable[EditRow]
) -> None:
    """Make these the changes of one version. The caller holds a transaction."""
    archive.database.execute(
        "delete from edits where article_id = ? and number = ?", [article_id, number]
    )
    archive.database.conn.executemany(
        "insert into edits (article_id, number, kind, before, after, context, paragraph, marked,"
        " seen_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(article_id, number, *astuple(each), seen_at) for each in rows],
    )


def forget_edits(archive: Archive) -> None:
    """Delete the changes of all versions. The caller holds a transaction."""
    archive.database.execute("delete from edits")
