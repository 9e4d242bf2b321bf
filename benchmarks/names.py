"""Measures how well names meet across scripts on the families of tests/language/name_families.tsv.

Usage: python benchmarks/names.py [FILE]

Recall is the share of pairs of one family of which one finds the other, as search ranks: exact, folded, script,
phonetic or form. Each Azerbaijani spelling is also asked without its diacritics. Wrong merges are
pairs of different families, drawn at random, and pairs that people confuse. The rules were built with the half
called built in sight; the other half was held out.
"""

import argparse
import itertools
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsarchive.language.folding import fold
from newsarchive.language.names import level, name_keys

FAMILIES = Path(__file__).parents[1] / "tests" / "language" / "name_families.tsv"
CONFUSABLE = FAMILIES.with_name("confusable_names.tsv")
RANDOM_PAIRS = 2_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, nargs="?", default=FAMILIES)
    parser.add_argument("--misses", metavar="HALF", help="Print the pairs that are missed.")
    arguments = parser.parse_args()
    families = list(read(arguments.file))
    for half in ("built", "held"):
        _recall(half, [names for each, names in families if each == half], arguments.misses)
    _merges([names for _, names in families])
    _confusable()
    _speed([name for _, names in families for name in names])


def read(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the half and the spellings of each family."""
    for line in path.read_text("utf-8").splitlines()[2:]:
        half, _, _, names = line.split("\t")
        yield half, names.split(" | ")


def _recall(half: str, families: list[list[str]], misses: str | None) -> None:
    levels: Counter[str] = Counter()
    for family in families:
        typed = {
            fold(each).upper() if each.isupper() else fold(each).title()
            for each in family
            if fold(each) != each.lower()
        }
        for one, other in itertools.combinations(dict.fromkeys((*family, *sorted(typed))), 2):
            found = level(one, other) or level(other, one) or "missed"
            levels[found] += 1
            if found == "missed" and misses == half:
                print(f"  {one} / {other}: {_sounds(one)} / {_sounds(other)}")
    pairs = levels.total()
    print(
        f"{half}: {len(families)} families, {pairs} pairs, recall"
        f" {100 * (1 - levels['missed'] / pairs):.2f} %  {dict(levels)}"
    )


def _sounds(name: str) -> list[str]:
    return [each.sound for each in name_keys(name)]


def _merges(families: list[list[str]]) -> None:
    draw = random.Random(6)
    merged = []
    for _ in range(RANDOM_PAIRS):
        first, second = draw.sample(families, 2)
        one, other = draw.choice(first), draw.choice(second)
        if level(one, other) or level(other, one):
            merged.append(f"{one} / {other}")
    print(f"random pairs: {100 * len(merged) / RANDOM_PAIRS:.2f} % merged {merged}")


def _confusable() -> None:
    pairs = [each.split("\t") for each in CONFUSABLE.read_text("utf-8").splitlines()[2:]]
    merged = [(a, b, level(a, b) or level(b, a)) for a, b in pairs if level(a, b) or level(b, a)]
    forms = [each for each in merged if each[2] == "form"]
    print(
        f"confusable pairs: {len(merged)} of {len(pairs)} merged, {len(forms)} as a form: {merged}"
    )


def _speed(names: list[str]) -> None:
    name_keys.cache_clear()
    started = time.process_time()
    for each in names:
        name_keys(each)
    print(f"{1e6 * (time.process_time() - started) / len(names):.0f} µs a name")


if __name__ == "__main__":
    main()
