"""Whether a source brings as many new articles as it used to at this time of the week."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
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
_HOLIDAYS = 72
_RESTING = 0.4
_RESTING_DAYS = 3

_COUNTED = """
select source, substr(first_seen_at, 1, 13) as hour, count(*) from articles
where first_seen_at > ? and first_seen_at <= ?
    and (published_on is null or published_on >= date(first_seen_at, '-7 days'))
group by 1, 2
"""


def new_by_hour(archive: Archive, at: datetime) -> dict[str, dict[int, int]]:
    """Return how many articles of each source were new in each hour, counted from 1970.

    What was published a week before it was found was crawled back: it is no news.
    """
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
    found = (_few(history, past, length) for length in _WINDOWS if length >= least)
    if alarm := next((each for each in found if each), None):
        yield alarm


def _few(history: Runs, past: "_Past", length: int) -> Alarm | None:
    """Return the alarm when the last hours brought too little, by every measure."""
    seen, weeks, days = past.count(past.end, length), past.weeks(length), past.days(length)
    references = weeks if len(weeks) >= _LEAST_WEEKS else days
    if len(references) < _LEAST_WEEKS:
        return None
    usual, quietest = median(references), _quietest(past, length)
    if seen > _FEW * usual or 2 * seen >= quietest or few_of(seen, references) >= _CHANCE:
        return None
    return Alarm(
        "few_articles",
        history.source,
        f"{seen} new articles in {span(timedelta(hours=length))}",
        f"{usual:.0f} at this time of the week, never fewer than {quietest}",
        f"scrapy crawl {history.source} --loglevel INFO",
    )


def _quietest(past: "_Past", length: int) -> int:
    """Return what the quietest window of the last weeks brought, holidays allowed for.

    An outlet that rests on weekends rests on holidays too: three days may be missing beside any
    weekend, and at Novruz up to ten, for days off that fall on a weekend are moved behind it
    (Labour Code of Azerbaijan, article 105).
    """
    daily = sorted(past.days(24, before=length))
    if len(daily) > _RESTING_DAYS and daily[_RESTING_DAYS] < _RESTING * median(daily):
        novruz = past.end_day.month == 3 and past.end_day.day >= 20
        length -= _WEEK if novruz else _HOLIDAYS
    windows = [*past.weeks(length), *past.days(length)] if length > 0 else []
    return min(windows, default=0)


class _Past:
    """Counts of new articles in windows that end at hours when the source was being crawled."""

    def __init__(self, hours: Hours, good: list[int], *, first: int) -> None:
        self._hours = hours
        self._good = good
        self._first = first
        self.end = good[-1] + 1

    @property
    def end_day(self) -> date:
        """The day on which the window ends."""
        return datetime.fromtimestamp(self.end * 3600, UTC).date()

    def count(self, end: int, length: int) -> int:
        """Return the number of new articles in the hours before an hour."""
        return sum(self._hours.get(hour, 0) for hour in range(end - length, end))

    def weeks(self, length: int) -> list[int]:
        """Return the counts of the same hours in other weeks."""
        return self._counts(length, range(_WEEK, _WEEKS * _WEEK + 1, _WEEK))

    def days(self, length: int, *, before: int = 0) -> list[int]:
        """Return the counts of the same hours on other days, so many hours before and more."""
        shifts = range(24, _DAYS * 24 + 1, 24)
        return self._counts(length, [each for each in shifts if each >= before])

    def _counts(self, length: int, shifts: Iterable[int]) -> list[int]:
        """Return the counts of windows back in time that do not overlap this one."""
        wanted = self._runs_in(self.end, length)
        return [
            self.count(self.end - shift, length)
            for shift in shifts
            if shift >= length
            and self.end - shift - length >= self._first
            and 2 * self._runs_in(self.end - shift, length) >= wanted
        ]

    def _runs_in(self, end: int, length: int) -> int:
        """Return how many good runs began in the hours before an hour."""
        return bisect_left(self._good, end) - bisect_left(self._good, end - length)
