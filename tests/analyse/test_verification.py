"""Promises of verify: a row that is not what its bytes say is told, with its address."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from analyse.small import BRIDGE, LIBRARY, NOON, bridge, exchange
from newsarchive.analyse.reextraction import reextract, tasks
from newsarchive.analyse.rereading import Failure
from newsarchive.analyse.verification import Finding, Report, _hopeless, chosen, verify
from newsarchive.analyse.verification_files import (
    FileClaim,
    file_names,
    missing_articles,
    prove_file,
    verify_files,
)
from newsarchive.analyse.verification_rows import subjects
from newsarchive.archive import Archive
from newsarchive.archive.records import StoredRecord, read_records
from newsarchive.archive.warc import WarcFile
from newsarchive.article import columns


def _run(archive: Archive, **options: int) -> Report:
    captures = archive.path.parent / "captures"
    return verify(archive, captures, chosen(archive), **({"jobs": 0} | options))


def _warc(archive: Archive) -> Path:
    return next((archive.path.parent / "captures").iterdir())


def _alter(archive: Archive, table: str, column: str, where: str = "true") -> None:
    """Change one letter or digit of a cell, as a hand would that knows SQLite."""
    database = archive.database
    for each in database.query("select name from sqlite_master where type = 'trigger'"):
        database.execute(f"drop trigger {each['name']}")
    database.execute("pragma foreign_keys = off")
    database.execute("pragma ignore_check_constraints = on")
    old = database.execute(f"select {column} from {table} where {where}").fetchone()[0]
    if old is None:
        new: object = 1 if column in ("capture_id", "refers_to", "disagreement") else "x"
    elif isinstance(old, int | float):
        new = old + 8
    else:
        place = next((at for at, letter in enumerate(old) if letter.isalnum()), 0)
        new = old[:place] + ("0" if old[place : place + 1] != "0" else "1") + old[place + 1 :]
    database.execute(f"update {table} set {column} = ? where {where}", [new])


def test_an_untouched_archive_is_the_same(archive: Archive) -> None:
    report = _run(archive)
    assert (report.articles, report.versions, report.answers) == (2, 3, {"same": 5})
    assert (report.wrong, report.findings) == (0, [])


def test_worker_processes_find_the_same(archive: Archive) -> None:
    _alter(archive, "articles", "title", "id = 1")
    assert _run(archive, jobs=1).findings == _run(archive).findings != []


def test_nothing_is_written(archive: Archive) -> None:
    before = archive.path.read_bytes(), _warc(archive).read_bytes()
    with Archive(archive.path, read_only=True) as reader:
        _run(reader)
    assert (archive.path.read_bytes(), _warc(archive).read_bytes()) == before


# The outlet's state and the extractor's name cannot be read off a page; see the tests below.
_COLUMNS = [each.name for each in columns() if each.name not in ("id", "status", "extractor")]


@pytest.mark.parametrize("column", _COLUMNS)
def test_one_letter_of_an_article_is_told_with_its_address(archive: Archive, column: str) -> None:
    _alter(archive, "articles", column, "id = 1")
    told = [each for each in _run(archive).findings if each.article_id == 1]
    assert told[0].url.endswith("/news/1") or column == "url"
    assert told[0].answer in ("differs", "missing")
    assert column in _named(told) or column == "capture_id"
    assert (told[0].warc_file, told[0].version) == (
        _warc(archive).name,
        None,
    ) or column == "capture_id"


def _named(found: list[Finding]) -> set[str]:
    return {difference.column for each in found for difference in each.differences}


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize(
    "column", ["title", "text", "content_hash", "number", "seen_from_at", "capture_id"]
)
def test_one_letter_of_a_version_is_told(archive: Archive, column: str, number: int) -> None:
    _alter(archive, "versions", column, f"article_id = 1 and number = {number}")
    assert _run(archive).wrong
    assert column in _named(_run(archive).findings) or column == "capture_id"


@pytest.mark.parametrize(
    "column",
    [
        "url", "fetched_at", "status", "warc_file", "warc_offset", "warc_length", "payload_digest",
        "content_type", "refers_to",
    ],
)  # fmt: skip
@pytest.mark.parametrize("capture", [1, 4])
def test_one_letter_of_a_capture_is_told(archive: Archive, column: str, capture: int) -> None:
    _alter(archive, "captures", column, f"id = {capture}")
    found = _run(archive).findings
    assert any(each.capture_id in (1, 4) for each in found)
    assert {each.answer for each in found} <= {"differs", "damaged", "missing"}


def test_a_link_that_was_added_or_taken_away_is_told(archive: Archive) -> None:
    archive.database.execute(
        "insert into links (article_id, url, text, host) values (2, 'https://a.example/', 'a', 'a.example')"
    )
    (found,) = _run(archive).findings
    assert (found.url, [each.column for each in found.differences]) == (LIBRARY, ["links"])


def test_a_deleted_version_is_told(archive: Archive) -> None:
    archive.database.execute("delete from versions where number = 1 and article_id = 1")
    assert {"number", "first_seen_at"} <= _named(_run(archive).findings)


@pytest.mark.parametrize(("number", "told"), [(1, "cause"), (2, "last_changed_at")])
def test_an_edit_that_is_called_our_own_reading_is_told(
    archive: Archive, number: int, told: str
) -> None:
    archive.database.execute("update versions set cause = 'extractor' where number = ?", [number])
    assert told in _named(_run(archive).findings)


def test_what_differs_is_shown_from_where_it_differs(archive: Archive) -> None:
    archive.database.execute(
        "update articles set text = replace(text, 'yeddi', 'səkkiz'), content_hash = '0' where id = 1"
    )
    found = {each.column: each for each in _run(archive).findings[0].differences}
    assert "səkkiz milyon" in str(found["text"].stored)
    assert "yeddi milyon" in str(found["text"].found)


def test_another_extractor_is_no_alteration(archive: Archive) -> None:
    for table in ("articles", "versions"):
        archive.database.execute(f"update {table} set extractor = 'older/1'")
    archive.database.execute("update articles set section = 'Şəhər' where id = 1")
    report = _run(archive)
    assert (report.answers, report.wrong) == ({"changed": 5}, 0)
    assert sorted(report.changed.values()) == [1, 4]
    assert all(each.startswith("older/1 -> newsarchive/") for each in report.changed)


def test_a_row_that_contradicts_itself_is_told_whatever_read_it(archive: Archive) -> None:
    archive.database.execute("update articles set extractor = 'older/1', text = text || '.'")
    archive.database.execute("update articles set text = text || ' x'")
    assert _run(archive).answers["differs"] == 2


def test_an_archive_from_before_versions_named_their_extractor_is_the_same(
    archive: Archive,
) -> None:
    archive.database.execute("update versions set extractor = null")
    assert _run(archive).answers == {"same": 5}


def test_what_reextract_brings_back_is_the_same(archive: Archive) -> None:
    captures = archive.path.parent / "captures"
    archive.database.execute("update articles set text = 'Kəsik mətn.', content_hash = '0'")
    reextract(archive, captures, tasks(archive), jobs=0)
    assert _run(archive).answers == {"same": 7}
    archive.database.execute("update pages set article_id = null")
    for table in ("links", "versions", "articles"):
        archive.database.execute(f"delete from {table}")
    reextract(archive, captures, tasks(archive), jobs=0)
    assert _all(archive).answers == {"same": 5}


Damage = Callable[[Archive], object]


@pytest.mark.parametrize(
    "damage",
    [
        lambda archive: _warc(archive).unlink(),
        lambda archive: _warc(archive).write_bytes(b""),
        lambda archive: (
            archive.database.execute("pragma foreign_keys = off")
            and archive.database.execute("delete from captures")
        ),
    ],
)
def test_what_is_not_there_is_missing(archive: Archive, damage: Damage) -> None:
    damage(archive)
    assert _run(archive).answers == {"missing": 5}


def test_a_file_that_ends_too_early_loses_only_what_is_after(archive: Archive) -> None:
    place = archive.database.execute("select warc_offset from captures where id = 2").fetchone()[0]
    _warc(archive).write_bytes(_warc(archive).read_bytes()[: place + 9])
    report = _run(archive)
    assert report.answers == {"same": 1, "damaged": 2, "missing": 2}
    assert {each.url for each in report.findings} == {BRIDGE, LIBRARY}


def test_a_flipped_byte_is_told_with_file_offset_and_address(archive: Archive) -> None:
    capture = next(iter(archive.database.query("select * from captures where id = 2")))
    data = bytearray(_warc(archive).read_bytes())
    data[capture["warc_offset"] + capture["warc_length"] // 2] ^= 4
    _warc(archive).write_bytes(data)
    found = _run(archive).findings
    assert [(each.answer, each.url, each.version) for each in found] == [
        ("damaged", LIBRARY, None),
        ("damaged", LIBRARY, 1),
    ]
    assert found[0].warc_offset == capture["warc_offset"]
    assert f"{_warc(archive).name} at {capture['warc_offset']}" in str(found[0].message)


def test_a_flipped_byte_in_the_original_of_a_revisit_is_told(archive: Archive) -> None:
    revisit, original = archive.database.execute(
        "select one.warc_offset, two.warc_offset from captures as one"
        " join captures as two on two.id = one.refers_to"
    ).fetchone()
    sound = _warc(archive).read_bytes()
    for offset in (revisit, original):
        data = bytearray(sound)
        data[offset + 60] ^= 1
        _warc(archive).write_bytes(data)
        found = _run(archive).findings[0]
        assert (found.answer, found.url, found.warc_offset) == ("damaged", BRIDGE, offset)


def test_a_page_that_cannot_be_read_any_more_is_told(archive: Archive) -> None:
    archive.database.execute("update sources set selectors = '{'")
    found = _run(archive).findings
    assert {each.answer for each in found} == {"differs"}
    assert "selectors" in str(found[0].message)


def test_an_article_whose_worker_died_is_told_with_its_address(archive: Archive) -> None:
    (subject,) = subjects(archive, [2])
    report = Report()
    report.add(_hopeless(subject, Failure("unreadable", "the worker died")))
    assert (report.wrong, report.findings[0].url) == (1, LIBRARY)
    assert report.findings[0].message == "the worker died"


def test_other_selectors_are_another_extractor(archive: Archive) -> None:
    rules = json.dumps({"title": "h1", "text": "p"})
    archive.database.execute("update sources set selectors = ?", [rules])
    assert set(_run(archive).answers) == {"changed"}


def test_a_sample_is_drawn_and_bounded(archive: Archive) -> None:
    assert len(chosen(archive, sample=1)) == 1
    assert sorted(chosen(archive, sample=9)) == [1, 2]
    assert chosen(archive, source="other") == []


def _all(archive: Archive) -> Report:
    captures, report = archive.path.parent / "captures", _run(archive)
    verify_files(archive, captures, file_names(archive, captures), report, jobs=0)
    for each in missing_articles(archive):
        report.add(each)
    return report


def test_whole_files_are_walked(archive: Archive) -> None:
    report = _all(archive)
    assert (report.files, report.records, report.wrong, report.findings) == (1, 9, 0, [])


def test_any_flipped_byte_of_a_file_is_told_once_or_harmless(archive: Archive) -> None:
    path, chance = _warc(archive), random.Random(5)
    sound, claim = path.read_bytes(), _claim(archive)
    records = [each for each in read_records(path) if isinstance(each, StoredRecord)]
    for place in chance.sample(range(len(sound)), 60):
        record = next(each for each in records if each.offset <= place < each.offset + each.length)
        path.write_bytes(sound[:place] + bytes([sound[place] ^ 16]) + sound[place + 1 :])
        told = [each.warc_offset for each in prove_file(claim, path.parent).findings]
        harmless = {*range(3, 10), record.length - 9}
        assert told == [record.offset] or (not told and place - record.offset in harmless)


def _claim(archive: Archive) -> FileClaim:
    rows = archive.database.query("select * from captures")
    return FileClaim(_warc(archive).name, tuple(rows))


def test_a_capture_of_no_article_is_proved_too(archive: Archive) -> None:
    archive.database.execute("delete from links")
    archive.database.execute("delete from versions where article_id = 2")
    archive.database.execute("update pages set article_id = null, kind = 'listing' where id = 2")
    archive.database.execute("update visits set kind = 'listing' where capture_id = 2")
    archive.database.execute("delete from articles where id = 2")
    _alter(archive, "captures", "fetched_at", "id = 2")
    (found,) = _all(archive).findings
    assert (found.answer, found.capture_id, found.article_id) == ("differs", 2, None)


def test_a_record_that_no_row_names_is_said_and_is_no_fault(archive: Archive) -> None:
    warc = WarcFile(archive.path.parent / "captures", "killed-2", software="x", operator=None)
    warc.write(exchange(BRIDGE, bridge(), NOON))
    assert _all(archive).findings == []
    warc.close()
    report = _all(archive)
    assert [(each.answer, each.url) for each in report.findings] == [("unlisted", BRIDGE)]
    assert report.wrong == 0


def test_an_article_whose_row_is_gone_is_told(archive: Archive) -> None:
    for table in ("links", "versions"):
        archive.database.execute(f"delete from {table} where article_id = 1")
    archive.database.execute("update pages set article_id = null where article_id = 1")
    archive.database.execute("delete from articles where id = 1")
    assert [(each.answer, each.url) for each in _all(archive).findings] == [("missing", BRIDGE)]
