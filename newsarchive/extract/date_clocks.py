"""Finds times of day and zones in a folded line, and says which of them belongs to a date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, time, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from newsarchive.language.calendar import weekdays
from newsarchive.language.folding import fold

BAKU = ZoneInfo("Asia/Baku")
MOSCOW = ZoneInfo("Europe/Moscow")
FARTHEST_OFFSET = timedelta(hours=14)

# IST, BST or CST have several meanings; a time in an unnamed zone is no time we know.
ZONE_HOURS = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "trt": 3,
    "azt": 4, "azst": 5, "est": -5, "edt": -4, "pst": -8, "pdt": -7,
}  # fmt: skip
UNKNOWN_ZONES = frozenset({"ist", "bst", "cst", "cdt", "mst", "mdt", "jst", "kst", "sgt", "aest"})

CLOCK = re.compile(
    r"""
    (?<![0-9:.+]) (?P<hour>[0-9]{1,2}) : (?P<minute>[0-9]{2})
        (?: : (?P<second>[0-9]{2}) (?:[.,](?P<fraction>[0-9]{1,9}))? )? (?![0-9]|:[0-9])
        (?: \s? (?P<half>[ap])\.?m\b\.? )?
    | (?<![0-9:.,]) (?P<hour_alone>[0-9]{1,2}) (?:[.](?P<minute_dotted>[0-9]{2}))?
        \s? (?P<half_alone>[ap])\.?m\b\.?
    | \b(?:saat|в|at|ساعت)[\s:]+ (?P<hour_dotted>[0-9]{1,2})
        (?: [.] | -(?=[0-9]{2}(?:\W?d[ae]n?\b|\W?t[ae]n?\b)?\s*(?:[.,;|•·/)\]\n\t]|\Z)) )
        (?P<dotted_minute>[0-9]{2}) (?![0-9]|[.][0-9])
    """,
    re.VERBOSE,
)
LABELLED_OFFSET = re.compile(
    r"[(\[]?\s*\b(?:utc|gmt)(?:/gmt)?\s*(?P<offset>[+\-−–]\s*[0-9]{1,2}(?::?[0-9]{2})?)(?![0-9])\s*[)\]]?"
)
BARE_OFFSET = re.compile(r"\s?(?P<offset>[+-][0-9]{2}:?[0-9]{2}|\+[0-9]{2})(?![0-9:])")
ZONE_NAME = re.compile(r"\s*[(\[]?\s*(?P<name>[a-zа-я]{2,4})\b\s*[)\]]?|(?P<zulu>z)\b")
MOSCOW_TIME = re.compile(r"по москов|moskva vaxt|moscow time|\b(?:мск|msk)\b")
BAKU_TIME = re.compile(r"\b(?:baki|baku|баку|бакинск)")
CLOSING_CLOCK = re.compile(
    r"(?:\s?г\.?)?[\s,|/•·\[(–—-]{1,4}(?P<hour>[01][0-9]|2[0-3])[.-](?P<minute>[0-5][0-9])[\s\])]*\Z"
)
OPENING_CLOCK = re.compile(
    r"(?P<hour>[01][0-9]|2[0-3])[.](?P<minute>[0-5][0-9])[\s,|/•·–—-]{1,4}\Z"
)
RANGE_AFTER = re.compile(r"\s*[-–—]\s*[0-9]{1,2}[:.][0-9]{2}(?![0-9])")
RANGE_BEFORE = re.compile(r"[0-9]{1,2}[:.][0-9]{2}\s*[-–—]\s*\Z")
WORD = re.compile(r"[^\W_]+")
BOXED_WORDS = re.compile(r"\s*[|•·/]\s*[^\d|•·/]{1,30}[|•·/]\s*")
LINKING_WORDS = (
    "saat saatı vaxt vaxtı vaxtilə baki baku bakı ilə tarix tarixi tarixdə il ildə ilin ci cı cu cü"
    " de da də t at on the time local o clock в г год года году время времени местному бакинское"
    " бакинскому по баку часов ч h b e ç c a ş günü gün saati ساعت به وقت باکو"
)


@dataclass(frozen=True)
class Clock:
    """A time of day in a line; time is None when the digits say an hour that does not exist."""

    start: int
    end: int
    time: time | None
    ranged: bool = False


def clocks(line: str) -> list[Clock]:
    """Return the times of day in a folded line, each with the zone it names."""
    if ":" not in line and not any(
        mark in line for mark in ("am", "pm", ".m", "saat", "в ", "at ", "ساعت")
    ):
        return []
    spans = [each.span() for each in LABELLED_OFFSET.finditer(line)]
    return [
        _clock(line, each)
        for each in CLOCK.finditer(line)
        if not any(start < each.start() < end for start, end in spans)
    ]


def clock_of(
    line: str, start: int, end: int, *, found: Sequence[Clock], languages: Sequence[str]
) -> Clock | None:
    """Return the one clock that belongs to the date at start:end; a Clock without time if none can.

    Only punctuation and words that link a day with its hour may stand between them.
    """
    for each in found:
        if start <= each.start < end:
            return each
    after = next((each for each in found if each.start >= end), None)
    before = next((each for each in reversed(found) if each.end <= start), None)
    sides = [
        each
        for each, gap in (
            (after, line[end : after.start] if after else ""),
            (before, line[before.end : start] if before else ""),
        )
        if each and _links(gap, languages)
    ]
    if len(sides) == 2 and sides[0].time != sides[1].time:
        return Clock(start, end, None, ranged=True)
    return sides[0] if sides else None


def dotted_clock(line: str, start: int, end: int) -> Clock | None:
    """Return the clock with a dot or a hyphen that ends a line right after its date: `, 14.30`.

    Or the one that begins it, right before: `14.30, 5 mart 2025`.
    """
    opening = OPENING_CLOCK.match(line, 0, start)
    match = CLOSING_CLOCK.match(line, end) or opening
    if match is None:
        return None
    return Clock(match.start("hour"), match.end("minute"), _baku(match["hour"], match["minute"]))


def _baku(hour: str, minute: str) -> time:
    return time(int(hour), int(minute), tzinfo=BAKU)


def offset_of(text: str) -> timezone | None:
    """Return the zone that `+0400`, `+04:00`, `+4` or `- 03` means, None if there is none."""
    digits = re.sub(r"[^0-9]", "", text)
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    offset = timedelta(hours=int(hours), minutes=int(minutes))
    if offset > FARTHEST_OFFSET or int(minutes) % 15:
        return None
    return timezone(offset if "+" in text else -offset) if offset else UTC


def time_of(hour: int, minute: int, second: int = 0, microsecond: int = 0) -> time | None:
    """Return a time of day, or None where no clock shows such an hour."""
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second, microsecond)


def _clock(line: str, match: re.Match[str]) -> Clock:
    hour = match["hour"] or match["hour_alone"] or match["hour_dotted"]
    minute = match["minute"] or match["minute_dotted"] or match["dotted_minute"] or "0"
    full = _full_hour(int(hour), match["half"] or match["half_alone"])
    fraction = int((match["fraction"] or "0").ljust(6, "0")[:6])
    plain = time_of(full, int(minute), int(match["second"] or 0), fraction)
    zone, end = _zone(line, match)
    ranged = bool(RANGE_AFTER.match(line, match.end()) or _ends_a_range(line, match.start()))
    if plain is None or zone is None:
        return Clock(match.start(), end, None, ranged)
    return Clock(match.start(), end, plain.replace(tzinfo=zone), ranged)


def _full_hour(hour: int, half: str | None) -> int:
    """Return the hour of 24; some sites print 19:00 PM, and no clock shows 0 PM or 13 AM."""
    if half is None or (half == "p" and 12 <= hour < 24):
        return hour
    if not 1 <= hour <= 12:
        return 99
    return hour % 12 + (12 if half == "p" else 0)


def _ends_a_range(line: str, start: int) -> bool:
    return start > 3 and bool(RANGE_BEFORE.search(line[max(0, start - 10) : start]))


def _zone(line: str, match: re.Match[str]) -> tuple[tzinfo | None, int]:
    """Return the zone of a clock and where it ends; Baku's unless the line says otherwise."""
    end = match.end()
    if labelled := LABELLED_OFFSET.search(line):
        inside = line[end : labelled.start()]
        return offset_of(labelled["offset"]), labelled.end() if not inside.strip() else end
    if (bare := BARE_OFFSET.match(line, end)) and not _is_range(bare["offset"], match):
        return offset_of(bare["offset"]), bare.end()
    name = ZONE_NAME.match(line, end)
    word = (name["name"] or name["zulu"]) if name else None
    if word is not None and name is not None:
        if word in ZONE_HOURS:
            return offset_of(f"{ZONE_HOURS[word]:+03d}"), name.end()
        if word in UNKNOWN_ZONES:
            return None, name.end()
    return _named_city(line), end


def _named_city(line: str) -> tzinfo | None:
    """Return Moscow's zone where a line gives Moscow's time, none where it gives both cities'."""
    if not MOSCOW_TIME.search(line):
        return BAKU
    return None if BAKU_TIME.search(line) else MOSCOW


def _is_range(offset: str, match: re.Match[str]) -> bool:
    """Return whether `-12:00` after a time without seconds is where it ends, and no zone."""
    return offset.startswith("-") and ":" in offset and not match["second"]


def _links(gap: str, languages: Sequence[str]) -> bool:
    if not gap.strip():
        return True
    if BOXED_WORDS.fullmatch(gap):
        return True
    known = _linking_words(tuple(languages))
    return all(word in known for word in WORD.findall(gap))


@lru_cache(maxsize=32)
def _linking_words(languages: tuple[str, ...]) -> frozenset[str]:
    days = " ".join(weekdays((*languages, "fa"))).split()
    return frozenset(fold(LINKING_WORDS).split()) | frozenset(days)
