import pytest

from newsarchive.language.calendar import bent_months, months, weekdays
from newsarchive.language.folding import fold

LANGUAGES = ("az", "ru", "en", "tr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_names_twelve_months_and_seven_days(language: str) -> None:
    assert set(months((language,)).values()) == set(range(1, 13))
    assert set(weekdays((language,)).values()) == set(range(7))


def test_no_word_is_a_different_month_or_day_in_two_of_the_languages() -> None:
    for names in (months, weekdays):
        together = names(LANGUAGES)
        for language in LANGUAGES:
            assert names((language,)).items() <= together.items()


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Oktyab", 10),
        ("avgust", 8),
        ("iyl", 7),
        ("senytabr", 9),
        ("İYUN", 6),
        ("нояб", 11),
        ("сентјабр", 9),
        ("мая", 5),
        ("Sept", 9),
        ("Ağustos", 8),
        ("ŞUBAT", 2),
    ],
)
def test_forms_as_sites_print_them_are_known(word: str, number: int) -> None:
    assert months(LANGUAGES)[fold(word)] == number


def test_case_endings_are_kept_apart_from_plain_names() -> None:
    assert bent_months(LANGUAGES)[fold("martın")] == 3
    assert bent_months(LANGUAGES)[fold("noyabrında")] == 11
    assert not months(LANGUAGES).keys() & bent_months(LANGUAGES).keys()
    assert bent_months(("en",)) == {}


def test_days_of_two_words_are_not_their_first_word() -> None:
    days = weekdays(("az",))
    assert days[fold("çərşənbə axşamı")] == 1
    assert days[fold("çərşənbə")] == 2
    assert days[fold("bazar ertəsi")] == 0
    assert days["bazar"] == 6
