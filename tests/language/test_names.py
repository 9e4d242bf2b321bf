"""Spellings of one name meet in any alphabet, and different names do not."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.language.names import level, name_key, name_keys

FAMILIES = Path(__file__).with_name("name_families.tsv")
CONFUSABLE = Path(__file__).with_name("confusable_names.tsv")


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines()[2:]]


@pytest.mark.parametrize(
    "family",
    [
        "Əliyev Aliyev Алиев Eliyev Aliev Əliyevin Əliyevə Алиевым Aliyev's Әлијев",
        "Əliyeva Aliyeva Алиева Алиевой Əliyevanın",
        "Heydər Heydar Гейдар Һејдәр",
        "Ceyhun Jeyhun Джейхун",
        "Xəzər Khazar Хазар",
        "Qarabağ Karabakh Карабах Garabagh",
        "Bakı Baku Баку Baki BAKI",
        "Gəncə Гянджа Ganja Gence",
        "BMT ООН UN BMT-nin",
        "ARDNŞ SOCAR ГНКАР",
    ],
)
def test_spellings_of_one_name_share_their_first_key(family: str) -> None:
    assert len({name_key(each) for each in family.split()}) == 1


@pytest.mark.parametrize(
    ("asked", "spelling", "expected"),
    [
        ("Əliyev", "Əliyev", "exact"),
        ("eliyev", "ƏLİYEV", "folded"),
        ("Əliyev", "Алиев", "script"),
        ("Heydər", "Гейдар", "phonetic"),
        ("Əliyev", "Алиева", "form"),
        ("Bakı", "Bakıda", "script"),
        ("Bakıda", "Bakının", "script"),
        ("Şuşa", "Шушу", "script"),
        ("Qutsal", "Qutsalda", "form"),
        ("İlham Əliyev", "И.Алиев", "initials"),
        ("İlham Əliyev", "Ильхама Алиева", "form"),
        ("İlham Əliyev", "Əliyev İlham", "script"),
        ("İlham Əliyev", "İlham Heydər oğlu Əliyev", "script"),
        ("Xarici İşlər Nazirliyi", "Министерству иностранных дел", "script"),
        ("Əliyev", "Əliyeva", None),
        ("Aliyeva", "Алиевым", None),
    ],
)
def test_how_near_a_spelling_is(asked: str, spelling: str, expected: str | None) -> None:
    assert level(asked, spelling) == expected


def test_at_least_98_of_100_pairs_of_one_family_meet() -> None:
    families = [row[3].split(" | ") for row in _rows(FAMILIES)]
    pairs = [pair for each in families for pair in itertools.combinations(each, 2)]
    assert len(families) > 500
    assert sum(bool(level(a, b) or level(b, a)) for a, b in pairs) > 0.98 * len(pairs)


@pytest.mark.parametrize(("one", "other"), _rows(CONFUSABLE))
def test_names_that_people_confuse_differ(one: str, other: str) -> None:
    found = level(one, other) or level(other, one)
    assert found is None or {one, other} == {"Zakir", "Zahir"}


@given(st.text(max_size=60))
def test_any_text_has_few_keys(text: str) -> None:
    assert len(name_keys(text)) <= 8
