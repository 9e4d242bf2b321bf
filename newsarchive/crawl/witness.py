"""Watches a probe: writes down every exchange with the outlet, and sees that there are few."""

import contextlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
)
from scrapy.http import Response

from newsarchive.article import Article
from newsarchive.crawl.errands import Errand, header
from newsarchive.crawl.items import ArticlePage
from newsarchive.crawl.run import Recorder
from newsarchive.extract.reading import generic_columns

# What a probe asks for beyond the addresses a source declares: pages that may be an article, and
# places that the outlet itself names. Of those it may name thousands.
_MOST_PAGES = 12
_MOST_PLACES = 12
_LARGEST_KEPT = 1_000_000
_LONGEST = 300
ENOUGH = "a probe asks for a few addresses only"


@dataclass(frozen=True)
class Exchange:
    """One request, and what came back: an answer, or an error that begins with its kind.

    bytes are those of the body, decoded; milliseconds are from asking to the head of the answer.
    """

    url: str
    status: int | None = None
    content_type: str | None = None
    bytes: int | None = None
    milliseconds: int | None = None
    error: str | None = None


@dataclass(frozen=True)
class Seen:
    """The article a probe found, and the columns whose own selector found nothing on its page."""

    article: Article
    url: str
    fetched_at: datetime
    fell_back: tuple[str, ...]


class Witness:
    """A downloader middleware that keeps what a probe saw; a crawl's own parts do the rest."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._pages: set[str] = set()
        self._places: set[str] = set()
        self.exchanges: list[Exchange] = []
        self.bodies: dict[str, bytes] = {}
        self.seen: Seen | None = None
        crawler.signals.connect(self._scraped, signal=signals.item_scraped)
        crawler.witness = self  # type: ignore[attr-defined]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Witness":
        """Return the middleware of a crawler."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise IgnoreRequest for what a probe need not ask; robots.txt is always asked."""
        errand: Errand | None = request.meta.get("errand")
        spider: Any = self._crawler.spider
        if errand is None or errand.page.url in {each.url for each in spider.discover}:
            return
        is_place = errand.seed or errand.page.kind in ("feed", "sitemap", "listing")
        asked, most = (self._places, _MOST_PLACES) if is_place else (self._pages, _MOST_PAGES)
        if len(asked | {request.url}) > most:
            if not is_place:
                spider.run.stop("probed", f"{most} pages were looked at, none is an article")
            raise IgnoreRequest(ENOUGH)
        asked.add(request.url)

    def process_response(self, request: Request, response: Response) -> Response:
        """Write an answer down."""
        latency = request.meta.get("download_latency")
        self.exchanges.append(
            Exchange(
                public(request.url),
                response.status,
                header(response, "Content-Type"),
                len(response.body),
                int(latency * 1000) if latency else None,
            )
        )
        errand: Errand | None = request.meta.get("errand")
        if errand and len(response.body) <= _LARGEST_KEPT:
            self.bodies[errand.page.url] = response.body
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Write down that no answer came."""
        if not isinstance(exception, IgnoreRequest):
            self.exchanges.append(Exchange(public(request.url), error=told(exception)))

    def _scraped(self, item: Any, response: Response) -> None:
        if self.seen is None and isinstance(item, ArticlePage):
            fell_back = tuple(sorted(generic_columns(item.article.extractor)))
            url = public(item.article.url or response.url)
            self.seen = Seen(item.article, url, item.visit.at, fell_back)


def told(exception: Exception) -> str:
    """Return why no answer came: "timeout: …", "TLS: …", "no such host: …", "connection refused"."""
    words = " ".join(str(exception).split()) or type(exception).__name__
    if isinstance(exception, IgnoreRequest):
        return words.rstrip(".")
    if isinstance(exception, DownloadConnectionRefusedError):
        return "connection refused"
    if isinstance(exception, DownloadTimeoutError):
        return f"timeout: {re.sub(r'^Getting .* took', 'took', words).rstrip('.')}"
    if isinstance(exception, CannotResolveHostError):
        return f"no such host: {words}"[:_LONGEST]
    # OpenSSL's own words, out of the lists of failures they come in.
    if tls := re.search(r"\('(?:SSL|TLS)[^']*', '[^']*', '([^']+)'\)", words):
        return f"TLS: {tls.group(1)}"
    # The first of Twisted's list of failures says enough.
    words = re.sub(r"^\[<[\w.]+ [\w.]+: (.*?)>.*", r"\1", words)
    kind = "TLS" if re.search("SSL|TLS|certificate", words) else "no answer"
    return f"{kind}: {words}"[:_LONGEST]


def public(url: str) -> str:
    """Return an address without a name and password in it."""
    with contextlib.suppress(ValueError):
        parts = urlsplit(url)
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
    return url


class QuietRecorder(Recorder):
    """A recorder for probes: an article is chosen when all is known, and no line stands at the end."""

    def _opened(self, spider: Any) -> None:
        super()._opened(spider)
        # Else the article is taken from the first listing that answered; idle, the newest is known.
        self._crawler.signals.disconnect(spider._pull, signal=signals.scheduler_empty)

    def _closed(self, spider: Any, reason: str) -> None:
        run = getattr(spider, "run", None)
        if run is not None and not run.closed:
            spider.exit_code = run.close(reason)
        self._faults.rest()
