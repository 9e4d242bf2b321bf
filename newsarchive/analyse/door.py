"""The archive as Python programs use it: reading changes nothing, and articles are chosen by facts."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from newsarchive.analyse.access import reading, told
from newsarchive.analyse.frames import frame
from newsarchive.analyse.selection import COLUMNS, Selection, count, rows
from newsarchive.archive import store
from newsarchive.archive.connection import Database
from newsarchive.archive.rows import archived_article
from newsarchive.article import ArchivedArticle

_BAKU = ZoneInfo("Asia/Baku")


class Articles(Iterator[ArchivedArticle]):
    """Selected articles, read one by one when they are asked for; a for loop begins anew."""

    def __init__(self, archive: "Archive", wanted: Selection) -> None:
        self._archive = archive
        self._wanted = wanted
        self._rest: Iterator[ArchivedArticle] | None = None

    def __iter__(self) -> Iterator[ArchivedArticle]:
        """Yield every selected article, in the order they were first kept."""
        for row in rows(self._archive.reader, self._wanted):
            yield archived_article(row)

    def __next__(self) -> ArchivedArticle:
        """Return the next article of a walk of its own, for next()."""
        if self._rest is None:
            self._rest = iter(self)
        return next(self._rest)

    def count(self) -> int:
        """Return how many there are, without reading them."""
        return count(self._archive.reader, self._wanted)

    def to_pandas(self, columns: Sequence[str] | None = None) -> Any:
        """Return them as a pandas.DataFrame with all columns, or those that are named.

        Instants are timestamps in UTC, published_on a timestamp without a zone, arrays are lists.
        Raises MissingLibrary (an ImportError) where pandas is not installed, and ValueError for a
        column that does not exist.
        """
        names = COLUMNS if columns is None else tuple(columns)
        if unknown := [each for each in names if each not in COLUMNS]:
            raise ValueError(f"There is no column {unknown[0]}. There are: {', '.join(COLUMNS)}.")
        return frame(rows(self._archive.reader, self._wanted, names), names)


class Archive(store.Archive):
    """The SQLite file of articles and their history, for programs of any kind.

    Reading never creates, changes or upgrades the file; the first thing that is saved does, unless
    read_only=True forbids it. Use it as a context manager, or call close. Raises BrokenArchive when
    a file that is read is missing or no archive, or cannot be opened.
    """

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        self._open_files = ExitStack()
        super().__init__(path, read_only=read_only)

    def _open(self) -> None:
        if self.read_only:
            super()._open()
        elif self.path.exists():
            with told(self.path), store.Archive(self.path, read_only=True):
                pass

    @property
    def reader(self) -> Database:
        """The file as it is, to ask it."""
        return self.database if "database" in vars(self) else self._untouched

    @cached_property
    def _untouched(self) -> Database:
        return self._open_files.enter_context(reading(self.path)).database

    def close(self) -> None:
        """Close the file."""
        self._open_files.close()
        if "database" in vars(self):
            super().close()

    def articles(
        self,
        *,
        where: str = "true",
        parameters: Sequence[Any] | None = None,
        source: str | Sequence[str] | None = None,
        language: str | None = None,
        since: date | str | None = None,
        until: date | str | None = None,
        section: str | Sequence[str] | None = None,
        completeness: str | Sequence[str] | None = None,
        query: str | None = None,
        limit: int | None = None,
    ) -> Articles:
        """Return the articles that fit everything given, in the order they were first kept.

        since and until are Baku days of publication, both included, as dates or YYYY-MM-DD; query
        is what newsarchive search takes; where is an SQL condition with its parameters. Reading
        raises BrokenArchive, BadSelection for a condition SQLite does not understand, and EmptyQuery
        for a query without a word. Raises ValueError for a day that is none.
        """
        wanted = Selection(
            sources=_several(source),
            language=language,
            since=_day(since),
            until=_day(until),
            sections=_several(section),
            completeness=_several(completeness),
            words=query,
            where=where,
            parameters=tuple(parameters or ()),
            limit=limit,
        )
        return Articles(self, wanted)


def _several(value: str | Sequence[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _day(value: date | str | None) -> date | None:
    if isinstance(value, datetime):
        return (value.astimezone(_BAKU) if value.tzinfo else value).date()
    return date.fromisoformat(value) if isinstance(value, str) else value
