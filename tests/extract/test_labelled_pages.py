"""The project's own labelled pages say what is true of them."""

import re

import pytest
from labelled.catalogue import LAYOUTS
from labelled.layout import Layout
from labelled.page import Page
from labelled.truth import truth
from lxml import html

from newsarchive.extract.page import parse


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def test_no_two_layouts_share_a_name():
    assert len({each.name for each in LAYOUTS}) == len(LAYOUTS)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_page_holds_every_paragraph_of_its_truth_and_the_truth_nothing_else(layout: Layout):
    for number in (0, 1):
        page = Page(layout, number)
        row = truth(page, "x")
        tree = html.document_fromstring(page.html().decode(layout.charset))
        shown = words(" ".join(tree.xpath("//body//text()[not(parent::script)]")))
        assert all(words(line) in shown for line in row["text"].splitlines())
        assert all(words(line) in words(row["text"]) for line in row["with"])
        assert not any(words(line) in words(row["text"]) for line in row["without"])


def test_the_same_seed_makes_the_same_page_and_another_seed_another():
    layout = LAYOUTS[0]
    assert Page(layout, 0).html() == Page(layout, 0).html()
    assert Page(layout, 0).html() != Page(layout, 0, seed=2).html()


def test_a_page_is_sent_in_the_letters_its_layout_names():
    old = next(each for each in LAYOUTS if each.charset == "cp1251")
    page = Page(old, 0)
    assert page.title in "".join(parse(page.html(), url=page.url, charset=None).tree.itertext())
