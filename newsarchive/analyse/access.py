"""Opens an archive for questions, with one message for every way a file can be broken."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from newsarchive.archive import Archive
from newsarchive.archive.connection import BrokenArchive

__all__ = ["BrokenArchive", "reading", "told", "writing"]


@contextlib.contextmanager
def reading(path: Path) -> Iterator[Archive]:
    """Open an archive that is only read; raises BrokenArchive when it is missing or broken."""
    with told(path), Archive(path, read_only=True) as archive:
        archive.database.execute("select 1 from articles, articles_fts limit 0")
        yield archive


@contextlib.contextmanager
def writing(path: Path) -> Iterator[Archive]:
    """Open an archive that exists, to change it; raises BrokenArchive when there is none."""
    with reading(path):
        pass
    with told(path), Archive(path) as archive:
        yield archive


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what SQLite says of a file as BrokenArchive, in words."""
    try:
        yield
    except sqlite3.Error as error:
        raise BrokenArchive(f"{path}: {_plainly(error)}") from error


def _plainly(error: sqlite3.Error) -> str:
    if "no such table" in str(error):
        return f"this is no newsarchive database ({error}). Name the right one with --db."
    if "locked" in str(error):
        return "another program keeps it locked. Try again when that has ended."
    if "unable to open" in str(error):
        # SQLite keeps two files beside a database that it reads, unless a writer has put them there.
        return (
            f"{error}. May this user read it, and write to its folder? On a read-only disk: "
            "sqlite3 'file:FILE?immutable=1', while nothing writes to it."
        )
    if "not a database" in str(error):
        return f"{error}. Is the path right? If it is, move the file away and restore a backup."
    return f"{error}. Check it with: sqlite3 FILE 'pragma integrity_check'"
