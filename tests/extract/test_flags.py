"""Words beside a headline become flags; words of its sentence do not."""

import pytest

from newsarchive.article import FLAGS
from newsarchive.extract import article_from_html
from newsarchive.extract.flags import _WORDS, flags, without_flags


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Nazir körpünü açdı - FOTO", ("photo",)),
        ("Körpü açıldı – FOTOLAR", ("photo",)),
        ("Körpü açıldı VİDEO", ("video",)),
        ("Körpü açıldı (VİDEO)", ("video",)),
        ("Körpü açıldı - FOTO/VİDEO", ("photo", "video")),
        ("Körpü bağlanıb - YENİLƏNİB 2", ("updated",)),
        ("Körpü bağlanıb ƏLAVƏ OLUNUB", ("updated",)),
        ("Körpü bağlanıb - FOTO - YENİLƏNİB-3", ("photo", "updated")),
        ("EKSKLÜZİV: Körpü bağlanıb", ("exclusive",)),
        ("Körpü bağlanıb - RƏSMİ", ("official",)),
        ("Körpünün açılışı CANLI", ("live",)),
        ("В Гяндже открыли мост - ФОТО - ВИДЕО", ("photo", "video")),
        ("Мост открыли ОБНОВЛЕНО", ("updated",)),
        ("ВИДЕО: мост открыли", ("video",)),
        ("ОНЛАЙН: мост открывают", ("live",)),
        ("FOTO-VİDEO: Körpü açıldı", ("photo", "video")),
        ("FOTO, VİDEO: Körpü açıldı", ("photo", "video")),
        ("Bridge opens [PHOTO]", ("photo",)),
        ("Bridge opens UPDATED", ("updated",)),
    ],
)
def test_words_at_the_ends_of_a_headline_are_flags(title: str, found: tuple[str, ...]) -> None:
    assert flags(title) == found


@pytest.mark.parametrize(
    "title",
    [
        "Nazir yeni körpüdən foto",
        "Rəsmi Bakı cavab verdi",
        "Canlı heyvan bazarı açıldı",
        "Video görüntülər yayıldı",
        "QIZIL KÖRPÜ VİDEO",
        "В школе показали видео",
        "Live music returns",
        "Live-fire drills at the bridge",
        "Foto-sərgi açıldı",
        "Видео-конференция прошла у моста",
        "Интервью, которое вспомнят все",
        "Reklam, yoxsa həqiqət?",
        "-",
        None,
    ],
)
def test_words_of_the_sentence_are_none(title: str | None) -> None:
    assert flags(title) == ()


def test_every_flag_has_a_meaning() -> None:
    assert set(_WORDS) == set(FLAGS)


def test_the_words_stay_in_the_title() -> None:
    page = "<title>x</title><h1>Körpü açıldı <span style='color:red'>- FOTO</span></h1><p>Körpü açıldı.</p>"
    head = '<meta property="og:title" content="Körpü açıldı">'
    article = article_from_html(f"{head}{page}".encode(), "https://xeber.example/1")
    assert (article.title, article.flags) == ("Körpü açıldı - FOTO", ("photo",))


@pytest.mark.parametrize(
    "title",
    ["Körpü açıldı - FOTO", "VİDEO: Körpü açıldı", "Körpü açıldı (FOTO/VİDEO)", "Körpü açıldı"],
)
def test_a_headline_without_its_flags_is_the_same_with_any(title: str) -> None:
    assert without_flags(title) == "Körpü açıldı"
