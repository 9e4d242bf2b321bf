"""Promises about shapes: a calendar ends, and no article is lost for its address."""

import pytest

from newsarchive.crawl.shapes import Shapes, shape

CALENDAR = [f"https://x.example/gun/2026-11-{day:02}/" for day in range(1, 30)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CALENDAR[0], CALENDAR[1]),
        ("https://x.example/?ay=11&il=2026", "https://x.example/?il=2025&ay=2"),
        ("https://x.example/s/g92", "https://x.example/s/fxa"),
        ("https://x.example/xeber/90003-korpu", "https://x.example/xeber/korpu-bu-gun-acildi"),
        ("https://x.example/korpu-yeniden-acildi", "https://x.example/12-nefer-xilas-edildi-4411"),
    ],
)
def test_addresses_that_differ_in_numbers_codes_or_words_have_one_shape(
    one: str, other: str
) -> None:
    assert shape(one) == shape(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.example/siyaset/", "https://x.example/idman/"),
        ("https://x.example/news/4411", "https://x.example/gun/4411"),
        ("https://x.example/n/4411", "https://x.example/gun/4411"),
        ("https://x.example/?id=1", "https://x.example/?gun=1"),
    ],
)
def test_sections_and_parameters_tell_shapes_apart(one: str, other: str) -> None:
    assert shape(one) != shape(other)


def test_looks_at_a_shape_without_articles_end() -> None:
    shapes, looked = Shapes(), 0
    for url in CALENDAR:
        if shapes.promise(url):
            shapes.look(url)
            looked += 1
    assert looked == 8


def test_a_shape_that_shows_articles_is_walked_whole() -> None:
    shapes = Shapes()
    for number, url in enumerate(CALENDAR * 10):
        assert shapes.promise(url)
        shapes.look(url)
        if number % 20 == 0:
            shapes.article(url)


def test_what_earlier_runs_saw_counts() -> None:
    shapes = Shapes(others=CALENDAR[:8])
    # One look in each run: a shape may hold articles one day.
    assert shapes.promise(CALENDAR[9])
    shapes.look(CALENDAR[9])
    assert not shapes.promise(CALENDAR[10])
    assert Shapes(others=CALENDAR[:8], articles=CALENDAR[9:10]).promise(CALENDAR[10])


def test_looks_are_not_all_spent_on_what_stands_first() -> None:
    days = [f"https://x.example/n/2026{each:04}" for each in range(30)]
    articles = [f"https://x.example/n/1000{each:04}" for each in range(30)]
    assert set(Shapes.mixed([*days, *articles])[:8]) & set(articles)


def test_a_shape_is_proven_by_many_articles_and_hardly_anything_else() -> None:
    articles = [f"https://x.example/news/{700 + each}" for each in range(10)]
    others = [f"https://x.example/news/{100 + each}" for each in range(5)]
    assert Shapes(articles=articles).proven("https://x.example/news/9")
    assert not Shapes(articles=articles[:9]).proven("https://x.example/news/9")
    assert not Shapes(articles=articles, others=others).proven("https://x.example/news/9")
