"""A missing, foreign or broken file is named in one message."""

import sqlite3
from pathlib import Path

import pytest

from newsarchive.analyse.access import BrokenArchive, reading, writing


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("create table other (id)")
    connection.close()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: None, "no archive at"),
        (lambda path: path.write_text("not a database" * 100), "not a database"),
        (lambda path: path.write_bytes(b""), "no newsarchive database"),
        (_foreign, "no newsarchive database"),
        (lambda path: path.mkdir(), "Cannot open"),
    ],
)
@pytest.mark.parametrize("access", [reading, writing])
def test_what_is_no_archive_is_refused_untouched(tmp_path, make, words, access) -> None:
    path = tmp_path / "news.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(BrokenArchive, match=words) as caught, access(path):
        pass
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
