"""Promises about addresses: what tells two articles apart stays, sessions and tracking go."""

import pytest

from newsarchive.extract.addresses import address

MD5 = "8f14e45fceea167a5a36dedd4bea2543"
PAGE = "https://lent.example/xeber/12345-korpu"


@pytest.mark.parametrize(
    "tail",
    [
        "?utm_source=fb&utm_medium=x", "?fbclid=IwAR0", "?at_medium=RSS&at_campaign=rss", "?ocid=wsazeri", "?PHPSESSID=a1b2", f"?sid={MD5}",
        f"?oturum={MD5}", "?s1=9k3tq0f2j5h8d7s6a4g1l0m2n5", f";jsessionid={MD5.upper()}", "#serhler",
        "/amp", ".amp", "?amp=1",
    ],
)  # fmt: skip
def test_one_article_has_one_address(tail: str) -> None:
    assert address(PAGE + tail) == PAGE


def test_a_session_in_the_path_is_dropped() -> None:
    raw = "https://lent.example/(S(lit3py55t21z5v55vlm25s55))/xeber/12345-korpu"
    assert address(raw) == PAGE


@pytest.mark.parametrize(
    "url",
    [
        "https://lent.example/view.php?id=12345", "https://lent.example/?sid=12345",
        f"https://lent.example/view?k={MD5}", f"https://lent.example/xeberler?oturum={MD5}",
        f"{PAGE}?news={MD5}", f"{PAGE}?item_id={MD5}", "https://lent.example/xeber?ad=korpu-acildi",
        f"https://lent.example/xeber/{MD5}", "https://lent.example/xeber/korpu?bolme=2",
        "https://lent.example/xeber/.amp", "https://lent.example/xeber/4411.ampul",
    ],
)  # fmt: skip
def test_what_may_tell_two_articles_apart_stays(url: str) -> None:
    assert address(url) == url


@pytest.mark.parametrize(
    "raw",
    ["http://[::1", "//", "http:///x", "javascript:alert(1)", "data:text/html,x", "", None, 7,
     "http://lent.example:99999/x", "mailto:a@lent.example"],
)  # fmt: skip
def test_what_is_no_web_address_is_none(raw: object) -> None:
    assert address(raw, base=None) is None


def test_spaces_and_control_characters_are_escaped_or_dropped() -> None:
    base = "https://lent.example/"
    assert address(" bir iki\n", base=base) == "https://lent.example/bir%20iki"
    assert address("nul\x00/x", base=base) in (
        "https://lent.example/nul/x",
        "https://lent.example/nul%00/x",
    )
