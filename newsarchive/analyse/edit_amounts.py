"""Joins the words and figures that say one number: 4 milyon 500 min, iyirmi beş, 2:1, 21 kq 340 qram."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from newsarchive.analyse.edit_tokens import Token
from newsarchive.language.numerals import first_number, is_plain, measure, plain

_LONGEST = 12
_UNIT = re.compile(
    "(kilometr|santimetr|metr|kiloqram|qram|ton)(d[ıiu]r|l[ıiu][kq]|n?[ıiu]n|[ıiu]|d?[əa]n?)$"
)
_TENS = frozenset("20 30 40 50 60 70 80 90".split())
_PAIR = re.compile(r"(\d{1,2}):(\d{1,2})")
_BETWEEN = frozenset("-–—−‑:")
# Hung on an ordinal: 9th, 9-cu, 9-й.
_HUNG = frozenset("st nd rd th cı ci cu cü inci ıncı й я е го му ом ая ый ой".split())


def amounts(found: Sequence[Token]) -> list[Token]:
    """Return tokens with each number as one of them, its value in one spelling."""
    joined = _merged(_merged(_merged(found, _number), _ordinal), _range)
    return _merged(_with_units_apart(joined), _measured)


def _with_units_apart(found: Sequence[Token]) -> list[Token]:
    """Return tokens with the ending of a unit as one of its own: 5 kilometr|dir, as 5 km-dir has it."""
    apart: list[Token] = []
    for each in found:
        unit = _UNIT.match(each.text) if apart and apart[-1].kind == "number" else None
        if unit:
            middle = each.start + unit.end(1)
            apart.append(replace(each, text=unit[1], end=middle, value=unit[1]))
            each = replace(each, text=unit[2], start=middle, value=unit[2])
        apart.append(each)
    return apart


def _merged(found: Sequence[Token], join: Callable[[Sequence[Token]], Token | None]) -> list[Token]:
    merged: list[Token] = []
    at = 0
    while at < len(found):
        each = join(found[at : at + _LONGEST]) if found[at].kind == "number" else None
        merged.append(each or found[at])
        while at < len(found) and found[at].end <= merged[-1].end:
            at += 1
    return merged


def _number(some: Sequence[Token]) -> Token:
    """Return the number that tokens begin with."""
    first = some[0]
    if score := _PAIR.fullmatch(first.value):
        return replace(first, value=f"{score[1]}-{score[2]}")
    row = [first]
    for each in some[1:]:
        if each.kind != "number" or not _follows(row[-1], each):
            break
        row.append(each)
    taken, value = first_number([(each.value, not each.text[0].isdigit()) for each in row])
    return _joined(row[:taken], value) if taken > 1 else first


def _ordinal(some: Sequence[Token]) -> Token | None:
    """Return 9th, 9-cu or 9-й as one token."""
    hyphen = len(some) > 2 and some[1].text in _BETWEEN
    row = some[: 3 if hyphen else 2]
    is_hung = (
        len(row) > 1
        and row[-1].text.lower() in _HUNG
        and row[-1].end == row[0].end + sum(len(each.text) for each in row[1:])
    )
    return _joined(row, row[0].value) if is_hung and row[0].text[-1].isdigit() else None


def _range(some: Sequence[Token]) -> Token | None:
    """Return 12-15 as one token, 2-1 as the 2:1 it is, and twenty-five as one number."""
    if len(some) < 3 or some[2].kind != "number" or some[1].text not in _BETWEEN:
        return None
    if some[0].end != some[1].start or some[1].end != some[2].start:
        return None
    ten, unit = some[0], some[2]
    if ten.text.isalpha() and ten.value in _TENS and unit.value in set("123456789"):
        return _joined(some[:3], str(int(ten.value) + int(unit.value)))
    return _joined(some[:3], f"{ten.value}-{unit.value}")


def _measured(some: Sequence[Token]) -> Token | None:
    """Return a length or weight in one unit: 3 km is 3000 m, 21 kq 340 qram is 21.34 kg."""
    total, unit, least, taken = Decimal(0), "", Decimal("inf"), 0
    for number, word in zip(some[::2], some[1::2], strict=False):
        found = measure(word.text)
        apart = taken and not _follows(some[taken - 1], number)
        if apart or not found or number.kind != "number" or not is_plain(number.value):
            break
        factor, its_unit = found
        if (unit and its_unit != unit) or factor >= least or not _follows(number, word):
            break
        total, unit, least, taken = (
            total + Decimal(number.value) * factor,
            its_unit,
            factor,
            taken + 2,
        )
    return _joined(some[:taken], f"{plain(total)} {unit}") if taken else None


def _follows(one: Token, two: Token) -> bool:
    return two.start - one.end <= 2 and two.sentence == one.sentence


def _joined(row: Sequence[Token], value: str) -> Token:
    words = [row[0].text]
    for before, each in pairwise(row):
        words += [" " * (each.start > before.end), each.text]
    return replace(row[0], text="".join(words), end=row[-1].end, value=value)
