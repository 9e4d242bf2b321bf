"""Promises of every source, over all that the loader finds."""

import re
from datetime import date

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader
from test_source_addresses import ADDRESSES

from newsarchive.analyse.spiders import Declared, declared
from newsarchive.crawl.discovery import DayArchive, IdWalk
from newsarchive.crawl.scope import Scope
from newsarchive.extract.addresses import address, site

LOADER = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["spiders"]}))
SOURCES = [name for name in LOADER.list() if name != "site"]


def scope(name: str) -> Scope:
    return LOADER.load(name)().scope  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("name", SOURCES)
def test_file_class_and_name_agree_and_the_docstring_says_what_it_is(name: str) -> None:
    kind = LOADER.load(name)
    assert kind.__module__ == f"spiders.{name}"
    assert kind.__name__.lower() == f"{name.replace('_', '')}spider"
    assert kind.__doc__ and len(kind.__doc__) > 30


def test_addresses_of_every_source_are_tested() -> None:
    assert set(SOURCES) == ADDRESSES.keys()


@pytest.mark.parametrize("name", SOURCES)
def test_everything_declared_belongs_to_the_source(name: str) -> None:
    kind = LOADER.load(name)()
    assert kind.discover  # type: ignore[attr-defined]
    everything = [*kind.discover, *kind.backfill]  # type: ignore[attr-defined]
    assert all(scope(name).holds(each.url) for each in everything)
    assert site(kind.home) in {site(each.url) for each in kind.discover}  # type: ignore[attr-defined]


@pytest.mark.parametrize("each", declared(), ids=lambda each: each.name)
def test_the_interval_read_from_the_source_is_the_one_it_has(each: Declared) -> None:
    assert each.every_hours == LOADER.load(each.name).every_hours  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_crawled_back_has_addresses(name: str) -> None:
    rules, day = scope(name), date(2020, 3, 5)
    for each in LOADER.load(name).backfill:  # type: ignore[attr-defined]
        if isinstance(each, DayArchive):
            first = each.day(day)
            assert address(first) == first and each.day(date(2020, 3, 6)) != first
            assert each.pages_at is None or "2020" in (each.after(first, day) or "")
        if isinstance(each, IdWalk):
            assert rules.identity(each.at(393104)) == "393104"
            assert each.number(each.at(393104)) == 393104


def test_patterns_are_anchored_at_the_scheme() -> None:
    for name in SOURCES:
        pattern = LOADER.load(name).article_pattern  # type: ignore[attr-defined]
        assert pattern is None or re.match(r"\^https\?://", pattern)
