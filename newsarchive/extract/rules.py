"""The selectors of a source: today's, and those of the layouts its pages had before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

_BAKU = ZoneInfo("Asia/Baku")
_EARLIER = "earlier"


@dataclass(frozen=True)
class Until:
    """Selectors that held until a redesign: for pages fetched before it, whatever they tell of.

    end is a day (2024-05-01: up to the midnight it begins with, in Baku) or a moment in ISO 8601.
    """

    end: str
    selectors: Mapping[str, str]

    def __post_init__(self) -> None:
        """Refuse an end that is neither."""
        try:
            datetime.fromisoformat(self.end)
        except ValueError as error:
            raise ValueError(f"Until takes a day like 2024-05-01, not {self.end!r}") from error


def declared(selectors: Mapping[str, str], earlier: Iterable[Until]) -> dict[str, Any]:
    """Return the rules of a source in one mapping, as the table sources keeps them."""
    old = [{"until": each.end, "selectors": dict(each.selectors)} for each in earlier]
    return dict(selectors) | ({_EARLIER: old} if old else {})


def rules_at(rules: Mapping[str, Any], fetched_at: datetime | None) -> dict[str, str]:
    """Return the selectors for a page that was fetched at a moment (aware); None: just now."""
    held = [
        (end, each["selectors"])
        for each in rules.get(_EARLIER, ())
        if fetched_at and fetched_at < (end := _moment(each["until"]))
    ]
    today = {name: path for name, path in rules.items() if name != _EARLIER}
    return dict(min(held, key=lambda each: each[0])[1]) if held else today


def _moment(end: str) -> datetime:
    found = datetime.fromisoformat(end)
    return found if found.tzinfo else found.replace(tzinfo=_BAKU)
