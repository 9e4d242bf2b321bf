"""Double encoding is undone where it is certain, and nothing else is touched."""

import pytest

from newsarchive.extract.mojibake import mend
from newsarchive.extract.reading import read_page

SENTENCES = [
    "Azərbaycan Respublikası",
    "Bakı şəhərində körpü açıldı",
    "Баку: новый мост открыли",
    "“Dünən” ölkənin hər yerində — qar",
]
MISREAD = ["latin-1", "sloppy-windows-1252", "sloppy-windows-1254", "sloppy-windows-1251", "koi8-r"]


def twice(text: str, encoding: str) -> str:
    return text.encode().decode(encoding)


@pytest.mark.parametrize("encoding", MISREAD)
@pytest.mark.parametrize("text", SENTENCES)
def test_a_page_encoded_twice_is_read_as_it_was_meant(text: str, encoding: str) -> None:
    html = f"<title>{text}</title><h1>{text}</h1><p>{'. '.join([text] * 20)}.</p>"
    reading = read_page(twice(html, encoding).encode(), url="https://xeber.example/a/1")
    assert reading.article.title == text
    assert reading.article.text.count(text) == 20
    assert reading.encoding == "utf-8 repaired"


def test_a_headline_encoded_twice_above_a_right_text_is_mended_alone() -> None:
    title, text = SENTENCES[1], f"{SENTENCES[0]}, {SENTENCES[3]}. " * 10
    html = f"<h1>{twice(title, 'sloppy-windows-1252')}</h1><p>{text}</p>"
    reading = read_page(html.encode(), url="https://xeber.example/a/1")
    assert reading.article.title == title
    assert reading.article.text == text.strip()


def test_double_encoding_written_as_references_is_mended() -> None:
    html = "<h1>Az&Eacute;&trade;rbaycan Respublikas&Auml;&plusmn;</h1><p>Bir s&ouml;z.</p>"
    reading = read_page(html.encode(), url="https://xeber.example/a/1")
    assert reading.article.title == SENTENCES[0]


@pytest.mark.parametrize(
    "text",
    [
        "CAFÉ™ açıldı, NESCAFÉ® bahalaşdı",
        "С\xa0Новым годом, СССР» и «США»",
        "TÜRKİYE’DE “ÂŞIQ” – Ğ°",
        "Azərbaycan saytda AzÉ™rbaycan kimi görünür",
        "НАТО – Р° и С±",
        "Ça s’écrit É, è, ê – voilà »",
        "¿Qué? Ñandú — año 2°",
        *SENTENCES,
    ],
)
def test_what_is_right_or_uncertain_is_left_alone(text: str) -> None:
    assert mend(text) == text
    reading = read_page(f"<h1>{text}</h1><p>{text}</p>".encode(), url="https://xeber.example/a/1")
    assert reading.encoding == "utf-8"
