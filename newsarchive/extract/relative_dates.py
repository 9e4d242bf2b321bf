"""Reads days and hours told from the moment of reading: `Dünən / 22:30`, `2 saat əvvəl`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsarchive.extract.date_clocks import BAKU, Clock, clocks, dotted_clock
from newsarchive.extract.date_literals import FIRST_YEAR
from newsarchive.language.calendar import (
    AGO,
    COUNTS,
    DAY_BEFORE_YESTERDAY,
    HALF_HOUR,
    NOW,
    TODAY,
    UNITS,
    YESTERDAY,
)

_DAYS_BACK = {0: TODAY, 1: YESTERDAY, 2: DAY_BEFORE_YESTERDAY}
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_DAYS = {"day": 1, "week": 7}
_GRAINS = {"day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=31)}


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


# Not the 5 of `1,5 saat` or the 3 of `2-3 saat`.
_COUNT = (
    rf"(?<![^\W\d_])(?:(?<![0-9])(?<![0-9][.,–—-])(?P<count>[0-9]{{1,3}}|{_any_of(COUNTS)})\s?)?"
)
_UNIT = rf"(?P<unit>{_any_of(UNITS)})(?![^\W\d_])\.?,?\s*(?:(?:ve|и|and)\s)?"
_STEP = re.compile(_COUNT + _UNIT)
_STEPS = (_COUNT + _UNIT).replace("?P<count>", "?:").replace("?P<unit>", "?:")
_AGO_PHRASE = re.compile(
    rf"(?P<half>{_any_of(HALF_HOUR)})\s+{_any_of(AGO)}|(?P<steps>(?:{_STEPS}){{1,3}}){_any_of(AGO)}"
)
_NOW_PHRASE = re.compile(_any_of(NOW))
_DAY_PHRASE = re.compile(
    "|".join(f"(?P<back{back}>{_any_of(words)})" for back, words in _DAYS_BACK.items())
)
# The hour that follows a day's name: `/ 12:18`, `, 12:18`, `в 22:30`, `at 5:30 pm`.
_TO_CLOCK = re.compile(r"[\s,/|•·\[(–—-]*(?:saat|в|at)?[\s:]*(?=[0-9])")
_FROM_CLOCK = re.compile(r"[\s,/|•·–—-]*\Z")
# A relative phrase is a date only where nothing is being told: `3 gün əvvəl itən qız` is prose.
_EDGE_BEFORE = re.compile(
    r"(?:(?:\A|[|•·/])\s*(?:posted|published|derc olunub|yayimlanib|опубликовано)|\A|[|•·/:;(\[]|\s{2}|(?<![0-9]\s)(?<![0-9])[–—-]\s)\s*\Z"
)
_EDGE_AFTER = re.compile(r"(?:\s?[-'’]?\s?[dt][ae]\b)?\s*(?:[.;]?\s*\Z|[|•·/;)\]]|\s{2}|[–—-]\s)")


_TOLD = re.compile(_any_of(AGO | NOW | TODAY | YESTERDAY | DAY_BEFORE_YESTERDAY))


@dataclass(frozen=True)
class Moment:
    """A moment or a day that a line tells relative to now."""

    start: int
    end: int
    value: datetime | date


def relative_moments(line: str, *, now: datetime) -> Iterator[Moment]:
    """Yield what stands alone in a folded line and is told from now, seen in Baku."""
    if not _TOLD.search(line):
        return
    here = now.astimezone(BAKU).replace(second=0, microsecond=0)
    for pattern, read in ((_AGO_PHRASE, _ago), (_DAY_PHRASE, _day), (_NOW_PHRASE, _now)):
        for match in pattern.finditer(line):
            found = read(line, match, here)
            if found and found.value.year >= FIRST_YEAR and _stands_alone(line, found):
                yield found


def grain(line: str) -> timedelta | None:
    """Return how far off a folded line may be that tells a day in days, weeks or months ago."""
    match = _AGO_PHRASE.search(line)
    units = [UNITS[each["unit"]] for each in _STEP.finditer(match["steps"] or "")] if match else []
    return max((_GRAINS[each] for each in units if each in _GRAINS), default=None)


def _stands_alone(line: str, found: Moment) -> bool:
    before = _EDGE_BEFORE.search(line[: found.start])
    return bool(before and _EDGE_AFTER.match(line, found.end))


def _now(line: str, match: re.Match[str], here: datetime) -> Moment:
    return Moment(match.start(), match.end(), here)


def _ago(line: str, match: re.Match[str], here: datetime) -> Moment | None:
    if match["half"]:
        return Moment(match.start(), match.end(), _back(here, 1800))
    steps = [
        (UNITS[each["unit"]], _count(each["count"])) for each in _STEP.finditer(match["steps"])
    ]
    if all(unit in _SECONDS for unit, _ in steps):
        seconds = sum(_SECONDS[unit] * count for unit, count in steps)
        return Moment(match.start(), match.end(), _back(here, seconds))
    unit, count = steps[0]
    if unit in _SECONDS:
        return None
    return Moment(match.start(), match.end(), _days_back(here.date(), unit, count))


def _back(here: datetime, seconds: int) -> datetime:
    """Return the moment so many seconds ago, counted in real time across changes of the clock."""
    return datetime.fromtimestamp(here.timestamp() - seconds, BAKU).replace(second=0)


def _days_back(today: date, unit: str, count: int) -> date:
    if unit != "month":
        return today - timedelta(days=count * _DAYS[unit])
    months = today.year * 12 + today.month - 1 - count
    first = date(months // 12, months % 12 + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=today.day - 1), following - timedelta(days=1))


def _day(line: str, match: re.Match[str], here: datetime) -> Moment | None:
    if _is_inside_a_word(line, match):
        return None
    day = here.date() - timedelta(days=int((match.lastgroup or "").removeprefix("back")))
    hour = _hour_beside(line, match)
    if hour is None:
        return Moment(match.start(), match.end(), day)
    start, end = min(match.start(), hour.start), max(match.end(), hour.end)
    if hour.ranged:
        return Moment(start, end, day)
    if hour.time is None:
        return None
    return Moment(start, end, datetime.combine(day, hour.time))


def _hour_beside(line: str, match: re.Match[str]) -> Clock | None:
    at = _TO_CLOCK.match(line, match.end())
    for each in clocks(line):
        if at and at.start() <= each.start <= at.end():
            return each
        if each.end <= match.start() and _FROM_CLOCK.match(line[each.end : match.start()]):
            return each
    return dotted_clock(line, match.start(), match.end())


def _is_inside_a_word(line: str, match: re.Match[str]) -> bool:
    around = line[max(0, match.start() - 1) : match.start()] + line[match.end() : match.end() + 1]
    return any(letter.isalpha() for letter in around)


def _count(text: str | None) -> int:
    return int(text) if text and text.isdigit() else COUNTS.get(text or "", 1)
