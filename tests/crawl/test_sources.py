"""Promises of every source, over all that the loader finds."""

import re
from datetime import date
from typing import Any

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
OUTLETS = [each for each in declared() if each.name != "site"]
# What an outlet is, and whose; a new word is a new line here.
FORMS = {
    "agency", "newspaper", "newsroom", "portal", "aggregator", "broadcaster", "regional site",
    "institution", "business portal", "business newspaper", "religious portal",
}  # fmt: skip
WHOSE = {
    "state", "pro-government", "ruling party", "private", "independent", "opposition", "exile",
    "near the opposition", "foreign", "foreign state", "foreign public", "Trend family", "APA holding",
}  # fmt: skip


def scope(name: str) -> Scope:
    return LOADER.load(name)().scope  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("name", SOURCES)
def test_file_class_and_name_agree_and_the_docstring_says_what_it_is(name: str) -> None:
    kind = LOADER.load(name)
    assert kind.__module__ == f"spiders.{name}"
    assert kind.__name__.lower() == f"{name.replace('_', '')}spider"
    told = kind.__doc__ and len(kind.__doc__) > 30
    assert told, "say in the docstring what kind of outlet it is, where, and in which languages"


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
def test_what_is_read_from_the_source_is_what_the_class_has(each: Declared) -> None:
    spider: Any = LOADER.load(each.name)
    assert each.every_hours == spider.every_hours
    assert (each.kind, each.has_pattern) == (spider.kind, spider.article_pattern is not None)
    assert each.selectors == tuple(spider.selectors)
    for name in ("discover", "backfill"):
        assert [one.url for one in getattr(each, name)] == [
            one.url for one in getattr(spider, name)
        ]


@pytest.mark.parametrize("each", OUTLETS, ids=lambda each: each.name)
def test_every_source_says_what_it_is_and_how_well_that_is_evidenced(each: Declared) -> None:
    form, *whose = (each.kind or "").split(", ")
    assert form in FORMS and set(whose) <= WHOSE
    assert set(each.confidence.values()) <= {"high", "medium", "low"}
    assert "outlet" in each.confidence
    named = LOADER.load(each.name).confidence.values()  # type: ignore[attr-defined]
    assert sum(len(facts.split()) for facts in named) == len(each.confidence), "a fact named twice"


@pytest.mark.parametrize("each", OUTLETS, ids=lambda each: each.name)
def test_confidence_is_stated_of_what_is_declared_and_of_nothing_else(each: Declared) -> None:
    ways = {f"{one.way}s" for one in each.discover if one.way != "generic" and not one.guess}
    others = {"articles": each.has_pattern, "backfill": each.backfill, "outlet": True}
    wanted = ways | {name for name, there in others.items() if there}
    assert each.confidence.keys() - {"selectors"} == wanted
    assert "selectors" not in each.confidence or each.selectors


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
