import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.language.folding import fold, lower


@pytest.mark.parametrize(
    "spellings",
    [
        ("Bakı", "BAKI", "baki", "Baki", "BAKİ"),
        ("Əliyev", "ƏLİYEV", "eliyev", "Eliyev", "Äliyev"),
        ("qızıl", "QIZIL", "qizil", "Qi\u0307zi\u0307l"),
        ("İyun", "i\u0307yun", "iyun", "I\u0307yun"),
        ("şöbə müdürü", "SOBE MUDURU"),
        ("çağırış", "cagiris", "c\u0327ag\u0306iris\u0327"),
        ("Ёлка", "елка", "е\u0308лка"),
    ],
)
def test_spellings_of_one_word_fold_to_one(spellings: tuple[str, ...]) -> None:
    assert len({fold(each) for each in spellings}) == 1


def test_letters_of_their_own_are_not_taken_for_marked_ones() -> None:
    assert fold("Йод") == "йод"
    assert fold(unicodedata.normalize("NFD", "Йод")) == "йод"
    assert fold("її") == "її"


def test_stress_marks_and_foreign_accents_are_dropped() -> None:
    assert fold("Москва\u0301, Besançon, Łódź") == "москва, besancon, łodz"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ -'"))
def test_azerbaijani_keeps_its_length_and_case_never_matters(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(lower(text, "az")) == fold(text) == fold(text.upper())


def test_lower_case_keeps_the_two_kinds_of_i_apart_in_azerbaijani_and_turkish() -> None:
    for language in ("az", "tr"):
        assert lower("QIZIL İYUN", language) == "qızıl iyun"
        assert lower("I\u0307yun", language) == "iyun"
    assert lower("IN İstanbul", "en") == "in istanbul"
    assert lower("МАЙ", "ru") == "май"
    assert lower("I", None) == "i"
