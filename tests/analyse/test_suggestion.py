"""Selectors are proposed from stored pages, tried on all of them, and nothing is changed."""

from datetime import timedelta
from pathlib import Path

import pytest

from analyse.outlets import HEADLINES, crawling, url
from analyse.small import NOON
from newsarchive.analyse.suggestion import Report, newest, suggest
from newsarchive.archive import Archive

COLUMNS = ("title", "authors", "published_at", "section", "tags")
AUTHORS = ("Solmaz Durna", "Elman Körpü", "Nərgiz Bulaq")
_PAGE = """<!doctype html><html lang=az><head><meta charset=utf-8><title>{title}</title>
<meta property="article:published_time" content="2026-03-{day:02d}T10:30:00+04:00">
<meta name="author" content="{author}"><meta property="article:section" content="{section}">
<meta property="article:tag" content="{tag}"><meta property="article:tag" content="xəbər {day}"><meta property=og:type content=article></head><body>
<ul class=menu><li><a href=/>Ana səhifə</a></li><li><a href=/s/>Siyasət</a></li></ul>
<div id=main><div class="crumbs"><a href=/>Ana səhifə</a> <a href=/s/>{section}</a></div>
<h2 class=name>{title}</h2><div class=info><b>{day:02d}.03.2026, 10:30</b> <span>Baxış: {day}17</span></div>
<p>{title}: bunu hadisə yerində olan müxbirimizə danışan sakinlər səhərdən meydana toplaşıblar.</p>
<p>Onların dediyinə görə, {day} il əvvəl də belə olmuşdu, indi isə hamı nəticəni gözləyir.</p>
<p class=sign>{author}</p><div class=keys><a href=/k/1>{tag}</a> <a href=/k/2>xəbər {day}</a></div></div></body></html>"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with crawling(tmp_path) as crawl:
        for number, title in enumerate(HEADLINES):
            page = _PAGE.format(
                title=title,
                day=number + 1,
                author=AUTHORS[number % 3],
                section=("Siyasət", "İdman")[number % 2],
                tag=title.split()[0],
            )
            crawl.visit(url(number), page.encode(), at=NOON + timedelta(minutes=number))
    return tmp_path


def report(place: Path, *columns: str, limit: int = 200) -> Report:
    with Archive(place / "news.db") as archive:
        stored = newest(archive, "xeber", limit)
        before = archive.path.read_bytes()
        found = suggest(stored, place / "captures", columns or COLUMNS, jobs=0)
        assert archive.path.read_bytes() == before
    return found


def test_the_shortest_path_that_brings_every_page_is_proposed(place: Path) -> None:
    found = report(place)
    assert found.read == len(HEADLINES)
    assert found.selectors == {
        "title": ".name",
        "authors": ".sign",
        "published_at": ".info",
        "section": "#main a:last-child",
        "tags": ".keys a",
    }


def test_each_path_is_counted_on_all_pages_beside_generic_extraction(place: Path) -> None:
    with Archive(place / "news.db") as archive:
        archive.database.execute("update articles set authors = '[]' where id = 1")
        archive.database.execute("update articles set authors = '[\"Aytən Çay\"]' where id = 2")
    authors = report(place, "authors").suggestions[0]
    counts = (authors.proposed[0].path, authors.proposed[0].same, authors.proposed[0].differs)
    assert counts == (".sign", 4, 1)
    assert (authors.proposed[0].more, authors.generic.same) == (1, 4)
    assert report(place, "authors").selectors == {}


def test_the_selector_that_a_source_has_is_judged_too(place: Path) -> None:
    with Archive(place / "news.db") as archive:
        archive.database.execute("""update sources set selectors = '{"title": "h1.old"}'""")
    title = report(place, "title").suggestions[0]
    assert title.own
    assert (title.own.path, title.own.absent, title.own.same) == ("h1.old", 6, 0)
    assert title.best
    assert title.best.path == ".name"


def test_the_newest_pages_are_read_as_many_as_are_wanted(place: Path) -> None:
    with Archive(place / "news.db") as archive:
        assert [each.article.id for each in newest(archive, "xeber", 2)] == [6, 5]
    assert report(place, "title", limit=2).read == 2


def test_captures_that_are_gone_are_counted_with_their_address(place: Path) -> None:
    next((place / "captures").iterdir()).unlink()
    found = report(place, "title")
    assert (found.read, len(found.failed)) == (0, len(HEADLINES))
    assert url(0) in found.failed[-1]


def test_no_path_is_a_mere_tag_that_stands_all_over_a_page(place: Path) -> None:
    proposed = [path.path for each in report(place).suggestions for path in each.proposed]
    assert {"div", "span", "b", "p", "a", "ul", "li"}.isdisjoint(proposed)
