"""How fast an archive grows: invented sites crawled with the real command, and what a week adds up to.

python benchmarks/disk_growth.py [--site NAME] [--articles N] [--a-day N] [--json FILE]

Each site is crawled three times: all is new; nothing is due, so that only listings are asked; every
article is looked at again, unchanged. A week of hourly crawls is the sum of these, with the looks that
NEWSARCHIVE_REVISIT_HOURS asks for: an article of the middle of the week has had those of half a week.
"""

import argparse
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from sites.catalogue import HOSTS, PORT, SITES
from sites.crawling import crawl
from sites.serving import Server, serving

from newsarchive.settings import NEWSARCHIVE_REVISIT_HOURS

_WEEK = 7 * 24
_COUNTS = "select count(*), count(refers_to) from captures"
_HEAD = ("", "articles", "page kB", "database MB", "WARC MB", "revisits %")


@dataclass(frozen=True)
class Size:
    """What an archive takes: bytes of its two parts, captures, and how many are revisit records."""

    database: float = 0
    warc: float = 0
    captures: float = 0
    revisits: float = 0

    def __sub__(self, other: "Size") -> "Size":
        """Return the growth since an earlier size."""
        mine, others = asdict(self), asdict(other)
        return Size(**{name: mine[name] - others[name] for name in mine})

    def __add__(self, other: "Size") -> "Size":
        """Return two growths together."""
        mine, others = asdict(self), asdict(other)
        return Size(**{name: mine[name] + others[name] for name in mine})

    def __mul__(self, times: float) -> "Size":
        """Return a growth so many times."""
        return Size(**{name: value * times for name, value in asdict(self).items()})


@dataclass(frozen=True)
class Growth:
    """What one site costs: a thousand new articles, a thousand looks again, one idle crawl."""

    site: str
    articles: int
    page_bytes: float
    new: Size
    again: Size
    idle: Size

    def week(self, a_day: int) -> Size:
        """Return the growth of a week of hourly crawls of a source with so many articles a day."""
        thousands = 7 * a_day / 1000
        return (self.new + self.again * looks()) * thousands + self.idle * _WEEK


def looks() -> float:
    """Return how many looks again an article has had at the end of a week, on average."""
    hours = [float(each) for each in NEWSARCHIVE_REVISIT_HOURS.split(",")]
    return sum(max(0.0, 1 - each / _WEEK) for each in hours)


def size(folder: Path) -> Size:
    """Return what an archive takes now."""
    database = folder / "news.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("pragma wal_checkpoint(truncate)")
        captures, revisits = connection.execute(_COUNTS).fetchone()
    files = (folder / "captures").glob("*.warc.gz*")
    return Size(
        database.stat().st_size, sum(path.stat().st_size for path in files), captures, revisits
    )


def measure(name: str, folder: Path, wanted: argparse.Namespace) -> Growth:
    """Crawl a site three times and return what each cost."""
    folder.mkdir(parents=True)
    server = Server(HOSTS[name], wanted.port)
    server.site = site = SITES[name](
        server.base, count=wanted.articles, seed=1, now=datetime.now(UTC)
    )
    sizes = [Size()]
    with serving(server):
        for visit in ("new", "idle", "again"):
            every = ["NEWSARCHIVE_REVISIT_HOURS=0"] if visit == "again" else []
            done = crawl(server, site, folder, visit, every)
            if done.exit_code != 0:
                raise SystemExit(
                    f"{name}: the crawl ended with {done.exit_code}: {folder}/{visit}.log"
                )
            sizes.append(size(folder))
    new, idle, again = (after - before for before, after in pairwise(sizes))
    with closing(sqlite3.connect(folder / "news.db")) as connection:
        count = connection.execute("select count(*) from articles").fetchone()[0]
        page = connection.execute(
            "select avg(bytes) from visits where outcome = 'new' and bytes is not null"
        ).fetchone()[0]
    # Looking again at every article also asks for what led to them; this is counted as theirs.
    per_thousand = 1000 / count
    return Growth(name, count, page, new * per_thousand, (again - idle) * per_thousand, idle)


def lines(growth: Growth, a_day: int) -> list[tuple[str, ...]]:
    """Return the lines of a site in the table."""
    parts = {
        "1,000 new articles": growth.new,
        "1,000 looks again": growth.again,
        "1 idle crawl": growth.idle,
        f"a week, {a_day} a day": growth.week(a_day),
    }
    found = [(growth.site, str(growth.articles), f"{growth.page_bytes / 1000:.1f}", "", "", "")]
    for name, each in parts.items():
        share = 100 * each.revisits / each.captures if each.captures else 0
        sizes = (f"{each.database / 1e6:.2f}", f"{each.warc / 1e6:.2f}")
        found.append((f"  {name}", "", "", *sizes, f"{share:.0f}"))
    return found


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--site", choices=SITES, action="append", help="only this one (repeatable)")
    parser.add_argument("--articles", type=int, default=200, help="how many articles a site has")
    parser.add_argument("--a-day", type=int, default=80, help="articles a day of the week's sum")
    parser.add_argument("--port", type=int, default=PORT + 50, help="0 takes any free port")
    parser.add_argument("--json", type=Path, help="write the results here")
    return parser.parse_args()


def main() -> int:
    """Measure the chosen sites and print what they cost."""
    wanted = arguments()
    with tempfile.TemporaryDirectory() as folder:
        found = [measure(name, Path(folder) / name, wanted) for name in wanted.site or list(SITES)]
    table = [_HEAD, *(line for each in found for line in lines(each, wanted.a_day))]
    widths = [max(len(cell) for cell in column) for column in zip(*table, strict=True)]
    for first, *rest in table:
        cells = [cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True)]
        print("  ".join([first.ljust(widths[0]), *cells]))
    print(f"An article has had {looks():.1f} looks again at the end of a week, on average.")
    if wanted.json:
        wanted.json.write_text(json.dumps([asdict(each) for each in found], indent=2) + "\n")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
