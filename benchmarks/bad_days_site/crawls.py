"""Runs the real command, kills it when told to, and watches its memory."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = (
    "DOWNLOAD_DELAY=0",
    "AUTOTHROTTLE_ENABLED=False",
    "CONCURRENT_REQUESTS_PER_DOMAIN=8",
    "NEWSARCHIVE_REVISIT_HOURS=0",
    "NEWSARCHIVE_CONFIRM_GONE_HOURS=0",
    # The pages that say nothing, or drip for ever, shall not make the exam long.
    "DOWNLOAD_TIMEOUT=6",
)
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Run:
    """How one crawl went; sizes are resident megabytes at their highest."""

    name: str
    code: int | None
    seconds: float
    killed: str = ""
    main_megabytes: int = 0
    worker_megabytes: int = 0
    orphans: int = 0
    stop_seconds: float = 0


class Crawl:
    """A crawl that is running, in a session of its own."""

    def __init__(self, name: str, base: str, folder: Path, settings: Sequence[str]) -> None:
        """Start the command a user would type."""
        self.name, self.began = name, time.monotonic()
        self.main, self.worker = 0, 0
        log = (folder / f"{name}.log").open("ab")
        with log:
            self.process = subprocess.Popen(
                command(base, folder, settings),
                cwd=ROOT,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def wait(self, seconds: float) -> bool:
        """Wait until the crawl ends or the time is over; tell whether it ended."""
        ends = time.monotonic() + seconds
        while time.monotonic() < ends:
            self.measure()
            if self.process.poll() is not None:
                return True
            time.sleep(0.1)
        return False

    def measure(self) -> None:
        """Note the memory of the crawl and of its largest worker."""
        for pid in members(self.process.pid):
            size = resident(pid)
            if pid == self.process.pid:
                self.main = max(self.main, size)
            else:
                self.worker = max(self.worker, size)

    def stop(self, sign: signal.Signals, seconds: float = 40) -> Run:
        """Send a signal to the crawl, wait for its end and return how it went."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(sign)
        if not self.wait(seconds):
            self.process.kill()
            self.process.wait()
        return self.done(sign.name, time.monotonic() - began)

    def done(self, killed: str = "", stopping: float = 0) -> Run:
        """Return how the crawl went, after workers had time to notice that they are alone."""
        ends = time.monotonic() + 8
        while members(self.process.pid) and time.monotonic() < ends:
            time.sleep(0.1)
        left = members(self.process.pid)
        for pid in left:
            os.kill(pid, signal.SIGKILL)
        took = round(time.monotonic() - self.began, 1)
        code = None if killed == "SIGKILL" else self.process.returncode
        return Run(
            self.name, code, took, killed, self.main, self.worker, len(left), round(stopping, 1)
        )


def crawl(name: str, base: str, folder: Path, settings: Sequence[str], limit: float) -> Run:
    """Run a crawl to its end; one that takes too long is interrupted and has no exit code."""
    running = Crawl(name, base, folder, settings)
    if running.wait(limit):
        return running.done()
    run = running.stop(signal.SIGTERM)
    return Run(**vars(run) | {"code": None, "killed": f"after {limit:.0f} s"})


def command(base: str, folder: Path, settings: Sequence[str]) -> list[str]:
    """Return the command a user would type."""
    places = (f"NEWSARCHIVE_DB={folder / 'news.db'}", f"NEWSARCHIVE_CAPTURES={folder / 'captures'}")
    scrapy = str(Path(sys.executable).with_name("scrapy"))
    chosen = [part for each in (*places, *SETTINGS, *settings) for part in ("-s", each)]
    return [scrapy, "crawl", "site", "-a", f"url={base}/", *chosen]


def members(session: int) -> list[int]:
    """Return the living processes of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            told = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(told[3]) == session and told[0] != "Z":
            found.append(int(entry.name))
    return found


def resident(pid: int) -> int:
    """Return the resident size of a process in megabytes; 0 if it is gone."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE >> 20
    except (OSError, IndexError):
        return 0
