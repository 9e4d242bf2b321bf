"""When outlets publish, how late articles are seen, and on which days anybody was looking."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from newsarchive.analyse.facts import among, values_of, within
from newsarchive.archive import Archive

Row = dict[str, Any]
Period = Literal["day", "month"]

# Bounds of the bars of a latency, in minutes.
STEPS = (5, 15, 60, 180, 720, 1440)
_LENGTH = {"day": 10, "month": 7}


@dataclass(frozen=True, kw_only=True)
class Span:
    """Which sources and Baku days are asked about; nothing given is all."""

    sources: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    def condition(self, day: str) -> tuple[str, list[str]]:
        """Return it as SQL, with the column that holds the day, and its values."""
        parts = [*among("source", self.sources), *within(day, self.since, self.until)]
        return " and ".join(["true", *(text for text, _ in parts)]), values_of(parts)


def published(archive: Archive, span: Span, period: Period) -> list[Row]:
    """Return for each source how many articles it published, by day or month in Baku.

    periods has every day or month from the first to the last, those without articles too.
    """
    condition, values = span.condition("published_on")
    query = (
        f"select source, substr(published_on, 1, {_LENGTH[period]}) as period,"
        f" sum(articles_count) from articles_per_day where {condition} group by 1, 2"
    )
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for source, at, count in archive.database.execute(query, values):
        counts[source][at] += count
    seen = [each for one in counts.values() for each in one]
    every = list(_periods(min(seen), max(seen), period)) if seen else []
    found = [
        {"source": source, "articles": one.total(), "periods": {each: one[each] for each in every}}
        for source, one in counts.items()
    ]
    return sorted(found, key=lambda row: (-row["articles"], row["source"]))


def _periods(first: str, last: str, period: Period) -> Iterator[str]:
    at, end = (date.fromisoformat(f"{each}-01"[:10]) for each in (first, last))
    while at <= end:
        yield at.isoformat()[: _LENGTH[period]]
        at += timedelta(days=1) if period == "day" else timedelta(days=32 - at.day)
        at = at.replace(day=1) if period == "month" else at


def hours(archive: Archive, span: Span) -> list[Row]:
    """Return for each source when it publishes: weekdays is 7 rows (Monday first) of 24 counts.

    Only articles whose time of day is known; hours are Baku's.
    """
    condition, values = span.condition("published_on")
    query = (
        "select source, weekday, hour, count(*) from published_in_baku"
        f" where {condition} group by 1, 2, 3"
    )
    grids: dict[str, list[list[int]]] = defaultdict(lambda: [[0] * 24 for _ in range(7)])
    for source, weekday, hour, count in archive.database.execute(query, values):
        grids[source][weekday - 1][hour] = count
    found = [
        {
            "source": source,
            "articles": sum(map(sum, grid)),
            "hours": [sum(each) for each in zip(*grid, strict=True)],
            "weekdays": grid,
        }
        for source, grid in grids.items()
    ]
    return sorted(found, key=lambda row: (-row["articles"], row["source"]))


def latency(archive: Archive, span: Span) -> list[Row]:
    """Return for each source how many minutes after their claimed time its articles were first seen.

    Only articles are measured that came while somebody was watching; left_out counts the others by
    circumstance (see the view publication_latency). steps counts the measured ones up to 5, 15, 60,
    180, 720 and 1440 minutes, and beyond.
    """
    condition, values = span.condition("published_on")
    query = (
        "select source, circumstance, latency_minutes, late_minutes from publication_latency"
        f" where {condition}"
    )
    measured: dict[str, array[float]] = defaultdict(lambda: array("d"))
    late: Counter[str] = Counter()
    others: dict[str, Counter[str]] = defaultdict(Counter)
    for source, circumstance, minutes, sure in archive.database.execute(query, values):
        if circumstance == "watched":
            measured[source].append(minutes)
            late[source] += sure >= 60
        else:
            others[source][circumstance] += 1
    query = f"select source, count(*) from backdated_articles where {condition} group by 1"
    backdated = dict(archive.database.execute(query, values).fetchall())
    return [
        _latency(source, measured[source])
        | {"hour_late": late[source], "backdated": backdated.get(source, 0)}
        | {"left_out": dict(others[source].most_common())}
        for source in sorted(measured.keys() | others.keys())
    ]


def _latency(source: str, minutes: Sequence[float]) -> Row:
    ordered = sorted(minutes)
    bounds = [*(sum(each <= step for each in ordered) for step in STEPS), len(ordered)]
    return {
        "source": source,
        "measured": len(ordered),
        "median_minutes": _quantile(ordered, 0.5),
        "nine_of_ten_minutes": _quantile(ordered, 0.9),
        "steps": [after - before for before, after in zip([0, *bounds], bounds, strict=False)],
    }


def _quantile(ordered: Sequence[float], share: float) -> float | None:
    """Return the least value that a share of the values does not exceed."""
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)] if ordered else None


def coverage(archive: Archive, span: Span) -> tuple[list[Row], list[Row]]:
    """Return whether sources were watched, day by day, and what failed, newest first."""
    condition, values = span.condition("day")
    days = archive.database.query(
        f"select * from coverage_by_day where {condition} order by source, day", values
    )
    failures = archive.database.query(
        f"select * from coverage_failures where {condition} order by failed_at desc", values
    )
    return list(days), list(failures)
