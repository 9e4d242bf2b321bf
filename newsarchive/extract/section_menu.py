"""The rubric as the menu of a page knows it: by the address, class names, the active item, or its name beside the headline."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any
from urllib.parse import urlsplit

from newsarchive.extract.boxes import is_elsewhere
from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.elements import line_of, short_text
from newsarchive.extract.page import Page
from newsarchive.extract.section_words import is_language, is_no_section

_MENU = re.compile(
    r"(?:^|[-_\s])(?:\w*menu\w*|nav\w*|header|rubrics?|top-?bar|categories)(?:$|[-_\s])",
    re.IGNORECASE,
)
_NOT_MENU = re.compile(
    r"(?:^|[-_\s])(?:tab\w*|lang\w*|pagination|pager|page-?nav\w*|footer|social\w*|carousel|slider)(?:$|[-_\s])",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    r"(?:^|[-_\s])(?:active|current|current-menu-item|current-(?:post|category)-\w+|selected)(?:$|[-_\s])",
    re.IGNORECASE,
)
_CLASSES = re.compile(r"(?:^|\s)category-(?P<slug>[^\s]+)")
_PAGES = re.compile(
    r"/(?:about|contacts?|elaqe|haqqimizda|reklam|advert\w*|search|axtaris|rss|archive|arxiv|login|privacy|team)\b"
)
_PARTS = re.compile(r"\s*[|•·/\n»›]\s*|\s+[–—-]\s+|\s{2,}")
_LONGEST, _MOST_WORDS = 40, 4
_MOST_LINKS, _MOST_PIECES, _NEAR = 250, 12, 4
_LONGEST_LINE = 120


def known(page: Page) -> Iterator[str]:
    """Yield what the menu calls the folders of the article's address, and its class names."""
    folders, slugs = _folders(page), _slugs(page)
    if not folders and not slugs:
        return
    named: dict[str, str] = {}
    for path, anchor in _links(page):
        slug = path.rsplit("/", 1)[-1]
        keys = [key for key in (path, slug) if key in (folders if key is path else slugs)]
        if keys and (name := _rubric(anchor)):
            named = dict.fromkeys(keys, name) | named
    yield from (named[each] for each in (*folders, *slugs) if each in named)


def guessed(page: Page, title: str | None) -> Iterator[str]:
    """Yield what is called as an item of the menu is beside the headline, or is marked in it."""
    names = {letters(name): name for _, each in _links(page) if (name := _rubric(each))}
    if names:
        yield from _beside_headline(page, title, names)
        yield from _in_title(page, names)
        yield from _active(page)


def _folders(page: Page) -> list[str]:
    """Return the paths of the folders an article is in by its address, the deepest first."""
    steps = urlsplit(page.url or "").path.lower().strip("/").split("/")[:-1]
    ends = range(len(steps), 0, -1)
    return ["/" + "/".join(steps[:end]) for end in ends if len(steps[end - 1]) > 2]


def _slugs(page: Page) -> list[str]:
    """Return the categories in the classes that WordPress gives an article."""
    boxes = [page.tree.find("body"), *islice(page.tree.iter("article"), 1)]
    classes = [each.get("class") or "" for each in boxes if each is not None]
    return [match["slug"].lower() for each in classes for match in _CLASSES.finditer(each)]


def _links(page: Page) -> Iterator[tuple[str, Any]]:
    """Yield path and element of the first links within the site."""
    host = urlsplit(page.url or "").netloc
    homes = tuple(f"{scheme}//{host}/" for scheme in ("https:", "http:", ""))
    for anchor in islice(page.tree.iter("a"), _MOST_LINKS):
        path = _path(anchor.get("href") or "", homes)
        if path and not _PAGES.search(path):
            yield path, anchor


def _rubric(anchor: Any) -> str | None:
    """Return the words of an item of the menu that may be a rubric."""
    if not in_menu(anchor):
        return None
    words = clean_line(short_text(anchor, _LONGEST, between=" ") or "")
    named = words and len(words.split()) <= _MOST_WORDS and not _is_no_rubric(words)
    return words if named else None


def _path(href: str, homes: Sequence[str]) -> str | None:
    """Return the path of a link within the site, in lower case; None of a link elsewhere."""
    href = href.strip()
    if href[:1] != "/" or href[:2] == "//":
        home = next((each for each in homes if href.startswith(each)), "")
        if not home and (href.startswith(("//", "#")) or ":" in href):
            return None
        href = href[len(home) :]
    path = href.partition("?")[0].partition("#")[0].strip("/").lower()
    return f"/{path}" if path else None


def _is_no_rubric(words: str) -> bool:
    return is_no_section(words) or is_language(words)


def in_menu(element: Any) -> bool:
    """Return whether an element stands in a menu or the head of the page, and in no tabs."""
    inside = False
    for each in islice(line_of(element), 12):
        if each.tag in ("article", "main", "footer", "aside"):
            return inside and each.tag in ("main", "article")
        kind = _kind_of(each.get("class") or "", each.get("id") or "")
        if kind < 0:
            return False
        inside = inside or kind > 0 or each.tag in ("nav", "header")
    return inside


@lru_cache(maxsize=4_096)
def _kind_of(classes: str, identity: str) -> int:
    """Return 1 where a box is called a menu, -1 where it is called something like one, else 0."""
    names = f"{classes} {identity}"
    return -1 if _NOT_MENU.search(names) else int(bool(_MENU.search(names)))


def _beside_headline(page: Page, title: str | None, names: Mapping[str, str]) -> Iterator[str]:
    """Yield parts of the lines around the headline that are called as an item of the menu is."""
    said = letters(title or "")
    blocks = page.blocks
    at = next(
        (
            n
            for n, each in enumerate(blocks)
            if said and each.letters == said and each.tag[0] == "h"
        ),
        None,
    )
    if at is None:
        return
    above = set(line_of(blocks[at].element))
    for block in [*blocks[at + 1 : at + 1 + _NEAR], *reversed(blocks[max(0, at - _NEAR) : at])]:
        box = block.element
        if len(block.text) > _LONGEST_LINE or in_menu(box) or is_elsewhere(box, above, page.cards):
            continue
        parts = chain(_PARTS.split(block.text), islice(box.itertext(), _MOST_PIECES))
        found = {key: clean_line(part) for part in parts if (key := letters(part)) in names}
        # Two of them are a menu.
        if len(found) == 1:
            yield from found.values()


def _in_title(page: Page, names: Mapping[str, str]) -> Iterator[str]:
    parts = _PARTS.split(page.title.strip())
    yield from (names[key] for each in parts[1:] if (key := letters(each)) in names)


def _active(page: Page) -> Iterator[str]:
    """Yield the only item of the menus that is marked as where the reader is."""
    found = {}
    for anchor in islice(page.tree.iter("a"), _MOST_LINKS):
        parent = anchor.getparent()
        boxes = (anchor, parent) if parent is not None and parent.tag == "li" else (anchor,)
        if any(map(_is_active, boxes)) and (words := _rubric(anchor)):
            found[letters(words)] = words
    if len(found) == 1:
        yield from found.values()


def _is_active(element: Any) -> bool:
    names = element.get("class")
    return element.get("aria-current") == "page" or bool(names and _ACTIVE.search(names))
