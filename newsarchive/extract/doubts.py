"""What may be wrong with a text that was read from a page: checks that are made on every page."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from newsarchive.article import Link
from newsarchive.extract.addresses import address
from newsarchive.extract.blocks import HEADINGS, Block, blocks, squeeze
from newsarchive.extract.page import Page
from newsarchive.extract.text import ELSEWHERE, MainText

_DOUBLED = 60
_MOST_ANCHORS = 1_000
# No sentence begins with these; a straight or curved quote before a space or a mark is a closing one.
_CONTINUED = re.compile(r"[,;:)\]»!?]|\.(?!\.)|[”\"’'](?=[\s,.;:–—-])")
_DASH = re.compile(r"[-–—]+\s*")
# Addresses, and the letters that number a list: "a) ".
_OWN_SPELLING = re.compile(r"\S*\w[.@/:_]\w|\w[).]\s")
_HEAD = 2_000
_CARD = ("img", "picture", "figure", *HEADINGS)


def warnings(page: Page, found: MainText, text: str) -> tuple[str, ...]:
    """Return the names of what may be wrong, as the column warnings holds them.

    text is that of the article, found how it was chosen.
    """
    told = {
        "mid_sentence": begins_in_mid_sentence(text),
        "lost_links": bool(lost_links(page, found)),
        "doubled": bool(doubled_paragraphs(text)),
        **{way: found.way == way for way in ELSEWHERE},
    }
    return tuple(name for name, is_so in told.items() if is_so)


def begins_in_mid_sentence(text: str) -> bool:
    """Return whether a text looks as if its first words were cut off.

    Dialogues that begin with a dash, lists, addresses and names such as iPhone do not.
    """
    if _CONTINUED.match(text):
        return True
    first, second = ([each for each in text[:_HEAD].split("\n") if each] + ["", ""])[:2]
    start = _DASH.sub("", first, count=1) if _DASH.match(first) else first
    is_list = first.endswith(";") or (start != first and _DASH.match(second) is not None)
    # Georgian letters are lower case to Unicode, and have no other.
    lower = start[:1].islower() and start[:1].title() != start[:1]
    own_spelling = _OWN_SPELLING.match(start) or not start.split(" ", 1)[0].islower()
    return lower and not is_list and not own_spelling


def doubled_paragraphs(text: str) -> tuple[str, ...]:
    """Return the long paragraphs that stand a second time."""
    seen: set[str] = set()
    found = []
    for line in text.split("\n"):
        key = squeeze(line) if len(line) >= _DOUBLED else ""
        if len(key) >= _DOUBLED:
            if key in seen:
                found.append(line)
            seen.add(key)
    return tuple(found)


def lost_links(page: Page, found: MainText) -> tuple[Link, ...]:
    """Return the links amid kept paragraphs of the container whose words are not in the text.

    Words that went with a line of their own, by a rule that has a name, are not lost; neither are
    those of cards, links with a picture or a heading, that stand in the way of a text.
    """
    if found.way in ELSEWHERE:
        return ()
    kept, owners = _texts(found.blocks), {each.block.element for each in found.decisions}
    # Links and words come in the same order: what was found is not searched again.
    reached: dict[Any, int] = defaultdict(int)
    missing: list[tuple[Any, Any]] = []
    looked = 0
    for anchor in found.container.iter("a"):
        owner = next((each for each in anchor.iterancestors() if each in owners), None)
        if owner not in kept or looked == _MOST_ANCHORS:
            continue
        looked += 1
        at = kept[owner].find(squeeze("".join(anchor.itertext())), reached[owner])
        reached[owner] = max(at, reached[owner])
        if at < 0 and _amid_text(anchor, owner) and next(anchor.iter(*_CARD), None) is None:
            missing.append((anchor, owner))
    return tuple(_lost(page, missing, kept, found)) if missing else ()


def _lost(
    page: Page, missing: list[tuple[Any, Any]], kept: dict[Any, str], found: MainText
) -> Iterator[Link]:
    """Yield the links whose words, read as the page is, are nowhere in what was kept."""
    whole = _texts(each.block for each in found.decisions)
    for anchor, owner in missing:
        label = " ".join(each.text for each in blocks(anchor))
        words = squeeze(label)
        places = (kept[owner], whole[owner], *(kept.get(each, "") for each in anchor.iter()))
        if not any(words in each for each in places):
            yield Link(address(anchor.get("href"), base=page.base) or "", label)


def _texts(every: Iterable[Block]) -> dict[Any, str]:
    """Return the texts of blocks without white space, by element."""
    found: dict[Any, list[str]] = defaultdict(list)
    for each in every:
        found[each.element].append(each.key)
    return {element: "".join(keys) for element, keys in found.items()}


def _amid_text(element: Any, owner: Any) -> bool:
    """Return whether words stand right before or behind an element, in the same paragraph."""
    while element is not owner:
        before = element.getprevious()
        parent = element.getparent()
        beside = [element.tail, parent.text if before is None else before.tail]
        if any(each and each.strip() for each in beside):
            return True
        element = parent
    return False
