"""How far the statements of an article's date agree, for each source."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from newsarchive.archive import Archive

BAKU = ZoneInfo("Asia/Baku")
_MOST_EXAMPLES = 5
_ROWS = "select source, url, published_on, published_evidence from articles order by source, id"


@dataclass
class Agreement:
    """Counts of one source's articles, by what the statements of their dates are to one another.

    same_day and same_minute count articles whose believable statements agree, among those that
    have two or more (compared, timed); lone counts those that rest on one place alone.
    """

    source: str
    articles: int = 0
    undated: int = 0
    lone: int = 0
    compared: int = 0
    same_day: int = 0
    timed: int = 0
    same_minute: int = 0
    chosen: Counter[str] = field(default_factory=Counter)
    stated: Counter[str] = field(default_factory=Counter)
    denying: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    furthest: list[tuple[int, str]] = field(default_factory=list)

    def add(self, url: str, on: str | None, evidence: list[dict[str, Any]]) -> None:
        """Count one article, of the day on."""
        self.articles += 1
        self.undated += on is None
        said: dict[str, str] = {}
        for each in evidence:
            place, _, reason = each["place"].partition(" (")
            if each.get("chosen"):
                self.chosen[place] += 1
            if reason:
                self.refused[reason.rstrip(")")] += 1
            elif each["value"]:
                said.setdefault(place, each["value"])
        self._compare(url, on, said)

    def _compare(self, url: str, on: str | None, said: dict[str, str]) -> None:
        days = {place: _day(value) for place, value in said.items()}
        moments = [value[:16] for value in said.values() if _has_hour(value)]
        self.lone += len(_families(said)) == 1
        if on is not None:
            self.stated.update(list(days))
            self.denying.update(place for place, day in days.items() if day != on)
        if len(days) < 2:
            return
        self.compared += 1
        self.same_day += len(set(days.values())) == 1
        if len(moments) > 1:
            self.timed += 1
            self.same_minute += len(set(moments)) == 1
        apart = (date.fromisoformat(max(days.values())) - _first(days)).days
        if apart:
            self.furthest = sorted([*self.furthest, (-apart, url)])[:_MOST_EXAMPLES]

    def as_row(self) -> dict[str, Any]:
        """Return the counts with their shares, for printing."""
        return {
            "source": self.source,
            "articles": self.articles,
            "undated": self.undated,
            "lone": self.lone,
            "compared": self.compared,
            "same_day_share": _share(self.same_day, self.compared),
            "timed": self.timed,
            "same_minute_share": _share(self.same_minute, self.timed),
            "chosen": dict(self.chosen.most_common()),
            "denying": [
                {"place": place, "articles": count, "share": _share(count, self.stated[place])}
                for place, count in self.denying.most_common()
            ],
            "refused": dict(self.refused.most_common()),
            "furthest": [{"days_apart": -apart, "url": url} for apart, url in self.furthest],
        }


def date_agreement(archive: Archive) -> list[dict[str, Any]]:
    """Return a row for each source: how many of its dates agree, by day and by minute."""
    return [each.as_row() for each in _by_source(archive)]


def _by_source(archive: Archive) -> Iterator[Agreement]:
    counted: Agreement | None = None
    for source, url, on, evidence in archive.database.conn.execute(_ROWS):
        if counted is None or counted.source != source:
            if counted is not None:
                yield counted
            counted = Agreement(source)
        counted.add(url, on, json.loads(evidence))
    if counted is not None:
        yield counted


def _families(said: dict[str, str]) -> set[str]:
    """Return the kinds of places: what a template prints twice is one statement."""
    return {place.partition(":")[0] for place in said}


def _has_hour(value: str) -> bool:
    """Return whether a value says an hour; midnight of UTC or of Baku is where there is none."""
    return len(value) > 10 and value[10:] not in ("T00:00:00Z", "T20:00:00Z")


def _first(days: dict[str, str]) -> date:
    return date.fromisoformat(min(days.values()))


@lru_cache(maxsize=65_536)
def _day(value: str) -> str:
    """Return the day in Baku of a stored date or moment."""
    if len(value) == 10:
        return value
    return datetime.fromisoformat(value).astimezone(BAKU).date().isoformat()


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
