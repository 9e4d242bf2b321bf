"""The pages of a source: what is known of each of its addresses."""

from dataclasses import dataclass
from typing import Any

# Whether a row of pages, named page, leads to an article that stands at another page's address.
TWIN = """(page.outcome is 'moved' or exists (
    select 1 from articles join pages as own
        on own.source = articles.source and own.url = articles.url and own.article_id = articles.id
        and coalesce(own.outcome, '') not in ('redirected', 'moved')
    where articles.id = page.article_id and articles.url <> page.url
))"""


@dataclass(frozen=True)
class Page:
    """What the ledger knows of one address."""

    url: str
    kind: str
    stated_at: str | None = None
    lastmod: str | None = None
    last_visit_at: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    article_id: int | None = None
    capture_id: int | None = None
    attempts: int = 0
    listed: bool = False
    feed_capture_id: int | None = None
    feed_url: str | None = None


def page_of(row: dict[str, Any]) -> Page:
    """Return the page a row of the table pages holds."""
    return Page(
        url=row["url"],
        kind=row["kind"],
        stated_at=row["stated_at"],
        lastmod=row["lastmod"],
        last_visit_at=row["last_visit_at"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        article_id=row["article_id"],
        capture_id=row["capture_id"],
        attempts=row["attempts"],
        listed=row["listed_by"] is not None,
        feed_capture_id=row["feed_capture_id"],
        feed_url=row["feed_url"],
    )
