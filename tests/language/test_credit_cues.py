"""The words by which texts credit others are found where they stand."""

import pytest

from newsarchive.language.credit_cues import Stems, levelled, said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("APA-ya İSTİNADƏN", "İSTİNADƏN"),
        ("Trend xəbər  verir ki", "xəbər  verir"),
        ("Report-un xəbərinə əsasən", "xəbərinə əsasən"),
        ("Как следует из данных МВФ", "Как следует из данных"),
        ("Все следует из данных МВФ", "следует из данных"),
        ("as reported by APA", "as reported by"),
        ("Mənbə: APA", "Mənbə:"),
        ("АПА хәбәр верир", "хәбәр верир"),
    ],
)
def test_words_are_found_in_any_spelling_and_where_some_may_be_missing(
    text: str, words: str
) -> None:
    assert words in {text[each.start : each.end] for each in said(levelled(text))}


@pytest.mark.parametrize("text", ["xəbərverir", "The reportage left.", "istinad", ""])
def test_parts_of_words_are_none(text: str) -> None:
    assert [*said(levelled(text))] == []


def test_every_cue_says_where_its_name_stands() -> None:
    every = {each.cue for each in said(levelled("istinadən передает according to kaynak: APA"))}
    assert len(every) > 3
    assert all(cue.before or cue.after or cue.told for cue in every)


def test_a_word_with_a_star_is_how_words_begin() -> None:
    words = Stems("agentliy* KİV")
    assert "Agentliyinə" in words
    assert "kiv" in words
    assert "kivi" not in words


def test_a_levelled_text_is_as_long_as_it_was() -> None:
    text = "İstanbul’da ƏLİYEV, Ёлка ﬁ ß"
    assert len(levelled(text)) == len(text)
