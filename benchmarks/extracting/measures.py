"""The measures: main text by shingles, snippets, titles, dates, authors, language.

Main text is scored as the scrapinghub article extraction benchmark does
(github.com/scrapinghub/article-extraction-benchmark, `evaluate.py`): tokens are runs of `\\w+`, case
kept; shingles the multiset of 4-grams of tokens; true and false positives and false negatives of a
page sum to one; precision of a corpus is the mean over pages with something found, recall the mean
over pages with something to find, F1 their harmonic mean. Snippets are scored as trafilatura's own
evaluation does (github.com/adbar/trafilatura, `tests/evaluate.py`).
"""

import re
import statistics
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SHINGLE = 4
TOKEN = re.compile(r"\w+")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
BY = re.compile(r"^\s*(?:by|von|par|por|yazan|author|автор|müəllif)\s*:?\s+", re.IGNORECASE)
BETWEEN_NAMES = re.compile(
    r"\s*(?:[;|,]|\b(?:and|und|et|ve|və|и)\b|&)\s*(?:(?:and|und|et|ve|və|и)\s)?\s*"
)


@dataclass(frozen=True)
class Match:
    """True positives, false positives and false negatives of a page; they sum to one, or to zero."""

    tp: float
    fp: float
    fn: float

    @property
    def precision(self) -> float:
        """Return how much of what was found is right."""
        return share(self.tp, self.tp + self.fp) if self.fp or self.fn else 1.0

    @property
    def recall(self) -> float:
        """Return how much of what is right was found."""
        return share(self.tp, self.tp + self.fn) if self.fp or self.fn else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall of the page."""
        return harmonic(self.precision, self.recall)


def share(part: float, whole: float) -> float:
    """Return a part of a whole, zero where there is no whole."""
    return part / whole if whole else 0.0


def harmonic(one: float, other: float) -> float:
    """Return the harmonic mean of two numbers, zero where both are."""
    return share(2 * one * other, one + other)


def tokens(text: str | None) -> list[str]:
    """Return the words of a text, case kept."""
    return TOKEN.findall(text or "")


def shingles(text: str | None) -> Counter[tuple[str, ...]]:
    """Return how often each run of four words occurs; a shorter text is one run."""
    words = tokens(text)
    starts = range(max(1, len(words) - SHINGLE + 1)) if words else ()
    return Counter(tuple(words[at : at + SHINGLE]) for at in starts)


def match(gold: str | None, found: str | None) -> Match:
    """Return how a text that was found compares with the true one."""
    true, told = shingles(gold), shingles(found)
    tp = sum((true & told).values())
    fp, fn = sum(told.values()) - tp, sum(true.values()) - tp
    whole = tp + fp + fn
    return Match(tp / whole, fp / whole, fn / whole) if whole else Match(0.0, 0.0, 0.0)


def best_match(golds: Sequence[str], found: str | None) -> tuple[Match, str]:
    """Return the comparison with the true text that suits best, and that text."""
    return max(((match(gold, found), gold) for gold in golds), key=lambda pair: pair[0].f1)


def corpus_scores(matches: Iterable[Match]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of a corpus."""
    every = list(matches)
    precision = mean(each.precision for each in every if each.tp + each.fp > 0)
    recall = mean(each.recall for each in every if each.tp + each.fn > 0)
    return precision, recall, harmonic(precision, recall)


def mean(numbers: Iterable[float]) -> float:
    """Return the mean, zero of nothing."""
    every = list(numbers)
    return statistics.mean(every) if every else 0.0


def same_words(gold: str | None, found: str | None) -> bool:
    """Return whether two texts have the same words in the same order."""
    return tokens(gold) == tokens(found)


def snippets_found(wanted: Iterable[str], text: str | None) -> int:
    """Return how many of some strings stand in a text, white space aside."""
    flat = " ".join((text or "").split())
    return sum(" ".join(each.split()) in flat for each in wanted)


def squashed(text: object) -> str:
    """Return letters and digits only, case and compatibility forms folded."""
    return "".join(TOKEN.findall(unicodedata.normalize("NFKC", str(text)).casefold()))


def same_title(gold: str, found: str | None) -> bool:
    """Return whether two titles agree but for case, spaces and marks (title~)."""
    return squashed(found or "") == squashed(gold)


def day(value: object) -> str | None:
    """Return the day at the start of an ISO date, or nothing."""
    begins = DAY.match(str(value)) if value is not None else None
    return begins[0] if begins else None


def names(value: str | Iterable[str] | None) -> set[str]:
    """Return the names in a byline or a list of them, squashed."""
    parts = [value] if isinstance(value, str) else list(value or ())
    apart = (name for part in parts for name in BETWEEN_NAMES.split(str(part)))
    return {squashed(BY.sub("", name)) for name in apart} - {""}


def lost(text: str | None, other: str | None, least: int = 6) -> list[str]:
    """Return stretches of a text none of whose shingles the other has, longest first."""
    words, there = tokens(text), shingles(other)
    count = max(1, len(words) - SHINGLE + 1)
    alone = [tuple(words[at : at + SHINGLE]) not in there for at in range(count)]
    found: list[list[str]] = []
    start: int | None = None
    for at, off in enumerate([*alone, False]):
        if off and start is None:
            start = at
        elif not off and start is not None:
            found.append(words[start : at + SHINGLE - 1])
            start = None
    long = sorted((each for each in found if len(each) >= least), key=len, reverse=True)
    return [" ".join(each) for each in long]
