"""Promises about hostile pages: time grows with their length and not with its square."""

import pickle
import time
from datetime import UTC, datetime

import pytest

from newsarchive.extract import Unextractable, read_page

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
PROSE = "Körpünün təmiri başa çatdı və axşam saatlarında ilk avtobuslar oradan keçdi, dedilər. "
HEAD = "<html><head><title>Çayın üstündəki körpü açıldı</title></head><body><h1>Çayın üstündəki körpü açıldı</h1>"
MANY = {
    "breaks": "salam<br>",
    "paragraphs": f"<p>{PROSE}</p>",
    "flows": f"<div><p>{PROSE}</p><p>{PROSE}</p></div>",
    "links": "<p><a href=/x/1>Şəhərdə yeni park açıldı</a></p>",
    "boxes": f"<div class=related><a href=/1>Şəhərdə yeni park açıldı</a></div><p>{PROSE}</p>",
    "open boxes": "<div>salam",
    "headings": "<h2>Çayın üstündəki körpü açıldı</h2>",
    "dates": "<span class=date>3 noyabr 2026 12:30</span>",
    "captions": "<figure><img src=/a.jpg><figcaption>a</figcaption></figure>",
}
LINES = (" ", "\u00a0", ". ", "1", "1 ", "1.", "12:30 ", "3 mart ", "(", "|", "- ", "a", "A b ", "#a ",
         "@a ", "http://a.az/ ", "utc+4 ", "2 saat əvvəl ", "facebook ", "foto: ", "\u202e", "İ")  # fmt: skip


def seconds(page: str) -> float:
    started = time.process_time()
    # As a worker of a crawl does: what is looked for only when asked for is asked for here.
    pickle.dumps(read_page(page.encode(), url="https://lent.example/xeber/12345", fetched_at=NOW))
    return time.process_time() - started


@pytest.mark.parametrize("place", ["inside", "after"])
@pytest.mark.parametrize("name", MANY)
def test_many_elements_are_read_in_passing(name: str, place: str) -> None:
    before, after = ("", MANY[name] * 4_000) if place == "after" else (MANY[name] * 4_000, "")
    page = f"{HEAD}<div class=body>{before}<p>{PROSE}</p><p>{PROSE}</p></div>{after}</body></html>"
    assert seconds(page) < 2


@pytest.mark.parametrize("line", LINES)
def test_a_long_line_is_read_in_passing(line: str) -> None:
    long = line * (300_000 // len(line))
    page = (
        f"{HEAD}<span class=date>{long}</span><div class=body><p>{PROSE}</p><p>{long}</p></div>"
        f"<h2>{long}</h2></body></html>"
    )
    assert seconds(page) < 2


@pytest.mark.parametrize("each", [f"{PROSE}<br><br>", f"<div>{PROSE}<b>a</b></div>"])
def test_a_text_of_many_naked_paragraphs_is_read_in_passing(each: str) -> None:
    assert seconds(f"{HEAD}<div class=body>{each * 12_000}</div></body></html>") < 2


def test_a_deep_page_is_read_in_passing() -> None:
    for each in ("<div>", "<b><i>", "<blockquote>", "<ul><li>"):
        assert seconds(f"{HEAD}{each * 10_000}<p>{PROSE}</p></body></html>") < 2


def test_a_box_of_very_many_paragraphs_is_read_in_passing() -> None:
    paragraphs = "<p>salam" * 40_000
    assert seconds(f"{HEAD}<div><p>{PROSE}</p>{paragraphs}</div></body></html>") < 2


def test_a_list_of_very_many_links_is_read_in_passing() -> None:
    links = "<li><a href=/1>Şəhərdə yeni park</a></li>" * 40_000
    assert seconds(f"{HEAD}<p>{PROSE}</p>{links}</body></html>") < 2


def test_a_page_of_more_tags_than_any_paper_prints_is_refused() -> None:
    with pytest.raises(Unextractable, match="tags"):
        read_page(b"<a href=/1>" * 300_001, url="https://lent.example/")


def test_json_ld_nested_without_end_is_left_alone() -> None:
    script = '<script type="application/ld+json">{}</script>'
    bombs = ("[" * 100_000 + "]" * 100_000, '{"@graph":[' * 5_000 + "]}" * 5_000, '{"a":' * 90_000)
    page = HEAD.replace("<body>", "".join(script.replace("{}", each) for each in bombs) + "<body>")
    assert seconds(f"{page}<p>{PROSE}</p></body></html>") < 2


@pytest.mark.parametrize(
    ("end", "cut"),
    [
        ("</p></div></body></html>", False),
        # Minified: the ends that HTML does not ask for are left out.
        ("</div>", False),
        ("", True),
        ("</p><div class=so", True),
        ("</p></div><script>var a = ", True),
    ],
)
def test_a_page_that_stops_in_its_middle_is_marked(end: str, cut: bool) -> None:
    page = f"{HEAD}<div class=body><p>{PROSE}</p><p>{PROSE}{end}"
    reading = read_page(page.encode(), url="https://lent.example/xeber/12345", fetched_at=NOW)
    assert reading.cut is cut
    assert reading.article.completeness == ("teaser" if cut else "full")
