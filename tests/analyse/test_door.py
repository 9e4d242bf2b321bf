"""From Python, reading changes nothing, and articles come typed and chosen by facts."""

import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from analyse.small import BRIDGE, LIBRARY
from newsarchive import Archive, Article
from newsarchive.analyse.access import BrokenArchive
from newsarchive.analyse.frames import MissingLibrary
from newsarchive.analyse.search import EmptyQuery
from newsarchive.analyse.selection import BadSelection
from newsarchive.archive.connection import connect


@pytest.fixture
def door(built: Path) -> Iterator[Archive]:
    """The small archive, as a program opens it."""
    with Archive(built / "news.db") as opened:
        yield opened


def test_reading_a_file_that_is_not_there_says_so_and_creates_none(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "nwes.db")
    with pytest.raises(BrokenArchive, match=r"no archive at .*nwes\.db"):
        list(archive.articles())
    assert not list(tmp_path.iterdir())


def test_reading_leaves_an_older_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "older.db"
    with Archive(path) as archive:
        archive.save(Article(url=BRIDGE, text="Körpü açılıb."))
    file = connect(path)
    file.execute("drop view working_hours")
    file.execute("delete from _sqlite_migrations where name = 'm018_time'")
    file.execute("pragma journal_mode = delete")
    file.conn.close()
    before = path.read_bytes()
    with Archive(path) as archive:
        assert [each.url for each in archive.articles(query="korpu")] == [BRIDGE]
        assert archive.article(BRIDGE)
        assert len(archive.history(BRIDGE)) == 1
    assert path.read_bytes() == before


def test_what_is_saved_is_read_at_once(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive:
        archive.save(Article(url=BRIDGE, text="Körpü açılıb."))
        assert archive.articles().count() == 1
        archive.save(Article(url=LIBRARY, text="Kitabxana açılıb."))
        assert [each.url for each in archive.articles()] == [BRIDGE, LIBRARY]


@pytest.mark.parametrize(
    ("facts", "urls"),
    [
        ({}, [BRIDGE, LIBRARY]),
        ({"source": "xeber", "language": "az", "since": "2026-03-12"}, [BRIDGE, LIBRARY]),
        ({"source": ["xeber", "other"], "until": date(2026, 3, 11)}, []),
        ({"since": datetime(2026, 3, 12, 21, tzinfo=UTC)}, []),
        ({"query": "qizil korpu*"}, [BRIDGE]),
        ({"completeness": "teaser"}, []),
        ({"section": "Siyasət"}, []),
        ({"limit": 1}, [BRIDGE]),
        ({"where": "url = ? -- this one", "parameters": [LIBRARY]}, [LIBRARY]),
        ({"where": "id > 1", "query": "korpu"}, []),
    ],
)
def test_articles_are_chosen_by_everything_given(
    door: Archive, facts: dict[str, object], urls: list[str]
) -> None:
    found = door.articles(**facts)  # type: ignore[arg-type]
    assert [each.url for each in found] == urls
    assert found.count() == len(urls)


def test_articles_are_typed(door: Archive) -> None:
    article = next(door.articles())
    assert article.published_at == datetime(2026, 3, 12, 6, 30, tzinfo=UTC)
    assert article.authors == ("Solmaz Durna",)


def test_a_second_loop_begins_anew(door: Archive) -> None:
    found = door.articles()
    assert next(found).url == BRIDGE
    assert [each.url for each in found] == [each.url for each in found] == [BRIDGE, LIBRARY]
    assert next(found).url == LIBRARY


def test_what_cannot_be_asked_is_said(door: Archive) -> None:
    with pytest.raises(BadSelection, match="no such column: titel"):
        door.articles(where="titel = 'x'").count()
    with pytest.raises(EmptyQuery):
        door.articles(query="***").count()
    with pytest.raises(ValueError, match="Invalid isoformat"):
        door.articles(since="12.03.2026")


def test_a_data_frame_has_the_columns_in_their_types(door: Archive) -> None:
    frame = door.articles().to_pandas()
    assert frame.loc[0, "published_at"] == datetime(2026, 3, 12, 6, 30, tzinfo=UTC)
    assert str(frame["published_at"].dt.tz) == "UTC"
    assert frame.loc[0, "published_on"] == datetime(2026, 3, 12)
    assert frame.loc[0, "authors"] == ["Solmaz Durna"]
    assert frame["word_count"].sum() == sum(each.word_count for each in door.articles())
    assert frame["unreadable_count"].dtype == "Int64"
    assert frame["modified_at"].isna().all()


def test_a_data_frame_of_no_articles_has_all_columns(door: Archive) -> None:
    frame = door.articles(source="nobody").to_pandas()
    assert len(frame) == 0
    assert str(frame["first_seen_at"].dt.tz) == "UTC"


def test_a_data_frame_has_the_columns_that_are_named(door: Archive) -> None:
    assert list(door.articles().to_pandas(["url", "title"]).columns) == ["url", "title"]
    with pytest.raises(ValueError, match="no column titel"):
        door.articles().to_pandas(["titel"])


def test_without_pandas_a_data_frame_says_what_to_install(
    door: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingLibrary, match="pip install pandas"):
        door.articles().to_pandas()
