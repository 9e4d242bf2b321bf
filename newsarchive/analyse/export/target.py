"""The file an export is written to: whole at its name, or not there."""

import contextlib
import errno
import gzip
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from newsarchive.analyse.frames import missing
from newsarchive.archive.files import is_at, lock, sync_folder

STDOUT = "-"


class Busy(Exception):
    """Another export is writing the same file."""


@contextlib.contextmanager
def target(name: str, packing: str | None = None) -> Iterator[IO[bytes]]:
    """Open a file to write, packed as gz, zst or not; - is the standard output.

    It is written as NAME.part and takes its name when all of it is on the disk; where that fails,
    the part is removed and what was there before stays. Only a regular file is ever replaced. Raises
    OSError, Busy, and MissingLibrary without zstandard.
    """
    if name == STDOUT:
        with _packed(cast(IO[bytes], _Pipe()), packing) as file:
            yield file
        sys.stdout.buffer.flush()
        return
    # Behind a symbolic link stands the file that is meant.
    path = Path(name).resolve()
    if path.exists() and not path.is_file():
        # A device or a pipe would be replaced by a file of its name.
        raise FileExistsError(errno.EEXIST, "it is there, and no regular file", name)
    part = path.with_name(f"{path.name}.part")
    with part.open("ab") as out:
        # Another may have finished between the two: then this is its whole file.
        if not lock(out) or not is_at(out, part):
            raise Busy(f"Another export is writing {part}.")
        # What a killed export has left.
        out.truncate(0)
        try:
            with _packed(out, packing) as file:
                yield file
            out.flush()
            os.fsync(out.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    sync_folder(path.parent)


class _Pipe(io.RawIOBase):
    """The standard output, which stays open and knows how much went through it."""

    def __init__(self) -> None:
        self._written = 0

    def writable(self) -> bool:
        """Return that it is written to."""
        return True

    def write(self, data: Any) -> int:
        """Write all of the bytes."""
        sys.stdout.buffer.write(data)
        self._written += len(data)
        return len(data)

    def tell(self) -> int:
        """Return how many bytes were written."""
        return self._written


@contextlib.contextmanager
def _packed(file: IO[bytes], packing: str | None) -> Iterator[IO[bytes]]:
    if packing is None:
        yield file
        return
    with _packer(file, packing) as packed:
        yield packed


def _packer(file: IO[bytes], packing: str) -> Any:
    if packing == "gz":
        # Without a time: the same rows make the same file.
        return gzip.GzipFile(fileobj=file, mode="wb", compresslevel=6, filename="", mtime=0)
    try:
        import zstandard
    except ImportError as error:
        raise missing("A file that ends in .zst", "zstandard") from error
    return zstandard.ZstdCompressor(level=10).stream_writer(file, closefd=False)
