"""Scores answers page by page, and sums the pages of a corpus up."""

import random
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from .measures import (
    Match,
    best_match,
    corpus_scores,
    day,
    harmonic,
    mean,
    names,
    same_title,
    same_words,
    share,
    snippets_found,
)
from .worker import Answer

RESAMPLES = 200
SLOW = 2.0


@dataclass(frozen=True)
class PageScore:
    """How one page went; None where the gold or the extractor has nothing to say."""

    id: str
    host: str
    cpu: float
    failed: bool
    match: Match | None = None
    exact: bool | None = None
    wanted: tuple[int, int] = (0, 0)
    unwanted: tuple[int, int] = (0, 0)
    title: bool | None = None
    date: bool | None = None
    authors: bool | None = None
    invented_author: bool | None = None
    language: bool | None = None


@dataclass(frozen=True)
class Summary:
    """How a corpus went; shares of one, CPU in seconds a page, None where nothing was to measure."""

    pages: int
    f1: float | None
    f1_sd: float | None
    precision: float | None
    recall: float | None
    exact: float | None
    snippet_precision: float | None
    snippet_recall: float | None
    snippet_f1: float | None
    title: float | None
    date: float | None
    authors: float | None
    invented_author: float | None
    language: float | None
    cpu: float
    slow: int
    failures: int

    def as_dict(self) -> dict[str, Any]:
        """Return the figures for JSON."""
        return asdict(self)


def page_score(row: Mapping[str, Any], answer: Answer, gives: Iterable[str]) -> PageScore:
    """Return how an answer compares with what is true of its page."""
    given, found = set(gives), answer.found
    text = found.get("text") or ""
    match, exact = None, None
    if "text" in given and row.get("text") is not None:
        match, gold = best_match([row["text"], *row.get("alt_texts", [])], text)
        exact = same_words(gold, text)
    wanted, unwanted = row.get("with") or [], row.get("without") or []
    sought = "text" in given
    authors = row.get("authors")
    return PageScore(
        id=row["id"],
        host=row.get("host") or row["id"],
        cpu=answer.cpu,
        failed=answer.failure is not None,
        match=match,
        exact=exact,
        wanted=(snippets_found(wanted, text), len(wanted)) if sought else (0, 0),
        unwanted=(snippets_found(unwanted, text), len(unwanted)) if sought else (0, 0),
        title=same_title(row["title"], found.get("title"))
        if "title" in given and row.get("title")
        else None,
        date=day(found.get("date")) == day(row["date"])
        if "date" in given and day(row.get("date"))
        else None,
        authors=names(found.get("author")) == names(authors)
        if "author" in given and authors
        else None,
        invented_author=bool(names(found.get("author")))
        if "author" in given and authors == []
        else None,
        language=(found.get("language") or "")[:2] == row["language"][:2]
        if "language" in given and row.get("language")
        else None,
    )


def summary(scores: Sequence[PageScore], *, seed: int = 0) -> Summary:
    """Return how a corpus went; the deviation of F1 is that of 200 bootstrap samples of its pages."""
    matches = [score.match for score in scores if score.match]
    precision, recall, f1 = corpus_scores(matches) if matches else (None, None, None)
    right, wanted = (sum(score.wanted[at] for score in scores) for at in (0, 1))
    wrong = sum(score.unwanted[0] for score in scores)
    snippet_precision, snippet_recall = share(right, right + wrong), share(right, wanted)
    return Summary(
        pages=len(scores),
        f1=f1,
        f1_sd=deviation(matches, seed=seed) if matches else None,
        precision=precision,
        recall=recall,
        exact=rate(scores, lambda score: score.exact),
        snippet_precision=snippet_precision if wanted else None,
        snippet_recall=snippet_recall if wanted else None,
        snippet_f1=harmonic(snippet_precision, snippet_recall) if wanted else None,
        title=rate(scores, lambda score: score.title),
        date=rate(scores, lambda score: score.date),
        authors=rate(scores, lambda score: score.authors),
        invented_author=rate(scores, lambda score: score.invented_author),
        language=rate(scores, lambda score: score.language),
        cpu=mean(score.cpu for score in scores),
        slow=sum(score.cpu > SLOW for score in scores),
        failures=sum(score.failed for score in scores),
    )


def rate(scores: Iterable[PageScore], fact: Callable[[PageScore], bool | None]) -> float | None:
    """Return the share of pages for which a fact is so, of those where it is known."""
    known = [value for score in scores if (value := fact(score)) is not None]
    return mean(map(float, known)) if known else None


def deviation(matches: Sequence[Match], *, seed: int) -> float:
    """Return the standard deviation of F1 over bootstrap samples of the pages."""
    chance = random.Random(seed)
    samples = (chance.choices(matches, k=len(matches)) for _ in range(RESAMPLES))
    return statistics.stdev(corpus_scores(sample)[2] for sample in samples)


def gain(
    ours: Mapping[str, Sequence[PageScore]], theirs: Mapping[str, Sequence[PageScore]]
) -> tuple[float, float, float]:
    """Return by how much our mean F1 over corpora is ahead, and a 95 % interval of it.

    The interval is a paired bootstrap over hosts: pages of one host stand and fall together.
    """
    chance = random.Random(0)
    pairs = [by_host(ours[name], theirs[name]) for name in ours]
    here = mean(difference(hosts) for hosts in pairs)
    drawn = sorted(
        mean(difference(chance.choices(hosts, k=len(hosts))) for hosts in pairs)
        for _ in range(RESAMPLES)
    )
    return here, drawn[round(0.025 * RESAMPLES)], drawn[round(0.975 * RESAMPLES) - 1]


Pairs = list[tuple[Match, Match]]


def by_host(ours: Sequence[PageScore], theirs: Sequence[PageScore]) -> list[Pairs]:
    """Return both matches of each page, by host."""
    found: dict[str, Pairs] = {}
    for one, other in zip(ours, theirs, strict=True):
        if one.match and other.match:
            found.setdefault(one.host, []).append((one.match, other.match))
    return list(found.values())


def difference(hosts: Sequence[Pairs]) -> float:
    """Return our F1 less theirs on some hosts."""
    pages = [pair for host in hosts for pair in host]
    return corpus_scores(one for one, _ in pages)[2] - corpus_scores(other for _, other in pages)[2]
