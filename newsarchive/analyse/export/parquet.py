"""Writes rows as Parquet: instants as timestamps in UTC, arrays as lists."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import IO, Any

from newsarchive.analyse.export.cells import ARRAYS, TYPES, array, day, instant, sound
from newsarchive.analyse.export.tally import Tally
from newsarchive.analyse.frames import missing
from newsarchive.article import columns

Row = dict[str, Any]

# A group of rows is held in memory, several times over.
_MOST_ROWS = 10_000
_MOST_LETTERS = 8_000_000


def write_parquet(rows: Iterable[Row], file: IO[bytes], names: Sequence[str], tally: Tally) -> None:
    """Write rows as Parquet, compressed with zstd, in groups of bounded size.

    Each column carries its meaning. Raises MissingLibrary without pyarrow.
    """
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise missing("Parquet", "pyarrow") from error
    schema = _schema(pyarrow, names)
    with pyarrow.parquet.ParquetWriter(
        pyarrow.PythonFile(file, mode="w"), schema, compression="zstd"
    ) as writer:
        for group in _groups(rows):
            cells = [
                pyarrow.array([_value(row, name, tally) for row in group], schema.field(name).type)
                for name in names
            ]
            writer.write_table(pyarrow.table(cells, schema=schema))


def _groups(rows: Iterable[Row]) -> Iterator[list[Row]]:
    group: list[Row] = []
    letters = 0
    for row in rows:
        group.append(row)
        letters += sum(len(each) for each in row.values() if isinstance(each, str))
        if len(group) >= _MOST_ROWS or letters >= _MOST_LETTERS:
            yield group
            group, letters = [], 0
    if group:
        yield group


def _schema(pyarrow: Any, names: Sequence[str]) -> Any:
    meanings = {each.name: each.meaning for each in columns()}
    return pyarrow.schema(
        [
            pyarrow.field(
                name, _type(pyarrow, TYPES[name]), metadata={"description": meanings[name]}
            )
            for name in names
        ]
    )


def _type(pyarrow: Any, kind: Any) -> Any:
    if kind in (int, int | None):
        return pyarrow.int64()
    if kind == float | None:
        return pyarrow.float64()
    if kind == datetime | None:
        return pyarrow.timestamp("us", tz="UTC")
    if kind == date | None:
        return pyarrow.date32()
    for name, one in ARRAYS.items():
        if kind == TYPES[name]:
            return pyarrow.list_(_struct(pyarrow, one))
    return pyarrow.string()


def _struct(pyarrow: Any, one: Any) -> Any:
    """Return the type of one value of an array: a text, or a group of them."""
    if one is str:
        return pyarrow.string()
    return pyarrow.struct(
        [
            (each.name, pyarrow.bool_() if each.type is bool else pyarrow.string())
            for each in fields(one)
        ]
    )


def _value(row: Row, name: str, tally: Tally) -> Any:
    if name in ARRAYS:
        return sound(array(row, name, tally), tally)
    if TYPES[name] == datetime | None:
        return instant(row, name, tally)
    return day(row, name, tally) if name == "published_on" else row[name]
