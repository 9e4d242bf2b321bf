"""A page cut into blocks of text, in reading order, with what layout tells about each."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from newsarchive.extract.characters import clean_text

# Elements whose content is never text of the page.
UNREAD = frozenset(
    "script style noscript template svg iframe object embed canvas audio video map select option "
    "button input textarea datalist head title meta link math".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr img br o:p g".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BREAK = "\x0b"


@dataclass(frozen=True)
class Block:
    """A run of text between two block boundaries of one element."""

    text: str
    element: Any
    tag: str
    link_share: float
    order: int

    @property
    def key(self) -> str:
        """The text without white space and case, for comparison."""
        return squeeze(self.text)


def squeeze(text: str) -> str:
    """Return text without white space, in lower case, for comparison."""
    return "".join(text.split()).casefold()


def blocks(root: Any) -> list[Block]:
    """Return the blocks below an element in reading order; hidden elements are left out."""
    found: list[Block] = []
    for element, pieces in _runs(root):
        for text, share in _paragraphs(pieces):
            found.append(Block(text, element, _meaning(element), share, len(found)))
    return found


Piece = tuple[str, bool]


def _runs(root: Any) -> Iterator[tuple[Any, list[Piece]]]:
    """Yield each block element with its own text pieces; nesting is walked without recursion."""
    pieces: list[Piece] = []
    stack: list[tuple[Any, bool, Any, bool]] = [(root, False, root, False)]
    while stack:
        element, closing, owner, linked = stack.pop()
        inline = element.tag in _INLINE and element is not root
        if closing:
            if not inline:
                yield element, pieces
                pieces = []
            if element is not root and element.tail:
                pieces.append((element.tail, linked))
            continue
        if not inline and element is not root:
            yield owner, pieces
            pieces = []
        inside = owner if inline else element
        link = linked or element.tag == "a"
        stack.append((element, True, owner, linked))
        if _hidden(element):
            continue
        if element.tag == "br":
            pieces.append((_BREAK, linked))
        if element.text:
            pieces.append((element.text, link))
        for child in reversed(element):
            stack.append((child, False, inside, link))
    # What stands after the last child of a block belongs to the block itself.


def _hidden(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in UNREAD:
        return True
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _paragraphs(pieces: list[Piece]) -> Iterator[tuple[str, float]]:
    """Yield the paragraphs in a run of text, cut where the site breaks lines, with link shares."""
    whole = "".join(text for text, _ in pieces)
    if not whole.strip(f" \t\r\n\xa0{_BREAK}"):
        return
    # One break inside running text is a line; where nothing else parts long text, it is a paragraph.
    gap = rf"{_BREAK}(?:[\s\xa0]*{_BREAK})+"
    parted = re.search(gap, whole) is not None
    pattern = gap if parted else _BREAK
    starts = list(accumulate((len(text) for text, _ in pieces), initial=0))
    start = 0
    for end, after in [*((m.start(), m.end()) for m in re.finditer(pattern, whole)), (-1, 0)]:
        stop = len(whole) if end < 0 else end
        text = clean_text(" ".join(whole[start:stop].replace(_BREAK, "\n").split(" ")))
        text = _lines(text) if parted else " ".join(text.split())
        if text:
            yield text, _link_share(pieces, starts, start, stop)
        start = after


def _lines(text: str) -> str:
    return "\n".join(line for each in text.split("\n") if (line := " ".join(each.split())))


def _link_share(pieces: list[Piece], starts: list[int], start: int, stop: int) -> float:
    """Return how much of the letters between two positions stands inside links.

    starts are the positions of the pieces; only those that reach into the range are looked at.
    """
    letters = linked = 0
    for index in range(bisect_right(starts, start) - 1, bisect_left(starts, stop)):
        text, link = pieces[index]
        inside = text[max(0, start - starts[index]) : stop - starts[index]]
        count = sum(1 for letter in inside if not letter.isspace())
        letters += count
        linked += count if link else 0
    return linked / letters if letters else 0.0


def _meaning(element: Any) -> str:
    """Return the tag that says what a block is: the nearest of list item, quote, heading, cell."""
    for each in (element, *element.iterancestors()):
        if each.tag in ("li", "dd", "dt", "blockquote", "td", "th", "figcaption", "p", *HEADINGS):
            return str(each.tag)
        if each.tag in ("article", "main", "body", "section"):
            break
    return str(element.tag)
