"""The exam of bad days: traps, kills, outages, edits and deletions on a site of this machine.

python benchmarks/bad_days.py [--seed N] [--only PART] [--keep DIR] [--json FILE]

It crawls an invented site on loopback with the real command, about a dozen times, and compares
the archive, the site's access log and a canary that nobody may reach with the truth. Exit code 1
when a demand is not met.
"""

import argparse
import json
import random
import signal
import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

from bad_days_site.archive import shot
from bad_days_site.crawls import Crawl, crawl
from bad_days_site.demands import all_demands
from bad_days_site.seen import Demand, Exam
from bad_days_site.selftest import selftest
from bad_days_site.serving import BadServer, Canary, Log, open_server
from bad_days_site.site import Site
from bad_days_site.traps import SITEMAP, Places, big, bomb
from bad_days_site.world import world

HOST, CANARY = "127.0.9.1", "127.0.9.66"
PORT = 8700
PARTS = ("first", "kills", "outages", "changes", "robots")
FIRST_SECONDS, LATER_SECONDS = 240, 100


class Days:
    """The days of the exam, one crawl after another."""

    def __init__(self, exam: Exam, server: BadServer, wanted: argparse.Namespace) -> None:
        """Begin with a site in its first edition."""
        self.exam, self.server, self.wanted = exam, server, wanted
        self.chance = random.Random(f"kills/{wanted.seed}")
        self.serving = ExitStack()
        self.base = exam.site.base
        self.open()

    def open(self) -> None:
        """Let the site answer."""
        self.serving.enter_context(open_server(self.server))

    def shut(self) -> None:
        """Refuse connections."""
        self.serving.close()

    def reopen(self) -> None:
        """Let the site answer again, at the same address."""
        host, port = self.server.server_address[:2]
        self.server = BadServer(str(host), int(port), self.exam.site, self.exam.log)
        self.open()

    def begin(self, name: str) -> None:
        """Write the name of a crawl into the logs."""
        print(f"{datetime.now():%H:%M:%S} {name}", file=sys.stderr, flush=True)
        self.exam.log.run = self.exam.canary.log.run = name

    def crawl(self, name: str, *settings: str, limit: float = LATER_SECONDS) -> None:
        """Crawl and look at the archive."""
        self.begin(name)
        chosen = [*self.wanted.set, *settings]
        self.exam.runs.append(crawl(name, self.base, self.exam.folder, chosen, limit))
        self.exam.shots[name] = shot(self.exam.folder / "news.db")

    def killed(self) -> None:
        """Crawl and be killed, several times; the last time with SIGTERM."""
        for at in range(1, self.wanted.kills + 1):
            name = f"first-{at}"
            self.begin(name)
            running = Crawl(name, self.base, self.exam.folder, self.wanted.set)
            running.wait(self.chance.uniform(3, 12))
            sign = signal.SIGTERM if at == self.wanted.kills else signal.SIGKILL
            self.exam.runs.append(running.stop(sign))
            self.exam.after_kills.append((name, shot(self.exam.folder / "news.db")))

    def first(self) -> None:
        """Crawl to the end, with a second crawl knocking meanwhile."""
        self.begin("first")
        running = Crawl("first", self.base, self.exam.folder, self.wanted.set)
        if not running.wait(8):
            self.exam.runs.append(crawl("twice", self.base, self.exam.folder, self.wanted.set, 60))
        if running.wait(FIRST_SECONDS):
            self.exam.runs.append(running.done())
        else:
            run = running.stop(signal.SIGTERM)
            late = {"code": None, "killed": f"after {FIRST_SECONDS} s"}
            self.exam.runs.append(type(run)(**vars(run) | late))
        self.exam.shots["first"] = shot(self.exam.folder / "news.db")

    def outage(self, weather: str) -> None:
        """Crawl on a day when nothing works."""
        self.exam.shots["before " + weather] = shot(self.exam.folder / "news.db")
        if weather == "refused":
            self.shut()
            self.crawl(weather)
            self.reopen()
            return
        self.exam.site.weather = weather
        self.crawl(weather)
        self.exam.site.weather = "fine"

    def all(self, parts: set[str]) -> None:
        """Live through the days that are wanted."""
        if "kills" in parts:
            self.killed()
        self.first()
        self.exam.site.delay = "0.05"
        if "outages" in parts:
            self.outage("refused")
        if parts & {"changes", "outages"}:
            self.exam.site.edition = 1
            self.crawl("once")
        if "outages" in parts:
            for weather in ("503", "challenge", "all lost", "maintenance"):
                self.outage(weather)
        if "changes" in parts:
            self.crawl("again")
            self.exam.shots["twice"] = self.exam.shots["again"]
            self.exam.site.edition = 2
            self.crawl("return")
        if "robots" in parts:
            for weather in ("robots away", "robots 500"):
                self.exam.site.weather = weather
                self.crawl(weather)
            self.exam.site.weather = "fine"


def opened(port: int) -> tuple[Log, Places, Canary, BadServer]:
    """Return log, places, canary and server at a port, or at the next that is free."""
    for own in range(port, port + 2000, 200):
        places, log = Places(CANARY, own + 66, HOST, own, own + 1), Log()
        try:
            canary = Canary(places.listening())
        except OSError:
            continue
        try:
            return log, places, canary, BadServer(HOST, own, None, log)
        except OSError:
            canary.close()
    raise SystemExit(f"no ports are free above {port}")


def examine(wanted: argparse.Namespace, folder: Path) -> Exam:
    """Live through the days and return what was seen."""
    if folder.exists() and any(folder.iterdir()):
        raise SystemExit(f"{folder} is not empty: an old archive would be judged")
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    log, places, canary, server = opened(wanted.port)
    site = Site(f"http://{HOST}:{places.own_port}", places, world(wanted.seed, now), now)
    server.site = site
    site.calendar_days = wanted.calendar_days
    exam = Exam(site, log, canary, folder)
    parts = set(wanted.only or PARTS)
    for coding in ("gzip", "br", "deflate"):
        bomb(coding)
    bomb("gzip", SITEMAP)
    big(places.base)
    try:
        days = Days(exam, server, wanted)
        with days.serving:
            days.all(parts)
    finally:
        canary.close()
        (folder / "hits.txt").write_text(
            "".join(f"{e.at:.3f} {e.run} {e.status} {e.target[:300]}\n" for e in log.seen)
        )
    return exam


def table(demands: list[Demand], shown: int) -> None:
    """Print the demands with what was seen, and examples of what is wrong."""
    wide = max(len(each.name) for each in demands)
    for each in demands:
        print(f"{each.part:<12} {each.name:<{wide}}  {'ok  ' if each.ok else 'FAIL'}  {each.seen}")
    for each in demands:
        if not each.ok and each.examples:
            print(f"\n{each.part}: {each.name}")
            for example in each.examples[:shown]:
                print(f"  {example[:400]}")
            if len(each.examples) > shown:
                print(f"  and {len(each.examples) - shown} more")


def exam(wanted: argparse.Namespace, folder: Path) -> int:
    """Take the exam, print the table and return the exit code."""
    seen = examine(wanted, folder)
    demands = all_demands(seen)
    table(demands, wanted.examples)
    print("\nrun              exit  seconds  requests  MB  worker MB")
    for run in seen.runs:
        count = sum(each.run == run.name for each in seen.log.seen)
        code = "-" if run.code is None else run.code
        print(f"{run.name:<16} {code:>4}  {run.seconds:>7.1f}  {count:>8}  "
              f"{run.main_megabytes:>3}  {run.worker_megabytes:>4}  {run.killed}")  # fmt: skip
    if wanted.json:
        told = {"seed": wanted.seed, "demands": [each.as_dict() for each in demands],
                "runs": [vars(run) for run in seen.runs]}  # fmt: skip
        wanted.json.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    met = sum(each.ok for each in demands)
    print(
        f"\n{'passed' if met == len(demands) else 'FAILED'}: {met} of {len(demands)} demands are met"
    )
    return 0 if met == len(demands) else 1


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1, help="another seed deals other bad luck")
    parser.add_argument("--only", choices=PARTS, action="append", help="part (repeatable)")
    parser.add_argument("--kills", type=int, default=5, help="how often the first crawl is killed")
    parser.add_argument("--keep", type=Path, help="keep the archive, logs and access log here")
    parser.add_argument("--json", type=Path, help="write the results here")
    parser.add_argument("--port", type=int, default=PORT, help="the site's port; the next one "
                        "and the one 66 above belong to the canary")  # fmt: skip
    parser.add_argument("--set", action="append", default=[], help="another setting, NAME=VALUE")
    parser.add_argument("--calendar-days", type=int, default=40_000, help="how far the calendars "
                        "go; a small number lets a crawler end that would walk them")  # fmt: skip
    parser.add_argument("--examples", type=int, default=8, help="examples for each failed demand")
    parser.add_argument("--selftest", action="store_true", help="examine the exam itself")
    return parser.parse_args()


def main() -> int:
    """Run what the user asked for and return the exit code."""
    wanted = arguments()
    if wanted.selftest:
        wrong = selftest()
        print("\n".join(wrong) or "a perfect archive passes, and every damage is noticed")
        return 1 if wrong else 0
    if wanted.keep:
        return exam(wanted, wanted.keep.resolve())
    with tempfile.TemporaryDirectory() as folder:
        return exam(wanted, Path(folder))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
