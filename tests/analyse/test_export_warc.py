"""A WARC of a selection holds captures as they are stored, and rows that can be proved by them."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from analyse.small import BRIDGE, NOON, exchange
from analyse.taking import take
from newsarchive.analyse.payload import decoded
from newsarchive.analyse.selection import Selection
from newsarchive.archive import Archive
from newsarchive.archive.captures import Captures
from newsarchive.archive.records import StoredRecord, read_records
from newsarchive.archive.runs import Logbook
from newsarchive.archive.warc import Original, WarcFile, response_of
from newsarchive.extract import read_page


@pytest.fixture
def taken(archive: Archive, tmp_path: Path) -> Path:
    """A WARC of the article about the bridge: two texts, the second of them seen twice."""
    tally = take(archive, tmp_path / "bridge.warc.gz", wanted=Selection(ids=(1,)))
    assert (tally.articles, tally.records) == (1, 3)
    return tmp_path / "bridge.warc.gz"


def records(path: Path) -> list[StoredRecord]:
    """Return the records of a file, each of them proved."""
    found = list(read_records(path))
    assert all(isinstance(each, StoredRecord) for each in found)
    return [each for each in found if isinstance(each, StoredRecord)]


def members(path: Path) -> Iterator[bytes]:
    """Yield the bytes of each record, as they are stored."""
    for each in records(path):
        yield path.read_bytes()[each.offset : each.offset + each.length]


def rows_of(path: Path) -> dict[str, Any]:
    """Return the rows in the last record."""
    found: dict[str, Any] = json.loads(records(path)[-1].payload)
    return found


def test_records_are_copied_byte_for_byte_with_their_requests(taken: Path) -> None:
    before = set(members(taken.parent / "captures" / "xeber-1.warc.gz"))
    copied = list(members(taken))[1:-1]
    assert len(copied) == 6
    assert set(copied) < before
    kinds = [each.kind for each in records(taken)]
    assert kinds == ["warcinfo", *["response", "request"] * 2, "revisit", "request", "metadata"]


def test_the_article_read_from_the_file_is_the_one_in_its_rows(taken: Path) -> None:
    told = rows_of(taken)
    by_id = {each.headers["warc-record-id"]: each for each in records(taken)}
    for version in told["versions"]:
        (row,) = (each for each in told["captures"] if each["id"] == version["capture_id"])
        captured = response_of(by_id[row["record_id"]])
        assert captured
        body = decoded(captured.body, captured.headers["content-encoding"])
        at = datetime.fromisoformat(row["fetched_at"])
        article = read_page(body, url=captured.url, fetched_at=at).article
        assert (article.title, article.text) == (version["title"], version["text"])
    assert told["versions"][-1]["text"] == told["article"]["text"]
    assert told["article"]["authors"] == ["Solmaz Durna"]


def test_the_rows_refer_to_the_record_of_the_newest_text(taken: Path) -> None:
    newest = records(taken)[-1].headers["warc-refers-to"]
    (revisit,) = (each for each in records(taken) if each.kind == "revisit")
    assert newest == revisit.headers["warc-record-id"]
    assert records(taken)[-1].url == BRIDGE


def test_warcio_reads_every_record(taken: Path) -> None:
    with taken.open("rb") as file:
        found = [(each.rec_type, each.content_stream().read()) for each in ArchiveIterator(file)]
    assert len(found) == 8
    assert b"yeddi milyon".hex() in decoded(found[3][1], "gzip").hex()


def test_a_capture_that_another_article_repeats_is_written_once(
    archive: Archive, tmp_path: Path
) -> None:
    archive.database.execute("update articles set capture_id = 1 where id = 2")
    take(archive, tmp_path / "both.warc.gz")
    identifiers = [each.headers["warc-record-id"] for each in records(tmp_path / "both.warc.gz")]
    assert len(identifiers) == len(set(identifiers))


def test_what_a_revisit_repeats_comes_with_it_though_no_version_was_read_from_it(
    archive: Archive, tmp_path: Path
) -> None:
    archive.database.execute("update versions set capture_id = 4 where capture_id = 3")
    take(archive, tmp_path / "a.warc.gz", wanted=Selection(ids=(1,)))
    told = rows_of(tmp_path / "a.warc.gz")
    assert [each["id"] for each in told["captures"]] == [1, 3, 4]
    assert [each.kind for each in records(tmp_path / "a.warc.gz")].count("response") == 2


def test_a_page_that_was_not_modified_comes_with_what_it_repeats(
    archive: Archive, tmp_path: Path
) -> None:
    _not_modified(archive, tmp_path)
    take(archive, tmp_path / "a.warc.gz", wanted=Selection(ids=(2,)))
    kinds = [each.kind for each in records(tmp_path / "a.warc.gz")]
    assert kinds == [
        "warcinfo", "response", "request", "revisit", "request", "metadata", "metadata"
    ]  # fmt: skip


def _not_modified(archive: Archive, folder: Path) -> None:
    at = NOON + timedelta(hours=5)
    logbook = Logbook(archive, "xeber", started_at=at, version="0.1.0", pid=1)
    warc = WarcFile(folder / "captures", "xeber-2", software="newsarchive", operator=None)
    row = next(iter(archive.database.query("select * from captures where id = 2")))
    seen = exchange(row["url"], b"", at)
    seen = type(seen)(**vars(seen) | {"status": 304, "reason": "Not Modified"})
    original = Original(row["url"], row["fetched_at"], row["payload_digest"])
    record = warc.write(seen, original=original)
    warc.close()
    capture = Captures(logbook).add(
        record, url=row["url"], at=at, status=304, content_type=None, refers_to=2
    )
    archive.database.execute("update articles set capture_id = ? where id = 2", [capture])


def test_a_capture_that_is_lost_is_told_and_its_rows_are_kept(
    archive: Archive, tmp_path: Path
) -> None:
    (tmp_path / "captures" / "xeber-1.warc.gz").unlink()
    tally = take(archive, tmp_path / "a.warc.gz")
    assert tally.counts["captures that cannot be read"] == 4
    assert tally.notes[0].startswith(f"{BRIDGE}: Cannot read the capture in xeber-1.warc.gz")
    assert [each.kind for each in records(tmp_path / "a.warc.gz")] == [
        "warcinfo",
        *["metadata"] * 2,
    ]
