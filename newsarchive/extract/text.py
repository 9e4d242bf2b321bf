"""The main text of a page: what trafilatura finds, with what it lost put back and leaks taken out."""

import copy
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

import trafilatura
from trafilatura.settings import Extractor

from newsarchive.extract.blocks import HEADINGS, Block, blocks, squeeze
from newsarchive.extract.characters import letters
from newsarchive.extract.leftovers import Position, is_leftover
from newsarchive.extract.page import Page, short_text

NAME = f"trafilatura/{trafilatura.__version__}"

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
_SENTENCE = re.compile(r"[.!?…:;»”\"')\]]\s*$")
# A line of facts about the article: it begins with a date, or parts short facts with bars.
_META_LINE = re.compile(
    r"^(?=.{0,160}$)(\W*\d{1,2}[./\s]\S{1,10}[./\s]\s?\d{2,4}\b[\s,|/–-]*(\d{1,2}:\d\d|$|[|•·])|"
    r".*[|•·].*[|•·].*\d.*$|.{0,40}\d{1,2}:\d\d\s*[|•·].*$)"
)
_CREDIT = re.compile(
    r"^(\W*)(автор|müəllif|author|yazar|текст|mətn)\s*[:–-]\s*\S.{0,80}$", re.IGNORECASE
)
# Names alone on the last line are who wrote it.
_SIGNATURE = re.compile(
    r"(?:[^\W\d_a-zа-яəöüğşçı][\w’'-]+\s[^\W\d_a-zа-яəöüğşçı][\w’'-]+(?:,\s|\s(?:və|и|and)\s)?){1,4}"
)
_READ_ALSO = re.compile(r"^[^.!?]{3,28}:\s+\S")
_LINKED_HEADLINES = 2
# justext, which trafilatura asks for a second opinion, takes the square of a page's lines.
_MANY_BLOCKS = 3_000
_WRAPPERS = frozenset(
    ("figure", "ul", "ol", "dl", "blockquote", "table", "tbody", "thead", "tr", "tfoot")
)


@dataclass(frozen=True)
class MainText:
    """The chosen blocks in reading order, and the element that holds them."""

    blocks: tuple[Block, ...]
    container: Any

    @property
    def text(self) -> str:
        """The text: paragraphs separated by one empty line."""
        return "\n\n".join(each.text for each in self.blocks)


def main_text(
    page: Page,
    *,
    titles: Sequence[str] = (),
    authors: Sequence[str] = (),
    selector: str | None = None,
) -> MainText:
    """Return the article's own text: standfirst and body, without headline, captions and boxes."""
    everything = blocks(page.tree)
    container, own = (selector and _selected(page, everything, selector)) or _agreed(
        page, everything, titles
    )
    own = _without_headline(own, titles=titles)
    # An article of one sentence beside its picture looks like the caption, and is not.
    own = [each for each in own if not _is_caption(each)] or list(filter(_is_prose, own))
    own = _without_boxes(own)
    own = _without_leftovers(own, authors=authors)
    return MainText(tuple(_without_repeats(own)), container)


def _selected(page: Page, everything: list[Block], selector: str) -> tuple[Any, list[Block]] | None:
    """Return the blocks inside the source's own selector."""
    roots = page.tree.cssselect(selector)
    inside = [each for each in everything if any(_within(each.element, root) for root in roots)]
    if not inside:
        return None
    container = roots[0] if len(roots) == 1 else page.tree
    return container, [each for each in inside if not _aside(each, container, set(roots))]


def _agreed(page: Page, everything: list[Block], titles: Sequence[str]) -> tuple[Any, list[Block]]:
    """Return what follows the headline, or the wider choice of trafilatura that contains it.

    Where the two have little in common the headline decides: trafilatura takes the longest block
    of a page, which may be a list of other articles.
    """
    found = _under_headline(everything, titles)
    heading = _heading(everything, titles)
    start = heading.order if heading else -1
    container, own = _voted(page, everything)
    voted = container, [each for each in own if each.order > start]
    if found is None or not found[1]:
        prose = sum(len(each.text) for each in own if _is_prose(each))
        # A page of pictures has no text of its own; what is longest on it is a list of news.
        return container, own if prose > 0.4 * sum(len(each.text) for each in own) else []
    ours = {each.order: len(each.text) for each in found[1]}
    theirs = {
        each.order: len(each.text) for each in voted[1] if _is_prose(each) and each.link_share < 0.5
    }
    shared = sum(length for order, length in ours.items() if order in theirs)
    wider = sum(theirs.values()) > 2 * sum(ours.values())
    extra = [each for each in voted[1] if each.order not in ours and _is_prose(each)]
    leads = _leads(everything, set())
    if wider and shared > 0.5 * sum(ours.values()) and not _teases(extra, leads):
        return voted
    return found


def _under_headline(
    everything: list[Block], titles: Sequence[str]
) -> tuple[Any, list[Block]] | None:
    """Return the flow of prose that follows the headline; None where there is none to speak of.

    A block of other articles can be longer than the article, but it never stands between the
    headline and the body.
    """
    heading = _heading(everything, titles)
    if heading is None:
        return None
    above = {heading.element, *heading.element.iterancestors()}
    below = [each for each in everything if each.order > heading.order]
    prose = [
        each
        for each in below
        if _is_prose(each)
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
        return None
    first = flows[main][0].order
    chosen = {main}
    for flow, members in flows.items():
        alike = flow.get("class") and (flow.tag, flow.get("class")) == (main.tag, main.get("class"))
        if members[0].order < first or (alike and not _teases(members, leads)):
            chosen.add(flow)

    def around(block: Block) -> list[Any]:
        """Return the chosen flows that hold a block."""
        line = (block.element, *block.element.iterancestors())
        return [element for element in line if element in chosen]

    kept = [
        each
        for each in below
        if any(
            _in_flow(each, flow, above) and not _aside(each, flow, above) for flow in around(each)
        )
        or (each.order < first and _is_standfirst(each, above))
    ]
    return main, kept


def _is_standfirst(block: Block, above: set[Any]) -> bool:
    """Return whether a line between headline and body is a sentence of its own."""
    sentence = len(block.text) > 30 and block.text.rstrip()[-1] in '.!?…»”"'
    return (
        sentence
        and block.link_share < 0.5
        and not _META_LINE.search(block.text)
        and not _aside(block, None, above)
    )


def _heading(everything: list[Block], titles: Sequence[str]) -> Block | None:
    keys = {letters(each) for each in titles if each}
    equal = [each for each in everything if letters(each.text) in keys and each.text]
    return next((each for each in equal if each.tag == "h1"), next(iter(equal), None))


def _prose_counts(prose: list[Block]) -> dict[Any, int]:
    counts: dict[Any, int] = {}
    for each in prose:
        for element in (each.element, *each.element.iterancestors()):
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
        and not is_leftover(each.text, position="tail")
        and not _aside(each, None, above)
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
    return _within(block.element, flow)


def _voted(page: Page, everything: list[Block]) -> tuple[Any, list[Block]]:
    """Return the container of what trafilatura found, and the blocks of it that are the article's."""
    found = _trafilatura(page, fast=len(everything) > _MANY_BLOCKS)
    agreed = [each for each in everything if _supported(each, found)]
    if not agreed:
        return page.tree, []
    container = _container(agreed)
    homes = {_home(each, container) for each in agreed}
    kept = {each.order for each in agreed if _within(each.element, container)}
    inside = [each for each in everything if _within(each.element, container)]
    ordered = [each for each in inside if each.order in kept or _belongs(each, homes, container)]
    return container, [each for each in ordered if not _aside(each, container, set())]


def _trafilatura(page: Page, *, fast: bool) -> str:
    """Return what trafilatura takes for the text, squeezed; fast leaves out its second opinions."""
    options = Extractor(output_format="txt", comments=False, tables=True, dedup=False, fast=fast)
    # Its date and metadata searches are not wanted here, and it prunes the tree it is given.
    text = trafilatura.extract(copy.deepcopy(page.tree), options=options)
    return squeeze(text or "")


def _supported(block: Block, found: str) -> bool:
    key = block.key
    if len(key) < 4:
        return False
    if key in found:
        return len(key) > 11 or block.tag in ("li", "td", "th", *HEADINGS)
    # Trafilatura may cut a paragraph at a link or an image.
    return len(key) > 80 and (key[:40] in found or key[-40:] in found)


def _container(agreed: list[Block]) -> Any:
    """Return the deepest element that holds nearly all of the agreed text."""
    weights: dict[Any, int] = {}
    for each in agreed:
        weight = len(each.key) * (1 if each.link_share < 0.5 else 0)
        for element in (each.element, *each.element.iterancestors()):
            weights[element] = weights.get(element, 0) + weight
    total = max(weights.values())
    enough = [element for element, weight in weights.items() if weight >= 0.85 * total]
    return max(enough, key=lambda element: sum(1 for _ in element.iterancestors()))


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


def _belongs(block: Block, homes: set[Any], container: Any) -> bool:
    """Return whether a block that trafilatura left out stands among those that it took."""
    if block.tag == "li" and block.link_share > 0.9 and not _SENTENCE.search(block.text):
        return False
    return _home(block, container) in homes


def _within(element: Any, ancestor: Any) -> bool:
    return element is ancestor or any(each is ancestor for each in element.iterancestors())


def _aside(block: Block, container: Any, above: set[Any]) -> bool:
    """Return whether a block stands in a box that is not the article: by tag or class names.

    Boxes that hold the container, or what stands above the text, say nothing about the block.
    """
    element = block.element
    while element is not None and element is not container and element not in above:
        if element.tag in _ASIDE_TAGS and not _carries_text(element, block):
            return True
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        match = _ASIDE_NAMES.search(names) if len(names) < 200 else None
        if match and not (match.group(2).startswith("widget") and _BODY_NAMES.search(names)):
            return True
        element = element.getparent()
    return False


def _carries_text(element: Any, block: Block) -> bool:
    """Return whether a figure is a table, or a header holds the standfirst."""
    if element.tag == "figure":
        return block.tag in ("td", "th", "blockquote")
    return element.tag == "header" and block.tag in ("p", "div")


def _without_headline(own: list[Block], *, titles: Sequence[str]) -> list[Block]:
    """Drop the headline where it is repeated at the top; an equal sentence further down stays."""
    keys = {letters(each) for each in titles if each}
    top = [each for each in own[:6] if each.tag == "h1" or letters(each.text) in keys]
    return [each for each in own if each not in top]


def _is_prose(block: Block) -> bool:
    text = block.text
    if block.tag in HEADINGS or block.link_share > 0.8 or _META_LINE.search(text):
        return False
    return len(text) > 60 and (len(text) > 140 or bool(_SENTENCE.search(text)))


def _without_boxes(own: list[Block]) -> list[Block]:
    """Drop runs of link lines, with the heading that introduces them."""
    drop = set()
    for index, block in enumerate(own):
        if _is_link_line(block):
            drop.add(index)
            before = index - 1
            while before >= 0 and before not in drop and _introduces(own[before]):
                drop.add(before)
                before -= 1
    return [each for index, each in enumerate(own) if index not in drop]


def _is_link_line(block: Block) -> bool:
    if block.link_share > 0.5 and _READ_ALSO.search(block.text) and len(block.text) < 200:
        return True
    if block.link_share < 0.8:
        return False
    headlines = sum(len(" ".join(each.itertext())) > 15 for each in block.element.iter("a"))
    if headlines >= _LINKED_HEADLINES and _READ_ALSO.search(block.text):
        return True
    # A paragraph that is a link as a whole is text where it is a sentence.
    sentence = block.tag in ("p", "div") and re.search(r"[.…»”\"]\s*$", block.text)
    return not sentence or len(block.text) < 25


def _is_caption(block: Block) -> bool:
    """Return whether a short line shares its element, or a small box, with a picture."""
    if (
        len(block.text) > 180
        or block.tag == "li"
        or (_SENTENCE.search(block.text[-1:]) and len(block.text) > 90)
    ):
        return False
    for element in (block.element, *list(block.element.iterancestors())[:4]):
        if short_text(element, len(block.text) + 120) is None:
            return False
        if element.find(".//img") is not None:
            return True
    return False


def _introduces(block: Block) -> bool:
    return (block.tag in HEADINGS or len(block.text) < 40) and bool(
        block.text.rstrip().endswith(":") or is_leftover(block.text, position="tail")
    )


def _without_leftovers(own: list[Block], *, authors: Sequence[str]) -> list[Block]:
    """Drop lines that sites print around an article, where their kind may stand."""
    prose = [index for index, block in enumerate(own) if _is_prose(block)]
    first, last = (prose[0], prose[-1]) if prose else (len(own), -1)
    names = {letters(each) for each in authors}
    kept = []
    for index, block in enumerate(own):
        position: Position = "head" if index < first else "tail" if index > last else "inside"
        lines = [
            line
            for line in block.text.split("\n")
            if not is_leftover(line, position=position)
            and not _CREDIT.match(line)
            and not (position == "head" and _META_LINE.match(line))
            and not (position == "tail" and _SIGNATURE.fullmatch(line))
            and not (position != "inside" and letters(line) in names)
        ]
        if lines:
            kept.append(replace(block, text="\n".join(lines)))
    return kept


def _without_repeats(own: list[Block]) -> list[Block]:
    """Drop a long block that stands a second time."""
    seen: set[str] = set()
    kept = []
    for block in own:
        key = block.key
        if len(key) > 60 and key in seen:
            continue
        seen.add(key)
        kept.append(block)
    return _without_trailing_headings(kept)


def _without_trailing_headings(own: list[Block]) -> list[Block]:
    """Drop headings that introduce nothing any more."""
    while own and own[-1].tag in HEADINGS:
        own = own[:-1]
    return own
