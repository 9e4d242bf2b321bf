"""Derives the tables that follow from articles: after each save, and again after a kill.

A derivation reads what changed and replaces the rows of these articles, so that deriving twice changes
nothing. How far each has come stands in the file itself and moves in the same transaction as its rows.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from newsarchive.analyse.citations import CITATIONS
from newsarchive.analyse.copies import COPIES
from newsarchive.analyse.edits import EDITS
from newsarchive.analyse.names_derived import NAMES
from newsarchive.analyse.siblings import SIBLINGS
from newsarchive.archive import Archive
from newsarchive.archive.derivations import (
    Change,
    Position,
    advance,
    changes,
    last_change,
    position,
)

# So many changes are derived in one transaction: a crawl that shares the file waits two seconds at most.
# With fewer, each changes as many pages of a large index, and takes longer for one article.
_TOGETHER = 2_000


class Derivation(Protocol):
    """A kind of rows that follow from articles."""

    @property
    def name(self) -> str:
        """What is derived, as users name it: names, copies ..."""

    @property
    def version(self) -> int:
        """Raised when the code would derive other rows from the same articles."""

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the rows that follow from the changed articles; runs inside a transaction."""

    def forget(self, archive: Archive) -> None:
        """Delete every row that was derived; runs inside a transaction."""


# In the order in which one may rely on the other.
DERIVATIONS: tuple[Derivation, ...] = (NAMES, COPIES, CITATIONS, EDITS, SIBLINGS)


@dataclass(frozen=True)
class State:
    """How far a derivation has come; stale: other code derived it, so that it begins anew."""

    name: str
    done: int
    waiting: int
    stale: bool


def states(archive: Archive, derivations: Sequence[Derivation] | None = None) -> Iterator[State]:
    """Yield how far each derivation has come."""
    newest = last_change(archive)
    for each in DERIVATIONS if derivations is None else derivations:
        at = position(archive, each.name)
        stale = at.version not in (0, each.version)
        done = 0 if stale else at.last_change
        yield State(each.name, done, newest - done, stale)


def derive(
    archive: Archive,
    derivations: Sequence[Derivation] | None = None,
    *,
    most: int | None = None,
    rebuild: bool = False,
    progress: Callable[[str, int], None] = lambda name, count: None,
) -> int:
    """Derive what has not been derived yet; returns how many changes were, over all derivations.

    most bounds how many changes each derivation looks at now; rebuild makes everything anew.
    """
    total = 0
    for each in DERIVATIONS if derivations is None else derivations:
        if rebuild:
            with archive.transaction():
                _begin(archive, each)
        left = most
        while count := _step(archive, each, _TOGETHER if left is None else min(left, _TOGETHER)):
            progress(each.name, count)
            total += count
            left = None if left is None else left - count
            if left == 0:
                break
    return total


def _step(archive: Archive, derivation: Derivation, most: int) -> int:
    """Derive the next changes in one transaction; returns how many there were."""
    if not _is_behind(archive, derivation):
        return 0
    with archive.transaction():
        at = position(archive, derivation.name)
        if at.version != derivation.version:
            at = _begin(archive, derivation)
        found = changes(archive, at.last_change, most)
        if found:
            derivation.derive(archive, found)
            advance(archive, derivation.name, Position(derivation.version, found[-1].id))
    return len(found)


def _is_behind(archive: Archive, derivation: Derivation) -> bool:
    # Asked without the write lock: most of the time there is nothing to do.
    at = position(archive, derivation.name)
    return at.version != derivation.version or at.last_change < last_change(archive)


def _begin(archive: Archive, derivation: Derivation) -> Position:
    derivation.forget(archive)
    start = Position(derivation.version, 0)
    advance(archive, derivation.name, start)
    return start
