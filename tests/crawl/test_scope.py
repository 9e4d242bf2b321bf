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


def test_editions_that_count_each_for_themselves_do_not_share_a_number() -> None:
    pattern = re.compile(r"^https?://xeber\.example/(?:az|(?P<edition>ru))/(?P<id>\d+)$")
    scope = Scope(frozenset(["xeber.example"]), pattern)
    found = [scope.identity(f"https://xeber.example/{each}/4411") for each in ("az", "ru")]
    assert found == ["4411", "ru/4411"]
