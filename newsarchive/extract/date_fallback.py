"""Asks dateparser for months our own calendar does not know, and believes it only on proof.

Left alone it fills a missing month with today's, takes MART for a time zone and reads numbers in
an order of its own. So it sees nothing but a day, a word and a year, is asked twice from two
different days, and must give back the very day and year of the line both times.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from newsarchive.extract.date_literals import Day, day_of, with_others
from newsarchive.language.calendar import months

LONGEST = 120
# Whatever dateparser fills in differs between these two.
_BASES = (datetime(2001, 2, 3, 4, 5), datetime(2016, 9, 27, 18, 49))
_SETTINGS: dict[str, Any] = {
    "TIMEZONE": "Asia/Baku",
    "DATE_ORDER": "DMY",
    "PREFER_DATES_FROM": "past",
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
}
_UNKNOWN_MONTH = re.compile(
    r"(?<![0-9])(?<![0-9][.,:/–-])(?P<day>[0-9]{1,2})[\s.]{1,2}(?P<month>[^\W\d_]{3,15})"
    r"[\s.,]{1,3}(?P<year>[12][0-9]{3})(?![0-9]|[./–-][0-9])"
)


def days_by_dateparser(line: str, *, latest: int, languages: Sequence[str]) -> list[Day]:
    """Return the days in a short line whose month dateparser knows and we do not."""
    if len(line) > LONGEST:
        return []
    found = []
    ours = months(with_others(tuple(languages)))
    for match in _UNKNOWN_MONTH.finditer(line):
        if match["month"] in ours:
            continue
        on = _proven(match.group(), int(match["day"]), int(match["year"]), tuple(languages))
        if on and day_of(on.year, on.month, on.day, latest=latest):
            found.append(Day(match.start(), match.end(), on))
    return found


@lru_cache(maxsize=4096)
def _proven(literal: str, day: int, year: int, languages: tuple[str, ...]) -> date | None:
    answers = {_answer(literal, parser) for parser in _parsers(languages)}
    if len(answers) != 1:
        return None
    on = answers.pop()
    return on if on and (on.day, on.year) == (day, year) else None


def _answer(literal: str, parser: Any) -> date | None:
    moment = parser.get_date_data(literal).date_obj
    return moment.date() if moment else None


@lru_cache(maxsize=8)
def _parsers(languages: tuple[str, ...]) -> list[Any]:
    """Return a parser for each base; the import is slow and most runs never need it."""
    from dateparser.date import DateDataParser
    from dateparser.languages.loader import LocaleDataLoader

    known = set(LocaleDataLoader().get_locale_map())
    spoken = [each for each in languages if each in known]
    return [
        DateDataParser(
            languages=spoken, use_given_order=True, settings=_SETTINGS | {"RELATIVE_BASE": base}
        )
        for base in (_BASES if spoken else ())
    ]
