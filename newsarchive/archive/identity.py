"""What makes an article the same under another address, where that is learned after it was stored."""

from newsarchive.archive.pages import Page
from newsarchive.archive.store import Archive

# Another row that has the number keeps it: an outlet may have begun to count anew.
_IDENTIFY = """
update articles set identity = ?1
where id = ?2 and identity like 'http%://%' and not exists (
    select 1 from articles as other where other.source = articles.source and other.identity = ?1
)
"""
# The article stands at its own address no more.
_MOVED = """
select articles.id from articles
join pages as own on own.source = articles.source and own.url = articles.url
where articles.id = ? and articles.url <> ? and own.outcome in ('redirected', 'moved')
"""


def moved_to(archive: Archive, page: Page) -> int | None:
    """Return the key of the article that stands at a page and not at its own address any more."""
    rows = archive.database.query(_MOVED, [page.article_id, page.url])
    return next((row["id"] for row in rows), None)


def identify(archive: Archive, article_id: int, identity: str | None) -> None:
    """Give an article the outlet's own number, where only its address was known to tell it by.

    So it stays one article when the pattern of its source's addresses is mended after it was found.
    """
    if identity is None or "://" in identity:
        return
    with archive.transaction():
        archive.database.execute(_IDENTIFY, [identity, article_id])
