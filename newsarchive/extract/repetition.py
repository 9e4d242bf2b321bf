"""Pages of very many blocks: what repeats is judged by a sample of it, so that time stays bounded."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from newsarchive.extract.blocks import Block

# Of a thousand pages of news the longest has 1,500 blocks; the model takes 0.1 ms for each.
MOST_JUDGED = 4_000
# How many blocks of a kind are judged at most, at its beginning and as many at its end.
_OF_A_KIND = (400, 100, 25, 5)
_LONG = 60
_ENOUGH = 0.6


@dataclass(frozen=True)
class Sample:
    """The blocks that are judged, their rows among all, and the kind of every block."""

    blocks: Sequence[Block]
    rows: NDArray[np.int64]
    kinds: NDArray[np.int64]

    def spread(self, judged: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return a probability for every block: its own, but no less than most of its kind have."""
        if len(self.rows) == len(self.kinds):
            return judged
        own = self.kinds[self.rows]
        order = np.lexsort((judged, own))
        counts = np.bincount(own)
        # Kept where two fifths of those are that were judged: rather a line too many than one lost.
        at = np.cumsum(counts) - counts + (_ENOUGH * (counts - 1)).astype(np.int64)
        found = judged[order][at][self.kinds]
        found[self.rows] = np.maximum(judged, found[self.rows])
        return np.asarray(found)


def sampled(everything: Sequence[Block]) -> Sample:
    """Return the sample of a page: all blocks of a usual one, the ends of each kind of a huge one."""
    count = len(everything)
    if count <= MOST_JUDGED:
        return Sample(everything, np.arange(count), np.zeros(count, dtype=np.int64))
    fine = _numbered(map(_kind, everything))
    # Where each block is of another kind than the others, only links and length tell them apart.
    coarse = _numbered((each.link_share > 0.5, len(each.text) > _LONG) for each in everything)
    choices = ((kinds, most) for kinds in (fine, coarse) for most in _OF_A_KIND)
    for kinds, most in choices:
        rows = list(_ends(kinds, most))
        if len(rows) <= MOST_JUDGED:
            break
    # Numbered anew: for whoever looks at them, they are the page.
    chosen = [replace(everything[row], order=at) for at, row in enumerate(rows)]
    return Sample(chosen, np.array(rows), np.array(kinds))


def _kind(block: Block) -> Hashable:
    """Return how a block is set: same tags, same class names, as long and as much a link."""
    element, parent = block.element, block.element.getparent()
    above = (parent.tag, parent.get("class")) if parent is not None else None
    return (
        element.tag,
        element.get("class"),
        above,
        block.link_share > 0.5,
        len(block.text) > _LONG,
    )


def _numbered(kinds: Iterator[Hashable]) -> list[int]:
    known: dict[Hashable, int] = {}
    return [known.setdefault(each, len(known)) for each in kinds]


def _ends(kinds: Sequence[int], most: int) -> Iterator[int]:
    """Yield the rows of the first and last blocks of each kind."""
    total, seen = Counter(kinds), Counter[int]()
    for row, kind in enumerate(kinds):
        seen[kind] += 1
        if seen[kind] <= most or seen[kind] > total[kind] - most:
            yield row
