"""Whether a page is an article at all: signs of many kinds, weighed as benchmarks/kinds.py fits them."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from newsarchive.article import Article
from newsarchive.extract.flow import flow
from newsarchive.extract.not_found import says_not_found
from newsarchive.extract.page import Page
from newsarchive.extract.signs import signs
from newsarchive.extract.text import MainText


@dataclass(frozen=True)
class Kind:
    """The probability that a page is an article, and whether it says that it was not found (then 0).

    signs are what the probability was weighed from, by name.
    """

    probability: float
    not_found: bool
    signs: Mapping[str, float] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_article(self) -> bool:
        """Whether the page is taken for an article."""
        return self.probability >= 0.5 and not self.not_found


def kind(page: Page, article: Article, text: MainText) -> Kind:
    """Return what a page is; the weights are a logistic regression's, in kind.json."""
    found = {**signs(page, article), **flow(article, text.blocks, page.blocks)}
    chance = probability(found)
    headed = bool(article.title) and not found["headline_is_site"]
    gone = says_not_found(page, article, looks_like_an_article=headed and chance >= 0.5)
    return Kind(0.0 if gone else chance, gone, found)


def probability(found: Mapping[str, float]) -> float:
    """Return the probability that a page with these signs is an article; a sign not weighed yet counts nothing."""
    weights = _weights()
    score = weights["bias"] + sum(weights.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


@cache
def _weights() -> dict[str, float]:
    raw = files("newsarchive.extract").joinpath("kind.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(raw)["weights"]
    return weights
