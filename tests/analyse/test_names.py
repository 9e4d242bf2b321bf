"""Every spelling of a name is found, with its articles, by us and by stock sqlite3."""

from dataclasses import replace
from pathlib import Path

import pytest

from newsarchive.analyse.derive import derive
from newsarchive.analyse.names import NoName, articles, spellings
from newsarchive.analyse.names_derived import NAMES
from newsarchive.archive import Archive
from newsarchive.article import Article

AZ = Article(
    source="a", url="https://a.example/1", title="Görüş", language="az",
    text="Dünən Vaqif Qədiyev gəlib. Sonra Qədiyevin sözləri yayılıb.",
)  # fmt: skip
RU = replace(AZ, url="https://a.example/2", language="ru", text="Прибыл Вагиф Гадиев.")
EN = replace(AZ, url="https://a.example/3", language="en", text="Then Vagif Gadiyev left.")
SHE = replace(AZ, url="https://a.example/4", language="en", text="Then Leyla Gadiyeva left.")


@pytest.fixture
def named(fresh: Archive) -> Archive:
    """An archive in which one man is named in three languages, and a woman once."""
    for each in (AZ, RU, EN, SHE):
        fresh.save(each)
    derive(fresh, [NAMES])
    return fresh


@pytest.mark.parametrize("asked", ["Qədiyev", "gadiyev", "Гадиев"])
def test_every_spelling_is_found_from_every_other(named: Archive, asked: str) -> None:
    found = {each.spelling for each in spellings(named, asked)}
    assert found == {"Qədiyev", "Qədiyevin", "Гадиев", "Gadiyev"}


def test_the_nearest_spelling_comes_first_with_its_counts(named: Archive) -> None:
    first, *others = spellings(named, "Гадиев")
    assert (first.spelling, first.level, first.languages) == ("Гадиев", "exact", {"ru": 1})
    assert {each.level for each in others} <= {"script", "phonetic"}


def test_each_article_comes_once_with_its_nearest_spelling(named: Archive) -> None:
    found = articles(named, spellings(named, "Qədiyev"))
    assert [(each.id, each.spelling) for each in found] == [
        (3, "Gadiyev"), (2, "Гадиев"), (1, "Qədiyev"),
    ]  # fmt: skip


def test_stock_sqlite3_joins_on_the_key(named: Archive) -> None:
    query = (
        "select distinct article_id from names where key in"
        " (select key from names where spelling = 'Вагиф Гадиев') order by 1"
    )
    assert named.database.execute(query).fetchall() == [(1,), (2,), (3,)]


def test_a_name_that_was_edited_away_is_no_longer_named(named: Archive) -> None:
    named.save(replace(RU, text="Никто не прибыл."))
    derive(named, [NAMES])
    there = {row[0] for row in named.database.execute("select spelling from names")}
    assert "Гадиев" not in there
    assert "Гадиев" not in {each.spelling for each in spellings(named, "Гадиев")}


def test_names_are_the_same_whatever_came_first(named: Archive, tmp_path: Path) -> None:
    rows = "select url, spelling, count from names join articles on articles.id = article_id order by 1, 2"
    with Archive(tmp_path / "other.db") as other:
        for each in (SHE, RU, AZ, EN):
            other.save(each)
            derive(other, [NAMES])
        derive(other, [NAMES], rebuild=True)
        assert [*other.database.execute(rows)] == [*named.database.execute(rows)]


def test_a_name_without_a_letter_is_refused(named: Archive) -> None:
    with pytest.raises(NoName):
        spellings(named, " 12 ?")


@pytest.mark.parametrize(
    "asked", ["V.Qədiyev", "V. Qadiyev", "В.Гадиев", "Qədiyev V.", "V.Qədiyevin"]
)
def test_an_initial_finds_the_names_that_begin_with_it(named: Archive, asked: str) -> None:
    found = {each.spelling: each.level for each in spellings(named, asked)}
    assert found == dict.fromkeys(("Vaqif Qədiyev", "Вагиф Гадиев", "Vagif Gadiyev"), "initials")


def test_an_initial_does_not_find_another_given_name(named: Archive) -> None:
    assert not spellings(named, "L.Qədiyev")


@pytest.mark.parametrize(
    "asked", ["Vaqif Qədiyevin", "Vaqifin Qədiyevin", "Prezident Vaqif Qədiyevin", "Вагифа Гадиева"]
)
def test_a_name_is_found_as_it_was_found_in_a_text(named: Archive, asked: str) -> None:
    assert "Vaqif Qədiyev" in {each.spelling for each in spellings(named, asked)}


def test_a_spelling_that_no_article_has_any_longer_hides_no_other_form(named: Archive) -> None:
    for text in ("Then Qutsalda spoke.", "Then Qutsal spoke."):
        named.save(replace(SHE, text=text))
        derive(named, [NAMES])
    assert [each.spelling for each in spellings(named, "Qutsalda")] == ["Qutsal"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Dünən Azərbaycan Respublikasının Prezidentinin köməkçisi gəldi.", "Azərbaycan Respublikasının Prezidenti"),
        ("Dünən Azərbaycan Respublikasının Prezidenti gəldi.", "Azərbaycan Respublikasının Prezidentinin"),
        ("Dünən Quba Bələdiyyəsinin Evi yandı.", "Quba Bələdiyyəsinin Evinin"),
        ("Dünən Quba Bələdiyyə Evi yandı.", "Quba Bələdiyyənin Evinin"),
    ],
)  # fmt: skip
def test_a_name_in_two_genitives_is_found(named: Archive, text: str, asked: str) -> None:
    named.save(replace(AZ, url="https://a.example/5", text=text))
    derive(named, [NAMES])
    assert {each.id for each in articles(named, spellings(named, asked))} == {5}
