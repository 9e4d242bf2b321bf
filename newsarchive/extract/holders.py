"""The elements that hold the blocks of a page, and what their tags and names say they are for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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
_NAMED_BY = ("class", "id", "role", "data-component", "data-testid")

_ANCESTOR_BIT = {tag: 1 << index for index, tag in enumerate(ANCESTORS)}
_MOST_NAMES = 50_000


@dataclass
class Holders:
    """The elements that hold blocks, with their ancestors; a parent's number is below its child's."""

    numbers: dict[Any, int] = field(default_factory=dict)
    elements: list[Any] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    depths: list[int] = field(default_factory=list)
    ancestors: list[int] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    own_roles: list[int] = field(default_factory=list)
    bodies: list[bool] = field(default_factory=list)
    hidden: list[bool] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)
    article_count: int = 0

    def number(self, element: Any) -> int:
        """Return an element's number, taking in what is above it first."""
        known = self.numbers.get(element)
        if known is not None:
            return known
        missing = [element]
        above = element.getparent()
        while above is not None and above not in self.numbers:
            missing.append(above)
            above = above.getparent()
        parent = self.numbers[above] if above is not None else -1
        for each in reversed(missing):
            parent = self._take(each, parent)
        return parent

    def _take(self, element: Any, parent: int) -> int:
        """Return the number of an element now taken in; the first has the parent -1."""
        number = self.numbers[element] = len(self.elements)
        first = parent < 0
        parent = max(0, parent)
        tag = element.tag
        attributes = dict(element.items())
        own = 0
        if attributes and tag not in ("body", "html"):
            name = " ".join([attributes[key] for key in _NAMED_BY if key in attributes])
            own = _roles(name) if name else 0
        self.elements.append(element)
        self.parents.append(parent)
        self.depths.append(0 if first else self.depths[parent] + 1)
        self.ancestors.append((0 if first else self.ancestors[parent]) | _ANCESTOR_BIT.get(tag, 0))
        self.roles.append((0 if first else self.roles[parent]) | own)
        self.own_roles.append(own)
        self.bodies.append(
            (not first and self.bodies[parent]) or (bool(attributes) and _is_body(attributes))
        )
        self.hidden.append(
            (not first and self.hidden[parent]) or (bool(attributes) and _is_hidden(attributes))
        )
        outer = -1 if first else self.articles[parent]
        if tag == "article" and outer < 0:
            outer = self.article_count
            self.article_count += 1
        self.articles.append(outer)
        return number

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


def _is_body(attributes: Mapping[str, str]) -> bool:
    return "articlebody" in attributes.get("itemprop", "").lower()


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    style = attributes.get("style")
    unseen = style and "display:none" in style.replace(" ", "").lower()
    return bool(unseen) or "hidden" in attributes or attributes.get("aria-hidden") == "true"


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
        elif words:
            for index, pattern in enumerate(_ROLE_PATTERNS):
                found |= (pattern.search(words[0]) is not None) << index
        if len(_known) < _MOST_NAMES:
            _known[name] = found
    return found
