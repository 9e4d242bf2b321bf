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
from newsarchive.extract.elements import is_within, line_of
from newsarchive.extract.leftovers import is_leftover
from newsarchive.extract.trims import META_LINE, is_prose

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
    r"($|[-_\s\d])",
    re.IGNORECASE,
)
# Page builders call the body itself a widget.
_BODY_NAMES = re.compile(
    r"(article|story|entry|post|text|content)[-_]?(widgets?|body|text|content|lead)"
)
_ASIDE_TAGS = frozenset(
    ("aside", "nav", "footer", "form", "figure", "figcaption", "header", "menu")
)
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
    below = [each for each in everything if each.order > heading.order]
    prose = [
        each
        for each in below
        if is_prose(each)
        and not _aside(each, None, above)
        and not is_leftover(each.text, position="tail")
    ]
    within = _prose_counts(prose)
    flows: dict[Any, list[Block]] = {}
    for each in prose:
        flows.setdefault(_flow(each, above, within), []).append(each)
    leads = _leads(below, above)
    main = _main_flow(flows, below, above, leads)
    if main is None:
        return frozenset()
    first = flows[main][0].order
    chosen = {main}
    for flow, members in flows.items():
        alike = flow.get("class") and (flow.tag, flow.get("class")) == (main.tag, main.get("class"))
        if members[0].order < first or (alike and not _teases(members, leads)):
            chosen.add(flow)

    def around(block: Block) -> list[Any]:
        """Return the chosen flows that hold a block."""
        return [element for element in line_of(block.element) if element in chosen]

    return frozenset(
        each.order
        for each in below
        if any(
            _in_flow(each, flow, above) and not _aside(each, flow, above) for flow in around(each)
        )
        or (each.order < first and _is_standfirst(each, above))
    )


def _is_standfirst(block: Block, above: set[Any]) -> bool:
    """Return whether a line between headline and body is a sentence of its own."""
    sentence = len(block.text) > 30 and block.text.rstrip()[-1] in '.!?…»”"'
    return (
        sentence
        and block.link_share < 0.5
        and not META_LINE.search(block.text)
        and not _aside(block, None, above)
    )


def _heading(everything: Sequence[Block], title: str) -> Block | None:
    key = letters(title)
    equal = [
        each
        for each in everything
        if each.text and len(each.text) < _LONGEST_HEADING and key and letters(each.text) == key
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
    flows: dict[Any, list[Block]], below: list[Block], above: set[Any], leads: list[int]
) -> Any:
    """Return the first flow after the headline that is long enough to be the body."""
    sizes = {flow: sum(len(each.text) for each in members) for flow, members in flows.items()}
    candidates = [f for f, members in flows.items() if not _teases(members, leads)]
    if not candidates:
        return None
    largest = max(sizes[each] for each in candidates)
    main = next(each for each in candidates if sizes[each] >= min(80, largest))
    unmarked = list(accumulate((not _aside(line, None, above) for line in below), initial=0))
    offset = below[0].order
    for each in candidates[candidates.index(main) + 1 :]:
        # What came first was a standfirst where a longer flow follows close behind it.
        start, end = flows[main][-1].order + 1 - offset, flows[each][0].order - offset
        if end - start > 30 and unmarked[end] - unmarked[start] > 3:
            break
        if sizes[each] > 1.5 * sizes[main]:
            main = each
    return main


def _leads(below: list[Block], above: set[Any]) -> list[int]:
    """Return where lines stand that are links to other articles, in order."""
    return [
        each.order
        for each in below
        if each.link_share > 0.8
        and len(each.text) > 15
        and not _aside(each, None, above)
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


def _in_flow(block: Block, flow: Any, above: set[Any]) -> bool:
    """Return whether a block stands in a flow; one that holds the headline has only its own lines."""
    if flow in above:
        return _home(block, flow) is flow
    return is_within(block.element, (flow,))


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


def _aside(block: Block, container: Any, above: set[Any]) -> bool:
    """Return whether a block stands in a box that is not the article: by tag or class names.

    Boxes that hold the container, or what stands above the text, say nothing about the block.
    """
    element = block.element
    while element is not None and element is not container and element not in above:
        tag, attributes = element.tag, element.attrib
        if tag in _ASIDE_TAGS and not _carries_text(element, block):
            return True
        names = attributes.get("class") or ""
        if (named := attributes.get("id")) is not None:
            names = f"{names} {named}"
        if names and _is_named_aside(names):
            return True
        element = element.getparent()
    return False


@lru_cache(maxsize=50_000)
def _is_named_aside(names: str) -> bool:
    match = _ASIDE_NAMES.search(names) if len(names) < 200 else None
    if match is None:
        return False
    return not (match.group(2).startswith("widget") and _BODY_NAMES.search(names))


def _carries_text(element: Any, block: Block) -> bool:
    """Return whether a figure is a table, or a header holds the standfirst."""
    if element.tag == "figure":
        return block.tag in ("td", "th", "tr", "blockquote")
    return element.tag == "header" and block.tag in ("p", "div")
