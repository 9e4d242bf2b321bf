"""How far two extractors disagree about the text of a page, and about which words."""

import hashlib
import re
from collections import Counter
from itertools import groupby

from newsarchive.extract.characters import clean_text, letters

WORD = re.compile(r"\w+")
RUN = 4
_ONE_IN = 50


def second_opinion(text: str, title: str | None) -> str:
    """Return trafilatura's text, clean and without the headline, which it often has and we never."""
    first, _, rest = clean_text(text).partition("\n")
    return rest if title and letters(first) == letters(title) else clean_text(text)


def disagreement(ours: str, theirs: str) -> float:
    """Return the share, 0 to 1, of the words of two texts that only one of them has.

    A word is shared when it stands in a run of four words that the other text has too, each run of
    the other used once.
    """
    mine, other = WORD.findall(ours), WORD.findall(theirs)
    total = len(mine) + len(other)
    alone = total - sum(_shared(mine, other)) - sum(_shared(other, mine))
    return round(alone / total, 3) if total else 0.0


def only_in(text: str, other: str) -> tuple[str, ...]:
    """Return the passages of a text that another one lacks, in reading order."""
    found = list(WORD.finditer(text))
    shared = _shared([each.group() for each in found], WORD.findall(other))
    groups = groupby(zip(found, shared, strict=True), key=lambda each: each[1])
    pieces = [[match for match, _ in run] for is_shared, run in groups if not is_shared]
    return tuple(text[each[0].start() : each[-1].end()] for each in pieces)


def is_sampled(url: str | None) -> bool:
    """Return whether a page is of those, one in fifty, whose disagreement is always measured."""
    digest = hashlib.sha256((url or "").encode()).digest()
    return url is not None and int.from_bytes(digest[:4]) % _ONE_IN == 0


def _shared(words: list[str], other: list[str]) -> list[bool]:
    length = min(RUN, len(words), len(other))
    hit = [False] * len(words)
    if length:
        left = Counter(runs(other, length))
        for start, run in enumerate(runs(words, length)):
            if left[run] > 0:
                left[run] -= 1
                hit[start : start + length] = [True] * length
    return hit


def runs(words: list[str], length: int = RUN) -> list[tuple[str, ...]]:
    """Return the runs of so many words that follow one another."""
    return list(zip(*(words[start:] for start in range(length)), strict=False))
