"""Promises about pages: words in links stay, what is not the article goes."""

import pickle
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from newsarchive.extract import Unextractable, article_from_html, read_page
from newsarchive.extract.reading import generic_columns

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
JANNAH = """<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8">
<title>Minister opens the bridge - 24 Hours</title>
<meta property="og:site_name" content="24 Hours"><meta property="og:type" content="article">
<meta property="og:title" content="Minister opens the bridge">
<link rel="canonical" href="https://xeber.example/2026/11/03/bridge/">
<meta property="article:published_time" content="2026-11-03T08:30:00+00:00"></head>
<body class="post-template-default single single-post"><header><h1 class="logo"><a href="/">24 Hours</a></h1>
<nav><a href="/category/politics/">Politics</a></nav></header>
<article><h1 class="post-title entry-title">Minister opens the bridge</h1>
<div class="post-meta"><span class="meta-author"><a rel="author" href="/a">Nora Lakeside</a></span></div>
<div class="entry-content entry clearfix">
<p>According to <a href="https://agency.example/a?utm_source=x">the agency in the capital</a>, ahead of his
visit the minister opened the bridge.</p><p><a href="https://doc.example/">The whole order was published.</a></p>
<h2>What comes next</h2><p>Traffic begins on Monday, he said, and buses will follow within a week of that.</p>
<ul><li>Two lanes</li><li><a href="/one">One path for bicycles</a> and walkers</li></ul></div>
<div class="share-buttons"><a href="#">Facebook</a></div>
<div id="related-posts"><h3>Related Articles</h3><div><h3><a href="/x">Another thing happened elsewhere</a></h3>
<p>Something else took place in another town, and it is told here at some length for readers.</p></div></div>
<div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are
marked *</p></div></article><a id="go-to-top">Back to top button</a></body></html>"""


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ('<meta property="og:site_name" content="24  Hours">', "24 Hours"),
        ('<script type="application/ld+json">{"@type":"WebSite","name":"Noon"}</script>', "Noon"),
        (f'<meta property="og:site_name" content="{"All the news of " * 5}">', None),
        ("", None),
    ],
)
def test_a_page_says_the_name_of_its_site_also_to_another_process(
    stated: str, name: str | None
) -> None:
    before, _, after = JANNAH.partition('<meta property="og:site_name" content="24 Hours">')
    reading = read_page(f"{before}{stated}{after}".encode(), url="https://xeber.example/1")
    assert pickle.loads(pickle.dumps(reading)).site_name == name


def test_words_inside_links_stay_in_the_text() -> None:
    article = article_from_html(JANNAH.encode(), "https://xeber.example/2026/11/03/bridge/")
    assert article.text == (
        "According to the agency in the capital, ahead of his visit the minister opened the bridge."
        "\n\nThe whole order was published.\n\nWhat comes next\n\nTraffic begins on Monday, he said, "
        "and buses will follow within a week of that.\n\nTwo lanes\n\nOne path for bicycles and walkers"
    )


def test_facts_of_a_page_are_its_own() -> None:
    article = article_from_html(JANNAH.encode(), "https://xeber.example/2026/11/03/bridge/?utm_x=1")
    assert article.title == "Minister opens the bridge"
    assert article.authors == ("Nora Lakeside",)
    assert article.url == "https://xeber.example/2026/11/03/bridge/"
    assert article.language == "en"
    assert article.published_at == datetime(2026, 11, 3, 8, 30, tzinfo=UTC)
    assert ("https://agency.example/a", "the agency in the capital") in [
        (each.url, each.text) for each in article.links
    ]


def windows_1251(body: str) -> bytes:
    head = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
    return f"<html><head>{head}<title>Новый мост открыли :: Вести</title></head><body>{body}</body></html>".encode(
        "cp1251"
    )


def test_breaks_make_paragraphs_and_the_declared_encoding_is_believed() -> None:
    page = windows_1251(
        "<table><tr><td><b>Новый мост открыли</b><br>9 ноября 2026 19:43</td></tr><tr><td>"
        "Мост открыли в понедельник утром, сообщили в ведомстве по дорогам.<br><br>Жители "
        "рады&nbsp;и на\u00adчали ездить, рассказал собеседник из посёлка.<br><br>Просмотров: 179</td>"
        "</tr></table>".replace("\u00ad", "&shy;")
    )
    reading = read_page(page, url="https://vesti.example/news/12345/", fetched_at=NOW)
    assert reading.article.text == (
        "Мост открыли в понедельник утром, сообщили в ведомстве по дорогам.\n\n"
        "Жители рады и начали ездить, рассказал собеседник из посёлка."
    )
    assert reading.article.published_at == datetime(2026, 11, 9, 15, 43, tzinfo=UTC)
    assert (reading.article.language, reading.encoding) == ("ru", "cp1251")


def test_what_is_to_be_known_of_letters_is_told_and_the_text_stays_as_published() -> None:
    # Cyrillic а and ә; a letter that the outlet's own encoding had not.
    text = "Bаkının küçәləri t?mir olunur, Bаkı sakinləri r\ufffdzıdır. " * 3
    page = f"<h1>Küçə</h1><article><p>{text}</p></article>"
    article = read_page(page.encode(), url="https://xeber.example/1", fetched_at=NOW).article
    assert article.text == text.strip()
    assert (article.encoding, article.unreadable_count) == ("utf-8", 6)
    assert [(each.written, each.meant) for each in article.lookalikes] == [
        ("küçәləri", "küçələri"),
        ("Bаkının", "Bakının"),
        ("Bаkı", "Bakı"),
    ]


def test_a_date_without_a_time_stays_a_date() -> None:
    page = JANNAH.replace("2026-11-03T08:30:00+00:00", "2026-11-03")
    article = read_page(page.encode(), url="https://xeber.example/bridge/", fetched_at=NOW).article
    assert (article.published_at, article.published_on) == (None, date(2026, 11, 3))


def test_a_date_in_the_future_is_not_believed() -> None:
    page = JANNAH.replace("2026-11-03T08:30:00+00:00", "2027-11-03T08:30:00+00:00")
    article = read_page(page.encode(), url="https://xeber.example/bridge/", fetched_at=NOW).article
    assert article.published_on is None
    assert article.published_evidence[0].literal == "2027-11-03T08:30:00+00:00"


def test_a_relative_date_is_read_from_the_fetch_and_unread_without_one() -> None:
    page = JANNAH.replace('content="2026-11-03T08:30:00+00:00"', 'content=""').replace(
        '<div class="post-meta">', '<div class="post-meta"><span class="date">2 saat əvvəl</span>'
    )
    url = "https://xeber.example/bridge/"
    assert article_from_html(page.encode(), url).published_on is None
    article = read_page(page.encode(), url=url, fetched_at=NOW).article
    assert article.published_at == datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def test_a_canonical_link_to_another_site_is_not_believed() -> None:
    page = JANNAH.replace("https://xeber.example/2026/11/03/bridge/", "https://other.example/x/")
    article = article_from_html(page.encode(), "https://xeber.example/bridge/")
    assert article.url == "https://xeber.example/bridge/"


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://xeber.example/", JANNAH.replace("single single-post", "home blog")),
        ("https://xeber.example/about/", "<h1>About us</h1><p>We are a paper of the town.</p>"),
        (
            "https://xeber.example/x",
            "<title>404</title><h1>Səhifə tapılmadı</h1><p>Belə səhifə yoxdur.</p>",
        ),
    ],
)
def test_what_is_no_article_is_not_taken_for_one(url: str, page: str) -> None:
    assert not read_page(page.encode(), url=url, fetched_at=NOW).kind.is_article


CARDS = "".join(
    f"<div><h3><a href='/xeber/{n}-korpu-acildi-{n}'>{n}: çayın üstündə körpü açıldı</a></h3>"
    f"<time>{n} noyabr 2026, 09:30</time><p>{n} nömrəli körpünün açılışına şəhər sakinləri gəlmişdi, "
    "mərasim axşama qədər davam etdi və sonda…</p></div>"
    for n in range(1, 8)
)


def test_a_list_of_teasers_is_no_article_and_an_article_above_one_is() -> None:
    listing = f"<title>Siyasət | Xəbər</title><main><h1>Siyasət</h1>{CARDS}</main>"
    url = "https://xeber.example/bolme/siyaset/"
    assert read_page(listing.encode(), url=url, fetched_at=NOW).kind.probability < 0.2
    above = JANNAH.replace('<div id="respond">', f'<section>{CARDS}</section><div id="respond">')
    article = read_page(above.encode(), url="https://xeber.example/bridge/", fetched_at=NOW)
    assert article.kind.is_article


def test_an_article_is_taken_for_one() -> None:
    assert read_page(
        JANNAH.encode(), url="https://xeber.example/bridge/", fetched_at=NOW
    ).kind.is_article


def test_what_a_worker_sends_of_a_page_says_all_that_the_page_says() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/rss"></head>'
    page = JANNAH.replace("</head>", head).encode()
    reading = read_page(page, url="https://xeber.example/2026/11/03/bridge/")
    sent = pickle.loads(pickle.dumps(reading))
    assert sent == reading
    assert sent.kind == reading.kind and sent.kind.is_article
    assert sent.anchors == reading.anchors and len(sent.anchors) > 5
    assert sent.feeds == reading.feeds == ("https://xeber.example/rss",)


@pytest.mark.parametrize("body", [b"", b"   ", b"<!-- -->"])
def test_what_is_no_page_is_said_with_its_address(body: bytes) -> None:
    with pytest.raises(Unextractable, match=r"xeber\.example"):
        read_page(body, url="https://xeber.example/1")


def test_the_extractor_is_another_with_other_selectors() -> None:
    names = [
        read_page(JANNAH.encode(), url=None, selectors=each).article.extractor
        for each in ({}, {"title": "h1"}, {"title": ".entry-title"}, {"title": "h1"})
    ]
    assert len(set(names)) == 3
    assert names[1] == names[3]
    assert all(str(each).startswith(str(names[0])) for each in names)


RULES = {
    "title": ".entry-title",
    "text": ".story",
    "authors": ".byline",
    "published_at": ".when",
    "section": ".rubric",
    "remove": ".advert",
}


def test_where_a_selector_finds_nothing_generic_extraction_takes_over_and_the_row_says_so() -> None:
    url = "https://xeber.example/2026/11/03/bridge/"
    plain = read_page(JANNAH.encode(), url=url, fetched_at=NOW).article
    found = read_page(JANNAH.encode(), url=url, fetched_at=NOW, selectors=RULES).article
    assert replace(found, extractor=plain.extractor) == plain
    assert found.extractor
    assert found.extractor.endswith(" generic/authors,published_at,section,text")
    assert generic_columns(plain.extractor) == frozenset()


@pytest.mark.parametrize("tag", ["div", "font", "span"])
def test_a_selector_of_the_text_may_name_an_element_inside_a_line(tag: str) -> None:
    lines = (
        "Şəhərin köhnə körpüsü bu gün yenidən piyadaların üzünə açıldı, sakinlər mərasimə toplaşdı.",
        "Təmir işləri on bir ay davam edib, dayaqlar dəyişdirilib, səki isə genişləndirilib.",
    )
    page = (
        "<table><tr><td>Bölmə: Kənd<br><br><font class=name>Körpü açılıb</font><br><br>"
        f"<{tag} class=story>{'<br><br>'.join(lines)}</{tag}><br><br>Sabah yağış gözlənilir, külək "
        "axşama yaxın güclənəcək və dağlıq ərazilərdə yollar buz bağlayacaq.</td></tr></table>"
    )
    rules = {"title": ".name", "text": ".story"}
    url = "https://xeber.example/2026/11/03/bridge/"
    found = read_page(page.encode(), url=url, fetched_at=NOW, selectors=rules).article
    assert found.text.split("\n\n") == list(lines)
    assert generic_columns(found.extractor) == frozenset()


def test_a_byline_that_names_nobody_is_an_answer() -> None:
    page = JANNAH.replace("</article>", "<p class=byline>Redaksiya</p></article>")
    found = read_page(page.encode(), url=None, selectors={"authors": ".byline"}).article
    assert found.authors == ()
    assert generic_columns(found.extractor) == frozenset()


BRIDGE = """<html lang=az><title>Körpü yenidən açıldı - Xəbər</title><body><div class=news>
<h1>Körpü yenidən açıldı</h1><div class=meta>{meta}</div><div class=text>{body}</div></div></body></html>"""
SENTENCE = "Şəhərin köhnə körpüsü bu gün piyadaların üzünə açılıb və sakinlər toplaşıb."


@pytest.mark.parametrize(
    "meta",
    [
        "3 Noyabr 2026, 12:30 | Baxış sayı: 17 | Son yenilənmə: 24.11.2026 11:02:33",
        "03.11.2026 12:30 (обновлено 24.11.2026 11:02)",
    ],
)
def test_a_date_beside_that_of_the_update_is_the_articles(meta: str) -> None:
    page = BRIDGE.format(meta=meta, body=f"<p>{SENTENCE}</p>").encode()
    found = read_page(page, url="https://xeber.example/48000", fetched_at=NOW)
    assert found.article.published_at == datetime(2026, 11, 3, 8, 30, tzinfo=UTC)


def test_a_lone_date_of_an_update_is_no_date_of_the_article() -> None:
    page = BRIDGE.format(meta="24.11.2026 11:02 yenilənib", body=f"<p>{SENTENCE}</p>").encode()
    found = read_page(page, url="https://xeber.example/48000", fetched_at=NOW)
    assert found.article.published_on is None


def test_an_article_of_one_sentence_beside_its_picture_is_text() -> None:
    body = f"<img src=/a.jpg><i>Foto: arxiv</i><p>{SENTENCE}</p>"
    page = BRIDGE.format(meta="3 Noyabr 2026, 12:30", body=body).encode()
    assert article_from_html(page, "https://xeber.example/48000").text == SENTENCE


def test_a_line_of_several_linked_headlines_is_no_text() -> None:
    links = "".join(
        f"<a href=/4{n}>Nazir bildirib: “körpünün {n} dayağı yenilənib və gələcəyi bizdən asılıdır”</a> "
        for n in range(3)
    )
    text = "<p>{}</p><div class=inner><b>Oxşar xəbərlər:</b> {}</div><p>{}</p>"
    body = text.format(SENTENCE, links, f"{SENTENCE} Təmir on bir ay davam edib.")
    page = BRIDGE.format(meta="3 Noyabr 2026, 12:30", body=body).encode()
    assert "asılıdır" not in article_from_html(page, "https://xeber.example/48000").text


def test_who_an_author_is_goes_with_the_name_below_the_text() -> None:
    below = "<p>Nora Lakeside,<br>bridge builder</p></div><div class=share-buttons"
    signed = JANNAH.replace('</div>\n<div class="share-buttons"', below)
    article = article_from_html(signed.encode(), "https://xeber.example/2026/11/03/bridge/")
    assert "<br>" in signed and article.text.endswith("walkers")


def test_a_line_that_says_by_whom_is_no_text() -> None:
    above = JANNAH.replace("<p>According", "<p><b>By Nora Lakeside</b></p><p>According")
    article = article_from_html(above.encode(), "https://xeber.example/2026/11/03/bridge/")
    assert article.authors == ("Nora Lakeside",)
    assert article.text.startswith("According to the agency")
