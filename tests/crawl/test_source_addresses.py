"""Promises about the addresses of sources, evidenced in addresses.toml beside this file."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider
from newsarchive.extract.addresses import address

LOADER = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["spiders"]}))
ADDRESSES = tomllib.loads(Path(__file__).with_name("addresses.toml").read_text(encoding="utf-8"))


def source(name: str) -> NewsSpider:
    return LOADER.load(name)()  # type: ignore[no-any-return]


def canonical(url: str) -> str:
    found = address(url)
    assert found, url
    return found


@pytest.mark.parametrize("name", ADDRESSES)
def test_every_example_is_an_article_and_nothing_else_is(name: str) -> None:
    scope = source(name).scope
    wanted = "article" if scope.pattern else "page"
    for url in ADDRESSES[name]["articles"]:
        assert scope.expected(canonical(url)) == wanted, url
    for url in ADDRESSES[name]["no_articles"]:
        assert scope.expected(canonical(url)) is None, url


@pytest.mark.parametrize("name", [name for name in ADDRESSES if source(name).article_pattern])
def test_no_place_where_a_crawl_begins_is_an_article(name: str) -> None:
    spider = source(name)
    for url in (spider.homepage, *(each.url for each in spider.discover)):
        assert spider.scope.expected(canonical(url or "")) is None, url


@pytest.mark.parametrize("name", ADDRESSES)
def test_addresses_of_one_article_share_its_identity_and_others_do_not(name: str) -> None:
    scope = source(name).scope

    def named(url: str) -> str:
        return scope.identity(canonical(url)) or canonical(url)

    for urls in ADDRESSES[name].get("same", ()):
        assert len({named(url) for url in urls}) == 1, urls
    for one, two in combinations(ADDRESSES[name]["articles"], 2):
        assert named(one) != named(two) or [one, two] in shared(name), (one, two)
    for urls in ADDRESSES[name].get("apart", ()):
        assert len({named(url) for url in urls}) == len(urls), urls


def shared(name: str) -> list[list[str]]:
    """Return each pair of addresses that lead to one article."""
    groups = ADDRESSES[name].get("same", ())
    return [list(pair) for urls in groups for pair in combinations(urls, 2)]


@pytest.mark.parametrize("name", [name for name in ADDRESSES if "editions" in ADDRESSES[name]])
def test_each_edition_is_reached_by_discovery(name: str) -> None:
    editions = ADDRESSES[name]["editions"]
    begun = [each.url for each in source(name).discover]
    # An edition in a folder of its own is not the one at the root.
    reached = [[each for each in editions if url.startswith(each)] for url in begun]
    assert {max(each, key=len) for each in reached if each} == set(editions)


@pytest.mark.parametrize("name", [name for name in ADDRESSES if not source(name).article_pattern])
def test_where_the_form_of_articles_is_not_known_discovery_is_generic_and_says_so(
    name: str,
) -> None:
    spider = source(name)
    assert Everything(spider.home) in spider.discover
    assert "discovery is generic" in (spider.__doc__ or "")
