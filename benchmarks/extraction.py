"""Measures our extractor against those of the field on labelled pages, in one run.

  python benchmarks/extraction.py CORPORA
  python benchmarks/extraction.py CORPORA --corpus aefd --extractor newsarchive --worst 20
  python benchmarks/labelled_pages.py --out build/labelled && \\
      python benchmarks/extraction.py build/labelled

CORPORA is a corpus or a folder of them; a corpus is a folder with gold.jsonl.gz, one JSON object a
page (id, url, host and, where known, text, alt_texts, title, date, authors, language, with,
without), and html/ID.html.gz. `make bench-extraction CORPORA=folder` installs the peers first; a
peer that is not installed is named and left out. Figures are the same in every run but CPU time,
which is for comparing within one run.

Exit codes: 0 fine, 1 a corpus is broken, 2 wrong usage, 3 nothing to measure, 130 interrupted.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from extracting.corpus import Corpus, Malformed, corpora
from extracting.peers import PEERS, Peer, installed
from extracting.rounds import Answers, run
from extracting.scoring import page_score, summary
from extracting.tables import LEGEND, NEWS, Outcome, corpus_table, mean_table, weakest, worst
from extracting.worker import Worker


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [peer.name for peer in PEERS]
    add = parser.add_argument
    add("corpora", nargs="+", type=Path, help="a corpus, or a folder of corpora")
    add("--corpus", action="append", default=[], help="only the corpus of this name (repeatable)")
    add("--extractor", action="append", default=[], choices=names, metavar="NAME",
        help=f"only this one (repeatable): {', '.join(names)}")  # fmt: skip
    add("--limit", type=positive, help="only the first N pages of each corpus")
    add(
        "--worst",
        type=positive,
        default=0,
        metavar="N",
        help="show the N worst pages of each extractor",
    )
    add("--hosts", type=positive, default=0, metavar="N", help="show the N weakest hosts of each")
    add("--page-seconds", type=positive, default=60, help="time a page may take (default: 60)")
    add("--json", type=Path, metavar="FILE", help="write the figures here")
    add("--save", type=Path, metavar="FOLDER", help="keep every answer and page score here")
    return parser.parse_args()


def positive(text: str) -> int:
    """Return a whole number above zero."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not above zero")
    return number


def main() -> int:
    given = arguments()
    try:
        found = corpora(given.corpora, names=given.corpus)
        peers = chosen(given.extractor)
        if not peers or not any(corpus.rows for corpus in found):
            print("Nothing to measure.", file=sys.stderr)
            return 3
        with ExitStack() as stack:
            workers = [
                stack.enter_context(Worker(peer, seconds=given.page_seconds)) for peer in peers
            ]
            outcomes = [measured(limited(corpus, given.limit), workers, given) for corpus in found]
    except Malformed as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130
    conclude(outcomes)
    if given.json:
        given.json.write_text(json.dumps(figures(outcomes), indent=1), "utf-8")
    return 0


def chosen(names: list[str]) -> list[Peer]:
    """Return the extractors to measure, and say which are left out."""
    for peer in PEERS:
        if peer.missing and (not names or peer.name in names):
            print(
                f"left out: {peer.name}, no {peer.missing} here ({peer.install})", file=sys.stderr
            )
    return list(installed(names))


def limited(corpus: Corpus, count: int | None) -> Corpus:
    """Return a corpus with only its first pages."""
    return replace(corpus, rows=corpus.rows[:count])


def measured(corpus: Corpus, workers: list[Worker], given: argparse.Namespace) -> Outcome:
    """Run the peers over a corpus, print its table and return what came out."""
    answers = run(corpus, workers, progress=progress(corpus))
    peers = [worker.peer for worker in workers]
    scores = {
        peer.name: [
            page_score(row, answers[peer.name][row["id"]], peer.gives) for row in corpus.rows
        ]
        for peer in peers
    }
    outcome = Outcome(corpus, scores, {name: summary(each) for name, each in scores.items()})
    print(f"\n{corpus_table(outcome)}", flush=True)
    report_failures(answers)
    for peer in peers if given.worst else ():
        pages = worst(corpus, scores[peer.name], answers[peer.name], given.worst)
        print(f"\nworst pages of {peer.name} on {corpus.name}\n{pages}")
    for peer in peers if given.hosts else ():
        hosts = weakest(scores[peer.name], given.hosts)
        print(f"\nweakest hosts of {peer.name} on {corpus.name}\n{hosts}")
    if given.save:
        save(given.save, outcome, answers)
    return outcome


def progress(corpus: Corpus) -> Callable[[int], None]:
    """Return what tells how far a corpus is and how long the rest will take."""
    started = time.monotonic()

    def tell(done: int) -> None:
        left = (time.monotonic() - started) / done * (len(corpus.rows) - done)
        end = "\r" if sys.stderr.isatty() and left else "\n"
        print(f"{corpus.name}: {done} of {len(corpus.rows)} pages, {left:.0f} s left   ", end=end,
              file=sys.stderr, flush=True)  # fmt: skip

    return tell


def report_failures(answers: Answers) -> None:
    """Print the first failure of each extractor."""
    for name, pages in answers.items():
        failed = [(page, answer.failure) for page, answer in pages.items() if answer.failure]
        if failed:
            print(f"{name} failed on {len(failed)}, first on {failed[0][0]}: {failed[0][1]}")


def conclude(outcomes: list[Outcome]) -> None:
    """Print the means over the news corpora, or over all where there are none of these."""
    known = [each for each in outcomes if each.corpus.name in NEWS]
    texts = [each for each in known or outcomes if any(one.f1 for one in each.summaries.values())]
    if len(texts) > 1:
        print(f"\n{mean_table(texts)}\nover {', '.join(each.corpus.name for each in texts)}")
        if missing := set(NEWS) - {each.corpus.name for each in texts} if known else ():
            print(f"without {', '.join(sorted(missing))}: not the mean of the five news corpora")
    print(f"\n{LEGEND}")


def figures(outcomes: list[Outcome]) -> list[dict[str, object]]:
    """Return every figure for JSON."""
    return [
        {"corpus": each.corpus.name, "extractor": name, **one.as_dict()}
        for each in outcomes
        for name, one in each.summaries.items()
    ]


def save(folder: Path, outcome: Outcome, answers: Answers) -> None:
    """Write each page's answer and score, one JSON a line."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, scores in outcome.scores.items():
        path = folder / f"{name}.{outcome.corpus.name}.jsonl"
        lines = (
            json.dumps(
                {
                    "id": score.id,
                    **answers[name][score.id].found,
                    "failure": answers[name][score.id].failure,
                    "f1": score.match.f1 if score.match else None,
                    "title_right": score.title,
                    "date_right": score.date,
                    "authors_right": score.authors,
                },
                ensure_ascii=False,
                default=str,
            )
            for score in scores
        )
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
