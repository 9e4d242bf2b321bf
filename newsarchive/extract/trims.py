"""What is taken out of the chosen blocks by rule, and by which: headline, captions, boxes, leftovers."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import islice, pairwise
from typing import Any

from newsarchive.extract.blocks import HEADINGS, Block
from newsarchive.extract.characters import letters
from newsarchive.extract.elements import line_of, short_text
from newsarchive.extract.leftovers import Position, is_leftover

_SENTENCE = re.compile(r"[.!?…:;»”\"')\]]\s*$")
# A line of facts about the article: it begins with a date, or parts short facts with bars.
META_LINE = re.compile(
    r"^(?=.{0,160}$)(\W*\d{1,2}[./\s]\S{1,10}[./\s]\s?\d{2,4}\b[\s,|/–-]*(\d{1,2}:\d\d|$|[|•·])|"
    r".*[|•·].*[|•·].*\d.*$|.{0,40}\d{1,2}:\d\d\s*[|•·].*$)"
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]\d")
_CREDIT = re.compile(
    r"^(\W*)(автор|müəllif|author|yazar|текст|mətn)\s*[:–-]\s*\S.{0,80}$", re.IGNORECASE
)
# Names alone on the last line are who wrote it.
_SIGNATURE = re.compile(
    r"(?:[^\W\d_a-zа-яəöüğşçı][\w’'-]+\s[^\W\d_a-zа-яəöüğşçı][\w’'-]+(?:,\s|\s(?:və|и|and)\s)?){1,4}"
)
# Some editors set whole paragraphs as headings.
_SENTENCE_END = re.compile(r"\w\w[.!?…»”\"]\s*$")
_READ_ALSO = re.compile(r"^[^.!?]{3,28}:\s+\S")
_PHOTO = re.compile(r"\b(foto|фото|photo)\b", re.IGNORECASE)
_LONGEST_LINE = 120
_LONGEST_OFFICE = 60
_NAMED = ("author", "signature")
_LINKED_HEADLINES = 2
_LONG = 10_000

# Up to how probable a block may be that a rule takes for something else: the layout knows better
# above. Where the rules are right and wrong was counted on labelled pages, by cross-validation.
_CAPTION_DOUBT = 0.85
_LINKS_DOUBT = 0.75
_REPEAT_DOUBT = 0.8

Trimmed = tuple[list[Block], dict[int, str]]


def trim(
    own: Sequence[Block],
    probabilities: Mapping[int, float],
    *,
    titles: Sequence[str],
    authors: Sequence[str],
) -> Trimmed:
    """Return the blocks that stay, and by order the reason why the others, or lines of them, went.

    probabilities are by order how probably a block is text of the article.
    """
    reasons: dict[int, str] = {}
    kept = list(own)

    def take(went: dict[int, str], most: float = 1.0) -> None:
        nonlocal kept
        sure = {order: why for order, why in went.items() if probabilities[order] <= most}
        reasons.update(sure)
        kept = [each for each in kept if each.order not in sure]

    take(_headline(kept, titles))
    captions = _captions(kept)
    naked = Counter(each.element for each in kept if _SENTENCE.search(each.text))
    alone = [each for each in kept if naked[each.element] < 2]
    take({each.order: captions[each.order] for each in alone if _is_with_picture(each, captions)})
    take(captions, _CAPTION_DOUBT)
    take(_boxes(kept), _LINKS_DOUBT)
    kept = _leftovers(kept, authors, reasons)
    take(_repeats(kept), _REPEAT_DOUBT)
    take(_trailing_headings(kept))
    return kept, reasons


def is_prose(block: Block) -> bool:
    """Return whether a block reads like a paragraph."""
    text = block.text
    if block.tag in HEADINGS or block.link_share > 0.8 or META_LINE.search(text):
        return False
    return len(text) > 60 and (len(text) > 140 or bool(_SENTENCE.search(text)))


def _headline(own: list[Block], titles: Sequence[str]) -> dict[int, str]:
    """Name the headline where it is repeated at the top; an equal sentence further down stays."""
    keys = {letters(each) for each in titles if each}
    return {
        each.order: "headline"
        for each in own[:6]
        if each.tag == "h1" or (len(each.text) < _LONG and each.letters in keys)
    }


def _captions(own: list[Block]) -> dict[int, str]:
    bodies = _bodies(own)
    captions = {each.order for each in own if _is_caption(each, bodies) or _is_line_below(each)}
    # An article of one sentence beside its picture looks like the caption, and is not.
    if len(captions) == len(own):
        captions -= {each.order for each in own if is_prose(each)}
    return dict.fromkeys(captions, "caption")


def _bodies(own: list[Block]) -> set[Any]:
    """Return the boxes that hold two sentences or more: a report of photos is no caption."""
    sentences = [
        each
        for each in own
        if _SENTENCE.search(each.text)
        and (each.tag == "p" or (each.tag == "div" and not each.element.attrib))
    ]
    held = Counter(box for each in sentences for box in islice(line_of(each.element), 1, 6))
    return {box for box, count in held.items() if count > 1 and box.tag not in ("figure", "td")}


def _is_caption(block: Block, bodies: Set[Any]) -> bool:
    """Return whether a short line shares its element, or a small box, with a picture."""
    if (
        len(block.text) > 180
        or block.tag == "li"
        or (_SENTENCE.search(block.text[-1:]) and len(block.text) > 90)
    ):
        return False
    for element in islice(line_of(block.element), 5):
        if element in bodies or short_text(element, len(block.text) + 120) is None:
            return False
        if _holds_picture(element):
            return True
    return False


def _is_with_picture(block: Block, captions: Mapping[int, str]) -> bool:
    """Return whether a caption shares its very element with the picture, or is a row of its table."""
    if block.order not in captions:
        return False
    return block.tag in ("tr", "td") or _holds_picture(block.element)


def _holds_picture(element: Any) -> bool:
    return next(element.iterdescendants("img"), None) is not None


def _is_line_below(block: Block) -> bool:
    """Return whether a short line that names a photographer, follows a picture."""
    above = block.element.getprevious()
    if len(block.text) > _LONGEST_LINE or above is None or not _holds_picture(above):
        return False
    return _PHOTO.search(block.text) is not None


def _boxes(own: list[Block]) -> dict[int, str]:
    """Name runs of link lines, with the heading that introduces them."""
    drop = set()
    for index, block in enumerate(own):
        if _is_link_line(block):
            drop.add(index)
            before = index - 1
            while before >= 0 and before not in drop and _introduces(own[before]):
                drop.add(before)
                before -= 1
    return {own[index].order: "links to other articles" for index in drop}


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


def _introduces(block: Block) -> bool:
    return (block.tag in HEADINGS or len(block.text) < 40) and bool(
        block.text.rstrip().endswith(":") or is_leftover(block.text, position="tail")
    )


def _leftovers(own: list[Block], authors: Sequence[str], reasons: dict[int, str]) -> list[Block]:
    """Return the blocks without lines that sites print around an article, where their kind may stand."""
    prose = [index for index, block in enumerate(own) if is_prose(block)]
    first, last = (prose[0], prose[-1]) if prose else (len(own), -1)
    entries = _entries(own)
    names = {f"{by}{letters(each)}" for each in authors for by in ("", "by")}
    kept, signed = [], None
    for index, block in enumerate(own):
        position: Position = "head" if index < first else "tail" if index > last else "inside"
        lines, why = [], ""
        for line in block.text.split("\n"):
            reason = (
                ""
                if index in entries
                else _leftover(line, position, names, last=index == len(own) - 1 > last)
            )
            # Below the name, in its element, stands who that is.
            if signed is block.element and len(line) < _LONGEST_OFFICE:
                reason = reason or "signature"
            if position == "tail" and reason in _NAMED:
                signed = block.element
            why = why or reason
            if not reason:
                lines.append(line)
        if why:
            reasons[block.order] = why
        if lines:
            kept.append(replace(block, text="\n".join(lines)) if why else block)
    return kept


def _entries(own: list[Block]) -> set[int]:
    """Return the places of times of day that begin the entries of a chronicle: two or more."""
    found = {
        index
        for index, (block, following) in enumerate(pairwise(own))
        if _CLOCK.fullmatch(block.text) and _SENTENCE.search(following.text)
    }
    return found if len(found) > 1 else set()


def _leftover(line: str, position: Position, names: set[str], *, last: bool) -> str:
    """Return what kind of leftover a line is; nothing where it is the article's."""
    if is_leftover(line, position=position):
        return "leftover line"
    if _CREDIT.match(line):
        return "credit"
    if position == "head" and META_LINE.match(line):
        return "line of facts"
    if last and _SIGNATURE.fullmatch(line):
        return "signature"
    return "author" if position != "inside" and letters(line) in names else ""


def _repeats(own: list[Block]) -> dict[int, str]:
    """Name a long block that stands a second time."""
    seen: set[str] = set()
    found = {}
    for block in own:
        key = block.key
        if len(key) > 60 and key in seen:
            found[block.order] = "repeated"
        seen.add(key)
    return found


def _trailing_headings(own: list[Block]) -> dict[int, str]:
    """Name headings that introduce nothing any more."""
    found = {}
    for block in reversed(own):
        if block.tag not in HEADINGS or _SENTENCE_END.search(block.text):
            break
        found[block.order] = "heading of nothing"
    return found
