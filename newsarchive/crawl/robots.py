"""robots.txt as RFC 9309 has it, and the pauses between requests that a host asks for."""

import logging
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response

from newsarchive.crawl.blocks import block
from newsarchive.crawl.manners import OptedOut, Postponed, manners_of

logger = logging.getLogger(__name__)

# RFC 9309, 2.5: at least so much of a robots.txt is read.
_ROBOTS_BYTES = 500 * 1024


class Robots(RobotsTxtMiddleware):
    """robots.txt as RFC 9309 has it, with Crawl-delay, and the operator's opt-out list before it.

    Where robots.txt fails (5xx, 429, no answer) nothing is asked: only a site that says nothing
    about robots may be read whole.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._manners = manners_of(crawler)

    async def process_request(self, request: Request) -> None:  # type: ignore[override]
        """Raise IgnoreRequest for what is closed to us."""
        if self._manners.opt_out.holds(request.url):
            raise OptedOut(f"{request.url} is on the opt-out list")
        await super().process_request(request)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        status = response.status
        if status >= 500 or status == 429 or block(response) not in (None, f"HTTP {status}"):
            self._manners.close(request.url, "no_robots", f"robots.txt answered {status}")
        body = response.body[:_ROBOTS_BYTES] if status == 200 else b""
        await super()._parse_robots(response.replace(body=body), netloc, request)
        rules: Any = self._parsers[netloc]
        delay = rules.crawl_delay(self._robotstxt_useragent or self._default_useragent)
        if delay:
            most = self._manners.most_delay
            logger.info("%s asks for %g s between requests (at most %g)", netloc, delay, most)
            self._manners.slow_down(request.url, min(float(delay), most))

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        # Rules that are hidden or cannot be read are no leave; a loop of redirects is no rules
        # (RFC 9309, 2.3.1.2).
        no_rules = isinstance(exc, Postponed | OptedOut) or "max redirections" in str(exc)
        if not no_rules:
            self._manners.close(f"//{netloc}", "no_robots", f"robots.txt did not answer ({exc})")
        super()._robots_error(exc, netloc)


class Throttle(AutoThrottle):
    """Scrapy's throttle, never quicker than the host asked."""

    def _adjust_delay(self, slot: Any, latency: float, response: Response) -> None:
        super()._adjust_delay(slot, latency, response)
        slot.delay = max(slot.delay, manners_of(self.crawler).host(response.url).delay)
