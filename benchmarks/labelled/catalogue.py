"""Every layout: those of known outlets by their class names, and others drawn from the same parts."""

from .drawn import drawn
from .hostile import HOSTILE
from .layout import Layout

AZ, RU, EN = ("az",), ("ru",), ("en",)
THREE = ("az", "ru", "en")

AGENCIES = (
    Layout(
        "state-agency", THREE, "AZƏRXƏBƏR", when="brackets", vocabulary="en", title_tag="p",
        names={"title": "news-view-title", "body": "news-view-body", "date": "news-view-date"},
        top="clock:2 logo languages menu ticker login", main="category title meta:2 photo:1 body share related:0",
        side="side_latest:1 side_calendar", head="og_only", inserts="figure", bylines=False,
        address="/xeber/{slug}-{id}",
    ),
    Layout(
        "state-agency-text", AZ, "AZƏRXƏBƏR", skeleton="flat", body="spans", when="iso", head="bare",
        names={"body": "news-view-body", "title": "news-view-title", "date": "news-view-date"},
        vocabulary="bare", top="logo menu:1", main="title meta:2 body", side="", bottom="footer:1", inserts="",
        bylines=False, address="/az/xeber/{id}",
    ),
    Layout(
        "selected-text", RU, "Агентство", skeleton="columns", body="naked", when="brackets", head="site_title",
        body_id="selectedtext", vocabulary="thin", main="title:2 meta:7 body share:1 related:3 views",
        top="clock:1 logo:1 menu:2", inserts="figure", bottom="footer:2", side="side_latest side_calendar",
    ),
    Layout(
        "trend-like", THREE, "Axın", body="justified", head="og_time", when="words_utc", vocabulary="en",
        names={"body": "article-content article-paddings", "date": "date-time", "main": "col-lg-8"},
        main="crumbs category title meta photo:1 body tags:1 follow share related:1", inserts="read_also ad follow",
        side="side_latest:2 side_ad side_most", top="logo languages menu login ticker",
    ),
    Layout(
        "trend-old", RU, "Axın", skeleton="side_first", body="naked", head="og_only", when="large",
        names={"body": "article-text", "title": "caption"}, vocabulary="thin", title_tag="h2",
        main="title meta:7 photo:1 body share:1 comment_form:2 related:0", inserts="ad",
    ),
    Layout(
        "apa-like", THREE, "ABA", skeleton="grid", body="plain", when="words_utc", head="og_only", title_tag="h2",
        names={"title": "title_news", "body": "texts mb-site", "date": "date", "meta": "date_news", "ad": "rek_banner",
               "related": "links_block", "article": "news_content"},
        vocabulary="en", main="crumbs:2 photo:2 meta title body tags share:1 related:1", inserts="read_also ad figure",
        article_tag="div", address="/{section}/{slug}-{id}",
    ),
    Layout(
        "apa-mobile-twice", AZ, "ABA", skeleton="semantic", body="plain", when="words_utc", head="og_only",
        names={"title": "title_news", "body": "texts", "meta": "date_news"}, vocabulary="en", article_tag="div",
        main="title_mobile crumbs:2 title meta:2 photo:1 body share related:4", inserts="ad", side="side_latest:1",
    ),
    Layout(
        "holding-overlay", AZ, "Lentə", body="mixed", when="words_utc", head="og_only", article_tag="div",
        names={"title": "news_title", "body": "news_content", "share": "reaction-wrap", "caption": "alt"},
        vocabulary="en", main="photo:3 title body share:2 tags related:1 comments:1", inserts="ad read_also",
        side="side_latest side_poll", bylines=False,
    ),
    Layout(
        "report-like", THREE, "Raport", skeleton="semantic", body="plain", head="ld_body", when="words_slash",
        names={"title": "section-title", "body": "news-detail__desc", "meta": "news__date", "category": "news__category",
               "card": "index-post-block", "article": "news-detail"},
        vocabulary="en", main="category title meta:1 photo body tags share:1 related:1 feed_below",
        inserts="figure read_also", side="side_latest:2", address="/{section}/{slug}/",
    ),
    Layout(
        "report-2021", AZ, "Raport", body="lead_strong", head="ld_time", when="words_slash",
        names={"title": "news-title", "body": "editor-body"}, vocabulary="short", article_tag="div",
        main="title meta:2 standfirst:1 photo:0 body tags:1 share:0 related:2", inserts="ad", side="side_most:1",
    ),
    Layout(
        "oxu-like", ("az", "ru"), "Oxucu", skeleton="grid", body="plain", head="ld", when="short_slash", bylines=False,
        names={"title": "post-detail-title", "body": "post-detail-content-inner", "meta": "post-detail-meta",
               "tags": "tag-area", "share": "social-block2", "subscribe": "subscribe-single-block", "related": "tag-post-list"},
        vocabulary="post", main="title meta:1 photo body tags:1 share:2 subscribe related:1 comments:3 comment_form",
        inserts="figure follow ad", inside_bottom="follow sign:2", side="side_latest:2 side_ad",
    ),
    Layout(
        "day-month-apart", ("az", "ru"), "Baku Wind", skeleton="article_last", body="plain", head="og_only", when="short",
        names={"title": "post-detail-title", "body": "post-detail-content", "date": "post-date", "card": "post-card"},
        vocabulary="post", main="title meta photo:1 body ad share related:4", top="languages logo menu clock:0",
        inserts="ad read_also",
    ),
    Layout(
        "paywalled-agency", THREE, "Turan Yel", skeleton="grid", body="plain", head="og_name_time", when="day_us",
        names={"body": "post--content", "title": "h4", "category": "post--cats", "tags": "post--tags"}, vocabulary="en",
        top="logo languages menu clock", main="category title meta:6 photo:2 body tags share:0 comment_form related:1",
        inserts="figure", side="side_latest side_editorial",
    ),
    Layout(
        "logo-h1", EN, "Newsline Baku", skeleton="grid", body="plain", head="developer", when="words_plain",
        names={"title": "h4", "body": "post--content", "category": "post--cats", "tags": "post--tags", "logo": "h1 logo",
               "meta": "nav meta"},
        vocabulary="en", top="clock:1 logo:1 menu login", main="category:2 title meta:6 share:3 photo:1 body tags related:1 subscribe",
        inside_bottom="sign:0", inserts="read_also", address="/news/{slug}",
    ),
    Layout(
        "weekly-en", EN, "Caspian Weekly", body="justified", head="og_only", when="words_utc", vocabulary="en",
        names={"body": "article-content", "date": "me-3", "author": "author"},
        main="crumbs:1 title meta photo body author_box share tags:1 related:0", inserts="figure ad", side="side_latest:1 side_most:1",
    ),
)  # fmt: skip

PORTALS = (
    Layout(
        "day-like", ("ru", "az"), "Den", skeleton="columns", body="naked", when="large", head="og_only",
        names={"title": "post_title", "body": "post_content"}, vocabulary="ru", main="crumbs title meta:7 photo:1 body share:1 related:3 comments:1",
        inserts="ad read_also", address="/{section}/{id}.html",
    ),
    Layout(
        "day-description", RU, "Den", skeleton="body_wide", body="one_paragraph", when="words_plain", head="bare",
        names={"title": "caption", "body": "description"}, vocabulary="thin", title_tag="div", main="title meta:2 photo:1 body share related:0",
        inserts="", article_tag="div",
    ),
    Layout(
        "first-news", ("ru", "az"), "Birinci", skeleton="grid", body="plain", when="slashes", head="ld", article_tag="article",
        names={"article": "mainArticle", "title": "title", "body": "content", "category": "sectionTitle", "date": "date",
               "share": "articleBottom", "related": "latestNews", "feed": "fourNews", "ad": "leftColumnBanner"},
        vocabulary="en", main="category title meta photo:2 body share tags related:1 feed_below", inserts="ad read_also",
        address="/az/news/{compact}120640547-{slug}",
    ),
    Layout(
        "newspaper", AZ, "Müsavi", skeleton="semantic", body="spaced", when="dots", head="og_only", names={"body": "news-content"},
        vocabulary="az", main="category title standfirst:2 meta:5 photo body sign:3 tags share comments:0 comment_form related:0",
        inserts="figure read_also ad", side="side_latest side_editorial",
    ),
    Layout(
        "made-up-elements", RU, "Haqiqət", skeleton="app", body="components", when="time_first", head="og_only", vocabulary="bem",
        main="title meta photo standfirst body share:1 tags:1 related:1", inserts="figure tweet ad", article_tag="div",
        address="/newsarchive/{id}",
    ),
    Layout(
        "caliber-like", THREE, "Kalibr", skeleton="grid", body="plain", when="large", head="og_only",
        names={"title": "post_title", "body": "post_body", "date": "post_time", "category": "post_categoty", "views": "post_hits"},
        vocabulary="post", main="category title meta:0 photo body views:1 share related:1", inside_bottom="sign:0",
        inserts="figure tweet read_also", address="/post/{slug}",
    ),
    Layout(
        "wordpress-ru", RU, "Minbər", body="plain", when="dots", head="yoast", names={"body": "post-content"}, vocabulary="en",
        main="crumbs title meta photo body tags share:0 neighbours related:1 comments comment_form", inserts="figure tweet ad video",
        side="side_latest:1 side_comments", address="/news/{id}",
    ),
    Layout(
        "panel-body", AZ, "Dağ Məlumat", skeleton="grid", body="plain", when="pipe", head="og_only", machine_time=True, bylines=False,
        names={"body": "panel-body news_text", "title": "", "main": "col-md-7"}, vocabulary="thin", top="logo:1 menu:0 ticker",
        main="title meta photo:1 body views share:1 related:0", inserts="read_also ad", address="/news/detail/{slug}-{id}",
    ),
    Layout(
        "font-size", AZ, "Axşamar", skeleton="columns", body="naked", when="year_first", head="bare", microdata=True,
        names={"article": "newsPlace", "body": "article_body", "title": ""}, vocabulary="thin", body_tag="span", body_id="font_size",
        main="title meta photo:1 share:3 body tags:2 related:3", inserts="ad", address="/news/planet/{id}.html",
    ),
    Layout(
        "modern-like", THREE, "Müasir", skeleton="side_first", body="divs", when="time_first", head="og_only", vocabulary="az2",
        main="category:1 title meta:4 photo:1 body share related:1 follow", inserts="read_also ad", top="clock:2 logo menu",
        address="/az/{section}/{id}/{slug}/",
    ),
    Layout(
        "tagdiv-bank", AZ, "Bankçı", skeleton="grid", body="plain", when="day_large", head="yoast", machine_time=True, vocabulary="tagdiv",
        main="crumbs title meta photo standfirst body share tags author_box neighbours related:1 comments comment_form",
        inserts="figure ad read_also newsletter", side="side_latest:2 side_most", address="/{slug}/",
    ),
    Layout(
        "jannah-en", EN, "24 Hours", skeleton="grid", body="plain", when="day_us", head="yoast", vocabulary="jannah", article_tag="article",
        main="crumbs title meta:5 share photo:1 body tags share:0 author_box neighbours related:1 comments comment_form",
        inserts="figure ad tweet", side="side_latest:2 side_most side_comments", bottom="footer:3", address="/{day}/{slug}",
    ),
    Layout(
        "jannah-az", AZ, "24 Saat Xəbər", skeleton="grid", body="plain", when="day_dots", head="og_only", vocabulary="jannah",
        main="category:0 title meta:5 photo body share comments:0 comment_form related:2", inserts="figure", inside_bottom="sign:0",
        side="side_latest side_most:1", address="/{slug}/",
    ),
    Layout(
        "marja-like", AZ, "Marjinal", skeleton="grid", body="plain", when="dots", head="og_only", title_tag="h2",
        names={"body": "content-news", "article": "middle-single", "meta": "news-date", "title": ""}, vocabulary="en",
        main="photo:1 title meta:2 body share:1 tags related:1", inserts="read_also read_also ad", bylines=False,
    ),
    Layout(
        "fed-like", AZ, "Fedai", skeleton="semantic", body="spans", when="short", head="og_only", title_tag="h3", microdata=True,
        names={"title": "news-head", "body": "news-text", "date": "time date"}, vocabulary="en", main="title meta photo:1 body share related:4",
        inserts="ad",
    ),
    Layout(
        "aggregator", AZ, "Ən Son Xəbər", skeleton="semantic", body="naked_single", when="day", head="og_only", bylines=False,
        names={"date": "datespan", "article": "", "body": ""}, vocabulary="thin", main="title photo:1 meta:3 body share:0 related:3 views",
        inserts="ad read_also", address="/{id}/{slug}",
    ),
    Layout(
        "aggregator-bare", AZ, "Yeni Xəbər Var", skeleton="tables_inner", body="naked", when="day", head="bare", vocabulary="bare",
        main="title:2 meta:3 photo:1 body related:3", inserts="ad", top="logo:2 menu:2 ticker", bottom="footer:2", bylines=False,
    ),
    Layout(
        "date-badge", AZ, "İqtisad Vaxtı", skeleton="app", body="plain", when="large_comma", head="og_time", machine_time=True, vocabulary="post",
        names={"title": "post-title", "body": "post-content", "date": "date-badge"}, main="title meta photo:0 body tags:1 share related:1",
        inserts="figure newsletter", address="/az/post/{slug}-{id}",
    ),
    Layout(
        "metbuat-like", AZ, "Mətbu", skeleton="columns", body="pasted", when="large", head="og_only", body_tag="article", body_id="maincontent",
        names={"title": "news_in_ttl", "date": "news_in_date", "body": ""}, vocabulary="thin", main="title meta:2 photo:1 body share:2 related:0 comment_form:2",
        inserts="ad", article_tag="div",
    ),
    Layout(
        "milli-like", AZ, "Millət", skeleton="grid", body="plain", when="large", head="og_only", microdata=True,
        names={"body": "article_text", "date": "date-info"}, vocabulary="en", main="category title meta photo:2 body views:1 share tags related:1",
        inserts="read_also ad figure", inside_bottom="sign:0",
    ),
    Layout(
        "content-title", AZ, "Teleqram", skeleton="side_first", body="justified", when="dots", head="og_only",
        names={"title": "content-title", "body": "main-content", "main": "left"}, vocabulary="en", main="title meta:1 photo body tags share:1 related:1",
        inserts="ad read_also",
    ),
    Layout(
        "post-desc", AZ, "Sosial", skeleton="grid", body="divs", when="large_comma", head="og_only", names={"body": "post-desc"}, vocabulary="post",
        main="category title meta:5 photo:1 body share tags related:2", inserts="ad ad read_also",
    ),
    Layout(
        "full-story", AZ, "Azad Söz", skeleton="semantic", body="one_paragraph", when="dashes", head="og_only", body_tag="div",
        names={"article": "article-full-story", "body": "full-story"}, vocabulary="short", main="title meta:3 photo:1 body tags:2 share related:0 comments:1 comment_form:1",
        inserts="",
    ),
    Layout(
        "newsin", AZ, "Moderatör", skeleton="columns", body="mixed", when="dots", head="og_only", names={"body": "newsin-text", "title": "newsin-title"},
        vocabulary="thin", main="title meta:2 photo:1 body share:1 related:4", inserts="ad", inside_bottom="sign:1",
    ),
    Layout(
        "font-tools", AZ, "Yeni Vaxt", skeleton="tables_inner", body="fonts", when="day", head="site_title", vocabulary="bare", charset="utf-8",
        main="title:2 meta:4 photo:1 body views related:3 comment_form:1", inserts="", top="clock:1 logo menu:2", bottom="footer:2",
    ),
    Layout(
        "viewed-times", AZ, "Xəzərin Səsi", skeleton="semantic", body="spaced", when="dots", head="og_only", vocabulary="az",
        main="title meta:4 photo body views share follow related:0", inserts="figure read_also",
    ),
)  # fmt: skip

ABROAD = (
    Layout(
        "pangea", ("az", "ru"), "Azad Dalğa", skeleton="grid", body="plain", when="large_comma", head="og_only", vocabulary="pangea", machine_time=True,
        top="skip logo menu languages clock:0", main="category title meta share:1 photo:4 standfirst body share author_box related:1 comments:0 comment_form",
        inserts="figure read_also video tweet", side="side_most side_latest:2", bottom="cookie footer:1", address="/a/{slug}/{id}.html",
    ),
    Layout(
        "pangea-two-parts", AZ, "Azad Dalğa", skeleton="semantic", body="two_halves", when="large_comma", head="og_time", vocabulary="pangea",
        top="skip logo menu clock:0", main="category title meta photo:4 standfirst body related:1", inserts="figure read_also video", side="side_most:1",
        address="/a/{id}.html",
    ),
    Layout(
        "simorgh", AZ, "Kənar Radio", skeleton="app", body="components", when="day", head="ld", vocabulary="hash", machine_time=True,
        top="skip logo menu", main="title meta photo standfirst body related:1 feed_below side_most", inserts="figure read_also tweet",
        side="", bottom="cookie:1 footer", address="/azeri/articles/{id}o",
    ),
    Layout(
        "endless-scroll", ("az", "ru"), "Peyk", skeleton="semantic", body="plain", when="slashes", head="ld_time", vocabulary="bem",
        names={"body": "b-article__text", "title": "b-article__title", "article": "b-article"}, main="meta title photo standfirst:2 body tags share:1 next_article",
        inserts="figure read_also", side="side_latest:1", address="/{section}/{compact}/{id}.html",
    ),
    Layout(
        "endless-flat", AZ, "Dalğa", skeleton="flat", body="naked", when="dots", head="og_only", vocabulary="thin", main="title meta:2 photo:1 body share next_article",
        inserts="ad", side="side_latest",
    ),
    Layout(
        "donations", EN, "Highland Media", skeleton="semantic", body="plain", when="day", head="yoast", vocabulary="en", machine_time=True,
        top="cookie logo menu", main="top_cards category title standfirst meta:5 photo body support author_box tags share related:1 subscribe",
        inserts="figure tweet support newsletter", side="", bottom="footer:3", address="/{slug}/",
    ),
    Layout(
        "knot", RU, "Узел", skeleton="grid", body="plain", when="time_first", head="og_only", names={"article": "articles-body", "body": "articles-body_contents", "title": ""},
        vocabulary="en", main="title meta:1 photo:2 standfirst notice body error share tags related:1 comments:3", inserts="read_also figure ad", side="side_latest side_ad",
        address="/articles/{id}",
    ),
    Layout(
        "entry-content", AZ, "Meydança", body="plain", when="day", head="yoast", names={"body": "entry-content"}, vocabulary="en", machine_time=True,
        main="category title meta photo body share author_box related:1 comments comment_form", inserts="figure tweet video newsletter", side="", address="/{slug}/",
    ),
    Layout(
        "exile-custom", ("az", "en"), "Abzasçı", skeleton="app", body="plain", when="words", head="next_state", vocabulary="hash",
        main="category title meta:5 photo:0 standfirst:0 body support share related:1", inserts="figure tweet read_also", side="", bottom="footer",
    ),
    Layout(
        "mvp-theme", EN, "Region Times", skeleton="grid", body="plain", when="day", head="yoast", vocabulary="short", machine_time=True,
        main="category:1 title meta:5 photo body share tags next_article comments comment_form", inserts="ad figure", side="side_latest:2 side_most",
        names={"body": "mvp-content-main"}, address="/{slug}/",
    ),
)  # fmt: skip

OTHERS = (
    Layout(
        "cp1251-tables", RU, "Вечерний Листок", skeleton="tables", body="naked", when="dots", head="site_title", vocabulary="bare", charset="cp1251",
        main="crumbs title:2 meta:7 photo:1 body related:3 comments:2 comment_form:1", inserts="figure", top="clock:1 logo menu:2", bottom="footer:2",
        side="side_latest side_calendar", address="/index.php?id={id}",
    ),
    Layout(
        "cp1251-cells", RU, "Порт", skeleton="tables_inner", body="cells", when="day", head="bare", vocabulary="bare", charset="cp1251",
        main="title:2 meta:4 body related:3", inserts="", top="logo:2 menu:2", bottom="footer:2",
    ),
    Layout(
        "koi8-paragraphs", RU, "Маяк", skeleton="tables", body="fonts", when="day", head="bare", vocabulary="bare", charset="koi8-r",
        main="title meta:4 body share:1", inserts="", top="logo menu:2", bottom="footer:2", side="side_latest:1",
    ),
    Layout(
        "drupal-seven", ("az", "en"), "Ərazi", skeleton="drupal", body="deep", when="weekday", head="drupal", vocabulary="bare", body_tag="div",
        main="title meta:4 photo:4 body tags:1 share:1 comments comment_form", inserts="figure", names={"body": "content"}, address="/node/{id}",
    ),
    Layout(
        "drupal-ten", EN, "Institute Notes", skeleton="semantic", body="deep", when="day_us", head="og_time", vocabulary="short", machine_time=True,
        main="title meta standfirst body tags related:0", inserts="figure", address="/node/{id}", names={"body": "node__content"},
    ),
    Layout(
        "amp-az", AZ, "Raport", skeleton="amp", body="amp", when="words", head="amp", vocabulary="bare", names={"body": "amp-wp-article-content", "title": "amp-wp-title"},
        main="title meta photo body tags share related:0", inserts="read_also", top="logo", side="menu", bottom="footer", address="/amp/{slug}/",
    ),
    Layout(
        "react-sections", ("az", "ru"), "Rəqəmsal", skeleton="app", body="sections", when="words", head="next_state", vocabulary="hash",
        main="crumbs title standfirst meta:5 photo body tags:1 share related:1", inserts="figure tweet newsletter ad", article_tag="div",
    ),
    Layout(
        "react-nested", EN, "Daily Bridge", skeleton="app", body="components", when="day_us", head="ld", vocabulary="hash", main="category title standfirst:1 meta:5 photo:4 body author_box tags share feed_below",
        inserts="figure newsletter tweet", bottom="cookie:1 footer:3",
    ),
    Layout(
        "word-paste", AZ, "Bölgə", skeleton="columns", body="word_paste", when="dots", head="og_only", vocabulary="az", main="title meta:4 photo:1 body sign:3 share related:0",
        inserts="figure",
    ),
    Layout(
        "facebook-paste", AZ, "Gündəmdə", skeleton="grid", body="pasted", when="large_comma", head="og_only", vocabulary="az2", main="category:1 title photo:1 meta:3 body share:2 related:1 comment_form:2",
        inserts="ad",
    ),
    Layout(
        "centred", AZ, "Səs", skeleton="tables_inner", body="centred", when="day_dots", head="bare", vocabulary="bare", main="photo:1 title:2 meta:7 body related:3 comments:2",
        inserts="", top="logo menu:2",
    ),
    Layout(
        "naked-body", AZ, "Kənd", skeleton="flat", body="naked", when="day", head="bare", vocabulary="bare", main="title meta:4 photo:1 body related:4", inserts="", body_tag="div",
        side="side_latest", bottom="footer:1",
    ),
    Layout(
        "span-lines", AZ, "Qəzet", skeleton="columns", body="span_lines", when="pipe", head="og_only", vocabulary="az", main="category title meta:2 photo body tags share related:2 comments:1",
        inserts="ad read_also",
    ),
    Layout(
        "lead-heading", RU, "Столица", skeleton="grid", body="plain", when="words", head="og_time", vocabulary="ru", main="crumbs category title standfirst:1 meta photo:2 body error tags share related:1 comments:3",
        inserts="figure read_also newsletter", side="side_latest side_poll side_tools",
    ),
    Layout(
        "column-beside", AZ, "Analitik", skeleton="side_first", body="spaced", when="dots", head="og_only", vocabulary="az2", side="side_editorial side_latest:2 side_tools",
        main="title meta:4 standfirst:2 photo:1 body sign:3 share related:1", inserts="read_also ad",
    ),
    Layout(
        "inside-everything", AZ, "Möhtəşəm", skeleton="grid", body="plain", when="words", head="og_only", vocabulary="en", main="title body",
        inside_top="meta photo share:1 standfirst", inside_bottom="views tags share related:0 comment_form:2", inserts="ad read_also",
    ),
    Layout(
        "inside-naked", AZ, "Səhər", skeleton="body_wide", body="naked", when="dots", head="bare", vocabulary="az", main="body", inside_top="title meta:7 photo:1",
        inside_bottom="share views related:0", inserts="", article_tag="div",
    ),
    Layout(
        "ministry", THREE, "Nazirlik", skeleton="semantic", body="justified", when="day", head="og_only", vocabulary="short", main="crumbs:1 title meta:2 gallery body share:1 related:1",
        inserts="gallery", side="", bylines=False, bottom="footer:1", names={"body": "single-news"}, address="/az/news/view?id={id}",
    ),
    Layout(
        "president-like", ("az", "en"), "Rəsmi Sayt", skeleton="flat", body="one_paragraph", when="words", head="og_only", vocabulary="short", main="category title meta:2 gallery body share:1",
        inserts="", side="", bylines=False,
    ),
    Layout(
        "policy-review", EN, "Policy Review", skeleton="semantic", body="lead_strong", when="day_us", head="ld_time", vocabulary="bem", main="category title standfirst meta:5 photo body subscribe author_box related:2",
        inserts="newsletter support", bottom="cookie:1 subscribe footer:3", side="side_most:1",
    ),
    Layout(
        "apa-body-twice", AZ, "ABA", body="plain", when="words_utc", head="og_only", title_tag="h2", vocabulary="en", article_tag="div",
        names={"title": "title_news", "body": "texts", "meta": "date_news", "ad": "rek_banner"}, top="logo mega_menu login ticker",
        main="crumbs:2 photo:1 meta title body body_hidden tags share related:1", inserts="ad read_also", bylines=False,
    ),
    Layout(
        "mega-portal", ("az", "ru"), "Böyük Portal", skeleton="grid", body="spaced", when="dots", head="og_time", vocabulary="bem", top="clock:1 logo mega_menu languages login ticker top_cards",
        main="crumbs category title stamps photo_twice body pager tags:1 share:2 related:2 comments:3 comment_form", inserts="figure read_also ad credit audio",
        side="side_latest:2 side_most:1 side_editorial side_tools side_poll side_calendar side_comments side_ad", bottom="subscribe cookie footer:3",
    ),
    Layout(
        "paragraphs-of-article", EN, "Plain Paper", skeleton="semantic", body="plain", when="day_us", head="ld", vocabulary="bare", main="title standfirst stamps photo body_bare author_box related",
        inserts="figure ad tweet", bottom="footer:1",
    ),
    Layout(
        "naked-of-cell", RU, "Старая Газета", skeleton="tables", body="naked_single", when="day", head="bare", vocabulary="bare", charset="cp1251", main="title:2 body_bare views related:3",
        inside_top="meta:7 photo:1", inserts="", top="clock logo menu:2", bottom="footer:2", side="side_latest:1",
    ),
    Layout(
        "vision", THREE, "Baxış Bucağı", skeleton="grid", body="justified", when="day_large", head="og_only", vocabulary="en", top="logo menu languages ticker",
        names={"body": "news-body", "title": "news-h1"}, main="title meta:8 photo:1 standfirst:2 body tags:2 share:1 related:1 feed_below", inserts="figure read_also",
        side="side_latest side_most", bylines=False, address="/news/{id}/{slug}.html",
    ),
    Layout(
        "font-spacing", AZ, "Yeni Dövr", skeleton="drupal", body="spaced", when="large_comma", head="og_only", vocabulary="az2", main="crumbs title meta:9 photo body sign:3 share:3 tags:1 related:4 comments:1 comment_form:1",
        inserts="figure", side="side_editorial side_most:1", address="/{slug}-{id}",
    ),
    Layout(
        "weekday-clock", AZ, "Paytaxt Xəbəri", skeleton="columns", body="divs", when="dots", head="site_title", vocabulary="short", top="clock:1 logo:2 mega_menu ticker",
        main="category:1 title meta:8 photo:1 body views related:2", inserts="ad", side="side_latest:1 side_calendar side_poll", address="/xeber/{id}",
    ),
    Layout(
        "total-views", AZ, "Düz Söz TV", skeleton="grid", body="plain", when="day_us", head="yoast", vocabulary="tagdiv", main="title meta:0 photo:1 body views follow neighbours related:1 comments comment_form",
        inserts="video figure", names={"body": "entry-content"}, inside_bottom="share:0", address="/{slug}/",
    ),
    Layout(
        "reading-time", ("az", "en"), "Araz Mediası", skeleton="app", body="plain", when="words", head="ld_time", vocabulary="hash", main="crumbs title standfirst:3 meta:5 share:1 photo:4 body tags:1 author_box subscribe related:2",
        inserts="tweet figure newsletter audio", bottom="cookie:1 footer:3", side="",
    ),
    Layout(
        "teaser-on-top", EN, "Valley Post", skeleton="article_last", body="lead_strong", when="day_us", head="og_only", vocabulary="bem", main="category title meta:4 photo_twice body support tags:2 share:2 related:4",
        inserts="support figure", side="side_editorial",
    ),
    Layout(
        "two-columns-of-text", RU, "Каспийский Край", skeleton="side_first", body="sections", when="time_first", head="og_name_time", vocabulary="ru", main="category title meta:9 photo:2 standfirst body error tags share:3 related:2 comments",
        inserts="read_also credit ad", side="side_latest:2 side_tools side_ad",
    ),
)  # fmt: skip

DECLARED = (*AGENCIES, *PORTALS, *ABROAD, *OTHERS)
LAYOUTS = (*DECLARED, *drawn(60), *HOSTILE)
