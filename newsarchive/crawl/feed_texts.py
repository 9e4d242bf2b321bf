"""The texts that feeds carried, for the pages they lead to: of this run from memory, else from captures."""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsarchive.analyse.rereading import feed_record, texts_of
from newsarchive.archive.warc import MissingCapture
from newsarchive.crawl.workers import WorkFailed
from newsarchive.extract.feed import Entry

logger = logging.getLogger(__name__)


# Where more texts have changed at once, the feed's own dress has.
_MOST_EDITED = 10


@dataclass(frozen=True)
class FeedText:
    """A text, the capture of the feed that carries it, and its address there, where that is another."""

    capture_id: int
    url: str | None
    text: str


class FeedTexts:
    """What the feeds of one source said of their articles, by the capture of the feed."""

    def __init__(self, spider: Any) -> None:
        self._spider = spider
        self._known: dict[int, dict[str, str]] = {}

    def add(self, capture_id: int | None, entries: Iterable[Entry]) -> None:
        """Keep the texts of a feed that was read just now."""
        if capture_id is not None:
            self._known[capture_id] = {each.url: each.text for each in entries if each.text}

    async def edited(self, entries: Iterable[Entry]) -> dict[str, str]:
        """Return pages that a feed gives another text for than at its last reading, by their place in it.

        It is asked before the feed is remembered.
        """
        found = {}
        for each in entries:
            url = self.page_of(each.url) if each.text else None
            before = await self.of(url) if url else None
            if url and before and _words(before.text) != _words(each.text or ""):
                found[url] = each.url
        return found if len(found) <= _MOST_EDITED else {}

    def page_of(self, url: str) -> str:
        """Return the address of the page that an entry of a feed leads to."""
        own: str = self._spider.scope.own(url)
        return self._spider.run.ledger.leads_to(own) or own

    async def of(self, url: str) -> FeedText | None:
        """Return the newest text that a feed gave for an address, or for one that redirects to it."""
        page = self._spider.run.ledger.page(url)
        if page is None or page.feed_capture_id is None:
            return None
        if page.feed_capture_id not in self._known:
            self._known[page.feed_capture_id] = await self._stored(page.feed_capture_id)
        text = self._known[page.feed_capture_id].get(page.feed_url or url)
        return FeedText(page.feed_capture_id, page.feed_url, text) if text else None

    async def _stored(self, capture_id: int) -> dict[str, str]:
        record = feed_record(self._spider.run.archive, capture_id)
        folder = Path(self._spider.settings["NEWSARCHIVE_CAPTURES"])
        try:
            found: dict[str, str] = await self._spider.workers.run(texts_of, folder, record)
        except (MissingCapture, WorkFailed) as error:
            logger.warning("The feed of capture %d cannot be read again: %s", capture_id, error)
            return {}
        return found


def _words(html: str) -> list[str]:
    """Return the words of a text, whatever its markup."""
    return re.findall(r"\w+", re.sub(r"<[^>]*>", " ", html))
