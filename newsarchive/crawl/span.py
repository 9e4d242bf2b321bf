"""The days that a crawl back is asked for, in Baku."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

_BAKU = ZoneInfo("Asia/Baku")
# A year, and perhaps a month and a day, as they stand in names of sitemaps.
_NAMED = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:[-_/.]?(0[1-9]|1[0-2])(?:[-_/.]?([0-2]\d|3[01]))?)?(?!\d)"
)


def today() -> date:
    """Return the day it is in Baku."""
    return datetime.now(_BAKU).date()


def day_of(stated: str | None) -> date | None:
    """Return the day of a date or instant in ISO 8601, in Baku; None where it is neither."""
    try:
        found = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    return found.astimezone(_BAKU).date() if found.tzinfo else found.date()


@dataclass(frozen=True)
class Span:
    """The days from since to until, both of them included; until is None where no end was named."""

    since: date
    until: date | None = None

    @property
    def last(self) -> date:
        """The last day that can be asked for."""
        return min(self.until, today()) if self.until else today()

    @property
    def name(self) -> str:
        """What tells walks of these days from others."""
        return f"{self.since}..{self.until or ''}"

    def days(self) -> list[date]:
        """Return the days, newest first."""
        count = (self.last - self.since).days + 1
        return [self.last - timedelta(days=each) for each in range(count)]

    def holds(self, stated: str | None) -> bool:
        """Return whether something may be of these days, by the date stated for it."""
        day = day_of(stated)
        return day is None or self.since <= day <= self.last

    def is_before(self, stated: str | None) -> bool:
        """Return whether a date lies before these days."""
        day = day_of(stated)
        return day is not None and day < self.since

    def touches(self, name: str) -> bool:
        """Return whether a sitemap may list these days, by a year, month or day in its address."""
        last = name.rpartition("/")[2]
        match = _NAMED.search(last)
        if match is None:
            return True
        year, month, day = (int(each) if each else None for each in match.groups())
        try:
            first = date(year or 1, month or 1, day or 1)
            end = (
                first
                if day
                else date(first.year, month or 12, monthrange(first.year, month or 12)[1])
            )
        except ValueError:
            return True
        return first <= self.last and end >= self.since
