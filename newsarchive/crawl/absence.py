"""Tells a deletion from an outage: an article is missed only while a page beside it answers."""

import asyncio
import logging
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.deletions import UNLISTED, Look
from newsarchive.archive.ledger import Page
from newsarchive.crawl.blocks import block
from newsarchive.crawl.errands import Errand, visit
from newsarchive.crawl.manners import NO_ANSWER
from newsarchive.crawl.workers import WorkFailed
from newsarchive.extract import PageReading, Unextractable
from newsarchive.extract.addresses import site

logger = logging.getLogger(__name__)

KINDS = {404: "not_found", 410: "removed", 451: "legal"}
_FRESH_SECONDS = 60
_CONTROLS = 3
# An article that is gone is looked at again this often: some come back.
_GONE_AGAIN = timedelta(days=30)


class Control:
    """A page of the source that answers as usual, asked when none did within the last minute."""

    def __init__(self, spider: Any, read: Any) -> None:
        self._spider = spider
        self._read = read
        self._turn = asyncio.Lock()
        self._url: str | None = None
        self._at = float("-inf")

    def answered(self, url: str) -> None:
        """Note that an article answered as usual."""
        self._url, self._at = url, time.monotonic()

    async def page(self, missed: Page) -> str | None:
        """Return the address of a page that answers as usual; None when none does."""
        async with self._turn:
            if time.monotonic() - self._at > _FRESH_SECONDS or self._url == missed.url:
                self._url = await self._asked(missed)
                self._at = time.monotonic()
            return self._url

    async def _asked(self, missed: Page) -> str | None:
        ledger = self._spider.run.ledger
        urls = ledger.control_pages(but=missed.article_id or 0, limit=_CONTROLS)
        for url in urls:
            if await self._answers(Page(url, "article")):
                return str(url)
        home = Page(self._spider.home, "listing")
        # Other articles are known and none of them answers: the whole source has moved or is down.
        return home.url if not urls and await self._answers(home) else None

    async def _answers(self, page: Page) -> bool:
        request = Request(
            page.url, dont_filter=True, meta={"dont_redirect": True, "handle_httpstatus_all": True}
        )
        try:
            response: Response = await self._spider.crawler.engine.download_async(request)
        except NO_ANSWER as error:
            logger.info("%s did not answer: %s", page.url, error)
            return False
        self._spider.run.ledger.note(visit(response, Errand(page), "control"))
        if response.status != 200 or block(response):
            return False
        try:
            reading: PageReading = await self._read(response, page)
        except (Unextractable, WorkFailed):
            return False
        return page.kind == "listing" or shows_article(reading, page)


class Absence:
    """Records that a known article was not found at its address, once a control page answers."""

    def __init__(self, spider: Any, control: Control) -> None:
        self._run = spider.run
        self._control = control
        self._confirm_after = timedelta(
            hours=spider.crawler.settings.getfloat("NEWSARCHIVE_CONFIRM_GONE_HOURS")
        )

    async def missed(
        self, response: Response, errand: Errand, kind: str, evidence: str | None
    ) -> None:
        """Record a look that missed an article; without a control page it is a failed visit."""
        page = errand.page
        found = replace(visit(response, errand, "missing"), error=evidence)
        if page.article_id is None:
            self._run.record(found)
            return
        control = await self._control.page(page)
        if control is None:
            why = f"{kind}, but no other page of the source answers as usual"
            self._run.record(replace(found, outcome="failed", error=why))
            return
        look = Look(kind, found.at, response.status, evidence, control, found.capture_id)
        with self._run.archive.transaction():
            confirmed = self._run.archive.missed(
                page.article_id, look, confirm_after=self._confirm_after
            )
            again = _GONE_AGAIN if confirmed else self._confirm_after
            outcome = "gone" if confirmed else "missing"
            self._run.record(replace(found, outcome=outcome), next_visit_at=found.at + again)
        if confirmed:
            logger.info("%s is gone (%s)", page.url, kind)

    def listed(self, page: Page, at: datetime, capture_id: int | None) -> None:
        """Record that an article still answers while a feed or sitemap has dropped it."""
        if page.article_id is None:
            return
        listing = self._run.ledger.dropped_by(page.url)
        if listing:
            look = Look(UNLISTED, at, 200, listing, page.url, capture_id)
            self._run.archive.missed(page.article_id, look, confirm_after=self._confirm_after)


def shows_article(reading: PageReading, page: Page) -> bool:
    """Return whether a page shows an article; one that was announced as such is believed sooner."""
    if reading.kind.not_found or not reading.article.title:
        return False
    if page.kind == "article":
        return reading.kind.probability >= 0.2 and reading.article.word_count >= 8
    return reading.kind.is_article


def redirect_kind(spider: Any, target: str | None) -> str | None:
    """Return what a redirect of a known article means; None where it may be the article itself."""
    if target is None or not spider.scope.holds(target):
        return "to_elsewhere"
    if target.rstrip("/") == spider.home.rstrip("/") or _is_front(spider, target):
        return "to_home"
    known = spider.run.ledger.page(target)
    if known and known.kind in ("listing", "feed", "sitemap", "other"):
        return "to_section"
    return None if spider.scope.expected(target) in ("article", "page") else "to_section"


def _is_front(spider: Any, target: str) -> bool:
    """Return whether an address is the front page of one of the source's editions."""
    path = target.partition("://")[2].partition("/")[2].strip("/")
    languages = {"az", "ru", "en", "aze", "rus", "eng", *spider.languages}
    return site(target) in spider.scope.sites and (
        not path or path in languages | {"index.php", "index.html", "home"}
    )


def now() -> datetime:
    """Return the present instant."""
    return datetime.now(UTC)
