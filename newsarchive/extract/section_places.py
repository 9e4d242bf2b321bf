"""Where a page prints the rubric of its article: crumbs, what its classes call one, a label."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from newsarchive.extract.boxes import is_elsewhere
from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.elements import child_count, line_of, short_text
from newsarchive.extract.page import Page
from newsarchive.extract.section_menu import in_menu
from newsarchive.extract.section_words import HOME

_MOST_WORDS = 4
_LONGEST = 60
_LONGEST_TRAIL = 500
_MOST_BOXES = 3
_CRUMBS = re.compile(r"bread-?_?crumb|crumbs|speedbar|pathway", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[/|>»›→•·\n\t\\]|&gt;|::|\s[–—-]\s)\s*")
_NAMED = re.compile(
    r"(?:^|[-_\s])(?:cat|category|categories|cat-links|catname|rubric|rubrika|kateqoriya|kateqori|kategoriya|"
    r"kategori|b[oö]lm[eə]|section)(?:$|[-_\s])",
    re.IGNORECASE,
)
# Where a word alone is the link's class, it may as well be a whole list of rubrics.
_LISTS = re.compile(
    r"(?:^|[-_\s])(?:menu|nav|list|cats|cat-item|categories-list)(?:$|[-_\s])", re.IGNORECASE
)
_PATHS = re.compile(
    r"/(?:category|categories|cat|kateqoriya|kategoriya|kategori|rubric|rubrics|rubrika|bolme|section|sections)/[^/?#]+/?$"
)
_LABEL_WORDS = r"b[oö]lm[eə](?:si)?|kateqoriya|kategoriya|kategori|rubrika|рубрик[аи]|раздел|категория|category|section|filed under|posted in"
_LABEL = re.compile(rf"\s*(?:{_LABEL_WORDS})\s*:\s*(?P<rest>[^\n]*)$", re.IGNORECASE)
_LONGEST_LABEL = 120
_COUNT = re.compile(r":\s*\d")
_REST = re.compile(r"(?P<name>[^|•·\n:\d]{2,60}?)\s*(?:[|•·\n\d]|\S+:|\Z)")
_TAGS = (
    "a", "div", "span", "p", "li", "ul", "ol", "nav", "section", "header", "h1", "h2", "h3", "h4", "h5",
    "strong", "b", "em", "small", "td", "i", "dt", "label",
)  # fmt: skip
_PROSE = frozenset(
    ("p", "li", "h1", "h2", "h3", "h4", "h5", "strong", "b", "em", "small", "i", "td")
)
_BEFORE, _BEHIND = 40, 40
_MOST_RUBRICS = 2


@dataclass(frozen=True)
class Places:
    """The elements of a page that may hold its rubric, found in one walk; marked with how surely.

    3 is a link that is called a rubric, 2 other words so called, 1 a link by its address alone.
    """

    page: Page
    heading: Any
    crumbs: Sequence[Any]
    marked: Sequence[tuple[int, Any]]
    labels: Sequence[tuple[Any, str]]


def places(page: Page, title: str | None) -> Places:
    """Return where a page may print its rubric."""
    heading = _heading(page, title)
    placed = list(page.tree.iter(*_TAGS))
    at = next((n for n, each in enumerate(placed) if each is heading), -1 - _BEHIND)
    found: tuple[list[Any], list[tuple[int, Any]], list[tuple[Any, str]]] = ([], [], [])
    for n, each in enumerate(placed):
        near = at - _BEFORE <= n <= at + _BEHIND
        trail, named = _called(each.get("class") or "")
        if len(found[0]) < _MOST_BOXES and each.tag != "a" and (trail or _says_crumbs(each)):
            found[0].append(each)
        if (near or named or each.tag == "a") and (sureness := _sureness(each, named, near=near)):
            found[1].append((sureness, each))
        text = each.text
        if text and ":" in text and len(text) <= _LONGEST_LABEL and (label := _LABEL.match(text)):
            found[2].append((each, label["rest"].strip()))
    return Places(page, heading, *found)


def _says_crumbs(element: Any) -> bool:
    """Return whether an element says in other words than its class that it holds crumbs."""
    if element.tag in _PROSE:
        return False
    names = element.get("id") or element.get("aria-label")
    trail = bool(names) and _called(names)[0]
    return trail or "BreadcrumbList" in (element.get("itemtype") or "")


@lru_cache(maxsize=8_192)
def _called(names: str) -> tuple[bool, bool]:
    """Return whether names say crumbs, and whether they say a rubric."""
    named = _NAMED.search(names) is not None and _LISTS.search(names) is None
    return _CRUMBS.search(names) is not None, named


def _sureness(element: Any, named: bool, *, near: bool) -> int:
    if element.tag == "a":
        box = element.getparent()
        if box is not None and box.tag == "li" and not box.get("class"):
            # A list of one item is how some themes set a single rubric.
            above = box.getparent()
            box = above if above is not None and child_count(above, 2) == 1 else box
        called = named or (box is not None and _called(box.get("class") or "")[1])
        if called or "category" in (element.get("rel") or ""):
            return 3
        return int(near and bool(_PATHS.search(element.get("href") or "")) and not in_menu(element))
    if near and element.get("itemprop") == "articleSection":
        return 3
    return 2 if near and named and next(element.iter("a"), None) is None else 0


def crumbs(found: Places) -> Iterator[tuple[str, bool]]:
    """Yield the crumbs of a page, last first, and whether each leads to a category by its address.

    The one that leads home is left out.
    """
    for box in found.crumbs:
        if links := list(box.iter("a")):
            yield from (
                (" ".join(each.itertext()), bool(_PATHS.search(each.get("href") or "")))
                for each in reversed(links)
                if not _is_home(each, found.page)
            )
        elif (text := short_text(box, _LONGEST_TRAIL, between="\n")) is not None:
            steps = [step for each in _BETWEEN.split(text) if (step := clean_line(each))]
            if steps and HOME.fullmatch(steps[0]):
                yield from ((each, False) for each in reversed(steps[1:]))


def _is_home(anchor: Any, page: Page) -> bool:
    """Return whether a link leads to the front page, whatever it is called there."""
    if page.url is None:
        return False
    to = urlsplit(urljoin(page.base or page.url, (anchor.get("href") or "#").strip()))
    return to.netloc == urlsplit(page.url).netloc and to.path in ("", "/") and not to.query


def marked(found: Places) -> Iterator[str]:
    """Yield what the markup or a link's address calls the rubric of this article, surest first."""
    above = set(found.heading.iterancestors()) if found.heading is not None else set()
    for sureness, each in sorted(found.marked, key=lambda one: -one[0]):
        if (sureness == 1 and _in_list(each)) or is_elsewhere(each, above, found.page.cards):
            continue
        line = clean_line(short_text(each, _LONGEST, between=" ") or "")
        if 0 < len(line.split()) <= _MOST_WORDS and not _COUNT.search(line):
            yield line


def _heading(page: Page, title: str | None) -> Any:
    wanted = letters(title or "")
    heads = islice(page.tree.iter("h1", "h2"), 20)
    equal = (each for each in heads if wanted and letters("".join(each.itertext())) == wanted)
    return next(equal, None)


def _in_list(anchor: Any) -> bool:
    """Return whether a link stands among many: in a menu that is not called one."""
    box = anchor.getparent()
    box = box.getparent() if box is not None and box.tag == "li" else box
    return (
        box is not None and sum(1 for _ in islice(box.iter("a"), _MOST_RUBRICS + 1)) > _MOST_RUBRICS
    )


def labelled(found: Places) -> Iterator[str]:
    """Yield what stands behind a word for rubric: Bölmə: Siyasət, Рубрика: Экономика."""
    for each, rest in found.labels:
        if any(box.tag in ("nav", "footer", "form") for box in line_of(each)):
            continue
        if rest and (name := _REST.match(rest)):
            yield name["name"]
        elif not rest:
            after = next(iter(each), None)
            after = each.getnext() if after is None and not (each.tail or "").strip(" :") else after
            if after is not None and after.tag not in ("ul", "ol", "select"):
                yield short_text(after, _LONGEST) or ""
