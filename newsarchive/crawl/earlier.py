"""What the stored capture of a known article says to the extractor that read its page just now."""

import logging
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from newsarchive.analyse.rereading import Failure, capture_of, read
from newsarchive.article import ArchivedArticle, Article
from newsarchive.crawl.items import Earlier
from newsarchive.crawl.workers import WorkFailed
from newsarchive.extract.flags import without_flags
from newsarchive.extract.reading import generic_columns

# Of these columns versions are made.
_COMPARED = frozenset(("title", "text"))

logger = logging.getLogger(__name__)


async def earlier_reading(
    spider: Any, known: ArchivedArticle | None, article: Article, boilerplate: frozenset[str]
) -> Earlier | None:
    """Return what is read in the stored capture, where another extractor had read the known text.

    Only so can be told what the outlet changed from what a new extractor, other selectors or
    boilerplate learned meanwhile changed. Columns whose selectors no longer find anything are read
    without them there, too. None where there is nothing to tell apart, or no way to.
    """
    if known is None or known.content_hash == article.content_hash:
        return None
    if known.extractor == article.extractor:
        return None
    capture = capture_of(spider.run.archive, known.id, boilerplate=boilerplate)
    if capture is None or known.id is None:
        return None
    capture = replace(capture, without=_lost(known, article))
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
    found = _titled_alike(found, known, article)
    return Earlier(found, known.id, capture.capture_id, datetime.fromisoformat(capture.fetched_at))


def _lost(known: Article, article: Article) -> frozenset[str]:
    """Return the columns whose selectors answered on the known page, and do not on this one."""
    before, now = generic_columns(known.extractor), generic_columns(article.extractor)
    return (now - before) & _COMPARED


def _titled_alike(found: Article, known: Article, article: Article) -> Article:
    """Return an article with the title that another way of reading gives it, but for FOTO or VİDEO.

    One place of a page has such a word and another has not: only both in the same way tell an edit.
    """
    ways = {"title" in generic_columns(each.extractor) for each in (known, article)}
    if len(ways) == 1 or without_flags(found.title) != without_flags(article.title):
        return found
    return replace(found, title=article.title, flags=article.flags)
