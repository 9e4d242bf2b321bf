"""Promises of the WARC files: as received, readable at their offset, whole after a kill."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from newsarchive.archive.warc import (
    Exchange,
    MissingCapture,
    Original,
    WarcFile,
    read_capture,
    recover,
)

PAGE = Exchange(
    url="https://xeber.example/1",
    method="GET",
    request_target="/1",
    request_headers=[("Host", "xeber.example")],
    status=200,
    reason="OK",
    response_headers=[("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")],
    body="<p>Körpü açıldı.</p>".encode(),
    fetched_at=datetime(2026, 11, 3, 8, 30, tzinfo=UTC),
    ip="127.0.0.1",
)


def opened(folder: Path) -> WarcFile:
    return WarcFile(folder, "xeber_example-1", software="newsarchive", operator=None)


def test_a_response_is_read_back_at_its_offset(tmp_path: Path) -> None:
    warc = opened(tmp_path)
    warc.write(replace(PAGE, url="https://xeber.example/0"))
    record = warc.write(PAGE)
    captured = read_capture(tmp_path, record)
    warc.close()
    assert (captured.url, captured.status, captured.body) == (PAGE.url, 200, PAGE.body)
    assert read_capture(tmp_path, record) == captured


def test_request_response_and_revisit_pass_warcio_check(tmp_path: Path) -> None:
    warc = opened(tmp_path)
    record = warc.write(PAGE)
    assert record.payload_digest
    warc.write(PAGE, original=Original(PAGE.url, "2026-11-03T08:30:00Z", record.payload_digest))
    warc.close()
    kinds = [each.rec_type for each in ArchiveIterator(BytesIO(warc.path.read_bytes()))]
    assert kinds == ["warcinfo", "response", "request", "revisit", "request"]

    class Options:
        inputs = (str(warc.path),)
        verbose = False

    checker = Checker(Options())
    checker.process_all()
    assert checker.exit_value == 0


def test_a_half_record_of_a_killed_run_is_set_aside_and_the_rest_is_readable(
    tmp_path: Path,
) -> None:
    warc = opened(tmp_path)
    first = warc.write(PAGE)
    second = warc.write(replace(PAGE, url="https://xeber.example/2"))
    warc._file.close()
    half = tmp_path / f"{warc.name}.open"
    half.write_bytes(half.read_bytes()[: second.warc_offset + second.warc_length // 2])
    found = list(recover(tmp_path))
    assert found == [(warc.path, second.warc_length // 2)]
    assert read_capture(tmp_path, first).body == PAGE.body
    with pytest.raises(MissingCapture, match=warc.name):
        read_capture(tmp_path, second)
    assert list(tmp_path.glob("*.rest"))


def test_a_file_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    warc = opened(tmp_path)
    assert list(recover(tmp_path)) == []
    warc.close()


def test_a_flipped_byte_is_noticed(tmp_path: Path) -> None:
    warc = opened(tmp_path)
    record = warc.write(replace(PAGE, body=b"a" * 4000))
    warc.close()
    damaged = bytearray(warc.path.read_bytes())
    damaged[record.warc_offset + record.warc_length // 2] ^= 1
    warc.path.write_bytes(damaged)
    with pytest.raises(MissingCapture):
        read_capture(tmp_path, record)
