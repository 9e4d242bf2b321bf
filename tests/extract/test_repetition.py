"""Promises about pages of very many blocks: what repeats is judged by a sample of it."""

from lxml import html

from newsarchive.extract import read_page
from newsarchive.extract.blocks import blocks
from newsarchive.extract.reading import PageReading
from newsarchive.extract.repetition import MOST_JUDGED, sampled

PARTS = (
    ("Körpünün təmiri", "Məktəbin həyəti", "Yeni avtobus xətti", "Bazarın damı", "Kəndin suyu"),
    ("dünən səhər", "keçən həftə", "yağışdan sonra", "sakinlərin xahişi ilə", "vaxtından əvvəl"),
    ("başa çatdı və axşam açıldı", "yenidən yoxlanıldı", "nəhayət qaydaya salındı"),
)
TITLE = "Çayın üstündəki körpü açıldı"
LINKS = "".join(f"<li><a href=/x/{n}>Şəhərdə {n} saylı park açıldı</a></li>" for n in range(6_000))


def sentence(number: int) -> str:
    words = [part[number // (7**place) % len(part)] for place, part in enumerate(PARTS)]
    return f"{' '.join(words)}, bunu {number} nömrəli evin sakinləri bizə danışdı."


def paragraph(number: int) -> str:
    return f"{sentence(2 * number)} {sentence(2 * number + 1)}"


def reading(body: str) -> PageReading:
    head = f"<html lang=az><head><title>{TITLE}</title></head><body>"
    return read_page(f"{head}{body}</body></html>".encode(), url="https://lent.example/xeber/12345")


def article(count: int) -> str:
    lines = "".join(f"<p>{paragraph(n)}</p>" for n in range(count))
    return f"<h1>{TITLE}</h1><div class=body>{lines}</div>"


def test_no_paragraph_of_a_huge_article_is_lost() -> None:
    found = reading(article(5_000)).article
    assert found.text.split("\n\n") == [paragraph(n) for n in range(5_000)]


def test_an_article_beside_thousands_of_links_is_read_without_them() -> None:
    for body in (f"{article(8)}<ul>{LINKS}</ul>", f"<ul>{LINKS}</ul>{article(8)}"):
        text = reading(body).article.text
        assert all(paragraph(n) in text for n in range(8))
        assert "saylı park" not in text


def test_few_blocks_are_judged_where_each_has_a_class_of_its_own() -> None:
    lines = "".join(f"<p class=c{n}>{paragraph(n)}</p>" for n in range(5_000))
    everything = blocks(html.document_fromstring(lines))
    assert len(everything) == 5_000
    assert 100 < len(sampled(everything).blocks) <= MOST_JUDGED


def test_the_extractor_says_when_a_page_was_too_large_to_judge_all_of_it() -> None:
    assert (reading(f"{article(8)}<ul>{LINKS}</ul>").article.extractor or "").endswith(" brief")
    assert "brief" not in (reading(article(300)).article.extractor or "")
    many = "<i>a</i>" * 13_000
    assert (reading(f"{article(8)}<p>{many}</p>").article.extractor or "").endswith(" brief")
