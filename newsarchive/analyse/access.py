"""Opens an archive for questions, with one message for every way a file can be broken."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from newsarchive.archive import Archive
from newsarchive.archive.connection import BrokenArchive

__all__ = ["BrokenArchive", "reading", "writing"]


@contextlib.contextmanager
def reading(path: Path) -> Iterator[Archive]:
    """Open an archive that is only read; raises BrokenArchive when it is missing or broken."""
    with _named(path), Archive(path, read_only=True) as archive:
        archive.database.execute("select 1 from articles, articles_fts limit 0")
        yield archive


@contextlib.contextmanager
def writing(path: Path) -> Iterator[Archive]:
    """Open an archive that exists, to change it; raises BrokenArchive when there is none."""
    with reading(path):
        pass
    with _named(path), Archive(path) as archive:
        yield archive


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise BrokenArchive(f"{path}: {_plainly(error)}") from error


def _plainly(error: sqlite3.Error) -> str:
    if "no such table" in str(error):
        return f"this is no newsarchive database ({error}). Name the right one with --db."
    if "locked" in str(error):
        return "another program keeps it locked. Try again when that has ended."
    return f"{error}. Check it with: sqlite3 FILE 'pragma integrity_check'"
