"""How well credits are found in sentences, on labelled and invented ones.

    python benchmarks/citations.py [--wrong] [FILE]

FILE has the form of tests/analyse/credit_sentences.toml, which is the default. A credit is right when the
name that is found begins with the labelled one or the other way round, and the source it means is the
labelled one. Institutions and persons (kind other) are counted where the labels have them.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "analyse"))

from credit_sentences import Sentence, sentences  # noqa: E402

from newsarchive.analyse.citing import citations  # noqa: E402


def matched(sentence: Sentence) -> tuple[int, int, int]:
    """Return how many credits of a sentence are right, found and labelled."""
    found = [(each.cited_name, each.cited.source or "") for each in citations(sentence.text)]
    left = list(sentence.cites)
    right = 0
    for name, source in found:
        hit = next((each for each in left if same(each, (name, source))), None)
        if hit:
            left.remove(hit)
            right += 1
    return right, len(found), len(sentence.cites)


def same(one: tuple[str, str], two: tuple[str, str]) -> bool:
    """Return whether two credits name the same, whatever ending hangs on the name."""
    return one[1] == two[1] and (one[0].startswith(two[0]) or two[0].startswith(one[0]))


def main() -> None:
    """Print precision, recall and F1."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=Path, default=None, help="labelled sentences")
    parser.add_argument(
        "--wrong", action="store_true", help="print the sentences that are read wrongly"
    )
    options = parser.parse_args()
    every = list(sentences(options.file) if options.file else sentences())
    counts = [matched(each) for each in every]
    right, found, labelled = (sum(column) for column in zip(*counts, strict=True))
    precision, recall = right / max(1, found), right / max(1, labelled)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"{len(every)} sentences, {labelled} credits")
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    if options.wrong:
        for each, (ok, said, gold) in zip(every, counts, strict=True):
            if not ok == said == gold:
                told = [
                    (one.cited_name, one.cited.source or one.cited.kind)
                    for one in citations(each.text)
                ]
                print(f"\n{each.text}\n   labelled {sorted(each.cites)}\n   found {told}")


if __name__ == "__main__":
    main()
