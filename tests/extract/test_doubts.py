"""A text that may be wrong says so; one that only looks odd does not."""

import pytest

from newsarchive.extract.blocks import blocks
from newsarchive.extract.doubts import begins_in_mid_sentence, doubled_paragraphs, lost_links
from newsarchive.extract.page import parse
from newsarchive.extract.reading import read_page
from newsarchive.extract.text import Decision, MainText

URL = "https://xeber.example/news/1"
FIRST = (
    "Köhnə limanı bazar məhəlləsi ilə birləşdirən körpü təmirdən sonra açılıb, "
    "sakinlər bunu bayram kimi qeyd edib."
)
SECOND = "Təmirə altı milyon manat xərclənib, bu isə nəzərdə tutulandan iki yüz min manat azdır."
THIRD = "Usta deyir ki, işlər ilin sonuna qədər davam edəcək və yol bütün günü açıq qalacaq."


def page(*paragraphs: str) -> bytes:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return f"<html><body><h1>Körpü açılıb</h1><article>{body}</article></body></html>".encode()


def warned(*paragraphs: str) -> tuple[str, ...]:
    return read_page(page(*paragraphs), url=URL).article.warnings


@pytest.mark.parametrize(
    "text",
    [
        "və sakinlər bunu bayram kimi qeyd edib.",
        "сообщил он журналистам во вторник.",
        "and the bridge was opened again.",
        ", deyə usta bildirib.",
        "-ci ildə körpü bağlanmışdı.",
        "— добавил министр.",
        ") bağlanıb.",
        "», – сказал он.",
        '", deyə o bildirib.',
        "ildə açılan körpü yenə bağlanıb.",
    ],
)
def test_a_text_whose_beginning_was_cut_off_is_noticed(text: str) -> None:
    assert begins_in_mid_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Körpü açılıb.",
        "İlk körpü açılıb.",
        "«мы ждали этого», – сказал он.",
        "“biz gözləyirdik”, deyə o bildirib.",
        "— Когда откроют мост?\n\n— Скоро.",
        "– Körpü nə vaxt açılacaq?",
        "- alma;\n- armud.",
        "• alma\n\n• armud",
        "a) yol bağlanıb;\n\nb) körpü açılıb.",
        "1. Yol bağlanıb.",
        "alma;\n\narmud;",
        "iPhone bahalaşıb.",
        "agentlik.example xəbər verir ki, körpü açılıb.",
        "...Və körpü açıldı.",
        "…və körpü açıldı.",
        "18 mart 2026-cı ildə körpü açılıb.",
        "#körpü açıldı",
        "ხიდი გაიხსნა.",
    ],
)
def test_a_text_that_only_looks_odd_at_its_beginning_is_whole(text: str) -> None:
    assert not begins_in_mid_sentence(text)


def test_a_drop_cap_is_the_beginning_of_its_sentence() -> None:
    cut = f'<span class="dropcap">{FIRST[0]}</span>{FIRST[1:]}'
    assert warned(cut, SECOND, THIRD) == ()
    assert warned(FIRST[1:], SECOND, THIRD) == ("mid_sentence",)


def test_a_long_paragraph_that_stands_twice_is_told_and_a_short_one_is_not() -> None:
    assert doubled_paragraphs(f"{FIRST}\n\nBəli.\n\n{SECOND}\n\nBəli.") == ()
    assert doubled_paragraphs(f"{FIRST}\n\n{SECOND}\n\n{FIRST}") == (FIRST,)


def test_a_text_from_json_ld_says_so() -> None:
    stated = f"{FIRST}\\n{SECOND}\\n{THIRD}"
    script = f'{{"@type": "NewsArticle", "articleBody": "{stated}"}}'
    menu = '<nav><a href="/">Ana səhifə</a></nav><h1>Körpü açılıb</h1>'
    html = f'<script type="application/ld+json">{script}</script>{menu}'
    article = read_page(f"<html><body>{html}</body></html>".encode(), url=URL).article
    assert (article.warnings, SECOND in article.text) == (("json_ld",), True)
    assert article.links == ()


def test_links_whose_words_stand_in_the_text_are_no_reason_to_warn() -> None:
    link = '<a href="/1">iki <b>yüz</b> min manat</a>'
    assert warned(FIRST, SECOND.replace("iki yüz min manat", link), THIRD) == ()


def lost(html: str, *dropped: int) -> list[str]:
    """Return the words of links that are lost where all blocks are kept but for some."""
    read = parse(f"<html><body>{html}</body></html>".encode(), url=URL)
    decisions = [
        Decision(each, 0.5, "not the article" if each.order in dropped else "")
        for each in blocks(read.tree)
    ]
    kept = tuple(each.block for each in decisions if not each.reason)
    found = MainText(kept, read.tree, tuple(decisions))
    return [each.text for each in lost_links(read, found)]


def test_a_link_amid_a_sentence_whose_words_were_left_out_is_lost() -> None:
    cut = '<div>Limanı birləşdirən <a href="/1"><div>körpü</div></a> açılıb.</div>'
    assert (lost(cut, 1), lost(cut)) == (["körpü"], [])


def test_links_that_went_with_a_line_of_their_own_or_are_cards_are_not_lost() -> None:
    line = 'Körpü açılıb.<br><br><a href="/1">Oxuyun: yol bağlanıb</a>'
    assert lost(f"<div>{line}</div>", 1) == []
    alone = 'Körpü açılıb.<br><a href="/1"><div>Yol bağlanıb</div></a><br>Liman da açıqdır.'
    assert lost(f"<div>{alone}</div>", 1) == []
    card = '<a href="/1"><img src="/1.jpg"><p>Yol bağlanıb</p></a>'
    assert lost(f"<div>Körpü açılıb. {card} Liman da açıqdır.</div>", 1) == []
