"""Filters of a search as words of the index of beginnings, which has facts of articles among its words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

# As the view articles_beginnings writes them.
_MARK = "\ue000"
_DAY, _WEEKS = timedelta(days=1), timedelta(days=31)


@dataclass(frozen=True, kw_only=True)
class Filter:
    """Which articles are searched; days are Baku days of publication, both included.

    name: only articles that mention a person, place or organisation, in any spelling.
    """

    sources: tuple[str, ...] = ()
    language: str | None = None
    since: date | None = None
    until: date | None = None
    section: str | None = None
    completeness: str | None = None
    name: str | None = None


def facts(only: Filter, first: date, last: date) -> Iterator[str]:
    """Yield what an article must have, each an expression of FTS5.

    first and last are the days between which all articles of the archive were published.
    """
    if only.sources:
        yield _either([_named("s", each) for each in only.sources])
    for letter, value in (("l", only.language), ("c", only.section), ("k", only.completeness)):
        if value:
            yield _named(letter, value)
    if only.since or only.until:
        since, until = max(only.since or first, first), min(only.until or last, last)
        yield _either([*_days(since, until)] or [f'"{_MARK}none"'])


def _either(words: list[str]) -> str:
    return f"({' OR '.join(words)})"


def _named(letter: str, value: str) -> str:
    return f'"{_MARK}{letter}{value.encode("utf-8", "replace").hex()}"'


def _days(since: date, until: date) -> Iterator[str]:
    """Yield the years, months and days that make up a span, both ends included."""
    while since <= until:
        year, month = _last_of_year(since), _last_of_month(since)
        if since.timetuple().tm_yday == 1 and year <= until:
            yield f'"{_MARK}y{since:%Y}"'
            since = year + _DAY
        elif since.day == 1 and month <= until:
            yield f'"{_MARK}m{since:%Y%m}"'
            since = month + _DAY
        else:
            yield f'"{_MARK}d{since:%Y%m%d}"'
            since += _DAY


def _last_of_year(day: date) -> date:
    return day.replace(month=12, day=31)


def _last_of_month(day: date) -> date:
    return (day.replace(day=1) + _WEEKS).replace(day=1) - _DAY
