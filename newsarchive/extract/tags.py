"""The publisher's keywords for one article, told from those it prints on every page."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Any

from newsarchive.extract.blocks import HEADINGS
from newsarchive.extract.characters import clean_line
from newsarchive.extract.elements import line_of, short_text
from newsarchive.extract.outlet import is_outlet
from newsarchive.extract.page import Page
from newsarchive.extract.stems import stems
from newsarchive.language.folding import fold

_MOST_TAGS = 50
_LONGEST_TAG = 80
_MOST_WORDS = 7
_TAG_BOXES = re.compile(
    r"(?:^|[-_\s])(?:tags?|tag-?(?:list|links|items)|post-?tags?|entry-?tags?|news-?tags?|article-?tags?|td-post-source-tags|"
    r"keywords|teq(?:ler)?|tegler|etiket(?:ler)?|acar-?sozler|metki|tegi)(?:$|[-_\s])",
    re.IGNORECASE,
)
_TAG_LINE = re.compile(
    r"^\W*(?:açar söz(?:lər)?|acar soz(?:ler)?|teq(?:lər)?|etiket(?:lər|ler)?|tags?|keywords|метки|теги|ключевые слова)\s*:\s*(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_CLOUD = re.compile(
    r"tag-?cloud|sidebar|widget|(?<!entry-)(?<!post-)(?<!article-)footer|popular|trend|menu",
    re.IGNORECASE,
)
_BOXES = ("div", "ul", "ol", "p", "span", "section", "li", "footer", "nav", "aside")
_HEIGHT = 4
_LONGEST_LINE = 400
# An outlet's own list of keywords is long, and the same on every page.
_MOST_KEYWORDS = 15


def tags(page: Page, *, selector: str | None = None, text: str = "") -> tuple[str, ...]:
    """Return the publisher's keywords for this article: never the list that is on each of its pages.

    text is the article with its headline; keywords of the head only count where it speaks of them.
    """
    if own := page.said(selector):
        return _cleaned(page, own)
    return (
        _cleaned(page, _split(page.article_ld.get("keywords")))
        or _cleaned(page, page.metas.get("article:tag", []))
        or _cleaned(page, _tag_links(page))
        or _cleaned(page, _tag_lines(page))
        or _cleaned(page, _keywords(page, text))
    )


def _split(raw: Any) -> list[str]:
    parts = [each for each in _listed(raw) if isinstance(each, str)]
    return [
        each for part in parts for each in (re.split(r"[,;]", part) if len(parts) == 1 else [part])
    ]


def _tag_links(page: Page) -> list[str]:
    """Return the links in boxes of tags, and those that say rel=tag."""
    boxes = [each for each in page.tree.iter(*_BOXES) if _is_tag_box(each.get("class") or "")]
    anchors = (anchor for box in boxes if not _is_cloud(box) for anchor in box.iter("a"))
    # A box of tags may hold a list of articles with the same tag.
    found = [each for each in anchors if next(each.iter(*HEADINGS), None) is None]
    for anchor in page.tree.iter("a"):
        rel = anchor.get("rel", "")
        if "tag" in rel and "category" not in rel and not _is_cloud(anchor):
            found.append(anchor)
    return [_string(each) for each in dict.fromkeys(found)] if len(found) <= _MOST_TAGS else []


@lru_cache(maxsize=4_096)
def _is_tag_box(names: str) -> bool:
    return _TAG_BOXES.search(names) is not None


def _is_cloud(element: Any) -> bool:
    line = islice(line_of(element), 1 + _HEIGHT)
    return any(_CLOUD.search(f"{each.get('class') or ''} {each.get('id') or ''}") for each in line)


def _tag_lines(page: Page) -> list[str]:
    """Return what follows a word like Tags: in a line of its own."""
    for each in page.tree.iter(*_BOXES, "td", "font"):
        begins = each.text or ""
        if not begins.strip() and len(each):
            begins = each[0].text or ""
        # Few lines have a colon, and the pattern is slow.
        if ":" not in begins or not _TAG_LINE.match(begins):
            continue
        if (text := short_text(each, _LONGEST_LINE)) is None:
            continue
        if anchors := [_string(anchor) for anchor in each.iter("a")]:
            return anchors
        if (match := _TAG_LINE.match(text)) and match.group(1).strip():
            return re.split(r"[,;#]", match.group(1))
    return []


def _keywords(page: Page, text: str) -> list[str]:
    """Return the keywords of the head, where most are words of the article itself."""
    found = [
        line
        for each in _split(page.meta("news_keywords", "keywords") or "")
        if (line := clean_line(each))
    ]
    names = page.outlet
    if (
        not found
        or len(found) > _MOST_KEYWORDS
        or any(is_outlet(each, names.stated) for each in found)
    ):
        return []
    said = stems(text)
    told = [each for each in found if stems(each) <= said]
    return found if not text or 2 * len(told) >= len(found) else []


def _cleaned(page: Page, raw: Iterable[str]) -> tuple[str, ...]:
    stated = page.outlet.stated
    found = (clean_line(each).strip(" ,;.#").strip() for each in raw)
    kept = (
        each
        for each in found
        if 1 < len(each) <= _LONGEST_TAG
        and len(each.split()) <= _MOST_WORDS
        and not each.endswith(":")
        and not is_outlet(each, stated)
    )
    return tuple({fold(each): each for each in kept}.values())[:_MOST_TAGS]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _string(element: Any) -> str:
    return element if isinstance(element, str) else " ".join(element.itertext())
