"""The elements that hold the blocks of a page, and what their tags and names say they are for."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

ANCESTORS = tuple(
    "article main section aside footer header nav figure form table ul ol blockquote figcaption "
    "button label details dl".split()
)
# What words in class names, ids and roles say an element is for.
ROLES = {
    "comment": r"comment|disqus|respond\b|reply|serh|kommentar",
    "related": r"relat|recommend|more-(?:stories|from|on|news|in)|read-?(?:more|next|also)|also-?read|"
    r"trending|popular|most-?(?:read|viewed)|you-may|similar|further|teaser|promo|outbrain|taboola|"
    r"suggest|latest|up-?next|other-?news|diger|digər|oxsar|elaqe|pohoz|last-?news|son-?xeber",
    "share": r"shar(?:e|ing)|social|facebook|twitter|whatsapp|telegram|follow|paylas",
    "newsletter": r"newsletter|subscri|sign-?up|signup|paywall|regwall|premium|member|donat|login|abune",
    "side": r"side-?bar|widget|rail\b|right-?col|aside",
    "foot": r"foot(?:er)?\b|copyright|disclaimer|legal|imprint|colophon",
    "nav": r"\bnav|menu|breadcrumb|pagin|toolbar|skip-",
    "caption": r"caption|credit|figcap|image|photo|gallery|slide|media\b|video|player|carousel|foto",
    "meta": r"byline|author|\bdate|meta\b|timestamp|publish|posted|kicker|info\b|\bbio\b|dateline|"
    r"eyebrow|tarix|muellif|views?\b|baxis",
    "tags": r"\btags?\b|keyword|topic|categor|hashtag|label|teq\b|etiket",
    "advert": r"\bads?\b|advert|sponsor|banner|\bdfp|promo|reklam",
    "cookie": r"cookie|consent|gdpr|popup|modal|overlay|alert|toast|notice",
    "hidden": r"hidden|sr-only|visually|screen-?reader|print-only|invisible",
    "summary": r"summary|lead\b|intro|standfirst|subtitle|sub-?head|dek\b|deck\b|excerpt|abstract|"
    r"stand-first|subheadline|description",
    "list": r"list\b|listing|feed|grid|card|item\b|stream|archive|headlines",
    "body": r"article-?_?(?:body|text|content|copy)|story-?_?(?:body|text|content)|"
    r"post-?_?(?:content|body|text)|entry-?_?(?:content|body|text)|body-?_?(?:content|text|copy)|"
    r"content-?_?body|news-?_?(?:content|text|body|detail|inner)|rich-?text|article__|articleBody|"
    r"main-?_?(?:content|text)|text-?_?body|paragraph|single-content|full-?text|metn|full-?story",
    "content": r"content|article|story|post\b|entry|text\b|xeber",
}
# Without re.IGNORECASE, which costs five times as much: names are put in lower case first.
_ROLE_PATTERNS = tuple(re.compile(pattern.lower()) for pattern in ROLES.values())
_START = re.compile(r"(?:\\b)?(\w[\w-]{1,2})(?!\?)")
_GROUP = re.compile(r"\(\?:[^()]*\)")
_DIGITS = re.compile(r"\d+")
_NAMED_BY = ("class", "id", "role", "data-component", "data-testid")

_TELLING = frozenset(("itemprop", "style", "hidden", "aria-hidden"))

_ANCESTOR_BIT = {tag: 1 << index for index, tag in enumerate(ANCESTORS)}
_MOST_NAMES = 50_000
_OUTSIDE = (-1, 0, 0, 0, False, False, -1)

Facts = tuple[int, int, int, int, bool, bool, int]


class Holders:
    """The elements that hold blocks, with their ancestors; a parent's number is below its child's.

    Each column has one entry an element: depths; ancestors, roles and own_roles as bits; whether it
    is in a body that the page marks, and in what is hidden; the number of its article, -1 for none.
    """

    def __init__(self, holding: Iterable[Any]) -> None:
        self.elements: list[Any] = []
        self.parents: list[int] = []
        self._numbers: dict[Any, int] = {}
        self._facts: list[Facts] = []
        self.article_count = 0
        self.at = np.array([self._number(each) for each in holding], dtype=np.int64)
        facts = np.array(self._facts or [_OUTSIDE], dtype=np.int64)
        self.depths, self.ancestors, self.roles, self.own_roles = facts.T[:4]
        self.bodies, self.hidden, self.articles = facts.T[4:]

    def _number(self, element: Any) -> int:
        """Return an element's number, taking in what is above it first."""
        numbers = self._numbers
        missing = []
        while element is not None and element not in numbers:
            missing.append(element)
            element = element.getparent()
        number = numbers[element] if element is not None else -1
        for each in reversed(missing):
            self._facts.append(self._take(each, self._facts[number] if number >= 0 else _OUTSIDE))
            self.parents.append(max(0, number))
            number = numbers[each] = len(self.elements)
            self.elements.append(each)
        return number

    def _take(self, element: Any, above: Facts) -> Facts:
        """Return the facts of an element, given those of its parent."""
        depth, ancestors, roles, _, body, hidden, article = above
        tag = element.tag
        ancestors |= _ANCESTOR_BIT.get(tag, 0)
        attributes = dict(element.items())
        own = 0
        if attributes and tag not in ("body", "html"):
            # One by one: what is named alike often has a number of its own.
            for key in _NAMED_BY:
                if key in attributes:
                    own |= _roles(attributes[key])
        if not _TELLING.isdisjoint(attributes):
            body = body or "articlebody" in attributes.get("itemprop", "").lower()
            hidden = hidden or _is_hidden(attributes)
        if tag == "article" and article < 0:
            article = self.article_count
            self.article_count += 1
        return depth + 1, ancestors, roles | own, own, body, hidden, article

    def sums(self, own: NDArray[Any]) -> NDArray[Any]:
        """Return what elements hold with all below them; own is what each holds itself."""
        totals = own.astype(np.float64)
        parents = self.parents
        values = totals.tolist()
        for number in range(len(values) - 1, 0, -1):
            values[parents[number]] += values[number]
        totals[:] = values
        return totals

    def below(self, number: int) -> NDArray[np.bool_]:
        """Return which elements are one element or inside it."""
        inside = [False] * len(self.parents)
        inside[number] = True
        for each in range(number + 1, len(inside)):
            inside[each] = inside[self.parents[each]]
        return np.array(inside)

    def deepest(self, masses: NDArray[Any], least: float) -> int:
        """Return the last element on the way down whose mass is not below least."""
        at = 0
        for number in range(1, len(self.parents)):
            if self.parents[number] == at and masses[number] >= least:
                at = number
        return at


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style")
    unseen = style and "display:none" in style.replace(" ", "").lower()
    return bool(unseen) or "hidden" in attributes or attributes.get("aria-hidden") == "true"


def _starts() -> dict[str, int]:
    """Return the two or three letters that alternatives begin with, and the patterns, as bits, they are of."""
    found: dict[str, int] = {}
    for index, pattern in enumerate(_ROLE_PATTERNS):
        for alternative in _GROUP.sub("", pattern.pattern).split("|"):
            if start := _START.match(alternative):
                found[start[1]] = found.get(start[1], 0) | 1 << index
    return found


_STARTS = _starts()
_SHORT_STARTS = tuple((start, roles) for start, roles in _STARTS.items() if len(start) == 2)
_known: dict[str, int] = {}


def _roles(name: str) -> int:
    """Return the roles that names speak of, as bits; no pattern reaches over a blank."""
    found = _known.get(name)
    if found is None:
        words = name.lower().split()
        found = 0
        if len(words) > 1:
            for word in words:
                found |= _roles(word)
        # No pattern names a digit: post-123 and post-124 are asked once.
        elif (plain := _DIGITS.sub("0", name)) != name:
            found = _roles(plain)
        elif words:
            found = _searched(words[0])
        if len(_known) < _MOST_NAMES:
            _known[name] = found
    return found


def _searched(word: str) -> int:
    """Return the roles that a word names; most patterns need not be asked, for want of a start in it."""
    possible = found = 0
    for at in range(len(word) - 2):
        possible |= _STARTS.get(word[at : at + 3], 0)
    for start, roles in _SHORT_STARTS:
        possible |= roles if start in word else 0
    while possible:
        role = possible & -possible
        possible -= role
        if _ROLE_PATTERNS[role.bit_length() - 1].search(word):
            found |= role
    return found
