"""What is asked of files that nothing has brought to today's shape yet."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsarchive import Archive, Article
from newsarchive.analyse.derive import DERIVATIONS, states
from newsarchive.archive.connection import connect

URL = "https://xeber.example/1"
SUMMER = datetime(2012, 7, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Return a file with one article that lacks a table and three columns of today."""
    path = tmp_path / "older.db"
    with Archive(path) as archive:
        archive.save(Article(url=URL, title="Körpü", text="Körpü açılıb.", published_at=SUMMER))
    file = connect(path)
    file.execute("drop table boilerplate_sightings")
    file.execute("drop table boilerplate")
    for column in ("encoding", "warnings", "flags"):
        file.execute(f"alter table articles drop column {column}")
    for view in ("working_hours", "published_in_baku"):
        file.execute(f"drop view {view}")
    file.execute("drop table baku_offsets")
    file.execute("delete from _sqlite_migrations where name in ('m005_boilerplate', 'm018_time')")
    file.conn.close()
    return path


def test_what_an_older_file_lacks_reads_as_empty_and_the_file_stays(older: Path) -> None:
    before = older.read_bytes()
    with Archive(older, read_only=True) as archive:
        query = "select title, encoding, warnings, flags from articles where encoding is null"
        assert archive.database.execute(query).fetchall() == [("Körpü", None, "[]", "[]")]
        assert archive.database.execute("select hash from boilerplate").fetchall() == []
        assert [each.title for each in archive.articles()] == ["Körpü"]
    assert older.read_bytes() == before


def test_a_view_that_an_older_file_lacks_answers_from_its_articles(older: Path) -> None:
    with Archive(older, read_only=True) as archive:
        hours = archive.database.execute("select year, hour from working_hours").fetchall()
    assert hours == [(2012, 14)]


def test_what_an_older_file_never_derived_is_said_to_wait(older: Path) -> None:
    file = connect(older)
    file.execute("drop trigger changes_learn")
    file.execute("drop table changes")
    file.execute("drop table derivations")
    file.conn.close()
    with Archive(older, read_only=True) as archive:
        assert [each.waiting for each in states(archive)] == [1] * len(DERIVATIONS)


def test_a_file_of_todays_shape_is_read_as_it_is(archive: Archive) -> None:
    with Archive(archive.path, read_only=True) as reader:
        assert reader.database.execute("select * from temp.sqlite_master").fetchall() == []
