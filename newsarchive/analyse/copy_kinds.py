"""Whether one text is a copy of another, and of which kind: decided by the words of both."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsarchive.extract.leftovers import is_leftover
from newsarchive.language.credits import without_credits
from newsarchive.language.shingles import Words, placed, retold, same, shared, words

Kind = Literal["identical", "light edit", "partial"]

# Below, only the same words are a copy: of so short texts, chance and forms that are filled in decide.
FEWEST_ALIKE = 20
# Letters of a text that are compared at most: more than shingles.MOST_WORDS of any prose.
LONGEST = 200_000
# Measured in benchmarks/copies.py: at 0.55, one word in five may differ, and in short texts more.
_LIGHT = 0.55
# A text is partly in another where this share of it is.
_PARTIAL = 0.8
# What is shared keeps its order, and of a part its place: texts that have so many sentences in common, but
# scattered, were put together from the same phrases. From this similarity on, no order is asked for.
_ORDERED, _SURE = 0.7, 0.7
# Where both texts have so long a stretch of their own, they share a passage and are no copies:
# two reports that quote the same statement.
_OWN = 0.25
# Forms that are filled in daily differ in their numbers: with three and more on both sides, three
# in five must be the same.
_NUMBERS, _NUMBERS_SHARED = 3, 0.6
# Short ones differ in few, so there also months and days count, where they stand in the same words: two of them,
# and one in so many words; or a single one in so few, where nothing else differs, or no other number is told.
_FILLED, _WORDS_A_NUMBER, _NOTHING_ELSE = 2, 60, 0.95
_LONGEST_LINE = 100


@dataclass(frozen=True)
class Likeness:
    """How two texts are alike: shares of words that the other has too, in runs of three or more.

    similarity is the share of both texts together, shared that of the one, other_shared of the other.
    """

    kind: Kind
    similarity: float
    shared: float
    other_shared: float


IDENTICAL = Likeness("identical", 1.0, 1.0, 1.0)


@lru_cache(maxsize=4_096)
def compared_words(text: str) -> Words:
    """Return the words of a text that are compared: no dateline, credits or leftovers of the page."""
    return words(without_credits(_without_leftovers(text)))


def _without_leftovers(text: str) -> str:
    lines = text.split("\n\n")
    while len(lines) > 1 and _is_leftover(lines[-1], "tail"):
        lines.pop()
    while len(lines) > 1 and _is_leftover(lines[0], "head"):
        lines.pop(0)
    return "\n\n".join(lines)


def _is_leftover(line: str, position: Literal["head", "tail"]) -> bool:
    return len(line) <= _LONGEST_LINE and is_leftover(line, position=position)


def likeness(one: Words, other: Words) -> Likeness | None:
    """Return how two texts are alike; None where they are no copies."""
    if same(one, other):
        return IDENTICAL
    if min(len(one), len(other)) < FEWEST_ALIKE or _is_form(one, other):
        return None
    mine, theirs = shared(one, other), shared(other, one)
    similarity = (mine.count + theirs.count) / (len(one) + len(other))
    shares = mine.count / len(one), theirs.count / len(other)
    if min(mine.gap / len(one), theirs.gap / len(other)) > _OWN:
        return None
    if similarity >= _SURE:
        return Likeness("light edit", similarity, *shares)
    if similarity < _LIGHT and max(shares) < _PARTIAL:
        return None
    part, whole = (one, other) if shares[0] >= shares[1] else (other, one)
    arranged = placed(part, whole)
    if arranged.in_order < _ORDERED:
        return None
    if similarity >= _LIGHT:
        return Likeness("light edit", similarity, *shares)
    return Likeness("partial", similarity, *shares) if arranged.together >= _ORDERED else None


def _is_form(one: Words, other: Words) -> bool:
    """Return whether two texts tell so different numbers that they tell different things."""
    fewest = min(len(one.numbers), len(other.numbers))
    if fewest >= _NUMBERS and len(one.numbers & other.numbers) < _NUMBERS_SHARED * fewest:
        return True
    if one.telling <= other.telling or other.telling <= one.telling:
        return False
    found = retold(one, other)
    if found.differing * _WORDS_A_NUMBER < min(len(one), len(other)):
        return False
    return found.differing >= _FILLED or (
        found.differing == 1 and (found.share >= _NOTHING_ELSE or not one.telling & other.telling)
    )
