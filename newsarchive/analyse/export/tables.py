"""Writes rows as CSV and as JSON Lines."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import IO, Any

from newsarchive.analyse.export.cells import ARRAYS, array
from newsarchive.analyse.export.tally import Tally

Row = dict[str, Any]

# What a spreadsheet takes for the beginning of a formula, in full width too; and the mark that makes
# it a text, which therefore is marked itself: what was marked can be told from what was not.
_FORMULA = frozenset("=+-@|＝＋－＠\t\r\n'")
_MARK = "'"
# https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_EXCELS_MOST = 32_767


def neutralised(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula: with a ' before it where it might.

    Whoever takes one leading ' away has the cell as it was.
    """
    # A text is not looked through to its end for its first letters.
    begin = cell[:64]
    first = begin.lstrip(" \0\xa0\u200b\ufeff")[:1]
    return _MARK + cell if _FORMULA & {begin[:1], first} else cell


def restored(cell: str) -> str:
    """Return a cell as it was before it was neutralised."""
    return cell.removeprefix(_MARK)


def write_csv(
    rows: Iterable[Row],
    file: IO[bytes],
    names: Sequence[str],
    tally: Tally,
    *,
    raw: bool,
    bom: bool,
) -> None:
    """Write rows as CSV (RFC 4180, UTF-8); an empty cell is null, an array is JSON.

    Without raw, cells that a spreadsheet might run are neutralised. bom makes Excel read UTF-8.
    """
    text = io.TextIOWrapper(file, encoding="utf-8-sig" if bom else "utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(names)
    for row in rows:
        cells = list(row.values())
        for at, cell in enumerate(cells):
            if isinstance(cell, str):
                if len(cell) > _EXCELS_MOST:
                    tally.counts["cells longer than the 32,767 letters that Excel holds"] += 1
                if not raw and (safe := neutralised(cell)) is not cell:
                    cells[at] = safe
                    tally.counts["cells neutralised with a ' before them"] += 1
        writer.writerow(cells)
    text.flush()
    text.detach()


def write_json_lines(
    rows: Iterable[Row], file: IO[bytes], names: Sequence[str], tally: Tally
) -> None:
    """Write rows as JSON objects, one a line; arrays are arrays, instants are strings."""
    for row in rows:
        line = plain(row, tally)
        try:
            file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        except UnicodeEncodeError:
            # A lone surrogate, written as an escape in an array, can stay one.
            file.write(json.dumps(line).encode() + b"\n")


def plain(row: Row, tally: Tally) -> Row:
    """Return a row with its arrays as lists; what is no array stays the text it is."""
    line = dict(row)
    for name in ARRAYS.keys() & row.keys():
        found = array(row, name, tally)
        line[name] = row[name] if found is None else found
    return line
