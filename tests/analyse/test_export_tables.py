"""CSV, JSON Lines and Parquet give back the values that were taken, and run no formula."""

import csv
import gzip
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from analyse.taking import HOSTILE, add_hostile, take
from newsarchive import Archive as Door
from newsarchive.analyse.export.tables import neutralised, restored
from newsarchive.analyse.export.target import Busy, target
from newsarchive.analyse.frames import MissingLibrary
from newsarchive.analyse.selection import COLUMNS, Selection, rows
from newsarchive.archive import Archive

Row = dict[str, Any]


@pytest.fixture
def archive(archive: Archive) -> Archive:
    """The small archive, with hostile articles."""
    add_hostile(archive)
    return archive


@pytest.fixture
def reader() -> Iterator[None]:
    """Let csv read cells of any size."""
    before = csv.field_size_limit(sys.maxsize)
    yield
    csv.field_size_limit(before)


def stored(archive: Archive) -> list[Row]:
    """Return the rows of an archive as they stand in it."""
    return list(rows(archive.database, Selection()))


def as_written(row: Row) -> dict[str, str]:
    """Return a row as CSV holds it: null is an empty cell."""
    return {name: "" if cell is None else str(cell) for name, cell in row.items()}


def read_csv(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_raw_csv_gives_back_every_cell(archive: Archive, tmp_path: Path) -> None:
    take(archive, tmp_path / "a.csv", raw=True)
    text = (tmp_path / "a.csv").read_bytes().decode()
    assert read_csv(text) == [as_written(row) for row in stored(archive)]


def test_safe_csv_gives_back_every_cell_without_its_mark(archive: Archive, tmp_path: Path) -> None:
    tally = take(archive, tmp_path / "a.csv")
    found = read_csv((tmp_path / "a.csv").read_bytes().decode())
    plain = [{name: restored(cell) for name, cell in row.items()} for row in found]
    assert plain == [as_written(row) for row in stored(archive)]
    # Nine hostile texts, each a title and a text.
    assert tally.counts["cells neutralised with a ' before them"] == 18


@pytest.mark.parametrize("name", "formula plus minus at wide tab return space".split())
def test_no_cell_of_a_safe_csv_begins_as_a_formula(name: str) -> None:
    assert neutralised(HOSTILE[name]) == "'" + HOSTILE[name]


@given(st.text())
def test_any_cell_is_restored_after_it_was_neutralised(cell: str) -> None:
    safe = neutralised(cell)
    assert restored(safe) == cell
    assert safe.strip(" \0\xa0\u200b\ufeff")[:1] not in ("=", "+", "-", "@", "\t", "\r")


def test_a_bom_is_written_for_excel_only_when_asked(archive: Archive, tmp_path: Path) -> None:
    take(archive, tmp_path / "a.csv", bom=True)
    take(archive, tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "b.csv").read_bytes()


def test_json_lines_give_back_every_value(archive: Archive, tmp_path: Path) -> None:
    take(archive, tmp_path / "a.jsonl")
    found = [json.loads(line) for line in (tmp_path / "a.jsonl").read_bytes().split(b"\n")[:-1]]
    for row, before in zip(found, stored(archive), strict=True):
        assert row["authors"] == json.loads(before["authors"])
        same = {name: cell for name, cell in row.items() if not isinstance(cell, list)}
        assert same == {name: before[name] for name in same}
    assert found[0]["published_at"] == "2026-03-12T06:30:00Z"


def test_parquet_gives_back_every_value_in_its_type(archive: Archive, tmp_path: Path) -> None:
    take(archive, tmp_path / "a.parquet")
    found = pyarrow.parquet.read_table(tmp_path / "a.parquet").to_pylist()
    with Door(archive.path) as door:
        for row, article in zip(found, door.articles(), strict=True):
            assert row["published_at"] == article.published_at
            assert row["published_on"] == article.published_on
            assert tuple(row["authors"]) == article.authors
            assert [each["caption"] for each in row["images"]] == [
                each.caption for each in article.images
            ]
            plain = ("id", "url", "title", "text", "word_count", "content_hash", "disagreement")
            assert all(row[name] == getattr(article, name) for name in plain)


def test_only_the_columns_that_are_named_are_written(archive: Archive, tmp_path: Path) -> None:
    for name in ("a.csv", "a.jsonl", "a.parquet"):
        take(archive, tmp_path / name, names=("url", "tags"))
    assert (tmp_path / "a.csv").read_text().startswith("url,tags\n")
    assert list(json.loads((tmp_path / "a.jsonl").read_text().splitlines()[0])) == ["url", "tags"]
    assert pyarrow.parquet.read_table(tmp_path / "a.parquet").column_names == ["url", "tags"]


def test_files_are_packed_as_their_names_say(archive: Archive, tmp_path: Path) -> None:
    for name in ("a.csv", "a.csv.gz", "a.csv.zst"):
        take(archive, tmp_path / name)
    plain = (tmp_path / "a.csv").read_bytes()
    assert gzip.decompress((tmp_path / "a.csv.gz").read_bytes()) == plain
    with zstandard.open(tmp_path / "a.csv.zst") as file:
        assert file.read() == plain


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet"])
def test_bytes_that_are_no_text_and_long_texts_are_told(
    archive: Archive, tmp_path: Path, name: str
) -> None:
    long = "Körpü " * 1_700_000
    archive.database.execute("update articles set text = ? where id = 1", [long])
    archive.database.execute("update articles set title = cast(x'41eda08042' as text) where id = 2")
    archive.database.execute("""update articles set tags = '["\\ud800"]' where id = 2""")
    take(archive, tmp_path / name, wanted=Selection(ids=(1, 2)))
    if name == "a.csv":
        first, second = read_csv((tmp_path / name).read_bytes().decode())
    elif name == "a.jsonl":
        first, second = map(json.loads, (tmp_path / name).read_text().splitlines())
    else:
        first, second = pyarrow.parquet.read_table(tmp_path / name).to_pylist()
    assert first["text"] == long
    assert (second["title"][0], second["title"][-1]) == ("A", "B")
    assert "\ufffd" in second["title"]


def test_a_cell_that_is_no_instant_is_told_and_left_empty(archive: Archive, tmp_path: Path) -> None:
    archive.database.execute("update articles set published_at = 'yesterday' where id = 1")
    tally = take(archive, tmp_path / "a.parquet")
    assert tally.notes == ["article 1: published_at is 'yesterday'"]
    assert pyarrow.parquet.read_table(tmp_path / "a.parquet")["published_at"][0].as_py() is None


def test_a_file_that_could_not_be_finished_leaves_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("before")
    with pytest.raises(KeyboardInterrupt), target(str(path)) as file:
        file.write(b"half")
        assert path.read_text() == "before"
        raise KeyboardInterrupt
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]
    assert path.read_text() == "before"


def test_what_a_killed_export_has_left_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.csv.part").write_text("half of an earlier one")
    with target(str(tmp_path / "a.csv")) as file:
        file.write(b"whole")
    assert (tmp_path / "a.csv").read_text() == "whole"
    assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]


def test_what_is_no_regular_file_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(FileExistsError, match="no regular file"), target(str(path)):
            pass
    assert pipe.is_fifo()
    assert [each.name for each in tmp_path.iterdir()] == ["pipe.csv"]


def test_a_symbolic_link_stays_and_the_file_behind_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    link, file = tmp_path / "a.csv", tmp_path / "disk" / "a.csv"
    link.symlink_to(file)
    with target(str(link)) as out:
        out.write(b"whole")
    assert link.is_symlink()
    assert file.read_text() == "whole"


def test_two_exports_do_not_write_one_file(tmp_path: Path) -> None:
    path = str(tmp_path / "a.csv")
    with target(path) as first:
        first.write(b"first")
        with pytest.raises(Busy), target(path):
            pass
    assert (tmp_path / "a.csv").read_text() == "first"


@pytest.mark.parametrize(
    ("library", "name"), [("pyarrow", "a.parquet"), ("zstandard", "a.csv.zst")]
)
def test_a_library_that_is_missing_is_named(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, name: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingLibrary, match=f"pip install {library}"):
        take(archive, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_every_column_of_articles_is_taken(archive: Archive) -> None:
    there = {row[1] for row in archive.database.execute("pragma table_info(articles)")}
    assert set(COLUMNS) == there
