"""When each source is crawled: how often it needs it, and in which minutes of the week."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import combinations
from math import gcd
from pathlib import Path

import newsarchive
from newsarchive.analyse.spiders import Declared
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

MINUTES = {15: "15 minutes", 30: "30 minutes", 60: "hour", 120: "2 hours", 180: "3 hours",
           240: "4 hours", 360: "6 hours", 480: "8 hours", 720: "12 hours", 1440: "day",
           10080: "week"}  # fmt: skip
"""The intervals that fields of a crontab can say, in minutes."""

# Looks at a feed while it turns over: one may fail, and at the busiest hours news comes about
# twice as fast as on average.
_LOOKS = 4
_DAYS = 30
_FEWEST_VISITS = 10
# Fewer entries turn over by chance.
_FEWEST_ENTRIES = 10
_NIGHT = 3 * 60

_COLUMNS = "select name from pragma_table_info('visits')"
_WINDOWS = """
select visits.source, visits.url,
    (julianday(visits.newest_at) - julianday(visits.oldest_at)) * 24 as hours
from runs join visits on visits.run_id = runs.id
where runs.started_at >= ? and visits.kind = 'feed' and visits.entries_count >= ?
    and visits.newest_at > visits.oldest_at
"""
_FIRST_DAYS = "select source, min(substr(started_at, 1, 10)) as day from runs group by source"


class Unwritable(Exception):
    """A schedule cannot be written down in a format; the message says what stands in the way."""


@dataclass(frozen=True)
class Places:
    """Absolute paths of a checkout: its folder, and the programs of its virtual environment."""

    root: Path
    scrapy: Path
    newsarchive: Path


CHORES = ("health", "backup")


@dataclass(frozen=True)
class Chores:
    """What runs beside the crawls: where backups and the figures of the health check go."""

    backup: Path
    keep: int
    link: bool
    prometheus: Path | None = None


@dataclass(frozen=True)
class Job:
    """A command and its minutes: every so many, first at so many after the week begins (Monday)."""

    name: str
    command: tuple[str, ...]
    every: int
    at: int
    why: str = ""

    def clashes(self, other: "Job") -> bool:
        """Return whether two jobs ever start in the same minute."""
        return (self.at - other.at) % gcd(self.every, other.every) == 0


def places() -> Places:
    """Return where we run from; raises Unwritable outside a checkout with an environment."""
    root = Path(newsarchive.__file__).parents[1]
    # Not resolved: the program of a virtual environment is a link out of it.
    programs = Path(sys.executable).absolute().parent
    for path in (root / "scrapy.cfg", programs / "scrapy", programs / "newsarchive"):
        if not path.exists():
            raise Unwritable(f"There is no {path}: schedule from a checkout with its environment.")
    return Places(root, programs / "scrapy", programs / "newsarchive")


def refuse_line_breaks(*values: object) -> None:
    """Raise Unwritable where a path or setting would begin a line of its own."""
    for each in values:
        if set(str(each)) & set("\n\r"):
            raise Unwritable(f"There is a line break in {each!r}.")


def windows(archive: Archive, now: datetime) -> dict[str, float]:
    """Return how many hours of news the feed of a source holds that turns over soonest.

    A feed's window is the time between its oldest and its newest entry: of the visits in the last
    30 days the shortest but for a tenth. Sources whose feeds are too small or too new are left out.
    """
    if "oldest_at" not in {row["name"] for row in archive.database.query(_COLUMNS)}:
        return {}
    since = moment(now - timedelta(days=_DAYS))
    hours: dict[tuple[str, str], list[float]] = defaultdict(list)
    for row in archive.database.query(_WINDOWS, [since, _FEWEST_ENTRIES]):
        hours[row["source"], row["url"]].append(row["hours"])
    found: dict[str, float] = {}
    for (source, _), seen in hours.items():
        if len(seen) >= _FEWEST_VISITS:
            window = sorted(seen)[len(seen) // 10]
            found[source] = min(window, found.get(source, window))
    return found


def first_days(archive: Archive) -> dict[str, str]:
    """Return the day (UTC) of each source's first run."""
    return {row["source"]: row["day"] for row in archive.database.query(_FIRST_DAYS)}


def interval(source: Declared, window: float | None) -> tuple[int, str]:
    """Return the minutes between two crawls of a source, and why if the archive knows better."""
    measured = window / _LOOKS if window else source.every_hours
    hours = min(source.every_hours, measured)
    fitting = [each for each in MINUTES if each <= hours * 60 + 1e-9]
    why = f"its feed turns over in {window:.1f} h" if measured < source.every_hours else ""
    return max(fitting, default=min(MINUTES)), why


def jobs(
    sources: Iterable[Declared],
    places: Places,
    chores: Chores,
    *,
    windows: Mapping[str, float],
    first_days: Mapping[str, str],
) -> list[Job]:
    """Return the crawls of sources by name, then the health check and the nightly backup.

    A source's minute follows from its name; where it is taken, the next free one. Those that were
    crawled first choose first, so that a source that is added moves no other.
    """
    taken = _chores(places, chores)
    order = sorted(
        sources, key=lambda each: (first_days.get(each.name, "9999"), _number(each.name))
    )
    for each in order:
        every, why = interval(each, windows.get(each.name))
        command = (str(places.scrapy), "crawl", each.name)
        taken.append(_placed(Job(each.name, command, every, 0, why), taken))
    return sorted(taken[2:], key=lambda each: each.name) + taken[:2]


def clashes(jobs: Sequence[Job]) -> list[tuple[str, str]]:
    """Return the names of jobs that start in the same minute, in pairs."""
    return [(one.name, two.name) for one, two in combinations(jobs, 2) if one.clashes(two)]


def _chores(places: Places, chores: Chores) -> list[Job]:
    program = str(places.newsarchive)
    figures = ("--prometheus", str(chores.prometheus)) if chores.prometheus else ()
    health = Job("health", (program, "health", *figures), 60 if figures else 360, 0)
    kept = (str(chores.backup), "--keep", str(chores.keep), *(["--link"] if chores.link else []))
    backup = Job("backup", (program, "backup", *kept), 1440, _NIGHT)
    night = _placed(backup, [], within=60)
    return [_placed(health, [night]), night]


def _placed(job: Job, taken: Sequence[Job], *, within: int | None = None) -> Job:
    """Return a job at the minute of its name, or at the next that clashes with the fewest."""
    span = within or job.every
    start = _number(job.name) % span
    choices = (
        Job(job.name, job.command, job.every, job.at + (start + step) % span, job.why)
        for step in range(span)
    )
    return min(choices, key=lambda each: sum(each.clashes(other) for other in taken))


def _number(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:8])
