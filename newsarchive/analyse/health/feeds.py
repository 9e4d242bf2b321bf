"""Whether feeds are read often enough that nothing falls out of them unseen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.runs import Run, Runs, span
from newsarchive.analyse.health.statistics import quantile
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

_RUNS = 12
_READINGS = 400
_LAST_DAY = timedelta(days=1)
_LAST_WEEK = timedelta(days=7)
_LEAST_ENTRIES = 5
_LEAST_READINGS = 5
_LOST = 3
_READ = ("listed", "not_modified")
# Minutes between runs that fit a crontab.
_STEPS = (5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1440)

_VISITS = """
select visited_at, outcome, error, entries_count, fresh_count, oldest_at, newest_at
from visits where url = ? and source = ? and visited_at <= ? order by visited_at desc limit ?
"""


@dataclass(frozen=True)
class Reading:
    """One visit to a feed or sitemap, and how far back its entries went."""

    at: datetime
    outcome: str
    error: str | None
    entries: int
    fresh: int
    window: timedelta | None
    oldest_at: datetime | None

    @property
    def is_read(self) -> bool:
        """Whether it answered as a feed or sitemap does."""
        return self.outcome in _READ


def feed_alarms(archive: Archive, history: Runs) -> Iterator[Alarm]:
    """Yield alarms about the feeds and sitemaps that the last runs asked for."""
    for kind, url in _feeds(archive, history.all[-_RUNS:]):
        readings = _readings(archive, history, url)
        alarm = _lost(history, kind, url, readings) or _gap(history, kind, url, readings)
        if alarm := alarm or _short(history, kind, url, readings):
            yield alarm


def _feeds(archive: Archive, last: Sequence[Run]) -> list[tuple[str, str]]:
    rows = archive.database.execute(
        f"select distinct kind, url from visits where run_id in ({', '.join('?' * len(last))})"
        " and kind in ('feed', 'sitemap') order by kind, url limit 20",
        [each.id for each in last],
    )
    return [(kind, url) for kind, url in rows]


def _readings(archive: Archive, history: Runs, url: str) -> list[Reading]:
    """Return the last visits to a feed, oldest first."""
    rows = archive.database.query(_VISITS, [url, history.source, moment(history.at), _READINGS])
    return [_reading(row) for row in rows][::-1]


def _reading(row: dict[str, Any]) -> Reading:
    oldest, newest = (
        datetime.fromisoformat(row[name]) if row[name] else None
        for name in ("oldest_at", "newest_at")
    )
    return Reading(
        at=datetime.fromisoformat(row["visited_at"]),
        outcome=row["outcome"],
        error=row["error"],
        entries=row["entries_count"] or 0,
        fresh=row["fresh_count"] or 0,
        # Entries that all state one moment state a day without a time: no window can be read off.
        window=newest - oldest if newest and oldest and newest > oldest else None,
        oldest_at=oldest,
    )


def _lost(history: Runs, kind: str, url: str, readings: list[Reading]) -> Alarm | None:
    """Return an alarm when a feed that was read before has not been at the last three visits."""
    last, before = readings[-_LOST:], readings[:-_LOST]
    read = [each for each in before if each.is_read]
    if len(last) < _LOST or any(each.is_read for each in last) or len(read) < _LOST:
        return None
    told = last[-1].error or last[-1].outcome
    seen = f"the {kind} could not be read at its last {_LOST} visits: {told.splitlines()[0]}"
    return Alarm(
        "feed_lost", history.source, seen, f"last read {read[-1].at:%Y-%m-%d %H:%M} UTC", url
    )


def _gap(history: Runs, kind: str, url: str, readings: list[Reading]) -> Alarm | None:
    """Return an alarm when all entries were new at a visit of the last day, though not the first."""
    gaps = []
    before: Reading | None = None
    for each in readings:
        whole = each.entries >= _LEAST_ENTRIES and each.fresh >= each.entries
        if before and whole and history.at - each.at <= _LAST_DAY:
            gaps.append((before, each))
        before = each if each.is_read else before
    if not gaps:
        return None
    earlier, later = gaps[-1]
    seen = (
        f"all {later.entries} entries of the {kind} were new at {later.at:%Y-%m-%d %H:%M} UTC, "
        f"{span(later.at - earlier.at)} after it was read before; {len(gaps)} times in a day"
    )
    return Alarm(
        "feed_gap", history.source, seen, "some entries known", f"{url}  {_advice(readings)}"
    )


def _short(history: Runs, kind: str, url: str, readings: list[Reading]) -> Alarm | None:
    """Return an alarm when the window of a feed is shorter than the time between two runs."""
    windows = _windows(readings)
    interval = history.interval
    if len(windows) < _LEAST_READINGS or interval is None or not _turns_over(readings):
        return None
    shortest = _shortest(windows)
    if shortest >= interval:
        return None
    seen = f"the {kind} held only {span(shortest)} of articles"
    return Alarm(
        "feed_window",
        history.source,
        seen,
        f"a run about every {span(interval)}",
        f"{url}  {_advice(readings)}",
    )


def _turns_over(readings: list[Reading]) -> bool:
    """Return whether old entries leave; a sitemap of one day or year only grows."""
    oldest = [each.oldest_at for each in readings if each.oldest_at]
    return len(oldest) > 1 and oldest[-1] > oldest[0]


def _windows(readings: list[Reading]) -> list[timedelta]:
    """Return the time from the oldest to the newest entry at the visits of the last week."""
    last = readings[-1].at if readings else None
    return [
        each.window
        for each in readings
        if each.window is not None
        and each.entries >= _LEAST_ENTRIES
        and last
        and last - each.at <= _LAST_WEEK
    ]


def _shortest(windows: list[timedelta]) -> timedelta:
    """Return the window that one of ten visits undercuts: the busiest hours decide."""
    return timedelta(seconds=quantile([each.total_seconds() for each in windows], 0.1))


def _advice(readings: list[Reading]) -> str:
    """Return the interval between runs that would do: half the shortest window."""
    windows = _windows(readings)
    if not windows:
        return "run it more often"
    half = _shortest(windows).total_seconds() / 120
    step = max((each for each in _STEPS if each <= half), default=_STEPS[0])
    return f"run it every {span(timedelta(minutes=step))}"
