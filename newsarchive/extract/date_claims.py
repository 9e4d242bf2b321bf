"""Dates that a page claims where machines look for them: JSON-LD and meta elements."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from newsarchive.extract.addresses import address
from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.date_candidates import Candidate, Reader
from newsarchive.extract.page import Page, is_article, stated_links

_ARTICLE_METAS = ("article:published_time", "og:article:published_time")
_OTHER_METAS = (
    "og:published_time",
    "published_time",
    "publication_date",
    "pubdate",
    "publish_date",
    "publish-date",
    "publishdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "dcterms.created",
    "dcterms.issued",
    "dcterms.date",
    "date",
)
_MODIFIED_METAS = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")


def claimed(
    page: Page, reader: Reader, *, title: str | None, microdata: Iterable[Candidate]
) -> Iterator[Candidate]:
    """Yield what JSON-LD, microdata and meta elements say of publication, most trusted first."""
    ld = own_ld(page, title)
    for name in ("datePublished", "dateCreated", "uploadDate"):
        yield from reader.claims(f"json_ld:{name}", [ld.get(name)])
    for name in _ARTICLE_METAS:
        yield from reader.claims(f"meta:{name}", page.metas.get(name, [])[:1])
    yield from microdata
    for name in _OTHER_METAS:
        yield from reader.claims(f"meta:{name}", page.metas.get(name, [])[:1])


def modified(page: Page, reader: Reader, *, title: str | None) -> datetime | None:
    """Return the moment the page's head says it was changed."""
    names = [page.meta(name) for name in _MODIFIED_METAS]
    for literal in [own_ld(page, title).get("dateModified"), *names]:
        value = reader.whole(clean_line(literal)) if isinstance(literal, str) else None
        if isinstance(value, datetime):
            return value.astimezone(UTC)
    return None


def own_ld(page: Page, title: str | None) -> dict[str, Any]:
    """Return the JSON-LD object of this article, and not of one that the page only leads to."""
    articles = [each for each in page.json_ld if is_article(each)]
    if len(articles) < 2:
        return page.article_ld
    wanted = letters(title or "")
    here = {address(page.url), page.canonical} - {None}
    for each in articles:
        if wanted and wanted == letters(str(each.get("headline") or each.get("name") or "")):
            return each
    for each in articles:
        if here & {address(link, base=page.base) for link in stated_links(each)}:
            return each
    return page.article_ld
