"""Is it an article at all? Measures the recogniser on invented pages of every kind, and fits it.

python benchmarks/kinds.py                         what the installed weights do, by kind and language
python benchmarks/kinds.py --fit --corpora DIR     fit the weights anew, and write them
python benchmarks/kinds.py --seed 2 --errors       other sites and words, and each page that is wrong

The set: 20 families of templates (WordPress, Drupal, Joomla, DLE, Bitrix, tables in Windows-1251, React,
Vue, AMP ...) in 4 variants each, which differ in class names (own, hashed or none), addresses, claims in
the head, markup of paragraphs, dates and menus: 80 layouts in az, ru and en. "Cross-validated" is fitted
here and now without the whole family a page belongs to. DIR is a folder of corpora as for
benchmarks/extraction.py (gold.jsonl.gz and html/ID.html.gz each): all of their pages are articles; they
count COUNTED each in the fit, folded by host.
"""

import argparse
import gzip
import json
import random
import sys
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from kinds_pages.labelled import pages
from kinds_pages.site import FAMILIES, NOW

from newsarchive.extract import PageReading, Unextractable, read_page

WEIGHTS = Path(__file__).parent.parent / "newsarchive" / "extract" / "kind.json"
FOLDS = 5
COUNTED = 0.3
RIDGE = 1.0
# Signs that the set shows too seldom to weigh them: the ridge pulls them here, and not to nothing.
PRIOR = {
    "headline_none": -6.0,
    "flow_empty": -1.0,
    "address_root": -6.0,
    "claims_class_attachment": -6.0,
    "claims_listing": -2.0,
    "claims_type_other": -1.0,
}


@dataclass(frozen=True)
class Row:
    """A page of a set, with what it is and how it was read."""

    group: str
    corpus: str
    language: str
    kind: str
    is_article: bool
    completeness: str
    url: str
    reading: PageReading


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="another seed invents other sites")
    parser.add_argument("--each", type=int, default=12, help="articles, and others, of each layout")
    parser.add_argument(
        "--corpora", type=Path, help="folder of corpora whose pages are all articles"
    )
    parser.add_argument("--fit", action="store_true", help=f"write {WEIGHTS.name}")
    parser.add_argument("--errors", action="store_true", help="name each page that is wrong")
    parser.add_argument("--min", type=float, default=0.0, help="exit 1 below this, for a check")
    return parser.parse_args()


def invented(seed: int, each: int) -> Iterator[Row]:
    """Yield the pages of the set, read."""
    for page in pages(seed=seed, each=each):
        reading = read_page(page.body, url=page.url, fetched_at=NOW)
        yield Row(
            page.layout.rsplit("-", 1)[0],
            "",
            page.language,
            page.kind,
            page.is_article,
            page.completeness,
            page.url,
            reading,
        )


def real(folder: Path) -> Iterator[Row]:
    """Yield the pages of corpora, read."""
    for corpus in sorted(each.parent for each in folder.glob("*/gold.jsonl.gz")):
        with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
            for gold in map(json.loads, lines):
                # A corpus of dates has home pages in it.
                if not gold.get("text") and not gold.get("with"):
                    continue
                with gzip.open(corpus / "html" / f"{gold['id']}.html.gz") as file:
                    body = file.read()
                try:
                    reading = read_page(body, url=gold.get("url"))
                except Unextractable as error:
                    print(error, file=sys.stderr)
                    continue
                yield Row(gold["host"], corpus.name, "", corpus.name, True, "", gold["url"], reading)  # fmt: skip


def fit(matrix: np.ndarray, truth: np.ndarray, counts: np.ndarray, prior: np.ndarray) -> np.ndarray:
    """Return the weights of a logistic regression with a ridge, the bias first (Newton's method)."""
    full = np.hstack([np.ones((len(matrix), 1)), matrix])
    ridge = np.eye(full.shape[1]) * RIDGE
    ridge[0, 0] = 0
    start = np.concatenate([[0.0], prior])
    weights = start.copy()
    for _ in range(50):
        chance = 1 / (1 + np.exp(-full @ weights))
        slope = full.T @ (counts * (chance - truth)) + ridge @ (weights - start)
        bend = (full.T * (counts * chance * (1 - chance) + 1e-9)) @ full + ridge
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    return weights


def fold_of(row: Row) -> int:
    """Return the fold of a row: a family or a host is never on both sides."""
    if row.corpus:
        return zlib.crc32(row.group.encode()) % FOLDS
    shuffled = random.Random(3).sample(FAMILIES, len(FAMILIES))
    return shuffled.index(row.group) % FOLDS


def cross_validated(rows: list[Row], matrix: np.ndarray, truth: np.ndarray, counts: np.ndarray, prior: np.ndarray) -> np.ndarray:  # fmt: skip
    """Return the probability of each row by weights that were fitted without its group."""
    folds = np.array([fold_of(row) for row in rows])
    chances = np.zeros(len(rows))
    for fold in range(FOLDS):
        out = folds == fold
        weights = fit(matrix[~out], truth[~out], counts[~out], prior)
        chances[out] = 1 / (1 + np.exp(-(weights[0] + matrix[out] @ weights[1:])))
    return chances


def shares(rows: list[Row], taken: list[bool]) -> tuple[float, float]:
    """Return precision and recall of what was taken for an article."""
    right = sum(took and row.is_article for row, took in zip(rows, taken, strict=True))
    return right / max(1, sum(taken)), right / max(1, sum(row.is_article for row in rows))


def show(title: str, rows: list[Row], taken: list[bool], *, errors: bool) -> tuple[float, float]:
    """Print how a set was told apart, and return precision and recall."""
    pairs = [(row, took) for row, took in zip(rows, taken, strict=True) if not row.corpus]
    precision, recall = shares([row for row, _ in pairs], [took for _, took in pairs])
    print(f"\n{title}: {len(pairs)} pages, precision {precision:.4f}, recall {recall:.4f}")
    for language in ("az", "ru", "en"):
        some = [(row, took) for row, took in pairs if row.language == language]
        one = shares([row for row, _ in some], [took for _, took in some])
        print(f"  {language}  {len(some):5}  precision {one[0]:.4f}  recall {one[1]:.4f}")
    right: dict[tuple[bool, str], list[bool]] = defaultdict(list)
    for row, took in zip(rows, taken, strict=True):
        right[not row.is_article, row.kind].append(took == row.is_article)
    for (other, name), found in sorted(right.items()):
        print(
            f"  {'other  ' if other else 'article'} {name:17} {len(found):4}  right {sum(found) / len(found):.3f}"
        )
    if errors:
        for row, took in zip(rows, taken, strict=True):
            if took != row.is_article:
                article = row.reading.article
                print(f"  {row.kind}  {row.url}  {article.title}  {article.word_count} words")
    return precision, recall


def show_completeness(rows: list[Row]) -> None:
    """Print how completeness was told, of the articles that were taken for such."""
    taken = [row for row in rows if row.completeness and row.reading.kind.is_article]
    print("\ncompleteness        pages  precision  recall")
    for name in ("full", "teaser", "multi"):
        said = Counter(
            (row.reading.article.completeness == name, row.completeness == name) for row in taken
        )
        both = said[True, True]
        print(f"  {name:15} {both + said[False, True]:6}  {both / max(1, both + said[True, False]):9.3f}"
              f"  {both / max(1, both + said[False, True]):6.3f}")  # fmt: skip
    for corpus in sorted({row.corpus for row in rows if row.corpus}):
        said = Counter(row.reading.article.completeness for row in rows if row.corpus == corpus)
        print(f"  {corpus}: {dict(said)}")


def main() -> int:
    """Measure, and fit where asked."""
    wanted = arguments()
    began = time.process_time()
    rows = list(invented(wanted.seed, wanted.each))
    print(
        f"{len(rows)} invented pages read, {(time.process_time() - began) / len(rows) * 1e3:.0f} ms each"
    )
    rows += real(wanted.corpora) if wanted.corpora else []
    names = list(rows[0].reading.kind.signs)
    matrix = np.array([[row.reading.kind.signs[name] for name in names] for row in rows])
    truth = np.array([float(row.is_article) for row in rows])
    counts = np.array([COUNTED if row.corpus else 1.0 for row in rows])
    prior = np.array([PRIOR.get(name, 0.0) for name in names])
    chances = cross_validated(rows, matrix, truth, counts, prior)
    taken = [
        bool(chance >= 0.5) and not row.reading.kind.not_found
        for chance, row in zip(chances, rows, strict=True)
    ]
    show("installed weights", rows, [row.reading.kind.is_article for row in rows], errors=False)
    least = min(show("cross-validated by family", rows, taken, errors=wanted.errors))
    show_completeness(rows)
    if wanted.fit:
        weights = fit(matrix, truth, counts, prior)
        found = dict(
            zip(["bias", *names], (round(float(each), 3) for each in weights), strict=True)
        )
        card = (
            f"Logistic regression by benchmarks/kinds.py --fit: {len(rows)} pages, {FOLDS} folds, ridge {RIDGE}, "
            f"corpora counted {COUNTED}. Names: newsarchive/extract/signs.py and flow.py."
        )
        WEIGHTS.write_text(json.dumps({"about": card, "weights": found}, indent=1) + "\n")
        print(f"\nWrote {WEIGHTS.name}")
    return int(least < wanted.min)


if __name__ == "__main__":
    sys.exit(main())
