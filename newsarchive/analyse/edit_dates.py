"""Tells which tokens say a day or a time."""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsarchive.analyse.edit_tokens import Token
from newsarchive.language.calendar import (
    DAY_BEFORE_YESTERDAY,
    LANGUAGES,
    MONTHS,
    TODAY,
    YESTERDAY,
    bent_months,
    weekdays,
)
from newsarchive.language.folding import fold

_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2}|(?:19|20)\d\d")
# Written with a point an hour is a number, unless a word before it says what it is: saat 17.00, в 17.00.
_POINTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_HOUR = re.compile("saat|час")
_TOWARDS = frozenset("в до с к после около at by from until till".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAYS = {
    fold(each): number
    for number, names in enumerate(
        (TODAY, YESTERDAY, DAY_BEFORE_YESTERDAY, {"sabah", "завтра", "tomorrow", "yarın"})
    )
    for each in names
}
_BENT = bent_months(LANGUAGES)
_ALL_WEEKDAYS = {name: day for name, day in weekdays(LANGUAGES).items() if len(name) > 3}
_WEEKDAYS = {name: day for name, day in _ALL_WEEKDAYS.items() if len(name) > 4}


def dated(found: Sequence[Token]) -> list[Token]:
    """Tell which words and numbers say a day or a time."""
    return [_date(found, at, each) for at, each in enumerate(found)]


def _date(found: Sequence[Token], at: int, token: Token) -> Token:
    if value := _date_value(found, at, token):
        return replace(token, kind="date", value=value)
    folded = fold(token.text)
    if token.kind != "word" or (not (month := _month(token)) and folded not in _ALL_WEEKDAYS):
        return token
    return replace(token, maybe=f"month {month}" if month else f"weekday {_ALL_WEEKDAYS[folded]}")


def _date_value(found: Sequence[Token], at: int, token: Token) -> str | None:
    if token.kind == "number":
        if _is_hour(found, at):
            return token.value.replace(".", ":").removeprefix("0")
        if _DATE.fullmatch(token.text) and not _is_amount(found, at):
            return token.value
        beside = token.text.isdigit() and int(token.text) <= 31
        return token.value if beside and any(map(_month, _near(found, at))) else None
    if token.kind != "word":
        return None
    folded = fold(token.text)
    if folded == "gun" and at and fold(found[at - 1].text) == "bu":
        return "day 0"
    if folded in _DAYS:
        return f"day {_DAYS[folded]}"
    if folded in _WEEKDAYS:
        return f"weekday {_WEEKDAYS[folded]}"
    month = _month(token)
    dated = any(each.text.isdigit() for each in _near(found, at)) or len(folded) > 5
    return f"month {month}" if month and dated else None


def _is_hour(found: Sequence[Token], at: int) -> bool:
    if re.fullmatch(r"\d{1,2}:\d{2}", found[at].text):
        return True
    if not at or not _POINTED.fullmatch(found[at].text):
        return False
    before = fold(found[at - 1].text)
    if _HOUR.match(before):
        return True
    after = found[at + 1] if at + 1 < len(found) else None
    counted = after and (
        after.kind == "number" or after.value == "%" or fold(after.text)[:3] in _COUNTED
    )
    return before in _TOWARDS and not counted


def _near(found: Sequence[Token], at: int) -> list[Token]:
    """Return the tokens of the same sentence, three on each side at most, and the one between."""
    around = found[max(0, at - 3) : at + 4]
    return [each for each in around if each.sentence == found[at].sentence]


def _is_amount(found: Sequence[Token], at: int) -> bool:
    """Return whether a number that looks like a year counts something: 2000 manat, 1950 nəfər."""
    following = found[at + 1] if at + 1 < len(found) else None
    return bool(
        _YEAR.fullmatch(found[at].text)
        and following
        and following.kind != "mark"
        and fold(following.text)[:3] in _COUNTED
    )


_COUNTED = frozenset(
    "раз man nef dol evr fai met kil ton hek eve ada sot чел ман дол евр руб бал мет км кил тон гек peo per dol eur met kil ton hom кв km".split()
)


def _month(token: Token) -> int | None:
    if token.kind not in ("word", "date"):
        return None
    folded = fold(token.text)
    return MONTHS.get(folded) or _BENT.get(folded)
