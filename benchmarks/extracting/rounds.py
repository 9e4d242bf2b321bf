"""Runs extractors over a corpus in turn, a handful of pages at a time, so that CPU time compares."""

from collections.abc import Callable, Mapping, Sequence

from .corpus import Corpus
from .worker import Answer, Worker

AT_A_TIME = 20

Answers = Mapping[str, Mapping[str, Answer]]


def run(corpus: Corpus, workers: Sequence[Worker], *, progress: Callable[[int], None]) -> Answers:
    """Return the answers of each extractor by page id.

    Each takes a few pages, then the next takes the same ones, and who begins changes with every
    round: a slow minute of the machine falls on all alike.
    """
    answers: dict[str, dict[str, Answer]] = {worker.peer.name: {} for worker in workers}
    for turn, start in enumerate(range(0, len(corpus.rows), AT_A_TIME)):
        rows = corpus.rows[start : start + AT_A_TIME]
        pages = [corpus.page(row) for row in rows]
        at = turn % max(1, len(workers))
        for worker in (*workers[at:], *workers[:at]):
            for row, page in zip(rows, pages, strict=True):
                answers[worker.peer.name][row["id"]] = worker.ask(page, row.get("url") or None)
        progress(start + len(rows))
    return answers
