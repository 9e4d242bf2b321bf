"""Titles and authors beside those of other extractors, on labelled pages, in one run.

python benchmarks/metadata.py CORPORA [--limit N] [--misses N]

CORPORA is a corpus or a folder of them. A corpus is a folder with gold.jsonl.gz (one JSON object a
page: id, url, title, authors) and html/<id>.html.gz. Every peer that is installed is measured.

title~    share of pages whose title is right: equal to gold once both are NFKC, without case, and
          without anything but letters and digits
author=   share of pages with named authors where the set of names is exactly gold's
invented  share of pages where gold names nobody and the extractor names somebody
"""

import argparse
import gzip
import json
import re
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from newsarchive.extract.headline import headline
from newsarchive.extract.page import parse
from newsarchive.extract.people import authors

# A title, and authors; None where an extractor does not look for any.
Found = tuple[str | None, Iterable[str] | str | None]
_AND = r"\b(?:and|und|et|ve|və|и)\b"
_BETWEEN = re.compile(rf"\s*(?:[;|,]|{_AND}|&)\s*(?:{_AND}\s)?\s*")
_BY = re.compile(r"^\s*(?:by|von|par|por|yazan|author|автор|müəllif)\s*:?\s+", re.IGNORECASE)


def ours(body: bytes, url: str | None) -> Found:
    """Return what newsarchive finds."""
    page = parse(body, url=url)
    title = headline(page)
    return title, authors(page, title=title)


def trafilatura(body: bytes, url: str | None) -> Found:
    """Return what trafilatura finds."""
    load = import_module("trafilatura.utils").load_html
    found = import_module("trafilatura.metadata").extract_metadata(load(body), url)
    return found.title, found.author or ()


def newspaper(body: bytes, url: str | None) -> Found:
    """Return what newspaper4k finds."""
    article = import_module("newspaper").Article(url or "http://localhost/", fetch_images=False)
    article.download(input_html=body.decode(errors="replace"))
    article.parse()
    return article.title, list(article.authors)


def goose3(body: bytes, url: str | None) -> Found:
    """Return what goose3 finds."""
    with import_module("goose3").Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=body.decode(errors="replace"))
    return article.title, list(article.authors)


def readability(body: bytes, url: str | None) -> Found:
    """Return what readability-lxml finds: a title only."""
    document = import_module("readability").Document(body.decode(errors="replace"))
    return document.short_title(), None


PEERS: tuple[Callable[[bytes, str | None], Found], ...] = (
    trafilatura,
    newspaper,
    goose3,
    readability,
)

# What a peer cannot read counts against it.
FAILURES = (ValueError, TypeError, LookupError, AttributeError, RuntimeError, OSError)


@dataclass
class Score:
    """How one extractor did on one corpus."""

    title: list[bool] = field(default_factory=list)
    author: list[bool] = field(default_factory=list)
    invented: list[bool] = field(default_factory=list)
    failed: int = 0
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)

    def cells(self, pages: int) -> list[str]:
        """Return the cells of a line of the table."""
        shares = [self.title, self.author, self.invented]
        cost = f"{1000 * self.seconds / max(1, pages):.1f}"
        return [*(f"{sum(s) / len(s):.3f}" if s else "" for s in shares), cost, str(self.failed)]


def squash(text: object) -> str:
    """Return only the letters and digits of a text, in one form and without case."""
    plain = unicodedata.normalize("NFKC", str(text)).casefold()
    return "".join(re.findall(r"\w+", plain))


def names(value: Iterable[str] | str | None) -> set[str]:
    """Return the names in one or several bylines."""
    parts = [value] if isinstance(value, str) else list(value or ())
    found = (squash(_BY.sub("", name)) for part in parts for name in _BETWEEN.split(str(part)))
    return {each for each in found if each}


def corpora(folder: Path) -> list[Path]:
    """Return the corpora a folder is or holds that have titles or authors."""
    inside = sorted(each.parent for each in folder.glob("*/gold.jsonl.gz"))
    return [folder] if (folder / "gold.jsonl.gz").exists() else inside


def pages(corpus: Path, limit: int | None) -> Iterator[tuple[dict[str, Any], bytes]]:
    """Yield the labels and the bytes of each page that has a title or authors."""
    with gzip.open(corpus / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    labelled = [row for row in rows if row.get("title") or row.get("authors") is not None]
    for row in labelled[:limit]:
        yield row, gzip.decompress((corpus / "html" / f"{row['id']}.html.gz").read_bytes())


def judge(score: Score, row: dict[str, Any], found: Found) -> None:
    """Add one page to a score."""
    title, people = found
    if row.get("title"):
        score.title.append(squash(title or "") == squash(row["title"]))
        if not score.title[-1]:
            score.misses.append(f"{row['id']}: title {title!r}, not {row['title']!r}")
    if row.get("authors") and people is not None:
        score.author.append(names(people) == names(row["authors"]))
        if not score.author[-1]:
            score.misses.append(f"{row['id']}: authors {people!r}, not {row['authors']!r}")
    elif row.get("authors") == [] and people is not None:
        score.invented.append(bool(names(people)))


def measure(corpus: Path, limit: int | None) -> tuple[int, dict[str, Score]]:
    """Return the number of pages of a corpus and every extractor's score on it."""
    peers = [each for each in PEERS if find_spec(each.__name__)]
    scores = {each.__name__: Score() for each in (ours, *peers)}
    count = 0
    for row, body in pages(corpus, limit):
        count += 1
        for extract in (ours, *peers):
            score = scores[extract.__name__]
            started = time.process_time()
            try:
                found = extract(body, row.get("url") or None)
            except FAILURES as error:
                found, score.failed = (None, ()), score.failed + 1
                score.misses.append(f"{row['id']}: {type(error).__name__}: {error}")
            score.seconds += time.process_time() - started
            judge(score, row, found)
    return count, scores


def table(lines: list[list[str]]) -> None:
    """Print lines, every column as wide as it must be."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip())


def main() -> int:
    """Measure what the user asked for and return the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, nargs="+", help="a corpus, or a folder of them")
    parser.add_argument("--limit", type=int, help="only the first pages of each corpus")
    parser.add_argument("--misses", type=int, default=0, help="print so many of our mistakes")
    wanted = parser.parse_args()
    chosen = [each for folder in wanted.corpora for each in corpora(folder)]
    if not chosen:
        parser.error(f"no gold.jsonl.gz in {', '.join(map(str, wanted.corpora))}")
    lines = [["corpus", "pages", "extractor", "title~", "author=", "invented", "CPU ms", "failed"]]
    for corpus in chosen:
        count, scores = measure(corpus, wanted.limit)
        print(f"{corpus.name}: {count} pages", file=sys.stderr)
        if count:
            for name, score in scores.items():
                lines.append([corpus.name, str(count), name, *score.cells(count)])
            for miss in scores["ours"].misses[: wanted.misses]:
                print(f"  {corpus.name} {miss}")
    table(lines)
    return 0


if __name__ == "__main__":
    sys.exit(main())
