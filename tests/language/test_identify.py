from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.language.identify import language_of

TURKISH = (Path(__file__).parent / "sentences" / "tr.txt").read_text("utf-8").splitlines()

AZERBAIJANI = (
    "Kənddə yeni körpünün açılışında sakinlər və rayon rəhbərliyi iştirak edib.",
    "Sinoptiklər bildirib ki, sabah axşam saatlarında şimal küləyi güclənəcək.",
    "Muzeydə açılan sərgidə yüz il əvvəl çəkilmiş şəkillər göstərilir.",
    "Balıqçılar deyirlər ki, bu il kürü ovu keçən illə müqayisədə azdır.",
    "Məktəbin dam örtüyü küləkdən zədələndiyi üçün dərslər dayandırılıb.",
    "Yanğın vaxtında söndürülüb, xəsarət alan yoxdur, hadisə araşdırılır.",
)
PLAIN_AZERBAIJANI = (
    "Azerbaycan prezidenti kendde yeni mektebin acilisinda istirak edib",
    "Sinoptikler bildirib ki, sabah axsam saatlarinda simal kuleyi guclenecek",
    "Muzeyde acilan sergide yuz il evvel cekilmis sekiller numayis olunur",
    "Yangin vaxtinda sondurulub, xesaret alan yoxdur, hadise arasdirilir",
)
RUSSIAN = (
    "Жители посёлка собрались на площади, чтобы обсудить ремонт старого моста.",
    "Синоптики сообщили, что завтра вечером усилится северный ветер.",
    "Пожар потушили вовремя, пострадавших нет, причины выясняются.",
    "Рыбаки говорят, что в этом году улов меньше, чем в прошлом.",
    "Учёные взяли пробы воды из озера",
)
ENGLISH = (
    "Villagers gathered in the square to discuss the repair of the old bridge.",
    "Forecasters said the north wind would get stronger tomorrow evening.",
    "The fire was put out in time and nobody was hurt, the department added.",
    "Fishermen say that this year's catch is smaller than last year's.",
)
OTHERS = {
    "uk": "Мешканці села зібралися на площі, щоб обговорити ремонт старого мосту.",
    "be": "Жыхары вёскі сабраліся на плошчы, каб абмеркаваць рамонт старога моста ў цэнтры.",
    "bg": "Жителите на селото се събраха на площада, за да обсъдят ремонта на стария мост.",
    "kk": "Ауыл тұрғындары ескі көпірді жөндеу мәселесін талқылау үшін алаңға жиналды.",
    "ka": "სოფლის მცხოვრებლები მოედანზე შეიკრიბნენ ძველი ხიდის შესაკეთებლად.",
    "hy": "Գյուղի բնակիչները հավաքվել էին հրապարակում՝ հին կամրջի նորոգումը քննարկելու։",
    "fa": "ساکنان روستا در میدان گرد هم آمدند تا درباره تعمیر پل قدیمی گفتگو کنند.",
    "ar": "اجتمع سكان القرية في الساحة لمناقشة إصلاح الجسر القديم على النهر.",
    "zh": "村民们聚集在广场上讨论修复旧桥的问题。",
    "ja": "村の人々は古い橋の修理について話し合うために広場に集まりました。",
    "he": "תושבי הכפר התאספו בכיכר כדי לדון בתיקון הגשר הישן.",
    "de": "Die Bewohner des Dorfes haben sich auf dem Platz versammelt, um zu beraten.",
    "fr": "Les habitants du village se sont réunis sur la place pour parler du pont.",
    "es": "Los vecinos del pueblo se reunieron en la plaza para hablar del puente.",
    "it": "Gli abitanti del paese si sono riuniti nella piazza per parlare del vecchio ponte.",
    "pl": "Mieszkańcy wsi zebrali się na placu, żeby rozmawiać o naprawie starego mostu.",
    "nl": "De bewoners van het dorp kwamen op het plein bijeen om over de oude brug te praten.",
}


@pytest.mark.parametrize(
    ("language", "sentences"),
    [("az", AZERBAIJANI), ("az", PLAIN_AZERBAIJANI), ("ru", RUSSIAN), ("en", ENGLISH)],
)
def test_single_sentences_of_the_press_are_told_apart(
    language: str, sentences: tuple[str, ...]
) -> None:
    assert {each: language_of(each) for each in sentences} == dict.fromkeys(sentences, language)


def test_turkish_is_not_taken_for_azerbaijani() -> None:
    assert {each: language_of(each) for each in TURKISH} == dict.fromkeys(TURKISH, "tr")


def test_an_article_in_capitals_is_still_read() -> None:
    assert language_of(" ".join(AZERBAIJANI).replace("i", "İ").upper()) == "az"
    assert language_of(" ".join(TURKISH[:8]).replace("i", "İ").upper()) == "tr"
    assert language_of(" ".join(ENGLISH).upper()) == "en"


@pytest.mark.parametrize("language", sorted(OTHERS))
def test_other_languages_get_their_own_name(language: str) -> None:
    assert language_of(OTHERS[language]) == language


def test_old_cyrillic_azerbaijani_is_azerbaijani() -> None:
    assert (
        language_of("Кәнд сакинләри көһнә көрпүнүн тә'мирини мүзакирә етмәк үчүн топлашдылар.")
        == "az"
    )


def test_english_full_of_azerbaijani_names_is_english() -> None:
    text = (
        "Həsən Əzizoğlu, head of the Şəki office, met Gülçöhrə Məmmədqızı and Əşrəf Göyçaylı in "
        "Bərdə, and they visited the Çıraqqala and Şirvanşahlar museums with Xəyalə İsmayıllı."
    )
    assert language_of(text) == "en"


def test_russian_that_quotes_azerbaijani_is_russian() -> None:
    text = (
        "На табличке у входа написано «Xoş gəlmisiniz», а чуть ниже, мелкими буквами, «Kəndimizin "
        "qonağı olun». Хозяин дома рассказал, что сделал её сам, когда сюда приехали первые гости."
    )
    assert language_of(text) == "ru"


@pytest.mark.parametrize(
    "text", ["", "   ", "2026", "12.04.2026 14:30", "+994 12 345", "ok", "№ 7!"]
)
def test_there_is_no_language_where_there_is_nothing_to_go_by(text: str) -> None:
    assert language_of(text) is None
    assert language_of(text, hint="az") is None


def test_a_hint_breaks_ties_and_nothing_else() -> None:
    undecided = "Bir yeni ev, iki okul ve on park"
    assert language_of(undecided, hint="tr") == "tr"
    for language in ("az", "tr", "ru", "de"):
        assert language_of(" ".join(ENGLISH), hint=language) == "en"
        assert language_of(" ".join(AZERBAIJANI), hint=language) == "az"
    assert language_of(" ".join(TURKISH[:6]), hint="az") == "tr"


def test_a_long_text_is_judged_by_its_beginning_middle_and_end() -> None:
    start = "Həsən Əzizoğlu, Şəki. " * 3
    assert language_of(start + " ".join(ENGLISH) * 20) == "en"


@given(st.text(max_size=300), st.sampled_from([None, "az", "xx"]))
def test_any_text_gets_a_two_letter_code_or_none(text: str, hint: str | None) -> None:
    found = language_of(text, hint=hint)
    assert found is None or (len(found) == 2 and found.isalpha())
