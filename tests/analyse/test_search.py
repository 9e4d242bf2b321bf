"""Search finds a word however its letters were typed, and any text is safe."""

from dataclasses import replace
from datetime import date

import pytest

from newsarchive.analyse.search import EmptyQuery, Filter, expression, search, snippet
from newsarchive.archive import Archive
from newsarchive.article import Article, Lookalike


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
