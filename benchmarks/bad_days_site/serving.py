"""A server that can misbehave, a canary that nobody may reach, and their logs."""

import contextlib
import errno
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from typing import Any

from sites.serving import Answering, Handler, Reply

SLOW_SECONDS = 9
DRIP_SECONDS = 90


@dataclass(frozen=True)
class Trouble(Reply):
    """An answer that goes wrong on its way: reset, empty, slow, drip, short, long or raw."""

    how: str = ""


@dataclass(frozen=True)
class Seen:
    """One line of the access log."""

    at: float
    target: str
    status: int
    run: str
    conditional: bool


@dataclass
class Log:
    """Every request of the exam, and the name of the crawl that is on."""

    run: str = ""
    seen: list[Seen] = field(default_factory=list)

    def of(self, *runs: str) -> list[Seen]:
        """Return the requests of the runs whose name begins so, in order."""
        return [each for each in self.seen if each.run.startswith(runs)]


class BadHandler(Handler):
    """Answers as the site says, be it a page or trouble."""

    server: "BadServer"  # type: ignore[assignment]
    timeout = 30

    def answer(self, *, with_body: bool) -> None:
        """Send the answer and write it into the log."""
        at = time.monotonic()
        asked = "If-None-Match" in self.headers or "If-Modified-Since" in self.headers
        reply = self.conditional(self.ask())
        run = self.server.log.run
        self.server.log.seen.append(Seen(at, self.path, reply.status, run, asked))
        with contextlib.suppress(OSError):
            if isinstance(reply, Trouble):
                self.close_connection = True
                getattr(self, f"send_{reply.how}")(reply)
            else:
                self.send_reply(reply, with_body=with_body)

    def send_reply(self, reply: Reply, *, with_body: bool) -> None:
        """Send an answer as a good server does; its own headers win."""
        encoded = "Content-Encoding" in reply.headers
        body = reply.payload if encoded else self.compressed(reply)
        self.send_response(reply.status)
        if reply.status != 304:
            self.send_header("Content-Type", reply.content_type)
            if body is not reply.payload and body != reply.payload:
                self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def head(self, reply: Reply, length: int | None) -> None:
        """Send the headers of an answer that will go wrong."""
        self.send_response(reply.status)
        self.send_header("Content-Type", reply.content_type)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.send_header("Connection", "close")
        self.end_headers()

    def send_reset(self, reply: Reply) -> None:
        """Break the connection off with RST."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def send_empty(self, reply: Reply) -> None:
        """Close the connection without a word."""

    def send_slow(self, reply: Reply) -> None:
        """Say nothing for longer than a crawler waits."""
        time.sleep(SLOW_SECONDS)

    def send_drip(self, reply: Reply) -> None:
        """Send a letter now and then, for ever."""
        self.head(reply, None)
        self.wfile.write(reply.payload)
        ends = time.monotonic() + DRIP_SECONDS
        while time.monotonic() < ends:
            self.wfile.write(b"a")
            time.sleep(0.4)

    def send_short(self, reply: Reply) -> None:
        """Promise more than is sent."""
        self.head(reply, len(reply.payload))
        self.wfile.write(reply.payload[: len(reply.payload) // 2])

    def send_long(self, reply: Reply) -> None:
        """Send more than is promised."""
        self.head(reply, len(reply.payload) // 2)
        self.wfile.write(reply.payload)

    def send_raw(self, reply: Reply) -> None:
        """Send bytes that are no HTTP at all, or only nearly."""
        self.wfile.write(reply.payload)


class BadServer(ThreadingHTTPServer):
    """A threaded server for one site."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 64
    allow_reuse_address = True

    def __init__(self, host: str, port: int, site: Answering | None, log: Log) -> None:
        """Bind to an address of loopback."""
        super().__init__((host, port), BadHandler)
        self.site, self.log, self.scramble = site, log, False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay quiet about clients that hang up."""


@contextmanager
def open_server(server: BadServer) -> Iterator[BadServer]:
    """Run a server in a thread until the block ends."""
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Canary:
    """Listeners on loopback that nobody may reach: even a connection without a word counts."""

    def __init__(self, places: list[tuple[str, int]]) -> None:
        """Listen at each place but those of IPv6 where this machine has none.

        Raises OSError where a place is taken: a canary that is not there notices nobody.
        """
        self.reached: list[str] = []
        self.log = Log()
        self.sockets: list[socket.socket] = []
        for host, port in places:
            kind = socket.AF_INET6 if ":" in host else socket.AF_INET
            try:
                self.sockets.append(listener(kind, host, port))
            except OSError as error:
                if kind == socket.AF_INET6 and error.errno != errno.EADDRINUSE:
                    continue
                self.close()
                raise
        for each in self.sockets:
            threading.Thread(target=self.watch, args=(each,), daemon=True).start()

    def watch(self, listening: socket.socket) -> None:
        """Write down whoever connects, with the first line they say."""
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listening.accept()
                connection.settimeout(1)
                line = b""
                with contextlib.suppress(OSError):
                    line = connection.recv(300).split(b"\r\n")[0]
                place = ":".join(map(str, listening.getsockname()[:2]))
                self.reached.append(f"{self.log.run}: {place} {line.decode('latin-1')}")
                with contextlib.suppress(OSError):
                    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\ncanary")
                connection.close()

    def close(self) -> None:
        """Stop listening."""
        for each in self.sockets:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


def listener(kind: int, host: str, port: int) -> socket.socket:
    """Return a socket that listens."""
    made = socket.socket(kind, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    made.bind((host, port))
    made.listen(16)
    return made
