"""Promises about pages that answer 200 and say that nothing is there, and articles that do not."""

import re

import pytest

from newsarchive.extract import read_page
from newsarchive.extract.not_found import states_absence

GONE = """
Səhifə tapılmadı
Səhifə tapılmadı - Xəbər Lenti
404 - Səhifə tapılmadı
Xəta 404: səhifə tapılmadı!
404
Error 404
404 | Lent.example
Xəta 404
Axtardığınız səhifə tapılmadı
Axtardığınız səhifə mövcud deyil və ya silinib
Təəssüf ki, axtardığınız səhifə tapılmadı.
Bu səhifə mövcud deyil | Günün səsi
Xəbər mövcud deyil
Xəbər tapılmadı
Bu xəbər silinib
Material silinib
Material saytdan silinib
Belə bir səhifə yoxdur
SƏHİFƏ TAPILMADI
Məqalə tapılmadı » Portal
Sehife tapilmadi
Страница не найдена
Страница не найдена — Вести дня
404 Страница не найдена
Ошибка 404. Страница не найдена
Запрашиваемая страница не существует
К сожалению, запрашиваемая вами страница не найдена
Новость не найдена
Новость удалена
Материал был удалён
Такой страницы нет
Page not found
Page not found - 24 Hours
404 Not Found
Not Found
Oops! That page can’t be found.
Sorry, the page you are looking for does not exist
The requested URL was not found on this server
The page you are looking for might have been removed
Error 404 (Not Found)
This article has been deleted
Sayfa bulunamadı
404 - Aradığınız sayfa bulunamadı
Haber bulunamadı | Gündem
""".strip().splitlines()
ALIVE = """
İtkin düşən qız tapılmadı
Dənizdə batan şəxs hələ tapılmadı
Hesabı silinib
Bloqerin "Instagram" hesabı silinib
Nazirin səhifəsi silinib
Nazirliyin açıqlaması saytdan silinib
404 manatlıq bilet
404 nəfər evinə qayıtdı
404-cü kilometrdə qəza
Bakı-Sumqayıt yolunda 404 saylı avtobus yanıb
404 saylı məktəbdə yanğın olub
Belə qanun mövcud deyil - deputat
Bakıda belə problem mövcud deyil
Ölkədə koronavirus xəstəsi yoxdur
Xəta
Səhifə çevrildi
Yeni səhifə açılır
İtkin düşənlərdən xəbər yoxdur
Sərnişinlərdən xəbər yoxdur: təyyarə axtarılır
Pirallahıda itən balıqçıların meyiti tapılmadı
Yazıçının əlyazması tapılmadı
404 - bir qəzanın hekayəsi
«Page not found»: nazirliyin saytı niyə açılmır?
Səhifə tapılmadı: dövlət saytlarının yarısı niyə işləmir
Тело пропавшего альпиниста не найдено
Пропавший самолёт не найден
Пропавшая девочка не найдена
Страница закрыта: суд вынес приговор
Удалена опухоль весом в 5 килограммов
Такой проблемы не существует, заявил министр
Материал для строительства моста не найден, работы остановлены
Новости не радуют: цены выросли
Вакцина не найдена
Missing hikers not found after three days
Body of pilot not found, officials say
Weapons not found in searched house
His account was deleted after the interview
Not found guilty: court frees the driver
Error in the budget costs 404 million
Page turned: a new museum opens
The story behind the removed statue
Kayıp çocuk bulunamadı
Sayfa kapandı
No news is good news
Article 404 of the code was removed
Silinib
Xəbər saytı bağlandı
Materiallar məhkəməyə göndərildi
""".strip().splitlines()
LATEST = "".join(
    f"<li><a href='/x/{n}'>Şəhərdə yeni park açıldı və {n} nəfər gəldi</a> <span>3 noyabr 2026, 12:3{n}</span>"
    "<p>Sakinlər parkın açılmasını uzun müddət gözləyiblər, ağaclar keçən il əkilib.</p></li>"
    for n in range(9)
)
MENU = "<nav><a href=/siyaset>Siyasət</a><a href=/idman>İdman</a></nav>"


@pytest.mark.parametrize("line", GONE)
def test_a_headline_that_says_nothing_is_there_is_understood(line: str) -> None:
    assert states_absence(line)


@pytest.mark.parametrize("line", ALIVE)
def test_a_headline_about_something_lost_is_no_lost_page(line: str) -> None:
    assert not states_absence(line)


@pytest.mark.parametrize("line", GONE)
@pytest.mark.parametrize("form", ["both", "title", "p"])
def test_a_soft_404_is_seen_among_menus_and_latest_news(line: str, form: str) -> None:
    title = line if form in ("both", "title") else "Xəbər Lenti"
    alone = re.split(r" [|»—-] (?!\w+ tapılmadı|A)", line)[0]
    said = {"both": f"<h1>{line}</h1>", "title": "", "p": f"<div><p>{alone}</p></div>"}
    shown = said.get(form, f"<{form}>{alone}</{form}>")
    page = (
        f"<html><head><title>{title}</title><meta property='og:site_name' content='Xəbər Lenti'></head>"
        f"<body>{MENU}{shown}<h3>Son xəbərlər</h3><ul>{LATEST}</ul></body></html>"
    )
    bare_number = re.fullmatch(r"(Error |Xəta )?404", alone) is not None
    reading = read_page(page.encode(), url="https://lent.example/xeber/12345-yeni-park")
    assert reading.kind.not_found or (bare_number and form in ("h2", "p"))


@pytest.mark.parametrize("line", ALIVE)
@pytest.mark.parametrize("words", [0, 4])
def test_a_short_real_article_is_never_called_not_found(line: str, words: int) -> None:
    body = "Polis axtarışı davam etdirir və ailəyə hər gün məlumat verilir. " * words
    page = (
        f"<html><head><title>{line} - Xəbər Lenti</title></head><body>{MENU}<h1>{line}</h1>"
        f"<span class=date>3 noyabr 2026, 12:30</span><p>{body}</p><ul>{LATEST}</ul></body></html>"
    )
    reading = read_page(page.encode(), url="https://lent.example/xeber/12345-yeni-park")
    assert not reading.kind.not_found


def test_an_article_named_like_a_lost_page_is_an_article_where_it_states_its_moment() -> None:
    body = "Yazıçının yeni romanı bu adla çıxıb və oxucular onu bəyənib, tənqidçilər də. " * 5
    page = (
        "<title>Səhifə tapılmadı</title><meta property='article:published_time' "
        f"content='2026-11-03T12:30:00+04:00'><h1>Səhifə tapılmadı</h1><p>{body}</p>"
    )
    assert not read_page(page.encode(), url="https://lent.example/xeber/12345").kind.not_found
