"""The texts that feeds carried, for the pages they lead to: of this run from memory, else from captures."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsarchive.analyse.rereading import feed_record, texts_of
from newsarchive.archive.warc import MissingCapture
from newsarchive.crawl.workers import WorkFailed
from newsarchive.extract.feed import Entry

logger = logging.getLogger(__name__)


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
