"""A page cut into blocks of text, in reading order, with what layout tells about each."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Any

from lxml import etree

from newsarchive.extract.characters import clean_line, letters
from newsarchive.extract.elements import short_text

# Elements whose content is never text of the page.
UNREAD = frozenset(
    "script style noscript template svg iframe object embed canvas audio video map select option "
    "button input textarea datalist head title meta link math".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr img br o:p g".split()
)
# Parsers close these late where a site forgets to.
_LEFT_OPEN = frozenset(("button", "svg", "object", "map"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_TELLING = HEADINGS | {"li", "dd", "dt", "blockquote", "td", "th", "figcaption", "p"}
_FRAMES = frozenset(("article", "main", "body", "section"))
_BREAK = "\x0b"
_CELL = "\x0c"
_ONE = re.compile(_BREAK)
_GAP = re.compile(rf"{_BREAK}(?:[\s\xa0]*{_BREAK})+")
_LONGEST_CELL = 200
# What stands in tables that lay out a page, and in no row of figures.
_FRAMED = (
    "table div ul ol h1 h2 h3 h4 h5 h6 form section article blockquote iframe script input".split()
)


@dataclass(frozen=True)
class Block:
    """A run of text between two block boundaries of one element."""

    text: str
    element: Any
    tag: str
    link_share: float
    order: int

    @cached_property
    def key(self) -> str:
        """The text without white space and case, for comparison."""
        return squeeze(self.text)

    @cached_property
    def letters(self) -> str:
        """The letters and digits of the text, without case, for comparison."""
        return letters(self.text)

    def says(self, key: str) -> bool:
        """Return whether its letters are those of a key: the first of them tells of most that they are not."""
        return (
            next(filter(str.isalnum, self.text.casefold()), "") == key[:1] and self.letters == key
        )


def squeeze(text: str) -> str:
    """Return text without white space, in lower case, for comparison."""
    return "".join(text.split()).casefold()


def blocks(root: Any) -> list[Block]:
    """Return the blocks below an element in reading order, hidden ones among them."""
    found: list[Block] = []
    for element, pieces in _runs(root):
        for text, share in _paragraphs(pieces):
            found.append(Block(text, element, _meaning(element), share, len(found)))
    return found


Piece = tuple[str, bool]


def _runs(root: Any) -> Iterator[tuple[Any, list[Piece]]]:
    """Yield each block element with its own text pieces; nesting is walked without recursion."""
    pieces: list[Piece] = []
    owners, depth = [root], 0
    rows: set[Any] = set()
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        inline = (tag in INLINE or element in rows) and element is not root
        if event == "start":
            if tag == "table" and _holds_data(element):
                rows.update(element.iter("td", "th", "p"))
            if not inline and element is not root:
                if pieces:
                    yield owners[-1], pieces
                    pieces = []
                owners.append(element)
            if tag == "a":
                depth += 1
            if (tag in UNREAD or not isinstance(tag, str)) and is_unread(element):
                walker.skip_subtree()
                continue
            if tag == "br":
                pieces.append((_BREAK, depth > 0))
            if (text := element.text) and (pieces or _begins(text)):
                pieces.append((text, depth > 0))
            continue
        if not inline:
            if pieces:
                yield element, pieces
                pieces = []
            if element is not root:
                owners.pop()
        elif tag != "p" and element in rows:
            pieces.append((_CELL, depth > 0))
        if tag == "a":
            depth -= 1
        if element is not root and (text := element.tail) and (pieces or _begins(text)):
            pieces.append((text, depth > 0))


def _begins(text: str) -> bool:
    """Return whether a text may begin a run; what stands between tags is mostly white space."""
    return not text.isspace() or _BREAK in text


def _holds_data(table: Any) -> bool:
    """Return whether a table is rows of short cells, and no frame for other things."""
    if next(table.iterdescendants(*_FRAMED), None) is not None:
        return False
    return all(_is_cell(each) for each in table.iter("td", "th"))


def _is_cell(cell: Any) -> bool:
    return short_text(cell, _LONGEST_CELL) is not None


def is_unread(element: Any) -> bool:
    """Return whether nothing inside an element is text; one left open holds the rest of the page."""
    tag = element.tag
    if tag in _LEFT_OPEN:
        return element.find(".//p") is None
    return tag in UNREAD or not isinstance(tag, str)


def _paragraphs(pieces: list[Piece]) -> Iterator[tuple[str, float]]:
    """Yield the paragraphs in a run of text, cut where the site breaks lines, with link shares."""
    whole = "".join([text for text, _ in pieces])
    if not whole or whole.isspace():
        return
    if _BREAK not in whole:
        if text := _line(whole):
            yield text, _share(pieces)
        return
    # One break inside running text is a line; where nothing else parts long text, it is a paragraph.
    parted = _GAP.search(whole) is not None
    starts = list(accumulate((len(text) for text, _ in pieces), initial=0))
    linked = any(link for _, link in pieces)
    start = 0
    for match in [*(_GAP if parted else _ONE).finditer(whole), None]:
        stop = match.start() if match else len(whole)
        if text := "\n".join(filter(None, map(_line, whole[start:stop].split(_BREAK)))):
            yield text, _link_share(pieces, starts, start, stop) if linked else 0.0
        start = match.end() if match else stop


def _line(raw: str) -> str:
    """Return one line of clean text; cells of a row are parted by bars."""
    if _CELL in raw:
        raw = " | ".join(raw.split(_CELL)).rstrip(" |\n\t")
    return clean_line(raw)


def _share(pieces: list[Piece]) -> float:
    """Return how much of the letters of all pieces stands inside links."""
    if len(pieces) == 1:
        return float(pieces[0][1])
    kinds = {link for _, link in pieces}
    if len(kinds) == 1:
        return float(kinds.pop())
    counts = [(sum(map(len, text.split())), link) for text, link in pieces]
    linked = sum([count for count, link in counts if link])
    return linked / sum([count for count, _ in counts])


def _link_share(pieces: list[Piece], starts: list[int], start: int, stop: int) -> float:
    """Return how much of the letters between two positions stands inside links.

    starts are the positions of the pieces; only those that reach into the range are looked at.
    """
    letters = linked = 0
    for index in range(bisect_right(starts, start) - 1, bisect_left(starts, stop)):
        text, link = pieces[index]
        inside = text[max(0, start - starts[index]) : stop - starts[index]]
        count = sum(map(len, inside.split()))
        letters += count
        linked += count if link else 0
    return linked / letters if letters else 0.0


def _meaning(element: Any) -> str:
    """Return the tag that says what a block is: the nearest of list item, quote, heading, cell."""
    each, tag = element, element.tag
    while tag not in _FRAMES:
        if tag in _TELLING:
            return str(tag)
        each = each.getparent()
        if each is None:
            break
        tag = each.tag
    return str(element.tag)
