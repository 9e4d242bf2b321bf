"""Compares the day a page is said to be of, ours beside htmldate's and trafilatura's, in one run.

python benchmarks/dates.py CORPORA [--corpus NAME] [--wrong] [--json]

CORPORA is a folder of corpora: a folder each, with `gold.jsonl.gz` (one JSON object a page: `id`,
`url`, `date`) and `html/<id>.html.gz`. Pages whose date is not known are left out. All are given
the same bytes and address; ours and htmldate's guess are dates of publication. Ours is read as
`read_page` reads it, with the moment of the fetch where the corpus tells it (`crawl_date`), and
its time is that of title and date on a page parsed before. A page whose only date is that of its
update is rather null than wrong here; corpora often give that date. Exit code 1 when a peer says
fewer wrong days over all corpora, or is right more often where it says one.
"""

import argparse
import gzip
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from htmldate import find_date
from trafilatura import bare_extraction

from newsarchive.extract.dates import read_date
from newsarchive.extract.headline import headline
from newsarchive.extract.page import parse
from newsarchive.extract.published import Published, published

Row = dict[str, Any]
ANSWERS = ("right", "wrong", "null")


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpora", type=Path, help="a folder of corpora, or one corpus")
    parser.add_argument("--corpus", action="append", help="only this one; may be repeated")
    parser.add_argument("--wrong", action="store_true", help="list the pages ours is not right on")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    return parser.parse_args()


def pages(corpus: Path) -> Iterator[tuple[Row, bytes]]:
    """Yield the pages of a corpus whose date is known."""
    with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as gold:
        rows = [json.loads(line) for line in gold]
    for row in rows:
        path = corpus / "html" / f"{row['id']}.html.gz"
        if known := _gold(row.get("date")):
            yield row | {"day": known}, gzip.decompress(path.read_bytes())


def _gold(stated: Any) -> date | None:
    """Return the day a corpus gives; a month alone, or a day that never was, is none."""
    try:
        year, month, day = (int(each) for each in str(stated).split("-"))
        return date(year, month, day)
    except ValueError:
        return None


def ours(body: bytes, row: Row) -> tuple[date | None, float, Any]:
    """Return our day, the seconds of computing it cost after parsing, and all that was found."""
    page = parse(body, url=row.get("url"))
    began = time.process_time()
    found = published(page, now=_fetched_at(row), title=headline(page))
    return _printed_day(found), time.process_time() - began, found


def _printed_day(found: Published) -> date | None:
    """Return our day on the clock that the chosen literal names, as the corpora and peers give it.

    The archive's own `published_on` is the day in Baku.
    """
    chosen = next((each for each in found.evidence if each.chosen), None)
    if found.at is None or chosen is None or chosen.place == "url":
        return found.on
    value = read_date(chosen.literal, now=datetime.now(UTC))
    return value.date() if isinstance(value, datetime) else value or found.on


def by_htmldate(body: bytes, row: Row) -> tuple[date | None, float, Any]:
    """Return htmldate's day of publication as it is used alone: bytes in, day out."""
    began = time.process_time()
    found = find_date(body, url=row.get("url"), original_date=True)
    return _day(found), time.process_time() - began, None


def by_trafilatura(body: bytes, row: Row) -> tuple[date | None, float, Any]:
    """Return the date in trafilatura's metadata."""
    began = time.process_time()
    found = bare_extraction(body, url=row.get("url"), with_metadata=True)
    return _day(found.date if found else None), time.process_time() - began, None


EXTRACTORS: dict[str, Callable[[bytes, Row], tuple[date | None, float, Any]]] = {
    "ours": ours,
    "htmldate": by_htmldate,
    "trafilatura": by_trafilatura,
}


def _fetched_at(row: Row) -> datetime | None:
    crawled = row.get("crawl_date")
    if not crawled:
        return None
    moment = datetime.fromisoformat(crawled)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(found: str | None) -> date | None:
    return date.fromisoformat(found[:10]) if found else None


def verdict(said: date | None, gold: date) -> str:
    """Return whether a day is right, wrong or not given."""
    if said is None:
        return "null"
    return "right" if said == gold else "wrong"


def measure(corpus: Path, *, show: bool) -> dict[str, Counter[str]]:
    """Return each extractor's answers on a corpus, and its milliseconds of computing in all."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in EXTRACTORS}
    for row, body in pages(corpus):
        for name, extract in EXTRACTORS.items():
            said, seconds, found = extract(body, row)
            answer = verdict(said, row["day"])
            counts[name].update({answer: 1, "ms": round(seconds * 1e6)})
            if show and name == "ours" and answer != "right":
                _show(row, said, found)
    return counts


def _show(row: Row, said: date | None, found: Any) -> None:
    print(f"{row['id']} gold {row['date']} ours {said} {row.get('url')}")
    for each in found.evidence:
        print(
            f"    {'*' if each.chosen else ' '} {each.place:30} {each.value}  {each.literal[:80]}"
        )


def lines(corpus: str, counts: dict[str, Counter[str]]) -> Iterator[str]:
    """Yield a table's lines for one corpus."""
    for name, found in counts.items():
        total = sum(found[each] for each in ANSWERS)
        shares = "".join(f"{found[each]:6} {found[each] / total:5.1%}" for each in ANSWERS)
        yield f"{corpus:20} {name:12}{shares} {found['ms'] / 1000 / total:7.2f}"


def main() -> int:
    """Measure, print, and return the exit code."""
    logging.disable(logging.ERROR)
    wanted = arguments()
    root: Path = wanted.corpora
    folders = [root] if (root / "gold.jsonl.gz").exists() else sorted(root.iterdir())
    found: dict[str, dict[str, Counter[str]]] = {}
    for folder in folders:
        if not (folder / "gold.jsonl.gz").exists() or folder.name not in (
            wanted.corpus or [folder.name]
        ):
            continue
        counts = measure(folder, show=wanted.wrong)
        if any(counts["ours"].values()):
            found[folder.name] = counts
    if not found:
        print(f"No corpus with dates in {root}", file=sys.stderr)
        return 3
    totals = {name: sum((each[name] for each in found.values()), Counter()) for name in EXTRACTORS}
    if wanted.json:
        print(json.dumps(found | {"all": totals}, indent=2))
    else:
        print(f"{'corpus':20} {'':12}{'right':>12}{'wrong':>12}{'null':>12} {'ms':>7}")
        for corpus, counts in (found | {"all": totals}).items():
            print("\n".join(lines(corpus, counts)))
    ours_in_all = totals.pop("ours")
    behind = any(
        ours_in_all["wrong"] > each["wrong"] or _precision(ours_in_all) < _precision(each)
        for each in totals.values()
    )
    return 1 if behind else 0


def _precision(found: Counter[str]) -> float:
    said = found["right"] + found["wrong"]
    return found["right"] / said if said else 0.0


if __name__ == "__main__":
    sys.exit(main())
