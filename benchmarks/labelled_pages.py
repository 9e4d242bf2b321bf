"""Writes the project's own labelled pages: invented articles in the layouts of the region's press.

Usage: python benchmarks/labelled_pages.py --out FOLDER [--pages 6] [--seed 1] [--layouts NAME ...]

The folder gets `gold.jsonl.gz`, one JSON a page with what is true of it, and `html/ID.html.gz`: the
form that `benchmarks/extraction.py` and the trainer read. `host` is the name of the layout, so that
folds by host never see a layout twice. The same seed writes the same bytes.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from labelled.catalogue import LAYOUTS
from labelled.layout import Layout
from labelled.page import Page
from labelled.truth import truth


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--out", type=Path, required=True, help="folder to write; made if missing")
    parser.add_argument("--pages", type=int, default=6, help="pages of each layout (default: 6)")
    parser.add_argument("--seed", type=int, default=1, help="another seed writes other words")
    parser.add_argument("--layouts", nargs="+", help="only these layouts")
    parser.add_argument("--list", action="store_true", help="name the layouts and stop")
    given = parser.parse_args()
    layouts = [each for each in LAYOUTS if not given.layouts or each.name in given.layouts]
    if given.list:
        print("\n".join(each.name for each in layouts))
        return 0
    if unknown := set(given.layouts or ()) - {each.name for each in layouts}:
        print(
            f"No layout is called {', '.join(sorted(unknown))}; --list names them.", file=sys.stderr
        )
        return 2
    count = write(given.out, layouts, pages=given.pages, seed=given.seed)
    print(f"{count} pages of {len(layouts)} layouts in {given.out}")
    return 0


def write(folder: Path, layouts: Iterable[Layout], *, pages: int, seed: int) -> int:
    """Write so many pages of each layout as a corpus, and return how many there are."""
    (folder / "html").mkdir(parents=True, exist_ok=True)
    rows: list[str] = []
    for layout in layouts:
        for number in range(pages):
            page = Page(layout, number, seed)
            row = truth(page, f"{layout.name}-{number}")
            packed = gzip.compress(page.html(), mtime=0)
            (folder / "html" / f"{row['id']}.html.gz").write_bytes(packed)
            rows.append(json.dumps(row, ensure_ascii=False))
    lines = "".join(f"{row}\n" for row in rows).encode()
    (folder / "gold.jsonl.gz").write_bytes(gzip.compress(lines, mtime=0))
    return len(rows)


if __name__ == "__main__":
    sys.exit(main())
