"""Writes every response that came from the network to WARC, as received."""

from datetime import UTC, datetime
from http.client import responses
from typing import Any
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from newsarchive.archive.faults import BrokenArchive, named
from newsarchive.archive.warc import Exchange, payload_digest
from newsarchive.crawl.cut import truncation
from newsarchive.crawl.errands import header
from newsarchive.crawl.robots_meta import forbidden


class CaptureMiddleware:
    """Nearest to the network of all middlewares: it sees bodies before they are decoded."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._obeyed = frozenset(crawler.settings.getlist("NEWSARCHIVE_OBEY_ROBOTS_META"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "CaptureMiddleware":
        """Return the middleware of a crawler."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Store the exchange, a repeated payload as a revisit; note the capture on the request.

        A page that forbids it, where that is obeyed, is not stored.
        """
        run: Any = getattr(self._crawler.spider, "run", None)
        if run is None:
            return response
        try:
            with named(run.archive.path):
                self._store(run, request, response)
        except BrokenArchive as error:
            run.broke(error)
            raise IgnoreRequest(str(error)) from error
        return response

    def _store(self, run: Any, request: Request, response: Response) -> None:
        exchange = _exchange(request, response)
        request.meta["fetched_at"] = exchange.fetched_at
        run.counts.bytes += len(exchange.body)
        if why := forbidden(response, self._obeyed):
            request.meta["forbidden"] = why
            return
        digest = None if response.status == 304 else payload_digest(exchange.body)
        known = run.captures.original(response.url, digest) if exchange.body or not digest else None
        record = run.warc.write(exchange, original=known[1] if known else None)
        request.meta["capture_id"] = run.captures.add(
            record,
            url=response.url,
            at=exchange.fetched_at,
            status=response.status,
            content_type=header(response, "Content-Type"),
            refers_to=known[0] if known else None,
            truncated=exchange.truncated,
        )


def _exchange(request: Request, response: Response) -> Exchange:
    parts = urlsplit(request.url)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return Exchange(
        url=response.url,
        method=request.method,
        request_target=target,
        request_headers=[("Host", parts.netloc), *_pairs(request)],
        status=response.status,
        reason=responses.get(response.status, ""),
        response_headers=_pairs(response),
        body=response.body,
        fetched_at=datetime.now(UTC).replace(microsecond=0),
        ip=str(response.ip_address) if response.ip_address else None,
        protocol=response.protocol or "HTTP/1.1",
        truncated=truncation(request, response),
    )


def _pairs(message: Request | Response) -> list[tuple[str, str]]:
    return [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in message.headers.items()
        for value in values
    ]
