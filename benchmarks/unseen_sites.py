"""The hard exam: crawl four invented sites with the real command and compare with the truth.

python benchmarks/unseen_sites.py [--site NAME] [--keep DIR] [--json FILE]
"""

import argparse
import json
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sites.catalogue import HOSTS, PORT, SITES
from sites.crawling import Holdings, Visit, crawl, holdings
from sites.scoring import Score, rows, score
from sites.selftest import selftest
from sites.serving import Server, serving
from sites.site import Site

COLUMNS = ("site", "articles", "found %", "strange", "F1", "<.95 %", "title %", "time %", "lang %")
MORE = ("authors %", "requests", "seconds", "forbidden", "exit")
AGAIN = ("site", "new rows", "new versions", "requests", "articles refetched", "304 %", "seconds")


@dataclass(frozen=True)
class Result:
    """Everything one site's exam showed."""

    score: Score
    first: Visit
    second: Visit
    before: Holdings
    after: Holdings

    def failures(self) -> list[str]:
        """Return every demand that is not met."""
        return self.score.failures()

    def as_dict(self) -> dict[str, Any]:
        """Return the result for JSON."""
        return {
            "score": self.score.as_dict(),
            "first": self.first.as_dict(),
            "second": self.second.as_dict(),
            "new_rows": self.after.articles - self.before.articles,
            "new_versions": self.after.versions - self.before.versions,
        }


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", choices=SITES, action="append", help="only this one (repeatable)")
    parser.add_argument("--keep", type=Path, help="keep archives, logs and access logs here")
    parser.add_argument("--articles", type=int, help="how many articles each site has")
    parser.add_argument("--seed", type=int, default=1, help="another seed invents other articles")
    parser.add_argument("--port", type=int, default=PORT, help="0 takes any free port")
    parser.add_argument("--set", action="append", default=[], help="another setting, NAME=VALUE")
    parser.add_argument("--json", type=Path, help="write the results here")
    parser.add_argument("--once", action="store_true", help="do not crawl a second time")
    parser.add_argument("--scramble", action="store_true", help="hash all class names and ids")
    parser.add_argument("--serve", action="store_true", help="only serve, until interrupted")
    parser.add_argument("--selftest", action="store_true", help="examine the scorer itself")
    return parser.parse_args()


def opened(name: str, wanted: argparse.Namespace) -> tuple[Server, Site]:
    """Return a server on the site's own address and the site behind it."""
    try:
        server = Server(HOSTS[name], wanted.port)
    except OSError:
        print(f"{HOSTS[name]}:{wanted.port} is taken, another port will do", file=sys.stderr)
        server = Server(HOSTS[name], 0)
    kind = SITES[name]
    count = wanted.articles or kind.default_count
    site = kind(server.base, count=count, seed=wanted.seed, now=datetime.now(UTC))
    server.site, server.scramble = site, wanted.scramble
    return server, site


def examine(name: str, wanted: argparse.Namespace, folder: Path) -> Result:
    """Crawl a site twice and return how it went."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise SystemExit(f"{folder} is not empty: an old archive would be scored")
    database = folder / "news.db"
    server, site = opened(name, wanted)
    with serving(server):
        first = crawl(server, site, folder, "first", wanted.set)
        kept = rows(database) if holdings(database).articles else []
        judged = score(name, site.truth(), site.media_urls(), kept)
        before = holdings(database)
        second = first if wanted.once else crawl(server, site, folder, "second", wanted.set)
        return Result(judged, first, second, before, holdings(database))


def first_line(result: Result) -> list[str]:
    """Return the line of a site in the first table."""
    judged, visit = result.score, result.first
    shares = [judged.below_95, judged.title, judged.time, judged.language, judged.authors]
    numbers = [f"{judged.found:.1f}", str(len(judged.strangers)), f"{judged.text_f1:.4f}"]
    cost = [str(visit.requests), f"{visit.seconds:.0f}", str(len(visit.forbidden))]
    head = [judged.site, str(judged.articles), *numbers, *(f"{each:.1f}" for each in shares)]
    return [*head, *cost, "killed" if visit.exit_code is None else str(visit.exit_code)]


def second_line(result: Result) -> list[str]:
    """Return the line of a site in the table of the second crawl."""
    visit = result.second
    unchanged = 100 * visit.article_unchanged / max(1, visit.article_requests)
    return [
        result.score.site,
        str(result.after.articles - result.before.articles),
        str(result.after.versions - result.before.versions),
        str(visit.requests),
        str(visit.article_requests),
        f"{unchanged:.0f}",
        f"{visit.seconds:.0f}",
    ]


def table(head: tuple[str, ...], lines: list[list[str]]) -> None:
    """Print lines under a head, every column as wide as it must be."""
    widths = [max(len(cell) for cell in column) for column in zip(head, *lines, strict=True)]
    for line in [list(head), *lines]:
        print("  ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)))


def explain(result: Result) -> None:
    """Print what went wrong on a site, with examples."""
    judged = result.score
    print(f"\n{judged.site}: {'; '.join(result.failures()) or 'passed'}")
    examples = {
        "no article": judged.strangers,
        "missing": judged.missing,
        "forbidden": result.first.forbidden,
    } | {f"wrong {name}": told for name, told in judged.wrong.items()}
    for name, told in examples.items():
        for each in told[:10]:
            print(f"  {name}: {each}")
    for each in judged.worst:
        print(f"  F1 {each.f1:.3f} {each.url}\n    lost {each.lost}\n    leaked {each.leaked}")


def serve(wanted: argparse.Namespace) -> None:
    """Serve the sites until the user has seen enough."""
    with ExitStack() as stack:
        for name in wanted.site or SITES:
            print(f"{name}: {stack.enter_context(serving(opened(name, wanted)[0])).base}/")
        while True:
            time.sleep(3600)


def exam(wanted: argparse.Namespace, folder: Path) -> int:
    """Examine the chosen sites, print the tables and return the exit code."""
    results = [examine(name, wanted, folder / name) for name in wanted.site or SITES]
    table((*COLUMNS, *MORE), [first_line(result) for result in results])
    if not wanted.once:
        print("\nthe same site again, unchanged:")
        table(AGAIN, [second_line(result) for result in results])
    for result in results:
        explain(result)
    if wanted.json:
        told = [result.as_dict() for result in results]
        wanted.json.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    return 1 if any(result.failures() for result in results) else 0


def main() -> int:
    """Run what the user asked for and return the exit code."""
    wanted = arguments()
    if wanted.selftest:
        wrong = selftest()
        print("\n".join(wrong) or "the scorer passes the truth and notices every damage")
        return 1 if wrong else 0
    if wanted.serve:
        serve(wanted)
    if wanted.keep:
        return exam(wanted, wanted.keep.resolve())
    with tempfile.TemporaryDirectory() as folder:
        return exam(wanted, Path(folder))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
