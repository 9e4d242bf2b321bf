"""Pictures that belong to an article, and addresses its text cites."""

from collections.abc import Iterator
from typing import Any

from newsarchive.article import Image, Link
from newsarchive.extract.addresses import address
from newsarchive.extract.characters import clean_line
from newsarchive.extract.page import Page
from newsarchive.extract.text import MainText

_MOST_LINKS = 1_000
_LAZY = ("data-src", "data-lazy-src", "data-original", "data-srcset", "src")


def images(page: Page, text: MainText) -> tuple[Image, ...]:
    """Return the page's own picture and those inside the text, with their captions."""
    found: dict[str, Image] = {}
    for raw in [*page.metas.get("og:image", [])[:3], *_ld_images(page.article_ld.get("image"))]:
        if url := address(raw, base=page.base):
            found.setdefault(url, Image(url))
    if text.blocks:
        for element in text.container.iter("img"):
            source = next((each for name in _LAZY if (each := element.get(name))), "")
            url = address(source.split(" ")[0], base=page.base)
            if url and not _is_pixel(element):
                found[url] = Image(url, _caption(element))
    return tuple(found.values())[:50]


def _ld_images(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        raw = each.get("url") if isinstance(each, dict) else each
        if isinstance(raw, str):
            yield raw


def _is_pixel(element: Any) -> bool:
    return any(element.get(name) in ("0", "1", "1px") for name in ("width", "height"))


def _caption(element: Any) -> str | None:
    for figure in element.iterancestors("figure"):
        for caption in figure.iter("figcaption"):
            return clean_line(" ".join(caption.itertext())) or None
    return None


def links(page: Page, text: MainText) -> tuple[Link, ...]:
    """Return the links inside the chosen blocks, with their words, in reading order."""
    found: dict[tuple[str, str], Link] = {}
    for element in dict.fromkeys(block.element for block in text.blocks):
        for anchor in element.iter("a"):
            words = clean_line(" ".join(anchor.itertext()))
            url = address(anchor.get("href"), base=page.base)
            if url and words and len(found) < _MOST_LINKS:
                found.setdefault((url, words), Link(url, words))
    return tuple(found.values())
