"""Blocks that were left out although they stand among the chosen ones, put back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsarchive.extract.blocks import Block
from newsarchive.extract.elements import child_count

# What a paragraph may be in, on the way up to the box that holds the paragraphs.
_PARTS = frozenset(
    "p li h2 h3 h4 h5 h6 blockquote ul ol dl dt dd table tbody thead tfoot tr td th pre".split()
)
_WRAPPERS = ("div", "section")
_INLINE = frozenset("a b strong i em u s span font small sub sup q mark abbr".split())
_LEAST_SHARE = 0.6
_LEAST_INSIDE = 0.05
_LEAST_WRAPPED = 0.2
_LEAST_AFTER = 0.2
_LEAST_NEXT = 0.25
_LEAST_BEFORE = 0.15
_LEAST_NAMED = 0.02
_WORDS = 8
_FEW_WORDS = 4
# How far above the text a standfirst is looked for: dates, names and buttons stand in between.
_HEAD_LINES = 12
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:excerpt|stand-?first|sub-?head(?:ing|line)?|sub-?title|lead|lede|deck|dek)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|автор|müəllif)\b", re.IGNORECASE)


@dataclass
class _Home:
    words: int = 0
    kept_words: int = 0
    paragraphs: int = 0
    first: int = -1
    last: int = -1


def fill(
    everything: Sequence[Block],
    judged: NDArray[np.float64],
    kept: NDArray[np.bool_],
    flowing: NDArray[np.bool_] | None = None,
) -> NDArray[np.bool_]:
    """Return which blocks are kept, those among them that share the box of most of the text too.

    flowing says which blocks are in the flow of prose below the headline.
    """
    homes: dict[Any, _Home] = {}
    own = [_home(each.element) for each in everything]
    for block, element, taken in zip(everything, own, kept, strict=True):
        home = homes.setdefault(element, _Home())
        words = block.text.count(" ") + 1
        home.words += words
        if taken:
            home.kept_words += words
            home.paragraphs += words >= _WORDS
            home.first = block.order if home.first < 0 else home.first
            home.last = block.order
    found = kept.copy()
    for at, (block, element) in enumerate(zip(everything, own, strict=True)):
        home = homes[element]
        whole = home.paragraphs >= 2 and home.kept_words >= _LEAST_SHARE * home.words
        if found[at] or not whole or element.tag == "figure":
            continue
        inside = home.first < block.order < home.last
        # What has a wrapper of its own is oftener a box of the page.
        part = _box(block.element) is element and block.element.tag != "div"
        least = _LEAST_INSIDE if part or block.element is element else _LEAST_WRAPPED
        found[at] = judged[at] >= (least if inside else _LEAST_AFTER)
    for at in range(1, len(everything)):
        if not found[at] and found[at - 1] and judged[at] >= _LEAST_NEXT:
            in_flow = flowing is not None and bool(flowing[at - 1] and flowing[at])
            found[at] = _goes_on(everything[at - 1], everything[at], in_flow=in_flow)
    _past_asides(everything, judged, found)
    _in_naked_text(everything, judged, found)
    first = int(found.argmax()) if found.any() else 0
    if first and judged[first - 1] >= _LEAST_BEFORE:
        found[first - 1] = _leads(everything[first - 1], everything[first])
    _named_standfirst(everything, judged, found, first)
    return found


def _named_standfirst(
    everything: Sequence[Block], judged: NDArray[np.float64], found: NDArray[np.bool_], first: int
) -> None:
    """Keep the line below the headline whose box is called a standfirst."""
    head = range(first - 1, max(-1, first - 1 - _HEAD_LINES), -1)
    heading = next((at for at in head if everything[at].tag == "h1"), first)
    for at in range(heading + 1, first):
        block = everything[at]
        if (
            judged[at] >= _LEAST_NAMED
            and block.link_share < 0.5
            and block.text.count(" ") >= _FEW_WORDS - 1
            and not _BYLINE.match(block.text)
            and _is_standfirst(block.element, everything[heading].element)
        ):
            found[at] = True


def _is_standfirst(element: Any, heading: Any) -> bool:
    """Return whether a line, or the box that holds nothing else, is called a standfirst."""
    if element.tag in ("p", "span") and child_count(above := element.getparent(), 2) == 1:
        element = above if above is not heading.getparent() else element
    return bool(_STANDFIRST.search(element.get("class") or ""))


def _past_asides(
    everything: Sequence[Block], judged: NDArray[np.float64], found: NDArray[np.bool_]
) -> None:
    """Keep the paragraph behind an advertisement or a link, where it stands in the box of the one before."""
    before: Block | None = None
    for at, block in enumerate(everything):
        prose = _is_prose(block)
        if before is not None and not found[at] and prose:
            found[at] = judged[at] >= _LEAST_NEXT and _in_one_box(before, block)
        if found[at] or prose:
            before = block if found[at] and prose else None


def _in_naked_text(
    everything: Sequence[Block], judged: NDArray[np.float64], found: NDArray[np.bool_]
) -> None:
    """Keep headings, items and rows between two paragraphs that stand naked in one element."""
    prose = [at for at, block in enumerate(everything) if found[at] and _is_prose(block)]
    for one, two in pairwise(prose):
        home = everything[two].element
        if everything[one].element is not home:
            continue
        for at in range(one + 1, two):
            element = everything[at].element
            part = element is home or element.tag in ("li", "tr", "p")
            if part and everything[at].link_share < 0.5:
                found[at] = found[at] or judged[at] >= _LEAST_WRAPPED


def _in_one_box(before: Block, block: Block) -> bool:
    """Return whether two paragraphs stand naked in one element, or side by side and set alike."""
    one, two = before.element, block.element
    alike = one.tag == two.tag and one.get("class") == two.get("class")
    return one is two or (alike and one.getparent() is two.getparent())


def _is_prose(block: Block) -> bool:
    return bool(block.link_share < 0.5 and block.text.count(" ") >= _WORDS)


def _leads(block: Block, first: Block) -> bool:
    """Return whether a sentence stands naked at the head of the box that holds the paragraphs."""
    within = first.element.getparent() is block.element
    return within and block.link_share < 0.5 and block.text.count(" ") >= _FEW_WORDS


def _goes_on(before: Block, block: Block, *, in_flow: bool) -> bool:
    """Return whether a paragraph follows another of its flow, or one that is set alike, directly."""
    alike = [(each.element.tag, each.element.get("class")) for each in (before, block)]
    prose = _is_prose(before) and _is_prose(block)
    return (in_flow or alike[0] == alike[1]) and prose


def _box(element: Any) -> Any:
    """Return the innermost box that a paragraph stands in."""
    while (element.tag in _PARTS or _is_paragraph(element)) and (
        above := element.getparent()
    ) is not None:
        element = above
    return element


def _is_paragraph(element: Any) -> bool:
    """Return whether an element is a bare div with words and nothing but words in it."""
    bare = element.tag == "div" and not element.attrib and bool((element.text or "").strip())
    return bare and all(each.tag in _INLINE for each in element)


def _home(element: Any) -> Any:
    """Return the box that holds a paragraph; what wraps nothing else is part of the paragraph."""
    box = _box(element)
    while box.tag in _WRAPPERS and child_count(box, 2) == 1 and not (box.text or "").strip():
        above = box.getparent()
        if above is None:
            break
        box = _box(above)
    return box
