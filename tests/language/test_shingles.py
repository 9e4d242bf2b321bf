"""Runs of words tell texts alike, whatever their spelling and however they are arranged."""

from newsarchive.language.shingles import MOST_WORDS, Placed, placed, same, shared, words

STORY = (
    "Dünən axşam köhnə limanda yeni körpü açılıb və sakinlər bunu bayram kimi qeyd ediblər, usta "
    "isə deyib ki, iş vaxtından əvvəl bitib"
)


def test_case_diacritics_and_punctuation_do_not_matter() -> None:
    assert same(words("Gəncə ŞƏHƏRİ: 1,7 faiz!"), words("gence seheri 1.7 faiz"))


def test_numbers_are_known_with_their_decimals_and_without_years() -> None:
    assert words("2024-cü ildə 12 nəfər 1,7 manat").numbers == words("12; 1.7").numbers


def test_what_is_shared_is_counted_in_words_and_the_longest_gap_is_known() -> None:
    longer = words(STORY + ". Bu cümlə başqa heç yerdə yoxdur")
    assert shared(words(STORY), longer).count == len(words(STORY))
    assert shared(longer, words(STORY)).gap == 6
    assert shared(longer, words("tamam başqa bir mətn")).count == 0


def test_a_text_inside_a_long_one_shares_its_sketch() -> None:
    filler = [f"söz{n}" for n in range(4_000)]
    whole = words(" ".join([*filler[:1_000], STORY, *filler[1_000:2_000]]))
    assert len(set(words(STORY).sketch) & set(whole.sketch)) >= 2
    assert len(words(" ".join(filler)).sketch) == 400


def test_the_arrangement_of_what_is_shared_is_known() -> None:
    first, second = (" ".join(f"{name}{n}" for n in range(12)) for name in ("ay", "su"))
    whole = words(f"{first} {second}")
    assert placed(words(first), whole) == Placed(1.0, 1.0)
    assert placed(words(f"{second} {first}"), whole).in_order == 0.5
    apart = words(f"{first} {STORY * 4} {second}")
    assert placed(whole, apart) == Placed(1.0, 0.5)
    assert placed(whole, words(STORY)) == Placed(0.0, 0.0)


def test_keys_of_runs_are_even_and_keys_of_whole_texts_odd() -> None:
    found = words(STORY)
    assert {each % 2 for each in found.sketch} == {0}
    assert found.whole % 2 == 1
    assert max(found.sketch) < 2**47
    assert found.whole < 2**62


def test_of_a_very_long_text_the_beginning_counts() -> None:
    assert len(words("söz " * (MOST_WORDS + 5))) == MOST_WORDS
