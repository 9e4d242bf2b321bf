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

from newsarchive.language.calendar import LANGUAGES, bent_months, months, weekdays
from newsarchive.language.folding import fold

Hashes = npt.NDArray[np.uint64]
_Flags = npt.NDArray[np.bool_]

COMPARED, SKETCHED = 3, 4
# Of a book that somebody put on one page, the beginning is compared.
MOST_WORDS = 20_000
# One shingle in eight, at least twenty of a text, and not more than 400.
_SHARE, _FEWEST, _MOST = 8, 20, 400
# Keys of 47 bits take six bytes in SQLite; the lowest bit tells whole texts from shingles. Texts with the same
# key are taken to be the same, so theirs is longer.
_BITS = 47
_WORD = re.compile(r"\d+(?:[.,:]\d+)*[^\W_]*|\w+")
# 10 000 and 10.000 are one number; 1,700 and 1.700 become one as well.
_APART = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
_YEAR = re.compile(r"(?:19|20)\d\d(?![\d.,:])")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_DROP = np.uint64(64 - _BITS + 1)
_MOST_KNOWN = 200_000
# The lowest bits of the hash of a word: whether it tells how many or when, and whether it is a number but no year.
_TELLING, _NUMBER = np.uint64(1), np.uint64(2)


class _Known(dict[str, bytes]):
    """The hashes of the words in what stands between spaces, kept: the same comes again and again."""

    def __missing__(self, written: str) -> bytes:
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = b"".join(_hash(each) for each in _WORD.findall(written))
        self[written] = found
        return found


def _hash(word: str) -> bytes:
    """Return the hash of a word: its lowest two bits are flags."""
    spelling = _THOUSANDS.sub("", fold(word).replace(",", "."))
    flags = 0
    if spelling[0].isdigit():
        flags = 1 if _YEAR.match(word) else 3
    elif spelling in _DAYS:
        spelling, flags = _DAYS[spelling], 1
    digest = hashlib.blake2b(spelling.encode(), digest_size=8).digest()
    return (int.from_bytes(digest, "little") & ~3 | flags).to_bytes(8, "little")


def _days() -> dict[str, str]:
    """Return what months and weekdays are to be taken for, in any form: martın is mart."""
    named = {**months(LANGUAGES), **bent_months(LANGUAGES)}
    found = {name: f"month {number}" for name, number in named.items() if len(name) > 3}
    days = weekdays(LANGUAGES)
    return found | {name: f"day {number}" for name, number in days.items() if len(name) > 3}


_DAYS = _days()
_hashes = _Known()


@dataclass(frozen=True, eq=False)
class Words:
    """The words of a text, as hashes in their order."""

    hashes: Hashes

    def __len__(self) -> int:
        return len(self.hashes)

    @cached_property
    def numbers(self) -> frozenset[int]:
        """Those of its words that are numbers; years are none, for they say little."""
        return frozenset(self.hashes[self.hashes & _NUMBER > 0].tolist())

    @cached_property
    def telling(self) -> frozenset[int]:
        """Those of its words that tell how many or when: numbers, years, months, weekdays."""
        return frozenset(self.hashes[self.hashes & _TELLING > 0].tolist())

    @cached_property
    def blank(self) -> Hashes:
        """Its words with all that tell how many or when left blank, as in a form."""
        return np.where(self.hashes & _TELLING > 0, self.hashes & (_TELLING | _NUMBER), self.hashes)

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
        """A key of 62 bits that only texts with the same words share; odd."""
        digest = hashlib.blake2b(self.hashes.tobytes(), digest_size=8).digest()
        return int.from_bytes(digest, "little") >> 2 | 1

    @cached_property
    def sketch(self) -> tuple[int, ...]:
        """Keys of 47 bits of runs of four words, sorted; even. Texts alike share many."""
        keys = np.unique((_runs(self.hashes, SKETCHED) >> _DROP) << np.uint64(1))
        small = int(np.searchsorted(keys, np.uint64((1 << _BITS) // _SHARE)))
        return tuple(keys[: min(max(small, _FEWEST), _MOST)].tolist())


def words(text: str) -> Words:
    """Return the words of a text; of a very long one, those it begins with.

    Numbers keep their decimals ("1,7" is one word), and thousands are joined ("10 000" is one as well).
    """
    written = _APART.sub("", text).split()[:MOST_WORDS]
    found = np.frombuffer(b"".join(map(_hashes.__getitem__, written)), np.uint64)
    return Words(found[:MOST_WORDS])


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
class Retold:
    """What two texts tell in the same words: in how many numbers, months or days they differ.

    share is the part of both texts that is the same where any of these is taken for any other.
    """

    differing: int
    share: float


def retold(one: Words, other: Words) -> Retold:
    """Return what differs in two texts where they tell the same with other numbers, months or days."""
    mine, theirs = _told(one, other), _told(other, one)
    share = float(mine[1] + theirs[1]) / max(1, len(one) + len(other))
    return Retold(min(mine[0], theirs[0]), share)


def _told(one: Words, other: Words) -> tuple[int, int]:
    """Return how many of one's numbers the other replaces with its own, and how many words both have."""
    runs = _within(_runs(one.blank, COMPARED), np.sort(_runs(other.blank, COMPARED)))
    covered = _covered(runs, COMPARED, len(one))
    telling = one.hashes[covered & (one.hashes & _TELLING > 0)]
    return len(set(telling.tolist()) - other.telling), int(np.count_nonzero(covered))


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
