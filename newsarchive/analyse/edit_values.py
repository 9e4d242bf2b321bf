"""What numbers and days in a stretch of words say, however they are written."""

from dataclasses import replace

from newsarchive.analyse.edit_tokens import Token
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
    """Return the numbers, or the days and times, among tokens."""
    return [each for each in tokens if each.kind == kind]


def said(tokens: list[Token]) -> list[str]:
    """Return what tokens say, numbers by their value."""
    numbers = [each.value for each in values(tokens, "number")]
    others = [each for each in tokens if each.kind != "number"]
    return [*(fold(each.value) for each in others), *numbers]
