"""Bounds the head of a response: Scrapy bounds bodies only, and a head can go on for ever."""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS

# Browsers stop at 256 KB (Chromium: net/http/http_stream_parser.h, kMaxHeaderBufSize).
_MOST_BYTES = 256 * 1024


class LongHead(Exception):
    """The head of a response is longer than any browser would read."""


class BoundedProtocol(_LenientHTTP11ClientProtocol):
    """One connection, given up when the head of a response grows beyond bounds."""

    _head_bytes = 0

    def request(self, request: Any) -> Any:
        """Send a request; its answer's head is counted anew."""
        self._head_bytes = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:
        """Take what came in, and give up when all of it is head."""
        parser: Any = self._parser
        if parser is not None and parser.state in (STATUS, HEADER):
            self._head_bytes += len(data)
            if self._head_bytes > _MOST_BYTES:
                reason = LongHead(f"the head is larger than {_MOST_BYTES} bytes")
                self._giveUp(Failure(reason))  # type: ignore[no-untyped-call]
                return
        super().dataReceived(data)  # type: ignore[no-untyped-call]


class BoundedFactory(_LenientHTTP11ClientFactory):
    """Makes connections whose heads are bounded."""

    def buildProtocol(self, addr: Any) -> BoundedProtocol:
        """Return the protocol of a new connection."""
        return BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
