"""Signs of text that is there but wrong: navigation, lists of other articles, a consent wall."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from newsarchive.analyse.health.sample import Block, Sample, Sighting
from newsarchive.analyse.health.sign import Sign, each
from newsarchive.analyse.health.statistics import quantile
from newsarchive.language.folding import fold

# A line that two others of twenty have too is no sentence of this article.
_SHARED = 3
_SENTENCE_END = re.compile(r"[.!?…:;][\"'»”’)\]]*$")
_MORE = 0.1


def line_signs(sample: Sample) -> Iterator[Sign]:
    """Yield the signs that the lines of texts carry, compared with the source's own past."""
    headlines = sample.headlines
    yield _above(
        sample, "repeated_lines", "consist in part of lines that others repeat", _repeated_shares
    )
    yield _above(
        sample,
        "repeated_lines",
        "hold headlines of other articles as lines",
        lambda block: [_headline_share(article, headlines) for article in block],
    )
    yield _above(
        sample,
        "not_prose",
        "have more lines that are no sentences than usual",
        lambda block: [_unfinished_share(article) for article in block],
    )


def title_signs(sample: Sample) -> Iterator[Sign]:
    """Yield the signs that headlines carry."""
    names = sample.names
    named = each(lambda article: fold(article.headline) in names)
    yield Sign("title", "have the outlet's name as headline", named, "title")
    yield Sign("title", "share their headline with others", _same_title, "title")


def _above(sample: Sample, alarm: str, words: str, measure: Callable[[Block], list[float]]) -> Sign:
    """Return the sign of a measure that is well above what 95 of 100 earlier articles have."""
    past = [value for block in sample.past for value in measure(block)]
    high = quantile(past, 0.95) + _MORE

    def marks(block: Block) -> list[bool]:
        return [value > high for value in measure(block)]

    return Sign(alarm, words, marks, "text")


def _repeated_shares(block: Block) -> list[float]:
    """Return the share of each text, in letters, that stands in lines others have too."""
    counted = Counter(line for article in block for line in set(article.lines))
    return [_share(article, lambda line: counted[line] >= _SHARED) for article in block]


def _headline_share(article: Sighting, headlines: frozenset[str]) -> float:
    return _lines_share(article, lambda line: line in headlines and line != article.headline)


def _unfinished_share(article: Sighting) -> float:
    return _lines_share(article, lambda line: not _SENTENCE_END.search(line))


def _share(article: Sighting, chosen: Callable[[str], bool]) -> float:
    whole = sum(len(line) for line in article.lines)
    return sum(len(line) for line in article.lines if chosen(line)) / whole if whole else 0.0


def _lines_share(article: Sighting, chosen: Callable[[str], bool]) -> float:
    count = len(article.lines)
    return sum(chosen(line) for line in article.lines) / count if count else 0.0


def _same_title(block: Block) -> list[bool]:
    counted = Counter(article.headline for article in block if article.headline)
    return [counted[article.headline] >= _SHARED for article in block]
