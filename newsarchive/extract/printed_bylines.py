"""Bylines in the lines of a page: Müəllif: A, a name beside the date, a signature at the end."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile
from typing import Any

from newsarchive.extract.blocks import HEADINGS, Block
from newsarchive.extract.boxes import in_footer, is_elsewhere
from newsarchive.extract.characters import letters
from newsarchive.extract.elements import is_within, line_of, short_text
from newsarchive.extract.names import has_prefix, is_shaped, is_surely_person, persons

_NEAR = 8
_FEW_WORDS = 3
_MOST_BESIDES = 12
_SHORT = 120
_PROSE = 80
_MOST_OF_IT = 0.7
_MOMENT = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b")
_PARTS = re.compile(r"\s*[|•·/\n]\s*|\s+[–—-]\s+|\s{2,}")
_BRACKETED = re.compile(r"^[\[(](.{5,80})[\])]\.?$")
_SIGNED_IN = re.compile(r"^([^,]{5,40}),\s*[^\W\d_][\w.\s-]{1,25}$")
_ROLE = re.compile(
    r",.*\b(?:müxbir\w*|jurnalist\w*|köşə yazarı|корреспондент\w*|журналист\w*|correspondent|reporter)\b",
    re.IGNORECASE,
)
_EMPHASIS = ("b", "strong", "i", "em")


def prefixed_bylines(blocks: Sequence[Block], *, title: str | None) -> list[str]:
    """Return the persons in the first line that says it is a byline: Müəllif: A, By A and B."""
    for block in blocks[_title_at(blocks, title) + 1 :]:
        for line in _lines(block):
            if len(line) >= _SHORT or not has_prefix(line) or in_footer(block.element):
                continue
            if _of_a_teaser(block.element, line):
                continue
            if found := list(dict.fromkeys(persons(line))):
                return found
    return []


def printed_bylines(
    blocks: Sequence[Block], *, title: str | None, topics: Collection[str] = ()
) -> list[str]:
    """Return the persons beside the date, alone under the headline, or in a signature at the end.

    topics are the letters of the page's keywords: whom or what those name, the article is about,
    as it is about whom its headline names.
    """
    at, said = _title_at(blocks, title), letters(title or "")
    for source in (_dated(blocks, at), _signed(blocks[at + 1 :])):
        keys = {each: letters(each) for each in source}
        if found := [each for each, key in keys.items() if key not in said and key not in topics]:
            return found
    return []


def _of_a_teaser(element: Any, line: str) -> bool:
    """Return whether a line is a part of a link: that of another article beside its author."""
    link = next((each for each in line_of(element) if each.tag == "a"), None)
    return link is not None and short_text(link, len(line) + _MOST_BESIDES) is None


def _title_at(blocks: Sequence[Block], title: str | None) -> int:
    wanted = letters(title or "")
    most = 2 * len(title or "") + 20
    equal = [
        n
        for n, each in enumerate(blocks)
        if wanted and len(each.text) < most and each.letters == wanted
    ]
    return next((n for n in equal if blocks[n].tag == "h1"), equal[0] if equal else -1)


def _lines(block: Block) -> list[str]:
    return block.text.split("\n") if len(block.text) < 2_000 or "\n" in block.text else []


def _dated(blocks: Sequence[Block], at: int) -> Iterator[str]:
    """Yield names in the line of the date, and names that have a line for themselves beside it."""
    near = list(_before_text(blocks[at + 1 : at + 1 + _NEAR]))
    near += [(line, each) for each in blocks[max(0, at - 3) : max(0, at)] for line in _lines(each)]
    dates = [n for n, (line, _) in enumerate(near) if len(line) < _SHORT and _MOMENT.search(line)]
    for n in dates:
        for part in _PARTS.split(near[n][0]):
            found = list(persons(part))
            # All of the part, so that the first words of a headline are none.
            if len(part) <= sum(map(len, found)) + _MOST_BESIDES:
                yield from found
    for n, (line, block) in enumerate(near):
        if n not in dates and len(line) < _SHORT and block.link_share in (0.0, 1.0):
            plain = block.tag != "li" and not block.link_share and not line.isupper()
            beside = plain and any(abs(n - each) == 1 for each in dates)
            if _stands_alone(line, block, beside=beside):
                yield from persons(line)


def _before_text(blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    for block in blocks:
        for line in _lines(block):
            if len(line) > _SHORT or (len(line) >= _PROSE and line[-1] in ".!?…»”"):
                return
            yield line, block


def _stands_alone(line: str, block: Block, *, beside: bool) -> bool:
    """Return whether a line is names and nothing else: beside a date, in bold, or as the region's are."""
    found = list(persons(line))
    if not found or letters("".join(found)) != letters(line):
        return False
    if block.tag in HEADINGS:
        return False
    known = any(map(is_surely_person, found)) or _inside(block, line, _EMPHASIS)
    return known or (beside and len(line.split()) <= _FEW_WORDS)


def _signed(below: Sequence[Block]) -> Iterator[str]:
    """Yield the names on the last line of the longest text."""
    prose = [each for each in below if len(each.text) >= _PROSE and each.link_share < 0.5]
    main = _main_box(prose)
    if main is None:
        return
    orders = {each.order for each in prose if is_within(each.element, (main,))}
    last = max(n for n, each in enumerate(below) if each.order in orders)
    above = set(line_of(main))
    after = [
        each
        for each in takewhile(lambda each: is_within(each.element, (main,)), below[last + 1 :])
        if each.element is main or not is_elsewhere(each.element, above, {})
    ]
    own = below[last].text.split("\n")[1:][-1:]
    tail = [(line, below[last]) for line in own]
    tail += [(line, each) for each in [*after[-1:], *after[:2]] for line in _lines(each)]
    for line, block in tail:
        if len(line) < _SHORT and (found := _signature(line, block)):
            yield from found
            return


def _main_box(prose: Sequence[Block]) -> Any:
    """Return the smallest element that holds most of the prose; None where there is none."""
    weights: dict[Any, int] = {}
    for each in prose:
        for box in (each.element, each.element.getparent()):
            weights[box] = weights.get(box, 0) + len(each.text)
    most = max(weights.values(), default=0)
    return next((box for box, weight in weights.items() if weight >= _MOST_OF_IT * most), None)


def _signature(line: str, block: Block) -> list[str]:
    bracketed = _BRACKETED.match(line)
    whole = bracketed.group(1) if bracketed else line.rstrip(".")
    placed = _SIGNED_IN.match(whole)
    if placed and is_shaped(placed.group(1)) and not is_shaped(whole.split(",")[1].strip()):
        return [placed.group(1)] if bracketed or is_surely_person(placed.group(1)) else []
    if _ROLE.search(whole) and is_shaped(first := whole.split(",")[0].strip()):
        return [first]
    parts = [each for each in re.split(r",\s*|\s+(?:və|и|and)\s+", whole) if each]
    if not parts or not all(is_shaped(each) for each in parts):
        return []
    sure = bracketed or _set_apart(block, whole) or any(is_surely_person(each) for each in parts)
    return parts if sure and block.link_share < 0.5 else []


def _set_apart(block: Block, line: str) -> bool:
    """Return whether a line stands on the right or in italics."""
    element = block.element
    style = f"{element.get('style') or ''} {element.get('align') or ''}".lower()
    return "right" in style or _inside(block, line, ("i", "em"))


def _inside(block: Block, line: str, tags: Sequence[str]) -> bool:
    """Return whether all of a line stands inside one of the tags."""
    wanted = letters(line)
    inner = block.element.iter(*tags)
    return block.element.tag in tags or any(letters("".join(e.itertext())) == wanted for e in inner)
