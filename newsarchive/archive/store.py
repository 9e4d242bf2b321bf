"""Saves articles with their versions, and reads them back."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Literal
from urllib.parse import urlsplit

from sqlite_utils import Database

from newsarchive.archive.connection import connect, insert, transaction
from newsarchive.archive.deletions import Look, record_missed, record_return
from newsarchive.archive.older import fill_in
from newsarchive.archive.rows import archived_article, article_row, link_rows, moment
from newsarchive.archive.schema import upgrade
from newsarchive.archive.sightings import record_edges
from newsarchive.archive.versions import Cause, Version, add_version, still_there, versions
from newsarchive.article import ArchivedArticle, Article


@dataclass(frozen=True)
class Saved:
    """What saving an article did: its row, and whether it was new, changed or unchanged."""

    article_id: int
    outcome: Literal["new", "changed", "unchanged"]
    first_seen_at: datetime


_KNOWN = "select id, content_hash, first_seen_at, last_seen_at, last_changed_at from articles"


def _row(article: Article) -> dict[str, Any]:
    url = article.url or ""
    return article_row(article) | {"source": article.source or urlsplit(url).hostname or url}


class Archive:
    """The SQLite file of articles and their history.

    Opens or creates the file at path; read_only=True never changes it. Use it as a context
    manager, or call close. Raises BrokenArchive when the file cannot be opened.
    """

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        self.path = Path(path)
        self.read_only = read_only
        self._open()

    def _open(self) -> None:
        self.reader.execute("select 1")

    @cached_property
    def database(self) -> Database:
        """The file, brought to today's shape; as it is where it is only read."""
        opened = connect(self.path, read_only=self.read_only)
        if self.read_only:
            fill_in(opened)
        else:
            with transaction(opened):
                upgrade(opened)
        return opened

    @property
    def reader(self) -> Database:
        """The file, to ask it."""
        return self.database

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.database.conn.close()

    def transaction(self) -> contextlib.AbstractContextManager[None]:
        """Return a context in which everything written is kept together or not at all."""
        return transaction(self.database)

    def save(
        self,
        article: Article,
        *,
        identity: str | None = None,
        article_id: int | None = None,
        capture_id: int | None = None,
        seen_at: datetime | None = None,
        cause: Cause = "publisher",
    ) -> Saved:
        """Store an article, its links and, when its title or text is new, a version.

        The same article twice is one row and one version. identity says what makes it the same
        under another address (default: its address); article_id is the row it is known to belong
        to, where its address has moved; seen_at is when its page was fetched (default: now).
        Raises ValueError when the article has no address.
        """
        if not article.url:
            raise ValueError("An article without an address cannot be stored.")
        seen = moment(seen_at or datetime.now(UTC))
        row = _row(article) | {"capture_id": capture_id}
        with self.transaction():
            known = self._same(row, identity=identity, article_id=article_id)
            if known is None:
                row["identity"] = identity or article.url
                saved = self._insert(article, row, seen)
            else:
                saved = self._update(article, row, known, seen=seen, cause=cause)
            record_edges(self.database, row["source"], saved.article_id, article.edges, seen)
            return saved

    def kept(
        self, article: Article, *, identity: str | None = None, article_id: int | None = None
    ) -> ArchivedArticle | None:
        """Return the article that save would take this one for; None where it would be new."""
        known = self._same(_row(article), identity=identity, article_id=article_id)
        found = self.articles(where="id = ?", parameters=[known["id"]]) if known else iter(())
        return next(found, None)

    def _same(
        self, row: dict[str, Any], *, identity: str | None, article_id: int | None
    ) -> dict[str, Any] | None:
        return self._row(article_id) or self._known(row, identity or row["url"]) or self._twin(row)

    def _row(self, article_id: int | None) -> dict[str, Any] | None:
        return next(iter(self.database.query(f"{_KNOWN} where id = ?", [article_id])), None)

    def _known(self, row: dict[str, Any], identity: str) -> dict[str, Any] | None:
        rows = self.database.query(
            f"{_KNOWN} where (source = ? and identity = ?) or url = ?"
            " order by url = ? desc limit 1",
            [row["source"], identity, row["url"], row["url"]],
        )
        return next(iter(rows), None)

    def _twin(self, row: dict[str, Any]) -> dict[str, Any] | None:
        """Return the same source's article with the same words and day under another address."""
        rows = self.database.query(
            f"{_KNOWN} where source = ? and content_hash = ? and published_on is ? and word_count >= 8",
            [row["source"], row["content_hash"], row["published_on"]],
        )
        return next(iter(rows), None)

    def _insert(self, article: Article, row: dict[str, Any], seen: str) -> Saved:
        row |= {"first_seen_at": seen, "last_seen_at": seen, "last_changed_at": seen}
        article_id = insert(self.database, "articles", row)
        add_version(self.database, article_id, row, seen, cause="publisher")
        self._replace_links(article_id, article)
        return Saved(article_id, "new", datetime.fromisoformat(seen))

    def _update(
        self,
        article: Article,
        row: dict[str, Any],
        known: dict[str, Any],
        *,
        seen: str,
        cause: Cause,
    ) -> Saved:
        article_id = known["id"]
        changed = row["content_hash"] != known["content_hash"]
        # The first address stays: it is the one that was cited.
        row = {key: value for key, value in row.items() if key not in ("url", "source")}
        if cause == "publisher":
            row |= {"last_seen_at": max(seen, known["last_seen_at"]), "status": "live"}
            record_return(self.database, article_id, seen)
        if changed:
            row["last_changed_at"] = seen if cause == "publisher" else known["last_changed_at"]
        self._write(article_id, row)
        if changed:
            add_version(self.database, article_id, row, seen, cause=cause)
        elif cause == "publisher":
            still_there(self.database, article_id, seen)
        self._replace_links(article_id, article)
        outcome: Literal["changed", "unchanged"] = "changed" if changed else "unchanged"
        return Saved(article_id, outcome, datetime.fromisoformat(known["first_seen_at"]))

    def _write(self, article_id: int, row: dict[str, Any]) -> None:
        """Write only cells that differ, so that an unchanged text does not touch the index."""
        before = next(
            iter(self.database.query("select * from articles where id = ?", [article_id]))
        )
        different = {key: value for key, value in row.items() if before[key] != value}
        if different:
            settings = ", ".join(f"{key} = ?" for key in different)
            self.database.execute(
                f"update articles set {settings} where id = ?", [*different.values(), article_id]
            )

    def seen_again(self, article_id: int, at: datetime) -> None:
        """Record that an article was found unchanged without being read (304 Not Modified)."""
        seen = moment(at)
        with self.transaction():
            self.database.execute(
                "update articles set last_seen_at = max(last_seen_at, ?), status = 'live'"
                " where id = ?",
                [seen, article_id],
            )
            still_there(self.database, article_id, seen)
            record_return(self.database, article_id, seen)

    def missed(self, article_id: int, look: Look, *, confirm_after: timedelta) -> bool:
        """Record a look that missed an article; returns whether it confirms an earlier one.

        Its last text and capture stay. See deletions.record_missed.
        """
        with self.transaction():
            return record_missed(self.database, article_id, look, confirm_after=confirm_after)

    def _replace_links(self, article_id: int, article: Article) -> None:
        self.database.execute("delete from links where article_id = ?", [article_id])
        self.database.conn.executemany(
            "insert into links (article_id, url, text, host) values (?, ?, ?, ?)",
            [(article_id, *each) for each in link_rows(article)],
        )

    def article(self, url: str) -> ArchivedArticle | None:
        """Return the article kept under an address, or under one that led to it."""
        return next(iter(self.articles(where="url = ?", parameters=[url])), None) or next(
            iter(
                self.articles(
                    where="id in (select article_id from pages where url = ?)", parameters=[url]
                )
            ),
            None,
        )

    def articles(
        self, *, where: str = "true", parameters: list[Any] | None = None
    ) -> Iterator[ArchivedArticle]:
        """Yield articles in the order they were first kept, chosen by an SQL condition."""
        query = f"select * from articles where {where} order by id"
        for row in self.reader.query(query, parameters or []):
            yield archived_article(row)

    def visits(self) -> Iterator[dict[str, Any]]:
        """Yield every visit made, oldest first."""
        yield from self.reader.query("select * from visits order by id")

    def history(self, url: str) -> list[Version]:
        """Return every text an article has had, oldest first."""
        article = self.article(url)
        if article is None or article.id is None:
            return []
        return versions(self.reader, article.id)
