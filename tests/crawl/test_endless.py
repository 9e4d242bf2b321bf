"""Promises about addresses without end, over two crawls: few looks, and no article lost."""

import re
from collections.abc import Iterator

import pytest
import traps
from test_traps import Crawl, crawl
from traps import Site, article, links, path, reply

pytestmark = pytest.mark.crawl
# Articles and days of the calendar share one shape: /n/ and eight digits.
ARTICLES = range(20_000_100, 20_000_140)
DAYS = range(20_260_000, 20_260_060)


class Endless(Site):
    """A calendar whose days look like its articles, and one of a shape that no list knows."""

    def answer(self, target: str) -> traps.Answer:
        """Return a day that leads to more days, an article, or what an ordinary site has there."""
        number = int(found[1]) if (found := re.fullmatch(r"/n/(\d{8})", target)) else 0
        if number in ARTICLES:
            return reply(article(number))
        if number in DAYS:
            one = ARTICLES[number % len(ARTICLES)]
            return reply(links(f"/n/{each}" for each in (number - 1, number + 1, one)))
        return traps.endless(target) or super().answer(target)


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Endless, Crawl]]:
    place = tmp_path_factory.mktemp("endless")
    with Endless() as site:
        days = [f"/n/{each}" for each in DAYS[:12]]
        home = [*days, *(f"/n/{each}" for each in ARTICLES), *traps.CALENDARS[:3], path(1)]
        site.answers["/"] = reply(links(home))
        site.answers[path(1)] = reply(article(1))
        crawl(site.url, place)
        yield site, crawl(site.url, place)


def test_articles_that_look_like_a_calendar_are_all_archived(
    crawls: tuple[Endless, Crawl],
) -> None:
    site, crawled = crawls
    found = {url for (url,) in crawled.rows("select url from articles")}
    assert found >= {f"{site.url}/n/{each}" for each in ARTICLES}


def test_few_days_of_calendars_are_asked_for(crawls: tuple[Endless, Crawl]) -> None:
    site, _ = crawls
    marks = ("/gun/", "/teqvim", "/arxiv/")
    asked = [each for mark in marks for each in site.hits(mark)]
    assert len(asked) <= 30, asked
