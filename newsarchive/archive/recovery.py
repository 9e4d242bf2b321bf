"""Finishes WARC files that killed runs left open."""

import contextlib
import logging
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from newsarchive.archive.faults import named
from newsarchive.archive.files import is_at, lock, locked, sync_folder

logger = logging.getLogger(__name__)


def recover(folder: Path) -> Iterator[tuple[Path, int]]:
    """Finish WARC files that killed runs left open; yield each with the bytes set aside from its end.

    Files whose writer still lives hold a lock and are left alone; one that holds no whole record is
    removed. It may be killed itself at any instant, and run in several processes at once. Raises
    BrokenArchive when a file cannot be finished.
    """
    with named(folder):
        for path, file in _left_behind(folder):
            with file:
                size = file.seek(0, os.SEEK_END)
                whole = _whole_length(file, size)
                if size > whole:
                    _set_aside(path, file, whole)
                if whole:
                    path.rename(path.with_suffix(""))
                else:
                    path.unlink()
                sync_folder(folder)
            if size:
                yield path.with_suffix(""), size - whole


def _left_behind(folder: Path) -> list[tuple[Path, IO[bytes]]]:
    """Return the open files of killed runs, each locked for us."""
    found: list[tuple[Path, IO[bytes]]] = []
    with locked(folder):
        for path in sorted(folder.glob("*.warc.gz.open")):
            # One that is gone by now was finished by its writer.
            with contextlib.suppress(FileNotFoundError):
                file = path.open("r+b")
                if lock(file) and is_at(file, path):
                    found.append((path, file))
                else:
                    file.close()
    return found


def _whole_length(file: IO[bytes], size: int) -> int:
    """Return where the last whole record ends, whatever is damaged before it."""
    end = at = 0
    while at < size:
        if after := _record_end(file, at):
            if at > end:
                logger.warning("%s is damaged from %d to %d; the rest is kept", file.name, end, at)
            end = at = after
        else:
            at = _next_member(file, at + 1)
    return end


def _record_end(file: IO[bytes], start: int) -> int | None:
    """Return where a record that starts at an offset ends; None when it is no whole record."""
    member, head = zlib.decompressobj(zlib.MAX_WBITS | 16), b""
    file.seek(start)
    try:
        while chunk := file.read(65_536):
            head = (head + member.decompress(chunk))[:5]
            if member.eof:
                return file.tell() - len(member.unused_data) if head == b"WARC/" else None
    except zlib.error as error:
        logger.info("A record of %s at %d is broken: %s", file.name, start, error)
    return None


def _next_member(file: IO[bytes], start: int) -> int:
    """Return where the next gzip member may start; the end of the file when there is none."""
    file.seek(start)
    rest = file.read()
    found = rest.find(b"\x1f\x8b\x08")
    return start + (found if found >= 0 else len(rest))


def _set_aside(path: Path, file: IO[bytes], whole: int) -> None:
    """Move the bytes of a half record beside the file: nothing received is thrown away."""
    file.seek(whole)
    with path.with_suffix(".rest").open("wb") as rest:
        rest.write(file.read())
        rest.flush()
        os.fsync(rest.fileno())
    # Cut only what is safe beside it: killed in between, the next run does the same again.
    file.truncate(whole)
    os.fsync(file.fileno())
