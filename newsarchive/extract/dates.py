"""Reads date literals as the outlets print them; rather none than a wrong one."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from newsarchive.language.calendar import AGO, MONTHS, NOW, ONE, TODAY, UNITS, YESTERDAY
from newsarchive.language.folding import fold

BAKU = ZoneInfo("Asia/Baku")
Read = datetime | date

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T +]+(\d\d):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_TIME = re.compile(
    r"(?<![\d:.])(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])\s*([ap]\.?m\.?\b)?", re.IGNORECASE
)
_ZONE = re.compile(r"\(?\b(?:UTC|GMT)\s*([+-]\d{1,2})(?::?(\d\d))?\)?", re.IGNORECASE)
_NUMERIC = re.compile(
    r"(?<![\d.,])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d\d)(?![\d,]|\.\d)"
)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"(?<![\d:])(\d{{1,2}})(?:st|nd|rd|th)?[\s\-.,]*({_MONTH})\b\.?(?:[\s\-,]*(\d{{4}})(?!\d|:))?"
)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:[\s,]+(\d{{4}})(?!\d|:))?(?!:|\d)"
)
_YEAR_DAY_MONTH = re.compile(
    rf"(?<!\d)(\d{{4}})(?:-?\w{{1,3}} il)?[\s,]+(\d{{1,2}})\s+({_MONTH})\b"
)
_ID = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d{3}(?!\d)")
_LABEL = re.compile(r"(yenilen\w*|обновлен\w*|updated|modified|duzelis\w*)[^|]*$")


def read_date(
    literal: str, *, now: datetime, languages: Sequence[str] = ("az", "ru", "en", "tr")
) -> Read | None:
    """Return what a date literal says: an aware datetime, a date when no time is given, else None.

    now (aware) is when it was read: relative words and missing years count from it. A literal with
    no zone is Baku's time; day comes before month. Raises ValueError when now is naive.
    """
    if now.tzinfo is None:
        raise ValueError("now must be aware")
    if len(literal) > 160:
        return None
    found = _numbers_only(literal.strip()) or _iso(literal) or _rfc(literal)
    text = _LABEL.sub("", fold(literal)).strip() if not found else ""
    found = found or _relative(text, now) or _calendar(text, now)
    if found is None:
        return None
    year = found.year
    return found if 1990 <= year <= now.year + 1 else None


def _numbers_only(literal: str) -> datetime | None:
    if re.fullmatch(r"1\d{9}|1\d{12}", literal):
        return datetime.fromtimestamp(int(literal[:10]), UTC)
    match = re.fullmatch(_ID, literal)
    return _moment(*(int(each) for each in match.groups())) if match else None


def _iso(literal: str) -> Read | None:
    match = _ISO.search(literal)
    if not match:
        return None
    year, month, day = (int(each) for each in match.group(1, 2, 3))
    if match.group(4) is None:
        time = _time(fold(literal[: match.start()] + " " + literal[match.end() :]))
        return _moment(year, month, day, *time) if time else _date(year, month, day)
    hour, minute, second = (int(each or 0) for each in match.group(4, 5, 6))
    zone = match.group(7)
    return _moment(year, month, day, hour, minute, second, zone=_offset(zone) if zone else None)


def _offset(raw: str) -> timezone:
    if raw == "Z":
        return UTC
    digits = raw[1:].replace(":", "")
    delta = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-delta if raw[0] == "-" else delta)


def _rfc(literal: str) -> datetime | None:
    if not re.match(
        r"\s*(\w{3},\s*)?\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4}\s+\d\d:\d\d(:\d\d)?\s+\S", literal
    ):
        return None
    try:
        found = parsedate_to_datetime(literal)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _relative(text: str, now: datetime) -> Read | None:
    local = now.astimezone(BAKU).replace(second=0, microsecond=0)
    if text.strip(" .") in NOW:
        return local
    ago = "|".join(AGO)
    units = "|".join(sorted(UNITS, key=len, reverse=True))
    match = re.search(rf"(?:(\d{{1,3}}|{'|'.join(ONE)})\s+)?\b({units})\.?\s+(?:{ago})\b", text)
    if match:
        unit = UNITS[match.group(2)]
        count = int(match.group(1)) if (match.group(1) or "").isdigit() else 1
        moment = local - timedelta(**{unit: count})
        return moment if unit in ("minutes", "hours", "seconds") else moment.date()
    for words, days in ((TODAY, 0), (YESTERDAY, 1)):
        if any(re.search(rf"(^|[^\w]){re.escape(each)}([^\w]|$)", text) for each in words):
            if re.search(r"\d{4}", text):
                return None
            day = (local - timedelta(days=days)).date()
            time = _time(text)
            return _moment(day.year, day.month, day.day, *time) if time else day
    return None


def _calendar(text: str, now: datetime) -> Read | None:
    days = list(_days(text, now))
    if not days or len({day for day, _ in days}) > 1:
        return None
    day, span = days[0]
    rest = text[: span[0]] + " " + text[span[1] :]
    zone = _ZONE.search(rest)
    time = _time(_ZONE.sub(" ", rest))
    if time is None:
        return day
    offset = None
    if zone:
        offset = timezone(timedelta(hours=int(zone.group(1)), minutes=int(zone.group(2) or 0)))
    return _moment(day.year, day.month, day.day, *time, zone=offset)


def _days(text: str, now: datetime) -> list[tuple[date, tuple[int, int]]]:
    found: list[tuple[date | None, tuple[int, int]]] = []
    for match in _YEAR_FIRST.finditer(text):
        found.append((_date(*(int(match.group(n)) for n in (1, 3, 4))), match.span()))
    for match in _NUMERIC.finditer(text):
        one, two, year = int(match.group(1)), int(match.group(3)), _full(match.group(4), now)
        american = match.group(2) == "/" and re.search(r"\d\s*[ap]m\b", text)
        month, day = (one, two) if american else (two, one)
        if len(match.group(4)) == 4 or match.group(2) in "./":
            found.append((_date(year, month, day), match.span()))
    for match in _YEAR_DAY_MONTH.finditer(text):
        found.append(
            (_date(int(match.group(1)), MONTHS[match.group(3)], int(match.group(2))), match.span())
        )
    if not found:
        for pattern, day_at, month_at in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
            for match in pattern.finditer(text):
                day, month = int(match.group(day_at)), MONTHS[match.group(month_at)]
                stated = match.group(3)
                before = re.search(r"(?<!\d)(20\d\d)[\s,\-\w]{0,8}$", text[: match.start()])
                value = (
                    _date(int(stated or before.group(1)), month, day)  # type: ignore[union-attr]
                    if stated or before
                    else _nearest_past(month, day, now)
                )
                found.append((value, match.span()))
            if found:
                break
    return [(day, span) for day, span in found if day is not None]


def _full(year: str, now: datetime) -> int:
    if len(year) == 4:
        return int(year)
    century = 2000 if 2000 + int(year) <= now.year + 1 else 1900
    return century + int(year)


def _nearest_past(month: int, day: int, now: datetime) -> date | None:
    today = now.astimezone(BAKU).date() + timedelta(days=1)
    for year in (today.year, today.year - 1):
        found = _date(year, month, day)
        if found and found <= today:
            return found
    return None


def _time(text: str) -> tuple[int, int, int] | None:
    match = _TIME.search(text)
    if not match:
        return None
    hour, minute, second = int(match.group(1)), int(match.group(2)), int(match.group(3) or 0)
    half = (match.group(4) or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return (hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int,
    second: int = 0,
    *,
    zone: timezone | None = None,
) -> datetime | None:
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone or BAKU)
    except ValueError:
        return None


def dates_in(
    text: str, *, now: datetime, languages: Sequence[str] = ("az", "ru", "en", "tr")
) -> list[tuple[str, Read]]:
    """Return the date literals inside a longer line, each with what it says."""
    pieces = re.split(r"\s{2,}|[|•·]", text)
    found = [(each.strip(), read_date(each, now=now, languages=languages)) for each in pieces]
    return [(literal, value) for literal, value in found if value is not None]


def date_in_url(url: str) -> Read | None:
    """Return the date an address carries: /2026/11/03/, /2026-11-03/ or a 17-digit number."""
    if match := _ID.search(url):
        return _moment(*(int(each) for each in match.groups()))
    match = re.search(r"/((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=/|$)", url)
    return _date(*(int(match.group(n)) for n in (1, 3, 4))) if match else None
