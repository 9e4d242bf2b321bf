"""Pipelines: the article, its version and its visit are stored in one transaction."""

from dataclasses import replace
from functools import partial
from typing import Any

from scrapy.crawler import Crawler

from newsarchive.analyse.derive import derive
from newsarchive.archive import Archive
from newsarchive.archive.identity import identify
from newsarchive.crawl.items import ArticlePage, Earlier

# A crawl that finds much waiting, after an upgrade or a kill, catches up a little at each save.
_DERIVED_AT_ONCE = 20


class ArchivePipeline:
    """Saves articles and counts what is new, changed and unchanged."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ArchivePipeline":
        """Return the pipeline of a crawler."""
        return cls(crawler)

    def process_item(self, item: Any) -> Any:
        """Save an article; other items pass through."""
        if not isinstance(item, ArticlePage):
            return item
        spider: Any = self._crawler.spider
        run, visit = spider.run, item.visit
        moved_from = item.moved_from
        with run.archive.transaction():
            if item.earlier:
                _renew(run.archive, item.earlier)
            save = partial(
                run.archive.save,
                item.article,
                identity=item.identity,
                article_id=item.article_id,
                capture_id=item.capture_id,
                seen_at=visit.at,
            )
            if item.elsewhere:
                save(cause="extractor")
            saved = save()
            identify(run.archive, saved.article_id, item.identity)
            visit = replace(
                visit, outcome=saved.outcome, article_id=saved.article_id, identity=item.identity
            )
            again = run.revisit_at(item.article, saved.first_seen_at, visit.at)
            run.record(visit, next_visit_at=again)
            if moved_from:
                run.ledger.settle(moved_from.url)
            if item.found_again:
                run.ledger.moved(saved.article_id, item.page.url)
                spider.visitor.records.found_again(saved.article_id, item.page)
            if run.ledger.is_twin(item.page.url):
                run.ledger.settle(item.page.url)
            spider.visitor.records.stored(item.page, visit)
        # Another address of an article that is known already promises no further ones.
        if saved.outcome == "new" or item.page.article_id == saved.article_id:
            spider.visitor.agenda.article(item.page)
        if saved.outcome != "unchanged":
            derive(run.archive, most=_DERIVED_AT_ONCE)
        self._crawler.stats.inc_value(f"newsarchive/{saved.outcome}")
        if saved.outcome == "new":
            run.learn()
        return item


def _renew(archive: Archive, earlier: Earlier) -> None:
    """Save what today's extractor reads in the stored capture, unless a newer one was stored since."""
    rows = archive.articles(where="id = ?", parameters=[earlier.article_id])
    known = next(rows, None)
    if known is None or known.capture_id != earlier.capture_id:
        return
    archive.save(
        replace(earlier.article, source=known.source, url=known.url),
        article_id=known.id,
        capture_id=earlier.capture_id,
        seen_at=earlier.fetched_at,
        cause="extractor",
    )
