"""A page in, an article out; pure: no network, no files, no clock."""

from typing import TYPE_CHECKING, Any

from newsarchive.article import Article

if TYPE_CHECKING:
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
    from newsarchive.extract.reading import read_page

    return read_page(html, url=url).article


def __getattr__(name: str) -> Any:
    # Not at import: whoever only spells an address loads neither trafilatura nor numpy.
    if name in __all__:
        from newsarchive.extract import dates, page, reading

        for module in (reading, page, dates):
            if hasattr(module, name):
                return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
