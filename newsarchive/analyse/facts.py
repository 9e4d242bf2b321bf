"""Facts about articles as parts of an SQL condition, with their values."""

from collections.abc import Sequence
from datetime import date
from typing import Any

Part = tuple[str, Sequence[Any]]


def among(name: str, values: Sequence[Any]) -> list[Part]:
    """Return the part that asks a column for one of some values; none where any will do."""
    return [(f"{name} in ({', '.join('?' * len(values))})", values)] if values else []


def within(name: str, since: date | None, until: date | None) -> list[Part]:
    """Return the parts that ask a column of days for a span, both ends included."""
    found: list[Part] = [(f"{name} >= ?", [since.isoformat()])] if since else []
    return [*found, (f"{name} <= ?", [until.isoformat()])] if until else found


def values_of(parts: Sequence[Part]) -> list[Any]:
    """Return the values of all parts, in their order."""
    return [value for _, values in parts for value in values]
