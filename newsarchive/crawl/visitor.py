"""What is done with each response: read it, store what it says, and find out what to visit next."""

import logging
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.analyse.rereading import beyond
from newsarchive.archive.identity import moved_to
from newsarchive.archive.pages import Page
from newsarchive.crawl.absence import (
    KINDS,
    Absence,
    may_show_article,
    shows_article,
    surely_shows_article,
)
from newsarchive.crawl.agenda import Agenda
from newsarchive.crawl.backfill import Backfill
from newsarchive.crawl.discovery import Cursor, Sitemap
from newsarchive.crawl.earlier import earlier_reading
from newsarchive.crawl.errands import Errand, header, visit
from newsarchive.crawl.feed_texts import FeedTexts
from newsarchive.crawl.items import ArticlePage
from newsarchive.crawl.listings import Entry, NotAListing, read_cursor, read_feed, read_sitemap
from newsarchive.crawl.records import Records
from newsarchive.crawl.redirects import Redirects
from newsarchive.crawl.rescue import Rescue, same_words
from newsarchive.crawl.sameness import SAME_ARTICLE, likeness, replaced, same_page
from newsarchive.crawl.span import Span
from newsarchive.crawl.walk import Walk
from newsarchive.crawl.workers import WorkFailed
from newsarchive.extract import PageReading, Unextractable, read_page
from newsarchive.extract.addresses import address, site
from newsarchive.extract.encoding import charset_of
from newsarchive.extract.rules import rules_at

logger = logging.getLogger(__name__)

_REDIRECTS = (301, 302, 303, 307, 308)

Found = Request | ArticlePage


class Visitor:
    """The work of a crawl, one response at a time; the ledger decides what comes next."""

    def __init__(self, spider: Any, span: Span | None = None) -> None:
        self._spider = spider
        self._run = spider.run
        self._ledger = spider.run.ledger
        self._absence = Absence(spider)
        self.agenda = Agenda(spider)
        self._walk = Walk(spider, self.agenda, self._absence)
        self._redirects = Redirects(spider, self.agenda, self._walk, self._absence)
        self.backfill = Backfill(spider, self.agenda, span) if span else None
        if self.backfill:
            self._run.past = self.backfill
        self._rescue = None if self.backfill else Rescue(spider, self.agenda, self._walk)
        self._run.rescue = self._rescue
        self._front: PageReading | None = None
        self._feed_texts = FeedTexts(spider)
        self.records = Records(spider, self.agenda, self._absence, self.backfill, self._rescue)

    async def handle(self, response: Response) -> list[Found]:
        """Return what a response leads to, and record the visit."""
        errand: Errand = response.meta["errand"]
        status = response.status
        if status == 304:
            self.records.not_modified(response, errand)
            return []
        if blocked := response.meta.get("blocked"):
            self.records.blocked(response, errand, blocked)
            return []
        if errand.backfill and self._is_absent(response, errand):
            return []
        if status in _REDIRECTS:
            return [*self._redirects.follow(response, errand)]
        if status in KINDS:
            self.records.missing(response, errand)
            return []
        if status != 200:
            self.records.record(response, errand, "failed", error=f"HTTP {status}")
            return []
        return await self._read(response, errand)

    def _is_absent(self, response: Response, errand: Errand) -> bool:
        """Return whether a listing of the past is not there, after taking that down."""
        assert self.backfill
        target = address(header(response, "Location"), base=response.url)
        moved = response.status in _REDIRECTS
        if response.status not in KINDS and not moved:
            return False
        if moved and self.backfill.is_respelled(errand, target):
            return False
        why = f"redirects to {target}" if moved else f"HTTP {response.status}"
        self.backfill.absent(response, errand, why)
        return True

    async def _read(self, response: Response, errand: Errand) -> list[Found]:
        readers = {"feed": self._feed, "sitemap": self._sitemap}
        try:
            if errand.backfill:
                return await self._past(response, errand)
            return await readers.get(errand.page.kind, self._html)(response, errand)
        except NotAListing as error:
            level = logging.INFO if errand.guessed else logging.WARNING
            logger.log(level, "The %s %s %s", errand.page.kind, response.url, error)
            self.records.record(response, errand, "not_listing", error=str(error))
        except Unextractable as error:
            self.records.no_article(response, errand, str(error))
        except WorkFailed as error:
            logger.warning("%s could not be read: %s", response.url, error)
            self.records.record(response, errand, "failed", error=str(error))
        return []

    async def _feed(self, response: Response, errand: Errand) -> list[Found]:
        entries = await self._spider.workers.run(read_feed, response.body, response.url)
        edited = await self._feed_texts.edited(entries)
        self._feed_texts.add(response.meta.get("capture_id"), entries)
        self._note(response, entries)
        self._walk.feed(response, errand, entries)
        self.agenda.edited(edited)
        return []

    async def _sitemap(self, response: Response, errand: Errand) -> list[Found]:
        reading = await self._spider.workers.run(read_sitemap, response.body, response.url)
        self._note(response, reading.entries)
        return [*self._walk.sitemap(response, errand, reading)]

    def _note(self, response: Response, entries: Sequence[Entry]) -> None:
        if self._rescue:
            self._rescue.note(response.url, entries)

    async def _past(self, response: Response, errand: Errand) -> list[Found]:
        """Read a listing of what the source keeps of its past."""
        assert self.backfill
        work, origin = self._spider.workers, errand.origin
        if isinstance(origin, Sitemap):
            found = await work.run(read_sitemap, response.body, response.url)
            self.backfill.sitemap(response, errand, found)
            return []
        cursor = None
        if isinstance(origin, Cursor):
            if not response.body.strip():
                self.backfill.absent(response, errand, "is empty")
                return []
            charset = charset_of(_kind(response))
            cursor = await work.run(
                read_cursor, response.body, response.url, charset, origin.container, origin.more
            )
        reading = await self._reading(response, errand.page, frozenset())
        if reading.cut and cursor is None:
            self.records.record(response, errand, "failed", error="the page ends in its middle")
            return []
        self.backfill.listing(response, errand, reading, cursor)
        return []

    async def _reading(
        self, response: Response, page: Page, boilerplate: frozenset[str]
    ) -> PageReading:
        """Return what a page says, read in a worker."""
        fed = await self._feed_texts.of(page.url)
        response.meta["feed_capture_id"] = fed.capture_id if fed else None
        response.meta["feed_url"] = fed.url if fed else None
        found: PageReading = await self._spider.workers.run(
            _read_page,
            response.body,
            response.url,
            charset_of(_kind(response)),
            response.meta["fetched_at"],
            rules_at(self._spider.rules, response.meta["fetched_at"]),
            page.stated_at,
            fed.text if fed else None,
            boilerplate,
        )
        response.meta["article_probability"] = round(found.kind.probability, 4)
        return found

    async def _html(self, response: Response, errand: Errand) -> list[Found]:
        kind = _kind(response)
        if kind and not re.search(r"html|xml|text/plain|octet-stream", kind):
            self.records.record(response, errand, "not_article", error=kind)
            return []
        page = errand.page
        # What is learned while a worker reads does not count for this page.
        boilerplate = self._run.boilerplate
        reading = await self._reading(response, page, boilerplate)
        if reading.cut and self.records.is_whole(page):
            self.records.record(response, errand, "failed", error="the page ends in its middle")
            return []
        self._run.hear(reading.site_name)
        if errand.seed and page.url == self._spider.home:
            self._front = reading
        if page.kind == "listing" and self._rescue:
            self._rescue.note_links(page.url, reading)
        if page.kind == "listing" or not self._shows_article(reading, page):
            if page.article_id is not None or errand.moved_from:
                return self._lost(response, errand, reading)
            return [*self._walk.listing(response, errand, reading)]
        if self._is_replaced(reading, errand):
            self.records.hold(response, errand, reading.article.title or "")
            return []
        # Links first: an article that is stored is not looked at again for them. A crawl back has
        # listings of its own, and leaves no others behind for the ordinary crawls.
        if self.backfill is None:
            self._walk.follow(reading, response.url)
        if why := response.meta.get("forbidden"):
            self.records.record(response, errand, "opted_out", error=why)
            return []
        return await self._article(response, errand, reading, boilerplate)

    def _shows_article(self, reading: PageReading, page: Page) -> bool:
        """Return whether a page shows an article: by its looks, or by what is known of its address."""
        if self._front and page.url != self._spider.home and same_page(reading, self._front):
            return False
        if page.article_id is None and page.kind == "page" and self._spider.scope.beyond(page.url):
            return surely_shows_article(reading, self._spider.languages)
        if shows_article(reading, page) or self._still_shows(reading, page):
            return True
        if page.article_id is None and may_show_article(reading):
            return self.agenda.believes(page)
        return False

    def _still_shows(self, reading: PageReading, page: Page) -> bool:
        """Return whether a page has the headline of its known article, and words of it."""
        if page.article_id is None or reading.kind.not_found:
            return False
        known = self.records.known(page)
        return (
            known is not None
            and known.title is not None
            and known.title == reading.article.title
            and likeness(known.text, reading.article.text) >= SAME_ARTICLE
        )

    def _is_replaced(self, reading: PageReading, errand: Errand) -> bool:
        """Return whether nothing is left of a known article, and nobody has looked twice yet."""
        known = None if errand.confirms or errand.moved_from else self.records.known(errand.page)
        return known is not None and replaced(known, reading.article)

    def _lost(self, response: Response, errand: Errand, reading: PageReading) -> list[Found]:
        """Record that the page of a known article shows it no more."""
        title = reading.article.title or "no headline"
        said = f"the page says: {title}" if reading.kind.not_found else f"shows no article: {title}"
        if errand.moved_from is None:
            self.records.no_article(response, errand, said)
            return []
        kind = "soft_404" if reading.kind.not_found else "to_section"
        self._absence.missed(response, errand.first, kind, errand.page.url)
        return [*self._walk.listing(response, errand, reading)]

    async def _article(
        self,
        response: Response,
        errand: Errand,
        reading: PageReading,
        boilerplate: frozenset[str],
    ) -> list[Found]:
        scope = self._spider.scope
        url = self._believed(reading, errand.page.url)
        article = replace(reading.article, source=self._spider.source, url=url)
        since = self._spider.since if self.backfill is None else None
        if since and article.published_on and article.published_on < since:
            self._walk.too_old.add(errand.page.url)
            self.records.record(response, errand, "too_old")
            return []
        is_beyond = scope.beyond(url) and scope.beyond(errand.page.url)
        article = beyond(article) if is_beyond else article
        moved = self._redirects.moved_here(response, errand, reading)
        identity = scope.identity(url, errand.page.url)
        archive = self._run.archive
        article_id = moved.article_id if moved else moved_to(archive, errand.page)
        found_again = is_beyond and article_id is None and errand.page.article_id is None
        if found_again:
            article_id = same_words(archive, article)
        known = archive.kept(article, identity=identity, article_id=article_id)
        earlier = await earlier_reading(self._spider, known, article, boilerplate)
        self._absence.answered(errand.page.url)
        as_article = replace(errand, page=replace(errand.page, kind="article"))
        found = replace(visit(response, as_article, ""), beyond_pattern=is_beyond)
        # The text of a feed in place of a page's, or the other way round, is no edit.
        elsewhere = known is not None and ("feed" in known.warnings) != ("feed" in article.warnings)
        return [
            ArticlePage(
                article,
                found,
                identity,
                found.capture_id,
                errand.page,
                moved,
                earlier,
                elsewhere,
                article_id,
                found_again and article_id is not None,
            )
        ]

    def _believed(self, reading: PageReading, url: str) -> str:
        """Return the canonical address unless it is known as something that is no article."""
        claimed = reading.article.url or url
        scope = self._spider.scope
        if claimed == url or site(scope.at_home(claimed)) != site(scope.at_home(url)):
            return url
        told = scope.expected(claimed) in ("article", "page")
        if not told and not (scope.beyond(claimed) and scope.beyond(url)):
            return url
        known = self._ledger.page(claimed)
        return url if known and known.kind in ("listing", "other", "feed", "sitemap") else claimed

    def last_requests(self) -> list[Request]:
        """Return what is asked when a crawl has nothing else to do."""
        if self._run.trouble:
            return []
        rescued = self._rescue.requests(self._front) if self._rescue else []
        return rescued or self.records.second_looks() or self._absence.controls()


def _read_page(
    body: bytes,
    url: str,
    charset: str | None,
    fetched_at: datetime,
    selectors: dict[str, str],
    stated: str | None,
    feed_text: str | None,
    boilerplate: frozenset[str],
) -> PageReading:
    return read_page(
        body,
        url=url,
        charset=charset,
        fetched_at=fetched_at,
        selectors=selectors,
        stated=stated,
        feed_text=feed_text,
        boilerplate=boilerplate,
    )


def _kind(response: Response) -> str:
    return (header(response, "Content-Type") or "").lower()
