"""Opens the SQLite file so that several processes can share it for years."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database


class BrokenArchive(Exception):
    """The SQLite file cannot be opened or written; the message names it."""


def connect(path: Path, *, read_only: bool = False) -> Database:
    """Open the file; read_only never creates, changes or upgrades it.

    Raises BrokenArchive when the file is missing (read_only), unreadable or no SQLite file.
    """
    if read_only and not path.exists():
        raise BrokenArchive(f"There is no archive at {path}. Crawl first, or name it with --db.")
    try:
        return _connection(path, read_only=read_only)
    except sqlite3.Error as error:
        raise BrokenArchive(f"Cannot open the archive {path}: {error}") from error


def _connection(path: Path, *, read_only: bool) -> Database:
    if not read_only:
        path.parent.mkdir(parents=True, exist_ok=True)
    mode = "?mode=ro" if read_only else ""
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}{mode}", uri=True, timeout=60, isolation_level=None
    )
    connection.execute("pragma foreign_keys = on")
    if not read_only:
        connection.execute("pragma journal_mode = wal")
        # With WAL, NORMAL survives a killed process; only a power cut may lose the last commits.
        connection.execute("pragma synchronous = normal")
    return Database(connection)


@contextlib.contextmanager
def transaction(database: Database) -> Iterator[None]:
    """Run a block as one transaction that takes the write lock at once; nested blocks join it.

    BEGIN IMMEDIATE, because a deferred transaction that reads and then writes fails at once when
    another process wrote in between, whatever the busy timeout.
    """
    connection = database.conn
    if connection.in_transaction:
        yield
        return
    connection.execute("begin immediate")
    try:
        yield
    except BaseException:
        connection.execute("rollback")
        raise
    connection.execute("commit")
