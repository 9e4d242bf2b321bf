"""How an archive compares with what a site truly published."""

import json
import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from . import clock
from .story import Truth

FLOORS = {"found": 98.0, "text_f1": 0.98, "title": 98.0, "time": 98.0, "language": 99.0}
WANTED = (
    "url", "title", "text", "authors", "language", "published_at", "published_on", "completeness",
)  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """One text that lost or gained words, or one fact that is not what the site says."""

    url: str
    f1: float
    lost: str
    leaked: str


@dataclass(frozen=True)
class Score:
    """How one crawl of one site did; shares are in percent, F1 between 0 and 1."""

    site: str
    articles: int
    found: float
    text_f1: float
    below_95: float
    title: float
    time: float
    language: float
    authors: float
    strangers: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    worst: tuple[Fault, ...] = ()
    wrong: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def failures(self) -> list[str]:
        """Return every demand that is not met."""
        told = [
            f"{name} {getattr(self, name):.3g} < {floor:g}"
            for name, floor in FLOORS.items()
            if getattr(self, name) < floor
        ]
        return told + (
            [f"{len(self.strangers)} rows that are no article"] if self.strangers else []
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the score for JSON."""
        return asdict(self) | {"failures": self.failures()}


def same(url: str) -> str:
    """Return an address as addresses are compared: a slash at the end does not count."""
    return url.rstrip("/")


def words(text: str) -> Counter[str]:
    """Return the bag of words of a text."""
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text).lower()))


def fault(url: str, true: str, kept: str) -> Fault:
    """Return how near a kept text is to the true one, and the words that make the difference."""
    wanted, had = words(true), words(kept)
    common = sum((wanted & had).values())
    f1 = 2 * common / max(1, sum(wanted.values()) + sum(had.values()))
    return Fault(url, f1, told(wanted - had), told(had - wanted))


def told(bag: Counter[str]) -> str:
    """Return a few words of a bag and how many there are."""
    count = sum(bag.values())
    return f"{count}: {' '.join(list(bag.elements())[:14])}" if count else ""


def rows(database: Path) -> list[dict[str, Any]]:
    """Return the articles of an archive, with what columns it has."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        found = connection.execute("select * from articles order by id").fetchall()
        return [{name: dict(row).get(name) for name in WANTED} for row in found]


def on_time(truth: Truth, row: dict[str, Any]) -> bool:
    """Tell whether the time is right: to the minute, or as near as the page itself comes."""
    raw = row["published_at"]
    if not raw:
        day = clock.local(truth.published_at).date().isoformat()
        return truth.tolerance_minutes > 0 and row["published_on"] == day
    kept = datetime.fromisoformat(raw.replace("Z", "+00:00")).astimezone(UTC)
    apart = abs(minute(kept) - minute(truth.published_at))
    return apart <= timedelta(minutes=truth.tolerance_minutes)


def minute(moment: datetime) -> datetime:
    """Return the minute a moment falls into."""
    return moment.replace(second=0, microsecond=0)


def share(hits: Sequence[bool]) -> float:
    """Return how many in a hundred are true; nothing at all counts as none."""
    return 100 * sum(hits) / len(hits) if hits else 0.0


def strangers(
    found: Sequence[dict[str, Any]], known: set[str], media: Sequence[str]
) -> tuple[str, ...]:
    """Return rows that are no article: a gallery or film may be kept if not as a full article."""
    films = {same(url) for url in media}
    odd = []
    for row in found:
        plain = same(row["url"])
        excused = plain in films and row["completeness"] in ("empty", "teaser")
        if plain not in known and not excused:
            odd.append(f"{row['url']} | {row['title']}")
    return tuple(odd)


def score(
    site: str, truths: Sequence[Truth], media: Sequence[str], found: Sequence[dict[str, Any]]
) -> Score:
    """Return how the rows of an archive compare with the truth."""
    kept = {same(row["url"]): row for row in found}
    pairs = [(truth, kept[same(truth.url)]) for truth in truths if same(truth.url) in kept]
    faults = [fault(truth.url, truth.text, row["text"] or "") for truth, row in pairs]
    right = {
        "title": [normal(row["title"]) == normal(truth.title) for truth, row in pairs],
        "time": [on_time(truth, row) for truth, row in pairs],
        "language": [row["language"] == truth.language for truth, row in pairs],
        "authors": [named(row["authors"]) == set(truth.authors) for truth, row in pairs],
    }
    return Score(
        site=site,
        articles=len(truths),
        found=100 * len(pairs) / max(1, len(truths)),
        text_f1=sum(each.f1 for each in faults) / max(1, len(faults)),
        below_95=share([each.f1 < 0.95 for each in faults]),
        **{name: share(hits) for name, hits in right.items()},
        strangers=strangers(found, {same(truth.url) for truth in truths}, media),
        missing=tuple(truth.url for truth in truths if same(truth.url) not in kept),
        worst=tuple(each for each in sorted(faults, key=lambda each: each.f1)[:5] if each.f1 < 1),
        wrong={name: mistakes(name, pairs, hits) for name, hits in right.items()},
    )


def mistakes(
    name: str, pairs: Sequence[tuple[Truth, dict[str, Any]]], hits: Sequence[bool]
) -> tuple[str, ...]:
    """Return a few wrong facts beside the right ones."""
    column = {"time": "published_at"}.get(name, name)
    wrong = [pair for pair, hit in zip(pairs, hits, strict=True) if not hit]
    return tuple(
        f"{truth.url}: {row[column]!r}, not {getattr(truth, column)!s}" for truth, row in wrong[:5]
    )


def normal(text: str | None) -> str:
    """Return a headline in one normal form of Unicode."""
    return unicodedata.normalize("NFC", text or "")


def named(raw: str | None) -> set[str]:
    """Return the authors of a row."""
    return set(json.loads(raw or "[]"))
