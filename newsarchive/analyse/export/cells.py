"""Turns cells of the table articles into values of their type, and says which cannot be."""

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, get_args, get_origin

from newsarchive.analyse.export.tally import Tally
from newsarchive.article import columns

TYPES = {each.name: each.type for each in columns()}
ARRAYS = {name: get_args(kind)[0] for name, kind in TYPES.items() if get_origin(kind) is tuple}
_BROKEN = "cells that are not what their column says, left as they are or empty"
_REPLACED = "cells with bytes that are no UTF-8, written as U+FFFD"


def readable(stored: bytes) -> str:
    """Return a text as SQLite holds it; bytes that are no UTF-8 become U+FFFD."""
    return stored.decode("utf-8", "replace")


def array(row: dict[str, Any], name: str, tally: Tally) -> list[Any] | None:
    """Return the values of a JSON array; None where it is none."""
    found = _read(row, name, tally, json.loads)
    if isinstance(found, list):
        return found
    if found is not None:
        _note(row, name, tally)
    return None


def instant(row: dict[str, Any], name: str, tally: Tally) -> datetime | None:
    """Return the moment of a cell, which has a zone; None where it is none."""
    found: datetime | None = _read(row, name, tally, datetime.fromisoformat)
    if found is not None and found.tzinfo is None:
        _note(row, name, tally)
        return None
    return found


def day(row: dict[str, Any], name: str, tally: Tally) -> date | None:
    """Return the day of a cell; None where it is none."""
    found: date | None = _read(row, name, tally, date.fromisoformat)
    return found


def _read(row: dict[str, Any], name: str, tally: Tally, reader: Callable[[str], Any]) -> Any:
    if row[name] is None:
        return None
    try:
        return reader(row[name])
    except (TypeError, ValueError, RecursionError):
        _note(row, name, tally)
        return None


def _note(row: dict[str, Any], name: str, tally: Tally) -> None:
    tally.note(_BROKEN, f"article {row.get('id', '?')}: {name} is {str(row[name])[:60]!r}")


def sound(value: Any, tally: Tally) -> Any:
    """Return a value whose texts any UTF-8 file can hold: lone surrogates become U+FFFD."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            tally.counts[_REPLACED] += 1
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return value
    if isinstance(value, list):
        return [sound(each, tally) for each in value]
    if isinstance(value, dict):
        return {sound(name, tally): sound(each, tally) for name, each in value.items()}
    return value
