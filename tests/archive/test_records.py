"""Promises of strict reading: no byte of a record can change without being noticed."""

import gzip
import random
from dataclasses import replace
from pathlib import Path

import pytest
from archive.test_warc import PAGE, opened

from newsarchive.archive.records import (
    BrokenStretch,
    DamagedCapture,
    MissingCapture,
    StoredRecord,
    read_record,
    read_records,
)
from newsarchive.archive.warc import Record, read_capture

# When and on what system a gzip member was made; whether it may be text.
_HEADER = range(3, 10)


@pytest.fixture
def written(tmp_path: Path) -> tuple[Path, list[Record]]:
    warc = opened(tmp_path)
    bodies = [b"a" * 4000, "<p>Körpü açıldı.</p>".encode(), random.Random(1).randbytes(3000)]
    pages = [replace(PAGE, url=f"{PAGE.url}{n}", body=body) for n, body in enumerate(bodies)]
    found = [warc.write(each) for each in pages]
    warc.close()
    return warc.path, found


def _flip(path: Path, place: int, bits: int = 1) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= bits
    path.write_bytes(data)


def _read(path: Path, record: Record) -> StoredRecord:
    return read_record(path.parent, path.name, record.warc_offset, record.warc_length)


def test_every_flipped_bit_of_a_record_is_noticed_or_harmless(
    written: tuple[Path, list[Record]],
) -> None:
    path, (_, record, _) = written
    sound, truth = path.read_bytes(), _read(path, record)
    # The bits that fill up the last byte before the checksum mean nothing either.
    harmless = {*_HEADER, record.warc_length - 9}
    for place in range(record.warc_length):
        for bit in range(8):
            _flip(path, record.warc_offset + place, 1 << bit)
            try:
                assert (_read(path, record), place in harmless) == (truth, True)
            except DamagedCapture as error:
                assert f"{path.name} at {record.warc_offset}" in str(error)
            path.write_bytes(sound)


def test_flips_at_random_places_of_larger_records_are_noticed(
    written: tuple[Path, list[Record]],
) -> None:
    path, records = written
    sound, chance = path.read_bytes(), random.Random(3)
    for record in records * 100:
        _flip(path, record.warc_offset + chance.randrange(10, record.warc_length - 9))
        with pytest.raises(DamagedCapture, match=f"{path.name} at {record.warc_offset}"):
            _read(path, record)
        path.write_bytes(sound)


@pytest.mark.parametrize(
    "change",
    [
        {"warc_offset": 3}, {"warc_offset": -5}, {"warc_length": 0}, {"warc_length": -1},
        {"warc_length": 12}, {"warc_length": 10**18}, {"warc_offset": 10**12},
        {"warc_file": "other.warc.gz"}, {"warc_file": "a\0b"},
    ],
)  # fmt: skip
def test_a_wrong_place_is_told(
    written: tuple[Path, list[Record]], change: dict[str, object]
) -> None:
    path, records = written
    with pytest.raises(MissingCapture, match="at "):
        read_capture(path.parent, replace(records[0], **change))  # type: ignore[arg-type]


def test_a_request_record_is_no_capture(written: tuple[Path, list[Record]]) -> None:
    path, _ = written
    request = next(each for each in read_records(path) if each.kind == "request")
    with pytest.raises(MissingCapture, match="request"):
        read_capture(path.parent, Record(path.name, request.offset, request.length, None))


def test_a_file_is_walked_record_by_record(written: tuple[Path, list[Record]]) -> None:
    path, records = written
    found = list(read_records(path))
    assert [each.kind for each in found] == ["warcinfo", *(["response", "request"] * 3)]
    places = [(each.offset, each.length) for each in found if each.kind == "response"]
    assert places == [(each.warc_offset, each.warc_length) for each in records]
    assert sum(each.length for each in found) == path.stat().st_size


def test_a_walk_passes_over_what_is_broken_and_tells_where(
    written: tuple[Path, list[Record]],
) -> None:
    path, records = written
    _flip(path, records[1].warc_offset + 40)
    found = list(read_records(path))
    broken = [each for each in found if isinstance(each, BrokenStretch)]
    assert [(each.offset, each.length) for each in broken] == [
        (records[1].warc_offset, records[1].warc_length)
    ]
    assert len(found) == 7


def test_a_file_without_gzip_is_proved_by_its_digests(
    written: tuple[Path, list[Record]],
) -> None:
    path, _ = written
    plain = path.with_suffix("")
    plain.write_bytes(gzip.decompress(path.read_bytes()))
    found = list(read_records(plain))
    assert [each.kind for each in found].count("response") == 3
    _flip(plain, plain.read_bytes().index("Körpü".encode()))
    assert sum(isinstance(each, BrokenStretch) for each in read_records(plain)) == 1
    assert read_record(plain.parent, plain.name, found[1].offset, found[1].length) == found[1]


def test_a_half_record_is_passed_over_while_its_file_is_being_written(
    written: tuple[Path, list[Record]],
) -> None:
    path, _ = written
    half = path.rename(f"{path}.open")
    half.write_bytes(half.read_bytes()[:-20])
    assert len(list(read_records(half))) == 6
    closed = half.rename(path)
    assert isinstance(list(read_records(closed))[-1], BrokenStretch)
