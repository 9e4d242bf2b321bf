"""A page in, an article out; pure: no network, no files, no clock."""

from newsarchive.article import Article
from newsarchive.extract.dates import read_date
from newsarchive.extract.page import Unextractable
from newsarchive.extract.reading import PageReading, read_page

__all__ = ["PageReading", "Unextractable", "article_from_html", "read_date", "read_page"]


def article_from_html(html: bytes, url: str | None = None) -> Article:
    """Return the article on a page.

    html is the page as received; its encoding is found out. Without the moment of the fetch,
    relative dates ("2 saat əvvəl") stay unread: use read_page where it is known.
    Raises Unextractable when there is no HTML in it.
    """
    return read_page(html, url=url).article
