"""Whether a source brings as many new articles as it used to at this time of the week."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from statistics import median

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.runs import HISTORY, Runs, span
from newsarchive.analyse.health.statistics import few_of
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

Hours = Mapping[int, int]

_WINDOWS = (3, 6, 12, 24, 48, 96, 168, 336)
_WEEK = 168
_WEEKS = 8
_DAYS = 28
_LEAST_WEEKS = 3
_FEW = 0.25
_CHANCE = 1e-5
# The first crawl of a source finds what was published long before.
_FIRST_HOURS = 48

_COUNTED = """
select source, substr(first_seen_at, 1, 13) as hour, count(*) from articles
where first_seen_at > ? and first_seen_at <= ? group by 1, 2
"""


def new_by_hour(archive: Archive, at: datetime) -> dict[str, dict[int, int]]:
    """Return how many articles of each source were new in each hour, counted from 1970."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    rows = archive.database.execute(_COUNTED, [moment(at - HISTORY), moment(at)])
    for source, hour, count in rows:
        found[source][_hour(datetime.fromisoformat(f"{hour}:00:00+00:00"))] = count
    return found


def _hour(at: datetime) -> int:
    return int(at.astimezone(UTC).timestamp()) // 3600


def new_in_a_day(hours: Hours, at: datetime) -> int:
    """Return how many articles were new in the day before a moment, to the hour."""
    return sum(hours.get(_hour(at) - back, 0) for back in range(24))


def few_articles(history: Runs, hours: Hours) -> Iterator[Alarm]:
    """Yield an alarm when far fewer articles were new than in the same hours of other weeks.

    Not the clock but the last good run ends the window: no run, no articles, and another alarm.
    A window as quiet as the quietest of the last four weeks is none, whatever its weekday: that is
    how a holiday looks.
    """
    good = [_hour(each.started_at) for each in history.good]
    if not good or history.interval is None:
        return
    past = _Past(hours, good, first=_hour(history.all[0].started_at) + _FIRST_HOURS)
    least = 2 * history.interval / timedelta(hours=1)
    for length in _WINDOWS:
        if length < least:
            continue
        seen, weeks, days = past.count(good[-1] + 1, length), past.weeks(length), past.days(length)
        references = weeks if len(weeks) >= _LEAST_WEEKS else days
        if len(references) < _LEAST_WEEKS:
            continue
        usual = median(references)
        quietest = min([*weeks, *days])
        if seen <= _FEW * usual and 2 * seen < quietest and few_of(seen, references) < _CHANCE:
            yield Alarm(
                "few_articles",
                history.source,
                f"{seen} new articles in {span(timedelta(hours=length))}",
                f"{usual:.0f} at this time of the week, never fewer than {quietest}",
                f"scrapy crawl {history.source} --loglevel INFO",
            )
            return


class _Past:
    """Counts of new articles in windows that end at hours when the source was being crawled."""

    def __init__(self, hours: Hours, good: list[int], *, first: int) -> None:
        self._hours = hours
        self._good = good
        self._first = first
        self._end = good[-1] + 1

    def count(self, end: int, length: int) -> int:
        """Return the number of new articles in the hours before an hour."""
        return sum(self._hours.get(hour, 0) for hour in range(end - length, end))

    def weeks(self, length: int) -> list[int]:
        """Return the counts of the same hours in other weeks."""
        return self._counts(length, range(_WEEK, _WEEKS * _WEEK + 1, _WEEK))

    def days(self, length: int) -> list[int]:
        """Return the counts of the same hours on other days."""
        return self._counts(length, range(24, _DAYS * 24 + 1, 24))

    def _counts(self, length: int, shifts: range) -> list[int]:
        """Return the counts of windows back in time that do not overlap this one."""
        wanted = self._runs_in(self._end, length)
        return [
            self.count(self._end - shift, length)
            for shift in shifts
            if shift >= length
            and self._end - shift - length >= self._first
            and 2 * self._runs_in(self._end - shift, length) >= wanted
        ]

    def _runs_in(self, end: int, length: int) -> int:
        """Return how many good runs began in the hours before an hour."""
        return bisect_left(self._good, end) - bisect_left(self._good, end - length)
