"""How each kind of archive is walked back: which step comes next, and where a step goes on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from newsarchive.archive.backfill import Backfill as Steps
from newsarchive.archive.backfill import Result, Step
from newsarchive.archive.pages import Page
from newsarchive.crawl.discovery import Backfill, Cursor, DayArchive, IdWalk, Listing, Sitemap
from newsarchive.crawl.listings import CursorReading, SitemapReading, next_listing
from newsarchive.crawl.scope import Scope
from newsarchive.crawl.span import Span, day_of, today
from newsarchive.extract import PageReading
from newsarchive.extract.addresses import address, site

# So many dated articles, all of them too old, end a walk: one alone may be wrong about its date.
_OLD = 3


@dataclass
class DayWalk:
    """The days of an archive; each day is a step, and done for good."""

    archive: DayArchive
    span: Span
    steps: Steps
    days: list[date] | None = None
    done_before: int = 0
    goes_by_days: bool = False

    def next(self) -> Step | None:
        """Return the newest day that is not done, and was not tried in this run."""
        if self.days is None:
            done = self.steps.done(self.archive.url, "")
            self.days = [each for each in self.span.days() if each.isoformat() not in done]
            self.done_before = len(self.span.days()) - len(self.days)
            self.goes_by_days = self.steps.has_found(self.archive.url, "")
        if not self.days:
            return None
        day = self.days.pop(0)
        first = address(self.archive.day(day))
        return self.steps.begin(self.archive.url, "", day.isoformat(), first, datetime.now(UTC))

    def further(self, step: Step, url: str, reading: PageReading) -> str | None:
        """Return the address of the page after one page of a day."""
        day = date.fromisoformat(step.name)
        if self.archive.pages_at is not None:
            return address(self.archive.after(step.next_url or url, day))
        found = next_listing(url, reading.anchors)
        # A link to the next day is no next page of this one.
        return found if found and bare(found).startswith(bare(self.archive.day(day))) else None

    def first(self, step: Step) -> str | None:
        """Return the address of the first page of a day."""
        return address(self.archive.day(date.fromisoformat(step.name)))

    def is_over(self, step: Step) -> bool:
        """Return whether nothing more can be added to a step."""
        return date.fromisoformat(step.name) < today()

    def is_past(self, step: Step, results: Sequence[Result]) -> bool:
        """Return whether the pages of a day have come to the days before it, so far as they run on."""
        if not self.archive.runs_on:
            return False
        found = [day for each in results if (day := day_of(each.published_on))]
        return sum(day < date.fromisoformat(step.name) for day in found) >= _OLD

    def doubts(self, step: Step, results: Sequence[Result]) -> str | None:
        """Return why a day is not believed: the archive has shown no article of its day so far.

        A site that no longer knows its archive may answer each day with its newest articles. Once
        one day has shown articles of its own, such a day is an empty one with news at its side.
        """
        found = [day for each in results if (day := day_of(each.published_on))]
        near = [day for day in found if abs((day - date.fromisoformat(step.name)).days) <= 1]
        self.goes_by_days = self.goes_by_days or bool(near)
        if self.goes_by_days or len(found) < _OLD:
            return None
        return f"{step.next_url or self.first(step)} shows {len(found)} articles, none of that day"


@dataclass
class ChainWalk:
    """A listing that goes on from page to page into the past: one step."""

    archive: Listing | Cursor | IdWalk
    span: Span
    steps: Steps
    tried: bool = False
    done_before: int = 0

    def next(self) -> Step | None:
        """Return the walk itself, unless it is done or was tried in this run."""
        if self.tried or _is_done(self):
            return None
        self.tried = True
        return self.begin("", self.begins_at())

    def begin(self, name: str, url: str | None) -> Step:
        """Return a step of this walk, begun now unless it was begun before."""
        return self.steps.begin(self.archive.url, self.span.name, name, url, datetime.now(UTC))

    def is_begun(self) -> bool:
        """Return whether the walk was begun, by this run or one before it."""
        key = (self.archive.url, self.span.name)
        return "" in [*self.steps.done(*key), *(each.name for each in self.steps.open(*key))]

    def goes_on(self, step: Step) -> str | None:
        """Return the address that is asked next."""
        return step.next_url

    def begins_at(self) -> str | None:
        """Return the address a walk begins at."""
        return address(self.archive.url)

    def further(self, step: Step, url: str, reading: PageReading) -> str | None:
        """Return the address of the next page of a pager."""
        if isinstance(self.archive, Listing) and self.archive.pages_at:
            return address(self.archive.after(step.next_url or url))
        return next_listing(url, reading.anchors)

    def first(self, step: Step) -> str | None:
        """Return the address of the first page of the listing."""
        return address(self.archive.url)

    def is_over(self, step: Step) -> bool:
        """Return whether nothing more can be added to a step."""
        return True

    def is_past(self, results: Sequence[Result]) -> bool:
        """Return whether what a page showed lies before the days that are wanted."""
        days = [each.published_on or each.stated_at for each in results]
        return all_old(self.span, days)

    def cursor(self, reading: CursorReading) -> str | None:
        """Return where a cursor goes on; nowhere when all that it showed is too old."""
        return None if all_old(self.span, reading.stated.values()) else reading.next_url


@dataclass
class SitemapWalk:
    """A sitemap or sitemap index: first its files, then the days of what they list."""

    archive: Sitemap
    span: Span
    steps: Steps
    tried: set[str] = field(default_factory=set)
    begun: bool = False
    done_before: int = 0

    def next(self) -> Step | None:
        """Return the next file that was not read, or else the newest day that is not done."""
        if not self.begun:
            self.begun = True
            if not _is_done(self):
                self._begin(self.archive.url, self.archive.url)
            self.done_before = len(self.steps.done(self.archive.url, self.span.name))
        left = self.steps.open(self.archive.url, self.span.name)
        step = next((each for each in left if each.name not in self.tried), None)
        if step:
            self.tried.add(step.name)
        return step

    def _begin(self, name: str, url: str | None) -> Step:
        return self.steps.begin(self.archive.url, self.span.name, name, url, datetime.now(UTC))

    def add(self, reading: SitemapReading, scope: Scope) -> None:
        """Make steps of what a sitemap lists: one for each sitemap, one for each day."""
        for each in reading.sitemaps:
            wanted = self.span.touches(each.url) and not self.span.is_before(each.modified)
            if wanted and scope.holds(each.url):
                self._begin(each.url, each.url)
        days: dict[str, list[Page]] = {}
        for each in reading.entries:
            stated = each.published or each.modified
            if not self.archive.keeps(each.url) or not self.span.holds(stated):
                continue
            if scope.expected(each.url) == "article":
                own = scope.own(each.url)
                page = Page(own, "article", stated_at=each.published, lastmod=each.modified)
                days.setdefault(str(day_of(stated) or ""), []).append(page)
        for day, pages in days.items():
            self.steps.listed(self._begin(day, None), pages, None, at=datetime.now(UTC))

    def first(self, step: Step) -> str | None:
        """Return the address of a step's sitemap."""
        return step.name

    def is_over(self, step: Step) -> bool:
        """Return whether nothing more can be added to a step."""
        return True


Walk = DayWalk | ChainWalk | SitemapWalk


def walk_of(archive: Backfill, span: Span, steps: Steps) -> Walk:
    """Return the walk of an archive that a source declares; numbers have one of their own."""
    if isinstance(archive, DayArchive):
        return DayWalk(archive, span, steps)
    if isinstance(archive, Sitemap):
        return SitemapWalk(archive, span, steps)
    return ChainWalk(archive, span, steps)


def _is_done(walk: ChainWalk | SitemapWalk) -> bool:
    """Return whether a walk is done; one whose end was not named begins anew on another day."""
    key = (walk.archive.url, walk.span.name)
    done = walk.steps.done(*key)
    if not done or walk.steps.open(*key):
        return False
    if walk.span.until is None and all(_is_earlier(each) for each in done.values()):
        walk.steps.forget(*key)
        return False
    walk.done_before = len(done)
    return True


def _is_earlier(at: str) -> bool:
    day = day_of(at)
    return day is not None and day < today()


def all_old(span: Span, stated: Iterable[str | None]) -> bool:
    """Return whether the dates that are known lie before the days that are wanted, all of them."""
    days = [each for each in stated if day_of(each)]
    return len(days) >= _OLD and all(span.is_before(each) for each in days)


def bare(url: str) -> str:
    """Return what spellings of one address share."""
    return site(url) + "/" + url.partition("://")[2].partition("/")[2].rstrip("/")
