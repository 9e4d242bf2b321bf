"""Layouts in which outlets print the rubric of an article, or words that are none in its place."""

from typing import NamedTuple

AZ_MENU = (
    '<header><a href="/" class="logo">Xəbər Nümunə</a><nav><ul><li class="active"><a href="/">Ana səhifə</a></li>'
    '<li><a href="/son-xeberler">Son xəbərlər</a></li><li><a href="/siyaset">Siyasət</a></li><li><a href="/iqtisadiyyat">İqtisadiyyat</a></li>'
    '<li><a href="/cemiyyet">Cəmiyyət</a></li><li><a href="/idman">İdman</a></li><li><a href="/dunya">Dünya</a></li>'
    '<li><a href="/hadise">Hadisə</a></li><li><a href="/elaqe">Əlaqə</a></li></ul></nav></header>'
)
RU_MENU = (
    '<header><a href="/">Пример</a><div class="menu"><a href="/ru/">Главная</a><a href="/ru/news/">Все новости</a>'
    '<a href="/ru/politics/">Политика</a><a href="/ru/economy/">Экономика</a><a href="/ru/society/">Общество</a>'
    '<a href="/ru/world/">В мире</a><a href="/ru/contacts/">Контакты</a></div></header>'
)
EN_MENU = (
    '<header><nav class="main-nav"><a href="/en">Home</a><a href="/en/latest">Latest news</a><a href="/en/politics">Politics</a>'
    '<a href="/en/business">Business</a><a href="/en/world">World</a><a href="/en/sports">Sports</a><a href="/en/about">About us</a></nav></header>'
)
MENUS = {"az": AZ_MENU, "ru": RU_MENU, "en": EN_MENU}
TITLES = {
    "az": "Kür çayı üzərindəki yeni körpü istifadəyə verilib",
    "ru": "Новый мост через реку Куру открыли для движения",
    "en": "New bridge over the Kura river opens for traffic",
}
PROSE = {
    "az": "Körpü iki sahili birləşdirir və gün ərzində min maşın buradan keçəcək, nazirlik bildirib.",
    "ru": "Мост соединяет два берега, и за день здесь проедет тысяча машин, сообщили в министерстве.",
    "en": "The bridge joins the two banks, and a thousand cars will cross it every day, the ministry said.",
}
CARDS = (
    '<aside class="sidebar"><h3>Son xəbərlər</h3><div class="card"><a class="category" href="/idman">İdman</a>'
    '<h4><a href="/idman/9">Komanda səfərdə qalib gəldi və xal topladı</a></h4></div><div class="card"><a class="category" href="/dunya">Dünya</a>'
    '<h4><a href="/dunya/8">Qonşu ölkədə zəlzələ baş verib, xəsarət yoxdur</a></h4></div></aside>'
)
LD = '<script type="application/ld+json">%s</script>'


class Layout(NamedTuple):
    """A page: above is what stands between menu and headline, below what stands behind it."""

    name: str
    language: str
    path: str
    head: str
    above: str
    below: str
    section: str | None


# fmt: off
_ROWS = [
    ("crumbs in a list", "az", "/n/1", "", '<ol class="breadcrumb"><li><a href="/">Ana səhifə</a></li><li><a href="/c/2">Siyasət</a></li><li class="active">{t}</li></ol>', "", "Siyasət"),
    ("crumbs, the headline a link", "az", "/n/1", "", '<nav aria-label="breadcrumb"><a href="/">Ana səhifə</a><a href="/c/4">Cəmiyyət</a><a href="/n/1">{t}</a></nav>', "", "Cəmiyyət"),
    ("crumbs with the feed between", "ru", "/ru/n/1", "", '<div class="breadcrumbs"><a href="/">Главная</a> / <a href="/all">Новости</a> / <a href="/s">Общество</a> / <span>{t}</span></div>', "", "Общество"),
    ("crumbs end with the feed", "ru", "/ru/n/1", "", '<div class="breadcrumbs"><a href="/">Главная</a> / <a href="/s">Общество</a> / <a href="/all">Новости</a></div>', "", "Общество"),
    ("a list of one rubric", "az", "/n/1", "", '<ul class="news__category"><li><a href="/infra/">İnfrastruktur</a></li></ul>', "", "İnfrastruktur"),
    ("speedbar", "ru", "/1-most.html", "", '<div class="speedbar"><span id="dle-speedbar"><a href="/">Пример</a> &raquo; <a href="/c/politika/">Политика</a> &raquo; {t}</span></div>', "", "Политика"),
    ("json-ld crumbs", "en", "/n/1", LD % '{{"@type":"BreadcrumbList","itemListElement":[{{"@type":"ListItem","position":1,"name":"Home","item":"/"}},{{"@type":"ListItem","position":2,"name":"Business","item":"/b"}},{{"@type":"ListItem","position":3,"name":"{t}"}}]}}', "", "", "Business"),
    ("json-ld crumbs in a graph", "az", "/n/1", LD % '{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage","name":"x"}},{{"@type":"BreadcrumbList","itemListElement":[{{"@type":"ListItem","item":{{"@id":"/","name":"Ana Səhifə"}}}},{{"@type":"ListItem","item":{{"@id":"/c","name":"Cəmiyyət"}}}}]}}]}}', "", "", "Cəmiyyət"),
    ("json-ld crumbs end with the feed", "az", "/n/1", LD % '{{"@type":["BreadcrumbList"],"itemListElement":[{{"@type":"ListItem","position":1,"name":"Ana səhifə"}},{{"@type":"ListItem","position":2,"name":"İqtisadiyyat"}},{{"@type":"ListItem","position":3,"name":"Bütün xəbərlər"}}]}}', "", "", "İqtisadiyyat"),
    ("json-ld crumbs, positions mixed", "en", "/n/1", LD % '{{"@type":"BreadcrumbList","itemListElement":[{{"@type":"ListItem","position":2,"name":"World"}},{{"@type":"ListItem","position":1,"name":"Home"}}]}}', "", "", "World"),
    ("rel category", "en", "/n/1", "", "", '<div class="entry-meta">Posted in <a href="/category/sports/" rel="category tag">Sports</a></div>', "Sports"),
    ("rel tag is a tag", "az", "/n/1", "", "", '<div class="tags"><a href="/tag/kur" rel="tag">Kür</a> <a href="/tag/korpu" rel="tag">körpü</a></div>', None),
    ("feed as article:section", "az", "/n/1", '<meta property="article:section" content="Xəbərlər">', '<ul class="breadcrumb"><li><a href="/">Ana səhifə</a></li><li><a href="/siyaset">Siyasət</a></li></ul>', "", "Siyasət"),
    ("filed under news alone", "ru", "/n/1", '<meta property="article:section" content="Новости">', "", "", "Новости"),
    ("latest news as article:section", "az", "/n/1", '<meta property="article:section" content="Son xəbərlər">', "", "", None),
    ("outlet as article:section", "az", "/n/1", '<meta property="og:site_name" content="Xəbər Nümunə"><meta property="article:section" content="Xəbər Nümunə">', '<div class="post-category"><a href="/hadise">Hadisə</a></div>', "", "Hadisə"),
    ("body class", "az", "/n/1", "", "", "", "İdman"),
    ("post class", "az", "/n/1", "", "", "", "İqtisadiyyat"),
    ("address", "az", "/iqtisadiyyat/12345-kur-cayi-korpu", "", "", "", "İqtisadiyyat"),
    ("address with a language", "ru", "/ru/politics/12345", "", "", "", "Политика"),
    ("address with a date", "en", "/en/business/2026/11/24/new-bridge", "", "", "", "Business"),
    ("address of the feed", "en", "/en/latest/new-bridge-1", "", "", "", None),
    ("address with a page of contact", "az", "/n/1", "", "", "", None),
    ("active in the menu", "az", "/xeber/1", "", '<ul class="submenu"><li><a href="/rubrika/1">Region</a></li><li class="active"><a href="/rubrika/2">Mədəniyyət</a></li></ul>', "", "Mədəniyyət"),
    ("aria-current in the menu", "en", "/story/1", "", '<nav><a href="/s/1">Culture</a><a href="/s/2" aria-current="page">Science</a></nav>', "", "Science"),
    ("label above, a link", "az", "/n/1", "", '<a class="news-cat" href="/category/5">İDMAN</a>', "", "İDMAN"),
    ("label above, no link", "az", "/n/1", "", '<span class="post-category">Siyasət</span>', "", "Siyasət"),
    ("label above without a class", "az", "/n/1", "", '<div><a href="/kateqoriya/dunya">Dünya</a></div>', "", "Dünya"),
    ("label below in hashed classes", "ru", "/n/1", "", "", '<div class="css-1x9"><a class="css-8ab" href="/ru/category/economy">Экономика</a><span>24.11.2026</span></div>', "Экономика"),
    ("rubric in a bem class", "ru", "/n/1", "", '<a class="article__rubric" href="/rubric/economics/">Экономика</a>', "", "Экономика"),
    ("category in a bem class", "ru", "/n/1", "", "", '<div class="news-item__category">Общество</div>', "Общество"),
    ("bölmə as class", "az", "/n/1", "", '<span class="xeber-bolme">Hadisə</span>', "", "Hadisə"),
    ("kateqoriya as class", "az", "/n/1", "", '<div class="xeber_kateqoriya"><a href="/s">Cəmiyyət</a></div>', "", "Cəmiyyət"),
    ("microdata meta", "az", "/n/1", '', '<meta itemprop="articleSection" content="Hadisə">', "", "Hadisə"),
    ("microdata span", "ru", "/n/1", "", '<span itemprop="articleSection">В мире</span>', "", "В мире"),
    ("microdata crumbs", "en", "/n/1", "", '<div itemscope itemtype="https://schema.org/BreadcrumbList" class="path"><span itemprop="itemListElement" itemscope><a itemprop="item" href="/"><span itemprop="name">Home</span></a></span><span itemprop="itemListElement" itemscope><a itemprop="item" href="/p"><span itemprop="name">Politics</span></a></span></div>', "", "Politics"),
    ("crumbs are a date", "en", "/2026/11/24/x", "", '<div class="breadcrumbs"><a href="/">Home</a> » <a href="/2026">2026</a> » <a href="/2026/11">November</a> » <a href="/2026/11/24">24</a></div>', "", None),
    ("crumbs end with a date", "en", "/n/1", "", '<div class="breadcrumbs"><a href="/">Home</a> » <a href="/p">Politics</a> » <a href="/d">24 November 2026</a></div>', "", "Politics"),
    ("crumbs begin with the outlet", "az", "/n/1", '<meta property="og:site_name" content="Xəbər Nümunə">', '<div class="crumbs"><a href="/">Xəbər Nümunə</a> / <a href="/s">Siyasət</a></div>', "", "Siyasət"),
    ("list with the feed first", "az", "/n/1", LD % '{{"@type":"NewsArticle","headline":"{t}","articleSection":["Son xəbərlər","Siyasət"]}}', "", "", "Siyasət"),
    ("list with the front page first", "az", "/n/1", LD % '{{"@type":"NewsArticle","headline":"{t}","articleSection":["Manşet","Dünya"]}}', "", "", "Dünya"),
    ("labelled in words, a link", "az", "/n/1", "", "", '<div class="info">Bölmə: <a href="/b/3">İqtisadiyyat</a> Baxış: 120</div>', "İqtisadiyyat"),
    ("labelled in words, no link", "az", "/n/1", "", "", '<div class="info">Kateqoriya: Siyasət | Tarix: 24.11.2026 | Baxış: 123</div>', "Siyasət"),
    ("labelled in words, russian", "ru", "/n/1", "", "", '<p class="meta">Рубрика: <a href="/x">Экономика</a></p>', "Экономика"),
    ("labelled in words, english", "en", "/n/1", "", "", '<p>Category: <b>World</b></p><p>24 November 2026</p>', "World"),
    ("beside the date, known from the menu", "az", "/n/1", "", "", '<div class="date">21:52 | Siyasət | 24 noyabr 2026</div>', "Siyasət"),
    ("alone above, known from the menu", "ru", "/n/1", "", '<div class="top"><span>24 ноября 2026</span><span>Общество</span></div>', "", "Общество"),
    ("crumbs with an icon for home", "az", "/n/1", "", '<ul class="bread-crumb"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a href="/h">Hadisə</a></li></ul>', "", "Hadisə"),
    ("crumbs, the headline cut short", "az", "/n/1", "", '<ol class="breadcrumb"><li><a href="/">Əsas səhifə</a></li><li><a href="/c">Cəmiyyət</a></li><li><a href="/n/1">Kür çayı üzərindəki yeni...</a></li></ol>', "", "Cəmiyyət"),
    ("crumbs without links", "az", "/n/1", "", '<div class="breadcrumb">Ana səhifə / Siyasət / {t}</div>', "", "Siyasət"),
    ("crumbs of spans", "en", "/n/1", "", '<div class="bread_crumbs"><span>Home</span><i>›</i><span>World</span><i>›</i><span>{t}</span></div>', "", "World"),
    ("pathway", "ru", "/n/1", "", '<div class="pathway">Вы здесь: <a href="/">Главная</a> → <a href="/e">Экономика</a></div>', "", "Экономика"),
    ("deeper crumbs", "en", "/n/1", "", '<div class="breadcrumb"><a href="/">Home</a> › <a href="/s">Sports</a> › <a href="/s/f">Football</a></div>', "", "Football"),
    ("cards beside have categories", "az", "/n/1", "", '<div class="post-cat"><a href="/siyaset">Siyasət</a></div>', CARDS, "Siyasət"),
    ("only cards have categories", "az", "/n/1", "", "", CARDS, None),
    ("rubric in the window's title", "az", "/n/1", "<title>{t} | Siyasət | Xəbər Nümunə</title>", "", "", "Siyasət"),
    ("keywords are no rubric", "az", "/n/1", '<meta name="keywords" content="siyasət, körpü, Kür"><meta name="news_keywords" content="körpü">', "", "", None),
    ("kind of page as article:section", "en", "/n/1", '<meta property="article:section" content="article">', '<div class="breadcrumb"><a href="/">Home</a> › <a href="/b">Business</a></div>', "", "Business"),
    ("crumbs of the archive", "en", "/n/1", "", '<div class="breadcrumb"><a href="/">Home</a> › <a href="/a">Archive</a></div>', "", None),
    ("news of politics", "az", "/n/1", "", '<div class="breadcrumb"><a href="/">Ana səhifə</a> › <a href="/x">Xəbərlər</a> › <a href="/s">Siyasət xəbərləri</a></div>', "", "Siyasət xəbərləri"),
    ("two categories, the front page first", "az", "/n/1", "", '<div class="cat-links"><a href="/category/manset" rel="category tag">Manşet</a>, <a href="/category/iqtisadiyyat" rel="category tag">İqtisadiyyat</a></div>', "", "İqtisadiyyat"),
    ("several slides", "ru", "/n/1", '<meta property="article:section" content="Slider">', '<div class="cat-links"><a href="/category/slider" rel="category tag">Слайдер</a> <a href="/category/mir" rel="category tag">В мире</a></div>', "", "В мире"),
    ("back to the list", "az", "/n/1", "", '<a class="category" href="/all">Bütün xəbərlər</a>', "", None),
    ("tag above the headline", "az", "/n/1", "", '<a class="tag" href="/tag/kur">#Kür</a>', "", None),
    ("author in the crumbs' place", "az", "/n/1", "", '<div class="author"><a href="/author/3">Leyla Sədəfova</a></div>', "", None),
 ("top bar of rubrics, unnamed", "az","/n/1","",'<div class="x1"><a href="/kateqoriya/a">Siyasət</a><a href="/kateqoriya/b">Dünya</a><a href="/kateqoriya/c">İdman</a></div>',"",None),
 ("active language", "az","/n/1","",'<div class="header-top"><ul><li class="active"><a href="/az">AZ</a></li><li><a href="/ru">RU</a></li></ul></div>',"",None),
 ("active tab", "az","/n/1","",'<ul class="nav nav-tabs"><li class="active"><a href="#a">Ən çox oxunan</a></li><li><a href="#b">Son</a></li></ul>',"",None),
 ("label with date in one box", "az","/n/1","",'<div class="news-info"><span class="news-info__cat"><a href="/iqtisadiyyat">İqtisadiyyat</a></span><span class="date">24 noy 2026</span></div>',"","İqtisadiyyat"),
 ("cat with an icon", "az","/n/1","",'<a href="/s" class="cat"><i class="icon"></i> Siyasət</a>',"","Siyasət"),
 ("data of the article in a list", "ru","/ru/n/1","","",'<ul class="post-info"><li>24.11.2026</li><li class="post-category"><a href="/x">В мире</a></li><li>120</li></ul>',"В мире"),
 ("crumbs, microdata list, headline last as span", "ru","/n/1","",'<ul itemscope itemtype="http://schema.org/BreadcrumbList"><li itemprop="itemListElement"><a href="/" itemprop="item"><span itemprop="name">Главная</span></a></li><li itemprop="itemListElement"><a href="/p" itemprop="item"><span itemprop="name">Происшествия</span></a></li><li><span itemprop="name">{t}</span></li></ul>',"","Происшествия"),
 ("crumbs without a class", "az","/n/1","",'<p><a href="/">Ana səhifə</a> &gt; <a href="/c">Cəmiyyət</a> &gt; {t}</p>',"","Cəmiyyət"),
 ("text crumbs with the outlet first", "az","/n/1",'<meta property="og:site_name" content="Xəbər Nümunə">','<div class="breadcrumbs"><a href="/">Xəbər Nümunə</a> » <a href="/d">Dünya</a> » <span>{t}</span></div>',"","Dünya"),
 ("json-ld articleSection slug list", "en","/n/1",LD % '{{"@type":"NewsArticle","headline":"{t}","articleSection":["Home","World"]}}',"","","World"),
 ("json-ld section with the outlet", "az","/n/1",'<meta property="og:site_name" content="Xəbər Nümunə">'+LD % '{{"@type":"NewsArticle","headline":"{t}","articleSection":"Xəbər Nümunə"}}',"","",None),
 ("address folder news", "en","/news/1","","","",None),
 ("address of a year", "en","/2026/11/new","","","",None),
 ("address two folders", "en","/en/sports/football/1","","","","Sports"),
 ("article:section home", "az","/iqtisadiyyat/1",'<meta property="article:section" content="Ana səhifə">',"","","İqtisadiyyat"),
 ("section meta az all caps", "az","/n/1",'<meta property="article:section" content="İQTİSADİYYAT">',"","","İQTİSADİYYAT"),
 ("rel category among related cards", "en","/n/1","","",'<div class="related-posts"><a rel="category" href="/c">Sports</a><h3><a href="/z">Another team won its game on the road today</a></h3></div>',None),
 ("label below the text", "az","/n/1","","",'<div class="article-foot">Kateqoriya: <a href="/c">Mədəniyyət</a></div>',"Mədəniyyət"),
 ("rubrika bold", "az","/n/1","","",'<b>Rubrika:</b> <span>Müsahibə</span>',"Müsahibə"),
 ("category sentence in prose", "en","/n/1","","","<p>Category: five hurricanes come once in ten years, said the bureau of weather on Monday.</p>",None),
 ("date and place", "az","/n/1","","",'<div class="date">Bakı, 24 noyabr 2026</div>',None),
 ("views", "az","/n/1","","",'<div class="cat-info">Baxış: 1205</div>',None),
 ("author above", "az","/n/1","",'<span class="author-name">Leyla Sədəfova</span>',"",None),
 ("share words", "az","/n/1","",'<div class="share"><a href="/category/share">Paylaş</a></div>',"",None),
 ("all of the rubric", "ru","/ru/n/1","",'<a class="category" href="/ru/society/">Общество</a>','<div><a href="/ru/society/">Все новости рубрики</a></div>',"Общество"),
]
# fmt: on
LAYOUTS = [Layout(*each) for each in _ROWS]
BODY_CLASS = {"body class": "single single-post postid-12 category-idman", "post class": ""}
POST_CLASS = {
    "post class": "post-12 post type-post status-publish category-iqtisadiyyat category-manset tag-kur"
}


def page_of(layout: Layout) -> tuple[str, str, str]:
    """Return the HTML of a layout, its address and its headline."""
    title, name = TITLES[layout.language], layout.name
    head, above, below = (
        each.replace("{t}", title).replace("{{", "{").replace("}}", "}")
        for each in (layout.head, layout.above, layout.below)
    )
    window = "" if "<title>" in head else f"<title>{title}</title>"
    html = (
        f'<html lang="{layout.language}"><head><meta charset="utf-8">{window}'
        f'<meta property="og:title" content="{title}">{head}</head>'
        f'<body class="{BODY_CLASS.get(name, "")}">{MENUS[layout.language]}<main>'
        f'<article class="{POST_CLASS.get(name, "")}">{above}<h1>{title}</h1>{below}'
        f'<div class="text">{f"<p>{PROSE[layout.language]}</p>" * 6}</div></article></main>'
        '<footer><a href="/elaqe">Əlaqə</a></footer></body></html>'
    )
    return html, f"https://xeber.example{layout.path}", title
