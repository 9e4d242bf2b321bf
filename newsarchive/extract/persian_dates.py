"""Finds the days that Farsi and Dari editions print by the solar calendar: ۳ آذر ۱۴۰۵."""

import re
from collections.abc import Iterator
from datetime import date

from persiantools.jdatetime import JalaliDate

from newsarchive.language.calendar import solar_months
from newsarchive.language.folding import fold

# Persian and Arabic digits, the comma, and the two letters that have an Arabic spelling.
_PLAIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩،يك", "01234567890123456789,یک")
_ARABIC_SCRIPT = re.compile("[\u0600-\u06ff]")
# 1369 begins in 1990, the first year of an archived article.
_FIRST_YEAR, _LAST_YEAR = 1369, 1499
_YEAR = r"(?P<year>1[34][0-9]{2})(?![0-9]|[./-][0-9])"
_NAMED = re.compile(
    rf"(?<![0-9])(?<![0-9][.,:/–-])(?P<day>[0-9]{{1,2}})\s?-?\s?(?P<month>[^\W\d_]{{2,10}})(?:\s?ماه)?"
    rf"[\s,./-]{{1,3}}(?:سال\s)?{_YEAR}"
)
_NUMBERED = re.compile(
    r"(?<![0-9])(?<![0-9][.,:/–-])(?P<year>1[34][0-9]{2})(?P<mark>[-./])(?P<month>[0-9]{1,2})(?P=mark)"
    r"(?P<day>[0-9]{1,2})(?![0-9]|[./-][0-9])"
)


def persian_spelling(line: str) -> str:
    """Return a line with Persian digits, commas and letters in one spelling, none longer."""
    return line if line.isascii() else line.translate(_PLAIN)


def solar_days(line: str, *, latest: int) -> Iterator[tuple[int, int, date | None]]:
    """Yield start, end and date of the days that a line names by the solar calendar.

    A bare number such as 1405/09/03 counts only among Persian letters or digits: elsewhere it is
    the number of a paper, or a day of the Middle Ages. The date is None where there is no such day.
    """
    plain = persian_spelling(line)
    forms = (_NAMED, _NUMBERED) if _ARABIC_SCRIPT.search(line) else (_NAMED,)
    for form in forms:
        for match in form.finditer(plain):
            named = match["month"]
            month = int(named) if named.isdigit() else solar_months().get(fold(named))
            if month is not None:
                on = _gregorian(int(match["year"]), month, int(match["day"]), latest=latest)
                yield match.start(), match.end(), on


def _gregorian(year: int, month: int, day: int, *, latest: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        on: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
    return on if on.year <= latest else None
