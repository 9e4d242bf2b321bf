"""What genspider proposes from the addresses of a site, and the names it refuses."""

import re
import tomllib

import pytest

from newsarchive.crawl.commands.genspider import refused
from newsarchive.crawl.looking import Look
from newsarchive.crawl.proposing import addresses_entry, form_of, source_file

HOME = "https://xeber.example/"
WORDS = "yeni-korpu-bu-gun-acildi"


def urls(*paths: str) -> list[str]:
    return [f"{HOME}{path}" for path in paths]


@pytest.mark.parametrize(
    ("paths", "pattern"),
    [
        (("news/101234", "news/101235", "news/101236"), r"news/(?P<id>\d+)"),
        ((f"az/10123-{WORDS}.html", f"ru/10124-{WORDS}.html", f"az/10125-{WORDS}.html"), r"[\w%-]+/(?P<id>\d+)-[^/?#]+\.html"),
        ((f"{WORDS}-55123", f"{WORDS}-55124", f"{WORDS}-55125"), r"[^/?#]+-(?P<id>\d+)"),
        ((f"2026/11/4/{WORDS}", f"2026/11/12/{WORDS}-x", f"2025/01/1/{WORDS}"), r"\d{4}/\d{1,2}/\d{1,2}/(?:[\w%]+-){2,}[\w%-]+"),
    ],
)  # fmt: skip
def test_the_form_that_most_addresses_have_is_proposed(
    paths: tuple[str, ...], pattern: str
) -> None:
    form = form_of(urls(*paths, "about", "contact", "rss", "tag/su"), "xeber.example")
    assert form is not None
    assert form.pattern == rf"^https?://(?:www\.)?xeber\.example/{pattern}/?$"
    assert form.examples == tuple(urls(*paths))
    assert all(re.search(form.pattern, each) for each in form.examples)


def test_a_number_counts_more_than_many_words() -> None:
    many = [f"mövzu/{WORDS}-{letter}" for letter in "abcdefgh"]
    form = form_of(urls(*many, "n/7001", "n/7002", "n/7003"), "xeber.example")
    assert form is not None and "id" in form.pattern


def test_other_hosts_and_a_few_addresses_are_no_form() -> None:
    others = [f"https://other.example/news/10{n}" for n in range(5)]
    assert form_of([*others, *urls("news/1001", "news/1002")], "xeber.example") is None


def test_a_site_that_did_not_answer_gets_a_source_that_works() -> None:
    text = source_file("xeber_example", Look(HOME, trouble="HTTP 403"), None)
    compile(text, "xeber_example.py", "exec")
    assert 'confidence = {"low": "outlet"}' in text
    assert "discovery is generic" in text
    assert 'Everything("https://xeber.example/")' in text


def test_quotes_in_the_name_of_an_outlet_do_not_break_its_file() -> None:
    look = Look(HOME, publisher='"Xəbər" \\ {x}\n', languages=["az"], feeds=[f"{HOME}rss"])
    compile(source_file("xeber", look, None), "xeber.py", "exec")


def test_the_entry_for_the_test_of_addresses_is_toml() -> None:
    form = form_of(urls("news/101234", "news/101235", "news/101236"), "xeber.example")
    entry = tomllib.loads(addresses_entry("xeber", Look(HOME, feeds=[f"{HOME}rss"]), form))
    assert entry["xeber"]["articles"] == urls("news/101234", "news/101235", "news/101236")
    assert entry["xeber"]["no_articles"] == [f"{HOME}rss", HOME]
    assert tomllib.loads(addresses_entry("axtar", Look(HOME), None)) == {
        "axtar": {"articles": [], "no_articles": []}
    }


def test_a_page_of_each_folder_is_an_example_for_each_may_be_laid_out_in_its_own_way() -> None:
    form = form_of(
        urls(*(f"{each}-{n}" for each in ("xeber/su", "foto/su") for n in (7001, 7002))),
        "xeber.example",
    )
    assert form is not None
    assert form.of_each_kind() == urls("xeber/su-7001", "foto/su-7001")
    found = tomllib.loads(addresses_entry("xeber", Look(HOME), form))["xeber"]["articles"]
    assert found == urls("xeber/su-7001", "foto/su-7001", "xeber/su-7002")


@pytest.mark.parametrize("name", ["1news", "Xeber", "xəbər", "a-b", "_x", "x_", "a__b", "class", "site", "..", ""])  # fmt: skip
def test_a_name_that_cannot_be_a_source_is_refused(name: str) -> None:
    assert refused(name)


@pytest.mark.parametrize("name", ["xeber", "xeber_az", "az24saat"])
def test_a_name_that_can_be_is_not(name: str) -> None:
    assert refused(name) is None
