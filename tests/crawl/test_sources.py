"""Promises of every source, over all that the loader finds."""

import re

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader
from test_source_addresses import ADDRESSES

from newsarchive.analyse.spiders import Declared, declared
from newsarchive.crawl.scope import Scope
from newsarchive.extract.addresses import address, site

LOADER = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["spiders"]}))
SOURCES = [name for name in LOADER.list() if name != "site"]
ARTICLES = {
    "az24saat": ["https://az24saat.org/meydan-tv-isi-saxlanilanlarin-h%c9%99bsi-uzadildi"],
    "azertag": [
        "https://azertag.az/xeber/naxchivan_seherinde_avtomobil_piyadani_vurub-4411239",
        "https://azertag.az/en/xeber/4221419",
        "https://special.azertag.az/az/xeber/4111987",
    ],
    "apa": [
        "https://apa.az/football/mancester-derbisini-siti-qazanib-995710",
        "https://apa.az/hadise/bakida-islediyi-evden-30-min-manatliq-ogurluq-eden-sexs-saxlanilib-954015",
    ],
    "report": [
        "https://report.az/diger-olkeler/abs-da-immiqrasiya-muveqqeti-dayandirilacaq/",
        "https://report.az/az/xarici-siyaset/ceyhun-bayramov-kuveytin-azerbaycandaki-sefiri-ile-gorusub/",
    ],
    "trend": [
        "https://en.trend.az/azerbaijan/politics/3327759.html",
        "https://www.trend.az/world/3019221.html",
    ],
    "oxu": ["https://oxu.az/hadise/bakida-coxmertebeli-binada-yangin-baslayib-11281850"],
    "turan": [
        "https://turan.az/az/siyaset/meydan-tv-nin-beyanati-787902",
        "https://turan.az/en/social/media-review-for-november-14",
    ],
    "haqqin": ["https://haqqin.az/newsarchive/393104", "https://haqqin.az/news/393104"],
    "qafqazinfo": [
        "https://www.qafqazinfo.az/news/detail/gencede-iki-nefer-bicaqlandi-521390",
    ],
    "newsaz": ["https://www.news.az/news/azerbaijan-us-discuss-bilateral-relations"],
}
NO_ARTICLES = {
    "az24saat": ["https://az24saat.org/category/siyaset/", "https://az24saat.org/feed/"],
    "azertag": ["https://azertag.az/rss", "https://azertag.az/?page=2"],
    "apa": ["https://apa.az/all-news", "https://apa.az/archive?page=2", "https://apa.az/rss"],
    "report": [
        "https://report.az/son-xeberler",
        "https://report.az/az/amp/x/",
        "https://report.az/rss/",
    ],
    "trend": ["https://az.trend.az/archive/2026-11-03", "https://www.trend.az/rss/"],
    "oxu": ["https://oxu.az/page/2", "https://oxu.az/idman/page/2", "https://oxu.az/feed"],
    "turan": ["https://turan.az/az/", "https://turan.az/rss"],
    "haqqin": ["https://haqqin.az/rss.xml", "https://haqqin.az/search/?q=x"],
    "qafqazinfo": [
        "https://qafqazinfo.az/news/category/idman-4?page=2",
        "https://qafqazinfo.az/rss",
    ],
    "newsaz": ["https://news.az/news/latest", "https://news.az/category/politics"],
}


def scope(name: str) -> Scope:
    return LOADER.load(name)().scope  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("name", SOURCES)
def test_file_class_and_name_agree_and_the_docstring_says_what_it_is(name: str) -> None:
    kind = LOADER.load(name)
    assert kind.__module__ == f"spiders.{name}"
    assert kind.__name__.lower() == f"{name.replace('_', '')}spider"
    assert kind.__doc__ and len(kind.__doc__) > 30


def test_addresses_of_every_source_are_tested() -> None:
    assert set(SOURCES) == ARTICLES.keys() | ADDRESSES.keys()


@pytest.mark.parametrize("name", ARTICLES)
def test_articles_are_followed_and_other_pages_are_not(name: str) -> None:
    rules = scope(name)
    for url in ARTICLES[name]:
        assert rules.expected(address(url) or "") == "article", url
    for url in [*NO_ARTICLES[name], LOADER.load(name).homepage]:  # type: ignore[attr-defined]
        assert rules.expected(address(url) or "") is None, url


@pytest.mark.parametrize("name", SOURCES)
def test_everything_declared_belongs_to_the_source(name: str) -> None:
    kind = LOADER.load(name)()
    assert kind.discover  # type: ignore[attr-defined]
    assert all(scope(name).holds(each.url) for each in kind.discover)  # type: ignore[attr-defined]
    assert site(kind.home)  # type: ignore[attr-defined]


@pytest.mark.parametrize("each", declared(), ids=lambda each: each.name)
def test_the_interval_read_from_the_source_is_the_one_it_has(each: Declared) -> None:
    assert each.every_hours == LOADER.load(each.name).every_hours  # type: ignore[attr-defined]


def test_two_paths_of_one_number_are_one_article() -> None:
    one, two = (scope("haqqin").identity(url) for url in ARTICLES["haqqin"])
    assert one == two == "393104"


def test_patterns_are_anchored_at_the_scheme() -> None:
    for name in SOURCES:
        pattern = LOADER.load(name).article_pattern  # type: ignore[attr-defined]
        assert pattern is None or re.match(r"\^https\?://", pattern)
