"""How a guest behaves: waits when asked to, backs off from trouble, and stays out where unwanted."""

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response

from newsarchive.crawl.blocks import block
from newsarchive.crawl.opt_out import OptOut

logger = logging.getLogger(__name__)

# So many pages in a row that fail, or that are refused, and the site's front is asked whether it
# is the site or the pages. One refused run in the past, and one page is enough.
_FAILED_IN_A_ROW = 5
_BLOCKED_IN_A_ROW = 3
# A site that does not answer is asked again after these seconds, and then left for this run.
_FRONT_PAUSES = (0.0, 2.0, 8.0)
_FRONT_SECONDS = 20
_LONGEST_PAUSE = 60.0
_MOST_WAITS = 3
# What a request that is awaited by us may end with, other than a response.
_NO_ANSWER = (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
    IgnoreRequest,
    OSError,
)


class Postponed(IgnoreRequest):
    """A request was not made in this run; its address stays due."""


class OptedOut(IgnoreRequest):
    """A request was not made: the operator's opt-out list names its address."""


@dataclass
class Host:
    """What is known of one host in this run; moments are monotonic seconds."""

    delay: float = 0.0
    free_at: float = 0.0
    troubles: int = 0
    failing: set[str] = field(default_factory=set)
    blocking: set[str] = field(default_factory=set)
    closed: str | None = None


class Manners:
    """The hosts of one crawl, and what each of them asked of us."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        settings = crawler.settings
        self.backoff = settings.getfloat("NEWSARCHIVE_BACKOFF_SECONDS")
        self.most_wait = settings.getfloat("NEWSARCHIVE_MOST_WAIT_SECONDS")
        self.most_delay = settings.getfloat("NEWSARCHIVE_MOST_CRAWL_DELAY")
        self.opt_out = OptOut.read(Path(settings["NEWSARCHIVE_OPT_OUT"]))
        self._hosts: dict[str, Host] = {}

    def host(self, url: str) -> Host:
        """Return what is known of an address's host."""
        name = urlsplit(url).hostname or ""
        if name not in self._hosts:
            self._hosts[name] = Host()
            limits = getattr(self._crawler.spider, "limits", None)
            if limits and limits.delay:
                self.slow_down(url, limits.delay)
        return self._hosts[name]

    def slow_down(self, url: str, seconds: float) -> None:
        """Leave at least so many seconds between two requests to a host."""
        name = urlsplit(url).hostname or ""
        host = self._hosts.setdefault(name, Host())
        host.delay = max(host.delay, seconds)
        engine: Any = self._crawler.engine
        downloader = engine.downloader
        downloader.per_slot_settings[name] = {
            "concurrency": 1,
            "delay": max(host.delay, self._crawler.settings.getfloat("DOWNLOAD_DELAY")),
            "jitter": 0.0,
        }
        if slot := downloader.slots.get(name):
            slot.delay, slot.jitter, slot.concurrency = max(slot.delay, host.delay), 0.0, 1

    def close(self, url: str, reason: str, why: str) -> None:
        """Ask nothing more of a host in this run; the run says so when it is the source's own."""
        host = self.host(url)
        if host.closed:
            return
        host.closed = why
        logger.warning("%s: %s; its pages wait for the next crawl", urlsplit(url).netloc, why)
        spider: Any = self._crawler.spider
        run = getattr(spider, "run", None)
        if run is not None and urlsplit(spider.homepage or "").hostname == urlsplit(url).hostname:
            run.stop(reason, why)


def manners_of(crawler: Any) -> Manners:
    """Return the manners of a crawl, one for all that share it."""
    if not hasattr(crawler, "manners"):
        crawler.manners = Manners(crawler)
    found: Manners = crawler.manners
    return found


class MannersMiddleware:
    """Waits for Retry-After, backs off from a host in trouble, and leaves one that is down."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._manners = manners_of(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "MannersMiddleware":
        """Return the middleware of a crawler."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Wait until the host may be asked; raise Postponed when it is left for this run."""
        host = self._manners.host(request.url)
        if request.meta.get("front"):
            return
        while (wait := host.free_at - time.monotonic()) > 0 and not host.closed:
            if self._stopping():
                raise Postponed(f"{request.url}: the crawl is ending")
            await asyncio.sleep(min(wait, 0.5))
        if host.closed:
            raise Postponed(f"{request.url} was not asked: {host.closed}")

    def _stopping(self) -> bool:
        return not getattr(self._crawler.engine, "running", True)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        """Note how the host is doing; a page to wait for is asked again."""
        if request.meta.get("front"):
            return response
        host = self._manners.host(request.url)
        blocked = block(response)
        if blocked:
            request.meta["dont_retry"] = True
            request.meta["blocked"] = blocked
            host.blocking.add(request.url)
            await self._ask_front(request, host)
        elif response.status == 429 or (
            response.status == 503 and "Retry-After" in response.headers
        ):
            return self._waited_for(request, response, host)
        elif response.status >= 500:
            await self._in_trouble(request, host)
        else:
            host.troubles = 0
            host.failing.clear()
            host.blocking.clear()
        return response

    async def process_exception(self, request: Request, exception: Exception) -> None:
        """Note that a request got no answer."""
        if not isinstance(exception, IgnoreRequest) and not request.meta.get("front"):
            await self._in_trouble(request, self._manners.host(request.url))

    def _waited_for(self, request: Request, response: Response, host: Host) -> Request | Response:
        """Return the request anew, to be made when the host has asked us to."""
        asked = retry_after(response, datetime.now(UTC))
        wait = self._pause(host) if asked is None else asked
        if wait > self._manners.most_wait:
            self._stay_away(request, wait)
            raise Postponed(f"{request.url}: asked to wait {wait:.0f} s")
        host.free_at = max(host.free_at, time.monotonic() + wait)
        waits = request.meta.get("waits", 0) + 1
        request.meta["dont_retry"] = True
        if waits > _MOST_WAITS:
            return response
        return request.replace(dont_filter=True, meta={**request.meta, "waits": waits})

    def _stay_away(self, request: Request, wait: float) -> None:
        spider: Any = self._crawler.spider
        if getattr(spider, "run", None):
            spider.run.logbook.keep_quiet(datetime.now(UTC) + timedelta(seconds=wait))
        self._manners.close(request.url, "asked_to_wait", f"we are asked to wait {wait:.0f} s")

    async def _in_trouble(self, request: Request, host: Host) -> None:
        host.free_at = max(host.free_at, time.monotonic() + self._pause(host))
        host.failing.add(request.url)
        await self._ask_front(request, host)

    def _pause(self, host: Host) -> float:
        """Return how long to leave a host alone: twice as long after each trouble in a row."""
        host.troubles += 1
        pause: float = min(self._manners.backoff * 2 ** min(host.troubles - 1, 10), _LONGEST_PAUSE)
        return pause

    async def _ask_front(self, request: Request, host: Host) -> None:
        """Find out, after several bad answers in a row, whether the site still lets us in."""
        run = getattr(self._crawler.spider, "run", None)
        enough = 1 if run is not None and run.was_blocked else _BLOCKED_IN_A_ROW
        blocked = len(host.blocking) >= enough
        if host.closed or not (blocked or len(host.failing) >= _FAILED_IN_A_ROW):
            return
        front = urljoin(request.url, "/")
        # Where the front page has failed itself, it was asked often enough.
        pauses = _FRONT_PAUSES[:1] if front in host.failing else _FRONT_PAUSES
        host.blocking.clear()
        host.failing.clear()
        answer = await self._answer(front, pauses)
        if answer is None or answer.status >= 500:
            why = f"{answer.status}" if answer else "no answer"
            self._manners.close(request.url, "no_answer", f"the site is in trouble ({why})")
        elif met := block(answer):
            self._manners.close(request.url, "blocked", f"the site blocks us ({met})")
        else:
            host.troubles, host.free_at = 0, 0.0

    async def _answer(self, url: str, pauses: Sequence[float]) -> Response | None:
        """Return what a front page answers, asked again while it fails."""
        engine: Any = self._crawler.engine
        answer: Response | None = None
        for pause in pauses:
            await asyncio.sleep(pause * self._manners.backoff)
            front = Request(
                url,
                meta={
                    "front": True,
                    "dont_retry": True,
                    "dont_redirect": True,
                    "handle_httpstatus_all": True,
                    "download_timeout": _FRONT_SECONDS,
                },
                dont_filter=True,
            )
            try:
                answer = await engine.download_async(front)
            except _NO_ANSWER as error:
                logger.info("%s did not answer: %s", front.url, error)
                continue
            if answer.status < 500:
                return answer
        return answer


def retry_after(response: Response, now: datetime) -> float | None:
    """Return the seconds a Retry-After header asks us to wait; None where it says nothing usable.

    RFC 9110, 10.2.3: a number of seconds, or a date.
    """
    raw = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if raw.isascii() and raw.isdigit():
        return float(raw)
    try:
        until = parsedate_to_datetime(raw)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - now).total_seconds())
