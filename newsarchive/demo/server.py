"""The HTTP side of the newspaper: keep-alive, conditional requests, counters and a clock."""

import gzip
import logging
import socket
import sys
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock
from urllib.parse import urlsplit
from zlib import crc32

from newsarchive.demo.dates import clock
from newsarchive.demo.page import Page
from newsarchive.demo.site import Site

logger = logging.getLogger(__name__)

GZIP_FROM = 1024


class Server(ThreadingHTTPServer):
    """A server that remembers what it was asked and closes its connections when it ends."""

    site: Site

    def __init__(self, address: tuple[str, int], now: Callable[[], datetime]) -> None:
        """Bind to an address; nothing is answered before `site` is set and threads run."""
        self.now = now
        self.requests: list[tuple[str, str]] = []
        self.views: Counter[str] = Counter()
        self.counting = Lock()
        self.connections: set[socket.socket] = set()
        super().__init__(address, Handler)

    def viewed(self, path: str) -> int:
        """Count one more view of a page and return how many there were."""
        with self.counting:
            self.views[path] += 1
            return 100 + crc32(path.encode()) % 900 + self.views[path]

    def get_request(self) -> tuple[socket.socket, object]:
        """Return the next connection and remember it."""
        connection, address = super().get_request()
        self.connections.add(connection)
        return connection, address

    def shutdown_request(self, request: object) -> None:
        """Close a connection and forget it."""
        self.connections.discard(request)
        super().shutdown_request(request)  # type: ignore[arg-type]

    def server_close(self) -> None:
        """Close the door and hang up on visitors who keep their connection open."""
        super().server_close()
        for connection in tuple(self.connections):
            hang_up(connection)

    def handle_error(self, request: object, client_address: object) -> None:
        """Log what went wrong in a conversation; a visitor may leave in the middle of one."""
        gone = isinstance(sys.exception(), ConnectionError)
        log = logger.debug if gone else logger.exception
        log("conversation with %s broke off", client_address)


def hang_up(connection: socket.socket) -> None:
    """Wake the thread that waits on a connection, so that it ends."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        logger.debug("a visitor had already left")


class Handler(BaseHTTPRequestHandler):
    """Answers one visitor."""

    protocol_version = "HTTP/1.1"
    server_version = "demo"
    timeout = 10
    server: Server

    def do_GET(self) -> None:
        """Answer with headers and body."""
        self.answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer with the same headers and no body."""
        self.answer(with_body=False)

    def answer(self, *, with_body: bool) -> None:
        """Send the page that was asked for, or word that it has not changed."""
        self.server.requests.append((self.command, self.path))
        page = self.server.site.answer(self.path)
        asked = self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")
        if unchanged(page, *asked):
            self.begin(304, page)
            self.end_headers()
            return
        body = self.body(page)
        self.begin(page.status, page)
        self.describe(page)
        if self.packs(body):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def begin(self, status: int, page: Page) -> None:
        """Send the status line and what lets a visitor ask conditionally next time."""
        self.send_response(status)
        if page.etag and page.changed_at:
            self.send_header("ETag", page.etag)
            self.send_header("Last-Modified", format_datetime(page.changed_at, usegmt=True))

    def describe(self, page: Page) -> None:
        """Send what the page is, or where it went."""
        if page.location is None:
            self.send_header("Content-Type", page.content_type)
        else:
            self.send_header("Location", page.location)
        self.send_header("Vary", "Accept-Encoding")

    def body(self, page: Page) -> bytes:
        """Return the page with its counter and clock filled in."""
        views = self.server.viewed(urlsplit(self.path).path) if page.counts_views else 0
        return page.filled(views, clock(self.server.now()))

    def packs(self, body: bytes) -> bool:
        """Whether the body is worth packing and the visitor can unpack it."""
        return len(body) >= GZIP_FROM and "gzip" in self.headers.get("Accept-Encoding", "")

    def log_message(self, format: str, *args: object) -> None:
        """Log a request for whoever asks for such detail."""
        logger.debug(format, *args)


def unchanged(page: Page, tags: str | None, since: str | None) -> bool:
    """Whether a visitor's copy is still good; a tag, where there is one, decides alone."""
    if page.etag is None or page.changed_at is None:
        return False
    if tags is not None:
        return page.etag in [tag.strip() for tag in tags.split(",")]
    seen_at = http_date(since)
    return seen_at is not None and page.changed_at.replace(microsecond=0) <= seen_at


def http_date(raw: str | None) -> datetime | None:
    """Return the moment a header names, if it names one."""
    try:
        moment = parsedate_to_datetime(raw or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
