"""Promises of the WARC files: as received, readable at their offset, whole after a kill."""

import os
import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from newsarchive.archive.faults import DiskFull
from newsarchive.archive.recovery import recover
from newsarchive.archive.warc import (
    Exchange,
    MissingCapture,
    Original,
    WarcFile,
    read_capture,
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


@contextmanager
def room(size: int) -> Iterator[None]:
    """Let no file grow beyond a size; only around a write, as the runner's own output is a file."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_does_not_fit_on_the_disk_leaves_no_half_record(tmp_path: Path) -> None:
    warc = opened(tmp_path)
    first = warc.write(PAGE)
    size = (tmp_path / f"{warc.name}.open").stat().st_size
    for _ in range(2):
        with room(size + 300), pytest.raises(DiskFull, match=r"Make room"):
            warc.write(replace(PAGE, body=os.urandom(5000)))
    warc.close()
    assert warc.path.stat().st_size == size
    assert read_capture(tmp_path, first).body == PAGE.body
    assert len(list(ArchiveIterator(BytesIO(warc.path.read_bytes())))) == 3


def test_a_file_never_takes_the_name_of_another(tmp_path: Path) -> None:
    first, second = opened(tmp_path), opened(tmp_path)
    first.close()
    third = opened(tmp_path)
    assert len({first.name, second.name, third.name}) == 3
    second.close()
    third.close()


def test_a_recovery_that_was_killed_itself_is_done_again(tmp_path: Path) -> None:
    warc = opened(tmp_path)
    warc._file.write(b"\x1f\x8b\x08half a record")
    warc._file.close()
    (tmp_path / f"{warc.name}.rest").write_bytes(b"\x1f\x8bhalf of")
    assert list(recover(tmp_path)) == [(warc.path, 16)]
    assert (tmp_path / f"{warc.name}.rest").read_bytes() == b"\x1f\x8b\x08half a record"


def test_an_open_file_without_a_whole_record_is_removed(tmp_path: Path) -> None:
    (tmp_path / "empty.warc.gz.open").touch()
    (tmp_path / "half.warc.gz.open").write_bytes(b"\x1f\x8b\x08")
    assert list(recover(tmp_path)) == [(tmp_path / "half.warc.gz", 3)]
    assert sorted(each.name for each in tmp_path.glob("*.warc*")) == ["half.warc.gz.rest"]


def test_damage_in_the_middle_costs_no_record_behind_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    warc = opened(tmp_path)
    first, second = warc.write(PAGE), warc.write(replace(PAGE, url="https://xeber.example/2"))
    warc._file.seek(first.warc_offset + 30)
    warc._file.write(b"damage")
    warc._file.close()
    assert list(recover(tmp_path)) == [(warc.path, 0)]
    assert read_capture(tmp_path, second).url == "https://xeber.example/2"
    assert "damaged" in caplog.text


def test_files_are_made_and_taken_over_at_once_without_harm(tmp_path: Path) -> None:
    made: list[Path] = []
    done = threading.Event()

    def make() -> None:
        for _ in range(60):
            warc = opened(tmp_path)
            warc.write(PAGE)
            warc.close()
            made.append(warc.path)

    def take() -> None:
        while not done.is_set():
            taken.extend(recover(tmp_path))

    taken: list[tuple[Path, int]] = []
    takers = [threading.Thread(target=take) for _ in range(2)]
    makers = [threading.Thread(target=make) for _ in range(2)]
    for each in takers + makers:
        each.start()
    for each in makers:
        each.join()
    done.set()
    for each in takers:
        each.join()
    assert (len(made), taken) == (120, [])
    assert all(len(list(ArchiveIterator(BytesIO(each.read_bytes())))) == 3 for each in made)
