"""Promises about which addresses a site without a spider of its own is followed to."""

import re

import pytest

from newsarchive.crawl.scope import Scope

SCOPE = Scope(frozenset(["xeber.example"]))


@pytest.mark.parametrize(
    "path",
    ["/m/4411-korpu.html", "/mobile/4411", "/amp/4411-korpu", "/xeber/4411?print=1", "/print/4411"],
)
def test_twins_of_a_page_are_not_followed(path: str) -> None:
    assert SCOPE.expected(f"https://xeber.example{path}") is None


@pytest.mark.parametrize("path", ["/mm/4411-korpu", "/xeber/m/4411", "/medeniyyet/", "/lite-4411"])
def test_what_only_resembles_a_twin_is_followed(path: str) -> None:
    assert SCOPE.expected(f"https://xeber.example{path}") == "page"


@pytest.mark.parametrize(
    "path", ["/search?date=4.3.2026", "/axtar?soz=x", "/print?id=4411", "/search/"]
)
def test_what_only_answers_questions_is_not_followed(path: str) -> None:
    assert SCOPE.expected(f"https://xeber.example{path}") is None


def test_editions_that_count_each_for_themselves_do_not_share_a_number() -> None:
    pattern = re.compile(r"^https?://xeber\.example/(?:az|(?P<edition>ru))/(?P<id>\d+)$")
    scope = Scope(frozenset(["xeber.example"]), pattern)
    found = [scope.identity(f"https://xeber.example/{each}/4411") for each in ("az", "ru")]
    assert found == ["4411", "ru/4411"]


MIRRORED = Scope(
    frozenset(["xeber.example"]),
    home="https://xeber.example/",
    aliases=("old.example", "cloud.example/mirror/www.xeber.example"),
)


@pytest.mark.parametrize(
    "url",
    [
        "https://xeber.example/news/korpu?id=4",
        "http://www.xeber.example/news/korpu?id=4",
        "https://m.xeber.example/news/korpu?id=4",
        "http://www.old.example/news/korpu?id=4",
        "https://cloud.example/mirror/www.xeber.example/news/korpu?id=4",
    ],
)
def test_hosts_of_one_outlet_lead_to_one_article(url: str) -> None:
    assert MIRRORED.identity(url) == "https://xeber.example/news/korpu?id=4"
    assert MIRRORED.expected(url) == "page"


@pytest.mark.parametrize(
    "url", ["https://cloud.example/news/korpu", "https://xeber.example.old.example.net/news/korpu"]
)
def test_a_host_that_is_shared_is_an_alias_below_its_path_only(url: str) -> None:
    assert MIRRORED.identity(url) == url
    assert MIRRORED.expected(url) is None


def test_what_the_query_says_tells_articles_apart() -> None:
    one, two = (MIRRORED.identity(f"https://old.example/news/index.php?id={n}") for n in (1, 2))
    assert one != two


def test_a_number_in_any_address_of_an_article_is_its_identity() -> None:
    pattern = re.compile(r"^https?://xeber\.example/(?:news/)?(?P<id>\d+)?")
    scope = Scope(frozenset(["xeber.example"]), pattern, home="https://xeber.example/")
    assert scope.identity("https://xeber.example/korpu", "https://xeber.example/4411") == "4411"


def test_an_article_on_an_alias_matches_the_pattern_of_the_own_host() -> None:
    pattern = re.compile(r"^https?://www\.xeber\.example/(?P<id>\d+)$")
    scope = Scope(
        frozenset(["xeber.example"]),
        pattern,
        home="https://www.xeber.example/",
        aliases=("old.example",),
    )
    assert scope.expected("http://old.example/4411") == "article"
    assert scope.identity("http://m.xeber.example/4411") == "4411"


WORDS = Scope(
    frozenset(["xeber.example"]),
    re.compile(r"^https?://xeber\.example/(?:az/)?(?:[\w-]+/)?[\w-]+/?$|\?id=\d+$"),
    home="https://xeber.example/",
)


@pytest.mark.parametrize("query", ["?lang=az", "?fb=1", "?block=4&place=top"])
def test_parameters_of_which_an_article_is_not_made_are_left_off(query: str) -> None:
    url = "https://xeber.example/korpu-acildi"
    assert WORDS.expected(url + query) == "article"
    assert (WORDS.own(url + query), WORDS.identity(url + query)) == (url, url)


def test_a_slash_at_the_end_makes_no_other_article() -> None:
    one, two = (WORDS.identity(f"https://xeber.example/korpu-acildi{end}") for end in ("", "/"))
    assert one == two


@pytest.mark.parametrize("query", ["?print=1", "?page=2", "?comments=4", "?sort=new"])
def test_another_view_of_an_article_is_not_followed(query: str) -> None:
    assert WORDS.expected(f"https://xeber.example/korpu-acildi{query}") is None


def test_parameters_that_tell_articles_apart_stay() -> None:
    url = "https://xeber.example/news?id=4411"
    assert (WORDS.expected(url), WORDS.own(url)) == ("article", url)


@pytest.mark.parametrize(
    "path",
    [
        "tag/korpu",
        "az/teq/korpu/",
        "author/ada",
        "page/about",
        "siyaset/page-2",
        "az/elaqe",
        "about-us/",
    ],
)
def test_lists_and_pages_about_the_outlet_are_no_articles_whatever_the_pattern(path: str) -> None:
    assert WORDS.expected(f"https://xeber.example/{path}") is None
    assert WORDS.expected(f"https://xeber.example/{path.replace('/', '-')}") == "article"


NUMBERED = Scope(
    frozenset(["xeber.example"]),
    re.compile(r"^https://xeber\.example/news/\d+$"),
    home="https://xeber.example/",
    aliases=("old.example",),
)


@pytest.mark.parametrize("path", ["xeber.example/az/posts/korpu", "www.old.example/posts/korpu"])
def test_a_page_of_the_own_host_is_beyond_the_pattern(path: str) -> None:
    assert NUMBERED.beyond(f"https://{path}")
    assert NUMBERED.expected(f"https://{path}") is None


@pytest.mark.parametrize(
    "url",
    [
        "https://xeber.example/news/4411",
        "https://xeber.example/tag/korpu",
        "https://xeber.example/haqqimizda",
        "https://xeber.example/az/posts?page=2",
        "https://xeber.example/print/korpu",
        "https://blog.xeber.example/az/posts/korpu",
        "https://other.example/az/posts/korpu",
    ],
)
def test_articles_lists_and_other_sites_are_not_beyond_the_pattern(url: str) -> None:
    assert not NUMBERED.beyond(url)
    assert not SCOPE.beyond(url)
