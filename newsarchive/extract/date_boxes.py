"""Why a date in a box of a page is not the article's: boxes of comments, clocks, other articles."""

import re
from functools import lru_cache
from itertools import islice
from typing import Any

from newsarchive.extract.characters import letters
from newsarchive.extract.elements import child_count, line_of, short_text

_ASIDE_NAMES = re.compile(
    r"(?P<comment>comment|reply|respond|disqus|şərh|serhler|yorum|review)|"
    r"(?P<card>related|(?<![a-z])cards?(?![a-z])|similar|popular|latest|other-?news|recommend|"
    r"most-?read|oxsar|diger|teaser|"
    r"ticker|carousel|slider|trending|also-?read|read-?more|next-?post|prev-?post|son-?xeber)|"
    r"(?P<clock>(?<!fa-)(?<!icon-)clock|weather|hava\b|currency|valyuta|kurs\b|rates?\b|top-?bar|"
    r"header-?(?:top|date|bar)|site-?header|main-?header|current-?date|date-?today|today|teqvim)|"
    r"(?P<aside>(?<!elementor-)widget|side-?bar|footer|copyright|cookie|subscribe|newsletter|menu\b|navbar|"
    r"nav\b|banner)|"
    r"(?P<caption>(?<![\w-])(?:wp-)?caption(?:-text)?(?![\w-])|photo-?credit|image-?credit|tweet|twitter|instagram)",
    re.IGNORECASE,
)
UPDATE_NAMES = re.compile(
    r"(?<![a-z])(?:last|date|time|post|entry)?[-_]?(?:update[ds]?|modified|lastmod)(?![a-z])|"
    r"yenil[eə]n|guncel|datemodified",
    re.IGNORECASE,
)
PUBLISHED_NAMES = re.compile(r"publish|entry-date|datepublished", re.IGNORECASE)
# Boxes of the facts about an article, whatever links stand among them.
_FACT_NAMES = re.compile(r"meta\b|byline|attribution|author|post-?info|news-?info", re.IGNORECASE)
_OWN_NAMES = re.compile(
    r"entry|post|article|single|meta\b|byline|news-?(?:detail|info|date|view|head|inner)|"
    r"detail|publish|tarix|xeber-?(?:info|tarix)",
    re.IGNORECASE,
)
# A box of so many elements is small.
_SMALL = 4
_CAPTION_TAGS = ("figure", "figcaption", "blockquote", "caption")


def names_of(element: Any) -> str:
    """Return the class names that say what an element is, with those of a small box around it."""
    parts = [element.get(name) or "" for name in ("class", "id", "itemprop")]
    parent = element.getparent()
    if parent is not None and child_count(parent, _SMALL + 1) <= _SMALL:
        parts += [parent.get("class") or "", parent.get("itemprop") or ""]
    return " ".join(parts)


def why_not(element: Any, own: frozenset[Any], title: str, *, before: bool) -> str | None:
    """Return why a box around an element is not the article's; boxes around the headline are."""
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if UPDATE_NAMES.search(names) and not PUBLISHED_NAMES.search(names):
        return "updated"
    header = None
    for depth, each in enumerate(line_of(element)):
        if each in own:
            return header
        if each.tag in _CAPTION_TAGS:
            return "caption"
        box = f"{each.get('class') or ''} {each.get('id') or ''}"
        if each.tag in ("footer", "aside") and not _holds_facts(each, box):
            return "aside"
        if each.tag == "nav":
            return "clock"
        if each.tag == "header" and not _OWN_NAMES.search(box):
            header = "clock"
        if each.tag in ("main", "body"):
            return None if each.tag != "body" else header
        if each.tag == "article":
            header = None
            if own and _is_card(each, title):
                return "card"
        if "comment" in (each.get("itemtype") or "").lower():
            return "comment"
        kind = _kind(box)
        # Icons of clocks stand beside articles' dates; clocks stand above the headline.
        if kind and (before or kind != "clock"):
            return kind
        if depth <= 3 and _is_card(each, title):
            return "card"
    return header


@lru_cache(maxsize=4096)
def _kind(names: str) -> str | None:
    """Return what a box is by its class names, None where it may be the article's own."""
    found = _ASIDE_NAMES.search(names)
    own = found and found.lastgroup != "comment" and _OWN_NAMES.search(names)
    return str(found.lastgroup) if found and not own else None


def _is_card(box: Any, title: str) -> bool:
    """Return whether a small box leads to another article."""
    if box.tag == "a":
        text = short_text(box, 400)
        return text is not None and _is_headline(text, title)
    if _FACT_NAMES.search(box.get("class") or "") or short_text(box, 500) is None:
        return False
    for link in islice(box.iter("a"), 40):
        words = short_text(link, 300)
        if words and _is_headline(words, title):
            return True
    return False


def _holds_facts(box: Any, names: str) -> bool:
    """Return whether a footer or an aside only says who wrote an article, and when."""
    if _FACT_NAMES.search(names):
        return True
    return (
        box.tag == "aside" and not _ASIDE_NAMES.search(names) and short_text(box, 200) is not None
    )


def _is_headline(words: str, title: str) -> bool:
    """Return whether the words of a link are another article's headline."""
    if len(words.split()) < 4:
        return False
    bare = "".join(each for each in letters(words) if each.isalpha())
    return len(bare) >= 25 and bare != "".join(each for each in title if each.isalpha())


def label_before(element: Any) -> str:
    """Return the few words before an element that may say what its date is of."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        words = previous.tail or ""
        if not words.strip() and previous.tag not in ("time", "h1", "h2"):
            words = short_text(previous, 40) or ""
        if re.search(r"\d", words):
            words = re.split(r"\d", words)[-1]
        return words[-40:]
    return (parent.text or "")[-40:] if parent is not None else ""
