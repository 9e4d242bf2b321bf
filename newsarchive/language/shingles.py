"""Runs of words: what two texts have in common, and a small sketch of a text that finds others by it.

Words are compared folded, so case, diacritics, ə or e and punctuation do not matter. Shingles are
those of Broder, "On the resemblance and containment of documents" (1997): three words for comparing
texts, four for finding them. A sketch holds the shingles whose hash is small: a text that stands within
another has its small shingles there too, so that digests are found as surely as copies.
"""

import hashlib
import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from newsarchive.language.folding import fold

Hashes = npt.NDArray[np.uint64]
_Flags = npt.NDArray[np.bool_]

COMPARED, SKETCHED = 3, 4
# Of a book that somebody put on one page, the beginning is compared.
MOST_WORDS = 20_000
# One shingle in eight, at least twenty of a text, and not more than 400.
_SHARE, _FEWEST, _MOST = 8, 20, 400
# Keys of 47 bits take six bytes in SQLite; the lowest bit tells whole texts from shingles.
_BITS = 47
_WORD = re.compile(r"\d+(?:[.,:]\d+)*[^\W_]*|\w+")
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,:])")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_DROP = np.uint64(64 - _BITS + 1)
_MOST_KNOWN = 200_000


class _Known(dict[str, int]):
    """The hashes of words, kept: the same words come again and again."""

    def __missing__(self, word: str) -> int:
        if len(self) > _MOST_KNOWN:
            self.clear()
        spelling = fold(word).replace(",", ".")
        digest = hashlib.blake2b(spelling.encode(), digest_size=8).digest()
        number = self[word] = int.from_bytes(digest, "little")
        return number


_hashes = _Known()


@dataclass(frozen=True, eq=False)
class Words:
    """The words of a text, as hashes in their order, and those of them that are numbers."""

    hashes: Hashes
    numbers: frozenset[int]

    def __len__(self) -> int:
        return len(self.hashes)

    @cached_property
    def shingles(self) -> Hashes:
        """Hashes of each run of three words, in their order."""
        return _runs(self.hashes, COMPARED)

    @cached_property
    def known(self) -> Hashes:
        """The shingles, sorted."""
        return np.sort(self.shingles)

    @cached_property
    def whole(self) -> int:
        """A key of 47 bits that only texts with the same words share; odd."""
        digest = hashlib.blake2b(self.hashes.tobytes(), digest_size=8).digest()
        return int.from_bytes(digest, "little") >> (64 - _BITS + 1) << 1 | 1

    @cached_property
    def sketch(self) -> tuple[int, ...]:
        """Keys of 47 bits of runs of four words, sorted; even. Texts alike share many."""
        keys = (_runs(self.hashes, SKETCHED) >> _DROP) << np.uint64(1)
        chosen = sorted(set(keys[keys < np.uint64((1 << _BITS) // _SHARE)].tolist()))
        if len(chosen) < _FEWEST:
            chosen = sorted(set(keys.tolist()))[:_FEWEST]
        return tuple(chosen[:_MOST])


def words(text: str) -> Words:
    """Return the words of a text; of a very long one, those it begins with.

    Numbers keep their decimals ("1,7" is one word); years are no numbers, for they say little.
    """
    found = _WORD.findall(text)[:MOST_WORDS]
    numbers = {each for each in found if each[0].isdigit() and not _YEAR.match(each)}
    hashes = np.fromiter(map(_hashes.__getitem__, found), np.uint64, len(found))
    return Words(hashes, frozenset(map(_hashes.__getitem__, numbers)))


@dataclass(frozen=True)
class Shared:
    """How many words of a text another one has too, and its longest stretch without any of them.

    Three words are soon found anywhere: it takes four to end such a stretch.
    """

    count: int
    gap: int


def shared(one: Words, other: Words) -> Shared:
    """Return what of one text stands in runs of three words or more that the other has too."""
    runs = _within(one.shingles, other.known)
    places = np.flatnonzero(_covered(runs[1:] & runs[:-1], COMPARED + 1, len(one)))
    longest = np.diff(places, prepend=-1, append=len(one)).max() - 1
    return Shared(int(np.count_nonzero(_covered(runs, COMPARED, len(one)))), int(longest))


def _covered(runs: _Flags, length: int, count: int) -> _Flags:
    """Return which words of a text stand in one of its chosen runs."""
    covered = np.zeros(count, dtype=bool)
    for offset in range(length):
        covered[offset : offset + len(runs)] |= runs
    return covered


@dataclass(frozen=True)
class Placed:
    """Of the runs that one text has from another: the share that keeps its order, and its place.

    together is the largest share that stands in one stretch of the other, twice as long as the one.
    """

    in_order: float
    together: float


def placed(one: Words, other: Words) -> Placed:
    """Return how the runs of words that one text shares with another are arranged in the other."""
    by_hash = np.argsort(other.shingles, kind="stable")
    found = one.shingles[_within(one.shingles, other.known)]
    if not len(found):
        return Placed(0.0, 0.0)
    places = by_hash[np.searchsorted(other.known, found)]
    in_line = np.sort(places)
    reach = np.searchsorted(in_line, in_line + 2 * len(one)) - np.arange(len(in_line))
    return Placed(_longest_rise(places.tolist()) / len(found), int(reach.max()) / len(found))


def _longest_rise(numbers: list[int]) -> int:
    """Return how many numbers are left at most when those that break a rising order are taken out."""
    ends: list[int] = []
    for number in numbers:
        at = bisect_right(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)


def same(one: Words, other: Words) -> bool:
    """Return whether two texts have the same words in the same order."""
    return np.array_equal(one.hashes, other.hashes)


def _within(chosen: Hashes, known: Hashes) -> _Flags:
    if not len(known):
        return np.zeros(len(chosen), dtype=bool)
    places = np.minimum(np.searchsorted(known, chosen), len(known) - 1)
    found: _Flags = known[places] == chosen
    return found


def _runs(hashes: Hashes, length: int) -> Hashes:
    """Return a hash of each run of so many words."""
    count = max(0, len(hashes) - length + 1)
    mixed = np.zeros(count, dtype=np.uint64)
    for offset in range(length):
        mixed = (mixed ^ hashes[offset : offset + count]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return mixed
