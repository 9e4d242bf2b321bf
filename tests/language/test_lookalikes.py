"""Letters of another alphabet are told from those they look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.language.lookalikes import lookalikes, respelled


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Bаkı", "Bakı"),
        ("Azәrbаycаn", "Azərbaycan"),
        ("Хəzər", "Xəzər"),
        ("Xǝbǝr", "Xəbər"),
        ("oткрыли", "открыли"),
        ("Пpезидент", "Президент"),
        ("БAКУ", "БАКУ"),
    ],
)
def test_a_word_in_two_alphabets_is_found_with_what_is_meant(written: str, meant: str) -> None:
    assert lookalikes(f"Bir, {written}!") == {written: meant}
    assert respelled(f"Bir, {written}!") == f"Bir, {meant}!"


@pytest.mark.parametrize(
    "text",
    [
        "Bakı APA NATO",
        "Баку АРА НАТО",
        "IT-отдел",
        "мобилиZация",
        "СМИnin",
        "Яndex",
        "Су-27 və T-90",
    ],
)
def test_a_word_of_one_alphabet_or_of_two_that_no_one_can_write_is_left(text: str) -> None:
    assert lookalikes(text) == {}


def test_the_alphabet_of_the_text_decides_where_both_could_write_the_word() -> None:
    assert lookalikes("Bakı şəhəri və сaр") == {"сaр": "cap"}
    assert lookalikes("Город у моря и сaр") == {"сaр": "сар"}


def test_a_word_all_in_twins_is_taken_up_where_a_latin_text_mixes_alphabets() -> None:
    text = "bir iki üç dörd beş altı yeddi səkkiz doqquz on " * 4
    assert lookalikes(f"{text} һәр kəs") == {}
    assert lookalikes(f"{text} һәр kәs") == {"һәр": "həp", "kәs": "kəs"}


@given(st.text(alphabet="abcəeoxpy аәсеорху БжBQ.-"))
def test_respelling_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(respelled(text)) == len(text)
