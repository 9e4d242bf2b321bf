"""A floor under extraction: on a sample of the project's labelled pages it may only get better.

Most of the layouts are drawn for this test alone, so that nothing was trained on them. When
extraction has got better for good, raise the floors to just below what it reaches.
"""

from collections.abc import Sequence

import pytest
from extracting.peers import Peer, named
from extracting.scoring import PageScore, Summary, page_score, summary
from extracting.worker import extracted
from labelled.catalogue import DECLARED
from labelled.drawn import draw
from labelled.page import Page
from labelled.truth import truth

F1 = 0.985
EXACT = 0.78
TITLE = 0.97
DATE = 0.99
AUTHORS = 0.93
INVENTED_AUTHORS = 0.01
LANGUAGE = 1.0
AHEAD_OF_TRAFILATURA = 0.2

SEED = 20261124
LAYOUTS = (*DECLARED[::2], *(draw(f"floor-{number}") for number in range(60)))


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return [Page(layout, number % 3, SEED) for number, layout in enumerate(LAYOUTS)]


def measured(peer: Peer, pages: Sequence[Page]) -> Summary:
    scores: list[PageScore] = []
    for number, page in enumerate(pages):
        row = truth(page, str(number))
        answer = extracted(peer, page.html(), page.url)
        assert answer.failure is None, f"{page.layout.name}: {answer.failure}"
        scores.append(page_score(row, answer, peer.gives))
    return summary(scores)


@pytest.fixture(scope="module")
def ours(pages: list[Page]) -> Summary:
    return measured(named("newsarchive"), pages)


def test_the_text_is_right(ours: Summary) -> None:
    assert ours.f1 >= F1
    assert ours.exact >= EXACT


def test_the_title_the_date_the_authors_and_the_language_are_right(ours: Summary) -> None:
    assert ours.title >= TITLE
    assert ours.date >= DATE
    assert ours.authors >= AUTHORS
    assert ours.invented_author <= INVENTED_AUTHORS
    assert ours.language >= LANGUAGE


def test_the_text_is_ahead_of_trafilatura_on_the_same_pages(
    pages: list[Page], ours: Summary
) -> None:
    theirs = measured(named("trafilatura"), pages)
    assert ours.f1 >= theirs.f1 + AHEAD_OF_TRAFILATURA
    assert ours.exact > theirs.exact
