"""Captures are read again: nothing is lost, nothing is invented, nothing is fetched."""

import json
from pathlib import Path

import pytest

from analyse.small import BRIDGE
from newsarchive.analyse.reextraction import Report, reextract, tasks
from newsarchive.archive import Archive
from newsarchive.extract.rules import Until, declared


def _run(archive: Archive, **options: object) -> Report:
    captures = archive.path.parent / "captures"
    return reextract(archive, captures, tasks(archive), **({"jobs": 0} | options))


def _dump(archive: Archive) -> list[tuple[object, ...]]:
    names = ("articles", "versions", "links", "pages")
    return [row for name in names for row in archive.database.execute(f"select * from {name}")]


def _spoil(archive: Archive, **cells: object) -> None:
    settings = ", ".join(f"{name} = ?" for name in cells)
    archive.database.execute(f"update articles set {settings} where id = 1", [*cells.values()])


def _forget(archive: Archive) -> None:
    archive.database.execute("update pages set article_id = null")
    for name in ("links", "versions", "articles"):
        archive.database.execute(f"delete from {name}")


def test_reading_again_with_the_same_extractor_changes_nothing(archive: Archive) -> None:
    before = _dump(archive)
    report = _run(archive)
    assert (report.same, report.differs, report.new) == (2, 0, 0)
    assert _dump(archive) == before


def test_a_text_that_reads_differently_is_a_version_of_the_extractor(archive: Archive) -> None:
    _spoil(archive, text="Kəsik mətn.", content_hash="0")
    report = _run(archive)
    assert report.differs == 1
    assert report.columns == {"text": 1}
    assert [each.cause for each in archive.history(BRIDGE)] == ["publisher"] * 2 + ["extractor"]
    found = archive.article(BRIDGE)
    assert found
    assert "yeddi milyon" in found.text


def test_a_wrong_date_is_corrected_without_a_version(archive: Archive) -> None:
    _spoil(archive, published_on="2020-01-01", published_at=None)
    report = _run(archive)
    assert set(report.columns) == {"published_on", "published_at"}
    assert len(archive.history(BRIDGE)) == 2
    found = archive.article(BRIDGE)
    assert found
    assert str(found.published_on) == "2026-03-12"


def test_a_dry_run_changes_nothing(archive: Archive) -> None:
    _spoil(archive, text="Kəsik mətn.")
    before = _dump(archive)
    assert _run(archive, dry_run=True).differs == 1
    assert _dump(archive) == before


def test_lost_articles_are_rebuilt_with_their_history(archive: Archive) -> None:
    before = [(each.title, each.text, each.seen_from_at) for each in archive.history(BRIDGE)]
    _forget(archive)
    assert _run(archive).new == 4
    after = archive.history(BRIDGE)
    assert [(each.title, each.text, each.seen_from_at) for each in after] == before
    assert {each.cause for each in after} == {"publisher"}
    assert sum(1 for _ in archive.articles()) == 2


def test_what_was_rebuilt_is_not_rebuilt_again(archive: Archive) -> None:
    _forget(archive)
    _run(archive)
    before = _dump(archive)
    report = _run(archive)
    assert (report.same, report.new) == (2, 0)
    assert _dump(archive) == before


def test_what_was_rebuilt_under_its_canonical_address_is_not_rebuilt_again(
    archive: Archive,
) -> None:
    for table in ("pages", "visits"):
        archive.database.execute(f"update {table} set url = url || '?p=1'")
    _forget(archive)
    assert _run(archive).new == 4
    assert _run(archive).new == 0


def test_a_missing_capture_is_counted_and_the_article_stays(archive: Archive) -> None:
    next((archive.path.parent / "captures").iterdir()).unlink()
    before = _dump(archive)
    report = _run(archive)
    assert report.missing == 2
    assert BRIDGE in report.notes[0]
    assert _dump(archive) == before


def test_a_reading_without_text_does_not_replace_one_with_text(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = "newsarchive.analyse.rereading.decoded"
    monkeypatch.setattr(empty, lambda *_: b"<html><title>x</title></html>")
    before = _dump(archive)
    assert _run(archive).emptied == 2
    assert _dump(archive) == before


def test_worker_processes_read_the_same(archive: Archive) -> None:
    assert _run(archive, jobs=1).same == 2


def test_source_and_limit_bound_what_is_read(archive: Archive) -> None:
    assert tasks(archive, source="other") == []
    assert len(tasks(archive, limit=1)) == 1


def test_a_revisit_is_read_from_its_original(archive: Archive, tmp_path: Path) -> None:
    row = next(iter(archive.database.query("select * from captures where refers_to is not null")))
    assert tasks(archive)[0].capture.capture_id == row["id"]
    assert tasks(archive)[0].capture.record.warc_offset < row["warc_offset"]


def _declare(archive: Archive, rules: dict[str, object]) -> None:
    archive.database.execute("update sources set selectors = ?", [json.dumps(rules)])


def test_pages_from_before_a_redesign_are_read_with_the_rules_of_their_time(
    archive: Archive,
) -> None:
    old = {"title": "title", "authors": "h1"}
    _declare(archive, old)
    _run(archive)
    before = _dump(archive)
    new = {"authors": ".byline"}
    _declare(archive, new)
    assert _run(archive, dry_run=True).columns == {"authors": 2}
    _declare(archive, declared(new, [Until("2026-05-01", old)]))
    assert _run(archive).same == 2
    assert _dump(archive) == before
