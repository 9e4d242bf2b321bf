"""The same article in other languages, as its page states it."""

import re
from urllib.parse import urlsplit

from newsarchive.extract.addresses import address
from newsarchive.extract.page import Page

_STATED = "//link[@hreflang and contains(@rel, 'alternate')]/@href | //a[@hreflang]/@href"
# A switch of languages that leads to the front page of an edition says nothing of the article.
_FRONT = re.compile(r"/?(?:[a-z]{2}(?:-[A-Za-z]{2})?)?/?(?:index\.\w+)?")
_MOST = 20


def translations(page: Page, own: str | None) -> tuple[str, ...]:
    """Return the addresses that a page names as its own text in other languages."""
    if not page.may_have("hreflang"):
        return ()
    here = {own, address(page.url) if page.url else None}
    stated = (address(str(href), base=page.base) for href in page.tree.xpath(_STATED)[:_MOST])
    found = (each for each in stated if each and each not in here)
    return tuple(dict.fromkeys(each for each in found if not _is_front(each)))


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return bool(_FRONT.fullmatch(parts.path)) and not parts.query
