"""Copies an archive while it is being written, checks the copies, and rotates them.

A destination holds:

    captures/NAME.warc.gz                      a closed WARC file, copied once for all backups
    20261124T031700Z/news.db                   one backup; its folder has this name when it is whole
    20261124T031700Z/open/NAME.warc.gz.open    a WARC file that was being written
    20261124T031700Z/manifest-sha256.txt       of all these, for `sha256sum -c` in that folder

Its manifest is BagIt's (RFC 8493). Its layout is not: a bag holds all its files itself, so that
seven kept backups of 100,000 WARC files are 700,000 links, which most copying programs undo.
"""

import contextlib
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from newsarchive.archive.backup_folder import (
    DATABASE,
    MANIFEST,
    OPEN,
    POOL,
    BackupFailed,
    Progress,
    backups,
    copy,
    database_problems,
    digest,
    manifest,
    uncovered,
    unheard,
)
from newsarchive.archive.connection import connect
from newsarchive.archive.files import lock, sync_folder

_PAGES = 2_000
_UNFINISHED = ".unfinished-"
_CLOSED = ("*.warc.gz", "*.rest")


class Busy(Exception):
    """Another process is writing to the same destination."""


@dataclass(frozen=True)
class Report:
    """A backup that was made: its folder, counts of WARC files, bytes written, what is wrong.

    problems are those of the archive: a capture that a row cites and no file holds, a WARC file
    that has another length than its copy. What could be kept is kept all the same.
    """

    folder: Path
    copied: int
    known: int
    open: int
    bytes: int
    removed: tuple[str, ...]
    problems: tuple[str, ...]


def backup(
    database: Path,
    captures: Path,
    destination: Path,
    *,
    at: datetime | None = None,
    keep: int | None = None,
    link: bool = False,
    progress: Progress = unheard,
) -> Report:
    """Copy the database and the WARC files it cites into a new folder of the destination.

    keep is how many backups stay, the oldest are removed (None: all stay; WARC files always do).
    With link, closed WARC files are hard links. progress is told the bytes of each step. Raises
    BackupFailed and leaves no backup behind, Busy, or BrokenArchive when there is no database.
    """
    pool = destination / POOL
    if captures.resolve() == pool.resolve():
        raise BackupFailed(f"{destination} is where the archive itself is. Name another folder.")
    try:
        pool.mkdir(parents=True, exist_ok=True)
        with _alone(destination):
            work = _Work(captures, pool, _previous(destination), link=link, progress=progress)
            return work.run(database, destination, at or datetime.now(UTC), keep)
    except OSError as error:
        raise BackupFailed(f"Cannot write the backup: {error}") from error


@contextlib.contextmanager
def _alone(destination: Path) -> Iterator[None]:
    """Hold the destination's lock, and clear away what a killed backup left."""
    with (destination / ".lock").open("a") as file:
        if not lock(file):
            raise Busy(f"Another backup is being written to {destination}.")
        for left in destination.glob(f"{_UNFINISHED}*"):
            shutil.rmtree(left)
        for left in (destination / POOL).glob(".*.part"):
            left.unlink()
        yield


class _Work:
    """One backup in the making."""

    def __init__(
        self,
        captures: Path,
        pool: Path,
        previous: Mapping[str, str],
        *,
        link: bool,
        progress: Progress,
    ) -> None:
        self._captures = captures
        self._pool = pool
        self._previous = previous
        self._link = link
        self._progress = progress
        self._digests: dict[str, str] = {}
        self._problems: list[str] = []
        self._copied = self._known = self._bytes = 0

    def run(self, database: Path, destination: Path, at: datetime, keep: int | None) -> Report:
        """Make the backup, and name it only when all of it is on the disk."""
        folder = _free(destination, at)
        work = destination / f"{_UNFINISHED}{folder.name}"
        (work / OPEN).mkdir(parents=True)
        try:
            # First the database: a row is written after its record, so whatever the copy of the
            # database cites is in the WARC files that are copied after it.
            self._copy_database(database, work / DATABASE)
            self._copy_open(work)
            self._copy_closed()
            count = self._finish(work)
            work.rename(folder)
        except BaseException:
            shutil.rmtree(work, ignore_errors=True)
            raise
        sync_folder(destination)
        return Report(
            folder=folder,
            copied=self._copied,
            known=self._known,
            open=count,
            bytes=self._bytes,
            removed=_rotate(destination, keep),
            problems=tuple(self._problems),
        )

    def _copy_database(self, database: Path, path: Path) -> None:
        _copy_database(database, path, progress=self._advance)
        if problems := database_problems(path):
            raise BackupFailed(f"The copy of {database} is damaged: {'; '.join(problems[:3])}")
        with path.open("rb") as file:
            os.fsync(file.fileno())
            self._digests[DATABASE] = hashlib.file_digest(file, "sha256").hexdigest()

    def _copy_open(self, work: Path) -> None:
        """Copy files being written as far as they are now; one closed meanwhile is copied later."""
        for path in sorted(self._captures.glob("*.open")):
            with contextlib.suppress(FileNotFoundError), path.open("rb") as file:
                length = os.fstat(file.fileno()).st_size
                name = f"{OPEN}/{path.name}"
                self._digests[name] = copy(file, work / name, length, progress=self._advance)

    def _copy_closed(self) -> None:
        """Bring the pool up to date; what the archive has lost stays in it."""
        for pattern in _CLOSED:
            for path in sorted(self._captures.glob(pattern)):
                self._keep(path, self._pool / path.name)
        for path in sorted(self._pool.iterdir()):
            name = f"../{POOL}/{path.name}"
            if name not in self._digests:
                self._digests[name] = self._previous.get(name) or digest(path)
        sync_folder(self._pool)

    def _keep(self, path: Path, kept: Path) -> None:
        if not kept.exists():
            self._copied += 1
            self._digests[f"../{POOL}/{path.name}"] = self._take(path, kept)
            return
        self._known += 1
        sizes = path.stat().st_size, kept.stat().st_size
        if sizes[0] != sizes[1]:
            self._problems.append(
                f"{path} has {sizes[0]} bytes, its copy {kept} has {sizes[1]}: the copy was kept"
            )

    def _take(self, path: Path, kept: Path) -> str:
        if self._link:
            found = digest(path, progress=self._advance)
            os.link(path, kept)
            return found
        with path.open("rb") as file:
            length = os.fstat(file.fileno()).st_size
            return copy(file, kept, length, progress=self._advance)

    def _finish(self, work: Path) -> int:
        """Write the manifest, note what is missing; returns how many open files there are."""
        for name in [each for each in self._digests if each.startswith(f"{OPEN}/")]:
            closed = name.removeprefix(f"{OPEN}/").removesuffix(".open")
            if f"../{POOL}/{closed}" in self._digests:
                (work / name).unlink()
                del self._digests[name]
        self._problems += uncovered(work, self._digests)
        with (work / MANIFEST).open("w", encoding="utf-8") as file:
            file.writelines(f"{self._digests[name]}  {name}\n" for name in sorted(self._digests))
            file.flush()
            os.fsync(file.fileno())
        sync_folder(work / OPEN)
        sync_folder(work)
        return sum(each.startswith(f"{OPEN}/") for each in self._digests)

    def _advance(self, count: int) -> None:
        self._bytes += count
        self._progress(count)


def _copy_database(database: Path, path: Path, *, progress: Progress = unheard) -> None:
    """Write the state a database has now to a new file, while others write; nobody waits.

    Raises BrokenArchive when it cannot be read, BackupFailed when the copy cannot be written.
    """
    source = connect(database, read_only=True).conn
    copied = sqlite3.connect(path, isolation_level=None)
    try:
        # Inside a read transaction the copy need not start again whenever somebody writes.
        source.execute("begin")
        size = source.execute("pragma page_size").fetchone()[0]
        source.execute("select count(*) from sqlite_master").fetchone()
        source.backup(copied, pages=_PAGES, progress=_steps(size, progress))
        # One file, that can be read where nothing can be written.
        copied.execute("pragma journal_mode = delete")
    except sqlite3.Error as error:
        raise BackupFailed(f"Cannot copy {database} to {path}: {error}") from error
    finally:
        copied.close()
        source.close()


def _steps(page: int, progress: Progress) -> Callable[[int, int, int], None]:
    """Return what tells of SQLite's steps (status, pages left, pages in all) in bytes."""
    done = 0

    def _step(_: int, left: int, total: int) -> None:
        nonlocal done
        progress((total - left - done) * page)
        done = total - left

    return _step


def _previous(destination: Path) -> dict[str, str]:
    """Return the digests of the newest backup: closed WARC files do not change."""
    found = backups(destination)
    return manifest(found[-1]) if found else {}


def _free(destination: Path, at: datetime) -> Path:
    """Return a folder that is not there yet, named for the moment."""
    while True:
        folder = destination / at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        if not folder.exists():
            return folder
        at += timedelta(seconds=1)


def _rotate(destination: Path, keep: int | None) -> tuple[str, ...]:
    """Remove the oldest backups, each out of sight before it is taken apart."""
    old = backups(destination)[:-keep] if keep else []
    for each in old:
        hidden = each.with_name(f"{_UNFINISHED}{each.name}")
        each.rename(hidden)
        shutil.rmtree(hidden)
    return tuple(each.name for each in old)
