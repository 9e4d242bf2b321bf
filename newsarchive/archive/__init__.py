"""Keeps captures in WARC files and articles with their history in SQLite; the only room that writes."""

import newsarchive.archive.lean  # noqa: F401 - before anything loads sqlite-utils

# isort: split
from newsarchive.archive.store import Archive, Saved

__all__ = ["Archive", "Saved"]
