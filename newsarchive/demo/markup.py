"""The few marks a manuscript may carry, as HTML for a page and as plain text for the truth."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
MARKS = {"## ": "heading", "> ": "quotation", "- ": "item"}

Address = Callable[[str], str]


class Html(str):
    """Text that is already HTML and must not be escaped again."""

    __slots__ = ()


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, quotation or item of a list."""

    kind: str
    words: str


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a manuscript's text in order."""
    for part in text.split("\n\n"):
        lines = part.splitlines() if part.startswith("- ") else [part]
        yield from map(block, lines)


def block(words: str) -> Block:
    """Return one block, its kind told by the mark it begins with."""
    for mark, kind in MARKS.items():
        if words.startswith(mark):
            return Block(kind, words.removeprefix(mark))
    return Block("paragraph", words)


def plain(text: str) -> str:
    """Return the text without marks, one empty line between blocks."""
    return "\n\n".join(BOLD.sub(r"\1", LINK.sub(r"\1", each.words)) for each in blocks(text))


def paragraphs(text: str, address: Address) -> Html:
    """Return the text as proper HTML elements."""
    return Html("\n".join(element(*run, address) for run in runs(text)))


def breaks(text: str, address: Address) -> Html:
    """Return the text as old pages have it: words in one element, parted by empty lines."""
    return Html("<br><br>\n".join(line(*run, address) for run in runs(text)))


def runs(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield kinds with their words; neighbouring items of a list come together."""
    for kind, group in groupby(blocks(text), key=lambda each: each.kind):
        words = [each.words for each in group]
        yield from [(kind, words)] if kind == "item" else [(kind, [each]) for each in words]


def element(kind: str, words: list[str], address: Address) -> str:
    """Return the element modern pages use for a block."""
    inner = [inline(each, address) for each in words]
    if kind == "item":
        return "<ul>" + "".join(f"<li>{each}</li>" for each in inner) + "</ul>"
    if kind == "heading":
        return f"<h3>{inner[0]}</h3>"
    if kind == "quotation":
        return f"<blockquote><p>{inner[0]}</p></blockquote>"
    return f"<p>{inner[0]}</p>"


def line(kind: str, words: list[str], address: Address) -> str:
    """Return what old pages write for a block."""
    if kind == "item":
        return element(kind, words, address)
    inner = inline(words[0], address)
    return f"<b>{inner}</b>" if kind == "heading" else inner


def inline(words: str, address: Address) -> str:
    """Return words as HTML with their links and bold letters."""

    def link(match: re.Match[str]) -> str:
        return f'<a href="{escape(address(match[2]))}">{match[1]}</a>'

    return BOLD.sub(r"<strong>\1</strong>", LINK.sub(link, escape(words, quote=False)))
