"""Search finds a word however its letters were typed, and any text is safe."""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsarchive.analyse.derive import derive
from newsarchive.analyse.names_derived import NAMES
from newsarchive.analyse.search import (
    EmptyQuery,
    Filter,
    conditions,
    expression,
    named,
    search,
    snippet,
)
from newsarchive.archive import Archive
from newsarchive.archive.connection import connect
from newsarchive.archive.rows import article_row
from newsarchive.archive.schema import migrations
from newsarchive.article import Article, Lookalike

_OPERATORS = [
    "AND", "OR", "NOT", "NEAR", "(", ")", '"', "'", "*", "^", ":", "-", "+", "{", "}", ",", "a", " ",
    "folded :", "\0", "🙂", "ʼ", "²", "İ",
]  # fmt: skip


@pytest.mark.parametrize("typed", ["eliyev", "Əliyev", "ƏLİYEV", "Eliyev", "ELIYEV", "əlıyev"])
def test_every_spelling_finds_every_spelling(archive: Archive, typed: str) -> None:
    assert search(archive, typed).count == 2


@pytest.mark.parametrize("typed", ["qizil", "QIZIL", "qızıl", "korpu", "KÖRPÜ"])
def test_dotless_and_rounded_letters_are_found(archive: Archive, typed: str) -> None:
    assert search(archive, typed).count == 1


def test_a_word_in_the_title_ranks_above_one_in_the_text(archive: Archive) -> None:
    assert [each.id for each in search(archive, "eliyev").hits] == [1, 2]


def test_all_words_must_occur(archive: Archive) -> None:
    assert search(archive, "eliyev kitabxana").count == 1


def test_a_star_stands_for_any_ending(archive: Archive) -> None:
    assert search(archive, "kitabx").count == 0
    assert search(archive, "kitabx*").count == 1


def test_words_in_double_quotes_stand_one_after_another(archive: Archive) -> None:
    assert search(archive, '"qizil korpu"').count == 1
    assert search(archive, '"korpu qizil"').count == 0


@pytest.mark.parametrize("marks", ["“”", "«»", "„“", "””", "＂＂"])
def test_quotation_marks_as_outlets_print_them_make_a_phrase(archive: Archive, marks: str) -> None:
    assert search(archive, f"{marks[0]}qizil korpu{marks[1]}").count == 1
    assert search(archive, f"{marks[0]}korpu qizil{marks[1]}").count == 0


def test_a_bracket_parts_words_and_joins_none(archive: Archive) -> None:
    assert search(archive, "korpu(qizil)").count == 1


@pytest.mark.parametrize(
    "typed",
    [
        "a AND",
        "NOT x",
        "col:x",
        "(",
        'x"',
        '"',
        "x*y",
        "^x",
        "x + y",
        "NEAR(a b)",
        "-x",
        "o'clock",
        ";--",
    ],
)
def test_any_text_is_safe(archive: Archive, typed: str) -> None:
    try:
        assert search(archive, typed).count == 0
    except EmptyQuery as error:
        assert repr(typed) in str(error)


def test_a_query_without_a_word_is_refused() -> None:
    with pytest.raises(EmptyQuery):
        expression('*** "" %')


def test_hits_are_marked_in_the_original_spelling(archive: Archive) -> None:
    first, second = search(archive, "eliyev").hits
    start, end = first.title.hits[0]
    assert first.title.text[start:end] == "ƏLİYEV"
    start, end = second.snippet.hits[0]
    assert second.snippet.text[start:end] == "Əliyev"


def test_a_snippet_holds_the_words_around_the_hit() -> None:
    text = " ".join(f"söz{n}" for n in range(100))
    start = text.index("söz50")
    passage = snippet(text, [(start, start + 5)])
    a, b = passage.hits[0]
    assert passage.text.startswith("… söz36 ")
    assert passage.text[a:b] == "söz50"
    assert passage.text.endswith(" …")


@pytest.mark.parametrize(
    ("only", "count"),
    [
        (Filter(sources=("xeber",)), 2),
        (Filter(sources=("other",)), 0),
        (Filter(language="az"), 2),
        (Filter(language="ru"), 0),
        (Filter(since=date(2026, 3, 12), until=date(2026, 3, 12)), 2),
        (Filter(since=date(2026, 3, 13)), 0),
        (Filter(until=date(2026, 3, 11)), 0),
    ],
)
def test_filters_narrow_a_search(archive: Archive, only: Filter, count: int) -> None:
    assert search(archive, "eliyev", only=only).count == count


def test_the_limit_bounds_the_hits_and_not_the_count(archive: Archive) -> None:
    found = search(archive, "eliyev", limit=1)
    assert (found.count, len(found.hits)) == (2, 1)


def test_a_query_is_folded_as_the_index_folds(archive: Archive) -> None:
    letters = "AaƏəIıİiÖöÜüĞğŞşÇçЁёЕеЙйЫы"
    article = Article(source="x", url="https://x.example/1", title="x", text="")
    for number, letter in enumerate(letters):
        archive.save(replace(article, url=f"https://x.example/{number}", text=f"sö{letter}z"))
    for letter in letters:
        found = search(archive, f"sö{letter}z").hits
        assert any(f"sö{letter}z" in each.snippet.text for each in found), letter


OLD = Article(
    source="x", url="https://x.example/old", title="Бакы шәһәри", language="az",
    text="Азәрбајҹанын пајтахты ҝөзәлдир.",
)  # fmt: skip
QURAN = replace(OLD, url="https://x.example/2", title="Kitab", text="Qur’an oxundu, mə'lum oldu.")
MODIFIER = replace(QURAN, url="https://x.example/3", text="Qurʼan oxundu.")
PLAIN = replace(QURAN, url="https://x.example/4", text="Quran oxundu. Melum oldu.")
RUSSIAN = replace(OLD, url="https://x.example/5", title="Ёлка", text="Всё готово.", language="ru")
SPELLED = (OLD, QURAN, MODIFIER, PLAIN, RUSSIAN)


@pytest.fixture
def spelled(tmp_path: Path) -> Iterator[Archive]:
    """An archive of words that are typed in several ways."""
    with Archive(tmp_path / "spelled.db") as opened:
        for each in SPELLED:
            opened.save(each)
        yield opened


_TYPED = pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("baki", {0}),
        ("Бакы", {0}),
        ("azerbaycan*", {0}),
        ("Азәрбајҹан*", {0}),
        ("Azərbaycan*", {0}),
        ("Quran", {1, 2, 3}),
        ("Qur'an", {1, 2, 3}),
        ("melum", {1, 3}),
        ("məlum", {1, 3}),
        ("елка", {4}),
        ("все", {4}),
    ],
)


@_TYPED
def test_apostrophes_old_letters_and_yo_are_found(
    spelled: Archive, typed: str, wanted: set[int]
) -> None:
    found = {each.url for each in search(spelled, typed).hits}
    assert found == {SPELLED[n].url for n in wanted}


def test_a_hit_over_an_apostrophe_is_marked_as_published(spelled: Archive) -> None:
    marked = {
        each.snippet.text[start:end]
        for each in search(spelled, "Quran").hits
        for start, end in each.snippet.hits
    }
    assert marked == {"Qur’an", "Qurʼan", "Quran"}


@_TYPED
def test_stock_sqlite3_finds_the_same_by_a_view(
    spelled: Archive, typed: str, wanted: set[int]
) -> None:
    query = "select url from articles_with where words = ?"
    found = {row[0] for row in spelled.database.execute(query, [json.dumps(typed)])}
    # Without us, an apostrophe that is typed parts a word.
    assert found == {SPELLED[n].url for n in wanted - ({3} if "'" in typed else set())}


@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(_OPERATORS), max_size=12).map("".join),
        st.text(alphabet="\"'*:^()-+{} ANDORT\0🙂\ud800", max_size=40),
        st.sampled_from(["a " * 5_000, "a" * 10_000, '"' * 10_000, "(" * 10_000, "a* " * 3_000]),
    )
)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150
)
def test_no_text_is_a_syntax_error(spelled: Archive, typed: str) -> None:
    with contextlib.suppress(EmptyQuery):
        search(spelled, typed)
    asked = json.dumps(typed)
    spelled.database.execute("select id from articles_with where words = ?", [asked]).fetchall()


def test_an_edit_of_the_language_keeps_the_index_whole(spelled: Archive) -> None:
    spelled.save(replace(OLD, language=None))
    spelled.save(replace(OLD, language="az", text="Башга мәтн."))
    check = "insert into articles_fts (articles_fts, rank) values ('integrity-check', 1)"
    spelled.database.execute(check)
    assert search(spelled, "basqa").count == 1


def test_an_archive_that_nothing_has_upgraded_is_searched_in_what_it_has(tmp_path: Path) -> None:
    old = connect(tmp_path / "old.db", read_only=False)
    migrations.apply(old, stop_before="m012_spellings")
    there = {row[1] for row in old.execute("pragma table_info(articles)")}
    row = {name: value for name, value in article_row(PLAIN).items() if name in there}
    seen = dict.fromkeys(("first_seen_at", "last_seen_at", "last_changed_at"), "2026-11-03")
    old["articles"].insert(row | seen | {"identity": "1"})
    old.conn.close()
    with Archive(tmp_path / "old.db", read_only=True) as archive:
        (found,) = search(archive, "məlum").hits
        assert found.snippet.hits


def test_the_newest_come_first_when_asked(archive: Archive) -> None:
    found = search(archive, "eliyev", sort="date").hits
    assert [each.published_on for each in found] == sorted(
        (each.published_on for each in found), key=str, reverse=True
    )


def test_of_very_many_hits_not_all_are_counted(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarchive.analyse.search._COUNTED", 1)
    monkeypatch.setattr("newsarchive.analyse.search._RANKED", 1)
    for sort in ("rank", "date"):
        found = search(archive, "eliyev", sort=sort)
        assert (found.count, found.is_exact) == (1, False)
        assert found.hits


def test_a_headline_outranks_newer_texts_where_not_all_are_ranked(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarchive.analyse.search._RANKED", 1)
    assert [each.id for each in search(archive, "eliyev").hits] == [1, 2]


@pytest.mark.parametrize(
    ("only", "count"),
    [
        (Filter(completeness="full"), 2),
        (Filter(completeness="teaser"), 0),
        (Filter(section="?"), 0),
        (Filter(name="Алиев"), 2),
        (Filter(name="Нобель"), 0),
    ],
)
def test_more_filters_narrow_a_search(archive: Archive, only: Filter, count: int) -> None:
    derive(archive, [NAMES])
    assert search(archive, "eliyev", only=only).count == count


def test_a_name_alone_finds_articles(archive: Archive) -> None:
    derive(archive, [NAMES])
    assert named(archive, Filter(name="Алиев")).count == 2


def _few(monkeypatch: pytest.MonkeyPatch, counted: int) -> None:
    monkeypatch.setattr("newsarchive.analyse.search._COUNTED", counted)


def test_of_a_beginning_that_too_many_words_have_the_newest_come_first(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [each.id for each in search(archive, "eli*").hits] == [1, 2]
    _few(monkeypatch, 1)
    found = search(archive, "eli*")
    assert ([each.id for each in found.hits], found.ranked) == ([2, 1], "none")


def test_beside_such_a_beginning_the_other_words_rank(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    _few(monkeypatch, 1)
    found = search(archive, "eli* eliyev")
    assert ([each.id for each in found.hits], found.ranked) == ([1, 2], "all")


def test_what_a_filter_leaves_is_ranked_however_long_ago_it_was_stored(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarchive.analyse.search._PASSED", 0)
    archive.database.execute("update articles set section = 'Köhnə' where id = 1")
    found = search(archive, "eliyev", only=Filter(section="Köhnə"))
    assert ([each.id for each in found.hits], found.ranked) == ([1], "all")


@pytest.fixture(scope="module")
def dated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """An archive of articles of two years, some without a date, and of sources with odd names."""
    with Archive(tmp_path_factory.mktemp("dated") / "news.db") as opened, opened.transaction():
        for n in range(120):
            day = date.fromordinal(date(2023, 12, 20).toordinal() + 6 * n) if n % 9 else None
            opened.save(
                Article(
                    source=("a_b", "a", "ə-b")[n % 3], url=f"https://x.example/{n}", title="söz",
                    text=f"söz {n}", language=("az", "ru", None)[n % 3], section=("A B", "", None)[n % 3],
                    published_on=day,
                )
            )  # fmt: skip
        yield opened


_DAYS = st.none() | st.dates(date(2023, 11, 1), date(2026, 2, 1))


@given(
    source=st.lists(st.sampled_from(["a_b", "a", "ə-b", "b"]), max_size=2),
    language=st.sampled_from([None, "az", "ru", "en"]),
    section=st.sampled_from([None, "A B", "B"]),
    since=_DAYS,
    until=_DAYS,
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_filter_lets_the_same_articles_through_for_words_phrases_and_in_sql(
    dated: Archive, source: list[str], language: str, section: str, since: date, until: date
) -> None:
    only = Filter(
        sources=tuple(source), language=language, section=section, since=since, until=until
    )
    where, values = conditions(only)
    there = dated.database.execute(f"select id from articles where true{where}", values)
    expected = sorted(row[0] for row in there)
    for words in ("söz", '"söz söz"', "sö*"):
        found = search(dated, words, only=only, limit=200)
        assert (found.count, sorted(each.id for each in found.hits)) == (len(expected), expected)


def test_a_filter_follows_an_edit_of_what_it_asks_for(archive: Archive) -> None:
    archive.database.execute("update articles set section = 'Yeni', published_on = '2020-02-29'")
    day = date(2020, 2, 29)
    assert search(archive, "eliyev", only=Filter(section="Yeni", since=day, until=day)).count == 2
    archive.database.execute("pragma foreign_keys = off")
    archive.database.execute("delete from articles where id = 2")
    assert search(archive, "eliyev", only=Filter(section="Yeni")).count == 1
    archive.database.execute(
        "insert into articles_fts_beginnings (articles_fts_beginnings) values ('integrity-check')"
    )


def test_no_word_of_a_text_is_taken_for_a_fact(archive: Archive) -> None:
    text = f"\ue000s{b'eleven'.hex()} \ue000y2020 eliyev"
    archive.save(Article(source="x", url="https://x.example/9", title="x", text=text))
    assert search(archive, "eliyev", only=Filter(sources=("eleven",))).count == 0


@pytest.mark.parametrize("typed", ["dəniz", "DENIZ", "dәniz", '"mavi dəniz"', "dən*"])
def test_a_word_with_a_twin_of_its_letter_is_found_and_marked_as_published(
    archive: Archive, typed: str
) -> None:
    # Cyrillic ә.
    article = Article(
        source="x", url="https://x.example/1", title="Sahil", text="Mavi dәniz göründü."
    )
    archive.save(replace(article, lookalikes=(Lookalike("dәniz", "dəniz"),)))
    (found,) = search(archive, typed).hits
    start, end = found.snippet.hits[-1]
    assert found.snippet.text[start:end].endswith("dәniz")
