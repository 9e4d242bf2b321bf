"""Runs the real command in a process group of its own and kills it at a chosen instant."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sites.crawling import ROOT

from .audit import Auditor

LIMIT_SECONDS = 240
INSTANTS = {
    "start": 12,
    "schema": 12,
    "first record": 12,
    "any": 40,
    "late": 12,
    "close": 12,
}


@dataclass(frozen=True)
class Ended:
    """How a crawl ended: its exit code (None: killed), what it said, how long workers outlived it."""

    code: int | None
    log: str
    seconds: float
    orphans: float = 0.0


@dataclass(frozen=True)
class Instant:
    """When a crawl is killed: seconds after something has happened, and whether workers are too."""

    kind: str
    seconds: float
    group: bool

    def __str__(self) -> str:
        """Return the instant in words."""
        whom = "all" if self.group else "main only"
        return f"{self.kind} + {self.seconds:.2f} s, {whom}"


def instant(chance: random.Random, kind: str, *, longest: float) -> Instant:
    """Return a random instant of a kind, at most so many seconds after its event."""
    most = {
        "start": 1.6,
        "schema": 0.08,
        "first record": 0.1,
        "any": 9.0,
        "late": 1.2,
        "close": 0.05,
    }
    seconds = chance.random() * min(most[kind], longest)
    return Instant(kind, seconds, chance.random() < 0.6)


def begun(command: list[str], log: Path, limits: Callable[[], None] | None = None) -> "Process":
    """Start a command in its own process group, its words going to a file."""
    with log.open("wb") as file:
        return subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=limits,
        )


Process = subprocess.Popen[bytes]


def finished(command: list[str], log: Path, limits: Callable[[], None] | None = None) -> Ended:
    """Run a command to its end."""
    started = time.monotonic()
    process = begun(command, log, limits)
    try:
        code = process.wait(LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        code = process.wait()
    seconds = time.monotonic() - started
    return Ended(code, log.read_text(errors="replace"), seconds, orphaned(process.pid))


def killed(command: list[str], log: Path, at: Instant, auditor: Auditor, articles: int) -> Ended:
    """Run a command and kill it at an instant; code is set when it ended by itself before."""
    started = time.monotonic()
    before = set(auditor.half())
    process = begun(command, log)
    reached = watcher(at.kind, auditor, before, articles)
    while process.poll() is None and not reached() and time.monotonic() - started < LIMIT_SECONDS:
        time.sleep(0.002 if at.kind != "late" else 0.1)
    until = time.monotonic() + at.seconds
    while process.poll() is None and time.monotonic() < until:
        time.sleep(0.001)
    code = process.poll()
    if code is None:
        os.killpg(process.pid, signal.SIGKILL) if at.group else process.kill()
        process.wait()
    seconds = time.monotonic() - started
    return Ended(code, log.read_text(errors="replace"), seconds, orphaned(process.pid))


def watcher(kind: str, auditor: Auditor, before: set[Path], articles: int) -> Callable[[], bool]:
    """Return what tells that the event has happened from which an instant is counted."""

    def opened() -> bool:
        return bool(set(auditor.half()) - before)

    def closed() -> bool:
        seen["open"] = seen["open"] or opened()
        return seen["open"] and not opened()

    def stored() -> bool:
        return opened() and len(auditor.rows("select id from articles")) >= articles

    seen = {"open": False}
    events: Mapping[str, Callable[[], bool]] = {
        "start": lambda: True,
        "schema": auditor.database.exists,
        "first record": opened,
        "any": opened,
        "late": stored,
        "close": closed,
    }
    return events[kind]


def orphaned(group: int, patience: float = 10) -> float:
    """Return for how many seconds processes of a group outlive its leader; ends those that stay."""
    started = time.monotonic()
    while members(group):
        if time.monotonic() - started > patience:
            os.killpg(group, signal.SIGKILL)
            break
        time.sleep(0.02)
    return time.monotonic() - started


def members(group: int) -> list[int]:
    """Return the living processes of a group; zombies wait for their parent, not for us."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = path.read_text().rpartition(")")[2].split()[:3]
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(its_group) == group and state != "Z":
            found.append(int(path.parent.name))
    return found
