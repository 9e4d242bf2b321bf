"""Which of a page's dates is its article's: traps as the region's sites set them."""

from datetime import UTC, date, datetime

import pytest

from newsarchive.extract import read_page
from newsarchive.extract.date_clocks import BAKU

NOW = datetime(2026, 11, 24, 15, 40, 12, tzinfo=BAKU)
PAGE = """<!DOCTYPE html><html lang=az><head><meta charset=utf-8>
<title>Körpü yenidən açıldı - Xəbər</title>{head}</head><body>{top}<div class=container>
<div class=news-detail><h1>Körpü yenidən açıldı</h1>{meta}<div class=text><p>{text}</p>
<p>{text}</p>{body}</div></div>{below}</div></body></html>"""
TEXT = "Şəhərin köhnə körpüsü bu gün piyadaların üzünə açılıb və sakinlər ora toplaşıb." * 2
LD = '<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{title}",{says}}}</script>'


def ld(says: str, title: str = "Körpü yenidən açıldı") -> str:
    return LD.format(title=title, says=says)


def read(
    meta: str = "",
    *,
    head: str = "",
    top: str = "",
    body: str = "",
    below: str = "",
    url: str = "https://xeber.example/48000",
    now: datetime | None = NOW,
) -> object:
    html = PAGE.format(head=head, top=top, meta=meta, text=TEXT, body=body, below=below)
    return read_page(html.encode(), url=url, fetched_at=now).article


def says(article: object) -> str | None:
    """Return the moment or the day an article is of, on Baku's clock."""
    at, on = article.published_at, article.published_on  # type: ignore[attr-defined]
    if at is not None:
        return at.astimezone(BAKU).isoformat()[:16]
    return on.isoformat() if on else None


OWN = "<div class=meta><span class=date>3 Noyabr 2026, 12:30</span></div>"


@pytest.mark.parametrize(
    "top",
    [
        "<header><div>24 Noyabr 2026, 15:40</div></header>",
        "<div class=topbar>Bu gün 24 noyabr 2026</div>",
        "<div>Bu gün: 24 noyabr 2026, Çərşənbə axşamı</div>",
        "<nav><span>24.11.2026</span></nav>",
        "<div id=header-date>Çərşənbə axşamı, 24 Noyabr 2026</div>",
        "<div>2026, 24 Noyabr, Çərşənbə axşamı, Bakı vaxtı 15:40</div>",
        "<div class=weather>24.11.2026 Bakı +12°C</div>",
        "<div class=currency>24.11.2026 USD 1.7000</div>",
        "<div><div>Tuesday, (24 Nov 2026)</div></div>",
        "<script>document.write('24 noyabr 2026 15:40')</script>",
        "<div><span>15:40</span><span>24.11.2026</span></div>",
    ],
)
def test_a_clock_above_the_headline_is_never_the_articles_date(top: str) -> None:
    assert says(read(OWN, top=top)) == "2026-11-03T12:30"
    assert says(read("", top=top)) is None


@pytest.mark.parametrize(
    "below",
    [
        "<div class=comments><div class=comment><b>Oxucu</b> <time>23.11.2026 10:00</time></div></div>",
        "<div id=serhler><span class=date>23.11.2026 10:00</span> Çox gözəl xəbər</div>",
        "<div class=related><div class=item><a href=/1>Başqa bir xəbər haqqında uzun bir başlıq</a>"
        "<span class=date>23.11.2026 10:00</span></div></div>",
        "<ul><li><a href=/1>Başqa bir xəbər haqqında uzun bir başlıq</a> <span>Dünən 10:00</span>"
        "</li></ul>",
        "<a href=/1><div class=date>23.11.2026 10:00</div><h3>Başqa bir xəbər haqqında uzun başlıq</h3></a>",
        "<article><time datetime=2026-11-23T10:00>23.11.2026</time><h3><a href=/1>Başqa bir xəbər "
        "haqqında uzun bir başlıq</a></h3></article>",
        f"<h3>Şərhlər (1)</h3><div><b>Oxucu</b> <span class=date>23.11.2026 10:00</span><p>{TEXT}</p></div>",
        f"<div><div><b>Oxucu</b> <span>23.11.2026 10:00</span><p>{TEXT}</p></div></div>",
        f"<table><tr><td>{TEXT}<br>{TEXT}</td></tr><tr><td><b>Комментарии</b></td></tr><tr><td><b>Аня</b>"
        " <font size=1>23.11.2026 10:00</font><br>Да</td></tr></table>",
        "<footer>© 2026 Xəbər. 24.11.2026</footer>",
        "<aside class=sidebar><span class=date>23.11.2026 10:00</span></aside>",
        "<figure><img src=/a.jpg><figcaption>Foto: 23.11.2026</figcaption></figure>",
    ],
)
def test_dates_of_comments_cards_and_captions_are_never_the_articles(below: str) -> None:
    assert says(read(OWN, below=below)) == "2026-11-03T12:30"
    assert says(read("", below=below)) is None


@pytest.mark.parametrize(
    "body",
    [
        "<p>Tədbir 25 oktyabr 2026 tarixində Bakıda, Dəniz vağzalında keçiriləcək, hamı gəlsin.</p>",
        "<p>Müsabiqə 5 mart 2025-ci ildə elan edilmişdi.</p>",
        "<h2>Görüş 25 oktyabr 2026, 18:00-da olacaq</h2>",
    ],
)
def test_the_day_of_an_event_in_the_text_is_never_the_articles(body: str) -> None:
    assert says(read(OWN, body=body)) == "2026-11-03T12:30"
    assert says(read("", body=body)) is None


@pytest.mark.parametrize(
    "meta",
    [
        "<span>Yenilənib: 04.11.2026 09:15</span>",
        "<span>Son yenilənmə: </span><time>04.11.2026 09:15</time>",
        "<div><b>Обновлено:</b> <span>04.11.2026 09:15</span></div>",
        "<span class=updated>04.11.2026 09:15</span>",
        "<time itemprop=dateModified>04.11.2026 09:15</time>",
        "<span>Last updated: Nov 4, 2026 9:15</span>",
        "<span>04.11.2026 09:15 yenilənib</span>",
    ],
)
def test_a_printed_update_is_the_moment_of_change_and_never_of_publication(meta: str) -> None:
    changed = datetime(2026, 11, 4, 5, 15, tzinfo=UTC)
    lone, both = read(meta), read(OWN + meta)
    assert (says(lone), lone.modified_at) == (None, changed)  # type: ignore[attr-defined]
    assert (says(both), both.modified_at) == ("2026-11-03T12:30", changed)  # type: ignore[attr-defined]


@pytest.mark.parametrize("place", ["top", "below"])
def test_the_update_of_another_article_is_no_change_of_this_one(place: str) -> None:
    link = "<div><a href=/b>Bulvarda yeni ağaclar əkildi YENİLƏNİB</a></div>"
    article = read(OWN, **{place: f"<div>{link}<div>04.11.2026 09:15</div></div>"})
    assert (says(article), article.modified_at) == ("2026-11-03T12:30", None)  # type: ignore[attr-defined]


@pytest.mark.parametrize("ago", ["39 dəqiqə əvvəl", "39 минут назад"])
def test_when_the_site_was_updated_is_no_change_of_its_article(ago: str) -> None:
    article = read(OWN, top=f"<header><div>Последнее обновление ({ago})</div></header>")
    assert (says(article), article.modified_at) == ("2026-11-03T12:30", None)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "meta",
    [
        "<span class=date>03.11.2026</span> <span class=time>12:30</span>",
        "<ul><li>03 Noyabr 2026</li><li>12:30</li></ul>",
        "<div class=post-date><span>03</span> <span>noy</span> <span>2026</span> <span>12:30</span></div>",
        "<small>03.11.2026</small><small>12:30</small>",
        "<div>12:30 | Siyasət | 3 Noy 2026</div>",
        '<ul class="nav meta"><li><a href=/time/2026-11-03 title="3 Nov 2026 12:30">bu ay</a></ul>',
        "<span data-timestamp=1793694600>bu yaxınlarda</span>",
        "<time datetime=2026-11-03T12:30:00+04:00>21 gün əvvəl</time>",
        "<p>Dərc olunub: 03.11.2026 12:30</p>",
        "<div>3 noyabr 2026, 12:30 | Aygün Talıbxanlı, Rəşad Sərinsulu | Baxış sayı: 12 | Çap versiyası | "
        "Müzakirə et (4)</div>",
        "<div>Baxış: 1 253 | 3 noyabr 2026, 12:30 | Müəllif: Redaksiya</div>",
        "<i class='fa fa-clock-o'></i> 3 Noyabr 2026, 12:30",
    ],
)
def test_a_date_beside_the_headline_is_read_however_it_is_cut(meta: str) -> None:
    assert says(read(meta)) == "2026-11-03T12:30"


@pytest.mark.parametrize(
    ("claim", "moment"),
    [
        # The moment of the fetch, its day, and its midnight.
        ('"datePublished":"2026-11-24T15:40:11+04:00"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-24"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-24T00:00:00+04:00"', "2026-11-03T12:30"),
        # Midnight where the page prints the hour.
        ('"datePublished":"2026-11-03T00:00:00+04:00"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-03T00:00:00Z"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-03"', "2026-11-03T12:30"),
        # Baku's hour as UTC's.
        ('"datePublished":"2026-11-03T12:30:00Z"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-03T12:30:45+00:00"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-03T08:30:00Z"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-03T12:30:00+05:00"', "2026-11-03T12:30"),
        # The future.
        ('"datePublished":"2027-11-03T12:30:00+04:00"', "2026-11-03T12:30"),
        ('"datePublished":"2026-11-24T16:40:00+04:00"', "2026-11-03T12:30"),
        # A claim that may stand.
        ('"datePublished":"2026-11-03T12:28:00+04:00"', "2026-11-03T12:28"),
        ('"datePublished":"2026-11-02T23:00:00+04:00"', "2026-11-02T23:00"),
    ],
)
def test_a_claim_that_the_printed_date_denies_gives_way(claim: str, moment: str) -> None:
    article = read(OWN, head=ld(claim))
    assert says(article) == moment
    places = [each.place for each in article.published_evidence]  # type: ignore[attr-defined]
    assert {"json_ld:datePublished", "visible:span"} <= set(places)


def test_both_readings_of_a_wrong_zone_are_kept() -> None:
    evidence = read(OWN, head=ld('"datePublished":"2026-11-03T12:30:00Z"')).published_evidence  # type: ignore[attr-defined]
    values = {each.place: (each.value, each.chosen) for each in evidence}
    assert values["json_ld:datePublished"] == ("2026-11-03T12:30:00Z", False)
    assert values["json_ld:datePublished@baku"] == ("2026-11-03T08:30:00Z", True)


def test_a_second_moment_in_another_zone_proves_the_first() -> None:
    head = ld('"datePublished":"2026-11-03T12:30:00Z"')
    head += '<meta property="article:published_time" content="2026-11-03T16:30:00+04:00">'
    assert says(read(OWN, head=head)) == "2026-11-03T16:30"


def test_a_fresh_article_keeps_its_moment() -> None:
    claim = ld('"datePublished":"2026-11-24T15:38:00+04:00"')
    assert says(read("<span class=date>24.11.2026 15:38</span>", head=claim)) == "2026-11-24T15:38"
    assert says(read("", head=claim)) == "2026-11-24T15:38"
    assert says(read("<span class=date>2 dəqiqə əvvəl</span>")) == "2026-11-24T15:38"


def test_a_claim_of_the_fetch_that_is_older_than_its_change_is_none() -> None:
    says_both = (
        '"datePublished":"2026-11-24T15:40:10+04:00","dateModified":"2026-11-04T10:00:00+04:00"'
    )
    assert says(read("", head=ld(says_both))) is None


def test_the_printed_date_and_the_address_outvote_the_claim() -> None:
    head = ld('"datePublished":"2026-11-20T10:00:00+04:00"')
    assert (
        says(read(OWN, head=head, url="https://xeber.example/2026/11/03/korpu"))
        == "2026-11-03T12:30"
    )
    assert says(read(OWN, head=head)) == "2026-11-20T10:00"


def test_a_claim_that_is_the_moment_of_the_update_gives_way_to_an_earlier_printed_date() -> None:
    moment = "2026-11-20T10:00:00+04:00"
    head = ld(f'"datePublished":"{moment}","dateModified":"{moment}"')
    assert says(read(OWN, head=head)) == "2026-11-03T12:30"


@pytest.mark.parametrize(
    "box",
    [
        '<div itemscope itemtype="https://schema.org/Comment">{}</div>',
        "<div class=related>{}</div>",
        "<div><a href=/1>Başqa bir xəbər haqqında uzun bir başlıq</a>{}</div>",
    ],
)
def test_microdata_of_comments_and_cards_is_not_the_articles(box: str) -> None:
    meta = "<meta itemprop=datePublished content=2026-11-20T10:00:00+04:00>"
    own = "<meta itemprop=datePublished content=2026-11-03T12:30:00+04:00>"
    assert says(read(OWN, below=box.format(meta))) == "2026-11-03T12:30"
    assert says(read("", below=box.format(meta))) is None
    assert says(read(own, top=box.format(meta))) == "2026-11-03T12:30"


def test_json_ld_of_another_article_is_not_believed() -> None:
    head = ld('"datePublished":"2026-11-20T10:00:00+04:00"', "Başqa xəbər")
    head += ld('"datePublished":"2026-11-03T12:30:00+04:00"')
    assert says(read("", head=head)) == "2026-11-03T12:30"


def test_midnight_alone_is_a_day() -> None:
    assert says(read("", head=ld('"datePublished":"2026-11-03T00:00:00+04:00"'))) == "2026-11-03"
    assert says(read("", head=ld('"datePublished":"2026-11-02T20:00:00Z"'))) == "2026-11-03"
    midnight = "<span class=date>03.11.2026 00:00</span>"
    head = ld('"datePublished":"2026-11-03T00:00:00+04:00"')
    assert says(read(midnight, head=head)) == "2026-11-03T00:00"


def test_an_hour_near_midnight_stays_on_the_printed_day() -> None:
    head = ld('"datePublished":"2026-11-03T22:30:00+00:00"')
    assert says(read("<span class=date>03.11.2026</span>", head=head)) == "2026-11-03T22:30"
    assert says(read("<span class=date>04.11.2026</span>", head=head)) == "2026-11-04T02:30"


def test_two_hours_on_a_line_leave_the_first_or_the_day() -> None:
    assert says(read("<div class=date>03.11.2026 12:30 | 04.11.2026 09:15</div>")) in (
        "2026-11-03T12:30",
        None,
    )
    assert read(OWN).published_on == date(2026, 11, 3)  # type: ignore[attr-defined]


def test_without_the_moment_of_the_fetch_only_whole_dates_are_read() -> None:
    assert says(read(OWN, now=None)) == "2026-11-03T12:30"
    assert says(read("<span class=date>3 noyabr, 12:30</span>", now=None)) is None
    assert says(read("<span class=date>2 saat əvvəl</span>", now=None)) is None


@pytest.mark.parametrize(
    "below",
    [
        "<div class=blok><h3><a href=/x/1>Bərə gəlib</a></h3><time datetime=2026-11-20T19:40:00+04:00>20 noyabr</time></div>",
        "<div class=blok><a href=/x/1>Bərə gəlib</a><span class=date>20.11.2026 19:40</span></div>",
    ],
)
def test_a_plain_date_above_the_text_is_nearer_than_a_named_one_below(below: str) -> None:
    plain = "<ul class=d><li>3 noyabr, 2026</li><li>12:30</li></ul>"
    assert says(read(plain, below=below)) == "2026-11-03T12:30"


def test_json_ld_of_another_address_and_headline_is_not_believed() -> None:
    other = ld(
        '"url":"https://xeber.example/1","datePublished":"2026-11-20T19:40:00+04:00"', "Bərə gəlib"
    )
    assert says(read(OWN, head=other)) == "2026-11-03T12:30"
    renamed = ld('"datePublished":"2026-11-03T12:31:00+04:00"', "Çayın üstündən keçid")
    assert says(read(OWN, head=renamed)) == "2026-11-03T12:31"


@pytest.mark.parametrize("told", ["2 months ago", "2 ay əvvəl", "8 weeks ago"])
def test_a_date_beside_months_ago_is_the_more_exact_one(told: str) -> None:
    meta = (
        f"<div class=post-date><span class=date>{told}</span> <time>September 14, 2026</time></div>"
    )
    assert says(read(meta, now=datetime(2026, 11, 16, 12, tzinfo=BAKU))) == "2026-09-14"


def test_months_ago_alone_are_still_a_date() -> None:
    meta = "<div class=post-date><span class=date>2 months ago</span></div>"
    far = "<p>September 1, 2024</p>"
    assert says(read(meta, body=far, now=datetime(2026, 11, 16, 12, tzinfo=BAKU))) == "2026-09-16"
