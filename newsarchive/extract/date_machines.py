"""Reads dates that machines write: ISO 8601, feeds' dates, timestamps, numbered addresses."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from newsarchive.extract.date_clocks import BAKU, offset_of, time_of
from newsarchive.extract.date_literals import FIRST_YEAR, day_of
from newsarchive.language.calendar import months

LAST_YEAR_OF_ADDRESSES = 2099
_ENGLISH = months(("en",))

_ISO = re.compile(
    r"""
    (?P<year>[12][0-9]{3}) (?P<dash>-?) (?P<month>[0-9]{2}) (?P=dash) (?P<day>[0-9]{2})
    (?: (?P<joint>\s?[Tt]\s?|\s+|\+) (?P<hour>[0-9]{2}|[0-9](?=:)) (?P<colon>:?)(?P<minute>[0-9]{2})
        (?:(?P=colon)(?P<second>[0-9]{1,2}) (?:[.,](?P<fraction>[0-9]{1,9}))? )?
        \s? (?:(?P<zulu>[Zz]|UTC|GMT)|(?P<offset>[+−-][0-9]{2}(?::?[0-9]{2})?)(?:\[[\w/]+\])?)? )?
    """,
    re.VERBOSE,
)
_ISO_WEEK = re.compile(r"(?P<year>[12][0-9]{3})-W(?P<week>[0-9]{2})-(?P<day>[1-7])")
_TIMESTAMP = re.compile(r"[1-9][0-9]{9}|[1-9][0-9]{12}")
_NUMBERED = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{3}|)(?![0-9])"
)
_SHORT_RFC_822 = re.compile(
    r"(?:[A-Z][a-z]{2},\s*)?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{2} [0-9:]{5,8} "
    r"(?:[+-][0-9]{4}|[A-Z]{1,3})"
)
_IN_PATH = re.compile(
    r"/(?P<year>(?:19|20)[0-9]{2})"
    r"(?:/(?P<m>[0-9]{1,2})[/-](?P<d>[0-9]{1,2})(?=[/?#]|\Z)"
    r"|/(?P<named_m>[a-z]{3})/(?P<named_d>[0-9]{1,2})(?=/)"
    r"|-(?P<month_m>[0-9]{2})/(?P<month_d>[0-9]{2})(?=/)"
    r"|(?P<mark>[-_.])(?P<dashed_m>[0-9]{2})(?P=mark)(?P<dashed_d>[0-9]{2})(?=[/?#-]|\Z)"
    # Eight digits are a date only as a folder; at the end of a slug they are anybody's number.
    r"|(?P<folder_m>[0-9]{2})(?P<folder_d>[0-9]{2})(?=/[^/?#]))"
)
_DAY_FIRST_IN_PATH = re.compile(
    r"/(?P<d>[0-9]{2})(?P<mark>[-._/])(?P<m>[0-9]{2})(?P=mark)(?P<year>(?:19|20)[0-9]{2})(?=/)"
)


def machine_date(literal: str, *, latest: int) -> datetime | date | None:
    """Return what a literal says that is wholly a machine's spelling; latest is the last year."""
    if literal.isdigit() and len(literal) != 8:
        return _number(literal, latest)
    if match := _ISO.fullmatch(literal):
        return _iso(match, latest)
    if match := _ISO_WEEK.fullmatch(literal):
        return _week(int(match["year"]), int(match["week"]), int(match["day"]), latest)
    if _SHORT_RFC_822.fullmatch(literal):
        return _mail_date(literal, latest)
    return None


def date_in_url(url: str) -> datetime | date | None:
    """Return the date an address carries: /2026/11/03/slug, /2026-11-03/ or a 17-digit number.

    It knows no present: whether a date lies in the future is for the caller to see.
    """
    for match in _NUMBERED.finditer(url):
        if match[7] and (found := _numbered(match, LAST_YEAR_OF_ADDRESSES)):
            return found
    for match in _IN_PATH.finditer(url):
        named = {name: text for name, text in match.groupdict().items() if text}
        word = named.get("named_m")
        month = _ENGLISH.get(word, 0) if word else _part(named, "m")
        on = day_of(int(match["year"]), month, _part(named, "d"), latest=LAST_YEAR_OF_ADDRESSES)
        if on:
            return on
    # 12/11/2026 may be November or December: only a day after the 12th says which is which.
    for match in _DAY_FIRST_IN_PATH.finditer(url):
        year, month, day = int(match["year"]), int(match["m"]), int(match["d"])
        if (on := day_of(year, month, day, latest=LAST_YEAR_OF_ADDRESSES)) and day > 12:
            return on
    return None


def _part(named: dict[str, str], part: str) -> int:
    return int(next(text for name, text in named.items() if name in (part, name[:-1] + part)))


def _number(literal: str, latest: int) -> datetime | None:
    if _TIMESTAMP.fullmatch(literal):
        seconds = int(literal) if len(literal) == 10 else int(literal) / 1000
        found = datetime.fromtimestamp(seconds, UTC)
        return found if FIRST_YEAR <= found.year <= latest else None
    match = _NUMBERED.fullmatch(literal if len(literal) != 12 else f"{literal}00")
    return _numbered(match, latest) if match else None


def _numbered(match: re.Match[str], latest: int) -> datetime | None:
    year, month, day, hour, minute, second = (int(each) for each in match.groups()[:6])
    on = day_of(year, month, day, latest=latest)
    at = time_of(hour, minute, second, int(match[7] or 0) * 1000)
    return datetime.combine(on, at, BAKU) if on and at else None


def _iso(match: re.Match[str], latest: int) -> datetime | date | None:
    on = day_of(int(match["year"]), int(match["month"]), int(match["day"]), latest=latest)
    if on is None or match["hour"] is None:
        return on
    zone_only = match["joint"] == "+" and not match["second"]
    if zone_only:
        return on
    fraction = int((match["fraction"] or "0").ljust(6, "0")[:6])
    at = time_of(int(match["hour"]), int(match["minute"]), int(match["second"] or 0), fraction)
    zone = UTC if match["zulu"] else offset_of(match["offset"]) if match["offset"] else BAKU
    return datetime.combine(on, at, zone) if at and zone else None


def _week(year: int, week: int, day: int, latest: int) -> date | None:
    try:
        on = date.fromisocalendar(year, week, day)
    except ValueError:
        return None
    return on if FIRST_YEAR <= on.year <= latest else None


def _mail_date(literal: str, latest: int) -> datetime | None:
    try:
        found = parsedate_to_datetime(literal)
    except ValueError:
        return None
    aware = found if found.tzinfo else found.replace(tzinfo=UTC)
    return aware if FIRST_YEAR <= aware.year <= latest else None
