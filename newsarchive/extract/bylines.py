"""Bylines in the markup of a page, where nothing states its authors."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from newsarchive.extract.boxes import is_elsewhere
from newsarchive.extract.characters import letters
from newsarchive.extract.elements import line_of
from newsarchive.extract.names import (
    has_prefix,
    is_organisation,
    persons,
)
from newsarchive.extract.page import Page

_HINT = re.compile(
    "author|byline|writer|contributor|reporter|journalist|columnist|muellif|müəllif|yazar|avtor|autor|attribution"
)
_PATHS = re.compile(
    "/(?:author|writer|contributor|profil|journalist|reporter|columnist|staff/|people/|person/|muellif|yazar|avtor|autor)"
)
_TAGS = ("a", "div", "span", "p", "li", "ul", "address", "section", "header", "h1", "h2", "h3", "h4", "h5", "h6",
         "strong", "b", "em", "i", "td", "cite", "small", "figcaption", "dd", "aside", "footer", "label")  # fmt: skip
_BEFORE, _BEHIND = 60, 150
_MOST = 400
_LONGEST = 200
_LONGEST_ACCOUNT = 40
_SURE = 2
_CAPTION = re.compile(r"(?:^|[-_\s])(?:caption|credit|photo|image)", re.IGNORECASE)
_JOINS = re.compile(r"^(?:,|&|and\b|və\b|и\b|und\b|et\b)")
_GOES_ON = re.compile(r"(?:,|&|\band|\bvə|\bи|\bund|\bet)$")
_UNREAD = frozenset(("script", "style", "noscript", "time", "button", "svg", "select", "template"))
_STRONG = re.compile(
    r"(?:^|[-_\s])(?:by-?line\w*|(?:post|article|entry|news|story|meta|td-post|p)?[-_]*authors?[-_]*(?:name|link|url|title)?s?|"
    r"writer|muellif|yazar|avtor)(?:$|[-_\s])",
    re.IGNORECASE,
)


def marked_bylines(page: Page, *, title: str | None) -> list[str]:
    """Return the persons in what the markup calls an author, nearest after the headline first."""
    found = _hinted(page.tree)
    heading = _heading([each for _, each in found], title)
    above = set(heading.iterancestors()) if heading is not None else set()
    start = next((n for n, (_, each) in enumerate(found) if each is heading), 0)
    origin = found[start][0] if heading is not None else 0
    best: tuple[int, list[str]] = (0, [])
    first: Any = None
    for place, element in [*found[start:], *found[:start]]:
        strength = _strength(element)
        near = -_BEFORE <= place - origin <= _BEHIND
        if strength == 0 or (strength == 1 and not near):
            continue
        beside = bool(best[1]) and _beside(element, first)
        if (
            (strength <= best[0] and not beside)
            or _of_picture(element)
            or is_elsewhere(element, above, page.cards)
        ):
            continue
        if not (names := _names(element, strength)):
            continue
        if beside:
            best[1].extend(each for each in names if each not in best[1])
        elif strength > best[0]:
            best, first = (strength, names), element
    return best[1]


def marked_lines(page: Page, *, title: str | None) -> Iterator[str]:
    """Yield what the markup surely calls an author near the headline, if short, whoever that is."""
    found = _hinted(page.tree)
    heading = _heading([each for _, each in found], title)
    if heading is None:
        return
    above = set(heading.iterancestors())
    origin = next(place for place, each in found if each is heading)
    for place, each in found:
        if not -_BEFORE <= place - origin <= _BEHIND or _strength(each) < _SURE:
            continue
        words, cut = _words(each)
        if (
            words
            and not cut
            and not _of_picture(each)
            and not is_elsewhere(each, above, page.cards)
        ):
            yield words


def _hinted(tree: Any) -> list[tuple[int, Any]]:
    """Return what may be a byline, and the headings, with their places among all elements."""
    found = []
    for place, each in enumerate(tree.iter(*_TAGS)):
        tag, attributes = each.tag, dict(each.items())
        if tag in ("h1", "h2") or (attributes and _may_be_byline(tag, attributes)):
            found.append((place, each))
            if len(found) == _MOST:
                break
    return found


def _may_be_byline(tag: str, attributes: Mapping[str, str]) -> bool:
    """Return whether an element says that it is a byline."""
    for names in (attributes.get("class"), attributes.get("id")):
        if names and _is_hint(names):
            return True
    leads = tag == "a" and (
        attributes.get("rel") == "author" or _PATHS.search(attributes.get("href") or "") is not None
    )
    return leads or "author" in (attributes.get("itemprop") or "")


@lru_cache(maxsize=8_192)
def _is_hint(names: str) -> bool:
    return _HINT.search(names.lower()) is not None


def _heading(elements: Sequence[Any], title: str | None) -> Any:
    wanted = letters(title or "")
    heads = [each for each in elements if each.tag in ("h1", "h2")]
    for each in heads:
        if wanted and letters("".join(each.itertext())) == wanted:
            return each
    return next((each for each in heads if each.tag == "h1"), None)


def _strength(element: Any) -> int:
    """Return how surely an element is the byline: 3 by its own word, 2 by its name, 1 perhaps."""
    if element.get("rel") == "author" or "author" in (element.get("itemprop") or "").split():
        return 3
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if _STRONG.search(names):
        return 2
    if element.tag in ("h1", "h2") and not _is_hint(names):
        return 0
    return 1


def _beside(element: Any, first: Any) -> bool:
    """Return whether an element stands in the same byline as another: co-authors do."""
    if first is None or first in element.iterancestors() or element in first.iterancestors():
        return False
    alike = (element.tag, element.get("class")) == (first.tag, first.get("class"))
    one, two = element.getparent(), first.getparent()
    if not alike or one is None or two is None:
        return False
    return one is two or (
        (one.tag, one.get("class")) == (two.tag, two.get("class"))
        and one.getparent() is two.getparent()
    )


def _of_picture(element: Any) -> bool:
    """Return whether an element is or stands in a caption, which names who took the picture."""
    near = islice(line_of(element), 3)
    return any(
        each.tag == "figcaption" or _CAPTION.search(each.get("class") or "") for each in near
    )


def _names(element: Any, strength: int) -> list[str]:
    """Return the names in an element: those of its first line that has some, and of its further parts."""
    words, cut = _words(element)
    if cut:
        # A box about the author begins with the name.
        words = "\n".join(words.split("\n")[:2]) if strength == 2 else ""
    found: list[str] = []
    goes_on = True
    for line in words.split("\n"):
        joined = _JOINS.match(line)
        if not found or goes_on or joined:
            names = list(persons(line))
            found.extend(each for each in names if each not in found)
            goes_on = bool(_GOES_ON.search(line)) or (goes_on and not names)
    found = found or list(dict.fromkeys(persons(words.replace("\n", " "))))
    sure = strength == 3 or has_prefix(words)
    if found or not sure or len(words) > _LONGEST_ACCOUNT:
        return found
    accounts = [each for each in persons(words, trusted=True) if " " not in each]
    return [each for each in accounts if not is_organisation(each)]


def _words(element: Any) -> tuple[str, bool]:
    """Return the first words of an element, each part of it on a line of its own, and if there are more."""
    pieces: list[str] = []
    length = 0
    stack = [(element, False)]
    while stack:
        each, closing = stack.pop()
        text = each.tail if closing else each.text
        if not closing:
            readable = isinstance(each.tag, str) and each.tag not in _UNREAD
            text = text if readable else None
            if each is not element:
                stack.append((each, True))
            if readable:
                stack.extend((child, False) for child in reversed(each))
        if text and text.strip():
            length += len(text.strip())
            if length > _LONGEST:
                return "\n".join(pieces), True
            pieces.append(text.strip())
    return "\n".join(pieces), False
