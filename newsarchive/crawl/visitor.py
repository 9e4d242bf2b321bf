"""What is done with each response: read it, store what it says, and find out what to visit next."""

import logging
import re
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.ledger import Page, Visit
from newsarchive.crawl.discovery import Discovery, Everything, Feed, Listing, Sitemap
from newsarchive.crawl.items import ArticlePage
from newsarchive.crawl.listings import (
    Entry,
    NotAListing,
    next_listing,
    read_feed,
    read_sitemap,
)
from newsarchive.crawl.workers import WorkFailed
from newsarchive.extract import PageReading, Unextractable, read_page
from newsarchive.extract.addresses import address, site

logger = logging.getLogger(__name__)

_GUESS_AGAIN = timedelta(days=7)
_LOOK_AGAIN = timedelta(hours=6)
_MOST_REDIRECTS = 5
_MOST_OTHERS = 25
_MISSING = (404, 410, 451)


@dataclass
class Chain:
    """The pages of one listing as they are walked: what they showed, and how many there were."""

    seen: set[str] = field(default_factory=set)
    last: set[str] = field(default_factory=set)
    count: int = 0


@dataclass(frozen=True)
class Errand:
    """Why a request is made: its page, where it was found, and what it belongs to."""

    page: Page
    origin: Discovery | None = None
    redirects: int = 0
    seed: bool = False


Found = Request | ArticlePage


class Visitor:
    """The work of a crawl, one response at a time; the ledger decides what comes next."""

    def __init__(self, spider: Any) -> None:
        self._spider = spider
        self._run = spider.run
        self._ledger = spider.run.ledger
        self._chains: dict[str, Chain] = {}
        self._older: set[str] = set()
        self._others = 0
        self._articles = 0

    # What is asked for

    def seeds(self, found: Iterable[Discovery]) -> Iterator[Request]:
        """Yield requests for the places where a crawl begins, each once in a run."""
        for each in found:
            for page in each.pages():
                yield from self._seed(page, each)

    def _seed(self, page: Page, origin: Discovery) -> Iterator[Request]:
        now = datetime.now(UTC)
        known = self._ledger.page(page.url)
        # A guess that failed is not made again for a while; last_status tells a failure.
        if origin.guess and known and known.last_visit_at and known.etag is None:
            again = datetime.fromisoformat(known.last_visit_at) + _GUESS_AGAIN
            if again > now and not self._ledger.listed(page.url):
                return
        self._ledger.discover([page], at=now, origin=None)
        claimed = self._ledger.claim_one(page.url)
        if claimed:
            errand = Errand(replace(claimed, kind=page.kind), origin, seed=True)
            yield self._request(errand, priority=100)

    def due(self, limit: int) -> Iterator[Request]:
        """Yield requests for addresses the ledger has waiting, up to the pages still wanted."""
        if self._spider.most_pages:
            limit = min(limit, self._spider.most_pages - self._articles)
        if limit < 1:
            return
        now = datetime.now(UTC)
        for page in self._ledger.claim(now, limit=limit, every_article=self._run.every_article):
            if page.kind == "other":
                self._others += 1
                if self._others > _MOST_OTHERS:
                    continue
            self._articles += page.kind in ("article", "page")
            yield self._request(Errand(page), priority=10 if page.kind == "article" else 0)

    def _request(self, errand: Errand, *, priority: int) -> Request:
        page = errand.page
        headers = {}
        if page.etag:
            headers["If-None-Match"] = page.etag
        if page.last_modified:
            headers["If-Modified-Since"] = page.last_modified
        return Request(
            page.url,
            callback=self._spider.parse,
            errback=self._spider.failed,
            headers=headers,
            priority=priority,
            dont_filter=True,
            meta={"errand": errand, "dont_redirect": True, "handle_httpstatus_all": True},
        )

    # What came back

    async def handle(self, response: Response) -> AsyncIterator[Found]:
        """Yield what a response leads to, and record the visit."""
        errand: Errand = response.meta["errand"]
        status = response.status
        if status == 304:
            self._not_modified(response, errand)
        elif status in (301, 302, 303, 307, 308):
            for request in self._redirected(response, errand):
                yield request
        elif status in _MISSING:
            if errand.seed and not (errand.origin and errand.origin.guess):
                logger.warning("%s answered %d", response.url, status)
            self._missing(response, errand)
        elif status in (401, 403):
            logger.warning("%s answered %d: blocked?", response.url, status)
            self._record(response, errand, "blocked", again=timedelta(days=1))
        elif status != 200:
            self._record(response, errand, "failed", error=f"HTTP {status}")
        else:
            async for each in self._read(response, errand):
                yield each

    async def _read(self, response: Response, errand: Errand) -> AsyncIterator[Found]:
        readers = {"feed": self._feed, "sitemap": self._sitemap}
        try:
            async for each in readers.get(errand.page.kind, self._html)(response, errand):
                yield each
        except NotAListing as error:
            guessed = bool(errand.origin and errand.origin.guess)
            logger.log(
                logging.INFO if guessed else logging.WARNING,
                "The %s %s %s",
                errand.page.kind,
                response.url,
                error,
            )
            self._record(response, errand, "not_listing", error=str(error))
        except Unextractable as error:
            self._record(response, errand, "not_article", error=str(error))
        except WorkFailed as error:
            logger.warning("%s could not be read: %s", response.url, error)
            self._record(response, errand, "failed", error=str(error))

    def _not_modified(self, response: Response, errand: Errand) -> None:
        page = errand.page
        again = None
        if page.article_id is not None:
            self._run.archive.seen_again(page.article_id, datetime.now(UTC))
            article = next(self._run.archive.articles(where="id = ?", parameters=[page.article_id]))
            again = self._run.revisit_at(article, datetime.now(UTC))
        self._run.record(self._visit(response, errand, "not_modified"), next_visit_at=again)

    def _missing(self, response: Response, errand: Errand) -> None:
        article_id = errand.page.article_id
        if article_id is None:
            self._record(response, errand, "missing")
        elif self._run.archive.missed(article_id) == "gone":
            self._record(response, errand, "gone")
        else:
            self._record(response, errand, "missing", again=_LOOK_AGAIN)

    def _redirected(self, response: Response, errand: Errand) -> Iterator[Request]:
        raw = response.headers.get("Location")
        target = address(raw.decode("latin-1"), base=response.url) if raw else None
        scope = self._spider.scope
        if target is None or not scope.holds(target) or errand.redirects >= _MOST_REDIRECTS:
            self._record(response, errand, "redirected_away", error=target)
            return
        self._record(response, errand, "redirected", error=target)
        page = Page(target, errand.page.kind, stated_at=errand.page.stated_at)
        self._ledger.discover([page], at=datetime.now(UTC), origin=errand.page.url)
        claimed = self._ledger.claim_one(target)
        if claimed:
            if errand.page.url in self._chains:
                self._chains[target] = self._chains[errand.page.url]
            page = replace(claimed, kind=errand.page.kind)
            further = replace(errand, page=page, redirects=errand.redirects + 1)
            yield self._request(further, priority=50)

    # Feeds and sitemaps

    async def _feed(self, response: Response, errand: Errand) -> AsyncIterator[Found]:
        entries = await self._spider.workers.run(read_feed, response.body, response.url)
        fresh = self._discover(entries, "article", response.url)
        logger.info("%s: %d entries, %d new", response.url, len(entries), len(fresh))
        self._record(response, errand, "listed")
        nothing: tuple[Found, ...] = ()
        for each in nothing:
            yield each

    async def _sitemap(self, response: Response, errand: Errand) -> AsyncIterator[Found]:
        reading = await self._spider.workers.run(read_sitemap, response.body, response.url)
        origin = errand.origin
        entries = reading.entries
        if isinstance(origin, Sitemap):
            entries = tuple(each for each in entries if origin.keeps(each.url))
        fresh = self._discover(entries, "page", response.url)
        logger.info("%s: %d entries, %d new", response.url, len(entries), len(fresh))
        self._record(response, errand, "listed")
        for each in reading.sitemaps:
            if self._spider.scope.holds(each.url) and not self._too_old(each):
                for request in self._subsitemap(each, origin):
                    yield request

    def _subsitemap(self, entry: Entry, origin: Discovery | None) -> Iterator[Request]:
        known = self._ledger.page(entry.url)
        unchanged = known and entry.modified and known.lastmod == entry.modified
        if unchanged and known.last_visit_at:
            return
        sitemap = origin if isinstance(origin, Sitemap) else Sitemap(entry.url)
        yield from self._seed(
            Page(entry.url, "sitemap", lastmod=entry.modified), replace(sitemap, guess=False)
        )

    def _discover(self, entries: Iterable[Entry], kind: str, origin: str) -> list[str]:
        pages = []
        for each in entries:
            expected = self._spider.scope.expected(each.url)
            if expected and not self._too_old(each):
                wanted = "article" if each.published or expected == "article" else kind
                wanted = "other" if expected == "other" and kind == "page" else wanted
                pages.append(
                    Page(each.url, wanted, stated_at=each.published, lastmod=each.modified)
                )
        fresh: list[str] = self._ledger.discover(pages, at=datetime.now(UTC), origin=origin)
        return fresh

    def _too_old(self, entry: Entry) -> bool:
        since: date | None = self._spider.since
        stated = entry.published or entry.modified
        return bool(since and stated and stated[:10] < since.isoformat())

    # Pages

    async def _html(self, response: Response, errand: Errand) -> AsyncIterator[Found]:
        kind = (_header(response, "Content-Type") or "").lower()
        if kind and not re.search(r"html|xml|text/plain|octet-stream", kind):
            self._record(response, errand, "not_article", error=kind)
            return
        page = errand.page
        reading: PageReading = await self._spider.workers.run(
            _read_page,
            response.body,
            response.url,
            _charset(kind),
            response.meta["fetched_at"],
            dict(self._spider.selectors),
            page.stated_at,
        )
        if page.kind == "listing":
            for request in self._listing(response, errand, reading):
                yield request
        elif self._is_article(reading, page):
            if item := self._article(response, errand, reading):
                yield item
            self._follow(reading, response.url)
        else:
            for request in self._listing(response, errand, reading):
                yield request

    def _is_article(self, reading: PageReading, page: Page) -> bool:
        if reading.kind.not_found or not reading.article.title:
            return False
        if page.kind == "article":
            return reading.kind.probability >= 0.2 and reading.article.word_count >= 8
        return reading.kind.is_article

    def _article(
        self, response: Response, errand: Errand, reading: PageReading
    ) -> ArticlePage | None:
        url = self._believed(reading, errand.page.url)
        article = replace(reading.article, source=self._spider.source, url=url)
        since = self._spider.since
        if since and article.published_on and article.published_on < since:
            self._older.add(errand.page.url)
            self._record(response, errand, "too_old")
            return None
        identity = self._spider.scope.identity(url) or self._spider.scope.identity(errand.page.url)
        visit = self._visit(
            response, replace(errand, page=replace(errand.page, kind="article")), ""
        )
        return ArticlePage(article, visit, identity, response.meta.get("capture_id"))

    def _believed(self, reading: PageReading, url: str) -> str:
        """Return the canonical address unless it is known as something that is no article."""
        claimed = reading.article.url or url
        if claimed == url or site(claimed) != site(url):
            return url
        if self._spider.scope.expected(claimed) not in ("article", "page"):
            return url
        known = self._ledger.page(claimed)
        return url if known and known.kind in ("listing", "other", "feed", "sitemap") else claimed

    def _listing(
        self, response: Response, errand: Errand, reading: PageReading
    ) -> Iterator[Request]:
        url = errand.page.url
        chain = self._chains.setdefault(url, Chain())
        chain.count += 1
        shown = self._follow(reading, url)
        fresh = shown - chain.seen - self._ledger.known(shown - chain.seen)
        older = len(chain.last) > 2 and chain.last <= self._older
        chain.seen |= shown
        chain.last = shown
        self._no_article(errand)
        self._record(response, self._as_listing(errand, reading, shown), "listed")
        if errand.seed and isinstance(errand.origin, Everything):
            yield from self._offers(errand.origin, reading)
        further = self._further(errand, reading, chain)
        if further and fresh and not older and chain.count < self._spider.most_listing_pages:
            self._chains[further] = chain
            page = Page(further, "listing")
            self._ledger.discover([page], at=datetime.now(UTC), origin=url)
            if claimed := self._ledger.claim_one(further):
                # Behind the articles of the page before: where all are too old, the walk stops.
                yield self._request(
                    Errand(replace(claimed, kind="listing"), errand.origin), priority=-chain.count
                )

    def _further(self, errand: Errand, reading: PageReading, chain: Chain) -> str | None:
        origin = errand.origin
        if isinstance(origin, Listing) and origin.pages_at:
            return origin.after(chain.count)
        if errand.page.kind == "other":
            return None
        return next_listing(errand.page.url, reading.anchors)

    def _as_listing(self, errand: Errand, reading: PageReading, shown: set[str]) -> Errand:
        """Return the errand with the kind its page turned out to be."""
        page = errand.page
        if page.kind in ("listing", "other"):
            return errand
        if page.kind == "article":
            return replace(errand, page=replace(page, kind="other"))
        kind = "listing" if page.url in self._spider.sections and len(shown) > 2 else "other"
        return replace(errand, page=replace(page, kind=kind))

    def _follow(self, reading: PageReading, origin: str) -> set[str]:
        """Remember a page's links, and return those outside its navigation that may be articles."""
        scope = self._spider.scope
        pages, shown = [], set()
        for anchor in reading.anchors:
            expected = scope.expected(anchor.url)
            if expected:
                pages.append(Page(anchor.url, expected))
                if expected != "other" and not anchor.navigation:
                    shown.add(anchor.url)
        if scope.pattern is None and origin == self._spider.home:
            self._spider.sections.update(each.url for each in pages if each.kind == "page")
        self._ledger.discover(pages, at=datetime.now(UTC), origin=origin)
        return shown

    def _offers(self, origin: Everything, reading: PageReading) -> Iterator[Request]:
        """Yield requests for what a home page offers, or else for the usual places."""
        feeds = [Feed(each) for each in reading.feeds if self._spider.scope.holds(each)]
        yield from self.seeds(feeds or origin.usual_feeds())
        if not self._spider.robots_sitemaps:
            yield from self.seeds(origin.usual_sitemaps())

    # What is written down

    def _record(
        self,
        response: Response,
        errand: Errand,
        outcome: str,
        *,
        error: str | None = None,
        again: timedelta | None = None,
    ) -> None:
        self._no_article(errand)
        visit = replace(self._visit(response, errand, outcome), error=error)
        if outcome == "listed" and visit.kind == "other":
            visit = replace(visit, outcome="not_article")
        self._run.record(visit, next_visit_at=visit.at + again if again else None)

    def _no_article(self, errand: Errand) -> None:
        """Let another page take the place of one that was no article after all."""
        if not errand.seed and errand.page.kind in ("article", "page"):
            self._articles = max(0, self._articles - 1)

    def _visit(self, response: Response, errand: Errand, outcome: str) -> Visit:
        latency = response.meta.get("download_latency")
        return Visit(
            url=errand.page.url,
            kind=errand.page.kind,
            at=response.meta.get("fetched_at") or datetime.now(UTC),
            outcome=outcome,
            status=response.status,
            milliseconds=int(latency * 1000) if latency else None,
            bytes=len(response.body),
            stated_at=errand.page.stated_at,
            capture_id=response.meta.get("capture_id"),
            etag=_header(response, "ETag"),
            last_modified=_header(response, "Last-Modified"),
        )

    def failed(self, errand: Errand, error: str, *, refused: bool) -> None:
        """Record a request that got no answer, or was not made."""
        self._no_article(errand)
        outcome = "refused" if refused else "failed"
        level = logging.WARNING if errand.seed else logging.INFO
        logger.log(level, "%s was not fetched: %s", errand.page.url, error.splitlines()[0])
        visit = Visit(errand.page.url, errand.page.kind, datetime.now(UTC), outcome, error=error)
        self._run.record(visit)


def _read_page(
    body: bytes,
    url: str,
    charset: str | None,
    fetched_at: datetime,
    selectors: dict[str, str],
    stated: str | None,
) -> PageReading:
    return read_page(
        body, url=url, charset=charset, fetched_at=fetched_at, selectors=selectors, stated=stated
    )


def _charset(content_type: str) -> str | None:
    match = re.search(r"charset=[\"']?([\w-]+)", content_type)
    return match.group(1) if match else None


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value and response.status in (200, 304) else None
