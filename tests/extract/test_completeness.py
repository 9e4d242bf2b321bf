"""Promises about how much of an article a page shows."""

import pytest

from newsarchive.extract import article_from_html, read_page

SENTENCES = (
    "Şəhərin köhnə körpüsü bu gün piyadaların üzünə açılıb və sakinlər səhər tezdən toplaşıb.",
    "Təmir on bir ay davam edib və xərclərin yarısını bələdiyyə öz büdcəsindən ödəyib.",
    "Növbəti mərhələdə sahil boyu işıqlar quraşdırılacaq, ağaclar isə yazda əkiləcək.",
    "Mühəndislərin sözlərinə görə, yeni dayaqlar yüz il dayanacaq və daşqına davam gətirəcək.",
    "Sakinlər avtobusların da həmin yolla getməsini və dayanacağın bərpasını xahiş ediblər.",
)
PAGE = """<html lang=az><head><title>{title} - Xəbər</title></head><body><nav><a href=/a>Siyasət</a></nav><div class=news>
<h1>{title}</h1><div class=meta>3 Noyabr 2026, 12:30</div><div class=text>{body}</div></div>
<div class=side><h3>Bülleten</h3><p>{side}</p></div></body></html>"""


def told(title: str, body: str, *, side: str = "") -> str:
    page = PAGE.format(title=title, body=body, side=side)
    return article_from_html(page.encode(), "https://xeber.example/48000").completeness


def paragraphs(count: int) -> list[str]:
    return [f"<p>{SENTENCES[n % 5]} {SENTENCES[(n + 2) % 5]}</p>" for n in range(count)]


@pytest.mark.parametrize(
    "wall",
    [
        "Yazının davamını oxumaq üçün abunə olun",
        "Bu məqalənin ardı yalnız abunəçilər üçün açıqdır.",
        "Чтобы читать дальше, оформите подписку",
        "Please login or subscribe to read more.",
        "To continue reading, please log in or subscribe.",
    ],
)
def test_first_lines_before_a_wall_are_a_teaser(wall: str) -> None:
    assert told("Körpü açıldı", f"<p>{SENTENCES[0]}…</p><div><p>{wall}</p></div>") == "teaser"


@pytest.mark.parametrize(
    ("end", "more"),
    [("...", "<p><a href='https://agency.example/1'>Davamını oxu</a></p>"), (" [...]", "")],
)
def test_a_text_that_breaks_off_is_a_teaser(end: str, more: str) -> None:
    body = f"<p>{SENTENCES[0]} {SENTENCES[1].rstrip('.')}{end}</p>{more}"
    assert told("Körpü açıldı", body) == "teaser"


def test_a_box_that_sells_a_newsletter_makes_no_teaser() -> None:
    lines = "".join(f"<p>{n}</p>" for n in range(12))
    side = f"</p>{lines}<p>Subscribe to read the best of the week."
    assert told("Körpü açıldı", "".join(paragraphs(3)), side=side) == "full"


def test_entries_with_the_time_of_day_are_several_items() -> None:
    entries = "".join(f"<p><b>1{n}:3{n}</b></p>{each}" for n, each in enumerate(paragraphs(6)))
    assert told("Seçki günü: CANLI", entries) == "multi"


@pytest.mark.parametrize(
    "title",
    ["Günün xəbərləri - 3 noyabr 2026", "GÜNDƏM: körpü, yol və nar", "Bu saata olan əsas xəbərlər"],
)
def test_news_of_a_day_with_headlines_of_their_own_are_several_items(title: str) -> None:
    items = "".join(
        f"<h3>{n}-ci küçədə yeni bağ salındı və açıldı</h3>{each}"
        for n, each in enumerate(paragraphs(5))
    )
    assert told(title, items) == "multi"


def test_a_long_article_with_subheadings_is_one_item() -> None:
    parts = "".join(
        f"<h3>Kim ödəyəcək, hissə {n}</h3>{each}" for n, each in enumerate(paragraphs(7))
    )
    assert told("Körpünün taleyi həll olundu", parts) == "full"


def test_questions_and_answers_are_one_item() -> None:
    parts = "".join(
        f"<p><b>— Bəs {n}-ci dayaq nə vaxt hazır olacaq?</b></p>{each}"
        for n, each in enumerate(paragraphs(7))
    )
    assert told("Memar: “Körpü hamımızındır”", parts) == "full"


def test_boxes_that_lead_to_other_articles_make_no_digest() -> None:
    box = "<p><b><a href=/xeber/4711>Sahildə yeni ağaclar əkildi və bağ açıldı</a></b></p>"
    body = "".join(
        f"{box if n % 3 == 0 else ''}<p>Hissə {n}. {SENTENCES[n % 5]}</p>" for n in range(20)
    )
    assert told("Körpünün taleyi həll olundu", body) == "full"


LIVE = """<ul class=lenta>{}</ul>"""
ENTRY = """<li class=item><div class=head><time datetime="2026-11-03T1{n}:20:00Z">1{n}:20</time>
<a href="#p{n}">{n}-ci məntəqədə növbə yaranıb</a></div><div class=wsw><p>{n}: {words}</p></div></li>"""


def test_entries_with_times_in_boxes_of_their_own_are_several_items() -> None:
    pairs = [f"{SENTENCES[n % 5]} {SENTENCES[(n + 2) % 5]}" for n in range(8)]
    entries = [ENTRY.format(n=n, words=each) for n, each in enumerate(pairs)]
    page = PAGE.format(title="Seçki günü", body=LIVE.format("".join(entries)), side="")
    url = "https://xeber.example/48000"
    found = read_page(page.encode(), url=url, selectors={"text": ".wsw"}).article
    assert found.completeness == "multi"
    assert found.text.count("\n\n") == len(entries) - 1
    assert told("Seçki günü", entries[0] + "".join(paragraphs(5))) == "full"


def test_a_page_of_the_countrys_news_that_rolls_on_is_several_items() -> None:
    items = "".join(
        f"<h2>{n}-ci küçədə yeni bağ salındı</h2><p>{n}: {SENTENCES[n % 5]}</p>" for n in range(6)
    )
    assert told("Azərbaycan xəbərləri", items) == "multi"
    assert told("Azərbaycan xəbərləri yayan kanal bağlandı", paragraphs(1)[0]) == "full"


def test_the_first_lines_before_turans_wall_are_a_teaser() -> None:
    body = (
        f"<p>Bakı/23.11.26/Turan: {SENTENCES[0]}…</p><div><p>Please login or subscribe to read more</p>"
        "<a href=/login>Login</a></div>"
    )
    assert told("Körpü açıldı", body) == "teaser"


def test_a_page_to_which_news_are_added_all_day_is_known_by_its_title() -> None:
    items = "".join(
        f"<h2>{n}-ci küçədə yeni bağ salındı</h2>{each}" for n, each in enumerate(paragraphs(4))
    )
    assert told("Azərbaycan xəbərləri", items) == "multi"
    assert told("Azərbaycan xəbərləri necə oxuyur?", items) == "full"
