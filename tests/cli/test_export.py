"""The command newsarchive export chooses, writes, and says what it did."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from analyse.small import BRIDGE, LIBRARY
from click.testing import Result

Run = Callable[..., Result]


def test_an_export_ends_with_what_was_written(run: Run, folder: Path) -> None:
    result = run("export", str(folder / "a.csv"))
    assert result.exit_code == 0
    assert result.output.startswith(f"{folder / 'a.csv'}: 2 articles as csv, 0.0 MB")


def test_the_standard_output_holds_rows_and_nothing_else(run: Run) -> None:
    result = run("export", "-", "--format", "csv", "--columns", "id,url")
    assert list(csv.reader(io.StringIO(result.stdout))) == [
        ["id", "url"],
        ["1", BRIDGE],
        ["2", LIBRARY],
    ]
    assert "-: 2 articles as csv" in result.stderr


@pytest.mark.parametrize(
    ("options", "urls"),
    [
        (["--words", "qizil korpu*"], [BRIDGE]),
        (["--source", "xeber", "--language", "az", "--since", "2026-03-12"], [BRIDGE, LIBRARY]),
        (["--article", LIBRARY], [LIBRARY]),
        (["--article", "1", "--article", "2", "--limit", "1"], [BRIDGE]),
        (["--where", "title like 'Kitab%' or id = 99"], [LIBRARY]),
        (["--completeness", "full", "--until", "2026-03-12"], [BRIDGE, LIBRARY]),
    ],
)
def test_articles_are_chosen_as_in_search(run: Run, options: list[str], urls: list[str]) -> None:
    result = run("export", "-", "--format", "jsonl", *options)
    assert [json.loads(line)["url"] for line in result.stdout.splitlines()] == urls


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt"], "end it in .csv, .jsonl"),
        (["a.warc"], "end the name in .warc.gz"),
        (["a.parquet.gz"], "leave .gz away"),
        (["a.csv", "--where", "titel = 1"], "--where: no such column: titel"),
        (["a.csv", "--where", "id = ("], "--where: "),
        (["a.csv", "--columns", "titel"], "There is no column 'titel'"),
        (["a.bib", "--columns", "title"], "--columns does not go with bibtex"),
        (["a.jsonl", "--raw"], "--raw and --bom go with CSV"),
        (["a.csv", "--words", "***"], "no word to search for"),
    ],
)
def test_what_cannot_be_done_is_a_usage_error(run: Run, arguments: list[str], said: str) -> None:
    result = run("export", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not Path(arguments[0]).exists()


@pytest.mark.parametrize("options", [["--words", "zzz"], ["--article", "99"]])
def test_nothing_found_writes_nothing(run: Run, folder: Path, options: list[str]) -> None:
    result = run("export", str(folder / "a.csv"), *options)
    assert result.exit_code == 3
    assert not (folder / "a.csv").exists()


def test_a_folder_that_is_not_there_is_an_error(run: Run, folder: Path) -> None:
    result = run("export", str(folder / "none" / "a.csv"))
    assert result.exit_code == 1
    assert "No such file or directory" in result.stderr


@pytest.mark.parametrize("name", ["news.db", "news.db-wal", "captures/xeber-1.warc.gz"])
def test_no_file_of_the_archive_is_ever_replaced(run: Run, folder: Path, name: str) -> None:
    before = (folder / name).read_bytes() if (folder / name).exists() else None
    result = run("export", str(folder / name), "--format", "warc" if "warc" in name else "csv")
    assert result.exit_code == 2
    assert "belongs to the archive itself" in result.stderr
    assert before == ((folder / name).read_bytes() if (folder / name).exists() else None)


def test_lost_captures_are_told_and_end_in_an_error(run: Run, folder: Path) -> None:
    result = run("export", str(folder / "a.warc.gz"), "--captures", str(folder / "elsewhere"))
    assert result.exit_code == 1
    assert "4 captures cannot be read: is --captures right?" in result.stderr
    assert "2 articles as warc, 0 captures" in result.stdout
    assert (folder / "a.warc.gz").exists()


def test_an_export_changes_nothing_in_the_archive(run: Run, folder: Path) -> None:
    before = (folder / "news.db").read_bytes()
    assert run("export", str(folder / "a.parquet")).exit_code == 0
    assert (folder / "news.db").read_bytes() == before
