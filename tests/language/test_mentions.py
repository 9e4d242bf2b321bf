"""Names are found inside sentences, and a capital alone makes none."""

import pytest

from newsarchive.language.mentions import mentions


def _found(text: str, title: str = "") -> set[str]:
    return {each.spelling for each in mentions(title, text)}


def test_a_person_and_the_words_of_the_name_are_found() -> None:
    assert _found("Dünən Prezident İlham Əliyev gəlib.") == {"İlham Əliyev", "İlham", "Əliyev"}


def test_names_that_stand_side_by_side_are_kept_apart() -> None:
    found = _found("Azərbaycan Prezidenti İlham Əliyev Bakıda Vladimir Putinlə görüşüb.")
    assert {"Azərbaycan", "İlham Əliyev", "Bakıda", "Vladimir Putinlə"} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Tədbirdə çıxış olub. Sonra dağılışıblar.",
        "Напомним, мероприятие прошло вчера. Однако итогов нет.",
        "However, the meeting was held on Monday. Then nothing happened.",
        "YENİ KÖRPÜ AÇILIB BU GÜN",
        "New Bridge Opens After Long Repair",
    ],
)
def test_a_capital_at_the_beginning_or_in_a_headline_is_no_name(text: str) -> None:
    assert _found(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ceyhun Bayramov çıxış edib.", "Ceyhun Bayramov"),
        ("Mərdanov gəldi.", "Mərdanov"),
        ("Прибыл Марданов.", "Марданов"),
        ("Xarici İşlər Nazirliyinin məlumatı yayılıb.", "Xarici İşlər Nazirliyinin"),
        ("Azərişıq xəbər verir.", "Azərişıq"),
        ("Şuşa yenidən qurulur.", "Şuşa"),
        ("Qutsal gəldi. Sonra Qutsal getdi.", "Qutsal"),
        ("Görüş olub. C.Bayramov danışıb.", "C.Bayramov"),
        ("Об этом сообщили в Министерстве иностранных дел.", "Министерстве иностранных дел"),
        ("It was said by the Ministry of Foreign Affairs.", "Ministry of Foreign Affairs"),
        ("Məlumatı Bakı Dövlət Universiteti yayıb.", "Bakı Dövlət Universiteti"),
        ("Bunu BMT-nin nümayəndəsi deyib.", "BMT-nin"),
        ("Азәрбајҹан Президенти Һејдәр Әлијев ҝәлиб.", "Һејдәр Әлијев"),
    ],
)
def test_a_name_at_the_beginning_is_found_where_something_proves_it(text: str, name: str) -> None:
    assert name in _found(text)


def test_each_time_counts() -> None:
    counts = {each.spelling: each.count for each in mentions("", "Gəl, Rauf. Get, Rauf. O, Rauf.")}
    assert counts == {"Rauf": 3}


def test_a_hostile_text_has_few_names() -> None:
    assert len(mentions("", "Aa Bb " * 100_000)) <= 400
