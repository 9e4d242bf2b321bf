import pytest
from section_layouts import LAYOUTS, Layout, page_of

from newsarchive.extract.page import parse
from newsarchive.extract.section import section


@pytest.mark.parametrize("layout", LAYOUTS, ids=[each.name for each in LAYOUTS])
def test_a_layout_gives_its_rubric_and_nothing_else(layout: Layout) -> None:
    html, url, title = page_of(layout)
    assert section(parse(html.encode(), url=url), title=title) == layout.section


def test_the_layouts_are_many_and_in_three_languages() -> None:
    assert len(LAYOUTS) > 80
    assert {each.language for each in LAYOUTS} == {"az", "ru", "en"}
