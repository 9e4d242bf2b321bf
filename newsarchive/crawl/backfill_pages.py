"""Walks a pager into the past, from the last page that is not too new for the days that are wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from newsarchive.archive.backfill import Result, Step
from newsarchive.crawl.backfill_walks import ChainWalk
from newsarchive.crawl.discovery import Listing
from newsarchive.crawl.span import day_of, today
from newsarchive.extract.addresses import address

SEEKING = "seek"
# For what was so short a while ago it is not worth while.
RECENT = timedelta(days=7)
_LAST_PAGE = 200_000


@dataclass
class PagerWalk(ChainWalk):
    """The pages of a pager whose addresses are known: the first one that matters is sought first.

    A page is too new where most of a few articles on it are; one that is not there, or shows only
    what earlier ones showed, lies behind the end.
    """

    archive: Listing
    page: int | None = None
    low: int = 0
    high: int | None = None
    start: int | None = None
    sought: bool = False
    asked: bool = False

    def next(self) -> Step | None:
        """Return the search for the first page, or else the walk itself."""
        if not self.sought and not self.tried and self._must_seek():
            self.sought, self.page, self.low = True, self.archive.first, self.archive.first
            return self.begin(SEEKING, address(self.archive.url))
        if self.sought and self.start is None:
            return None
        return super().next()

    def _must_seek(self) -> bool:
        until = self.span.until
        return until is not None and until < today() - RECENT and not self.is_begun()

    def begins_at(self) -> str | None:
        """Return the address a walk begins at."""
        return self._at(self.start) if self.start else address(self.archive.url)

    def goes_on(self, step: Step) -> str | None:
        """Return the page that is asked next."""
        if step.name != SEEKING:
            return step.next_url
        self.asked = True
        return self._at(self.page or 0)

    def _at(self, page: int) -> str | None:
        if page == self.archive.first:
            return address(self.archive.url)
        return address((self.archive.pages_at or "").format(n=page))

    def is_past(self, results: Sequence[Result]) -> bool:
        """Return whether a page was the last one that is wanted, or the first one is found."""
        if self.page is None:
            return super().is_past(results)
        if not self.asked:
            return False
        days = sorted(each.published_on for each in results if each.published_on)
        day, until = day_of(days[len(days) // 2]) if days else None, self.span.until
        if day and until and day > until and self.page < _LAST_PAGE:
            self.low = self.page
        else:
            self.high = self.page
        return self._narrow()

    def _narrow(self) -> bool:
        if self.high is None:
            self.page = max(2, 2 * self.low)
        elif self.high - self.low > 1:
            self.page = (self.low + self.high) // 2
        else:
            self.page, self.start = None, self.low
        return self.page is None

    def is_over(self, step: Step) -> bool:
        """Return whether a step stands for itself once it is done; the search does not."""
        return step.name != SEEKING
