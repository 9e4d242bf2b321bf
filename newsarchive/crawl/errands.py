"""Why a request is made, and what is written down of its answer."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.pages import Page
from newsarchive.archive.visits import Visit
from newsarchive.crawl.discovery import Backfill, Discovery

# Only after these is the page as it is now known, so that a later 304 means something.
_READ = ("", "new", "changed", "unchanged", "not_modified", "not_article", "listed", "not_listing")


@dataclass(frozen=True)
class Errand:
    """Why a request is made: its page, where it was found, and what it belongs to."""

    page: Page
    origin: Discovery | Backfill | None = None
    redirects: int = 0
    seed: bool = False
    # The known article whose address led here, and that address.
    moved_from: Page | None = None
    # Its article is not what it was, and no other address shows the same: it was asked again.
    confirms: bool = False
    # A listing of what the source keeps of its past.
    backfill: bool = False

    @property
    def guessed(self) -> bool:
        """Whether nobody ever said that there is something at the address."""
        return bool(getattr(self.origin, "guess", False))

    @property
    def first(self) -> "Errand":
        """The errand of the known article whose address led here; this one, if none did."""
        return replace(self, page=self.moved_from, moved_from=None) if self.moved_from else self


def request(spider: Any, errand: Errand, *, priority: int) -> Request:
    """Return the request of an errand, conditional where an earlier answer allows it."""
    page = errand.page
    headers = {}
    if page.etag:
        headers["If-None-Match"] = page.etag
    if page.last_modified:
        headers["If-Modified-Since"] = page.last_modified
    return Request(
        page.url,
        callback=spider.parse,
        errback=spider.failed,
        headers=headers,
        priority=priority,
        dont_filter=True,
        meta={"errand": errand, "dont_redirect": True, "handle_httpstatus_all": True},
    )


def visit(response: Response, errand: Errand, outcome: str) -> Visit:
    """Return what the ledger keeps of an answer."""
    latency = response.meta.get("download_latency")
    known = response.status in (200, 304) and outcome in _READ
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
        article_probability=response.meta.get("article_probability"),
        feed_capture_id=response.meta.get("feed_capture_id"),
        feed_url=response.meta.get("feed_url"),
        etag=header(response, "ETag") if known else None,
        last_modified=header(response, "Last-Modified") if known else None,
    )


def header(response: Response, name: str) -> str | None:
    """Return a header of a response as text."""
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
