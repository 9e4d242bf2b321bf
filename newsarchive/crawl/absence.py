"""Tells a deletion from an outage: an article is missed only while another one answers."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.deletions import UNLISTED, Look
from newsarchive.archive.pages import Page
from newsarchive.archive.visits import Visit
from newsarchive.crawl.errands import Errand, request, visit
from newsarchive.extract import PageReading

logger = logging.getLogger(__name__)

KINDS = {404: "not_found", 410: "removed", 451: "legal"}
# An article that answered so many seconds ago still tells that the source is up.
_FRESH_SECONDS = 60
# So many live articles are asked, in so many rounds, where none answered by itself.
_CONTROLS = 3
_ROUNDS = 3
# Where nobody says that an address is an article's, its page must be one by every look.
_SURELY = 0.9
# An article that is gone is looked at again this often: some come back.
_GONE_AGAIN = timedelta(days=30)


@dataclass(frozen=True)
class Missed:
    """A look that missed a known article, until another article answers."""

    page: Page
    article_id: int
    kind: str
    visit: Visit


class Absence:
    """The looks of one crawl that missed known articles.

    They are recorded once another article of the source answers as usual; where none does, the
    whole source has moved or is in trouble, and the looks are failed visits.
    """

    def __init__(self, spider: Any) -> None:
        self._spider = spider
        self._run = spider.run
        self._waiting: list[Missed] = []
        self._rounds = 0
        self._control: str | None = None
        self._control_at = float("-inf")
        self._confirm_after = timedelta(
            hours=spider.crawler.settings.getfloat("NEWSARCHIVE_CONFIRM_GONE_HOURS")
        )

    def missed(self, response: Response, errand: Errand, kind: str, evidence: str | None) -> None:
        """Take down a look that missed what was at an address."""
        found = replace(visit(response, errand, "missing"), error=evidence)
        self.miss(errand.page, found, kind)

    def miss(self, page: Page, found: Visit, kind: str) -> None:
        """Take down a visit that missed what was at an address."""
        if page.article_id is None or self._run.ledger.is_twin(page.url):
            # Nothing was there, or only a twin has gone: its article is looked at where it stands.
            self._run.record(found)
            return
        self._waiting.append(Missed(page, page.article_id, kind, found))
        if time.monotonic() - self._control_at < _FRESH_SECONDS:
            self._settle()

    def answered(self, url: str) -> None:
        """Note that an article answered as usual: what was missed can be recorded.

        One at another form of address tells nothing of the addresses that the outlet used before.
        """
        if self._spider.scope.beyond(url):
            return
        self._control, self._control_at = url, time.monotonic()
        self._settle()

    def found_again(self, article_id: int, url: str) -> None:
        """Let what missed an article go: it was found at another address."""
        for each in [one for one in self._waiting if one.article_id == article_id]:
            self._waiting.remove(each)
            self._run.record(replace(each.visit, outcome="moved", error=url))

    def controls(self) -> list[Request]:
        """Return requests for articles that may answer, when a crawl has nothing else to do."""
        if not self._waiting or self._run.trouble:
            return []
        asked = self._rounds < _ROUNDS and self._run.ledger.claim_controls(limit=_CONTROLS)
        self._rounds += 1
        if not asked:
            self._give_up()
            return []
        return [request(self._spider, Errand(page), priority=50) for page in asked]

    def _settle(self) -> None:
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            self._record(each)

    def _record(self, missed: Missed) -> None:
        found = missed.visit
        look = Look(
            missed.kind, found.at, found.status, found.error, self._control, found.capture_id
        )
        with self._run.archive.transaction():
            confirmed = self._run.archive.missed(
                missed.article_id, look, confirm_after=self._confirm_after
            )
            again = _GONE_AGAIN if confirmed else self._confirm_after
            outcome = "gone" if confirmed else "missing"
            self._run.record(replace(found, outcome=outcome), next_visit_at=found.at + again)
        if confirmed:
            logger.info("%s is gone (%s)", missed.page.url, missed.kind)

    def _give_up(self) -> None:
        waiting, self._waiting = self._waiting, []
        self._run.stop(
            "no_control",
            f"{len(waiting)} known articles are not there, but no other article answers as usual: "
            "has the site moved, or a new layout?",
        )
        for each in waiting:
            why = f"{each.kind}, but no other article of the source answers as usual"
            logger.warning("%s: %s", each.page.url, why)
            self._run.record(replace(each.visit, outcome="failed", error=why))

    def listed(self, page: Page, visit: Visit) -> None:
        """Record that an article still answers while a feed or sitemap has dropped it."""
        listing = page.article_id is not None and self._run.listings.dropped_by(page.url)
        if listing:
            self._unlisted(page, listing, visit.at)

    def dropped(self, page: Page, listing: str) -> None:
        """Record that a feed or sitemap has dropped an article which answered in this crawl."""
        if self._run.ledger.answered_in_this_run(page):
            self._unlisted(page, listing, datetime.now(UTC))

    def _unlisted(self, page: Page, listing: str, at: datetime) -> None:
        look = Look(
            UNLISTED, at, evidence=listing, control_url=page.url, capture_id=page.capture_id
        )
        self._run.archive.missed(page.article_id, look, confirm_after=self._confirm_after)


def shows_article(reading: PageReading, page: Page) -> bool:
    """Return whether a page shows an article; one that was announced as such is believed sooner."""
    if reading.kind.not_found or not reading.article.title:
        return False
    if page.kind == "article":
        return reading.kind.probability >= 0.2 and reading.article.word_count >= 8
    return reading.kind.is_article


def surely_shows_article(reading: PageReading, languages: Sequence[str]) -> bool:
    """Return whether a page of which nothing is known is an article beyond doubt, and dated.

    It is in one of the source's languages, if those are known: an outlet's host may be another's now.
    """
    found = reading.article
    told = bool(found.title) and found.published_on is not None
    told = told and (not languages or found.language in languages)
    return told and not reading.kind.not_found and reading.kind.probability >= _SURELY


def may_show_article(reading: PageReading) -> bool:
    """Return whether a dated page would be taken for an article if its address spoke for it."""
    dated = reading.article.published_on is not None
    return dated and shows_article(reading, Page("", "article"))
