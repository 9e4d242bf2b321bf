"""The project's own labelled pages say what is true of them."""

import html
import re
from pathlib import Path

import pytest
from extracting.corpus import corpora
from labelled.catalogue import LAYOUTS
from labelled.hostile import HOSTILE
from labelled.layout import Layout
from labelled.page import Page
from labelled.truth import truth
from labelled_pages import write
from lxml.html import document_fromstring

from newsarchive.extract.page import parse


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def test_no_two_layouts_share_a_name() -> None:
    assert len({each.name for each in LAYOUTS}) == len(LAYOUTS)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_page_holds_every_paragraph_of_its_truth_and_the_truth_nothing_else(
    layout: Layout,
) -> None:
    page = Page(layout, 0)
    row = truth(page, "x")
    tree = document_fromstring(page.html().decode(layout.charset))
    shown = words(" ".join(tree.xpath("//body//text()[not(parent::script)]")))
    assert all(words(line) in shown for line in row["text"].splitlines())
    assert all(words(line) in words(row["text"]) for line in row["with"])
    assert not any(words(line) in words(row["text"]) for line in row["without"])


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_page_states_its_title_its_date_its_authors_and_its_tags(layout: Layout) -> None:
    page = Page(layout, 1)
    row = truth(page, "x")
    source = html.unescape(page.html().decode(layout.charset))
    assert all(stated in source for stated in (row["title"], *row["authors"], *row["tags"]))
    assert any(stated in source for stated in (page.when, page.when_day, page.iso))


def test_the_same_seed_makes_the_same_page_and_another_seed_another() -> None:
    layout = next(each for each in LAYOUTS if each.name == "mega-portal")
    page = Page(layout, 0)
    assert page.html() == page.html() == Page(layout, 0).html()
    assert Page(layout, 0).html() != Page(layout, 0, seed=2).html()


def test_the_bench_reads_what_is_written_and_no_time_of_writing_is_in_it(
    tmp_path: Path,
) -> None:
    layouts = [each for each in LAYOUTS if each.name in ("pangea", "cp1251-tables")]
    assert write(tmp_path / "own", layouts, pages=2, seed=1) == 4
    (corpus,) = corpora([tmp_path])
    assert [row["host"] for row in corpus.rows] == ["pangea"] * 2 + ["cp1251-tables"] * 2
    assert corpus.page(corpus.rows[3]) == Page(layouts[1], 1).html()
    packed = [*(tmp_path / "own" / "html").iterdir(), tmp_path / "own" / "gold.jsonl.gz"]
    assert {path.read_bytes()[4:8] for path in packed} == {bytes(4)}


def test_a_page_is_sent_in_the_letters_its_layout_names() -> None:
    old = next(each for each in LAYOUTS if each.charset == "cp1251")
    page = Page(old, 0)
    assert page.title in "".join(parse(page.html(), url=page.url, charset=None).tree.itertext())


@pytest.mark.parametrize("layout", HOSTILE, ids=lambda layout: layout.name)
def test_the_talk_and_the_whole_articles_around_a_text_say_nothing_that_it_says(
    layout: Layout,
) -> None:
    page = Page(layout, 1)
    own = words(truth(page, "x")["text"])
    talk = [text for each in page.remarks for text in each.texts]
    told = [block.text for story in page.stories for block in story.body]
    for text in [*talk, *told, *page.notes]:
        assert not any(len(line) > 25 and line in own for line in map(words, text.split(". ")))


def test_the_crowd_says_the_same_whether_the_truth_or_the_page_is_asked_for_first() -> None:
    for layout in HOSTILE[::3]:
        asked = Page(layout, 0)
        truth(asked, "x")
        assert asked.html() == Page(layout, 0).html()


def test_most_articles_are_shorter_than_the_talk_below_and_the_stories_beside_them() -> None:
    pages = [Page(layout, 0) for layout in HOSTILE[::2]]
    talk = [sum(len(text.split()) for each in p.remarks for text in each.texts) for p in pages]
    assert sum(said > p.length for said, p in zip(talk, pages, strict=True)) > len(pages) / 2
    told = [(sum(len(b.text.split()) for b in s.body), p) for p in pages for s in p.stories]
    assert sum(words_ > p.length for words_, p in told) > len(told) / 2
