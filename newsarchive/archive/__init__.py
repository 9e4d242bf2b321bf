"""Keeps captures in WARC files and articles with their history in SQLite; the only room that writes."""

from newsarchive.archive.store import Archive, Saved

__all__ = ["Archive", "Saved"]
