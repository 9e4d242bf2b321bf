"""What numbers and days in a stretch of words say, however they are written."""

import re
from dataclasses import replace
from decimal import Decimal

from newsarchive.analyse.edit_words import Token
from newsarchive.language.folding import fold


def perhaps_dates(old: list[Token], new: list[Token]) -> tuple[list[Token], list[Token]]:
    """Take months and weekdays that may be other words for dates where both sides have one."""
    if not all(any(each.maybe or each.kind == "date" for each in side) for side in (old, new)):
        return old, new
    one, two = (
        [replace(each, kind="date", value=each.maybe) if each.maybe else each for each in side]
        for side in (old, new)
    )
    return one, two


def values(tokens: list[Token], kind: str) -> list[Token]:
    """Return the numbers among tokens; on iki is one number, as is 12."""
    found: list[Token] = []
    for each in tokens:
        if each.kind != kind:
            continue
        if found and kind == "number" and _continues(found[-1], each):
            joined = _together(found[-1], each)
            text = f"{found[-1].text} {each.text}"
            found[-1] = Token(
                text, found[-1].start, each.end, each.paragraph, each.sentence, "number", joined
            )
        else:
            found.append(each)
    return found


def said(tokens: list[Token]) -> list[str]:
    """Return what tokens say, numbers by their value."""
    numbers = [each.value for each in values(tokens, "number")]
    others = [each for each in tokens if each.kind != "number" and each.text not in _HUNG]
    return [*(fold(each.value) for each in others), *numbers]


# What hangs on an ordinal in figures: 9th, 9-cu, 9-й.
_HUNG = frozenset("st nd rd th cı ci cu cü й я е го му ом".split())


def _continues(ten: Token, unit: Token) -> bool:
    if not 0 < unit.start - ten.end <= 2:
        return False
    tens = ten.value in {"10", "20", "30", "40", "50", "60", "70", "80", "90"}
    small = tens and not ten.text.isdigit() and unit.value in set("123456789")
    return small or (unit.value in _SCALES and not unit.text.isdigit() and _is_plain(ten.value))


_SCALES = frozenset({"100", "1000", "1000000", "1000000000", "1000000000000"})


def _is_plain(value: str) -> bool:
    return re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", value) is not None


def _together(one: Token, two: Token) -> str:
    """Return the value of two number words in a row: iyirmi beş, 4,6 milyon."""
    if two.value in _SCALES:
        return f"{(Decimal(one.value) * Decimal(two.value)).normalize():f}"
    return str(int(one.value) + int(two.value))
