"""Which articles are wanted, by the facts that search and export ask for; read as rows, one by one."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from newsarchive.analyse.facts import among, values_of, within
from newsarchive.analyse.search_words import expression
from newsarchive.archive.connection import Database
from newsarchive.article import columns

Row = dict[str, Any]

# The key comes first, as in every table that people read.
COLUMNS = ("id", *(each.name for each in columns() if each.name != "id"))


class BadSelection(Exception):
    """The SQL condition of a selection cannot be asked; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Which articles are wanted: all that fit every fact that is given.

    Days are Baku days of publication, both included. words is what newsarchive search takes. where
    is an SQL condition on the table articles, with its parameters.
    """

    sources: tuple[str, ...] = ()
    language: str | None = None
    since: date | None = None
    until: date | None = None
    sections: tuple[str, ...] = ()
    completeness: tuple[str, ...] = ()
    words: str | None = None
    ids: tuple[int, ...] = ()
    where: str = "true"
    parameters: tuple[Any, ...] = ()
    limit: int | None = None


def count(database: Database, wanted: Selection) -> int:
    """Return how many articles are selected; raises BadSelection and EmptyQuery."""
    chosen, values = _chosen(wanted)
    return int(_asked(database, f"select count(*) from ({chosen})", values).fetchone()[0])


def rows(database: Database, wanted: Selection, names: Sequence[str] = COLUMNS) -> Iterator[Row]:
    """Yield columns of the selected articles as they stand in the table, in the order of their ids.

    The file is read at one moment, and never more than a row of it held. Raises BadSelection and
    EmptyQuery.
    """
    chosen, values = _chosen(wanted)
    # Keys first: sorting whole rows would write all texts to a temporary file.
    query = (
        f"select {', '.join(f'articles.{each}' for each in names)}"
        f" from ({chosen}) cross join articles on articles.id = chosen"
    )
    for row in _asked(database, query, values):
        yield dict(zip(names, row, strict=True))


def _asked(database: Database, query: str, values: list[Any]) -> sqlite3.Cursor:
    try:
        return database.conn.execute(query, values)
    except (sqlite3.OperationalError, sqlite3.ProgrammingError) as error:
        raise BadSelection(str(error)) from error


def _chosen(wanted: Selection) -> tuple[str, list[Any]]:
    """Return the query of the selected keys, and its values."""
    parts = [
        *among("source", wanted.sources),
        *among("section", wanted.sections),
        *among("completeness", wanted.completeness),
        *among("id", wanted.ids),
    ]
    if wanted.language:
        parts.append(("language = ?", [wanted.language]))
    parts += within("published_on", wanted.since, wanted.until)
    if wanted.words is not None:
        match = "id in (select rowid from articles_fts where articles_fts match ?)"
        parts.append((match, [expression(wanted.words)]))
    # On lines of its own: a comment in it must not swallow the rest.
    parts.append((f"(\n{wanted.where}\n)", wanted.parameters))
    condition = " and ".join(text for text, _ in parts)
    limit = -1 if wanted.limit is None else wanted.limit
    chosen = f"select id as chosen from articles where {condition} order by id limit ?"
    return chosen, [*values_of(parts), limit]
