"""A process of its own for one extractor, so that none profits from what another left in caches."""

import logging
import multiprocessing
import time
import warnings
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from .peers import Peer, named

SPAWN = multiprocessing.get_context("spawn")
READY_SECONDS = 120
WARM_UP = (
    "<html lang='en'><head><title>Warm</title></head><body><article><h1>Warm</h1>"
    + "<p>Every library loads its models and word lists when it is first asked.</p>" * 5
    + "</article></body></html>"
)


@dataclass(frozen=True)
class Answer:
    """What an extractor said of a page, the CPU seconds it took, and how it failed if it did."""

    found: Mapping[str, Any]
    cpu: float
    failure: str | None = None


class Worker:
    """Asks one extractor about pages; one that hangs or dies is started anew."""

    def __init__(self, peer: Peer, *, seconds: int) -> None:
        """Start the process; seconds is what a page may take."""
        self.peer = peer
        self.seconds = seconds
        self.start()

    def __enter__(self) -> Self:
        """Return the worker."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self.stop()

    def start(self) -> None:
        """Start the process and let it load what it loads once, before anyone holds a watch."""
        self.pipe, other = SPAWN.Pipe()
        self.process = SPAWN.Process(target=serve, args=(self.peer.name, other), daemon=True)
        self.process.start()
        other.close()
        self.answer(WARM_UP.encode(), "https://warm.example/", READY_SECONDS)

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.join()
        self.pipe.close()

    def ask(self, page: bytes, url: str | None) -> Answer:
        """Return what the extractor says of a page."""
        found = self.answer(page, url, self.seconds)
        if found.failure and not self.process.is_alive():
            self.stop()
            self.start()
        return found

    def answer(self, page: bytes, url: str | None, seconds: int) -> Answer:
        """Return the answer, or a failure once the time is over or the process gone."""
        try:
            self.pipe.send((page, url))
            if self.pipe.poll(seconds):
                reply: Answer = self.pipe.recv()
                return reply
        except (EOFError, OSError):
            self.process.join()
            return Answer({}, 0.0, f"its process ended with {self.process.exitcode}")
        self.process.kill()
        self.process.join()
        return Answer({}, float(seconds), f"more than {seconds} s")


def serve(name: str, pipe: Connection) -> None:
    """Answer about pages until nobody asks any more."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    peer = named(name)
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            pipe.send(extracted(peer, *pipe.recv()))


def extracted(peer: Peer, page: bytes, url: str | None) -> Answer:
    """Return what a peer says of a page; whatever goes wrong inside it is counted against it."""
    before = time.process_time()
    failure: str | None = None
    found: dict[str, Any] = {}
    try:
        found = peer.extract(page, url)
    # A library may fail in any way; that it did is what is measured.
    except Exception as problem:  # noqa: BLE001
        failure = f"{type(problem).__name__}: {problem}"[:200]
    # Readability.js works in another process and tells its own time.
    cpu = found.pop("cpu", None) or time.process_time() - before
    return Answer(plain(found), cpu, failure or found.get("failure"))


def plain(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return an answer in types that every process knows."""
    return {
        name: value if isinstance(value, list) or value is None else str(value)
        for name, value in found.items()
    }
