"""Writes responses as they arrived to WARC/1.1 files, and reads them back at their offset."""

import itertools
import logging
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from newsarchive.archive.faults import BrokenArchive, named, unwritable
from newsarchive.archive.files import lock, locked, sync_folder
from newsarchive.archive.records import (
    DamagedCapture,
    MissingCapture,
    StoredRecord,
    read_record,
)
from newsarchive.archive.rows import moment

__all__ = [
    "Captured",
    "DamagedCapture",
    "Exchange",
    "MissingCapture",
    "Original",
    "Record",
    "WarcFile",
    "payload_digest",
    "read_capture",
    "response_of",
]

logger = logging.getLogger(__name__)

Headers = Sequence[tuple[str, str]]

_IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"


@dataclass(frozen=True)
class Exchange:
    """A request and the response it got, as they went over the wire (transfer coding undone)."""

    url: str
    method: str
    request_target: str
    request_headers: Headers
    status: int
    reason: str
    response_headers: Headers
    body: bytes
    fetched_at: datetime
    ip: str | None = None
    protocol: str = "HTTP/1.1"
    truncated: str | None = None


@dataclass(frozen=True)
class Record:
    """Where a response or revisit record is: the file's name, its offset and length in bytes."""

    warc_file: str
    warc_offset: int
    warc_length: int
    payload_digest: str | None


@dataclass(frozen=True)
class Original:
    """An earlier capture whose payload a revisit record stands for."""

    url: str
    fetched_at: str
    payload_digest: str


@dataclass(frozen=True)
class Captured:
    """A response read back from a WARC file; body is still coded as it was sent."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    payload_digest: str | None


class WarcFile:
    """One new WARC file, named *.open until it is closed; one gzip member for each record.

    A file lock is held while it is open, so that another process can tell a file being written
    from one that a killed run left behind. Raises BrokenArchive when it cannot be written.
    """

    def __init__(self, folder: Path, name: str, *, software: str, operator: str | None) -> None:
        with named(folder):
            folder.mkdir(parents=True, exist_ok=True)
            with locked(folder):
                self.path = _unused(folder, name)
                self.name = self.path.name
                self._open_path = folder / f"{self.name}.open"
                # Without a buffer: what could not be written must not be tried again at close.
                self._file = self._open_path.open("xb", buffering=0)
                lock(self._file)
            sync_folder(folder)
        self._fault: BrokenArchive | None = None
        self._cut_off = True
        self._writer = WARCWriter(BytesIO(), gzip=True, warc_version="1.1")
        about = {"software": software, "format": "WARC File Format 1.1"}
        about |= {"operator": operator} if operator else {}
        self._append(self._bytes(self._writer.create_warcinfo_record(self.name, about)))

    def write(self, exchange: Exchange, *, original: Original | None = None) -> Record:
        """Write request and response and sync them to the disk; with an original, a revisit of it.

        Raises BrokenArchive when that fails; then nothing of them stays, and no more can be written.
        """
        response = self._response(exchange, original)
        records = [self._bytes(response), self._bytes(self._request(exchange, response))]
        if exchange.status == 304 and original:
            records.append(self._bytes(self._not_modified(exchange, response)))
        offset = self._append(b"".join(records))
        digest = response.rec_headers.get_header("WARC-Payload-Digest")
        return Record(self.name, offset, len(records[0]), digest)

    def close(self) -> None:
        """Close the file and give it its final name; one with half a record is left to recover."""
        with self._file, named(self._open_path):
            if self._cut_off:
                # Renamed before the lock is given back: then nobody takes it for a killed run's.
                self._open_path.rename(self.path)
                sync_folder(self.path.parent)

    def _bytes(self, record: ArcWarcRecord) -> bytes:
        """Return a record as it is written, one gzip member."""
        self._writer.out = BytesIO()
        self._writer.write_record(record)
        written: bytes = self._writer.out.getvalue()
        return written

    def _append(self, data: bytes) -> int:
        """Write bytes at the end and sync them; returns their offset."""
        if self._fault:
            raise self._fault
        offset, left = self._file.tell(), memoryview(data)
        try:
            while left:
                left = left[self._file.write(left) or 0 :]
            os.fsync(self._file.fileno())
        except OSError as error:
            self._fault = unwritable(error, self._open_path)
            self._cut(offset)
            raise self._fault from error
        return offset

    def _cut(self, offset: int) -> None:
        try:
            self._file.truncate(offset)
        except OSError as error:
            self._cut_off = False
            logger.warning("%s ends with half a record: %s", self._open_path, error)

    def _response(self, exchange: Exchange, original: Original | None) -> ArcWarcRecord:
        line = f"{exchange.status} {exchange.reason}".strip()
        http = StatusAndHeaders(line, _stored(exchange), protocol=exchange.protocol)
        headers = {"WARC-Date": moment(exchange.fetched_at)}
        headers |= {"WARC-IP-Address": exchange.ip} if exchange.ip else {}
        headers |= {"WARC-Truncated": exchange.truncated} if exchange.truncated else {}
        if original is None:
            return self._writer.create_warc_record(
                exchange.url,
                "response",
                payload=BytesIO(exchange.body),
                http_headers=http,
                warc_headers_dict=headers,
            )
        headers |= {
            "WARC-Profile": _NOT_MODIFIED if exchange.status == 304 else _IDENTICAL,
            "WARC-Refers-To-Target-URI": original.url,
            "WARC-Refers-To-Date": original.fetched_at,
            "WARC-Payload-Digest": original.payload_digest,
        }
        if exchange.status == 304:
            # Without a block of its own, replay shows the page that it stands for, not a bare 304.
            return self._writer.create_warc_record(
                exchange.url, "revisit", payload=BytesIO(b""), warc_headers_dict=headers
            )
        return self._writer.create_warc_record(
            exchange.url, "revisit", http_headers=http, warc_headers_dict=headers
        )

    def _not_modified(self, exchange: Exchange, revisit: ArcWarcRecord) -> ArcWarcRecord:
        """Return the headers of a 304 as they arrived, as metadata of its revisit record."""
        lines = [f"status: {exchange.status} {exchange.reason}"]
        lines += [f"{name}: {value}" for name, value in exchange.response_headers]
        identifier = revisit.rec_headers.get_header("WARC-Record-ID")
        return self._writer.create_warc_record(
            exchange.url,
            "metadata",
            payload=BytesIO("\r\n".join([*lines, ""]).encode("latin-1", "replace")),
            warc_content_type="application/warc-fields",
            warc_headers_dict={"WARC-Concurrent-To": identifier},
        )

    def _request(self, exchange: Exchange, response: ArcWarcRecord) -> ArcWarcRecord:
        http = StatusAndHeaders(
            f"{exchange.method} {exchange.request_target} HTTP/1.1",
            list(exchange.request_headers),
            is_http_request=True,
        )
        identifier = response.rec_headers.get_header("WARC-Record-ID")
        headers = {"WARC-Date": moment(exchange.fetched_at), "WARC-Concurrent-To": identifier}
        return self._writer.create_warc_record(
            exchange.url,
            "request",
            payload=BytesIO(b""),
            http_headers=http,
            warc_headers_dict=headers,
        )


def _unused(folder: Path, name: str) -> Path:
    """Return a path that no WARC file has, open, closed or cut."""
    for number in itertools.count(1):
        path = folder / (f"{name}.warc.gz" if number == 1 else f"{name}-{number}.warc.gz")
        if not any(folder.joinpath(f"{path.name}{end}").exists() for end in ("", ".open", ".rest")):
            return path
    raise AssertionError("numbers do not end")


def _stored(exchange: Exchange) -> list[tuple[str, str]]:
    """Return the headers with transfer coding renamed: the body is stored without it."""
    return [
        (f"X-Archive-Orig-{name}" if name.lower() == "transfer-encoding" else name, value)
        for name, value in exchange.response_headers
    ]


def payload_digest(body: bytes) -> str:
    """Return the digest WARC-Payload-Digest carries: SHA-1, base 32."""
    digester = Digester("sha1")
    digester.update(body)
    return str(digester)


def read_capture(folder: Path, record: Record) -> Captured:
    """Return the response stored at a record, proved by its digests.

    Raises MissingCapture when it is not there, DamagedCapture when it is not what was stored.
    """
    stored = read_record(folder, record.warc_file, record.warc_offset, record.warc_length)
    captured = response_of(stored)
    if captured is None:
        place = f"{record.warc_file} at {record.warc_offset}"
        raise MissingCapture(f"There is no HTTP response in {place}, but a {stored.kind} record.")
    return captured


def response_of(stored: StoredRecord) -> Captured | None:
    """Return the response in a record; None when it holds none, or only its headers."""
    if stored.kind != "response" or stored.http_status is None or stored.http_headers is None:
        return None
    return Captured(
        url=stored.url or "",
        status=stored.http_status,
        headers=stored.http_headers,
        body=stored.payload,
        payload_digest=stored.payload_digest,
    )
