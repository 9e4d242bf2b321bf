"""Authors are the persons a page names: split well, and never the outlet, a firm or a date."""

import json

import pytest

from newsarchive.extract.headline import headline
from newsarchive.extract.names import persons
from newsarchive.extract.page import parse
from newsarchive.extract.people import authors

TITLE = "Körpünün təmiri başa çatdı"
PROSE = "Şəhərin köhnə körpüsü bu gün piyadaların üzünə açılıb və sakinlər toplaşıb, bayram edib."


def named(head: str = "", *, below: str = "", end: str = "") -> tuple[str, ...]:
    """Return the authors of a page with something in its head, under its headline or at its end."""
    body = f"<h1>{TITLE}</h1>{below}<div class=metn><p>{PROSE}</p><p>{PROSE}</p>{end}</div>"
    page = parse(
        f"<html><head>{head}</head><body>{body}</body></html>".encode(),
        url="https://nebz.example/1",
    )
    return authors(page, title=headline(page))


def stated(author: object, **more: object) -> str:
    thing = {"@type": "NewsArticle", "headline": TITLE, "author": author} | more
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Lalə Körpülü, Orxan Dağlı", ["Lalə Körpülü", "Orxan Dağlı"]),
        ("Lalə Körpülü və Orxan Dağlı", ["Lalə Körpülü", "Orxan Dağlı"]),
        ("Müəllif: Lalə Körpülü", ["Lalə Körpülü"]),
        ("Автор: Речной Пётр", ["Речной Пётр"]),
        ("By Nora Lakeside and Tom Hill", ["Nora Lakeside", "Tom Hill"]),
        ("Lalə Orxan qızı Dağlı", ["Lalə Orxan qızı Dağlı"]),
        ("L. Dağlı", ["L. Dağlı"]),
        ("П. Речной/Л. Лесная", ["П. Речной", "Л. Лесная"]),
        ("Nora Lakeside, political reporter", ["Nora Lakeside"]),
        ("Nora Lakeside (nl)", ["Nora Lakeside"]),
        ("By Nora Lakeside Nov 3, 2026", ["Nora Lakeside"]),
        ("3 noyabr 2026", []),
        ("Siyasət Xəbərləri", []),
        ("Photo: Nora Lakeside", []),
        ("Körpünün təmiri başa çatdı", []),
    ],
)
def test_a_byline_is_split_into_persons(line: str, found: list[str]) -> None:
    assert list(persons(line)) == found


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="Sait Studio">',
        '<meta name="author" content="www.studio.example">',
        '<meta name="author" content="admin">',
        '<meta name="author" content="NN Admin">',
        '<meta name="author" content="03.11.2026">',
        '<meta property="og:site_name" content="Günün Nəbzi"><meta name="author" content="Günün Nəbzi">',
        '<title>Körpü | Günün Nəbzi</title><meta name="author" content="Günün Nəbzi">',
        stated({"@type": "Person", "name": "nebz.example"}),
        stated({"@type": "Organization", "name": "Günün Nəbzi"}),
        stated("Redaksiya"),
        stated(
            {"@type": "Person", "name": "Günün Nəbzi"},
            publisher={"@type": "Organization", "name": "Günün Nəbzi"},
        ),
    ],
)
def test_a_firm_an_outlet_an_account_and_a_date_are_no_authors(head: str) -> None:
    assert named(head) == ()


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ('<meta name="author" content="www.sayt.example; Tural Sərinli">', ""),
        ('<meta name="author" content="Tural Sərinli">', "<footer>© 2026 Tural Sərinli</footer>"),
        (
            '<meta name="author" content="Tural Sərinli">',
            "<p>Sayt: <a href=/x>Tural Sərinli</a></p>",
        ),
        ("", "<div id=footer><p>Hazırladı: Tural Sərinli</p></div>"),
    ],
)
def test_who_built_the_site_is_no_author(head: str, foot: str) -> None:
    body = f"<h1>{TITLE}</h1><div><p>{PROSE}</p><p>{PROSE}</p></div>{foot}"
    page = parse(f"<head>{head}</head>{body}".encode(), url="https://nebz.example/1")
    assert authors(page, title=TITLE) == ()


def test_json_ld_names_persons_by_reference_in_parts_and_in_lists() -> None:
    person = {"@type": "Person", "givenName": "Orxan", "familyName": "Dağlı"}
    graph = {"@graph": [{"@type": "Person", "@id": "#a", "name": "Lalə Körpülü"}]}
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    assert named(head + stated([{"@id": "#a"}, person])) == ("Lalə Körpülü", "Orxan Dağlı")


@pytest.mark.parametrize(
    "below",
    [
        '<span class="meta-author"><a rel="author" href="/a">Lalə Körpülü</a></span>',
        '<div class="td-post-author-name"><div>By</div> <a href="/author/lale">Lalə Körpülü</a> <div>-</div></div>',
        "<p>3 noyabr 2026, 14:05 | Lalə Körpülü | Oxunub: 17</p>",
        "<div>Lalə Körpülü</div><div>3 noyabr 2026, 14:05</div>",
        "<div class=muellif>Lalə Körpülü</div>",
        '<p class="byline"><b>Lalə Körpülü</b><br><i>Xüsusi müxbir</i></p>',
        '<a href="/muellif/12">Lalə Körpülü</a>',
    ],
)
def test_a_byline_under_the_headline_is_found(below: str) -> None:
    assert named(below=below) == ("Lalə Körpülü",)


@pytest.mark.parametrize(
    "end",
    [
        "<p><strong>Lalə Körpülü</strong></p>",
        "<p style='text-align:right'>Tural Sərin</p>",
        "<div align=right><i>Müəllif: Lalə Körpülü</i></div>",
        "<p>(Lalə Körpülü, Gəncə)</p>",
        "<p>Lalə Körpülü, Gəncə</p>",
        "<p>Lalə Körpülü, Nəbzin xüsusi müxbiri, Gəncə</p>",
        "<p>Müsahibəni apardı: Lalə Körpülü</p>",
    ],
)
def test_a_signature_at_the_end_is_found(end: str) -> None:
    assert named(end=end) in {("Lalə Körpülü",), ("Tural Sərin",)}


def test_two_authors_in_the_line_of_the_date_are_two() -> None:
    line = "<td>03.11.2026 14:05 | Пётр Речной, Лев Лесной | Просмотров: 17</td>"
    assert named(below=line) == ("Пётр Речной", "Лев Лесной")


@pytest.mark.parametrize(
    ("below", "end"),
    [
        ("<p>Siyasət | 3 noyabr 2026, 14:05</p>", ""),
        ("", "<p><a href=/x>Nazir Gəncəyə getdi</a></p><p>Kapital Bank</p>"),
        ("", "<figure><img src=a.jpg><figcaption class=author>Foto: Lalə Körpülü</figcaption></figure>"),
        ("", "<div class=comments><span class=comment-author>Lalə Körpülü</span></div>"),
        ("", "<div class=related><h3><a href=/2>Məktəbin həyəti yenidən quruldu</a></h3>"
             "<span class=author>Lalə Körpülü</span></div>"),
    ],
)  # fmt: skip
def test_nobody_is_invented(below: str, end: str) -> None:
    assert named(below=below, end=end) == ()


def test_whom_the_headline_names_is_no_author() -> None:
    body = f"<h1>Lalə Körpülü: Körpü açılacaq</h1><p>Lalə Körpülü</p><div><p>{PROSE}</p></div>"
    page = parse(body.encode(), url="https://nebz.example/1")
    assert authors(page, title=headline(page)) == ()


def test_a_full_name_in_the_markup_is_better_than_an_account() -> None:
    head = stated({"@type": "Person", "name": "editor3"})
    assert named(head, below="<p class=byline>Lalə Körpülü</p>") == ("Lalə Körpülü",)


@pytest.mark.parametrize(
    ("head", "below", "agency"),
    [
        (stated({"@type": "Organization", "name": "APA"}), "", "APA"),
        (stated({"@type": "Person", "name": "Nebz və AFP"}), "", "AFP"),
        ("", "<div class=author>AZƏRTAC, Gəncə</div>", "AZƏRTAC"),
        ("", "<div class=byline>By Reuters</div>", "Reuters"),
    ],
)
def test_an_agency_alone_in_the_place_of_the_author_is_the_author(
    head: str, below: str, agency: str
) -> None:
    assert named(head, below=below) == (agency,)


def test_an_outlet_with_an_article_before_its_name_is_no_writer() -> None:
    head = "<title>Bridge | The Bridge Times</title>"
    assert named(head, below="<p class=byline>By The Bridge Times</p>") == ()


def test_an_agency_beside_a_person_is_no_second_author() -> None:
    assert named(stated("Lalə Körpülü, AFP")) == ("Lalə Körpülü",)
    agency = {"@type": "Organization", "name": "AFP"}
    assert named(stated([{"@type": "Person", "name": "Lalə Körpülü"}, agency])) == ("Lalə Körpülü",)


@pytest.mark.parametrize(
    ("head", "below"),
    [
        # A reader may report a comment; a newsroom is the outlet.
        ("", "<div class=author><a href=/complain>Report</a></div>"),
        (stated("Nebz Redaksiyası"), ""),
        (stated({"@type": "Person", "name": "TN Redazione"}), ""),
        ('<meta name=keywords content="Latın Amerikası, körpü">', "<p><b>Latın Amerikası</b></p><p>24.11.2026</p>"),
        ("", "<ul><li><a href=/2>Qonşu şəhərdə ikinci körpü <h6>By Nora Lakeside and Tom Hill</h6></a></ul>"),
    ],
)  # fmt: skip
def test_a_desk_a_topic_and_who_wrote_another_article_are_no_authors(head: str, below: str) -> None:
    assert named(head, below=below) == ()


@pytest.mark.parametrize(
    "line",
    ["Posted on 24 November 2026 by Nora Lakeside", "published on 2026-11-24 21:52 by Nora Lakeside",
     "Photos and Story By Nora Lakeside"],
)  # fmt: skip
def test_a_date_or_pictures_may_stand_before_the_name(line: str) -> None:
    assert named(below=f"<p>{line}</p>") == ("Nora Lakeside",)
