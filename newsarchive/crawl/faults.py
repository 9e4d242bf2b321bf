"""Ends a crawl whose archive fails, in one line in place of a traceback for each page."""

import logging
from collections.abc import Mapping
from typing import Any

from scrapy.crawler import Crawler

from newsarchive.archive.faults import broken

# Where Scrapy logs what a callback, an item, the start or a signal's receiver raised, and goes on.
_LOGGERS = ("scrapy.core.scraper", "scrapy.core.engine", "scrapy.utils.signal")


class FaultFilter(logging.Filter):
    """Sees every exception that Scrapy logs; keeps those back that say the archive is broken."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__()
        self._crawler = crawler

    def watch(self) -> None:
        """Begin to look."""
        for name in _LOGGERS:
            logging.getLogger(name).addFilter(self)

    def rest(self) -> None:
        """Look no more."""
        for name in _LOGGERS:
            logging.getLogger(name).removeFilter(self)

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether a line is to be logged; a broken archive ends the run instead."""
        spider: Any = self._crawler.spider
        run = getattr(spider, "run", None)
        error = record.exc_info[1] if record.exc_info else None
        if run is None or error is None or _owner(record) not in (None, spider):
            return True
        fault = broken(error, run.archive.path)
        if fault:
            run.broke(fault)
        elif record.name == "scrapy.utils.signal":
            run.errors += 1
        return fault is None


def _owner(record: logging.LogRecord) -> Any:
    """Return the spider a line is about, where Scrapy says it or a method of it was called."""
    called = record.args.get("receiver") if isinstance(record.args, Mapping) else None
    return getattr(record, "spider", None) or getattr(called, "__self__", None)
