"""Texts that stand apart from what a page shows: in a script of it, or in the feed that led to it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsarchive.extract.addresses import address
from newsarchive.extract.blocks import Block, squeeze
from newsarchive.extract.boilerplate import peeled
from newsarchive.extract.page import Page, Unextractable, parse
from newsarchive.extract.stems import stems
from newsarchive.extract.text import MainText
from newsarchive.extract.trims import is_prose, trim

_LEAST_LETTERS = 200
_MOST_SCRIPT = 1_000_000
_MOST_LITERALS = 200
_TRIED = 3
_BEGINNING = 40
# No layout speaks for or against a block: the rules decide alone.
_UNKNOWN = 0.5
# A feed is used where it has so many words more than the page shows, and so large a share.
_MORE_WORDS, _MORE = 25, 0.25
_LITERAL = re.compile(
    r"""[=:(]\s*("(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|`(?:[^`\\]|\\.)*+`)""", re.DOTALL
)
_ESCAPE = re.compile(
    r"\\(u\{[0-9a-fA-F]{1,6}\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|\r?\n|.)", re.DOTALL
)
_ESCAPED = {
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "b": "",
    "f": "",
    "v": "",
    "0": "",
    "\n": "",
    "\r\n": "",
}
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True)
class Apart:
    """What is known of an article whose text is looked for apart from its page."""

    titles: Sequence[str]
    authors: Sequence[str]
    boilerplate: frozenset[str]


def scripted(page: Page, found: MainText, known: Apart) -> MainText | None:
    """Return the longest text that a script of the page holds as a literal; None where it has none.

    For pages that show only scraps of a text, because a program writes it. It begins as the page
    says of itself, or is about its headline: scripts hold texts about cookies, too.
    """
    for literal in sorted(_literals(page), key=len, reverse=True)[:_TRIED]:
        text = _text(page, literal, found, known, "script")
        if text and _prose_words(text.blocks, "") and _is_of_page(page, text.text, known):
            shown = squeeze(found.text) if found.is_sure else ""
            return text if shown in squeeze(text.text) else None
    return None


def _is_of_page(page: Page, text: str, known: Apart) -> bool:
    said = squeeze(page.meta("og:description", "description") or "")[:_BEGINNING]
    if len(said) == _BEGINNING and said in squeeze(text):
        return True
    words = stems(known.titles[0]) if known.titles else frozenset()
    return bool(words) and 2 * len(words & stems(text)) >= len(words)


def fed(page: Page, found: MainText, html: str, known: Apart) -> MainText | None:
    """Return the text of a feed's entry where the page shows less; None where it shows as much.

    More is what reads as prose and stands nowhere on the page: what the page has and extraction
    left out is no part of the article. A longer text of the page always stays.
    """
    shown = found.text.split()
    if len(_TAG.sub(" ", html).split()) < len(shown) + max(_MORE_WORDS, _MORE * len(shown)):
        return None
    text = _text(page, html, found, known, "feed")
    if text is None or len(text.text.split()) <= len(shown):
        return None
    more = _prose_words(text.blocks, "".join(each.key for each in page.blocks))
    return text if more >= max(_MORE_WORDS, _MORE * len(shown)) else None


def _text(page: Page, html: str, found: MainText, known: Apart, way: str) -> MainText | None:
    """Return a piece of HTML as the text of an article, cleaned as pages are."""
    try:
        piece = parse(f"<html><body>{html}</body></html>".encode(), url=page.url, charset="utf-8")
    except Unextractable:
        return None
    own = _without_credits(page, piece.blocks)
    doubts = {each.order: _UNKNOWN for each in own}
    kept, _ = trim(own, doubts, titles=known.titles, authors=known.authors)
    kept, edges = peeled(kept, known.boilerplate)
    container = piece.tree.find("body")
    if not kept or container is None:
        return None
    return replace(found, blocks=tuple(kept), container=container, way=way, edges=edges)


def _without_credits(page: Page, every: list[Block]) -> list[Block]:
    """Return blocks without short last ones that link to the article itself: feeds say where they are from."""
    kept = list(every)
    here = address(page.url) if page.url else None
    while kept and len(kept[-1].text) < _LEAST_LETTERS and here in _links(kept[-1].element, page):
        kept.pop()
    return kept


def _links(element: Any, page: Page) -> set[str | None]:
    return {address(each.get("href"), base=page.base) for each in element.iter("a")} - {None}


def _prose_words(blocks: Sequence[Block], elsewhere: str) -> int:
    """Return how many words of prose stand in blocks, and nowhere else."""
    own = (each for each in blocks if is_prose(each) and squeeze(each.text) not in elsewhere)
    return sum(len(each.text.split()) for each in own)


def _literals(page: Page) -> Iterator[str]:
    """Yield the string literals of the page's scripts that may be a text: many words, hardly any code."""
    count = 0
    for script in page.tree.iter("script"):
        code = script.text or ""
        if script.get("src") or not _LEAST_LETTERS < len(code) <= _MOST_SCRIPT:
            continue
        for match in _LITERAL.finditer(code):
            raw = match.group(1)[1:-1]
            count += len(raw) >= _LEAST_LETTERS
            if len(raw) >= _LEAST_LETTERS and count <= _MOST_LITERALS:
                text = _unescaped(raw)
                words = _TAG.sub(" ", text)
                if len(words) >= _LEAST_LETTERS and _is_prose(words):
                    yield text


def _is_prose(words: str) -> bool:
    spaces, odd = words.count(" "), sum(map(words.count, "{};=\\"))
    return spaces > len(words) / 20 and odd < len(words) / 100


def _unescaped(raw: str) -> str:
    """Return what a literal of JavaScript stands for."""
    text = _ESCAPE.sub(_meant, raw)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _meant(match: re.Match[str]) -> str:
    said = match.group(1)
    if said[0] in "ux" and len(said) > 1:
        number = int(said[1:].strip("{}"), 16)
        return chr(number) if number <= 0x10FFFF else ""
    return _ESCAPED.get(said, said)
