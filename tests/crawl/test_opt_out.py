"""Promises of the opt-out list: who is on it is on it, however an editor wrote the line."""

from pathlib import Path

import pytest

from newsarchive.crawl.opt_out import OptOut


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("xeber.example", "https://xeber.example/news/1"),
        ("XEBER.example", "https://m.xeber.example/news/1"),
        ("www.xeber.example", "http://xeber.example:8080/"),
        ("*.xeber.example", "https://m.xeber.example/"),
        ("xeber.example:8080", "http://xeber.example:8080/news/1"),
        ("https://Xeber.example/private/", "http://www.xeber.example/private/1"),
    ],
)
def test_a_line_holds_its_host_or_what_is_below_its_address(line: str, url: str) -> None:
    assert OptOut.of([line]).holds(url)


@pytest.mark.parametrize(
    "line", ["xeber.example", "xeber.example:8080", "https://xeber.example/a/"]
)
def test_a_line_holds_nobody_else(line: str) -> None:
    assert not OptOut.of([line]).holds("https://other-xeber.example/a/1")
    assert not OptOut.of([line]).holds("https://other.example/xeber.example/a/")


def test_the_first_line_counts_behind_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("xeber.example # asked us\n", encoding="utf-8-sig")
    assert OptOut.read(tmp_path / "list.txt").holds("https://xeber.example/")


def test_a_list_that_is_not_found_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        OptOut.read(tmp_path / "list.txt")
