"""Promises of the archive: one row, every version, search in stock SQLite."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from itertools import starmap
from pathlib import Path

import pytest

from newsarchive import Archive, Article
from newsarchive.archive.connection import BrokenArchive, connect
from newsarchive.archive.rows import article_row
from newsarchive.archive.schema import migrations
from newsarchive.article import Image, Link, Lookalike, columns

BRIDGE = Article(
    source="xeber_example",
    url="https://xeber.example/1",
    title="QIZIL körpü açıldı",
    text="Nazir Əliyev körpünü açdı.\n\nBakı sakinləri sevindi.",
    authors=("Lalə Körpülü",),
    images=(Image("https://xeber.example/1.jpg", "Körpü", "Arxiv"),),
    flags=("photo", "updated"),
    links=(Link("https://nazirlik.example/a", "nazirliyə görə"),),
    published_at=datetime(2026, 11, 3, 8, 30, tzinfo=UTC),
)


def test_the_same_article_twice_is_one_row_and_one_version(archive: Archive) -> None:
    assert archive.save(BRIDGE).outcome == "new"
    assert archive.save(BRIDGE).outcome == "unchanged"
    assert len(list(archive.articles())) == 1
    assert len(archive.history(str(BRIDGE.url))) == 1


def test_a_changed_article_keeps_both_versions(archive: Archive) -> None:
    archive.save(BRIDGE)
    assert archive.save(replace(BRIDGE, text="Bağlandı.")).outcome == "changed"
    versions = archive.history(str(BRIDGE.url))
    assert [each.text for each in versions] == [BRIDGE.text, "Bağlandı."]
    assert {each.cause for each in versions} == {"publisher"}


def test_a_new_extractor_is_never_an_edit_by_the_outlet(archive: Archive) -> None:
    archive.save(BRIDGE, seen_at=datetime(2026, 11, 3, 9, tzinfo=UTC))
    archive.save(replace(BRIDGE, text="Nazir Əliyev körpünü açdı."), cause="extractor")
    article = archive.article(str(BRIDGE.url))
    assert article is not None
    assert archive.history(str(BRIDGE.url))[-1].cause == "extractor"
    assert article.last_changed_at == datetime(2026, 11, 3, 9, tzinfo=UTC)


def test_each_version_names_what_read_it(archive: Archive) -> None:
    archive.save(replace(BRIDGE, extractor="reader/1"))
    archive.save(replace(BRIDGE, text="Bağlandı.", extractor="reader/2"))
    rows = archive.database.execute("select extractor from versions order by number")
    assert [each for (each,) in rows] == ["reader/1", "reader/2"]


def test_a_number_of_the_outlet_is_one_article_under_two_addresses(archive: Archive) -> None:
    archive.save(BRIDGE, identity="411")
    archive.save(
        replace(BRIDGE, url="https://xeber.example/new/1", text="Başqa mətn."), identity="411"
    )
    assert [each.url for each in archive.articles()] == [BRIDGE.url]


def test_what_was_saved_is_what_is_read(archive: Archive) -> None:
    archive.save(BRIDGE)
    article = archive.article(str(BRIDGE.url))
    assert article is not None
    for name in ("title", "text", "authors", "images", "flags", "published_at"):
        assert getattr(article, name) == getattr(BRIDGE, name)


def test_an_archive_from_before_a_column_of_several_values_is_read_with_none(
    tmp_path: Path,
) -> None:
    with Archive(tmp_path / "news.db") as archive:
        archive.save(BRIDGE)
        archive.database.execute("alter table articles drop column flags")
        archive.database.execute(
            'update articles set images = \'[{"url": "https://xeber.example/1.jpg"}]\''
        )
    with Archive(tmp_path / "news.db") as archive:
        article = archive.article(str(BRIDGE.url))
        assert article is not None
        assert (article.flags, article.images) == ((), (Image("https://xeber.example/1.jpg"),))
        archive.save(BRIDGE)
        assert next(archive.articles()).flags == BRIDGE.flags


def test_words_of_links_are_kept_with_their_addresses(archive: Archive) -> None:
    archive.save(BRIDGE)
    rows = list(archive.database.query("select url, text, host from links"))
    assert rows == [
        {"url": "https://nazirlik.example/a", "text": "nazirliyə görə", "host": "nazirlik.example"}
    ]


@pytest.mark.parametrize(
    "words",
    ["eliyev", "Əliyev", "ƏLİYEV", "qızıl", "QIZIL", "qizil", "baki", "Bakı", "BAKI", "Bak*"],
)
def test_stock_sqlite_finds_azerbaijani_in_every_spelling(archive: Archive, words: str) -> None:
    archive.save(BRIDGE)
    stock = sqlite3.connect(archive.path)
    query = "select rowid from articles_fts where articles_fts match ?"
    assert stock.execute(query, [words]).fetchall() == [(1,)]
    stock.close()


@pytest.mark.parametrize("words", ["iyun", "İyun", "İYUN", "i\u0307yun"])
def test_stock_sqlite_finds_an_i_with_a_second_dot(archive: Archive, words: str) -> None:
    archive.save(replace(BRIDGE, text="Ötən i\u0307yun ayında."))
    query = "select rowid from articles_fts where articles_fts match ?"
    assert archive.database.execute(query, [words]).fetchall() == [(1,)]


def test_stock_sqlite_finds_words_written_with_twins_of_their_letters(archive: Archive) -> None:
    # Cyrillic а and ә; the shorter word begins the longer one.
    text = "Bаkının küçәləri, Bаkı dənizi. Москва."
    pairs = {"küçәləri": "küçələri", "Bаkının": "Bakının", "Bаkı": "Bakı"}
    archive.save(replace(BRIDGE, text=text, lookalikes=tuple(starmap(Lookalike, pairs.items()))))
    stock = sqlite3.connect(archive.path)
    query = "select rowid from articles_fts where articles_fts match ?"
    for words in (
        "Bakının",
        "baki",
        '"Bakı dənizi"',
        "küçələri",
        "folded : kucel*",
        "москва",
        "Bаkı",
    ):
        assert stock.execute(query, [words]).fetchall() == [(1,)], words
    named = "select value ->> 'meant' from articles, json_each(lookalikes)"
    assert [row[0] for row in stock.execute(named)] == list(pairs.values())
    assert stock.execute("select text from articles").fetchall() == [(text,)]
    stock.close()
    archive.save(replace(BRIDGE, text=text, lookalikes=()))
    assert list(archive.database.query(query, ['folded : "bakinin"'])) == []
    archive.database.execute("insert into articles_fts (articles_fts) values ('integrity-check')")


def test_an_archive_from_before_look_alikes_is_searched_as_before(tmp_path: Path) -> None:
    old = connect(tmp_path / "old.db", read_only=False)
    migrations.apply(old, stop_before="m007_lookalikes")
    there = {row[1] for row in old.execute("pragma table_info(articles)")}
    row = {name: value for name, value in article_row(BRIDGE).items() if name in there}
    seen = dict.fromkeys(
        ("first_seen_at", "last_seen_at", "last_changed_at"), "2026-11-03T09:00:00Z"
    )
    old["articles"].insert(row | seen | {"identity": "1"})
    old.conn.close()
    with Archive(tmp_path / "old.db") as archive:
        query = "select rowid from articles_fts where articles_fts match 'eliyev'"
        assert archive.database.execute(query).fetchall() == [(1,)]
        assert [each.lookalikes for each in archive.articles()] == [()]
        archive.save(replace(BRIDGE, text="Bağlandı."))
        assert archive.database.execute(query).fetchall() == []
        archive.database.execute(
            "insert into articles_fts (articles_fts) values ('integrity-check')"
        )


def test_an_edit_leaves_nothing_of_the_old_text_in_the_index(archive: Archive) -> None:
    archive.save(BRIDGE)
    archive.save(replace(BRIDGE, text="Bağlandı."))
    query = "select rowid from articles_fts where articles_fts match 'sakinləri'"
    assert list(archive.database.query(query)) == []
    archive.database.execute("insert into articles_fts (articles_fts) values ('integrity-check')")


def test_every_declared_column_is_in_the_table(archive: Archive) -> None:
    there = {row[1] for row in archive.database.execute("pragma table_info(articles)")}
    assert {each.name for each in columns()} == there


def test_tables_are_strict(archive: Archive) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        archive.database.execute(
            "insert into links (article_id, url, text, host) values ('x', 1, 2, 3)"
        )


def test_a_failed_transaction_leaves_nothing_behind(archive: Archive) -> None:
    with pytest.raises(RuntimeError), archive.transaction():
        archive.save(BRIDGE)
        raise RuntimeError
    assert list(archive.articles()) == []


def test_an_article_without_an_address_is_refused(archive: Archive) -> None:
    with pytest.raises(ValueError, match="address"):
        archive.save(replace(BRIDGE, url=None))


def test_a_missing_archive_is_named_and_not_created(tmp_path: Path) -> None:
    with pytest.raises(BrokenArchive, match=r"none\.db"):
        Archive(tmp_path / "none.db", read_only=True)
    assert not (tmp_path / "none.db").exists()


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "news.db").write_text("this is no database, it only has the name of one" * 40)
    with pytest.raises(BrokenArchive, match=r"news\.db"):
        Archive(tmp_path / "news.db")
