"""What a crawl asks for, and in what order; the ledger says what is due."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.pages import Page
from newsarchive.crawl.discovery import Discovery, Listing
from newsarchive.crawl.errands import Errand, request, visit
from newsarchive.crawl.shapes import Shapes, shape

_GUESS_AGAIN = timedelta(days=7)
_DAY = timedelta(days=1)
_ARTICLES = ("article", "page")


class Agenda:
    """Seeds first, then what the ledger has waiting, within the limits of the source."""

    def __init__(self, spider: Any) -> None:
        self._spider = spider
        self._ledger = spider.run.ledger
        # Claimed, but of a shape that has shown no article: a calendar, most likely.
        self._held: dict[str, list[Page]] = {}
        self._released: list[Page] = []
        # Seen, and too short for an article unless others of their shape prove to be.
        self._doubted: dict[str, list[Page]] = {}
        self.shapes = Shapes()
        if spider.scope.pattern is None:
            self.shapes = Shapes(
                articles=self._ledger.articles_at(), others=self._ledger.others_at()
            )
        # Feeds that carry texts: what they lead to is read beside what they say now.
        self._feeds: set[str] = set()
        self._edited: set[str] = set()
        self._articles = 0
        self._listings = [each for each in spider.discover if isinstance(each, Listing)]
        self._most = _smallest(spider.most_pages, spider.limits.pages_per_run, self._left_today())

    def _left_today(self) -> int:
        """Return how many pages may still be asked for within a day; 0 means any number."""
        most: int = self._spider.limits.pages_per_day
        if not most:
            return 0
        asked: int = self._spider.run.logbook.visits_since(datetime.now(UTC) - _DAY)
        if asked >= most:
            self._spider.run.stop("day_limit", f"{most} pages a day are the limit of this source")
        return max(1, most - asked)

    def edited(self, urls: Iterable[str]) -> None:
        """Ask whole for pages whose feed has another text now: that their own did not change says nothing."""
        self._edited.update(urls)
        self._ledger.texts_changed(self._edited, datetime.now(UTC))

    def answered(self, errand: Errand, further: Iterable[object] = ()) -> None:
        """Note that a feed has answered, or where it led to instead."""
        self._feeds.discard(errand.page.url)
        for each in further:
            led = each.meta["errand"].page if isinstance(each, Request) else None
            if led and errand.page.kind == led.kind == "feed":
                self._feeds.add(led.url)

    def wait_no_more(self) -> None:
        """Go on without feeds that have not answered: nothing is under way any more."""
        self._feeds.clear()

    def seeds(self, found: Iterable[Discovery]) -> list[Request]:
        """Return requests for the places where a crawl begins, each once in a run."""
        pairs = [(page, each) for each in found for page in each.pages()]
        return [one for page, each in pairs for one in self.seed(page, each)]

    def seed(self, page: Page, origin: Discovery) -> Iterator[Request]:
        """Yield the request for one place, unless it was asked in this run or a guess failed."""
        now = datetime.now(UTC)
        known = self._ledger.page(page.url)
        if origin.guess and known and known.last_visit_at and known.etag is None:
            again = datetime.fromisoformat(known.last_visit_at) + _GUESS_AGAIN
            if again > now and not self._ledger.is_listing(page.url):
                return
        self._ledger.discover([page], at=now, origin=None)
        claimed = self._ledger.claim_one(page.url)
        if claimed and page.kind == "feed" and self._spider.run.listings.gave_texts(page.url):
            self._feeds.add(page.url)
        if claimed:
            errand = Errand(replace(claimed, kind=page.kind), origin, seed=True)
            yield request(self._spider, errand, priority=100)

    def due(self, limit: int) -> list[Request]:
        """Return requests for addresses the ledger has waiting, up to the pages still wanted."""
        if self._feeds:
            return []
        if self._most:
            limit = min(limit, self._most - self._articles)
        found: list[Page] = []
        while limit > 0 and not found and not self._spider.run.trouble:
            released, self._released = self._released, []
            claimed = self._ledger.claim(
                datetime.now(UTC), limit=limit, every_article=self._spider.run.every_article
            )
            found = self._wanted([*released, *claimed])
            if not claimed and not released:
                break
        return [self._request(page) for page in found]

    def _wanted(self, pages: list[Page]) -> list[Page]:
        """Return the pages that are worth a look now; others are held until their shape is."""
        by_url = {page.url: page for page in pages if self._is_guess(page)}
        found = [page for page in pages if page.url not in by_url]
        for url in self.shapes.mixed(by_url):
            if self.shapes.promise(url, aside=by_url[url].kind == "other"):
                self.shapes.look(url)
                found.append(by_url[url])
            else:
                self._held.setdefault(shape(url), []).append(by_url[url])
        return found

    def _is_guess(self, page: Page) -> bool:
        """Return whether nothing but a link says that a page may be an article."""
        return not self._spider.scope.pattern and not page.listed and page.kind in ("page", "other")

    def room(self) -> int | None:
        """Return how many article pages may still be asked for; None where there is no limit."""
        return max(0, self._most - self._articles) if self._most else None

    def in_order(self, pages: list[Page]) -> list[Request]:
        """Return requests for articles that a backfill has listed, to be asked in this order."""
        self._articles += len(pages)
        errands = [Errand(replace(each, kind="article")) for each in pages]
        return [request(self._spider, each, priority=-n) for n, each in enumerate(errands)]

    def looks(self, pages: list[Page]) -> list[Request]:
        """Return requests for pages that may be articles."""
        return [self._request(each) for each in pages]

    def _request(self, page: Page) -> Request:
        self._articles += page.kind in _ARTICLES
        if page.url in self._edited:
            page = replace(page, etag=None, last_modified=None)
        errand = Errand(page, self._listing_of(page))
        return request(self._spider, errand, priority=10 if page.kind == "article" else 0)

    def article(self, page: Page) -> None:
        """Note that a page showed an article: more of its shape are worth a look."""
        self.shapes.article(page.url)
        self._released += self._held.pop(shape(page.url), [])
        if self._doubted and self.shapes.proven(page.url):
            self._released += self._doubted.pop(shape(page.url), [])

    def believes(self, page: Page) -> bool:
        """Return whether an address speaks for its page; if not, it is asked again once it does."""
        if page.kind == "listing" or self._spider.scope.pattern is not None:
            return False
        if self.shapes.proven(page.url):
            return True
        self._doubted.setdefault(shape(page.url), []).append(page)
        return False

    def doubts(self, page: Page) -> bool:
        """Return whether a page may turn out to be an article after all."""
        return any(each.url == page.url for each in self._doubted.get(shape(page.url), []))

    def _listing_of(self, page: Page) -> Discovery | None:
        """Return the declared listing that a page of a pager belongs to."""
        if page.kind != "listing":
            return None
        return next((each for each in self._listings if each.number(page.url) is not None), None)

    def no_article(self, errand: Errand) -> None:
        """Let another page take the place of one that was no article after all."""
        if not errand.seed and errand.page.kind in _ARTICLES:
            self._articles = max(0, self._articles - 1)

    def record(
        self,
        response: Response,
        errand: Errand,
        outcome: str,
        *,
        error: str | None = None,
        again: timedelta | None = None,
    ) -> None:
        """Record an answer that was no article, and let another page take its place."""
        self.no_article(errand)
        found = replace(visit(response, errand, outcome), error=error)
        self._spider.run.record(found, next_visit_at=found.at + again if again else None)


def _smallest(*limits: int) -> int:
    """Return the smallest of the limits that are set; 0 where none is."""
    return min((each for each in limits if each), default=0)
