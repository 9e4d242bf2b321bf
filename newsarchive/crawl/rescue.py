"""What a crawl does where a source lists its articles no more: it looks as if it knew no more than the address."""

import logging
from typing import Any

from scrapy import Request

from newsarchive.archive.dried import dried, listed_count
from newsarchive.crawl.agenda import Agenda
from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.walk import Walk
from newsarchive.extract import PageReading

logger = logging.getLogger(__name__)


class Rescue:
    """Generic discovery, once in a run, where feeds, sitemaps or listings have dried up.

    A source whose discovery is generic has no other: of that it is only said.
    """

    def __init__(self, spider: Any, agenda: Agenda, walk: Walk) -> None:
        self._spider = spider
        self._run = spider.run
        self._agenda = agenda
        self._walk = walk
        self._is_over = False
        # Its discovery is generic anyway: there is nothing else to try, but something to say.
        self._is_generic = any(isinstance(each, Everything) for each in spider.discover)
        self._listed_before = self._shown = 0
        self.found_nothing = False
        self.places: dict[str, str] = {}

    def requests(self, front: PageReading | None) -> list[Request]:
        """Return what is asked when all that is declared has been; front is the home page, if it was read."""
        if self._is_over:
            return []
        self._is_over = True
        self.places = dict(self._dried())
        if not self.places:
            return []
        self._listed_before = listed_count(self._run.archive, self._run.logbook.run_id)
        for url, said in self.places.items():
            logger.warning("%s %s, though it listed articles before", url, said)
        self._spider.crawler.stats.inc_value("newsarchive/dried_up", len(self.places))
        if self._is_generic:
            return []
        origin = Everything(self._spider.home)
        found = self._agenda.seeds([origin])
        if not found and front is not None:
            return self._walk.offers(origin, front)
        return found or self._agenda.seeds([*origin.usual_feeds(), *origin.usual_sitemaps()])

    def _dried(self) -> list[tuple[str, str]]:
        run = self._run
        found = []
        for place in (page for each in self._spider.discover for page in each.pages()):
            said = dried(run.archive, run.logbook.source, run.logbook.run_id, place.kind, place.url)
            found += [(place.url, said)] if said else []
        return found

    def settle(self) -> None:
        """Count what the run was shown, while its archive is open."""
        total = listed_count(self._run.archive, self._run.logbook.run_id)
        self._shown = total - self._listed_before
        self.found_nothing = bool(self.places) and not total

    def summary(self) -> str:
        """Return what had dried up, and what generic discovery was shown instead."""
        places = "; ".join(f"{url} {said}" for url, said in self.places.items())
        tried = f"generic discovery was shown {self._shown} addresses of articles"
        told = "generic discovery is all there is" if self._is_generic else tried
        return f"{places}, though it listed articles before: {told}. Mend what the spider discovers"
