"""The one base class of all sources: a source declares, it does not program."""

import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from types import MappingProxyType
from typing import Any, ClassVar

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider, IgnoreRequest
from scrapy.http import Response
from twisted.python.failure import Failure

from newsarchive.crawl.discovery import Backfill, Discovery, Everything, Sitemap
from newsarchive.crawl.guard import allow, origin
from newsarchive.crawl.limits import Limits
from newsarchive.crawl.manners import Postponed, manners_of
from newsarchive.crawl.opt_out import OptOut
from newsarchive.crawl.run import Run
from newsarchive.crawl.scope import Scope
from newsarchive.crawl.span import Span
from newsarchive.crawl.visitor import Visitor
from newsarchive.crawl.workers import Workers, shared
from newsarchive.extract.addresses import address, site
from newsarchive.extract.rules import Until, declared

_BATCH = 50


class NewsSpider(Spider):
    """A source. Arguments of every source: max_pages=N, since=YYYY-MM-DD and until=YYYY-MM-DD.

    max_pages is the number of article pages asked for in one run. since crawls back what the source
    keeps of its past (backfill), from until or today; ordinary crawls leave that alone.

    kind is what it is and whose: "agency, state". confidence says how well each fact is evidenced:
    {"high": "outlet feeds"}; its words are those of newsarchive.analyse.spiders.Declared.
    """

    publisher: ClassVar[str | None] = None
    homepage: str | None = None
    aliases: ClassVar[tuple[str, ...]] = ()
    languages: ClassVar[tuple[str, ...]] = ()
    kind: ClassVar[str | None] = None
    confidence: ClassVar[Mapping[str, str]] = MappingProxyType({})
    every_hours: ClassVar[float] = 3
    discover: Sequence[Discovery] = ()
    backfill: Sequence[Backfill] = ()
    article_pattern: ClassVar[str | None] = None
    skip: ClassVar[tuple[str, ...]] = ()
    selectors: Mapping[str, str] = MappingProxyType({})
    earlier_selectors: Sequence[Until] = ()
    limits: Limits = Limits()

    run: Run | None = None
    exit_code = 1
    most_listing_pages = 1
    workers: Workers
    named_origin: tuple[str, int] | None = None

    def __init__(
        self, max_pages: str = "0", since: str = "", until: str = "", **arguments: str
    ) -> None:
        super().__init__(self.name)
        self.arguments = {"max_pages": max_pages, "since": since, "until": until, **arguments}
        self.most_pages = _number(max_pages)
        self.since = _day("since", since)
        self.until = _day("until", until)
        self.source = self.name
        self.sections: set[str] = set()
        self.robots_sitemaps: list[str] = []
        if unknown := set(arguments) - self.known_arguments:
            raise ValueError(f"{self.name} takes no argument {', '.join(sorted(unknown))}")

    known_arguments: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "NewsSpider":
        """Return the spider of a crawler, connected to what it listens to."""
        spider: NewsSpider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._pull, signal=signals.scheduler_empty)
        crawler.signals.connect(spider._idle, signal=signals.spider_idle)
        crawler.signals.connect(spider._robots, signal=signals.robots_parsed)
        settings = crawler.settings
        spider.most_listing_pages = settings.getint("NEWSARCHIVE_MAX_LISTING_PAGES")
        spider.workers = shared(
            settings.getint("NEWSARCHIVE_WORKERS"),
            seconds=settings.getfloat("NEWSARCHIVE_PAGE_SECONDS"),
            megabytes=settings.getint("NEWSARCHIVE_WORKER_MEGABYTES"),
        )
        return spider

    @property
    def home(self) -> str:
        """The home page in its canonical spelling."""
        return address(self.homepage) or ""

    @property
    def rules(self) -> dict[str, Any]:
        """The selectors of its pages, those of earlier layouts included."""
        return declared(self.selectors, self.earlier_selectors)

    @cached_property
    def scope(self) -> Scope:
        """The rules that say which addresses are this source's."""
        return Scope(
            frozenset([site(self.home), *(site(each.url) for each in self.discover)]),
            re.compile(self.article_pattern) if self.article_pattern else None,
            tuple(re.compile(each) for each in self.skip),
            manners_of(self.crawler).opt_out if hasattr(self, "crawler") else OptOut(),
            self.home,
            self.aliases,
        )

    @property
    def span(self) -> Span | None:
        """The days that are crawled back; None in an ordinary crawl."""
        return Span(self.since, self.until) if self.since and self.backfill else None

    async def start(self) -> AsyncIterator[Request]:
        """Yield the requests a crawl begins with; the ledger brings the rest."""
        if self.run is None:
            return
        self.visitor = Visitor(self, self.span)
        if not self._unwanted() and not self.span:
            for request in self.visitor.agenda.seeds(self.discover):
                yield request

    def _unwanted(self) -> bool:
        """Return whether nothing may be asked, and let the run say why."""
        assert self.run is not None
        until = self.run.logbook.quiet_until()
        if until and until > datetime.now(UTC):
            self.run.stop(
                "asked_to_wait", f"the outlet asked us to stay away until {until:%F %H:%M} UTC"
            )
        if manners_of(self.crawler).opt_out.holds(self.home):
            self.run.stop("opted_out", "it is on the opt-out list, so nothing was asked")
        return self.run.trouble is not None

    async def parse(self, response: Response) -> AsyncIterator[Any]:
        """Yield what a response leads to."""
        found = await self.visitor.handle(response)
        self.visitor.agenda.answered(response.meta["errand"], found)
        for each in found:
            yield each

    def failed(self, failure: Failure) -> None:
        """Record a request that got no response; where it was the archive that failed, it stays due."""
        if self.run is None or self.run.fault:
            return
        request: Any = failure.request  # type: ignore[attr-defined]
        self.visitor.agenda.answered(request.meta["errand"])
        if isinstance(failure.value, Postponed):
            self.run.postponed += 1
            if self.visitor.backfill:
                self.visitor.backfill.postpone(failure.getErrorMessage())
            return
        refused = isinstance(failure.value, IgnoreRequest)
        self.visitor.records.failed(
            request.meta["errand"],
            failure.getErrorMessage() or repr(failure.value),
            refused=refused,
        )

    def _pull(self) -> bool:
        """Give the engine the addresses that are due; returns whether there were any."""
        engine = self.crawler.engine
        if self.span or not hasattr(self, "visitor") or engine is None or engine.needs_backout():
            return False
        pulled = False
        for request in self.visitor.agenda.due(_BATCH):
            engine.crawl(request)
            pulled = True
        return pulled

    def _idle(self) -> None:
        if hasattr(self, "visitor"):
            self.visitor.agenda.wait_no_more()
        if self._pull() or self._ask(self._back) or self._ask(self._last):
            raise DontCloseSpider

    def _ask(self, wanted: Callable[[], list[Request]]) -> bool:
        """Give the engine what is asked when all else is done; returns whether there was any."""
        engine = self.crawler.engine
        found = wanted() if hasattr(self, "visitor") and engine else []
        for each in found:
            engine.crawl(each)
        return bool(found)

    def _back(self) -> list[Request]:
        return self.visitor.backfill.requests() if self.visitor.backfill else []

    def _last(self) -> list[Request]:
        return self.visitor.last_requests()

    def _robots(self, robotparser: Any, request: Request) -> None:
        """Visit the sitemaps that robots.txt names, where the source declares none itself."""
        generic = any(isinstance(each, Everything) for each in self.discover)
        declared = self.article_pattern is not None and not generic
        if declared or site(request.url) != site(self.home):
            return
        found = [address(each, base=request.url) for each in robotparser.rp.sitemaps]
        self.robots_sitemaps += [each for each in found if each and self.scope.holds(each)]
        engine = self.crawler.engine
        for each in self.visitor.agenda.seeds([Sitemap(url) for url in self.robots_sitemaps]):
            if engine is not None:
                engine.crawl(each)

    def name_origin(self, url: str) -> None:
        """Allow the one host the operator named, whatever its address."""
        self.named_origin = origin(url)
        allow(url)


def _number(raw: str) -> int:
    if not str(raw).isdigit():
        raise ValueError(f"max_pages is a number, not {raw!r}")
    return int(raw)


def _day(name: str, raw: str) -> date | None:
    try:
        return date.fromisoformat(raw) if raw else None
    except ValueError as error:
        raise ValueError(f"{name} is a date like 2026-11-24, not {raw!r}") from error
