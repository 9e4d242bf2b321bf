"""Reads WARC records strictly: each byte of a record is proved by its checksum or its digests."""

import base64
import hashlib
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

_GZIP = b"\x1f\x8b"
_BLOCK = 1 << 18
# No response that we keep comes near to this; what does is a bomb, or a broken length.
_LARGEST = 300_000_000
_END = b"\r\n\r\n"
_ALGORITHMS = {"sha1": "sha1", "sha-1": "sha1", "sha256": "sha256", "sha-256": "sha256",
               "sha512": "sha512", "md5": "md5"}  # fmt: skip


class MissingCapture(Exception):
    """A WARC record cannot be read; the message names file and offset."""


class DamagedCapture(MissingCapture):
    """Bytes are where a record should be, but they are not what was stored."""


class _Broken(Exception):
    """The bytes of one record are wrong; the message says how."""


@dataclass(frozen=True)
class StoredRecord:
    """A record of a WARC file; http_status and http_headers are None where it holds no response.

    offset and length are in bytes of the file; payload is the body without its transfer coding.
    """

    offset: int
    length: int
    kind: str
    headers: Mapping[str, str]
    http_status: int | None
    http_headers: Mapping[str, str] | None
    payload: bytes

    @property
    def url(self) -> str | None:
        """The address it is about."""
        return self.headers.get("warc-target-uri")

    @property
    def date(self) -> str | None:
        """When it was made, as written in the record."""
        return self.headers.get("warc-date")

    @property
    def payload_digest(self) -> str | None:
        """The digest of the payload that the record states."""
        return self.headers.get("warc-payload-digest")


@dataclass(frozen=True)
class BrokenStretch:
    """A stretch of a WARC file that holds no sound record, and what is wrong with it."""

    offset: int
    length: int
    problem: str


def read_record(folder: Path, name: str, offset: int, length: int) -> StoredRecord:
    """Return the record at an offset, proved: its length, gzip checksum, block and payload digest.

    Raises MissingCapture when the file is not there or ends before, DamagedCapture when the bytes
    are not one whole sound record.
    """
    place = f"{name} at {offset}"
    try:
        with _opened(folder, name) as file:
            size = file.seek(0, 2)
            file.seek(max(0, offset))
            # Never more than there is: a length that was tampered with may be anything.
            stored = file.read(max(0, min(length, size - offset)))
    except (OSError, ValueError) as error:
        raise MissingCapture(f"Cannot read the capture in {place}: {error}") from error
    if not 0 <= offset < size:
        raise MissingCapture(f"There is no capture in {place}: the file has {size} bytes.")
    try:
        if len(stored) < length or length < 1:
            raise _Broken(f"the file holds {len(stored)} of its {length} bytes")
        return _parsed(_unpacked(stored), offset, length)
    except _Broken as error:
        raise DamagedCapture(f"The capture in {place} is damaged: {error}.") from error


def read_exchange(folder: Path, name: str, offset: int, length: int) -> tuple[StoredRecord, bytes]:
    """Return the record at an offset, and as stored: itself and what belongs to it.

    The request that brought a response stands behind it, and so do the headers of a 304; each names the
    response it belongs to. Raises as read_record.
    """
    record = read_record(folder, name, offset, length)
    identifier = record.headers.get("warc-record-id")
    end = offset + length
    with _opened(folder, name) as file:
        size = file.seek(0, 2)
        while end < size:
            try:
                further = _next(file, end, size)
            except _Broken:
                break
            if not identifier or further.headers.get("warc-concurrent-to") != identifier:
                break
            end += further.length
        file.seek(offset)
        return record, file.read(end - offset)


def existing(folder: Path, name: str) -> Path:
    """Return the path of a WARC file: the closed one, or the one that is being written."""
    path = folder / name
    return path if path.exists() else folder / f"{name}.open"


def _opened(folder: Path, name: str) -> IO[bytes]:
    try:
        return existing(folder, name).open("rb")
    except FileNotFoundError:
        # A crawl that ends gives its file the final name between two looks.
        return (folder / name).open("rb")


def read_records(path: Path) -> Iterator[StoredRecord | BrokenStretch]:
    """Yield every record of a WARC file, proved; what is broken is told, and passed over.

    In a file that is still being written (*.open), a half record at the end is passed over.
    Raises OSError when the file cannot be read.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        offset = 0
        while offset < size:
            try:
                found: StoredRecord | BrokenStretch = _next(file, offset, size)
            except _Broken as error:
                further = _next_start(file, offset + 1, size)
                if further == size and path.suffix == ".open":
                    return
                found = BrokenStretch(offset, further - offset, str(error))
            yield found
            offset += found.length


def _next(file: IO[bytes], offset: int, size: int) -> StoredRecord:
    file.seek(offset)
    length = _member_length(file) if file.read(2) == _GZIP else _plain_length(file, offset)
    if offset + length > size:
        raise _Broken("the file ends within the record")
    file.seek(offset)
    return _parsed(_unpacked(file.read(length)), offset, length)


def _member_length(file: IO[bytes]) -> int:
    """Return the length of the gzip member whose first two bytes were read."""
    stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
    given, made, block = 0, 0, _GZIP
    while block and not stream.eof and made <= _LARGEST:
        given += len(block)
        while block and not stream.eof and made <= _LARGEST:
            try:
                made += len(stream.decompress(block, _BLOCK))
            except zlib.error as error:
                raise _Broken(f"its gzip data are wrong ({error})") from error
            block = stream.unconsumed_tail
        block = file.read(_BLOCK)
    if not stream.eof:
        raise _Broken("its gzip data have no end")
    return given - len(stream.unused_data)


def _plain_length(file: IO[bytes], offset: int) -> int:
    file.seek(offset)
    head, found, _ = file.read(_BLOCK).partition(_END)
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if found and name.strip().lower() == b"content-length" and value.strip().isdigit():
            return len(head) + int(value) + 2 * len(_END)
    raise _Broken("no record begins here")


def _next_start(file: IO[bytes], offset: int, size: int) -> int:
    """Return where the next sound record begins, or the size of the file."""
    file.seek(offset)
    rest = file.read()
    place = -1
    while (place := _either(rest, place + 1)) >= 0:
        try:
            _next(file, offset + place, size)
        except _Broken:
            continue
        return offset + place
    return size


def _either(data: bytes, start: int) -> int:
    """Return where a gzip member or a plain record may begin; -1 when nowhere."""
    found = [
        place for mark in (_GZIP + b"\x08", b"WARC/1.") if (place := data.find(mark, start)) >= 0
    ]
    return min(found, default=-1)


def _unpacked(stored: bytes) -> bytes:
    """Return a record without its gzip coding; zlib proves the CRC-32 and the length inside."""
    if not stored.startswith(_GZIP):
        return stored
    stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        plain = stream.decompress(stored, _LARGEST)
    except zlib.error as error:
        raise _Broken(f"its gzip data are wrong ({error})") from error
    if not stream.eof:
        raise _Broken("its gzip data have no end where they should")
    if stream.unused_data:
        raise _Broken(f"it ends {len(stream.unused_data)} bytes before it should")
    return plain


def _parsed(plain: bytes, offset: int, length: int) -> StoredRecord:
    stream = BytesIO(plain)
    try:
        # The exceptions are those of warcio and of the numbers it reads.
        record = ArcWarcRecordLoader(arc2warc=False).parse_record_stream(
            stream, known_format="warc"
        )
        payload = record.raw_stream.read()
        status = _status(record)
    except (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, ValueError,
            AttributeError) as error:  # fmt: skip
        raise _Broken(f"it is no WARC record ({error})") from error
    headers = {name.lower(): value for name, value in record.rec_headers.headers}
    _prove(plain, headers, payload, whole=record.rec_type != "revisit")
    http = record.http_headers
    return StoredRecord(
        offset=offset,
        length=length,
        kind=record.rec_type,
        headers=headers,
        http_status=status,
        http_headers={name.lower(): value for name, value in http.headers} if http else None,
        payload=payload,
    )


def _status(record: Any) -> int | None:
    http = record.http_headers
    return int(http.get_statuscode()) if http and record.rec_type != "request" else None


def _prove(plain: bytes, headers: Mapping[str, str], payload: bytes, *, whole: bool) -> None:
    """Raise _Broken when length, block digest or payload digest do not fit the bytes."""
    start = plain.find(_END) + len(_END)
    size = int(headers.get("content-length", "-1"))
    block = plain[start : start + size]
    if size < 0 or plain[start + size :] != _END:
        raise _Broken("its length is not the one it states")
    if not has_digest(block, headers.get("warc-block-digest")):
        raise _Broken("its block digest does not fit its bytes")
    if whole and not has_digest(payload, headers.get("warc-payload-digest")):
        raise _Broken("its payload digest does not fit its bytes")


def has_digest(data: bytes, stated: str | None) -> bool:
    """Return whether data has a stated digest, or none is stated; base 32 or hexadecimal."""
    if stated is None:
        return True
    name, _, value = stated.partition(":")
    if name.lower() not in _ALGORITHMS:
        return False
    digest = hashlib.new(_ALGORITHMS[name.lower()], data, usedforsecurity=False)
    return value in (base64.b32encode(digest.digest()).decode(), digest.hexdigest())
