"""What is written down of the visits of a crawl, and what is known of their pages."""

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.pages import Page
from newsarchive.archive.visits import Visit
from newsarchive.article import ArchivedArticle
from newsarchive.crawl.absence import KINDS, Absence
from newsarchive.crawl.agenda import Agenda
from newsarchive.crawl.backfill import Backfill
from newsarchive.crawl.errands import Errand, request, visit
from newsarchive.crawl.rescue import Rescue

logger = logging.getLogger(__name__)

_BLOCKED_AGAIN = timedelta(days=1)


class Records:
    """The visits of one crawl as they are written down; where an article is stored, the pipeline does it."""

    def __init__(
        self,
        spider: Any,
        agenda: Agenda,
        absence: Absence,
        backfill: Backfill | None,
        rescue: Rescue | None,
    ) -> None:
        self._spider = spider
        self._run = spider.run
        self._agenda = agenda
        self._absence = absence
        self._backfill = backfill
        self._rescue = rescue
        # Known articles of which nothing is left, by the headline in their place.
        self._replaced: dict[str, list[tuple[Visit, Errand]]] = {}
        self._notices: set[str] = set()

    def known(self, page: Page) -> ArchivedArticle | None:
        """Return the article that is known at a page."""
        found = self._run.archive.articles(where="id = ?", parameters=[page.article_id])
        return next(found, None) if page.article_id is not None else None

    def is_whole(self, page: Page) -> bool:
        """Return whether the whole text of a page's article is stored."""
        known = self.known(page)
        return known is not None and known.completeness != "teaser"

    def record(
        self,
        response: Response,
        errand: Errand,
        outcome: str,
        *,
        error: str | None = None,
        again: timedelta | None = None,
    ) -> None:
        """Record an answer that was no article."""
        self._agenda.record(response, errand, outcome, error=error, again=again)
        if self._backfill:
            self._backfill.failed(errand, error)

    def not_modified(self, response: Response, errand: Errand) -> None:
        """Record that a page is as it was, and that its article was seen again."""
        page, at = errand.page, datetime.now(UTC)
        found = visit(response, errand, "not_modified")
        again = None
        with self._run.archive.transaction():
            if article := self.known(page):
                self._run.archive.seen_again(article.id, at)
                again = self._run.revisit_at(article, article.first_seen_at or at, at)
                self._absence.listed(page, found)
            self._run.record(found, next_visit_at=again)
        if article:
            self._absence.answered(page.url)

    def blocked(self, response: Response, errand: Errand, why: str) -> None:
        """Record that the source keeps crawlers away from a page."""
        logger.warning("%s is blocked: %s", response.url, why)
        again = None if errand.seed else _BLOCKED_AGAIN
        self.record(response, errand, "blocked", error=why, again=again)

    def missing(self, response: Response, errand: Errand) -> None:
        """Record a status that says that nothing is at an address."""
        if errand.seed and not errand.guessed:
            logger.warning("%s answered %d", response.url, response.status)
        self._agenda.no_article(errand)
        evidence = f"HTTP {response.status}"
        self._absence.missed(response, errand, KINDS[response.status], evidence)

    def no_article(self, response: Response, errand: Errand, why: str) -> None:
        """Record that a page shows no article, though one may be known at its address."""
        self._agenda.no_article(errand)
        if errand.page.article_id is None:
            self.record(response, errand, "not_article", error=why)
        else:
            self._absence.missed(response, errand, "soft_404", why)

    def hold(self, response: Response, errand: Errand, title: str) -> None:
        """Wait with what stands in for an article, and miss the article if it is no other one.

        What several addresses show in place of their articles is a notice or a fault of the site.
        """
        held = self._replaced.setdefault(title, [])
        held.append((visit(response, errand, "missing"), errand))
        while len(held) > 1 or (held and title in self._notices):
            self._notices.add(title)
            found, each = held.pop()
            said = replace(found, error=f"other articles show it too: {title}")
            self._absence.miss(each.page, said, "soft_404")

    def second_looks(self) -> list[Request]:
        """Return requests for articles that were replaced, each by one of its own."""
        held, self._replaced = self._replaced, {}
        sure = [replace(errand, confirms=True) for each in held.values() for _, errand in each]
        return [request(self._spider, each, priority=50) for each in sure]

    def stored(self, page: Page, visit: Visit) -> None:
        """Note, in the transaction that stores an article, whether listings have dropped it."""
        self._absence.listed(page, visit)
        if self._rescue:
            self._rescue.stored(visit)

    def found_again(self, article_id: int, page: Page) -> None:
        """Note, in the transaction that stores it, that a known article stands at another address."""
        self._absence.found_again(article_id, page.url)

    def failed(self, errand: Errand, error: str, *, refused: bool) -> None:
        """Record a request that got no answer, or was not made."""
        self._agenda.no_article(errand)
        if self._backfill:
            self._backfill.failed(errand, error)
        outcome = "refused" if refused else "failed"
        level = logging.WARNING if errand.seed else logging.INFO
        logger.log(level, "%s was not fetched: %s", errand.page.url, error.partition("\n")[0])
        found = Visit(errand.page.url, errand.page.kind, datetime.now(UTC), outcome, error=error)
        self._run.record(found)
