"""One export: asks for the selected rows, and has them written."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from newsarchive.analyse.export import warc
from newsarchive.analyse.export.cells import readable
from newsarchive.analyse.export.formats import Format
from newsarchive.analyse.export.parquet import write_parquet
from newsarchive.analyse.export.references import write_bibtex, write_csl
from newsarchive.analyse.export.tables import write_csv, write_json_lines
from newsarchive.analyse.export.tally import Tally
from newsarchive.analyse.export.target import target
from newsarchive.analyse.selection import COLUMNS, Selection, rows
from newsarchive.archive import Archive

Row = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Export:
    """What is to be taken away, and how; raw and bom are for CSV, captures is the folder of WARC."""

    wanted: Selection
    file: str
    format: Format
    packing: str | None = None
    names: Sequence[str] = COLUMNS
    raw: bool = False
    bom: bool = False
    captures: Path = Path("data/captures")


def export(archive: Archive, order: Export, progress: Callable[[int], None]) -> Tally:
    """Write the selected articles to a file, and return what was done.

    Everything is read as it was at one moment. progress is told the number of articles so far. Raises
    OSError, BadSelection, EmptyQuery, and MissingLibrary where a library that a format needs is not
    installed.
    """
    tally = Tally()
    connection = archive.database.conn
    connection.text_factory = readable
    connection.execute("begin")
    try:
        with target(order.file, order.packing) as file:
            _write(archive, order, file, _counted(archive, order, tally, progress), tally)
    finally:
        connection.execute("rollback")
        connection.text_factory = str
    return tally


def _counted(
    archive: Archive, order: Export, tally: Tally, progress: Callable[[int], None]
) -> Iterator[Row]:
    names = order.names if order.format.has_columns else COLUMNS
    for row in rows(archive.database, order.wanted, names):
        tally.articles += 1
        yield row
        progress(tally.articles)


def _write(
    archive: Archive, order: Export, file: IO[bytes], found: Iterator[Row], tally: Tally
) -> None:
    if order.format.name == "csv":
        write_csv(found, file, order.names, tally, raw=order.raw, bom=order.bom)
    elif order.format.name == "jsonl":
        write_json_lines(found, file, order.names, tally)
    elif order.format.name == "parquet":
        write_parquet(found, file, order.names, tally)
    elif order.format.name == "warc":
        warc.write(archive, found, file, order.captures, tally)
    elif order.format.name == "bibtex":
        write_bibtex(archive, found, file, tally)
    else:
        write_csl(archive, found, file, tally)
