"""Writes the captures of selected articles as they are stored, each with the rows read from it."""

import gzip
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from warcio.warcwriter import WARCWriter

from newsarchive import __version__
from newsarchive.analyse.export.tables import plain
from newsarchive.analyse.export.tally import Tally
from newsarchive.archive import Archive
from newsarchive.archive.records import MissingCapture, read_exchange
from newsarchive.archive.rows import moment

Row = dict[str, Any]

_GZIP = b"\x1f\x8b"
# Those of every version, the ones they repeat before them.
_CAPTURES = """
with own as (
    select capture_id as id from versions where article_id = ?1 and capture_id is not null
    union select capture_id from articles where id = ?1 and capture_id is not null
)
select * from captures where id in (select id from own)
    or id in (select refers_to from captures where id in (select id from own))
order by id
"""
_ROWS = {
    "versions": "select * from versions where article_id = ? order by number",
    "links": "select url, text, host from links where article_id = ? order by id",
    "deletions": "select * from deletions where article_id = ? order by id",
}


def write(
    archive: Archive, rows: Iterable[Row], file: IO[bytes], captures: Path, tally: Tally
) -> None:
    """Write a WARC file: of each article its captures, then its rows as a metadata record.

    Responses, requests and revisits are copied byte by byte, after their digests were proved. The
    metadata record is JSON and refers to the record of the newest text. What cannot be read is
    counted, and its rows are written all the same.
    """
    copying = _Copying(archive, file, captures, tally)
    copying.begin()
    for row in rows:
        copying.copy(row)


class _Copying:
    def __init__(self, archive: Archive, file: IO[bytes], captures: Path, tally: Tally) -> None:
        self._query = archive.database.query
        self._file = file
        self._captures = captures
        self._tally = tally
        self._now = moment(datetime.now(UTC))
        self._writer = WARCWriter(BytesIO(), gzip=True, warc_version="1.1")
        last = next(iter(self._query("select coalesce(max(id), 0) as id from captures")))["id"]
        # One bit for each capture: many articles may repeat one, and memory must not grow with them.
        self._written = bytearray(last // 8 + 1)

    def begin(self) -> None:
        """Write what made the file."""
        about = {
            "software": f"newsarchive/{__version__}",
            "format": "WARC File Format 1.1",
            "description": "Selected articles: captures as they were received, and the rows read "
            "from them as metadata records in JSON",
        }
        self._append(self._writer.create_warcinfo_record(None, about))

    def copy(self, row: Row) -> None:
        """Write the captures of an article and its rows."""
        found = []
        newest = None
        for capture in list(self._query(_CAPTURES, [row["id"]])):
            identifier = self._record(capture, row)
            found.append(capture | {"record_id": identifier})
            newest = identifier if capture["id"] == row["capture_id"] else newest
        self._metadata(row, found, newest)

    def _record(self, capture: Row, row: Row) -> str | None:
        """Copy a capture unless it has been; returns its WARC-Record-ID, None where it is lost."""
        place = (capture["warc_file"], capture["warc_offset"], capture["warc_length"])
        try:
            record, stored = read_exchange(self._captures, *place)
        except MissingCapture as error:
            self._tally.note("captures that cannot be read", f"{row['url']}: {error}")
            return None
        byte, bit = divmod(capture["id"], 8)
        if not self._written[byte] >> bit & 1:
            self._written[byte] |= 1 << bit
            self._file.write(stored if stored.startswith(_GZIP) else gzip.compress(stored))
            self._tally.records += 1
        return record.headers.get("warc-record-id")

    def _metadata(self, row: Row, captures: list[Row], newest: str | None) -> None:
        told: Row = {"newsarchive": __version__, "article": plain(row, self._tally)}
        told |= {name: list(self._query(query, [row["id"]])) for name, query in _ROWS.items()}
        told["captures"] = captures
        headers = {"WARC-Date": self._now} | ({"WARC-Refers-To": newest} if newest else {})
        self._append(
            self._writer.create_warc_record(
                row["url"],
                "metadata",
                payload=BytesIO(json.dumps(told).encode()),
                warc_content_type="application/json",
                warc_headers_dict=headers,
            )
        )

    def _append(self, record: Any) -> None:
        self._writer.out = BytesIO()
        self._writer.write_record(record)
        self._file.write(self._writer.out.getvalue())
