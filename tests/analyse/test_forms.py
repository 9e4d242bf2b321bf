"""What the addresses of one outlet's articles share is told, and no rubric passes for an article."""

import pytest

from newsarchive.analyse.forms import form, forms, is_telling

HOST = "https://xeber.example"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/az/posts/korpu-acildi", "/az/posts/…"),
        ("/news/4411.html", "/news/….html"),
        ("/2026/11/24/korpu-acildi/", "/…/…/…/…/"),
        ("/?p=4411", "/?p=…"),
        ("/korpu", "/…"),
        ("/", "/"),
    ],
)
def test_a_form_leaves_out_what_tells_articles_apart(path: str, found: str) -> None:
    assert form(HOST + path) == found


@pytest.mark.parametrize("path", ["/4411", "/korpu-yeniden-acildi", "/a/korpu-4411", "/?p=5"])
def test_a_number_or_the_words_of_a_headline_tell_an_article(path: str) -> None:
    assert is_telling(HOST + path)


@pytest.mark.parametrize("path", ["/", "/siyaset", "/az/bolme/son-xeberler", "/az/?lang=ru"])
def test_a_rubric_tells_nothing(path: str) -> None:
    assert not is_telling(HOST + path)


def test_forms_are_told_with_counts_and_examples_the_most_frequent_first() -> None:
    told = forms([f"{HOST}/x/1", *(f"{HOST}/az/{n}" for n in range(3))])
    assert told == f"3 under /az/… ({HOST}/az/0, {HOST}/az/1), 1 under /x/… ({HOST}/x/1)"
