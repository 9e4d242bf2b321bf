"""Trains the model that tells the text of an article from the rest of a page, and measures it.

Usage: python benchmarks/train_extraction.py CORPORA [--folds 5] [--seed 1] [--check]

CORPORA are folders of labelled pages as `benchmarks/extraction.py` reads them; the project's own
invented pages are added. It needs CatBoost: pip install -e '.[train]'. Each page is judged by a
model that has not seen its host; the table compares the whole extraction, rules and vote included,
with trafilatura on the same pages. Without --check the model of all pages is then written to
newsarchive/extract/model.npz and the figures to docs/extraction.md. An hour of one processor is
plenty; the same pages, seed and CatBoost give the same model.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import trafilatura
from extracting.corpus import Corpus, Malformed, corpora
from extracting.measures import Match, best_match, corpus_scores, same_words

from newsarchive.extract import trees
from newsarchive.extract.blocks import blocks
from newsarchive.extract.headline import headline, titles
from newsarchive.extract.layout import NAMES, features
from newsarchive.extract.page import Page, Unextractable, parse
from newsarchive.extract.people import authors
from newsarchive.extract.text import MODEL, main_text
from newsarchive.extract.vote import supported

ROOT = Path(__file__).parent.parent
CARD = ROOT / "docs" / "extraction.md"
NEWS = ("aefd", "fundus-eval", "fundus-tests", "scrapinghub", "wcxb-article")
OWN = "own pages"
# Invented pages teach what real ones lack; real ones weigh more.
OWN_WEIGHT = 1.0
TREES = {"iterations": 600, "depth": 6, "learning_rate": 0.05, "l2_leaf_reg": 3.0}
PEERS = {"trafilatura": {}, "trafilatura precision": {"favor_precision": True}}


@dataclass(frozen=True)
class Example:
    """A labelled page: where it is from, its blocks as numbers, and which of them are the text."""

    corpus: Corpus
    row: Any
    rows: np.ndarray[Any, Any]
    labels: np.ndarray[Any, Any]

    @property
    def host(self) -> str:
        return self.row.get("host") or self.row["id"]

    @property
    def golds(self) -> list[str]:
        return [self.row["text"], *self.row.get("alt_texts", ())]

    @property
    def weights(self) -> np.ndarray[Any, Any]:
        """What a mistake in each block costs: long blocks more."""
        own = OWN_WEIGHT if self.corpus.name == OWN else 1.0
        return np.asarray(own * (np.log1p(self.rows[:, 0]) + 0.3))

    def page(self) -> Page:
        return parse(self.corpus.page(self.row), url=self.row.get("url") or None)


def claims(page: Page) -> dict[str, Any]:
    """Return what a page says of itself, as reading hands it to the extraction of the text."""
    return {"titles": [headline(page) or "", *titles(page)], "authors": authors(page)}


def examples(found: Iterable[Corpus]) -> list[Example]:
    """Return the pages that have a text to learn from; unreadable ones are named and left out."""
    taken = []
    for corpus in found:
        for row in corpus.rows:
            if row.get("text") is None:
                continue
            try:
                page = parse(corpus.page(row), url=row.get("url") or None)
            except Unextractable as problem:
                print(f"{corpus.name} {row['id']}: left out ({problem})", file=sys.stderr)
                continue
            everything = blocks(page.tree)
            rows = features(
                everything,
                title=headline(page),
                summary=page.meta("og:description", "description"),
            )
            taken.append(Example(corpus, row, rows, labels(row, [b.text for b in everything])))
        print(f"{corpus.name}: {len(corpus.rows)} pages read", flush=True)
    return taken


def labels(row: Any, texts: Sequence[str]) -> np.ndarray[Any, Any]:
    """Return 1 for each block that stands in the true text that the blocks support best."""

    def marks(gold: str) -> np.ndarray[Any, Any]:
        return supported(texts, gold)

    golds = [row["text"], *row.get("alt_texts", ())]
    if len(golds) == 1:
        return marks(golds[0])

    def fit(kept: np.ndarray[Any, Any]) -> float:
        text = "\n".join(each for each, mark in zip(texts, kept, strict=True) if mark)
        return best_match(golds, text)[0].f1

    return max((marks(gold) for gold in golds), key=fit)


def train(pages: Sequence[Example], seed: int) -> trees.Trees:
    """Return a model of the pages, and make sure that it says what CatBoost says."""
    from catboost import CatBoostClassifier

    learned = CatBoostClassifier(**TREES, random_seed=seed, verbose=0, allow_writing_files=False)
    rows = np.concatenate([each.rows for each in pages])
    learned.fit(
        rows,
        np.concatenate([each.labels for each in pages]),
        sample_weight=np.concatenate([each.weights for each in pages]),
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        learned.save_model(str(path), format="json")
        model = converted(json.loads(path.read_text()))
    ours, theirs = model(rows[:5_000]), learned.predict_proba(rows[:5_000])[:, 1]
    assert np.abs(ours - theirs).max() < 1e-3, "The converted trees differ from CatBoost's."
    return model


def converted(model: Any) -> trees.Trees:
    """Return CatBoost's JSON as trees; shallow ones end in questions that nothing answers with yes."""
    every = model["oblivious_trees"]
    depth = max(len(each["splits"]) for each in every)
    number = {
        each["feature_index"]: each["flat_feature_index"]
        for each in model["features_info"]["float_features"]
    }
    shape = (len(every), depth)
    asked, limits = np.zeros(shape, dtype=np.int64), np.full(shape, np.inf, dtype=np.float32)
    leaves = np.zeros((len(every), 2**depth), dtype=np.float32)
    scale, bias = model["scale_and_bias"]
    for at, each in enumerate(every):
        for level, split in enumerate(each["splits"] or ()):
            asked[at, level] = number[split["float_feature_index"]]
            limits[at, level] = split["border"]
        leaves[at, : len(each["leaf_values"])] = np.array(each["leaf_values"]) * scale
    return trees.Trees(NAMES, asked, limits, leaves, float(bias[0]))


def fold(host: str, folds: int) -> int:
    """Return the fold that all pages of a host are in."""
    return int.from_bytes(hashlib.sha256(host.encode()).digest()[1:3], "big") % folds


def judged(
    pages: Sequence[Example], folds: int, seed: int
) -> tuple[dict[str, list[str]], dict[str, int]]:
    """Return the text of each page by extractor, ours from models that do not know its host."""
    texts = {name: [""] * len(pages) for name in ("newsarchive", *PEERS)}
    ways: dict[str, int] = {}
    for number in range(folds):
        model = train([each for each in pages if fold(each.host, folds) != number], seed)
        for at, each in enumerate(pages):
            if fold(each.host, folds) == number:
                page = each.page()
                found = main_text(page, **claims(page), model=model)
                texts["newsarchive"][at] = found.text
                ways[found.way] = ways.get(found.way, 0) + 1
                for name, options in PEERS.items():
                    html = each.corpus.page(each.row)
                    told = trafilatura.extract(html, include_comments=False, **options)
                    texts[name][at] = told or ""
        print(f"fold {number + 1} of {folds} judged", flush=True)
    return texts, ways


def table(pages: Sequence[Example], texts: dict[str, list[str]]) -> str:
    """Return F1 (precision/recall), and the share of exact texts, by extractor and corpus."""
    names = list(dict.fromkeys(each.corpus.name for each in pages))
    heads = [*names, f"mean of {', '.join(each for each in names if each in NEWS)}"]
    lines = ["| | " + " | ".join(heads) + " |", "|---" * (len(heads) + 1) + "|"]
    for extractor, found in texts.items():
        cells, means = [], []
        for name in names:
            pairs = [
                (each, t) for each, t in zip(pages, found, strict=True) if each.corpus.name == name
            ]
            matches: list[Match] = [best_match(each.golds, text)[0] for each, text in pairs]
            exact = sum(any(same_words(g, text) for g in each.golds) for each, text in pairs)
            precision, recall, f1 = corpus_scores(matches)
            means += [f1] if name in NEWS else []
            cells.append(f"{f1:.3f} ({precision:.3f}/{recall:.3f}) ={exact / len(pairs):.2f}")
        mean = f"{sum(means) / len(means):.4f}" if means else ""
        lines.append(f"| {extractor} | " + " | ".join([*cells, mean]) + " |")
    return "\n".join(lines)


def own_pages(folder: Path) -> Corpus:
    """Return the project's own labelled pages, written to a folder."""
    script = ROOT / "benchmarks" / "labelled_pages.py"
    out = folder / OWN
    subprocess.run(
        [sys.executable, str(script), "--out", str(out), "--pages", "3"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return corpora([out])[0]


def write_card(pages: Sequence[Example], figures: str, ways: dict[str, int], seed: int) -> None:
    """Put the figures into the model card, between its marks."""
    count = len(pages)
    hosts = len({each.host for each in pages})
    blocks_ = sum(len(each.rows) for each in pages)
    chosen = ", ".join(f"{way} {number / count:.0%}" for way, number in sorted(ways.items()))
    text = (
        f"Trained on {count:,} pages of {hosts:,} hosts and layouts ({blocks_:,} blocks), seed {seed},"
        f" {TREES['iterations']} trees of depth {TREES['depth']}.\n\n{figures}\n\n"
        f"How the text was chosen: {chosen}.\n"
    )
    before, _, rest = CARD.read_text().partition("<!-- figures -->\n")
    _, _, after = rest.partition("<!-- end of figures -->\n")
    CARD.write_text(f"{before}<!-- figures -->\n{text}<!-- end of figures -->\n{after}")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("corpora", type=Path, nargs="+", help="folders of labelled pages")
    parser.add_argument("--folds", type=int, default=5, help="folds by host (default: 5)")
    parser.add_argument("--seed", type=int, default=1, help="of the trees (default: 1)")
    parser.add_argument("--check", action="store_true", help="measure only; write nothing")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        try:
            found = [*corpora(given.corpora), own_pages(Path(folder))]
        except Malformed as problem:
            print(problem, file=sys.stderr)
            return 2
        pages = examples(found)
        texts, ways = judged(pages, given.folds, given.seed)
        figures = table(pages, texts)
        print(figures, ways, sep="\n")
        if not given.check:
            trees.write(train(pages, given.seed), MODEL)
            write_card(pages, figures, ways, given.seed)
            print(f"Wrote {MODEL.relative_to(ROOT)} and {CARD.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
