"""The tables of the bench, and its list of worst pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .corpus import Corpus
from .measures import best_match, lost, mean
from .peers import BASELINE
from .scoring import PageScore, Summary, gain
from .worker import Answer

NEWS = ("scrapinghub", "fundus-eval", "aefd", "fundus-tests", "wcxb-article")
COLUMNS = (
    ("F1", "f1"),
    ("±", "f1_sd"),
    ("prec", "precision"),
    ("rec", "recall"),
    ("exact", "exact"),
    ("snipP", "snippet_precision"),
    ("snipR", "snippet_recall"),
    ("title~", "title"),
    ("date", "date"),
    ("author=", "authors"),
    ("author+", "invented_author"),
    ("lang", "language"),
)
LEGEND = """\
F1, prec, rec: main text by 4-word shingles; ± its bootstrap deviation; exact: pages word for word.
snipP, snipR: must-have strings against must-not-have ones. title~: equal but for case and marks.
date: same day. author=: same names; author+: named one where there is none. lang: same language.
CPU x: CPU time a page, as a multiple of trafilatura's default with metadata in this run. fail: pages
on which it raised an error or ran out of time. >2s: pages that took more than two CPU seconds."""


@dataclass(frozen=True)
class Outcome:
    """What every peer scored on one corpus."""

    corpus: Corpus
    scores: Mapping[str, Sequence[PageScore]]
    summaries: Mapping[str, Summary]


def table(rows: Iterable[Sequence[str]]) -> str:
    """Return rows as aligned columns, the first to the left, the others to the right."""
    every = [list(row) for row in rows]
    widths = [max(len(row[at]) for row in every) for at in range(len(every[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in every
    )


def figure(value: float | None) -> str:
    """Return a share as a cell."""
    return "" if value is None else f"{value:.3f}"


def corpus_table(outcome: Outcome) -> str:
    """Return the table of one corpus."""
    found = outcome.summaries
    columns = [
        (head, name)
        for head, name in COLUMNS
        if any(getattr(each, name) is not None for each in found.values())
    ]
    base = found[BASELINE].cpu if BASELINE in found else None
    head = [outcome.corpus.name, *(head for head, _ in columns), "CPU x", "fail", ">2s"]
    rows = [
        [
            name,
            *(figure(getattr(each, column)) for _, column in columns),
            f"{each.cpu / base:.2f}" if base else "",
            str(each.failures or ""),
            str(each.slow or ""),
        ]
        for name, each in found.items()
    ]
    return f"{table([head, *rows])}\n{len(outcome.corpus.rows)} pages"


def mean_table(outcomes: Sequence[Outcome], ours: str = "newsarchive") -> str:
    """Return means over the corpora, and how far we are ahead of each peer."""
    first = outcomes[0].summaries
    names = [
        name for name in first if all(each.summaries[name].f1 is not None for each in outcomes)
    ]
    head = ["mean", "F1", "prec", "rec", "exact", "CPU x", f"{ours} ahead by", "95 % interval"]
    rows = []
    for name in names:
        cells = [
            average(outcomes, name, column) for column in ("f1", "precision", "recall", "exact")
        ]
        ahead = ["", ""] if name == ours or ours not in names else gained(outcomes, ours, name)
        rows.append([name, *map(figure, cells), times(outcomes, name), *ahead])
    return table([head, *rows])


def average(outcomes: Sequence[Outcome], name: str, column: str) -> float:
    """Return the mean of a figure over corpora."""
    return mean(getattr(each.summaries[name], column) or 0.0 for each in outcomes)


def times(outcomes: Sequence[Outcome], name: str) -> str:
    """Return CPU time as a multiple of the baseline's, the mean over corpora."""
    if any(BASELINE not in each.summaries for each in outcomes):
        return ""
    return (
        f"{mean(each.summaries[name].cpu / each.summaries[BASELINE].cpu for each in outcomes):.2f}"
    )


def gained(outcomes: Sequence[Outcome], ours: str, name: str) -> list[str]:
    """Return the difference to a peer and its interval as cells."""
    here, low, high = gain(
        {each.corpus.name: each.scores[ours] for each in outcomes},
        {each.corpus.name: each.scores[name] for each in outcomes},
    )
    return [f"{here:+.4f}", f"{low:+.4f} … {high:+.4f}"]


def weakest(scores: Sequence[PageScore], count: int) -> str:
    """Return the hosts with the lowest mean F1, with their number of pages."""
    hosts: dict[str, list[float]] = {}
    for score in scores:
        if score.match:
            hosts.setdefault(score.host, []).append(score.match.f1)
    order = sorted(hosts.items(), key=lambda pair: mean(pair[1]))
    rows = [
        ["host", "F1", "pages"],
        *([host, figure(mean(f1s)), str(len(f1s))] for host, f1s in order),
    ]
    return table(rows[: count + 1])


def worst(
    corpus: Corpus, scores: Sequence[PageScore], answers: Mapping[str, Answer], count: int
) -> str:
    """Return the pages with the lowest F1, with the words that were lost and that leaked in."""
    rows: dict[str, Mapping[str, Any]] = {row["id"]: row for row in corpus.rows}
    scored = [(score.match, score) for score in scores if score.match]
    lines: list[str] = []
    for match, score in sorted(scored, key=lambda pair: pair[0].f1)[:count]:
        row, answer = rows[score.id], answers[score.id]
        text = str(answer.found.get("text") or "")
        _, gold = best_match([row["text"], *row.get("alt_texts", [])], text)
        where = row.get("url") or score.host
        lines.append(
            f"{match.f1:.3f} prec {match.precision:.2f} rec {match.recall:.2f}  {score.id}  {where}"
        )
        lines += [f"      failed: {answer.failure}"] if answer.failure else []
        lines += [f"      lost:   {words[:160]}" for words in lost(gold, text)[:2]]
        lines += [f"      leaked: {words[:160]}" for words in lost(text, gold)[:2]]
    return "\n".join(lines)
