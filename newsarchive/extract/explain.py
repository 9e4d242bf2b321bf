"""Why the text of a page reads as it does: what became of each block, and what may be wrong with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsarchive.article import Article, Link
from newsarchive.extract.blocks import UNREAD, is_unread, squeeze
from newsarchive.extract.characters import clean_line
from newsarchive.extract.disagreement import disagreement, only_in, second_opinion
from newsarchive.extract.doubts import begins_in_mid_sentence, lost_links
from newsarchive.extract.page import Page, parse
from newsarchive.extract.reading import article_with_text
from newsarchive.extract.text import ELSEWHERE, MainText
from newsarchive.extract.vote import second_text

_WORD = re.compile(r"\w+")
_DOUBLED_RUN = 5
_DOUBLED_LETTERS = 60
_STEPS = 4
_NAME = re.compile(r"[^\W\d][\w-]*")
# What is no words to anyone.
_MACHINES = frozenset(("script", "style", "head", "title", "meta", "link", "template", "math"))
_TAKEN = {
    "json_ld": "the text was taken from JSON-LD",
    "script": "the text was taken from a script",
    "feed": "the text was taken from the feed",
}


@dataclass(frozen=True)
class ExplainedBlock:
    """A block of the page: how probably it is text of the article, and what of it was kept.

    path is a CSS-like path of the element that holds it; inside, whether that stands in the
    container; reason, why it or a line of it was left out, empty where all of it was kept.
    """

    text: str
    tag: str
    path: str
    inside: bool
    probability: float
    kept: str
    reason: str


@dataclass(frozen=True)
class Lost:
    """Words of the chosen container that are not in the text, where they stood, and the reason."""

    words: str
    path: str
    reason: str


@dataclass(frozen=True)
class Explanation:
    """How the text of a page was chosen, and what may be wrong with it.

    way is "model", "vote", "selector", "json_ld", "script" or "feed"; blocks are all blocks of the page in order;
    doubled are passages that stand twice in the text; disagreement is the share of words that only
    one of two extractors has, 0 to 1, None where the page is too large for trafilatura; only_ours
    and only_theirs are those passages; their_text is all that trafilatura found.
    """

    article: Article
    way: str
    container: str
    blocks: tuple[ExplainedBlock, ...]
    lost: tuple[Lost, ...]
    doubled: tuple[str, ...]
    lost_links: tuple[Link, ...]
    begins_in_mid_sentence: bool
    disagreement: float | None
    only_ours: tuple[str, ...]
    only_theirs: tuple[str, ...]
    their_text: str | None


def explain(
    body: bytes,
    *,
    url: str | None,
    charset: str | None = None,
    fetched_at: datetime | None = None,
    selectors: Mapping[str, str] | None = None,
    stated: str | None = None,
    feed_text: str | None = None,
    boilerplate: frozenset[str] = frozenset(),
) -> Explanation:
    """Return why the text of a page reads as it does; everything as in read_page.

    Raises Unextractable when it is no HTML.
    """
    page = parse(body, url=url, charset=charset)
    rules = dict(selectors or {})
    removed = tuple(_removed(page, rules.get("remove")))
    article, text = article_with_text(
        page,
        rules,
        fetched_at=fetched_at,
        stated=stated,
        feed_text=feed_text,
        boilerplate=boilerplate,
    )
    second = text.second
    if second is None:
        second = second_text(page, len(text.decisions))
    theirs = None if second is None else second_opinion(second, article.title)
    blocks = tuple(_blocks(text))
    return Explanation(
        article=article,
        way=text.way,
        container=path_of(text.container),
        blocks=blocks,
        lost=(*_lost(blocks), *_unread(text), *removed),
        doubled=doubled(article.text),
        lost_links=lost_links(page, text),
        begins_in_mid_sentence=begins_in_mid_sentence(article.text),
        disagreement=None if theirs is None else disagreement(article.text, theirs),
        only_ours=() if theirs is None else only_in(article.text, theirs),
        only_theirs=() if theirs is None else only_in(theirs, article.text),
        their_text=theirs,
    )


def path_of(element: Any) -> str:
    """Return a CSS-like path of an element: itself and up to three of what holds it."""
    steps: list[str] = []
    while element is not None and len(steps) < _STEPS:
        names = (element.get("class") or "").split()
        id_ = element.get("id") or ""
        own = f"#{id_}" if _NAME.fullmatch(id_) else ""
        steps.append(f"{element.tag}{own}" + "".join(f".{n}" for n in names if _NAME.fullmatch(n)))
        element = element.getparent()
    return " > ".join(reversed(steps))


def doubled(text: str) -> tuple[str, ...]:
    """Return the passages of 60 letters and more that stand in a text a second time."""
    found = list(_WORD.finditer(text))
    words = [each.group().casefold() for each in found]
    seen: set[tuple[str, ...]] = set()
    again = [False] * len(words)
    for start in range(len(words) - _DOUBLED_RUN + 1):
        run = tuple(words[start : start + _DOUBLED_RUN])
        if run in seen:
            again[start : start + _DOUBLED_RUN] = [True] * _DOUBLED_RUN
        seen.add(run)
    passages, start = [], 0
    for at in range(len(words) + 1):
        if at == len(words) or not again[at]:
            passages += [text[found[start].start() : found[at - 1].end()]] if at > start else []
            start = at + 1
    return tuple(each for each in passages if len(squeeze(each)) >= _DOUBLED_LETTERS)


def _blocks(text: MainText) -> Iterator[ExplainedBlock]:
    inside = set(text.container.iter())
    kept = {} if text.way in ELSEWHERE else {each.order: each.text for each in text.blocks}
    for each in text.decisions:
        block = each.block
        yield ExplainedBlock(
            text=block.text,
            tag=block.tag,
            path=path_of(block.element),
            inside=block.element in inside,
            probability=round(each.probability, 3),
            kept=kept.get(block.order, ""),
            reason=each.reason or _TAKEN.get(text.way, ""),
        )


def _lost(blocks: tuple[ExplainedBlock, ...]) -> Iterator[Lost]:
    """Yield what is missing of each block of the container, and of others that were kept in part."""
    for each in blocks:
        if each.kept != each.text and (each.inside or each.kept):
            kept = set(each.kept.split("\n"))
            gone = [line for line in each.text.split("\n") if line not in kept]
            if any(map(_WORD.search, gone)):
                yield Lost("\n".join(gone), each.path, each.reason)


def _unread(text: MainText) -> Iterator[Lost]:
    """Yield words inside the container that no block has: those of buttons and the like."""
    for element in text.container.iter(*(UNREAD - _MACHINES)):
        nested = any(each.tag in UNREAD for each in element.iterancestors())
        words = clean_line(" ".join(element.itertext()))
        if is_unread(element) and not nested and _WORD.search(words):
            yield Lost(words, path_of(element), f"never read: inside {element.tag}")


def _removed(page: Page, selector: str | None) -> Iterator[Lost]:
    """Yield the words that the source's own selector takes out of the page."""
    for element in page.tree.cssselect(selector) if selector else ():
        words = clean_line(" ".join(element.itertext()))
        if _WORD.search(words):
            yield Lost(words, path_of(element), f"removed by the source's selector {selector}")
