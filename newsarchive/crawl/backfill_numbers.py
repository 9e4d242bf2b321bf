"""Walks the numbers of a source downwards, from the last one of the days that are wanted."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsarchive.archive.backfill import Result, Step
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.crawl.backfill_pages import RECENT, SEEKING
from newsarchive.crawl.backfill_walks import ChainWalk, all_old
from newsarchive.crawl.discovery import IdWalk
from newsarchive.crawl.scope import Scope
from newsarchive.crawl.span import day_of, today
from newsarchive.extract.addresses import address

_AT_ONCE = 50
# Where articles stand on their days is found by halving: so many numbers are looked at in one
# place, in so many places where there is nothing, until so many are left.
_PROBES, _PLACES, _CLOSE = 5, 4, 200


@dataclass
class NumberWalk(ChainWalk):
    """The numbers of a source, downwards; next_url is the address of the next one to look at.

    Where the days that are wanted lie in the past, their last number is sought first. Dates may be
    wrong: a place is taken for too new only where most articles around it are.
    """

    archive: IdWalk
    scope: Scope = field(default_factory=lambda: Scope(frozenset()))
    ledger: Ledger | None = None
    misses: int = 0
    known: dict[int, str | None] = field(default_factory=dict)
    looked_at: list[int] = field(default_factory=list)
    between: tuple[int, int] | None = None
    places: int = 0
    start: int | None = None

    def next(self) -> Step | None:
        """Return the search for the last number, or else the walk itself."""
        highest = self._highest()
        far = (highest or 0) > _CLOSE
        if highest and far and not self.tried and self.start is None and self._must_seek():
            self.between = (0, highest)
            return self.begin(SEEKING, address(self.archive.at(highest)))
        return super().next()

    def _must_seek(self) -> bool:
        until = self.span.until
        return until is not None and until < today() - RECENT and not self.is_begun()

    def begins_at(self) -> str | None:
        """Return the address a walk begins at; None where no number is known yet."""
        top = self.start or self._highest()
        return address(self.archive.at(top)) if top else None

    def _highest(self) -> int | None:
        """Return the highest number that is known, of an article or of an address."""
        listed = self.ledger.waiting_urls() if self.ledger else []
        numbers = [self.scope.identity(url) or "" for url in listed]
        found = [self.steps.highest_number(), *(int(each) for each in numbers if each.isdigit())]
        return max(filter(None, found), default=None)

    def look(self, step: Step) -> tuple[list[Page], str | None]:
        """Return the next numbers that nobody knows yet as pages, and where the walk goes on."""
        if self.between:
            top = sum(self.between) // 2 - _PROBES * self.places
            below, further = top - _PROBES, step.next_url
        else:
            top = self.archive.number(step.next_url or "")
            below = top - min(_AT_ONCE, self.archive.misses)
            further = address(self.archive.at(below)) if below > 0 else None
        self.looked_at = list(range(top, max(0, below), -1))
        self.known = self.steps.numbers(self.looked_at)
        urls = [self.archive.at(each) for each in self.looked_at if each not in self.known]
        return [Page(found, "article") for url in urls if (found := address(url))], further

    def is_past(self, results: Sequence[Result]) -> bool:
        """Return whether a look was the last one: nothing is there, or only what is too old."""
        days = [*self.known.values(), *(each.published_on for each in results)]
        if self.between:
            return bool(self.looked_at) and self._narrow([each for each in days if each])
        return self._is_barren(results) or all_old(self.span, days)

    def _is_barren(self, results: Sequence[Result]) -> bool:
        shown = {self.archive.number(each.url): each for each in results}
        for number in self.looked_at:
            found = shown.get(number)
            if number in self.known or (found and found.is_article):
                self.misses = 0
            elif found and found.is_answered:
                self.misses += 1
            if self.misses >= self.archive.misses:
                return True
        return False

    def _narrow(self, days: Sequence[str]) -> bool:
        """Halve what is left by what a place showed; returns whether the last number is close."""
        assert self.between
        low, high = self.between
        middle = (low + high) // 2
        self.places += 1
        if not days and self.places < _PLACES and middle - _PROBES * self.places > low:
            return False
        self.places = 0
        until = self.span.until
        # Where nothing is, too: beginning too early costs requests, beginning too late articles.
        day = day_of(sorted(days)[(len(days) - 1) // 2]) if days else None
        low, high = (low, middle) if day and until and day > until else (middle, high)
        self.between, self.looked_at, self.known = (low, high), [], {}
        if high - low > _CLOSE:
            return False
        self.between, self.start = None, high
        return True

    def is_over(self, step: Step) -> bool:
        """Return whether a step stands for itself once it is done; the search does not."""
        return step.name != SEEKING
