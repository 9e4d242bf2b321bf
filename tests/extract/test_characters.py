"""Cleaning removes what no reader sees, and nothing that a reader reads."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.extract.characters import clean_line, clean_text, unreadable


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("xə\u00adbər\u200b\ufeff\u2060", "xəbər"),
        ("\u200eBakı\u200f \u202aşəhəri\u202c", "Bakı şəhəri"),
        ("\ue001\U000f0123 Paylaş", "Paylaş"),
        ("bir\u00a0iki\u2009üç", "bir iki üç"),
        ("bir\x00\x07\ufffc iki", "bir iki"),
        ("a\u200db\u200cc", "abc"),
        ("s\u0327o\u0308z", "şöz"),
    ],
)
def test_what_no_reader_sees_is_removed_and_letters_are_composed(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@pytest.mark.parametrize("text", ["👨\u200d👩\u200d👧 ailəsi", "می\u200cخواهم", "i\u0307yun"])
def test_what_makes_a_sign_what_it_is_stays(text: str) -> None:
    assert clean_text(text) == text


def test_numbers_of_windows_1252_are_quotes_and_dashes() -> None:
    assert clean_text("\x93Bəli\x94 \x96 dedi\x85") == "“Bəli” – dedi…"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("&quot;Bəli&quot; &#8211; dedi", '"Bəli" – dedi'),
        ("&amp;quot;Bəli&amp;quot;", '"Bəli"'),
        ("AT&T, R&region &copy 2026; a && b", "AT&T, R&region &copy 2026; a && b"),
    ],
)
def test_references_escaped_once_too_often_are_undone_and_no_others(raw: str, clean: str) -> None:
    assert clean_line(raw) == clean_text(raw) == clean


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Az\ufffdrbaycan \ufffd", 2),
        ("Az?rbaycan, h?r k?s g?lir", 4),
        ("Niyə? Necə?Harada? kim?", 0),
        ("https://x.example/a?b=c xeber.az?id=1 /x?y", 0),
    ],
)
def test_lost_letters_are_counted(text: str, count: int) -> None:
    assert unreadable(text) == count


@given(st.text())
def test_clean_text_is_composed_and_cleaning_it_again_changes_nothing(text: str) -> None:
    clean = clean_text(text.replace("&", ""))
    assert clean_text(clean) == clean == unicodedata.normalize("NFC", clean)
