"""Tells slips of the pen that were mended from words that were changed."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from newsarchive.analyse.edit_tokens import Token
from newsarchive.analyse.edit_values import said
from newsarchive.analyse.edit_words import same_name
from newsarchive.language.folding import fold

_NEGATION = ("ma", "me", "mir", "mi", "не", "not", "n't", "un", "in")


def is_slip(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Return whether only spelling was mended: marks, capitals, gaps, doubled words, a letter or two."""
    one = [each for each in old if each.kind != "mark"]
    two = [each for each in new if each.kind != "mark"]
    if not one and not two:
        return True
    if any(each.kind in ("number", "date") for each in (*one, *two)):
        return said(one) == said(two)
    joined_old, joined_new = ("".join(fold(each.text) for each in side) for side in (one, two))
    if joined_old == joined_new:
        return True
    if len(one) != len(two):
        return False
    return all(_is_misspelt(a, b) for a, b in zip(one, two, strict=True))


def _is_misspelt(old: Token, new: Token) -> bool:
    a, b = fold(old.text), fold(new.text)
    if a == b:
        return True
    longest = max(len(a), len(b))
    distance = OSA.distance(a, b)
    if longest < 4 or distance > (1 if longest < 8 else 2) or _negates(a, b):
        return False
    # Elman and Elmar are two men; Əlyev is Əliyev misspelt.
    swapped_letter = old.name and new.name and len(a) == len(b) and sorted(a) != sorted(b)
    return not swapped_letter or same_name(a, b)


def _negates(a: str, b: str) -> bool:
    """Return whether one word is the other with a negation: deyib, demeyib."""
    short, long = sorted((a, b), key=len)
    if len(short) == len(long):
        return False
    at = next(
        (n for n, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]),
        len(short),
    )
    end = at + len(long) - len(short)
    return long[at:end] in _NEGATION or long[max(0, at - 1) : end][:2] in ("ma", "me")
