"""Turns rows of articles into a pandas data frame, each column in its type."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, get_origin

from newsarchive.article import columns

_TYPES = {each.name: each.type for each in columns()}


class MissingLibrary(ImportError):
    """A library that only some need is not installed; the message says how to install it."""


def missing(what: str, library: str) -> MissingLibrary:
    """Return the error that a library is missing for something."""
    return MissingLibrary(
        f"{what} needs {library}, which is not installed here: pip install {library}, or"
        " pip install -e '.[analyst]' in the folder of newsarchive."
    )


def frame(rows: Iterable[dict[str, Any]], names: Sequence[str]) -> Any:
    """Return rows as a pandas.DataFrame.

    Instants are timestamps in UTC, published_on is a timestamp without a zone at midnight, what may
    be null is Int64 or Float64, and arrays are lists. Raises MissingLibrary without pandas.
    """
    try:
        import pandas
    except ImportError as error:
        raise missing("A data frame", "pandas") from error
    cells: dict[str, list[Any]] = {name: [] for name in names}
    for row in rows:
        for name, column in cells.items():
            column.append(row[name])
    return pandas.DataFrame({name: _series(pandas, name, cells[name]) for name in names})


def _series(pandas: Any, name: str, cells: list[Any]) -> Any:
    kind = _TYPES[name]
    if get_origin(kind) is tuple:
        return pandas.Series([json.loads(each) for each in cells], dtype=object)
    if kind == datetime | None:
        return pandas.Series(pandas.to_datetime(cells, utc=True, format="%Y-%m-%dT%H:%M:%SZ"))
    if name == "published_on":
        return pandas.Series(pandas.to_datetime(cells, format="%Y-%m-%d"))
    if kind in (int, int | None):
        return pandas.Series(cells, dtype="Int64")
    if kind == float | None:
        return pandas.Series(cells, dtype="Float64")
    return pandas.Series(cells, dtype="str" if pandas.__version__ >= "3" else object)
