"""The download handler: Scrapy's own, without requests nobody asked for and heads without end."""

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler

from newsarchive.crawl.heads import BoundedFactory


class DownloadHandler(HTTP11DownloadHandler):
    """Asks once for each request: repeating is for Retry, which keeps count and leaves pauses.

    Twisted's pool by itself sends a GET again when a kept connection turns out to be closed.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool.retryAutomatically = False
        self._pool._factory = BoundedFactory
