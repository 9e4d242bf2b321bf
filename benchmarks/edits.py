"""How well the kinds of edits are told apart, on labelled pairs of invented articles.

    python benchmarks/edits.py [--wrong] [FILE]

FILE has the form of tests/analyse/edit_pairs.toml, which is the default. Prints precision, recall and F1
of each kind, and their mean (macro F1) over the kinds that the labels use. wording is a remainder: it is
counted only where a pair has no other kind.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "analyse"))

from edit_pairs import Pair, pairs  # noqa: E402

from newsarchive.analyse.edit_kinds import edits  # noqa: E402


def kinds(pair: Pair) -> frozenset[str]:
    """Return the kinds that are found in a pair, wording only where it is alone."""
    found = frozenset(each.kind for each in edits(pair.before, pair.after))
    return found - {"wording"} or found


def scores(
    found: list[tuple[frozenset[str], frozenset[str]]],
) -> dict[str, tuple[float, float, float]]:
    """Return precision, recall and F1 of each kind, of (labelled, found) pairs."""
    both = Counter(kind for gold, mine in found for kind in gold & mine)
    labelled = Counter(kind for gold, _ in found for kind in gold)
    told = Counter(kind for _, mine in found for kind in mine)
    measured = {}
    for kind in sorted(labelled):
        precision = both[kind] / told[kind] if told[kind] else 0.0
        recall = both[kind] / labelled[kind]
        total = precision + recall
        measured[kind] = (precision, recall, 2 * precision * recall / total if total else 0.0)
    return measured


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, help="labelled pairs")
    parser.add_argument(
        "--wrong", action="store_true", help="print the pairs that are told wrongly"
    )
    options = parser.parse_args()
    every = list(pairs(options.file) if options.file else pairs())
    found = [(each.kinds - {"wording"} or each.kinds, kinds(each)) for each in every]
    measured = scores(found)
    print(f"{len(every)} pairs")
    for kind, (precision, recall, f1) in measured.items():
        count = sum(kind in gold for gold, _ in found)
        print(f"{kind:20} {count:4}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    print(f"macro F1 {sum(f1 for *_, f1 in measured.values()) / len(measured):.3f}")
    print(
        f"pairs with exactly their kinds {sum(gold == mine for gold, mine in found) / len(found):.3f}"
    )
    if options.wrong:
        show_wrong(every, found)


def show_wrong(every: list[Pair], found: list[tuple[frozenset[str], frozenset[str]]]) -> None:
    """Print each pair whose kinds are not the labelled ones."""
    for pair, (gold, mine) in zip(every, found, strict=True):
        if gold != mine:
            print(f"\n{sorted(gold)} found {sorted(mine)}: {pair.before.title}")
            for each in edits(pair.before, pair.after):
                print(f"   {each.kind}: {each.before!r} -> {each.after!r}")


if __name__ == "__main__":
    main()
