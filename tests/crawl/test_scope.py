"""Promises about which addresses a site without a spider of its own is followed to."""

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
