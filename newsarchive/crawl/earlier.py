"""What the stored capture of a known article says to the extractor that read its page just now."""

import logging
from datetime import datetime
from pathlib import Path
from typing import Any

from newsarchive.analyse.rereading import Failure, capture_of, read
from newsarchive.article import ArchivedArticle, Article
from newsarchive.crawl.items import Earlier
from newsarchive.crawl.workers import WorkFailed

logger = logging.getLogger(__name__)


async def earlier_reading(
    spider: Any, known: ArchivedArticle | None, article: Article, boilerplate: frozenset[str]
) -> Earlier | None:
    """Return what is read in the stored capture, where another extractor had read the known text.

    Only so can be told what the outlet changed from what a new extractor, other selectors or
    boilerplate learned meanwhile changed. None where there is nothing to tell apart, or no way to.
    """
    if known is None or known.content_hash == article.content_hash:
        return None
    if known.extractor == article.extractor:
        return None
    capture = capture_of(spider.run.archive, known.id, boilerplate=boilerplate)
    if capture is None or known.id is None:
        return None
    try:
        folder = Path(spider.settings["NEWSARCHIVE_CAPTURES"])
        found: Article | Failure = await spider.workers.run(read, capture, folder)
    except WorkFailed as error:
        found = Failure("unreadable", str(error))
    if isinstance(found, Failure):
        logger.warning("%s: its earlier capture cannot be compared: %s", known.url, found.message)
        return None
    if known.text and not found.text:
        return None
    return Earlier(found, known.id, capture.capture_id, datetime.fromisoformat(capture.fetched_at))
