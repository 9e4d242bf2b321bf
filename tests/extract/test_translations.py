"""Which addresses a page names as its own article in other languages."""

import pytest

from newsarchive.extract import article_from_html

PAGE = """<html lang="az"><head>{}</head><body><h1>Körpü açıldı</h1>
<p>Şəkidə yeni körpü açılıb, üç kəndi rayon mərkəzi ilə birləşdirir.</p>{}</body></html>"""
HERE = "https://xeber.example/az/korpu-12"


def found(head: str = "", body: str = "") -> tuple[str, ...]:
    return article_from_html(PAGE.format(head, body).encode(), HERE).translations


def test_pages_in_other_languages_are_named_by_their_head_or_their_switch() -> None:
    head = '<link rel="alternate" hreflang="ru" href="/ru/most-12?utm_source=x">'
    switch = '<a hreflang="en" href="https://xeber.example/en/bridge-12">English</a>'
    assert found(head, switch) == (
        "https://xeber.example/ru/most-12",
        "https://xeber.example/en/bridge-12",
    )


@pytest.mark.parametrize("href", [HERE, "/", "/ru/", "https://ru.xeber.example/", "mailto:a@b"])
def test_the_page_itself_and_the_front_of_an_edition_are_no_translations(href: str) -> None:
    assert found(f'<link rel="alternate" hreflang="ru" href="{href}">') == ()
