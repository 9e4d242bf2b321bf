"""What an error of SQLite or of the disk means for the archive, in words for its operator."""

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FAILING = "Does the disk work, and has it room?"
_DAMAGED = "Restore it from its backup."
_FORBIDDEN = "Is the place right, and may this user write to the file and to its folder?"
_BUSY = "Another process has kept it locked for a minute; start again when that has ended."
_ADVICE = {
    sqlite3.SQLITE_PERM: _FORBIDDEN,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _FORBIDDEN,
    sqlite3.SQLITE_IOERR: _FAILING,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: _FORBIDDEN,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


class BrokenArchive(Exception):
    """The archive cannot be opened, read or written; the message names the file and what to do."""

    reason: ClassVar[str] = "broken_archive"


class DiskFull(BrokenArchive):
    """There is no room left for what must be written."""

    reason: ClassVar[str] = "disk_full"


def broken(error: BaseException, place: Path | str) -> BrokenArchive | None:
    """Return what an error says about the archive at a place; None when it says nothing.

    An OSError counts only where it comes from writing a file: those of the network are OSErrors too.
    """
    if isinstance(error, BrokenArchive):
        return error
    if not isinstance(error, sqlite3.Error):
        return None
    # The low byte of SQLite's extended codes is the kind of error: sqlite.org/rescode.html
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return _full(place)
    return BrokenArchive(_told(place, error, _ADVICE[code])) if code in _ADVICE else None


def unwritable(error: OSError, place: Path | str) -> BrokenArchive:
    """Return what an error in writing a file means."""
    if error.errno in _FULL:
        return _full(place)
    advice = _FAILING if error.errno == errno.EIO else _FORBIDDEN
    return BrokenArchive(_told(place, error.strerror, advice))


@contextlib.contextmanager
def named(place: Path | str) -> Iterator[None]:
    """Raise errors of SQLite and of files inside a block as BrokenArchive; others as they are."""
    try:
        yield
    except sqlite3.Error as error:
        if told := broken(error, place):
            raise told from error
        raise
    except OSError as error:
        raise unwritable(error, error.filename or place) from error


def _full(place: Path | str) -> DiskFull:
    advice = "Make room and start again: nothing that was stored is lost."
    return DiskFull(_told(place, "the disk is full, or a quota is", advice))


def _told(place: Path | str, what: object, advice: str) -> str:
    return f"Cannot open or write {place}: {what}. {advice}"
