"""How does the time of extraction grow with a page, up to 5 MB or 100,000 elements?

  python benchmarks/extraction_growth.py [--extractor NAME ...] [--seconds N] [--shape NAME ...]

Makes pages of ten shapes, each small, four times and sixteen times as large, and prints the CPU
seconds of each, with the power of its size by which the time grows: 1 is in step, 2 is its square.
A page that an extractor refuses, or fails on, has a ! beside its time.
Exit codes: 0 fine, 1 newsarchive took more than two seconds on a page, 2 wrong usage.
"""

import argparse
import math
import sys
from dataclasses import dataclass

from extracting.peers import installed, named
from extracting.tables import table
from extracting.worker import Worker

PROSE = (
    "Körpünün təmiri başa çatdı və axşam saatlarında ilk avtobuslar oradan keçdi, sakinlər isə "
    "yolun davamını gözləyir. "
)
HEAD = (
    "<!DOCTYPE html><html lang=az><head><title>Çayın üstündəki körpü açıldı</title></head><body>"
    "<h1>Çayın üstündəki körpü açıldı</h1><div class=body>"
)
# What is repeated, and how often on the largest page.
SHAPES = {
    "paragraphs": (f"<p>{PROSE}</p>", 38_000),
    "breaks": (f"{PROSE}<br><br>", 33_000),
    "links": ("<li><a href=/1>Şəhərdə yeni park açıldı, dedilər</a></li>", 50_000),
    "boxes": (f"<div class=card><h3><a href=/1>Yeni park</a></h3><p>{PROSE}</p></div>", 25_000),
    "comments": (
        f"<div class=comment><b>Oxucu</b> <i>03.11.2026 12:30</i><p>{PROSE}</p></div>",
        25_000,
    ),
    "cells": ("<tr><td>Bakı</td><td>12</td><td>3,5</td></tr>", 25_000),
    "spans": (f"<p><span><span>{PROSE}</span></span></p>", 33_000),
    "dates": ("<span class=date>3 noyabr 2026, 12:30</span> ", 100_000),
    "nested": ("<div>salam ", 60_000),
    "one line": (PROSE, 43_000),
}
STEPS = (16, 4, 1)
SLOW = 2.0


@dataclass(frozen=True)
class Time:
    """CPU seconds of one page, and whether the extractor gave up on it."""

    seconds: float
    failed: bool


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--extractor", nargs="+", default=["newsarchive-crawl", "trafilatura"])
    parser.add_argument("--shape", nargs="+", choices=SHAPES, default=list(SHAPES))
    parser.add_argument(
        "--seconds", type=int, default=30, help="time a page may take (default: 30)"
    )
    given = parser.parse_args()
    known = {peer.name for peer in installed(given.extractor)}
    if unknown := set(given.extractor) - known:
        parser.error(f"not installed or not known: {', '.join(sorted(unknown))}")
    slowest = 0.0
    for name in given.extractor:
        rows = []
        with Worker(named(name), seconds=given.seconds) as worker:
            for shape in given.shape:
                times = [measured(worker, page(shape, step)) for step in STEPS]
                rows.append([shape, f"{len(page(shape, 1)) / 1e6:.1f}", *cells(times)])
                print(f"{name}: {shape} done", file=sys.stderr, flush=True)
                if name.startswith("newsarchive"):
                    slowest = max(slowest, *(time.seconds for time in times))
        head = [name, "MB", *(f"1/{step}" for step in STEPS[:-1]), "whole", "power"]
        print(f"\n{table([head, *rows])}", flush=True)
    if slowest > SLOW:
        took = f"{slowest:.1f}" if math.isfinite(slowest) else f"more than {given.seconds}"
        print(f"\nnewsarchive took {took} s on a page; no page may take more than {SLOW:.0f} s.")
    return 1 if slowest > SLOW else 0


def page(shape: str, step: int) -> bytes:
    """Return a page of a shape, a part of its largest size."""
    piece, count = SHAPES[shape]
    return f"{HEAD}<p>{PROSE}</p>{piece * (count // step)}".encode()


def measured(worker: Worker, source: bytes) -> Time:
    """Return the CPU seconds of one page, without end where it ran out of time."""
    answer = worker.ask(source, "https://lent.example/xeber/12345")
    over = answer.failure and answer.failure.startswith("more than")
    return Time(math.inf if over else answer.cpu, answer.failure is not None)


def cells(times: list[Time]) -> list[str]:
    """Return seconds, and the power of the size by which they grow, as cells."""
    small, large = times[0].seconds, times[-1].seconds
    known = math.isfinite(large) and not any(time.failed for time in times)
    power = f"{math.log(large / small, STEPS[0]):.1f}" if known else ""
    return [*(f"{time.seconds:.2f}{'!' if time.failed else ''}" for time in times), power]


if __name__ == "__main__":
    sys.exit(main())
