"""How many pages of the invented sites the selectors bring that newsarchive suggest proposes.

python benchmarks/unseen_sites.py --once --keep FOLDER
python benchmarks/suggestions.py FOLDER [--limit 200]
"""

import argparse
import time
from pathlib import Path

from newsarchive.analyse.suggestion import newest, suggest
from newsarchive.archive import Archive
from newsarchive.extract.proposals import COLUMNS


def main() -> None:
    """Print, for each site and column, the best path and the share of pages it brings."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="what unseen_sites.py kept")
    parser.add_argument("--limit", type=int, default=200, help="pages of each site")
    wanted = parser.parse_args()
    print(f"{'site':10} {'column':13} {'pages':>5} {'exact %':>8} {'absent %':>8}  path")
    for place in sorted(each.parent for each in wanted.folder.glob("*/news.db")):
        with Archive(place / "news.db") as archive:
            source = archive.database.execute("select source from articles limit 1").fetchone()[0]
            stored = newest(archive, source, wanted.limit)
        begun = time.perf_counter()
        report = suggest(stored, place / "captures", COLUMNS, jobs=0)
        seconds = time.perf_counter() - begun
        for each in report.suggestions:
            best = next(iter(each.proposed), None)
            shares = (100 * best.share, 100 * best.absent / best.pages) if best else (0.0, 0.0)
            figures = f"{shares[0]:8.1f} {shares[1]:8.1f}"
            path = best.path if best else "(none)"
            print(f"{place.name:10} {each.column:13} {each.generic.pages:5} {figures}  {path}")
        print(f"{place.name:10} {1000 * seconds / max(1, report.read):.0f} ms a page")


if __name__ == "__main__":
    main()
