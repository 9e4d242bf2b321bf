"""Promises about what is an article at all: articles are not lost, other pages are not stored."""

from datetime import UTC, datetime

import pytest
from kinds_pages.labelled import pages
from kinds_pages.site import NOW as INVENTED_NOW
from kinds_pages.site import layouts

from newsarchive.extract import PageReading, read_page
from newsarchive.extract.kind import probability

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
SENTENCE = "Şəhərin köhnə körpüsü bu gün piyadaların üzünə açılıb və sakinlər toplaşıb."
TITLE = "Köhnə körpü piyadalar üçün yenidən açıldı"
MENU = "".join(
    f"<li><a href=/{each.lower()}>{each}</a></li>"
    for each in "Siyaset Idman Dunya Olke Hadise Foto Video Haqqimizda".split()
)
LATEST = "".join(
    f"<li>1{n}:20 <a href=/xeber/4{n}000>Sahildə {n} yeni ağac əkildi və bağ açıldı</a></li>"
    for n in range(9)
)
PAGE = """<html lang=az><head><title>{title} - Xəbər Lenti</title></head><body><ul>{menu}</ul><div><h1>{title}</h1>
{meta}<div>{body}</div></div><div><b>Son xəbərlər</b><ul>{latest}</ul></div><ul><li><a href=/elaqe>Elaqe</a></li></ul>
<div>Xəbər Lenti</div></body></html>"""
DATED = "<div>3 Noyabr 2026, 12:30</div>"
FILM = "<iframe src=https://video.example/1></iframe>"


def read(title: str, body: str, *, meta: str = DATED, path: str = "/xeber/48000") -> PageReading:
    page = PAGE.format(title=title, body=body, meta=meta, menu=MENU, latest=LATEST)
    return read_page(page.encode(), url=f"https://lent.example{path}", fetched_at=NOW)


@pytest.mark.parametrize(
    "body",
    [f"<p>{SENTENCE}</p>", f"{FILM}<p>{SENTENCE}</p>", f"<img src=/1.jpg><p>{SENTENCE}</p>"],
)
def test_one_sentence_is_an_article(body: str) -> None:
    assert read(TITLE, body).kind.is_article


@pytest.mark.parametrize("body", ["", FILM, "<img src=/1.jpg><img src=/2.jpg><img src=/3.jpg>"])
def test_a_headline_without_a_word_of_text_is_none(body: str) -> None:
    assert not read(TITLE, body).kind.is_article


@pytest.mark.parametrize(
    ("title", "path"),
    [("Haqqımızda", "/haqqimizda"), ("Məxfilik siyasəti", "/mexfilik"), ("Reklam", "/page/3")],
)
def test_a_static_page_of_prose_is_none(title: str, path: str) -> None:
    prose = "<p>Redaksiyamız müstəqildir, materiallardan istifadə zamanı istinad vacibdir.</p>" * 4
    assert not read(title, prose, meta="", path=path).kind.is_article


@pytest.mark.parametrize(
    "title", ["Metroda gecə texniki işlər aparılacaq", "Hava proqnozu: sabah yağış yağacaq"]
)
def test_an_article_whose_headline_sounds_like_a_notice_is_one(title: str) -> None:
    assert read(title, f"<p>{SENTENCE}</p>" * 3).kind.is_article


def test_a_page_that_says_that_nothing_is_there_has_no_chance() -> None:
    assert read("Səhifə tapılmadı", "<p>Belə xəbər yoxdur.</p>", meta="").kind.probability == 0


def test_the_probability_follows_from_the_signs_that_are_told() -> None:
    kind = read(TITLE, f"<p>{SENTENCE}</p>").kind
    assert kind.probability == probability(kind.signs)
    assert probability({**kind.signs, "claims_moment": 1.0}) > kind.probability


def test_pages_of_layouts_in_three_languages_are_told_apart() -> None:
    # Other sites and words than those the weights were fitted on; benchmarks/kinds.py has the whole set.
    sites = layouts(seed=7)[::7]
    found = [
        (page, read_page(page.body, url=page.url, fetched_at=INVENTED_NOW).kind.is_article)
        for page in pages(seed=7, sites=sites, each=5)
    ]
    lost = [page.url for page, taken in found if page.is_article and not taken]
    noise = [page.url for page, taken in found if taken and not page.is_article]
    assert len(found) == 120
    assert len(lost) <= 3, lost
    assert len(noise) <= 3, noise
