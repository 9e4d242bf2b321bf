"""Fetches one page, and keeps it in memory: to look at a page is no run."""

from typing import Any

import scrapy
from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from newsarchive.crawl.blocks import block
from newsarchive.crawl.guard import allow, origin
from newsarchive.crawl.witness import told


class PageSpider(scrapy.Spider):
    """Fetches one page; its bytes and address, or what was wrong, are in its attributes."""

    name = "savepage"
    custom_settings = {  # noqa: RUF012
        "EXTENSIONS": {
            "newsarchive.crawl.run.Recorder": None,
            "newsarchive.crawl.progress.Progress": None,
        },
        "HTTPERROR_ALLOW_ALL": True,
    }

    def __init__(self, url: str = "") -> None:
        super().__init__(self.name)
        self.named_origin = origin(url)
        self.address = url
        self.body: bytes | None = None
        self.trouble = "no answer"
        allow(url)

    async def start(self) -> Any:
        """Yield the request for the page."""
        yield Request(self.address, self.parse, errback=self._failed)

    def parse(self, response: Response) -> None:
        """Keep a page, unless something else stands in its place."""
        blocked = block(response)
        if blocked or response.status != 200:
            self.trouble = blocked or f"HTTP {response.status}"
            return
        self.body, self.address = response.body, response.url

    def _failed(self, failure: Failure) -> None:
        if isinstance(failure.value, Exception):
            self.trouble = told(failure.value)
