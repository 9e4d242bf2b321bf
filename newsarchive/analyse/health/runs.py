"""Whether a source's runs begin, end and bring what they used to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median_high
from typing import Any

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

WEEK = timedelta(days=7)
HISTORY = 9 * WEEK
_FEWEST = 20
_LEAST_SLACK = timedelta(hours=2)
_STILL_AT_WORK = timedelta(hours=2)
_ENOUGH_RUNS = 4
_RECENT = timedelta(days=28)

_ROWS = """
select id, started_at, finished_at, reason, exit_code, pages_count, new_count, changed_count,
    unchanged_count, failed_count, not_modified_count, not_article_count
from runs where source = ? and started_at <= ? and backfill is null
order by started_at desc limit ?
"""


@dataclass(frozen=True)
class Run:
    """One crawl of a source, as it was known at the moment of judgement."""

    id: int
    started_at: datetime
    finished_at: datetime | None
    reason: str | None
    exit_code: int | None
    pages: int
    new: int
    changed: int
    unchanged: int
    failed: int
    not_article: int

    @property
    def is_good(self) -> bool:
        """Whether it ended well, and was not sent away by the outlet for a while."""
        return self.exit_code == 0 and self.reason != "asked_to_wait"

    @property
    def was_killed(self) -> bool:
        """Whether it never ended by itself; a later run may have said so."""
        return self.finished_at is None or self.reason == "killed"


@dataclass(frozen=True)
class Runs:
    """The runs of a source, oldest first, as of a moment."""

    source: str
    at: datetime
    all: tuple[Run, ...]
    is_at_work: bool = False

    @property
    def ended(self) -> list[Run]:
        """Runs that have ended, well or not, oldest first."""
        return [each for each in self.all if not each.was_killed]

    @property
    def good(self) -> list[Run]:
        """Runs that ended well, oldest first."""
        return [each for each in self.all if each.is_good]

    @property
    def interval(self) -> timedelta | None:
        """The usual time from the start of one run to the next: the median of four weeks."""
        starts = [each.started_at for each in self.all if self.at - each.started_at <= _RECENT]
        starts = starts if len(starts) > 2 else [each.started_at for each in self.all]
        gaps = [later - earlier for earlier, later in pairwise(starts)]
        return median_high(gaps) if gaps else None


def runs(archive: Archive, source: str, at: datetime) -> Runs:
    """Return the runs of a source in the nine weeks before a moment, but at least the last twenty.

    Those that crawled it back say nothing about what is usual.
    """
    since = at - HISTORY
    count = archive.database.execute(
        "select count(*) from runs where source = ? and started_at between ? and ?"
        " and backfill is null",
        [source, moment(since), moment(at)],
    ).fetchone()[0]
    rows = archive.database.query(_ROWS, [source, moment(at), max(_FEWEST, count)])
    found = tuple(_run(row, at) for row in rows)[::-1]
    return Runs(source, at, found, is_at_work=bool(found) and _at_work(archive, found[-1], at))


def _run(row: dict[str, Any], at: datetime) -> Run:
    ended = row["finished_at"] is not None and row["finished_at"] <= moment(at)
    return Run(
        id=row["id"],
        started_at=datetime.fromisoformat(row["started_at"]),
        finished_at=datetime.fromisoformat(row["finished_at"]) if ended else None,
        reason=row["reason"] if ended else None,
        exit_code=row["exit_code"] if ended else None,
        pages=row["pages_count"],
        new=row["new_count"],
        changed=row["changed_count"],
        unchanged=row["unchanged_count"] + row["not_modified_count"],
        failed=row["failed_count"],
        not_article=row["not_article_count"],
    )


def _at_work(archive: Archive, last: Run, at: datetime) -> bool:
    """Return whether a run has not ended and was seen working lately: it was not killed."""
    if last.finished_at:
        return False
    row = archive.database.execute(
        "select visited_at from visits where run_id = ? and visited_at <= ? order by id desc limit 1",
        [last.id, moment(at)],
    ).fetchone()
    seen = datetime.fromisoformat(row[0]) if row else last.started_at
    return at - seen < _STILL_AT_WORK


def silence(history: Runs) -> Iterator[Alarm]:
    """Yield an alarm when no run has ended well for longer than is usual at this time of the week."""
    interval = history.interval
    if len(history.all) < _ENOUGH_RUNS - 1 or interval is None or history.is_at_work:
        return
    good = history.good
    if not good:
        seen = f"none of {len(history.all)} runs has ended well; {_what_happened(history.all)}"
        yield _silent(history, seen, f"a run about every {span(interval)}")
        return
    age = history.at - good[-1].started_at
    allowed = _usual_age(history, interval) + max(interval, _LEAST_SLACK) + _duration(good)
    if len(history.all) >= _ENOUGH_RUNS and age > allowed:
        since = [each for each in history.all if each.started_at > good[-1].started_at]
        last = f"{good[-1].started_at:%Y-%m-%d %H:%M} UTC"
        seen = f"no run has ended well for {span(age)}, since {last}; {_what_happened(since)}"
        yield _silent(history, seen, f"a run about every {span(interval)}")


def _silent(history: Runs, seen: str, usual: str) -> Alarm:
    started = bool(history.all) and history.at - history.all[-1].started_at < _LEAST_SLACK * 2
    look_at = f"scrapy crawl {history.source} --loglevel INFO"
    return Alarm(
        "silent", history.source, seen, usual, look_at if started else f"crontab -l; {look_at}"
    )


def _usual_age(history: Runs, interval: timedelta) -> timedelta:
    """Return how old the last good run was at this time of the week, in the weeks before.

    So a cron that rests at night or on Sunday raises no alarm, and none is late on Monday.
    """
    starts = [each.started_at for each in history.good]
    ages = []
    for week in range(1, 5):
        then = history.at - week * WEEK
        before = [each for each in starts if each <= then]
        if before:
            ages.append(then - before[-1])
    return max(interval, median_high(ages)) if ages else interval


def _duration(good: Sequence[Run]) -> timedelta:
    lengths = [each.finished_at - each.started_at for each in good if each.finished_at]
    return median_high(lengths[-100:])


def _what_happened(since: Sequence[Run]) -> str:
    """Return what became of runs that did not end well."""
    if not since:
        return "none was started"
    ended = [each for each in since if not each.was_killed]
    codes = sorted({str(each.exit_code) for each in ended})
    reasons = sorted({each.reason or "no reason" for each in ended})
    parts = [f"{len(since)} started"]
    if len(since) > len(ended):
        parts.append(f"{len(since) - len(ended)} never ended: killed")
    if ended:
        told = f"exit code {', '.join(codes)} ({', '.join(reasons)})"
        parts.append(f"{len(ended)} ended with {told}")
    return ", ".join(parts)


def span(length: timedelta) -> str:
    """Return a length of time as people say it: 40 min, 3 h, 2 days."""
    minutes = length.total_seconds() / 60
    if minutes < 100:
        return f"{max(1, round(minutes))} min"
    return f"{round(minutes / 60)} h" if minutes < 48 * 60 else f"{round(minutes / 1440)} days"
