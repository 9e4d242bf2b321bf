"""Writes responses as they arrived to WARC/1.1 files, and reads them back at their offset."""

import fcntl
import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

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
    "recover",
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
    from one that a killed run left behind.
    """

    def __init__(self, folder: Path, name: str, *, software: str, operator: str | None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.name = f"{name}.warc.gz"
        self.path = folder / self.name
        self._open_path = folder / f"{self.name}.open"
        self._file: IO[bytes] = self._open_path.open("xb")
        fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        self._writer = WARCWriter(self._file, gzip=True, warc_version="1.1")
        about = {"software": software, "format": "WARC File Format 1.1"}
        about |= {"operator": operator} if operator else {}
        self._write(self._writer.create_warcinfo_record(self.name, about))

    def write(self, exchange: Exchange, *, original: Original | None = None) -> Record:
        """Write request and response and flush them; with an original, a revisit of it."""
        response = self._response(exchange, original)
        offset, length = self._write(response)
        # Beside its response, never before it: a half pair must not look like a whole one.
        self._write(self._request(exchange, response))
        if exchange.status == 304 and original:
            self._write(self._not_modified(exchange, response))
        digest = response.rec_headers.get_header("WARC-Payload-Digest")
        return Record(self.name, offset, length, digest)

    def close(self) -> None:
        """Close the file and give it its final name."""
        self._file.close()
        self._open_path.rename(self.path)

    def _write(self, record: ArcWarcRecord) -> tuple[int, int]:
        offset = self._file.tell()
        self._writer.write_record(record)
        self._file.flush()
        os.fsync(self._file.fileno())
        return offset, self._file.tell() - offset

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


def recover(folder: Path) -> Iterator[tuple[Path, int]]:
    """Finish WARC files that killed runs left open; yield each with the bytes cut off its end.

    Files whose writer still lives hold a lock and are left alone.
    """
    for path in sorted(folder.glob("*.warc.gz.open")):
        with path.open("r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            whole = _whole_length(file)
            size = file.seek(0, os.SEEK_END)
            if size > whole:
                _set_aside(path, file, whole)
            file.truncate(whole)
            path.rename(path.with_suffix(""))
        yield path.with_suffix(""), size - whole


def _whole_length(file: IO[bytes]) -> int:
    """Return where the last whole record ends."""
    end = 0
    file.seek(0)
    records = ArchiveIterator(file)
    try:
        for record in records:
            record.raw_stream.read()
            records.read_to_end()
            end = records.get_record_offset() + records.get_record_length()
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        logger.info("The last record of %s is broken: %s", file.name, error)
    return end


def _set_aside(path: Path, file: IO[bytes], whole: int) -> None:
    """Keep the bytes of a half record beside the file: nothing received is thrown away."""
    file.seek(whole)
    path.with_suffix(".rest").write_bytes(file.read())
