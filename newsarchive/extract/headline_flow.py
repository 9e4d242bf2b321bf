"""The flow of prose that follows the headline: where an article stands by the order of a page.

A block of other articles can be longer than the article, but it hardly ever stands between the
headline and the body.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

from newsarchive.extract.blocks import HEADINGS, Block
from newsarchive.extract.characters import letters
from newsarchive.extract.elements import line_of
from newsarchive.extract.leftovers import is_leftover
from newsarchive.extract.trims import META_LINE, is_prose

# In lower case: with re.IGNORECASE it takes three times as long.
_ASIDE_NAMES = re.compile(
    r"(^|[-_\s])(related|recommend\w*|read-?(also|more|next)|see-?also|also-?(like|read)|more-news|"
    r"other-?news|(last|latest|popular|top|similar|next|prev\w*)-?(news|posts?|stories|articles?)|"
    r"share|sharing|sharedaddy|social\w*|addtoany|follow-?us|newsletter|subscri\w+|"
    r"comments?|disqus|respond|comment-?(form|list|area)|tags?|tag-?(list|area|cloud|links)|tagcloud|"
    r"keywords|byline|author-?(box|bio|info|card)|about-?author|post-?(meta|info|tags|nav\w*)|"
    r"entry-?(meta|footer|tags)|breadcrumbs?|pagination|pager|navbar|menu|sidebar|widget\w*|"
    r"advert\w*|ads?|adsbygoogle|banner\w*|reklam\w*|promo\w*|sponsor\w*|cookie\w*|consent\w*|gdpr|"
    r"paywall|donat\w*|views?|viewcount|counter|rating|caption|wp-caption-text|figcaption|credit|"
    r"photo-?(credit|caption|author)|print|font-?size|toolbar|copyright|hidden|sr-only|visually-hidden|"
    r"paylas\w*|oxsar\w*|diger|reyler|serhler|teqler|etiket\w*|abune|baxis\w*|kommentar\w*|pohoz\w*|"
    r"screen-reader-text|jp-relatedposts|yarpp\w*|taboola|outbrain|mgid|poll|quiz-box|toc|lightbox)"
    r"($|[-_\s\d])"
)
# Page builders call the body itself a widget.
_BODY_NAMES = re.compile(
    r"(article|story|entry|post|text|content)[-_]?(widgets?|body|text|content|lead)"
)
_ASIDE_TAGS = frozenset(
    ("aside", "nav", "footer", "form", "figure", "figcaption", "header", "menu")
)
# What such a box holds as part of the text: a figure is a table, a header holds the standfirst.
_CARRIED_BY = {
    **dict.fromkeys(("td", "th", "tr", "blockquote"), "figure"),
    **dict.fromkeys(("p", "div"), "header"),
}
_LONGEST_HEADING = 500
_WRAPPERS = frozenset(
    ("figure", "ul", "ol", "dl", "blockquote", "table", "tbody", "thead", "tr", "tfoot")
)


def flow(everything: Sequence[Block], title: str | None) -> frozenset[int]:
    """Return the orders of the blocks in the flow below the headline; none where there is no flow."""
    heading = _heading(everything, title or "")
    if heading is None:
        return frozenset()
    above = set(line_of(heading.element))
    asides = _Asides(above)
    below = [each for each in everything if each.order > heading.order]
    prose = [
        each
        for each in below
        if is_prose(each) and not asides.hold(each) and not is_leftover(each.text, position="tail")
    ]
    within = _prose_counts(prose)
    flows: dict[Any, list[Block]] = {}
    for each in prose:
        flows.setdefault(_flow(each, above, within), []).append(each)
    leads = _leads(below, asides)
    main = _main_flow(flows, below, asides, leads)
    if main is None:
        return frozenset()
    first = flows[main][0].order
    chosen = {main}
    for flow, members in flows.items():
        alike = flow.get("class") and (flow.tag, flow.get("class")) == (main.tag, main.get("class"))
        if members[0].order < first or (alike and not _teases(members, leads)):
            chosen.add(flow)
    around = _Around(chosen)
    return frozenset(
        each.order
        for each in below
        if any(
            # One that holds the headline has only its own lines.
            (flow not in above or _home(each, flow) is flow) and not asides.hold(each, flow)
            for flow in around.of(each.element)
        )
        or (each.order < first and _is_standfirst(each, asides))
    )


def _is_standfirst(block: Block, asides: "_Asides") -> bool:
    """Return whether a line between headline and body is a sentence of its own."""
    sentence = len(block.text) > 30 and block.text.rstrip()[-1] in '.!?…»”"'
    return (
        sentence
        and block.link_share < 0.5
        and not META_LINE.search(block.text)
        and not asides.hold(block)
    )


def _heading(everything: Sequence[Block], title: str) -> Block | None:
    key = letters(title)
    equal = [
        each for each in everything if key and len(each.text) < _LONGEST_HEADING and each.says(key)
    ]
    return next((each for each in equal if each.tag == "h1"), next(iter(equal), None))


def _prose_counts(prose: list[Block]) -> dict[Any, int]:
    counts: dict[Any, int] = {}
    for each in prose:
        for element in line_of(each.element):
            counts[element] = counts.get(element, 0) + 1
    return counts


def _flow(block: Block, above: set[Any], within: dict[Any, int]) -> Any:
    """Return the element whose flow of prose a block is part of, without crossing the headline."""
    element = block.element
    while within[element] < 2 or element.tag in _WRAPPERS:
        parent = element.getparent()
        if parent is None or parent in above:
            break
        element = parent
    alone = element.getparent()
    if (
        element.tag in ("p", "blockquote", "ul", "ol", "li", "table", *HEADINGS)
        and alone is not None
    ):
        return alone
    return element


def _main_flow(
    flows: dict[Any, list[Block]], below: list[Block], asides: "_Asides", leads: list[int]
) -> Any:
    """Return the first flow after the headline that is long enough to be the body."""
    sizes = {flow: sum(len(each.text) for each in members) for flow, members in flows.items()}
    candidates = [f for f, members in flows.items() if not _teases(members, leads)]
    if not candidates:
        return None
    largest = max(sizes[each] for each in candidates)
    main = next(each for each in candidates if sizes[each] >= min(80, largest))
    unmarked = list(accumulate((not asides.hold(line) for line in below), initial=0))
    offset = below[0].order
    for each in candidates[candidates.index(main) + 1 :]:
        # What came first was a standfirst where a longer flow follows close behind it.
        start, end = flows[main][-1].order + 1 - offset, flows[each][0].order - offset
        if end - start > 30 and unmarked[end] - unmarked[start] > 3:
            break
        if sizes[each] > 1.5 * sizes[main]:
            main = each
    return main


def _leads(below: list[Block], asides: "_Asides") -> list[int]:
    """Return where lines stand that are links to other articles, in order."""
    return [
        each.order
        for each in below
        if each.link_share > 0.8
        and len(each.text) > 15
        and not asides.hold(each)
        and not is_leftover(each.text, position="tail")
    ]


def _teases(members: list[Block], leads: list[int]) -> bool:
    """Return whether a flow is a list of other articles: a link line before most paragraphs."""
    if not members:
        return False
    starts = [members[0].order - 3, *(each.order for each in members)]
    led = sum(
        1
        for before, each in zip(starts, members, strict=False)
        if bisect_right(leads, before) < bisect_left(leads, each.order)
    )
    return led >= 2 and led >= 0.6 * len(members)


def _home(block: Block, container: Any) -> Any:
    """Return the element whose flow a block is part of: lists, quotes and tables do not count."""
    if block.element is container:
        return container
    home = (
        block.element if block.tag in ("div", "section", "article") else block.element.getparent()
    )
    while home is not container and home is not None and home.tag in _WRAPPERS:
        home = home.getparent()
    return home


class _Around:
    """Finds the chosen flows that hold an element, innermost first; each element is asked once."""

    def __init__(self, chosen: set[Any]) -> None:
        self._known: dict[Any, tuple[Any, ...]] = {None: ()}
        self._chosen = chosen

    def of(self, element: Any) -> tuple[Any, ...]:
        """Return the flows around an element, it among them."""
        line = []
        while element not in self._known:
            line.append(element)
            element = element.getparent()
        found = self._known[element]
        for each in reversed(line):
            found = (each, *found) if each in self._chosen else found
            self._known[each] = found
        return found


class _Asides:
    """Knows which blocks stand in a box that is not the article: by its tag or class names.

    Boxes that hold what stands above the text say nothing about a block. Each box is asked once.
    """

    def __init__(self, above: set[Any]) -> None:
        self._above = above
        self._known: dict[str, dict[Any, tuple[int, int]]] = {}

    def hold(self, block: Block, container: Any = None) -> bool:
        """Return whether there is such a box around a block, below the container where one is given."""
        known = self._known.setdefault(_CARRIED_BY.get(block.tag, ""), {None: (-1, -1)})
        if block.element not in known:
            self._take(block.element, block, known)
        # A container holds the block, so it is known too.
        return known[block.element][1] > known[container][0]

    def _take(self, element: Any, block: Block, known: dict[Any, tuple[int, int]]) -> None:
        """Note how deep an element stands, and how deep the innermost such box around it; -1: none."""
        line = []
        while element not in known:
            line.append(element)
            element = element.getparent()
        depth, aside = known[element]
        for each in reversed(line):
            depth += 1
            if each in self._above:
                aside = -1
            elif _is_aside(each, block):
                aside = depth
            known[each] = depth, aside


def _is_aside(element: Any, block: Block) -> bool:
    tag = element.tag
    if tag in _ASIDE_TAGS and _CARRIED_BY.get(block.tag) != tag:
        return True
    names = element.get("class") or ""
    if (named := element.get("id")) is not None:
        names = f"{names} {named}"
    return bool(names) and _is_named_aside(names)


@lru_cache(maxsize=50_000)
def _is_named_aside(names: str) -> bool:
    match = _ASIDE_NAMES.search(names.lower()) if len(names) < 200 else None
    if match is None:
        return False
    return not (names.startswith("widget", match.start(2)) and _BODY_NAMES.search(names))
