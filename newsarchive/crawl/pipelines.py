"""Pipelines: the article, its version and its visit are stored in one transaction."""

from dataclasses import replace
from typing import Any

from scrapy.crawler import Crawler

from newsarchive.crawl.items import ArticlePage


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
            saved = run.archive.save(
                item.article,
                identity=item.identity,
                article_id=moved_from.article_id if moved_from else None,
                capture_id=item.capture_id,
                seen_at=visit.at,
            )
            visit = replace(
                visit, outcome=saved.outcome, article_id=saved.article_id, identity=item.identity
            )
            again = run.revisit_at(item.article, saved.first_seen_at, visit.at)
            run.record(visit, next_visit_at=again)
            if moved_from:
                run.ledger.settle(moved_from.url)
            if run.ledger.is_twin(item.page.url):
                run.ledger.settle(item.page.url)
            spider.visitor.stored(item.page, visit)
        # Another address of an article that is known already promises no further ones.
        if saved.outcome == "new" or item.page.article_id == saved.article_id:
            spider.visitor.agenda.article(item.page)
        self._crawler.stats.inc_value(f"newsarchive/{saved.outcome}")
        return item
