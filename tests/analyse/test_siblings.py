"""Promises of the table siblings: one story of one outlet in several languages."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path
from typing import Any

from analyse import sibling_stories
from newsarchive import Article
from newsarchive.analyse.derive import derive
from newsarchive.archive import Archive
from newsarchive.article import Image

NOON = datetime(2026, 3, 12, 8, tzinfo=UTC)
AZ = Article(
    source="azertag",
    url="https://azertag.az/xeber/korpu-3001",
    title="Şəkidə körpü açılıb",
    text="Şəkidə 120 metrlik körpü açılıb. Açılışda Elçin Quliyev və Ramin Həsənov iştirak ediblər. Tikintiyə 46 milyon manat xərclənib.",
    language="az",
    published_at=NOON,
    published_on=NOON.date(),
)
RU = replace(
    AZ,
    url="https://azertag.az/ru/xeber/most-3050",
    title="В Шеки открыт мост",
    text="В Шеки открыт мост длиной 120 метров. В церемонии участвовали Эльчин Гулиев и Рамин Гасанов. На строительство потрачено 46 миллионов манатов.",
    language="ru",
)
EN = replace(
    AZ,
    url="https://azertag.az/en/xeber/bridge-3070",
    title="Bridge opens in Sheki",
    text="A bridge of 120 metres was opened in Sheki. Elchin Guliyev and Ramin Hasanov attended. It cost 46 million manats.",
    language="en",
)
OTHER = replace(
    RU,
    url="https://azertag.az/ru/xeber/parom-3051",
    title="Паром опоздал",
    text="Паром из Туркменбаши опоздал на 3 часа, сообщил капитан Самир Ахмедов. На борту было 214 пассажиров, которых встречали в Алате.",
)


def stories(archive: Archive, *articles: Article) -> list[tuple[Any, ...]]:
    for each in articles:
        archive.save(each)
    derive(archive)
    query = (
        "select language, other_language, reasons from same_story order by language, other_language"
    )
    return archive.database.execute(query).fetchall()


def test_a_story_is_found_in_three_languages_by_names_and_numbers(fresh: Archive) -> None:
    found = stories(fresh, AZ, OTHER, RU, EN)
    pairs = [(one, two) for one, two, _ in found]
    assert pairs == list(permutations(["az", "en", "ru"], 2))
    assert all(reasons == "names numbers" for _, _, reasons in found)


def test_the_order_of_arrival_does_not_matter(fresh: Archive, tmp_path: Path) -> None:
    def rows(opened: Archive) -> set[tuple[Any, ...]]:
        query = """select one.url, other.url, score, reasons from siblings
            join articles as one on one.id = article_id join articles as other on other.id = other_id"""
        return set(opened.database.execute(query).fetchall())

    stories(fresh, AZ, RU, EN, OTHER)
    with Archive(tmp_path / "other.db") as turned:
        for each in (OTHER, EN, RU, AZ):
            stories(turned, each)
        assert rows(turned) == rows(fresh)


def test_what_a_page_names_as_its_translation_needs_no_other_evidence(fresh: Archive) -> None:
    bare = replace(RU, title="Открытие", text="Сегодня состоялось открытие.")
    named = replace(AZ, translations=(bare.url or "",))
    assert stories(fresh, bare, named) == [("az", "ru", "stated"), ("ru", "az", "stated")]


def test_a_shared_picture_alone_makes_no_story(fresh: Archive) -> None:
    picture = (Image("https://azertag.az/files/bridge-at-noon_600x400.jpg"),)
    assert stories(fresh, replace(AZ, images=picture), replace(OTHER, images=picture)) == []


def test_an_article_of_another_outlet_or_of_another_week_is_no_sibling(fresh: Archive) -> None:
    late = replace(RU, published_on=NOON.date().replace(day=20), published_at=None)
    assert stories(fresh, AZ, replace(RU, source="apa", url="https://apa.az/ru/1"), late) == []


def test_what_is_told_in_one_language_only_is_counted(fresh: Archive) -> None:
    stories(fresh, AZ, RU, OTHER)
    query = "select language, articles, alone from told_in_one_language order by language"
    assert fresh.database.execute(query).fetchall() == [("az", 1, 0), ("ru", 2, 1)]


def test_an_article_that_only_resembles_others_is_told_in_one_language(fresh: Archive) -> None:
    again = replace(
        RU,
        url="https://azertag.az/ru/xeber/most-3052",
        title="Почему строили мост",
        text="Эльчин Гулиев и Рамин Гасанов рассказали в Шеки, почему мост строили долго.",
    )
    stories(fresh, AZ, RU, again)
    alike = "select count(distinct article_id) from siblings"
    assert fresh.database.execute(alike).fetchall() == [(3,)]
    query = "select language, articles, alone from told_in_one_language order by language"
    assert fresh.database.execute(query).fetchall() == [("az", 1, 0), ("ru", 2, 1)]


def test_other_numbers_in_one_form_make_another_story(fresh: Archive) -> None:
    later = RU.text.replace("120", "310").replace("46", "71")
    assert stories(fresh, AZ, replace(RU, text=later)) == []


def test_stories_are_found_as_outlets_translate_them(fresh: Archive) -> None:
    told = list(sibling_stories.stories())
    stories(fresh, *(each.article for each in told))
    query = "select url, other_url from same_story"
    found = {(one, two) for one, two in fresh.database.execute(query).fetchall()}
    true = sibling_stories.pairs(told)
    assert len(true) >= 80
    assert len(found & true) >= 0.95 * len(true)
    assert len(found & true) >= 0.98 * len(found)
