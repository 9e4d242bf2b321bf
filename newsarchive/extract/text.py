"""The main text of a page: its blocks judged by layout, doubtful pages with trafilatura's vote."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsarchive.article import Edge
from newsarchive.extract import trees
from newsarchive.extract.blocks import Block
from newsarchive.extract.boilerplate import peeled
from newsarchive.extract.elements import is_within, line_of
from newsarchive.extract.gaps import fill
from newsarchive.extract.layout import NAMES, features
from newsarchive.extract.page import Page
from newsarchive.extract.repetition import sampled
from newsarchive.extract.trims import is_prose, trim
from newsarchive.extract.vote import second_text, supported

MODEL = Path(__file__).with_name("model.npz")

# The figures were chosen by cross-validation; docs/extraction.md has the tables.
_KEPT = 0.55
_VOTE = 0.25
_UNSURE = 0.4
_SELECTED = 0.15
_FAINT = 0.2
SCRAPS = 200
_IN_FLOW = NAMES.index("in_flow")

# Ways of finding a text that the page itself does not show.
ELSEWHERE = ("json_ld", "script", "feed")

Probabilities = NDArray[np.float64]
Model = Callable[[NDArray[np.float32]], Probabilities]


@dataclass(frozen=True)
class Decision:
    """One block of the page: how probably it is text of the article, and why it, or a line of it, went.

    reason is empty where all of it is in the text.
    """

    block: Block
    probability: float
    reason: str


@dataclass(frozen=True)
class MainText:
    """The chosen blocks in reading order, the element that holds them, and what was decided.

    edges are the blocks at head and tail as the archive counts them. way says how they were chosen:
    "model", "vote" (trafilatura had a say), "selector" (the source's own); or, where the page itself
    showed less, "json_ld", "script" or "feed". is_sure: some block is surely text. second is trafilatura's text where it was asked.
    """

    blocks: tuple[Block, ...]
    container: Any
    decisions: tuple[Decision, ...] = ()
    way: str = "model"
    edges: tuple[Edge, ...] = ()
    second: str | None = None
    is_sure: bool = True

    @property
    def is_apart(self) -> bool:
        """Whether the text is cut from HTML that is none of the page's own."""
        return self.way in ("script", "feed")

    @cached_property
    def text(self) -> str:
        """The text: paragraphs separated by one empty line."""
        return "\n\n".join(each.text for each in self.blocks)


def main_text(
    page: Page,
    *,
    titles: Sequence[str] = (),
    authors: Sequence[str] = (),
    selector: str | None = None,
    boilerplate: frozenset[str] = frozenset(),
    model: Model | None = None,
) -> MainText:
    """Return the article's own text: standfirst and body, without headline, captions and boxes.

    titles are the page's claims, the best first; boilerplate are hashes of blocks that the source
    prints around its texts; model is another one than that of this package.
    """
    everything = page.blocks
    said = page.meta("og:description", "description")
    sample = sampled(everything)
    rows = features(sample.blocks, title=next(iter(titles), None), summary=said)
    shares = (model or trees.read(MODEL))(rows)
    judged = sample.spread(shares)
    inside = _selected(page, everything, selector) if selector else None
    way, least, second = "model", _KEPT, None
    if inside is not None and inside.any():
        # The source itself says that its text is here: running prose needs no layout to speak for it.
        prose = np.array([is_prose(each) for each in everything], dtype=bool)
        way, least = "selector", _SELECTED
        judged = np.where(prose, np.maximum(judged, 2 * _SELECTED), judged) * inside
    elif _unsure(shares, rows[:, 0]) > _UNSURE:
        second = second_text(page, len(everything))
        if second is not None:
            votes = supported([each.text for each in everything], second)
            way, judged = "vote", (1 - _VOTE) * judged + _VOTE * votes
    is_sure = bool(judged.size and judged.max() > least)
    if judged.size and not is_sure:
        # Where nothing is sure, the best of the page, as long as it is no mere remnant.
        least = max(_FAINT, 0.75 * float(judged.max()))
    flowing = rows[:, _IN_FLOW] > 0 if len(rows) == len(everything) else None
    taken = fill(everything, judged, judged > least, flowing)
    own = [each for each, is_taken in zip(everything, taken, strict=True) if is_taken]
    kept, reasons = trim(own, dict(enumerate(judged.tolist())), titles=titles, authors=authors)
    kept, edges = peeled(kept, boilerplate)
    stay = {each.order for each in kept}
    chosen = {each.order for each in own}
    decisions = tuple(
        Decision(each, float(share), _reason(each.order, chosen, reasons, stay))
        for each, share in zip(everything, judged, strict=True)
    )
    found = MainText(
        tuple(kept), _container(kept, page.tree), decisions, way, edges, second, is_sure
    )
    return _stated(page, found, is_sure=is_sure) or found


def _reason(order: int, chosen: set[int], reasons: Mapping[int, str], stay: set[int]) -> str:
    if order not in chosen:
        return "not the article"
    return reasons.get(order, "" if order in stay else "boilerplate of the outlet")


def _unsure(judged: Probabilities, words: NDArray[np.float32]) -> float:
    """Return how many words stand in doubt for each word that is kept."""
    doubt = float((words * (1 - np.abs(2 * judged - 1))).sum())
    return doubt / max(1.0, float(words[judged > _KEPT].sum()))


def _selected(page: Page, everything: Sequence[Block], selector: str) -> NDArray[np.bool_]:
    """Return which blocks stand inside the source's own selector."""
    roots = set(page.select(selector))
    return np.array([is_within(each.element, roots) for each in everything], dtype=bool)


def _container(kept: Sequence[Block], tree: Any) -> Any:
    """Return the deepest element that holds nearly all of the text."""
    weights: dict[Any, int] = {}
    for each in kept:
        for element in line_of(each.element):
            weights[element] = weights.get(element, 0) + len(each.text)
    least = 0.85 * weights.get(tree, 0)
    # What holds so much lies on one line down from the root: the lightest is the deepest.
    found = [
        next(each for each in line_of(block.element) if weights[each] >= least) for block in kept
    ]
    return min(found, key=weights.__getitem__, default=tree)


def _stated(page: Page, found: MainText, *, is_sure: bool) -> MainText | None:
    """Return the text that JSON-LD states, where the page itself has only scraps of one.

    Where no block is surely text, what was found may be teasers of other articles.
    """
    stated = page.article_ld.get("articleBody")
    if not isinstance(stated, str) or len(stated) < SCRAPS:
        return None
    if len(found.text) > (SCRAPS if is_sure else len(stated)):
        return None
    lines = [" ".join(each.split()) for each in stated.split("\n")]
    own = [Block(each, page.tree, "p", 0.0, order) for order, each in enumerate(lines) if each]
    return replace(found, blocks=tuple(own), way="json_ld")
