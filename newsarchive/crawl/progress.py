"""Says how a crawl is going: a live line on a terminal, a plain line a minute otherwise."""

import logging
import sys
from typing import Any

from rich.console import Console
from rich.status import Status
from scrapy import signals
from scrapy.crawler import Crawler
from twisted.internet.task import LoopingCall

logger = logging.getLogger(__name__)


class Progress:
    """Shows a running crawl's counts."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._live = sys.stderr.isatty()
        self._status: Status | None = None
        self._loop = LoopingCall(self._tell)
        crawler.signals.connect(self._opened, signal=signals.spider_opened)
        crawler.signals.connect(self._closed, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Progress":
        """Return the extension of a crawler."""
        return cls(crawler)

    def _opened(self) -> None:
        if self._live:
            self._status = Status("", console=Console(stderr=True))
            self._status.start()
        self._loop.start(1 if self._live else 60, now=False)

    def _tell(self) -> None:
        spider: Any = self._crawler.spider
        if spider.run is None:
            return
        past = f"; {spider.run.past.progress()}" if spider.run.past else ""
        if self._status:
            self._status.update(spider.run.summary() + past)
        else:
            logger.info("so far %s%s", spider.run.summary(), past)

    def _closed(self) -> None:
        if self._loop.running:
            self._loop.stop()
        if self._status:
            self._status.stop()
