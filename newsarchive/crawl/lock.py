"""The lock that lets one process at a time crawl a source into an archive."""

from pathlib import Path
from typing import IO

from newsarchive.archive.faults import named
from newsarchive.archive.files import is_at, lock


class Locked(Exception):
    """Another process is crawling the same source into the same archive."""


class SourceLock:
    """Held while a source is being crawled; dies with its process."""

    def __init__(self, database: Path, source: str) -> None:
        """Take the lock; raises Locked, or BrokenArchive where no file can be made."""
        # Two spellings of one path are one archive.
        database = database.resolve()
        self._path = database.with_name(f"{database.name}.{source}.lock")
        with named(self._path):
            database.parent.mkdir(parents=True, exist_ok=True)
            while not self._taken(source):
                self._file.close()

    def _taken(self, source: str) -> bool:
        """Lock the file; returns whether it is still the one that others see."""
        self._file: IO[str] = self._path.open("a")
        if not lock(self._file):
            self._file.close()
            raise Locked(f"{source} is being crawled by another process ({self._path})")
        # Its holder may have removed it since we opened it; whoever comes next makes a new one.
        return is_at(self._file, self._path)

    def release(self) -> None:
        """Give the lock back."""
        self._path.unlink(missing_ok=True)
        self._file.close()
