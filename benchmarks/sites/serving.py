"""An HTTP server for one invented site, with a log of what was asked."""

import gzip
import re
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Protocol
from urllib.parse import parse_qsl, unquote, urlsplit


@dataclass(frozen=True)
class Request:
    """What a client asked for, and when."""

    path: str
    query: dict[str, str]
    now: datetime


@dataclass(frozen=True)
class Reply:
    """What a site answers."""

    body: str | bytes
    status: int = 200
    content_type: str = "text/html; charset=UTF-8"
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def payload(self) -> bytes:
        """Return the body as it goes over the wire, before compression."""
        return self.body.encode() if isinstance(self.body, str) else self.body


NAMED = re.compile(rb'\b(class|id)="([^"<>]*)"')


def scrambled(reply: Reply) -> Reply:
    """Return a page whose class names and ids say nothing, to see who reads them."""
    if not reply.content_type.startswith("text/html"):
        return reply
    return replace(reply, body=NAMED.sub(nameless, reply.payload))


def nameless(found: re.Match[bytes]) -> bytes:
    """Return an attribute with meaningless names, except those of Next.js itself."""
    if found[2].startswith(b"__"):
        return found[0]
    names = b" ".join(b"x%08x" % zlib.crc32(name) for name in found[2].split())
    return b'%s="%s"' % (found[1], names)


@dataclass(frozen=True)
class Hit:
    """One line of a site's access log."""

    target: str
    status: int
    agent: str


class Answering(Protocol):
    """Anything that answers requests."""

    def reply(self, request: Request) -> Reply:
        """Return the answer to a request."""
        ...


class Server(ThreadingHTTPServer):
    """A threaded server that answers for one site and remembers every request."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, host: str, port: int) -> None:
        """Bind to an address of loopback; port 0 takes any free one."""
        super().__init__((host, port), Handler)
        self.site: Answering | None = None
        self.hits: list[Hit] = []
        self.scramble = False

    @property
    def base(self) -> str:
        """Return the address of the site without a slash at the end."""
        return f"http://{self.server_address[0]}:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD, compresses text, and honours conditional requests."""

    protocol_version = "HTTP/1.1"
    server: Server

    def version_string(self) -> str:
        """Return what most of the web calls itself."""
        return "nginx"

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal quiet; hits are in the server's log."""

    def do_GET(self) -> None:
        """Answer with headers and body."""
        self.answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer with headers only."""
        self.answer(with_body=False)

    def answer(self, *, with_body: bool) -> None:
        """Send what the site says to the request."""
        reply = self.conditional(self.ask())
        agent = self.headers.get("User-Agent", "")
        self.server.hits.append(Hit(self.path, reply.status, agent))
        body = self.compressed(reply)
        self.send_response(reply.status)
        if reply.status != 304:
            self.send_header("Content-Type", reply.content_type)
            if body != reply.payload:
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def ask(self) -> Reply:
        """Return the site's own answer."""
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        request = Request(unquote(parts.path), query, datetime.now(UTC))
        reply = self.server.site.reply(request) if self.server.site else Reply("", 503)
        return scrambled(reply) if self.server.scramble else reply

    def conditional(self, reply: Reply) -> Reply:
        """Return 304 where the client already has this version."""
        for asked, given in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
            known = self.headers.get(asked)
            if known and reply.status == 200 and given in reply.headers:
                same = known.removeprefix("W/") == reply.headers[given].removeprefix("W/")
                return Reply("", 304, headers=reply.headers) if same else reply
        return reply

    def compressed(self, reply: Reply) -> bytes:
        """Return the body, gzipped if the client accepts it and it is long text."""
        accepts = "gzip" in self.headers.get("Accept-Encoding", "")
        wanted = reply.content_type.startswith(("text/", "application/rss", "application/json"))
        if accepts and wanted and len(reply.payload) > 500:
            return gzip.compress(reply.payload, 5, mtime=0)
        return reply.payload


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """Run a server in a thread until the block ends."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
