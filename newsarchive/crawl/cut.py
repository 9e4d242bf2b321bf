"""Tells a response that was cut from a whole one: what is half is captured, never read."""

import time
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.exceptions import StopDownload
from scrapy.http import Response

# How documents end; servers that state a wrong length may have sent the whole all the same.
_ENDS = (b"</html", b"</rss", b"</feed", b"</urlset", b"</sitemapindex", b"</rdf:rdf")
# Of the time limit, so that what came is kept before Scrapy throws it away.
_SHARE_OF_TIME = 0.8


class CutShort(Exception):
    """A response ended before its end; the message says why."""


def truncation(request: Request, response: Response) -> str | None:
    """Return why a response is only a part, in the words of WARC-Truncated; None when it is whole."""
    if "dataloss" in response.flags:
        return "disconnect"
    stopped: str | None = request.meta.get("cut")
    return stopped


def has_its_end(body: bytes) -> bool:
    """Return whether a document's last kilobyte closes it, whatever was said about its length."""
    tail = body[-1024:].lower()
    return any(each in tail for each in _ENDS)


class CutMiddleware:
    """Stops pages that grow or last too long, and fails those that were cut, after another try.

    It stands between capture and reading: the half is kept in WARC and nobody takes it for the
    whole.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        settings = crawler.settings
        self._most_bytes = settings.getint("DOWNLOAD_MAXSIZE")
        self._seconds = _SHARE_OF_TIME * settings.getfloat("DOWNLOAD_TIMEOUT")
        crawler.signals.connect(self._began, signal=signals.headers_received)
        crawler.signals.connect(self._grew, signal=signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CutMiddleware":
        """Return the middleware of a crawler."""
        return cls(crawler)

    def _began(self, request: Request) -> None:
        waited = request.meta.get("download_latency") or 0.0
        request.meta["ends_at"] = time.monotonic() + self._seconds - waited
        request.meta["bytes_left"] = self._most_bytes
        request.meta.pop("cut", None)

    def _grew(self, data: bytes, request: Request) -> None:
        request.meta["bytes_left"] -= len(data)
        if request.meta["bytes_left"] < 0:
            request.meta["cut"] = "length"
        elif time.monotonic() > request.meta["ends_at"]:
            request.meta["cut"] = "time"
        if "cut" in request.meta:
            raise StopDownload(fail=False)

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Return a whole response; a cut one is asked for again, or CutShort is raised."""
        why = truncation(request, response)
        if why is None or (why == "disconnect" and has_its_end(response.body)):
            return response
        spider: Any = self._crawler.spider
        if why == "disconnect" and (
            again := get_retry_request(request, spider=spider, reason="cut short")
        ):
            return again
        raise CutShort(_MESSAGES[why].format(bytes=self._most_bytes, seconds=self._seconds))


_MESSAGES = {
    "disconnect": "the connection ended before the page did",
    "length": "is larger than {bytes} bytes",
    "time": "took longer than {seconds:.0f} s",
}
