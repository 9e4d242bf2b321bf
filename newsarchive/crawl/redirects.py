"""Redirects: followed within the source, and told apart from deletions where they leave an article."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.pages import Page
from newsarchive.crawl.absence import Absence
from newsarchive.crawl.agenda import Agenda
from newsarchive.crawl.errands import Errand, header, request, visit
from newsarchive.crawl.sameness import SAME_ARTICLE, likeness
from newsarchive.crawl.walk import Walk
from newsarchive.extract import PageReading
from newsarchive.extract.addresses import address, site

_MOST_REDIRECTS = 5


class Redirects:
    """The redirects of one crawl, and the known articles that have moved."""

    def __init__(self, spider: Any, agenda: Agenda, walk: Walk, absence: Absence) -> None:
        self._spider = spider
        self._run = spider.run
        self._ledger = spider.run.ledger
        self._agenda = agenda
        self._walk = walk
        self._absence = absence

    def follow(self, response: Response, errand: Errand) -> list[Request]:
        """Record a redirect; returns the request for where it leads, if that is worth one."""
        raw = header(response, "Location")
        target = address(raw, base=response.url) if raw else None
        page = errand.page
        kind = _kind(self._spider, target)
        if errand.redirects >= _MOST_REDIRECTS or target == page.url:
            self._agenda.record(response, errand, "failed", error=f"a redirect loop: {target}")
            return []
        known = errand.moved_from or page.article_id is not None
        if known and kind and not errand.seed:
            if errand.moved_from:
                self._agenda.record(response, errand, "redirected", error=target)
            self._absence.missed(response, errand.first, kind, target)
            return []
        if target is None or not self._spider.scope.holds(target):
            self._agenda.record(response, errand, "missing", error=target)
            return []
        return self._go_on(response, errand, target)

    def _go_on(self, response: Response, errand: Errand, target: str) -> list[Request]:
        """Record a redirect and return the request for where it leads, in one transaction."""
        page = errand.page
        before = errand.moved_from or (page if page.article_id is not None else None)
        with self._run.archive.transaction():
            told = page.feed_url or page.url if page.feed_capture_id else None
            further = Page(
                target,
                page.kind,
                stated_at=page.stated_at,
                feed_capture_id=page.feed_capture_id,
                feed_url=told,
            )
            self._ledger.discover([further], at=datetime.now(UTC), origin=page.url)
            # The old address stays due until the new one has shown its article.
            again = datetime.now(UTC) if before is page else None
            found = replace(visit(response, errand, "redirected"), error=target)
            self._run.record(found, next_visit_at=again)
            claimed = self._ledger.claim_one(target)
        self._walk.moved(page.url, target)
        if claimed is None:
            self._led_to(response, before, self._ledger.page(target))
            return []
        there = replace(
            errand,
            page=replace(claimed, kind=page.kind),
            redirects=errand.redirects + 1,
            moved_from=before,
        )
        return [request(self._spider, there, priority=50)]

    def _led_to(self, response: Response, before: Page | None, there: Page | None) -> None:
        """Settle a known article that redirects to an address which was visited already."""
        if before is None or there is None or there.article_id is None:
            return
        if there.article_id == before.article_id:
            self._ledger.settle(before.url)
        else:
            self._absence.missed(response, Errand(before), "to_other", there.url)

    def moved_here(self, response: Response, errand: Errand, reading: PageReading) -> Page | None:
        """Return the page of the known article whose address led here, if this is that article."""
        before = errand.moved_from
        if before is None or before.article_id is None:
            return None
        known = next(self._run.archive.articles(where="id = ?", parameters=[before.article_id]))
        if likeness(known.text, reading.article.text) >= SAME_ARTICLE or (
            known.title and known.title == reading.article.title
        ):
            return before
        self._absence.missed(response, errand.first, "to_other", errand.page.url)
        return None


def _kind(spider: Any, target: str | None) -> str | None:
    """Return what a redirect of a known article means; None where it may be the article itself."""
    if target is None or not spider.scope.holds(target):
        return "to_elsewhere"
    if target.rstrip("/") == spider.home.rstrip("/") or _is_front(spider, target):
        return "to_home"
    known = spider.run.ledger.page(target)
    if known and known.kind in ("listing", "feed", "sitemap", "other"):
        return "to_section"
    # An outlet that gave its articles other addresses leads there from the old ones.
    may_be = spider.scope.expected(target) in ("article", "page") or spider.scope.beyond(target)
    return None if may_be else "to_section"


def _is_front(spider: Any, target: str) -> bool:
    """Return whether an address is the front page of one of the source's editions."""
    path = target.partition("://")[2].partition("/")[2].strip("/")
    languages = {"az", "ru", "en", "aze", "rus", "eng", *spider.languages}
    return site(spider.scope.at_home(target)) in spider.scope.sites and (
        not path or path in languages | {"index.php", "index.html", "home"}
    )
