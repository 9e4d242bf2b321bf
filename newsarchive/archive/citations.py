"""Whom articles credit, as rows."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass

from newsarchive.archive.store import Archive


@dataclass(frozen=True)
class CitationRow:
    """One credit, as the table citations keeps it."""

    position: int | None
    phrase: str
    cited_name: str
    name: str
    source: str | None
    kind: str
    url: str | None
    own: bool


def replace_citations(archive: Archive, article_id: int, rows: Iterable[CitationRow]) -> None:
    """Make these the credits of an article. The caller holds a transaction."""
    archive.database.execute("delete from citations where article_id = ?", [article_id])
    archive.database.conn.executemany(
        "insert into citations (article_id, position, phrase, cited_name, name, source, kind, url,"
        " own) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(article_id, *astuple(each)) for each in rows],
    )


def forget_citations(archive: Archive) -> None:
    """Delete the credits of all articles. The caller holds a transaction."""
    archive.database.execute("delete from citations")
