"""Measures newsarchive verify beside reextract --dry-run, on real archives of invented sites.

python benchmarks/verify_speed.py [--articles N] [--jobs N] [--rounds N] [--keep DIR]

The sites are crawled with the real command, then both commands read the same archive in turn. Two
times are shown: of the clock, and of the processors, which does not depend on who else uses them.
An article counts once, with all its versions. Exit code 1 when verify does not find every row the
same, or when its workers, each with a processor of its own, prove fewer than 1,000 articles a
minute.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sites.catalogue import HOSTS, SITES
from sites.crawling import ROOT, crawl
from sites.serving import Server, serving

LEAST_A_MINUTE = 1_000

Times = tuple[float, float]


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100, help="of each of the four sites")
    parser.add_argument("--jobs", type=int, default=2, help="worker processes of both commands")
    parser.add_argument("--rounds", type=int, default=3, help="the best of so many counts")
    parser.add_argument("--keep", type=Path, help="keep the archive here, or use the one there is")
    return parser.parse_args()


def fill(folder: Path, articles: int) -> None:
    """Crawl every site into one archive."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, kind in SITES.items():
        server = Server(HOSTS[name], 0)
        server.site = kind(server.base, count=articles, seed=1, now=datetime.now(UTC))
        with serving(server):
            crawl(server, server.site, folder, name, ())


def timed(folder: Path, *command: str) -> tuple[tuple[float, float], str]:
    """Return the seconds of processors and of the clock a command took, and what it printed."""
    program = str(Path(sys.executable).with_name("newsarchive"))
    places = ["--db", str(folder / "news.db"), "--captures", str(folder / "captures")]
    began, spent = time.monotonic(), processors()
    ended = subprocess.run(
        [program, *command, *places], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return (processors() - spent, time.monotonic() - began), ended.stdout


def processors() -> float:
    """Return the seconds that processes we started and waited for have computed."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(folder: Path, wanted: argparse.Namespace) -> tuple[dict[str, Times], dict[str, Any]]:
    """Return the best times of each command, and what verify said."""
    jobs, best = ["--jobs", str(wanted.jobs)], dict[str, Times]()
    commands = {
        "reextract --dry-run": ["reextract", "--dry-run", *jobs],
        "verify --sample": ["verify", "--sample", "1000000", "--json", *jobs],
        "verify --all": ["verify", "--all", "--json", *jobs],
    }
    report: dict[str, Any] = {}
    for _ in range(wanted.rounds):
        for name, command in commands.items():
            times, told = timed(folder, *command)
            best[name] = min(times, best.get(name, times))
            report = json.loads(told) if name == "verify --all" else report
    return best, report


def main() -> int:
    """Crawl, measure, print, and return the exit code."""
    wanted = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        folder = (wanted.keep or Path(temporary)).resolve()
        if not (folder / "news.db").exists():
            fill(folder, wanted.articles)
        best, report = measure(folder, wanted)
    articles, rows = report["articles"], report["articles"] + report["versions"]
    print(f"{articles} articles, {report['versions']} versions, {report['records']} records")
    print(f"{'':20}  processors  clock  ratio  articles a minute of {wanted.jobs} processors")
    rates = {name: articles / busy * wanted.jobs * 60 for name, (busy, _) in best.items()}
    for name, (busy, clock) in best.items():
        ratio = busy / best["reextract --dry-run"][0]
        print(f"{name:20} {busy:9.1f} s {clock:4.0f} s {ratio:6.2f} {rates[name]:12.0f}")
    slow = rates["verify --all"] < LEAST_A_MINUTE
    sound = report["answers"] == {"same": rows}
    print(f"answers: {report['answers']}{'' if sound else '; not every row is the same'}")
    return 1 if slow or not sound else 0


if __name__ == "__main__":
    sys.exit(main())
