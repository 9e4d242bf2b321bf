"""The headline is the heading that the page's own claims agree with, never the outlet's name."""

import pytest

from newsarchive.extract.headline import headline
from newsarchive.extract.page import parse

OG = '<meta property="og:title" content="Körpünün təmiri başa çatdı">'
NAME = '<meta property="og:site_name" content="Günün Nəbzi">'


def title(page: str, url: str = "https://nebz.example/48000") -> str | None:
    return headline(parse(page.encode(), url=url))


@pytest.mark.parametrize(
    "page",
    [
        f"<head>{NAME}{OG}</head><h1>Günün Nəbzi</h1><h1>Körpünün təmiri başa çatdı</h1>",
        f"<head>{NAME}</head><title>Körpünün təmiri başa çatdı | Günün Nəbzi</title><h1>GÜNÜN NƏBZİ</h1>"
        "<h2>Körpünün təmiri başa çatdı</h2>",
        "<title>Günün Nəbzi - Körpünün təmiri başa çatdı</title><h1>Günün Nəbzi</h1>"
        "<h1>Körpünün təmiri başa çatdı</h1>",
        f"<head>{OG}</head><h1>Siyasət</h1><h1>Körpünün təmiri başa çatdı</h1>",
        f"<head>{NAME}{OG}</head><h1>Günün Nəbzi</h1><p>Körpü.</p>",
    ],
)
def test_a_logo_or_rubric_in_an_h1_never_wins(page: str) -> None:
    assert title(page) == "Körpünün təmiri başa çatdı"


def test_the_name_of_the_host_is_a_logo() -> None:
    page = f"<head>{OG}</head><h1>Nəbz.example</h1><h1>Körpünün təmiri başa çatdı</h1>"
    assert title(page, "https://www.nebz.example/1") == "Körpünün təmiri başa çatdı"


def test_an_h1_is_what_readers_see_where_claims_say_it_in_other_words() -> None:
    page = f"<head>{OG}</head><h1>Körpünün təmiri vaxtından əvvəl başa çatdı</h1>"
    assert title(page) == "Körpünün təmiri vaxtından əvvəl başa çatdı"


def test_a_rubric_inside_the_h1_is_not_part_of_the_headline() -> None:
    page = f"<head>{OG}</head><h1><span>Cəmiyyət</span> Körpünün təmiri başa çatdı</h1>"
    assert title(page) == "Körpünün təmiri başa çatdı"


def test_who_says_it_stays_in_the_headline() -> None:
    page = f"<head>{OG}</head><h1>Nazir: Körpünün təmiri başa çatdı</h1>"
    assert title(page) == "Nazir: Körpünün təmiri başa çatdı"


def test_the_outlets_name_is_cut_off_a_claim() -> None:
    page = (
        f"<head>{NAME}</head><title>Körpünün təmiri başa çatdı » Günün Nəbzi</title><p>Körpü.</p>"
    )
    assert title(page) == "Körpünün təmiri başa çatdı"


LOGO = "<title>Statistika İdarəsi</title><a href=/><img alt='Statistika İdarəsi'></a>"


def test_a_heading_above_the_text_is_the_headline_where_the_title_is_only_the_logo() -> None:
    prose = "<p>Körpünün təmiri üç il çəkdi və iki dəfə dayandı.</p>" * 4
    page = f"{LOGO}<div><h3>Digər</h3></div><div><h3>Körpünün təmiri başa çatdı</h3>{prose}</div>"
    assert title(page) == "Körpünün təmiri başa çatdı"
    told = page.replace("<title>Statistika İdarəsi", "<title>Körpü: təmirin sonu")
    assert title(told) == "Körpü: təmirin sonu"
