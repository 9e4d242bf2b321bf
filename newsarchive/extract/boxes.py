"""Boxes of a page that are not the article: comments, menus, cards of other articles."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import islice
from typing import Any

from newsarchive.extract.elements import line_of

_NAMES = re.compile(
    r"(?:^|[-_\s])(?:comments?|comment-?(?:list|area|author|body)|respond|related\w*|recommend\w*|sidebar|widget-area|"
    r"popular|trending|latest-?(?:news|posts?)|most-?(?:read|popular)|read-?more|more-?(?:news|stories|from)|"
    r"teaser\w*|card|carousel|menu|newsletter\w*|newsfeed\w*|social-?share|tag-?cloud|oxsar\w*|diger|reyler|pohoz\w*)(?:$|[-_\s])",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:^|[-_\s])(?:site-?)?(?:footer|copyright|alt-?hisse)(?:$|[-_\s])", re.IGNORECASE
)
_LEAST_WORDS = 4
# Where nobody knows the headline, the article itself is among the boxes further up.
_FEW = 3
_MOST_HEADINGS = 2_000
_FIRST = 3
_CARD_TAGS = frozenset(("article", "li", "div"))


def cards(tree: Any) -> dict[Any, list[Any]]:
    """Return the boxes whose first headlines are links, each with those headlines.

    Looked up from the headlines, not searched for in every box: boxes hold boxes.
    """
    count: Counter[Any] = Counter()
    found: dict[Any, list[Any]] = {}
    for heading in islice(tree.iter("h2", "h3", "h4", "h5"), _MOST_HEADINGS):
        linked = _leads_elsewhere(heading)
        for box in heading.iterancestors():
            count[box] += 1
            if linked and count[box] <= _FIRST and box.tag in _CARD_TAGS:
                found.setdefault(box, []).append(heading)
    return found


def is_elsewhere(
    element: Any, above: Collection[Any], cards: Mapping[Any, Collection[Any]]
) -> bool:
    """Return whether an element stands in such a box; above are the ancestors of the headline."""
    line = (element, *element.iterancestors())
    for each in line if above else line[:_FEW]:
        if each in above:
            return False
        if each.tag == "nav" or _is_named(each.get("class") or "", each.get("id") or ""):
            return True
        if each is not element and any(card not in line for card in cards.get(each, ())):
            return True
    return False


def in_footer(element: Any) -> bool:
    """Return whether an element stands at the foot of the page, not of an article."""
    inside = False
    for each in line_of(element):
        if each.tag in ("article", "main"):
            return False
        names = f"{each.get('class') or ''} {each.get('id') or ''}"
        inside = inside or each.tag == "footer" or _FOOTER.search(names) is not None
    return inside


@lru_cache(maxsize=8_192)
def _is_named(classes: str, identity: str) -> bool:
    return _NAMES.search(f"{classes} {identity}") is not None


def _leads_elsewhere(heading: Any) -> bool:
    anchors = [*heading.iter("a"), *heading.iterancestors("a")]
    people = all("/author" in (each.get("href") or "") for each in anchors)
    return not people and len("".join(heading.itertext()).split()) >= _LEAST_WORDS
