"""Reads dates as outlets print them; rather none than a wrong one."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from newsarchive.extract.date_clocks import BAKU, Clock, clock_of, clocks, dotted_clock
from newsarchive.extract.date_fallback import days_by_dateparser
from newsarchive.extract.date_literals import Day, days, is_weekday
from newsarchive.extract.date_machines import date_in_url, machine_date
from newsarchive.extract.persian_dates import persian_spelling, solar_days
from newsarchive.extract.relative_dates import relative_moments
from newsarchive.language.folding import fold

__all__ = ["BAKU", "Read", "Told", "date_in_url", "dates_in", "dates_told", "read_date"]

Read = datetime | date

LANGUAGES = ("az", "ru", "en", "tr")
LONGEST_LITERAL = 200
# No line with a date in it is longer; what is, is text.
LONGEST_LINE = 2000
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]")
_UPDATED = re.compile(
    r"yenilen|duzelis|deyisdiril|deyisiklik|redakte (?:edil|olun)|обновл|изменен|отредакт|"
    r"updated|modified|edited|revised|guncellen|guncelleme"
)
_SOLAR_YEAR = re.compile(r"(?<![0-9])1[34][0-9]{2}(?![0-9])")
_HOUR = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_STRONG_MARK = r"(?:[|•·/—–\n\t]|\s{2}|\s-\s)"
_BEFORE_ALONE = re.compile(rf"(?:\A|{_STRONG_MARK}|:)[\s.,(\[]*\Z")
_AFTER_ALONE = re.compile(rf"[\s.,)\]]*(?:\Z|{_STRONG_MARK})")
# BAKI, 21 aprel — or BAKU, Azerbaijan, Nov. 2 /
_DATELINE_BEFORE = re.compile(r"\A[^\d|:/]{2,40},\s*\Z")
_DATELINE_AFTER = re.compile(r"[\s.]*[/—–-]|,\s*(?:azertac|азертадж|azertag|apa|report|trend)\b")


@dataclass(frozen=True)
class Told:
    """A date inside a line: its literal, what it says, and whether it is labelled an update's."""

    literal: str
    value: Read
    updated: bool = False


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    value: Read | None


def read_date(literal: str, *, now: datetime, languages: Sequence[str] = LANGUAGES) -> Read | None:
    """Return what a date literal says: a datetime with its zone, a date when no hour is given.

    now is when the literal was read: relative words and missing years count from it; it must be
    aware, or ValueError is raised. A literal without a zone is on Baku's clock. None is the answer
    to whatever cannot be read without guessing.
    """
    today = _today(now)
    line = _visible(literal).strip()
    if not line or len(line) > LONGEST_LITERAL:
        return None
    if machine := machine_date(persian_spelling(line), latest=today.year + 1):
        return machine
    folded = _folded(line)
    named = _named_days(folded, today, languages, line=line)
    if not named:
        named = days_by_dateparser(folded, latest=today.year + 1, languages=languages)
    if not named:
        return _only([each.value for each in relative_moments(folded, now=now)])
    return _chosen(folded, list(_with_clocks(folded, named, languages)))


def dates_in(
    text: str, *, now: datetime, languages: Sequence[str] = LANGUAGES
) -> list[tuple[str, Read]]:
    """Return the date literals inside a longer line, each with what it says.

    Those labelled as the update's are left out, unless there is no other. Only the
    first LONGEST_LINE characters are looked at.
    """
    told = dates_told(text, now=now, languages=languages)
    first = [each for each in told if not each.updated] or told
    return [(each.literal, each.value) for each in first]


def dates_told(text: str, *, now: datetime, languages: Sequence[str] = LANGUAGES) -> list[Told]:
    """Return the dates inside a longer line, each with whether a word before it says update.

    Only the first LONGEST_LINE characters are looked at.
    """
    line = _visible(text[:LONGEST_LINE])
    folded = _folded(line)
    if len(folded) != len(line):
        line = folded
    named = _named_days(folded, _today(now), languages, line=line)
    spans = [
        *_with_clocks(folded, named, languages),
        *(_Found(e.start, e.end, e.value) for e in relative_moments(folded, now=now)),
    ]
    return [
        Told(_literal(line, each), each.value, _is_update(folded, each, spans))
        for each in sorted(spans, key=lambda each: each.start)
        if each.value
    ]


def says_update(text: str) -> bool:
    """Return whether a word of a text says that something was brought up to date."""
    return bool(_UPDATED.search(fold(text)))


def _literal(line: str, found: _Found) -> str:
    """Return the found literal, with the bracket that closes one opened inside it."""
    closing = {"[": "]", "(": ")"}
    literal = line[found.start : found.end].strip()
    opened = next((each for each in reversed(literal) if each in "[]()"), "")
    wanted = closing.get(opened, "")
    return literal + wanted if wanted and line.startswith(wanted, found.end) else literal


@lru_cache(maxsize=16)
def _today(now: datetime) -> date:
    if now.utcoffset() is None:
        raise ValueError("now must be aware of its zone")
    return now.astimezone(BAKU).date()


def _visible(text: str) -> str:
    """Return text composed and without invisible characters; i with a second dot is an i."""
    if text.isascii():
        return text
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", text).replace("i\u0307", "i"))


def _folded(line: str) -> str:
    return persian_spelling(fold(line))


def _named_days(folded: str, today: date, languages: Sequence[str], *, line: str) -> list[Day]:
    found = days(folded, today=today, languages=languages)
    if _SOLAR_YEAR.search(folded):
        found = _with_solar_days(found, line if len(line) == len(folded) else folded, today)
    hours = clocks(folded) if any(each.yearless for each in found) else []
    return [
        each for each in found if not each.yearless or _is_meant(folded, each, hours, languages)
    ]


def _with_solar_days(found: list[Day], line: str, today: date) -> list[Day]:
    solar = [Day(*each) for each in solar_days(line, latest=today.year + 1)]
    apart = [
        each
        for each in found
        if not any(each.start < other.end and other.start < each.end for other in solar)
    ]
    return sorted([*apart, *solar], key=lambda each: each.start)


def _is_meant(line: str, day: Day, hours: list[Clock], languages: Sequence[str]) -> bool:
    """Return whether a day without a year is a date here: 28 May is a metro station, too."""
    if clock_of(line, day.start, day.end, found=hours, languages=languages):
        return True
    if is_weekday(line[: day.start], languages) and not line[day.end :].strip(" .,)]"):
        return True
    before, after = line[: day.start], day.end
    if _BEFORE_ALONE.search(before) and (
        _AFTER_ALONE.match(line, after) or is_weekday(line[after:], languages)
    ):
        return True
    return bool(_DATELINE_BEFORE.match(before) and _DATELINE_AFTER.match(line, after))


def _with_clocks(line: str, named: list[Day], languages: Sequence[str]) -> Iterator[_Found]:
    hours = clocks(line)
    for day in named:
        hour = clock_of(line, day.start, day.end, found=hours, languages=languages)
        hour = hour or dotted_clock(line, day.start, day.end)
        if hour is None or hour.ranged:
            yield _Found(day.start, day.end, day.date)
            continue
        hours = [each for each in hours if each is not hour]
        start, end = min(day.start, hour.start), max(day.end, hour.end)
        value = datetime.combine(day.date, hour.time) if day.date and hour.time else None
        yield _Found(start, end, value)


def _chosen(line: str, found: list[_Found]) -> Read | None:
    """Return the only date of a line, or the one that is not labelled as the update's."""
    return _only([each.value for each in _first_told(line, found)])


def _first_told(line: str, found: list[_Found]) -> list[_Found]:
    return [each for each in found if not _is_update(line, each, found)] or found


def _is_update(line: str, one: _Found, found: list[_Found]) -> bool:
    before = max((each.end for each in found if each.end <= one.start), default=0)
    label = _UPDATED.search(line, before, one.start)
    # 10:00 (updated 11:00) 5 March: the word belongs to the hour it stands before.
    return bool(label) and not _HOUR.search(line, label.end() if label else 0, one.start)


def _only(values: list[Read | None]) -> Read | None:
    """Return the one value that all agree on; the bare day where only their hours differ."""
    if len(values) == 1:
        return values[0]
    known = [each for each in values if each is not None]
    if len(known) < len(values) or not known:
        return None
    if len({_day(each) for each in known}) > 1:
        return None
    moments = {each for each in known if isinstance(each, datetime)}
    return moments.pop() if len(moments) == 1 else _day(known[0])


def _day(value: Read) -> date:
    return value.date() if isinstance(value, datetime) else value
