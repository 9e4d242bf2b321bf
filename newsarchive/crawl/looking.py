"""A first look at a site: what it calls itself, its feeds and sitemaps, and its articles' addresses."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import urljoin

import scrapy
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from newsarchive.crawl.blocks import block
from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.errands import header
from newsarchive.crawl.guard import allow, origin
from newsarchive.crawl.listings import NotAListing, read_feed, read_sitemap
from newsarchive.crawl.witness import told
from newsarchive.extract import Unextractable, read_page
from newsarchive.extract.addresses import address, site
from newsarchive.extract.encoding import charset_of
from newsarchive.extract.page import parse

# A look asks for the home page and so many of the places it names, or of the usual ones.
_MOST_PLACES = 8


@dataclass
class Look:
    """What was seen of a site; trouble says why nothing was, where its home page did not answer."""

    home: str
    publisher: str | None = None
    languages: list[str] = field(default_factory=list)
    feeds: list[str] = field(default_factory=list)
    sitemaps: list[str] = field(default_factory=list)
    # Addresses that a feed lists, and those the home page links to outside its navigation.
    listed: list[str] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)
    is_wordpress: bool = False
    trouble: str | None = None


class LookSpider(scrapy.Spider):
    """Looks at one site; what it sees is in look."""

    name = "look"
    # A page that is only looked at is no run.
    custom_settings = {  # noqa: RUF012
        "EXTENSIONS": {
            "newsarchive.crawl.run.Recorder": None,
            "newsarchive.crawl.progress.Progress": None,
        },
        "HTTPERROR_ALLOW_ALL": True,
        "DOWNLOAD_TIMEOUT": 20,
        "RETRY_TIMES": 1,
    }

    def __init__(self, url: str) -> None:
        super().__init__(self.name)
        self.start_urls = [url]
        self.look = Look(url, trouble="it was not asked")
        self.named_origin = origin(url)
        self._robots: list[str] = []
        allow(url)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "LookSpider":
        """Return the spider of a crawler, connected to what robots.txt says."""
        spider: LookSpider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._named, signal=signals.robots_parsed)
        return spider

    async def start(self) -> Any:
        """Yield the request for the home page."""
        for url in self.start_urls:
            yield self._ask(url, self._home)

    def _ask(self, url: str, callback: Any) -> Request:
        return Request(url, callback, errback=self._failed, dont_filter=True)

    def _named(self, robotparser: Any, request: Request) -> None:
        found = (address(each, base=request.url) for each in robotparser.rp.sitemaps)
        self._robots += [each for each in found if each]

    def _failed(self, failure: Failure) -> None:
        request: Any = failure.request  # type: ignore[attr-defined]
        if request.callback == self._home and isinstance(failure.value, Exception):
            self.look.trouble = told(failure.value)

    def _home(self, response: Response) -> Iterator[Request]:
        """Read the home page, and ask for the places it names."""
        if response.status != 200:
            self.look.trouble = block(response) or f"HTTP {response.status}"
            return
        charset = charset_of((header(response, "Content-Type") or "").lower())
        try:
            reading = read_page(response.body, url=response.url, charset=charset)
        except Unextractable as error:
            self.look.trouble = str(error)
            return
        page = parse(response.body, url=response.url, charset=charset)
        self.look.trouble = block(response)
        if site(response.url) == site(self.look.home):
            self.look.home = response.url
        self.look.publisher = page.meta("og:site_name") or None
        self.look.is_wordpress = "wordpress" in (page.meta("generator") or "").lower()
        stated = (page.tree.xpath("string(//html/@lang)") or "")[:2].lower()
        self.look.languages = [each for each in [stated or reading.article.language] if each]
        here = site(self.look.home)
        outside = [each.url for each in reading.anchors if not each.navigation]
        self.look.linked = [each for each in outside if site(each) == here]
        usual = Everything(self.look.home)
        feeds = list(reading.feeds) or [each.url for each in usual.usual_feeds()]
        sitemaps = self._robots or [each.url for each in usual.usual_sitemaps()]
        for callback, places in ((self._feed, feeds), (self._sitemap, sitemaps)):
            for url in dict.fromkeys(places[: _MOST_PLACES // 2]):
                yield self._ask(urljoin(response.url, url), partial(callback, asked=url))

    def _feed(self, response: Response, asked: str) -> None:
        try:
            entries = read_feed(response.body, asked) if response.status == 200 else ()
        except NotAListing:
            return
        if entries:
            self.look.feeds.append(asked)
            self.look.listed += [each.url for each in entries]

    def _sitemap(self, response: Response, asked: str) -> None:
        try:
            found = read_sitemap(response.body, asked) if response.status == 200 else None
        except NotAListing:
            return
        if found and (found.entries or found.sitemaps):
            self.look.sitemaps.append(asked)
