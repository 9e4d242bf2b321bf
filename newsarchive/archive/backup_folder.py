"""The folder of a backup: its files, its manifest, and what can be wrong with them."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from newsarchive.archive.connection import BrokenArchive, connect

MANIFEST = "manifest-sha256.txt"
DATABASE = "news.db"
OPEN = "open"
POOL = "captures"

Progress = Callable[[int], None]

_CHUNK = 1 << 20
_WHOLE = "[0-9]*T[0-9]*Z"
_REACH = (
    "select warc_file, max(warc_offset + warc_length), count(*) from captures group by warc_file"
)


class BackupFailed(Exception):
    """No backup was made, checked or put back; the message says why."""


def unheard(count: int) -> None:
    """Tell nobody how many bytes were read."""


def database_problems(path: Path) -> list[str]:
    """Return what SQLite finds wrong with a file: its structure and its foreign keys."""
    try:
        connection = connect(path, read_only=True).conn
    except BrokenArchive as error:
        return [str(error)]
    try:
        found = [str(row[0]) for row in connection.execute("pragma integrity_check(20)")]
        broken = connection.execute("pragma foreign_key_check").fetchmany(20)
    except sqlite3.Error as error:
        return [str(error)]
    finally:
        connection.close()
    found = [] if found == ["ok"] else found
    return found + [f"{row[0]} row {row[1]} refers to no row of {row[2]}" for row in broken]


def uncovered(folder: Path, names: Iterable[str]) -> list[str]:
    """Return which captures of a backup's database its WARC files do not hold."""
    sizes: dict[str, int] = {}
    for name in names:
        path = folder / name
        if path.exists():
            sizes[path.name.removesuffix(".open")] = path.stat().st_size
    connection = connect(folder / DATABASE, read_only=True).conn
    try:
        reaches = connection.execute(_REACH).fetchall()
    except sqlite3.Error as error:
        raise BackupFailed(f"{folder / DATABASE} is no archive: {error}") from error
    finally:
        connection.close()
    return [
        f"{name} is missing: {count} captures are in it"
        if name not in sizes
        else f"{name} ends at byte {sizes[name]}, its captures at byte {end}"
        for name, end, count in reaches
        if sizes.get(name, -1) < end
    ]


def backups(folder: Path) -> list[Path]:
    """Return the whole backups of a destination, the oldest first; a backup is its own."""
    if (folder / MANIFEST).exists():
        return [folder]
    return sorted(each.parent for each in folder.glob(f"{_WHOLE}/{MANIFEST}"))


def manifest(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of a backup, by its path from the backup's folder."""
    lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    pairs = (line.split("  ", 1) for line in lines if line)
    return {name: found for found, name in pairs}


def digest(path: Path, *, length: int | None = None, progress: Progress = unheard) -> str:
    """Return the SHA-256 of a file, or of its first bytes, in hexadecimal digits."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        for chunk in _chunks(file, path.stat().st_size if length is None else length):
            found.update(chunk)
            progress(len(chunk))
    return found.hexdigest()


def copy(file: IO[bytes], path: Path, length: int, *, progress: Progress = unheard) -> str:
    """Write the first bytes of a file to a path at once or not at all; returns their SHA-256."""
    found = hashlib.sha256()
    part = path.with_name(f".{path.name}.part")
    with part.open("wb") as written:
        for chunk in _chunks(file, length):
            found.update(chunk)
            written.write(chunk)
            progress(len(chunk))
        written.flush()
        os.fsync(written.fileno())
    part.rename(path)
    return found.hexdigest()


def _chunks(file: IO[bytes], length: int) -> Iterator[bytes]:
    while length > 0 and (chunk := file.read(min(_CHUNK, length))):
        length -= len(chunk)
        yield chunk
