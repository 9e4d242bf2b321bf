"""Section, tags, summary and pictures are the article's own, not the site's."""

import json

import pytest

from newsarchive.article import Article, Image
from newsarchive.extract import article_from_html

URL = "https://nebz.example/siyaset/48000"
TITLE = "Körpünün təmiri başa çatdı"
PROSE = "Şəhərin köhnə körpüsü bu gün piyadaların üzünə açılıb və sakinlər toplaşıb, bayram edib."


def read(head: str = "", *, above: str = "", inside: str = "", below: str = "") -> Article:
    body = f"{above}<h1>{TITLE}</h1><div class=metn>{inside}<p>{PROSE}</p><p>{PROSE} Təmir bitib.</p></div>{below}"
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{body}</body></html>"
    return article_from_html(page.encode(), URL)


def ld(**facts: object) -> str:
    thing = {"@type": "NewsArticle", "headline": TITLE} | facts
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


CRUMBS = {
    "@type": "BreadcrumbList",
    "itemListElement": [
        {"@type": "ListItem", "position": n, "name": name}
        for n, name in enumerate(("Ana səhifə", "Siyasət", TITLE), 1)
    ],
}


@pytest.mark.parametrize(
    ("head", "above"),
    [
        (ld(articleSection="Siyasət"), ""),
        ('<meta property="article:section" content="Siyasət">', ""),
        (f'<script type="application/ld+json">{json.dumps(CRUMBS)}</script>', ""),
        ("", f"<ul class=breadcrumbs><li><a href=/>Əsas</a><li><a href=/s>Siyasət</a><li><a>{TITLE}</a></ul>"),
        ("", "<div><a href='/'>Ana səhifə</a> / <a href='/siyaset/'>Siyasət</a></div>"),
        ("", "<font><a href='/'>Главная</a> &gt; <a href='/s/'>Siyasət</a></font>"),
        ("", "<span class=cat-links><a href=/s rel='category tag'>Siyasət</a></span>"),
        (ld(articleSection=["Uncategorized", "Siyasət"]), ""),
    ],
)  # fmt: skip
def test_the_section_is_found(head: str, above: str) -> None:
    assert read(head, above=above).section == "Siyasət"


def test_a_menu_is_no_section() -> None:
    links = "".join(f"<a href=/{n}>{n}</a> | " for n in ("Siyasət", "İdman", "Dünya", "Bazar"))
    assert read(above=f"<div><a href=/>Ana səhifə</a> | {links}</div>").section is None


@pytest.mark.parametrize(
    ("head", "below"),
    [
        (ld(keywords="körpü, təmir"), ""),
        (ld(keywords=["körpü", "təmir"]), ""),
        ('<meta property="article:tag" content="körpü"><meta property="article:tag" content="təmir">', ""),
        ("", "<div class=teqler><b>Teqlər:</b> <a href=/t/1>#körpü</a> <a href=/t/2>#təmir</a></div>"),
        ("", "<p><a rel=tag href=/t/1>körpü</a> <a rel=tag href=/t/2>təmir</a></p>"),
        ("", "<footer class=entry-footer><a rel=tag href=/t/1>körpü</a> <a rel=tag href=/t/2>təmir</a></footer>"),
        ("", "<td>Метки: körpü, təmir</td>"),
        ("", "<p class=tags><a href=/t/1>körpü</a> <a href=/t/2>təmir</a></p><div class=tag-list><a href=/1><h4>Nar"
         " satışı başladı</h4></a></div>"),
        ('<meta name="keywords" content="körpü, təmir">', ""),
    ],
)  # fmt: skip
def test_tags_are_found(head: str, below: str) -> None:
    assert read(head, below=below).tags == ("körpü", "təmir")


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="keywords" content="gündəm, idman, dünya, hava, valyuta">',
        f'<meta name="keywords" content="{", ".join(f"körpü {n}" for n in range(20))}">',
        '<meta property="og:site_name" content="Nəbz"><meta name="keywords" content="körpü, Nəbz">',
        "<div class=tagcloud><a rel=tag href=/t>neft</a></div>",
    ],
)
def test_keywords_of_the_site_are_no_tags(head: str) -> None:
    assert read(head).tags == ()


SLOGAN = "Günün ən vacib hadisələri: siyasət, iqtisadiyyat, idman bir ünvanda."


@pytest.mark.parametrize(
    ("head", "summary"),
    [
        (ld(description="Köhnə körpü piyadalar üçün &quot;yenidən&quot; açıldı."),
         'Köhnə körpü piyadalar üçün "yenidən" açıldı.'),
        ('<meta name="description" content="Köhnə körpü piyadalar üçün [&amp;hellip;]">', "Köhnə körpü piyadalar üçün…"),
        (f'<meta name="description" content="{PROSE[:40]}">', f"{PROSE[:40].strip()}…"),
        (f'<meta name="description" content="{PROSE[:-1]}">', PROSE[:-1]),
        (f'<meta name="description" content="{SLOGAN}">', None),
        (f'<meta name="description" content="{TITLE}">', None),
        ('<meta name="description" content="Gəncənin xəbər saytı">', None),
        ('<meta name="description" content="Nebz - köhnə körpünün xəbərləri">', None),
        (f'<meta property="og:description" content="{SLOGAN}"><meta name="description" content="Körpü piyadalara açılıb.">',
         "Körpü piyadalara açılıb."),
    ],
)  # fmt: skip
def test_a_summary_is_the_articles_own_and_says_where_it_was_cut(
    head: str, summary: str | None
) -> None:
    assert read(head).summary == summary


PICTURE = "https://nebz.example/uploads/korpu.jpg"


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        ("<figure><img src=/uploads/korpu.jpg><figcaption>Körpü. Foto: Lalə Körpülü</figcaption></figure>",
         "Körpü", "Lalə Körpülü"),
        ("<figure><img src=data:image/gif;base64,R0 data-src=/uploads/korpu.jpg><figcaption>Körpü "
         "<span class=credit>Nəbz</span></figcaption></figure>", "Körpü", "Nəbz"),
        ("<figure><picture><source srcset='/uploads/s.jpg 300w, /uploads/korpu.jpg 1200w'><img src=/uploads/s.jpg>"
         "</picture><figcaption>Körpü (Фото: П. Речной)</figcaption></figure>", "Körpü", "П. Речной"),
        ("<figure><img src=/uploads/korpu.jpg><p><span>Şəklin mənbəyi, </span>Nəbz</p><figcaption><span>Şəklin alt "
         "yazısı, </span><p>Körpü</p></figcaption></figure>", "Körpü", "Nəbz"),
        ("<div class=c-mmp><div><img src=/uploads/korpu.jpg></div><span>Auto 240p 360p 0:01:42</span></div>", None, None),
        ("<div class=wp-caption><img data-lazy-src=/uploads/korpu.jpg><p class=wp-caption-text>Körpü © Nəbz</p></div>",
         "Körpü", "Nəbz"),
        ("<img src=/uploads/korpu.jpg><i>Foto: arxiv</i>", None, "arxiv"),
        ("<table><tr><td><img src=/uploads/korpu.jpg></td></tr><tr><td>Körpü axşam</td></tr></table>",
         "Körpü axşam", None),
        ("<div><img src=/uploads/korpu.jpg><p>Açiq mənbələrdən foto.</p></div>", None, "Açiq mənbələrdən foto."),
        ("<img src=/uploads/korpu.jpg>", None, None),
    ],
)  # fmt: skip
def test_a_picture_keeps_its_caption_and_credit(
    markup: str, caption: str | None, credit: str | None
) -> None:
    article = read(inside=markup)
    assert article.images == (Image(PICTURE, caption, credit),)
    assert "Foto" not in article.text


@pytest.mark.parametrize(
    ("large", "small"),
    [
        ("/uploads/korpu.jpg", "/uploads/korpu-300x200.jpg"),
        ("/01ab_w1080_h608.jpg", "/01ab_cx0_cy10_cw0_w250_r1_s.jpg"),
        ("/ws/1024/production/korpu.jpg", "/ws/640/production/korpu.jpg"),
    ],
)
def test_sizes_of_one_picture_are_one_picture(large: str, small: str) -> None:
    head = f'<meta property="og:image" content="{large}">'
    inside = f"<figure><img src={small}><figcaption>Körpü</figcaption></figure>"
    found = read(head, inside=inside).images
    assert [(each.caption, each.url.endswith(large)) for each in found] == [("Körpü", True)]


def test_pictures_in_the_folders_of_two_articles_are_two() -> None:
    head = '<meta property="og:image" content="/uploads/48001/1.jpg">'
    assert len(read(head, inside="<img src=/uploads/48002/1.jpg>").images) == 2


def test_a_picture_under_www_and_under_the_bare_host_is_one_picture() -> None:
    head = f'<meta property="og:image" content="{PICTURE.replace("://", "://www.")}">'
    pictures = read(head, inside=f"<img src={PICTURE}>").images
    assert pictures == (Image(PICTURE.replace("://", "://www.")),)


def test_the_footer_of_a_page_is_no_credit() -> None:
    lead = f"<main><h1>{TITLE}</h1><img src=/uploads/korpu.jpg></main><footer>© Nəbz</footer>"
    page = f"<meta charset=utf-8>{lead}<div><p>{PROSE}</p><p>{PROSE} Təmir bitib.</p></div>"
    assert article_from_html(page.encode(), URL).images == (Image(PICTURE),)


@pytest.mark.parametrize(
    "mark",
    [
        "<img src=/img/print.gif>",
        "<img src=/logo.png>",
        "<img src=/a.jpg width=1 height=1>",
        "<img src=/u.jpg class=avatar>",
        "<img src=https://counter.example/hit?x>",
        "<img src=data:image/gif;base64,R0>",
    ],
)
def test_marks_and_pixels_are_no_pictures(mark: str) -> None:
    assert read(inside=mark).images == ()
