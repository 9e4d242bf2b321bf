"""Finds days of the calendar in a folded line, as outlets print them: day before month."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from newsarchive.language.calendar import bent_months, misspelt_month, months, weekdays

FIRST_YEAR = 1990

# Not inside a longer number, and not the second half of `13-15 mart` or of `2:14`.
_START = r"(?<![0-9]) (?<![0-9][.,:/+–—-])"
# `2026-04-08-12` is no date, but `16.09.2025-20:55` is one with its hour.
_END = r"(?! [0-9] | [./–-][0-9]+(?![0-9:]) )"
_DAY = r"(?P<day>[0-9]{1,2}) (?: \s?-?\s? (?:st|nd|rd|th|[cs][iu]|[iu]|d[ea]|го|е|ое)(?![^\W_]) )?"
_MONTH, _YEAR = r"(?P<month>[0-9]{1,2})", r"(?P<year>[12][0-9]{3})"
_MARK, _SAME_MARK = r"\s?(?P<mark>[-./])\s?", r"\s?(?P=mark)\s?"
# Of two letters, only May in Farsi.
_WORD = r"(?P<word>[^\W\d_]{3,12} | م[هی]) (?: ['’ʼ`][a-z]{0,4} )?"
# 1 sentyabr, bazar ertəsi 2025
_BETWEEN = r"(?: ,?\s (?P<between>[^\W\d_]{4,12} (?: \s[^\W\d_]{5,7} )?) )?"
_IL = r"(?P<il> \s?[-–—]?\s? c[iu]\s+il(?:in|de)? | \s?г(?:од\b|\.) )?"
_NOT_MORE_DIGITS = r"(?! [\s.,'’/–-]* [0-9]{2,} (?![0-9]*[:.][0-9]) )"
_FORMS = (
    rf"{_START} {_YEAR} {_MARK} {_MONTH} {_SAME_MARK} (?P<day>[0-9]{{1,2}}) {_END}",
    rf"{_START} (?P<day>[0-9]{{1,2}}) {_MARK} {_MONTH} {_SAME_MARK} {_YEAR} {_END}",
    rf"{_START} {_DAY} [\s.,/|–-]{{0,3}} (?:of\s)? {_WORD}"
    rf" (?: {_BETWEEN} [\s.,/|–-]{{1,4}} (?P<year>[0-9]{{4}}) {_END} | \.?(?![^\W_]) {_NOT_MORE_DIGITS} )",
    rf"{_START} (?P<year>[0-9]{{4}}) {_IL} [\s,./-]{{1,3}} {_DAY} [\s.-]{{1,2}} {_WORD} (?![^\W_])",
    rf"{_START} (?P<year>[0-9]{{4}}) {_IL} [\s,./-]{{1,3}} {_WORD} (?:\s+ay(?:i|inin|in))?"
    rf" [\s,./-]{{1,3}} {_DAY} (?! [0-9:] | [./–-][0-9] )",
    rf"(?<![^\W_]) {_WORD} [\s.]{{1,2}} {_DAY} (?: ,?\s? [0-9:]{{5,8}} (?:\s[a-z+0-9]{{1,8}})? )?"
    rf" [\s,]{{1,3}} (?P<year>[0-9]{{4}}) {_END}",
    rf"(?<![^\W_]) {_WORD} [\s.]{{1,2}} {_DAY} (?! [0-9:] | [.,/–-][0-9] ) {_NOT_MORE_DIGITS}",
)
_NUMERIC_FORMS = tuple(re.compile(each, re.VERBOSE) for each in _FORMS[:2])
_WORD_FORMS = tuple(re.compile(each, re.VERBOSE) for each in _FORMS[2:])
_HUNG = re.compile(r"\s?-?\s?(?:[cs]?[iu]|d[ea])")
_DIGIT = re.compile("[0-9]")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_HALF_OF_DAY = re.compile(r"[0-9]\s?[ap]\.?m\b")
_AMERICAN = re.compile(r"[1-9][0-9]?/[1-9][0-9]?/[0-9]{4},? (?:[1-9]:|[0-9]{2}:[0-9]{2}:)")
_NUMBER_BEFORE = re.compile(
    r"(?<![0-9:.])(?P<number>[0-9]+)\s*(?P<link>[-–—,]|ve\b|and\b|и\b)?\s*\Z"
)
# `21 fevral 2019 baxış` counts readers; `01 May 2019 Read: 2162` does not.
_COUNTED = re.compile(
    r"\s*(?:baxis|baxilib|defe|nefer|oxu(?:nma|cu)|serh|rey|manat|azn|views?|reads?|times|comments?"
    r"|просмотр\w*|раз|человек|комментар\w*|okunma|kisi|yorum)\b(?!\W*[0-9])"
)
_SHORT_YEAR = re.compile(
    rf"""{_START} (?P<day>[0-9]{{2}}) (?P<mark>[./-]) (?P<month>[0-9]{{2}}) (?P=mark)
    (?P<year>[0-9]{{2}}) (?![0-9]|[./:-][0-9])
    | {_START} (?P<day_worded>[0-9]{{1,2}}) (?: (?P<joint>[-./]) | \s ) (?P<word>[^\W\d_]{{3,12}})
    (?: (?P=joint) | \.?\s?['’] ) (?P<year_worded>[0-9]{{2}}) (?![0-9:.]|[./-][0-9])""",
    re.VERBOSE,
)
# Columns of a table of dates, and lists' dates: the whole line, or they may be anything.
_SPACED = re.compile(
    r"(?P<day>[0-9]{2})(?P<mark> )(?P<month>[0-9]{2}) (?P<year>(?:19|20)[0-9]{2})"
    r"(?=\Z|[\s,|/–-]+[0-9]{2}:[0-9]{2}\Z)"
)
_DAY_AND_HOUR = re.compile(
    r"(?P<day>[0-9]{2})\.(?P<month>[0-9]{2})(?=[\s,|/–-]{1,4}[0-9]{2}:[0-9]{2}(?::[0-9]{2})?\Z)"
)
_HOUR_AND_DAY = re.compile(
    r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?[\s,|/–-]{1,4}(?P<day>[0-9]{2})\.(?P<month>[0-9]{2})\Z"
)
_NEAR_A_YEAR = re.compile(
    r"[0-9][\s.,/-]{1,3}(?:[^\W\d_]{5,12}|م[هی])['’ʼ`.,/\s-]{1,3}[12][0-9]{3}"
)
_DATELINE = re.compile(r"[^\W\d_][^\d/]{1,40}/\s*\Z")
# Turan's correspondents in Washington write the month first.
_AMERICAN_CITY = re.compile(r"va[sş]inqton|washington|вашингтон")
_ALONE = re.compile(r"(?:[^\d]{0,40}[:|•·]\s*|\W*(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\W+)?)\Z")
_VERSION = re.compile(r"vers|верси|surum|build")
_CLOCK_AFTER = re.compile(r"[\s,|/\[(-]*(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\W*)?\Z")


@dataclass(frozen=True)
class Day:
    """A day named in a line; date is None where the digits name a day that does not exist."""

    start: int
    end: int
    date: date | None
    yearless: bool = False


def days(line: str, *, today: date, languages: Sequence[str]) -> list[Day]:
    """Return the days a folded line names, in their order; today is Baku's, for missing years."""
    return list(_days(line, today, tuple(languages)))


@lru_cache(maxsize=1_024)
def _days(line: str, today: date, languages: tuple[str, ...]) -> tuple[Day, ...]:
    # The same line is asked about as a whole, for what is inside it, and as that of its box.
    found = sorted(_found(line, today, languages), key=lambda each: (each.start, -each.end))
    apart: list[Day] = []
    for each in found:
        if not apart or each.start >= apart[-1].end:
            apart.append(each)
    return tuple(apart)


def day_of(year: int, month: int, day: int, *, latest: int) -> date | None:
    """Return the date, or None when it does not exist or is no year of an archived article."""
    if not FIRST_YEAR <= year <= latest:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=32)
def with_others(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages, English, in which machines write, and Farsi, whose letters mislead none."""
    return tuple(dict.fromkeys((*languages, "en", "fa")))


def _found(line: str, today: date, languages: tuple[str, ...]) -> Iterator[Day]:
    if not _DIGIT.search(line):
        return
    for form in _NUMERIC_FORMS:
        for match in form.finditer(line):
            yield _numeric(line, match, today)
    for match in _SHORT_YEAR.finditer(line):
        if short := _short(line, match, today, languages):
            yield short
    yield from _whole_line(line, today, languages)
    if not _NEAR_A_YEAR.search(line) and not any(
        _month(word, languages, bent=True) for word in _LETTERS.findall(line)
    ):
        return
    for form in _WORD_FORMS:
        yield from _worded(line, form, today, languages)


def _numeric(line: str, match: re.Match[str], today: date) -> Day:
    first, second = int(match["day"]), int(match["month"])
    year_first = match.start("year") < match.start("day")
    # Only machines set to American write 4/8/2026 7:00:03 PM, without noughts; 04/08/2026 07:00 PM
    # is written in Spain, too.
    american = not year_first and match["mark"] == "/" and first <= 12
    if american and _HALF_OF_DAY.search(line):
        if second <= 12 and not _AMERICAN.search(line, match.start()):
            return Day(match.start(), match.end(), None)
        first, second = second, first
    value = day_of(int(match["year"]), second, first, latest=today.year + 1)
    return Day(match.start(), match.end(), value)


def _whole_line(line: str, today: date, languages: tuple[str, ...]) -> Iterator[Day]:
    """Yield the day of `07 08 2025` or `20.11, 18:00`, which are dates only where they are all."""
    if spaced := _SPACED.match(line):
        yield _numeric(line, spaced, today)
    if yearless := _DAY_AND_HOUR.match(line) or _HOUR_AND_DAY.match(line):
        month, day = int(yearless["month"]), int(yearless["day"])
        on = _nearest_past(line, month, day, today, languages)
        yield Day(yearless.start("day"), yearless.end("month"), on, yearless=True)


def _short(line: str, match: re.Match[str], today: date, languages: tuple[str, ...]) -> Day | None:
    """Return the day of `23.06.17` in a dateline or standing alone, where it is no version."""
    before, after = line[: match.start()], line[match.end() :]
    dateline = _DATELINE.match(before) and after.lstrip().startswith("/")
    alone = _ALONE.match(before) and _CLOCK_AFTER.match(after) and not _VERSION.search(before)
    # 10/11/12 may be any of three dates; with its hour it is one, as everywhere day first.
    if not dateline and (not alone or (match["mark"] in ("/", "-") and ":" not in line)):
        return None
    month = _month(match["word"], languages, bent=False) if match["word"] else int(match["month"])
    if month is None:
        return None
    year = 2000 + int(match["year"] or match["year_worded"])
    value = day_of(
        year if year <= today.year + 1 else year - 100,
        month,
        int(match["day"] or match["day_worded"]),
        latest=today.year + 1,
    )
    return Day(match.start(), match.end(), None if _AMERICAN_CITY.search(before) else value)


def _worded(
    line: str, form: re.Pattern[str], today: date, languages: tuple[str, ...]
) -> Iterator[Day]:
    at = 0
    while match := form.search(line, at):
        at = match.end("word") if match.start("word") == match.start() else match.start() + 1
        year = match.groupdict().get("year")
        month = _month(match["word"], languages, bent=year is not None or _is_counted(line, match))
        if month is None and year is not None and match.start("word") != match.start():
            month = misspelt_month(match["word"], with_others(languages))
        if month is None or not _stands_free(line, match, year):
            continue
        between = match.groupdict().get("between")
        if between and between not in weekdays(with_others(languages)):
            continue
        at = match.end()
        yield _dated(line, match, month, year=year, today=today, languages=languages)


def _is_counted(line: str, match: re.Match[str]) -> bool:
    """Return whether the number after a word is told as a day: Noyabrın 24-ü, martın 3-də."""
    return match.start("word") == match.start() and bool(
        _HUNG.fullmatch(line, match.end("day"), match.end())
    )


def _month(word: str, languages: tuple[str, ...], *, bent: bool) -> int | None:
    known = with_others(languages)
    plain = months(known).get(word)
    return plain if plain or not bent else bent_months(known).get(word)


def _stands_free(line: str, match: re.Match[str], year: str | None) -> bool:
    """Return whether the number beside the month is a day, and not the end of `12 və 13 mart`."""
    named = match.groupdict()
    if year and match.start("year") == match.start():
        return bool(named["il"]) or not line[: match.start()].strip()
    if match.start("word") == match.start():
        return True
    before = _NUMBER_BEFORE.search(line[max(0, match.start() - 12) : match.start()])
    if before is None:
        return True
    return len(before["number"]) > 2 if before["link"] else year is not None


def _dated(
    line: str,
    match: re.Match[str],
    month: int,
    *,
    year: str | None,
    today: date,
    languages: tuple[str, ...],
) -> Day:
    day, start, end = int(match["day"]), match.start(), match.end()
    if year is None:
        return Day(start, end, _nearest_past(line, month, day, today, languages), yearless=True)
    if match.end("year") == end and _COUNTED.match(line, end):
        return Day(start, end, None)
    return Day(start, end, day_of(int(year), month, day, latest=today.year + 1))


def _nearest_past(
    line: str, month: int, day: int, today: date, languages: tuple[str, ...]
) -> date | None:
    """Return the latest such day up to tomorrow, unless the line's own weekday denies it."""
    tomorrow = today + timedelta(days=1)
    candidates = (day_of(tomorrow.year - back, month, day, latest=9999) for back in range(5))
    nearest = next((each for each in candidates if each and each <= tomorrow), None)
    if nearest is None:
        return None
    named = _weekday(line, languages)
    return nearest if named is None or named == nearest.weekday() else None


def is_weekday(text: str, languages: Sequence[str]) -> bool:
    """Return whether a folded piece of a line is a weekday's name and nothing else."""
    words = " ".join(_LETTERS.findall(text))
    bare = not text.strip(" .,()[]|/–-").replace(words, "").strip()
    return bare and words in weekdays(with_others(tuple(languages)))


def _weekday(line: str, languages: tuple[str, ...]) -> int | None:
    known = weekdays(with_others(languages))
    words = _LETTERS.findall(line)
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    return next((known[each] for each in (*pairs, *words) if each in known), None)
