"""Walks feeds, sitemaps and listings: what they show is remembered before they are done with."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.pages import Page
from newsarchive.archive.visits import Visit, Window
from newsarchive.crawl.absence import Absence
from newsarchive.crawl.agenda import Agenda
from newsarchive.crawl.discovery import Everything, Feed, Listing, Sitemap
from newsarchive.crawl.errands import Errand, request, visit
from newsarchive.crawl.listings import Entry, SitemapReading, next_listing, page_number
from newsarchive.extract import PageReading
from newsarchive.extract.reading import Anchor

logger = logging.getLogger(__name__)

# A section of a site without a spider of its own is looked at again this often.
_SECTION_AGAIN = timedelta(hours=3)


@dataclass
class Chain:
    """The pages of one listing as they are walked: what they showed, and how many there were."""

    seen: set[str] = field(default_factory=set)
    last: set[str] = field(default_factory=set)
    count: int = 0


class Walk:
    """The listings of one crawl.

    What a listing shows, where it goes on, and the visit itself are one transaction: a crawl that
    is killed between them would take the rest of the listing for known.
    """

    def __init__(self, spider: Any, agenda: Agenda, absence: Absence) -> None:
        self._spider = spider
        self._run = spider.run
        self._ledger = spider.run.ledger
        self._agenda = agenda
        self._absence = absence
        self._chains: dict[str, Chain] = {}
        self.too_old: set[str] = set()

    def feed(self, response: Response, errand: Errand, entries: tuple[Entry, ...]) -> None:
        """Remember the entries of a feed."""
        with self._run.archive.transaction():
            capture_id = response.meta.get("capture_id")
            texts = {each.url: capture_id for each in entries if each.text}
            pages = [
                replace(each, feed_capture_id=texts.get(each.url))
                for each in self._pages(entries, "article")
            ]
            found = replace(visit(response, errand, "listed"), window=self._listed(response, pages))
            # What lists nothing that the source's pattern takes is asked whole: a 304 would hide it.
            self._run.record(found if pages else _forgotten(found))
            self._ledger.discover(self._led_to(pages), at=datetime.now(UTC), origin=None, due=False)

    def _led_to(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Yield the pages that addresses redirect to for which a feed has texts: theirs they are."""
        for each in pages:
            target = self._ledger.leads_to(each.url) if each.feed_capture_id else None
            if target:
                yield replace(each, url=target, feed_url=each.url)

    def sitemap(self, response: Response, errand: Errand, reading: SitemapReading) -> list[Request]:
        """Remember the entries of a sitemap; returns requests for the sitemaps it names."""
        origin = errand.origin if isinstance(errand.origin, Sitemap) else None
        entries: Iterable[Entry] = reading.entries
        if origin:
            entries = [each for each in entries if origin.keeps(each.url)]
        with self._run.archive.transaction():
            window = self._listed(response, self._pages(entries, "page"))
            further = [
                one
                for each in reading.sitemaps
                if self._spider.scope.holds(each.url) and not self._too_old(each)
                for one in self._subsitemap(each, origin)
            ]
            found = replace(visit(response, errand, "listed"), window=window)
            # An index is asked whole at each crawl: a 304 would keep its sitemaps back.
            self._run.record(_forgotten(found) if reading.sitemaps else found)
        return further

    def _subsitemap(self, entry: Entry, origin: Sitemap | None) -> Iterator[Request]:
        known = self._ledger.page(entry.url)
        unchanged = known and entry.modified and known.lastmod == entry.modified
        if unchanged and known.last_visit_at:
            return
        sitemap = origin or Sitemap(entry.url)
        page = Page(entry.url, "sitemap", lastmod=entry.modified)
        yield from self._agenda.seed(page, replace(sitemap, guess=False))

    def _listed(self, response: Response, pages: list[Page]) -> Window:
        dropped, window = self._run.listings.remember(response.url, pages, at=datetime.now(UTC))
        for page in dropped:
            self._absence.dropped(page, response.url)
        logger.info("%s: %d entries, %d new", response.url, len(pages), window.fresh_count)
        found: Window = window
        return found

    def _pages(self, entries: Iterable[Entry], kind: str) -> list[Page]:
        pages = {}
        for each in entries:
            expected = self._spider.scope.expected(each.url)
            if expected and not self._too_old(each):
                wanted = "article" if each.published or expected == "article" else kind
                wanted = "other" if expected == "other" and kind == "page" else wanted
                own = self._spider.scope.own(each.url)
                pages[own] = Page(own, wanted, stated_at=each.published, lastmod=each.modified)
        return list(pages.values())

    def _too_old(self, entry: Entry) -> bool:
        since: date | None = self._spider.since
        stated = entry.published or entry.modified
        return bool(since and stated and stated[:10] < since.isoformat())

    def listing(self, response: Response, errand: Errand, reading: PageReading) -> list[Request]:
        """Remember what a listing shows; returns requests for its next page and what it offers."""
        url = errand.page.url
        chain = self._chains.setdefault(url, Chain())
        chain.count += 1
        self._agenda.no_article(errand)
        with self._run.archive.transaction():
            shown = self.follow(reading, url)
            fresh = self._fresh(errand, shown - chain.seen)
            older = len(chain.last) > 2 and chain.last <= self.too_old
            chain.seen |= shown
            chain.last = shown
            # A crawl back looks at the ordinary listings only to see what is newest.
            goes_on = fresh and not older and not self._spider.span
            goes_on = goes_on and chain.count < self._spider.most_listing_pages
            found = list(self._next_page(errand, reading, chain, fresh)) if goes_on else []
            if errand.seed and isinstance(errand.origin, Everything):
                found += self.offers(errand.origin, reading)
            self._record(response, errand, shown, len(fresh))
        return found

    def _fresh(self, errand: Errand, shown: set[str]) -> set[str]:
        """Return what a listing shows that earlier runs did not know.

        A page of a pager that was never seen counts whole: its walk was cut short.
        """
        if errand.page.last_visit_at is None:
            return shown
        known: set[str] = self._ledger.known(shown)
        return shown - known

    def _next_page(
        self, errand: Errand, reading: PageReading, chain: Chain, fresh: set[str]
    ) -> Iterator[Request]:
        further = self._further(errand, reading)
        if further is None or not self._is_worth_it(further, fresh):
            return
        self._chains[further] = chain
        self._ledger.discover(
            [Page(further, "listing")], at=datetime.now(UTC), origin=errand.page.url
        )
        if claimed := self._ledger.claim_one(further):
            # Behind the articles of the page before: where all are too old, the walk stops.
            page = replace(claimed, kind="listing")
            yield request(self._spider, Errand(page, errand.origin), priority=-chain.count)

    def _is_worth_it(self, further: str, fresh: set[str]) -> bool:
        """Return whether a next page that has no page number is a pager's, and no calendar's."""
        if self._spider.scope.pattern or page_number(further):
            return True
        shapes = self._agenda.shapes
        worth = shapes.promise(further) or any(shapes.has_articles(url) for url in fresh)
        if worth:
            shapes.look(further)
        return worth

    def _further(self, errand: Errand, reading: PageReading) -> str | None:
        origin = errand.origin
        if isinstance(origin, Listing) and origin.pages_at:
            return origin.after(errand.page.url)
        if errand.page.kind == "other":
            return None
        # Where articles are numbered in the query, they look like the pages of a pager.
        pattern = self._spider.scope.pattern
        others = [each for each in reading.anchors if not (pattern and pattern.search(each.url))]
        return next_listing(errand.page.url, others)

    def _record(self, response: Response, errand: Errand, shown: set[str], fresh: int) -> None:
        page = errand.page
        kind = self._kind(page, shown)
        outcome = "not_article" if kind == "other" else "listed"
        found = visit(response, replace(errand, page=replace(page, kind=kind)), outcome)
        if errand.seed and (isinstance(errand.origin, Everything) or not shown):
            # A home page is asked whole at each crawl: a 304 would keep its feeds back. So is what
            # lists nothing that the source's pattern takes.
            found = _forgotten(found)
        again = None
        section = kind == "listing" and not errand.seed and page_number(page.url) is None
        if section and self._spider.scope.pattern is None:
            again = found.at if self._run.every_article else found.at + _SECTION_AGAIN
        elif page.last_visit_at is None and self._agenda.doubts(page):
            # A killed crawl forgets its doubts.
            again = found.at
        self._run.record(replace(found, window=Window(len(shown), fresh)), next_visit_at=again)

    def _kind(self, page: Page, shown: set[str]) -> str:
        """Return the kind a page turned out to be."""
        if page.kind in ("listing", "other"):
            return page.kind
        if page.kind == "article":
            return "other"
        return "listing" if page.url in self._spider.sections and len(shown) > 2 else "other"

    def follow(self, reading: PageReading, origin: str) -> set[str]:
        """Remember a page's links, and return those outside its navigation that may be articles."""
        scope = self._spider.scope
        pages, shown = [], set()
        for anchor in reading.anchors:
            expected = scope.expected(anchor.url)
            if expected:
                own = scope.own(anchor.url)
                pages.append(Page(own, expected))
                if self._may_be_article(anchor, expected):
                    shown.add(own)
        if scope.pattern is None and origin == self._spider.home:
            self._spider.sections.update(each.url for each in pages if each.kind == "page")
        self._ledger.discover(pages, at=datetime.now(UTC), origin=origin)
        return shown

    def _may_be_article(self, anchor: Anchor, expected: str) -> bool:
        if expected == "other" or anchor.navigation:
            return False
        return bool(self._spider.scope.pattern) or self._agenda.shapes.promise(anchor.url)

    def moved(self, before: str, after: str) -> None:
        """Let a listing that redirects be walked from where it is now."""
        if before in self._chains:
            self._chains[after] = self._chains[before]

    def offers(self, origin: Everything, reading: PageReading) -> list[Request]:
        """Return requests for what a home page offers, or else for the usual places."""
        feeds = [Feed(each) for each in reading.feeds if self._spider.scope.holds(each)]
        found = self._agenda.seeds(feeds or origin.usual_feeds())
        if not self._spider.robots_sitemaps:
            found += self._agenda.seeds(origin.usual_sitemaps())
        return found


def _forgotten(found: Visit) -> Visit:
    """Return a visit after which its address is asked whole again."""
    return replace(found, etag=None, last_modified=None)
