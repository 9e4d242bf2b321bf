"""The captures of a run: where each response is stored, and which one it repeats."""

from datetime import datetime

from newsarchive.archive.connection import insert
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Logbook
from newsarchive.archive.warc import Original, Record


class Captures:
    """What a run keeps of the responses it has written to WARC."""

    def __init__(self, logbook: Logbook) -> None:
        self._archive = logbook.archive
        self._database = logbook.archive.database
        self._run_id = logbook.run_id

    def add(
        self,
        record: Record,
        *,
        url: str,
        at: datetime,
        status: int,
        content_type: str | None,
        refers_to: int | None = None,
        truncated: str | None = None,
    ) -> int:
        """Keep where a response is stored; returns the capture's id."""
        row = {
            "run_id": self._run_id,
            "url": url,
            "fetched_at": moment(at),
            "status": status,
            "warc_file": record.warc_file,
            "warc_offset": record.warc_offset,
            "warc_length": record.warc_length,
            "payload_digest": record.payload_digest,
            "content_type": content_type,
            "refers_to": refers_to,
            "truncated": truncated,
        }
        with self._archive.transaction():
            return insert(self._database, "captures", row)

    def original(self, url: str, digest: str | None) -> tuple[int, Original] | None:
        """Return an address's stored response with a digest (any digest when None), newest first."""
        rows = self._database.query(
            "select id, url, fetched_at, payload_digest from captures where url = ?"
            " and refers_to is null and payload_digest = coalesce(?, payload_digest)"
            " and status = 200 and truncated is null order by id desc limit 1",
            [url, digest],
        )
        for row in rows:
            return row["id"], Original(row["url"], row["fetched_at"], row["payload_digest"])
        return None
