"""Proves the row of a capture against the records it names."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from newsarchive.analyse.verification_rows import Claim
from newsarchive.archive.records import (
    DamagedCapture,
    MissingCapture,
    StoredRecord,
    has_digest,
    read_record,
)
from newsarchive.archive.rows import moment
from newsarchive.archive.warc import Captured, Record, response_of

_AROUND = 30


@dataclass(frozen=True)
class Difference:
    """A column whose cell is not what its capture says: both, from shortly before they part."""

    column: str
    stored: str | None
    found: str | None


@dataclass(frozen=True)
class Proof:
    """What reading a capture came to: the response, or why there is none, and where."""

    record: Record
    captured: Captured | None
    answer: Literal["sound", "damaged", "missing"]
    message: str | None
    differences: tuple[Difference, ...]


def difference(column: str, stored: Any, found: Any) -> Difference:
    """Return how a cell differs from what was found, without the letters both begin with."""
    if not isinstance(stored, str) or not isinstance(found, str):
        return Difference(column, _short(stored), _short(found))
    pairs = enumerate(zip(stored, found, strict=False))
    place = next((at for at, (one, two) in pairs if one != two), min(len(stored), len(found)))
    start = max(0, place - _AROUND)
    return Difference(column, _short(stored, start), _short(found, start))


def _short(value: Any, start: int = 0) -> str | None:
    if value is None:
        return None
    text = str(value)
    piece = text[start : start + 3 * _AROUND]
    return ("…" if start else "") + piece + ("…" if start + len(piece) < len(text) else "")


def prove(claim: Claim, captures: Path) -> Proof:
    """Return the response of a capture, its bytes proved and its row compared with its record."""
    place = claim.record
    try:
        own = _record(captures, place)
        found = list(_differences(claim.row, own))
        place = claim.page.record
        body = own if _same_place(place, claim.record) else _record(captures, place)
    except DamagedCapture as error:
        return Proof(place, None, "damaged", str(error), ())
    except MissingCapture as error:
        return Proof(place, None, "missing", str(error), ())
    if body is not own and own.payload_digest != body.payload_digest:
        # The words are another page's: whoever reads them reads what was not there.
        found.append(difference("captures.refers_to", body.payload_digest, own.payload_digest))
    captured = None if found else response_of(body)
    return Proof(place, captured, "sound", None, tuple(found))


def _record(captures: Path, place: Record) -> StoredRecord:
    return read_record(captures, place.warc_file, place.warc_offset, place.warc_length)


def _same_place(one: Record, two: Record) -> bool:
    return (one.warc_file, one.warc_offset) == (two.warc_file, two.warc_offset)


def record_differences(row: dict[str, Any], record: StoredRecord) -> list[Difference]:
    """Return where the row of a capture says something else than its record."""
    return list(_differences(row, record))


def _differences(row: dict[str, Any], record: StoredRecord) -> Any:
    if record.kind not in ("response", "revisit"):
        yield difference("captures.warc_offset", row["warc_offset"], f"a {record.kind} record")
        return
    if (record.kind == "revisit") != (row["refers_to"] is not None):
        yield difference("captures.refers_to", row["refers_to"], f"a {record.kind} record")
    if row["url"] != record.url:
        yield difference("captures.url", row["url"], record.url)
    if row["fetched_at"] != _second(record.date):
        yield difference("captures.fetched_at", row["fetched_at"], record.date)
    stated = row.get("own_digest", row["payload_digest"])
    if record.payload_digest is None and stated and record.kind == "response":
        if not has_digest(record.payload, stated):
            yield difference("captures.payload_digest", stated, "another")
    elif stated != record.payload_digest:
        yield difference("captures.payload_digest", stated, record.payload_digest)
    if record.http_status is not None and row["status"] != record.http_status:
        yield difference("captures.status", row["status"], record.http_status)
    kind = (record.http_headers or {}).get("content-type")
    if record.http_headers is not None and _plain(row["content_type"]) != _plain(kind):
        yield difference("captures.content_type", row["content_type"], kind)


def _second(date: str | None) -> str | None:
    """Return a date of a record as the archive writes it; other writers keep fractions."""
    try:
        return moment(datetime.fromisoformat(date)) if date else None
    except ValueError:
        return date


def _plain(value: str | None) -> str:
    """Return a header's ASCII: other letters are read in one way by Scrapy, in another by warcio."""
    return (value or "").strip().encode("ascii", "ignore").decode()
