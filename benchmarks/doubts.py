"""How often texts carry a warning or are in dispute, what that says about them, and what it costs.

python benchmarks/doubts.py CORPORA [--limit N] [--show]

CORPORA is a corpus or a folder of them: gold.jsonl.gz (id, url, text) and html/ID.html.gz. Every page
is measured, not only the sample that a crawl measures. F1 is that of scrapinghub's benchmark for one
page: over runs of four words, against the true text. The cost of the checks is a share of the CPU time
of reading the page in the same run.
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, quantiles

from extracting.corpus import Malformed, corpora
from extracting.measures import match

from newsarchive.article import WARNINGS
from newsarchive.extract.disagreement import disagreement, second_opinion
from newsarchive.extract.doubts import warnings
from newsarchive.extract.page import Unextractable, parse
from newsarchive.extract.reading import article_with_text
from newsarchive.extract.vote import second_text

_STEPS = (0.02, 0.1, 0.3, 1.0)


@dataclass(frozen=True)
class Found:
    """One page: how its text was chosen, what is doubted, how right it is, and CPU seconds."""

    name: str
    way: str
    disagreement: float | None
    warnings: tuple[str, ...]
    f1: float
    reading: float
    checks: float
    begin: str


def found(folders: list[Path], limit: int | None) -> Iterator[Found]:
    """Yield what is found on each page."""
    for corpus in corpora(folders):
        for row in corpus.rows[:limit]:
            begun = time.process_time()
            try:
                page = parse(corpus.page(row), url=row.get("url"))
            except Unextractable as problem:
                print(f"left out: {problem}", file=sys.stderr)
                continue
            article, text = article_with_text(
                page, {}, fetched_at=None, stated=None, boilerplate=frozenset()
            )
            read = time.process_time()
            warned = warnings(page, text, article.text)
            checked = time.process_time()
            second = text.second
            if second is None:
                second = second_text(page, len(text.decisions))
            share = None
            if second is not None:
                share = disagreement(article.text, second_opinion(second, article.title))
            yield Found(
                f"{corpus.name}/{row['id']}",
                text.way,
                share,
                warned,
                match(row.get("text"), article.text).f1,
                read - begun,
                checked - read,
                article.text[:70].replace("\n", " "),
            )


def show(pages: list[Found]) -> None:
    """Print how far the extractors disagree, how right texts are by that, and what was warned of."""
    print(f"{'chosen by':14}{'pages':>7}   disagreement: half below, 90% below, 95% below")
    for way in sorted({each.way for each in pages}):
        shares = [each.disagreement for each in pages if each.way == way]
        known = [each for each in shares if each is not None]
        if len(known) > 1:
            at = quantiles(known, n=20)
            print(f"{way:14}{len(shares):7}   {at[9]:.3f} {at[17]:.3f} {at[18]:.3f}")
    print(f"\n{'disagreement':14}{'pages':>7}  mean F1")
    groups: dict[float, list[float]] = defaultdict(list)
    for each in pages:
        if each.disagreement is not None:
            groups[next(step for step in _STEPS if each.disagreement <= step)].append(each.f1)
    for step, f1 in sorted(groups.items()):
        print(f"to {step:<11.2f}{len(f1):7}  {fmean(f1):.3f}")
    print(f"\n{'warning':14}{'pages':>7}  mean F1")
    for name in WARNINGS:
        warned = [each.f1 for each in pages if name in each.warnings]
        print(f"{name:14}{len(warned):7}  {fmean(warned):.3f}" if warned else f"{name:14}{0:7}")
    clean = [each.f1 for each in pages if not each.warnings]
    print(f"{'none':14}{len(clean):7}  {fmean(clean):.3f}" if clean else "")
    checks, reading = sum(each.checks for each in pages), sum(each.reading for each in pages)
    print(f"\nThe checks take {checks / (reading - checks):.1%} of the time of reading a page.")


def main() -> int:
    """Run what the user asked for; 2 where the folders hold no corpus."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", nargs="+", type=Path, help="a corpus, or a folder of corpora")
    parser.add_argument("--limit", type=int, help="only so many pages of each corpus")
    parser.add_argument("--show", action="store_true", help="name the pages with warnings")
    wanted = parser.parse_args()
    try:
        pages = list(found(wanted.corpora, wanted.limit))
    except Malformed as problem:
        print(problem, file=sys.stderr)
        return 2
    for each in pages if wanted.show else ():
        if each.warnings:
            print(f"{each.f1:.2f}  {', '.join(each.warnings):24}{each.name}: {each.begin}")
    show(pages)
    return 0


if __name__ == "__main__":
    sys.exit(main())
