"""What a careful writer of files needs beyond the standard library."""

import contextlib
import os
from pathlib import Path
from typing import IO, Any


def is_at(file: IO[Any], path: Path) -> bool:
    """Return whether an open file is still the one at a path: not removed, renamed or replaced."""
    with contextlib.suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    return False


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
