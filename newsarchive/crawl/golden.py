"""Golden pages: a page of a source as received, and what it must yield, for a person to read."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, get_origin

from newsarchive.archive.rows import article_row
from newsarchive.article import columns
from newsarchive.extract import PageReading, read_page

_ARRAYS = {each.name for each in columns() if get_origin(each.type) is tuple}
# Ours, or bound to change with every version of the extractor.
_LEFT_OUT = {
    "source",
    "extractor",
    "published_evidence",
    "word_count",
    "content_hash",
    "disagreement",
}


def golden(
    body: bytes,
    *,
    url: str,
    fetched_at: datetime,
    stated: str | None = None,
    selectors: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return what a page yields: whether it is an article, and each column that is filled if it is.

    stated is the date that a feed or sitemap gave for the address. Text is a list of its paragraphs,
    other columns are as in the archive. Raises Unextractable when the page is no HTML.
    """
    reading = read_page(body, url=url, fetched_at=fetched_at, selectors=selectors, stated=stated)
    claims = {"url": url, "fetched_at": fetched_at.isoformat(timespec="seconds"), "stated": stated}
    told: dict[str, Any] = {name: claim for name, claim in claims.items() if claim}
    return told | {
        "article": reading.kind.is_article,
        "columns": _columns(reading) if reading.kind.is_article else {},
    }


def expected(path: Path) -> dict[str, Any]:
    """Return what a golden JSON file says."""
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return told


def write(path: Path, told: Mapping[str, Any]) -> None:
    """Write a golden JSON file."""
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _columns(reading: PageReading) -> dict[str, Any]:
    row = article_row(reading.article)
    cells = {name: _readable(name, cell) for name, cell in row.items() if name not in _LEFT_OUT}
    return {name: cell for name, cell in cells.items() if cell}


def _readable(name: str, cell: Any) -> Any:
    if name == "text":
        return cell.split("\n\n") if cell else []
    return json.loads(cell) if name in _ARRAYS else cell
