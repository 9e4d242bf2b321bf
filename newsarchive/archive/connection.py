"""Opens the SQLite file so that several processes can share it for years."""

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from newsarchive.archive.faults import BrokenArchive, broken, named

__all__ = ["BrokenArchive", "Database", "connect", "insert", "transaction"]


def connect(path: Path, *, read_only: bool = False) -> Database:
    """Open the file; read_only never creates, changes or upgrades it.

    Raises BrokenArchive when the file is missing (read_only), unreadable or no SQLite file.
    """
    if read_only and not path.exists():
        raise BrokenArchive(f"There is no archive at {path}. Crawl first, or name it with --db.")
    with named(path):
        return _connection(path, read_only=read_only)


def _connection(path: Path, *, read_only: bool) -> Database:
    if not read_only:
        path.parent.mkdir(parents=True, exist_ok=True)
    mode = "?mode=ro" if read_only else ""
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}{mode}", uri=True, timeout=60, isolation_level=None
    )
    connection.execute("pragma foreign_keys = on")
    if not read_only:
        _use_wal(connection)
        # With WAL, NORMAL survives a killed process. A power cut may lose the last commits, never
        # the order: WARC records are synced before their rows, so no row outlives its capture.
        connection.execute("pragma synchronous = normal")
        # SQLite's own 2 MB hold too little of the indexes that are written at random: of copies, of words.
        connection.execute("pragma cache_size = -65536")
    return Database(connection)


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL, for good; of two processes that create a file at once, one has to wait."""
    for _ in range(600):
        try:
            connection.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            # Against a deadlock SQLite answers at once here, without the busy timeout.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(0.1)
    connection.execute("pragma journal_mode = wal")


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
    try:
        connection.execute("begin immediate")
        yield
        connection.execute("commit")
    except BaseException as error:
        _roll_back(connection)
        if isinstance(error, sqlite3.Error) and (told := broken(error, _place(connection))):
            raise told from error
        raise


def insert(database: Database, table: str, row: dict[str, Any]) -> int:
    """Insert a row and return its key."""
    return int(str(database.table(table).insert(row).last_pk))


def _roll_back(connection: sqlite3.Connection) -> None:
    # After some errors, a full disk for one, SQLite has done so by itself.
    if connection.in_transaction:
        connection.execute("rollback")


def _place(connection: sqlite3.Connection) -> str:
    """Return the path of a connection's file."""
    return str(connection.execute("pragma database_list").fetchone()[2])
