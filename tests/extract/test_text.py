"""Promises about the main text: what is read, what is left out, and how it was chosen."""

import json
from pathlib import Path

import numpy as np
import pytest

from newsarchive.extract import read_page, trees
from newsarchive.extract.blocks import blocks
from newsarchive.extract.gaps import fill
from newsarchive.extract.layout import NAMES, features
from newsarchive.extract.page import parse
from newsarchive.extract.text import MODEL, main_text

TITLE = "Çayın üstündəki körpü açıldı"
PARAGRAPHS = (
    "Körpünün təmiri başa çatdı və axşam saatlarında ilk avtobuslar oradan keçdi, deyə idarə bildirib.",
    "Mühəndislərin sözlərinə görə, işlər on dörd ay çəkib, sürücülər isə dolayı yoldan istifadə edib.",
    "Yeni körpüdə iki zolaq, piyadalar üçün geniş səki və hər iki tərəfdə işıq dirəkləri var.",
)
OTHER = (
    "Bazarda nar satışı başlayıb, qiymətlər isə ötən payızla müqayisədə bir qədər ucuzdur, satıcılar deyir.",
    "Kəndlilər məhsulun bol olduğunu, lakin daşınma xərclərinin artdığını vurğulayır.",
)


def page(body: str, head: str = "") -> bytes:
    return (
        f"<html><head><title>{TITLE} - Lent</title>{head}</head><body><header><a href=/>Lent</a>"
        f"<nav><a href=/a>Siyasət</a><a href=/b>İdman</a><a href=/c>Dünya</a></nav></header>"
        f"<h1>{TITLE}</h1>{body}<footer>© Lent</footer></body></html>"
    ).encode()


def text(body: str, head: str = "") -> str:
    html = page(body, head)
    return read_page(html, url="https://lent.example/xeber/korpu-12345").article.text


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{each}</p>" for each in texts)


def test_the_model_asks_for_the_features_there_are() -> None:
    model = trees.read(MODEL)
    assert model.names == NAMES
    tree = parse(page(paragraphs(*PARAGRAPHS))).tree
    assert features(blocks(tree), title=TITLE, summary=None).shape[1] == len(NAMES)


def test_trees_answer_each_row_by_its_own_questions(tmp_path: Path) -> None:
    made = trees.Trees(
        names=("length", "links"),
        features=np.array([[0, 1]]),
        thresholds=np.array([[10.0, 0.5]], dtype=np.float32),
        leaves=np.array([[-1.0, 2.0, -3.0, 0.0]], dtype=np.float32),
        bias=0.5,
    )
    trees.write(made, tmp_path / "trees.npz")
    told = trees.read(tmp_path / "trees.npz")(np.array([[5, 0], [20, 0], [5, 1]], dtype=np.float32))
    assert told == pytest.approx(1 / (1 + np.exp([0.5, -2.5, 2.5])))


def test_a_row_of_figures_is_one_line_and_words_stay_apart() -> None:
    rows = "".join(
        f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in (("İl", "Ton"), ("2024", "435"))
    )
    found = text(f"<div class=article-text>{paragraphs(*PARAGRAPHS)}<table>{rows}</table></div>")
    assert found.endswith("İl | Ton\n\n2024 | 435")


def test_a_table_that_lays_out_the_page_is_no_row() -> None:
    body = (
        f"<table><tr><td><a href=/x>İdman</a></td><td>{paragraphs(*PARAGRAPHS)}</td></tr></table>"
    )
    assert text(body) == "\n\n".join(PARAGRAPHS)


def test_text_that_a_script_shows_later_is_read() -> None:
    first, *rest = PARAGRAPHS
    body = (
        f"<article class=article-body><div>{paragraphs(first)}</div>"
        f"<div hidden id=S:0>{paragraphs(*rest)}</div></article>"
    )
    assert text(body) == "\n\n".join(PARAGRAPHS)


def test_the_times_of_a_chronicles_entries_stay_and_a_time_alone_goes() -> None:
    entry = "<p><b>12:18</b></p><p>Körpü bağlandı.</p><p><b>11:50</b></p>"
    assert text(entry + paragraphs(*PARAGRAPHS)).startswith("12:18\n\nKörpü bağlandı.\n\n11:50")
    assert text("<p><b>12:18</b></p>" + paragraphs(*PARAGRAPHS)).startswith("Körpünün")


def test_a_short_report_beside_its_photos_is_no_caption_and_has_them_all() -> None:
    photos = "<div><a href=/2.jpg><img src=/2.jpg></a><a href=/3.jpg><img src=/3.jpg></a></div>"
    lines = (
        "Qoyun sürüləri dağ kəndindən yaylağa qaldırılır, yol isə iki gündən artıq çəkir.",
        "Çobanların sözlərinə görə, otlaqlar bu il yaşıldır.",
    )
    html = page(f"<div class=text>{paragraphs(*lines)}{photos}</div>")
    article = read_page(html, url="https://lent.example/xeber/koc-12345").article
    assert article.text.split("\n\n") == list(lines)
    assert len(article.images) == 2


def test_the_next_article_below_is_left_out() -> None:
    one = f"<article class=news><div class=news-text>{paragraphs(*PARAGRAPHS)}</div></article>"
    two = (
        f"<article class=news><h1>Bazarda nar satışı başlayıb</h1><div class=news-text>"
        f"{paragraphs(*OTHER)}</div></article>"
    )
    assert text(one + two) == "\n\n".join(PARAGRAPHS)


def test_a_list_of_other_articles_longer_than_the_article_is_left_out() -> None:
    card = f"<div class=card><h3><a href=/n/1>Bazarda nar satışı başlayıb</a></h3>{paragraphs(*OTHER)}</div>"
    body = (
        f"<div class=news-text>{paragraphs(*PARAGRAPHS)}</div><div class=related>{card * 12}</div>"
    )
    assert text(body) == "\n\n".join(PARAGRAPHS)


def test_json_ld_gives_the_text_where_the_page_has_none() -> None:
    stated = "\n".join((*PARAGRAPHS, *OTHER))
    claim = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": stated})
    head = f"<script type='application/ld+json'>{claim}</script>"
    assert text("<div id=root></div>", head) == "\n\n".join((*PARAGRAPHS, *OTHER))
    seen = f"<div class=news-text>{paragraphs(*PARAGRAPHS)}</div>"
    assert text(seen, head) == "\n\n".join(PARAGRAPHS)


def test_every_block_of_a_page_has_its_decision() -> None:
    found = main_text(parse(page(paragraphs(*PARAGRAPHS))), titles=[TITLE])
    reasons = {each.block.text: each.reason for each in found.decisions}
    assert [each for each in reasons if not reasons[each]] == list(PARAGRAPHS)
    assert reasons["© Lent"] and reasons[TITLE]


@pytest.mark.parametrize(
    ("between", "kept"), [("", 3), ("<h3>Bazar</h3>", 2), ("<p>12.03.2026</p>", 2)]
)
def test_a_text_does_not_stop_amid_paragraphs_that_are_set_alike(between: str, kept: int) -> None:
    one, two, three = PARAGRAPHS
    rows = f"<div><p>{one}</p></div><div><p>{two}</p></div>{between}<div><p>{three}</p></div>"
    everything = blocks(parse(f"<html><body>{rows}</body></html>".encode()).tree)
    judged = np.array([0.9 if each.text == one else 0.4 for each in everything])
    judged[[each.text not in PARAGRAPHS for each in everything]] = 0.0
    found = fill(everything, judged, judged > 0.55)
    assert [each.text for each in np.array(everything)[found]] == list(PARAGRAPHS[:kept])


def test_teasers_of_which_none_is_sure_give_way_to_the_text_that_json_ld_states() -> None:
    claim = {"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(PARAGRAPHS) * 2}
    head = f"<script type='application/ld+json'>{json.dumps(claim)}</script>"
    html = parse(page(paragraphs(*OTHER, " ".join(OTHER)), head))

    def told(probability: float) -> str:
        found = main_text(html, titles=[TITLE], model=lambda rows: (rows[:, 0] > 8) * probability)
        return found.way

    assert (told(0.4), told(0.9)) == ("json_ld", "model")


def test_a_naked_standfirst_at_the_head_of_the_paragraphs_is_kept() -> None:
    lead, first, *_ = PARAGRAPHS
    everything = blocks(parse(f"<body><div>{lead}<p>{first}</p></div></body>".encode()).tree)
    judged = np.array([0.2, 0.9])
    assert fill(everything, judged, judged > 0.55).all()
    apart = blocks(parse(f"<body><div>{lead}</div><p>{first}</p></body>".encode()).tree)
    assert fill(apart, judged, judged > 0.55).tolist() == [False, True]


@pytest.mark.parametrize(
    "picture",
    [
        "<table><tr><td><img src=/a.jpg></td></tr><tr><td>Körpü axşam, arxiv</td></tr></table>",
        "<p><img src=/a.jpg><br>Körpü axşam, arxiv</p>",
    ],
)
def test_a_caption_that_the_model_takes_for_text_is_none(picture: str) -> None:
    html = parse(
        page(f"<div>{paragraphs(*PARAGRAPHS[:2])}{picture}{paragraphs(PARAGRAPHS[2])}</div>")
    )
    found = main_text(html, titles=[TITLE], model=lambda rows: (rows[:, 0] > 2) * 0.93)
    assert [each.text for each in found.blocks] == list(PARAGRAPHS)


@pytest.mark.parametrize("body", ["{}<br><br>{}", "<div>{}</div><div>{}</div>"])
def test_a_short_paragraph_with_another_beside_a_picture_is_no_caption(body: str) -> None:
    one, two = "Atəş saat 21:40-da açılıb.", "Cavab tədbirləri görülüb. İtki yoxdur."
    html = parse(page(f"<div><a href=/a.jpg><img src=/a.jpg></a>{body.format(one, two)}</div>"))
    found = main_text(html, titles=[TITLE], model=lambda rows: (rows[:, 0] > 2) * 0.93)
    assert [each.text for each in found.blocks] == [one, two]


def test_a_paragraph_of_the_flow_below_the_headline_goes_on_however_it_is_set() -> None:
    one, two, _ = PARAGRAPHS
    everything = blocks(parse(f"<body><p>{one}</p><div class=x>{two}</div></body>".encode()).tree)
    judged = np.array([0.9, 0.4])
    flowing = np.array([True, True])
    assert fill(everything, judged, judged > 0.55, flowing).all()
    assert not fill(everything, judged, judged > 0.55, ~flowing).all()


def test_a_heading_between_paragraphs_in_boxes_of_their_own_stays() -> None:
    one, two, three = (f"<div class=p><p>{each}</p></div>" for each in PARAGRAPHS)
    heading = "<section><h2>Sonra nə olacaq?</h2></section>"
    body = (
        f"<main>{one}{two}{heading}{three}</main><aside><h2>Ən çox oxunan</h2><p>Körpü</p></aside>"
    )
    everything = blocks(parse(f"<body>{body}</body>".encode()).tree)
    judged = np.array([0.9, 0.9, 0.4, 0.9, 0.4, 0.4])
    assert fill(everything, judged, judged > 0.55).tolist() == [True] * 4 + [False] * 2
