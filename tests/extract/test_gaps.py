"""Which blocks are put back that stand among the chosen ones."""

import numpy as np
import pytest

from newsarchive.extract.gaps import fill
from newsarchive.extract.page import parse

ONE = "Körpünün açılışına yüzlərlə sakin gəlib, yol iki saat bağlı qalıb, sonra açılıb."
TWO = "Tikinti zamanı tapılan saxsı qablar bərpa üçün muzeyə təhvil verilib və göstərilir."
AD = "<div class=rek>REKLAM</div>"


def kept(body: str, judged: list[float], chosen: list[bool]) -> list[bool]:
    page = parse(f"<html><body>{body}</body></html>".encode(), url=None)
    assert len(page.blocks) == len(judged)
    return [bool(each) for each in fill(page.blocks, np.array(judged), np.array(chosen))]


@pytest.mark.parametrize(
    "box", [f"<div>{ONE}{AD}{TWO}</div>", f"<div><p>{ONE}</p>{AD}<p>{TWO}</p></div>"]
)
def test_a_paragraph_behind_an_advertisement_is_kept_with_the_one_before_it(box: str) -> None:
    assert kept(box, [0.6, 0.02, 0.3], [True, False, False]) == [True, False, True]


def test_a_paragraph_in_another_box_or_behind_other_prose_is_not() -> None:
    apart = f"<div><p>{ONE}</p></div>{AD}<div class=diger><p>{TWO}</p></div>"
    assert kept(apart, [0.6, 0.02, 0.3], [True, False, False]) == [True, False, False]
    between = f"<div><p>{ONE}</p><p class=x>{ONE}</p><p>{TWO}</p></div>"
    assert kept(between, [0.6, 0.02, 0.3], [True, False, False]) == [True, False, False]


@pytest.mark.parametrize(
    "line",
    [
        "<div class=entry-excerpt><p>Sürücülər üç gün gözləyir.</p></div>",
        "<h2 class=single-subtitle>Sürücülər üç gün gözləyir.</h2>",
        "<div class='field field--name-field-subhead'>Sürücülər üç gün gözləyir.</div>",
    ],
)
def test_a_short_line_below_the_headline_that_is_called_a_standfirst_is_kept(line: str) -> None:
    page = f"<header><h1>Körpü açıldı</h1>{line}<div>5 may</div></header><p>{ONE}</p>"
    assert kept(page, [0.02, 0.1, 0.01, 0.9], [False, False, False, True])[1]


def test_a_teaser_above_the_headline_is_no_standfirst() -> None:
    page = (
        f"<div class=excerpt><p>Qonşu rayonda qar yağır.</p></div><h1>Körpü açıldı</h1><p>{ONE}</p>"
    )
    assert not kept(page, [0.1, 0.02, 0.9], [False, False, True])[0]


def test_items_rows_and_a_heading_amid_text_that_stands_naked_in_a_cell_are_kept() -> None:
    amid = "<b>Növbəti addımlar</b><br><br><ul><li>yeni körpü</li></ul><p class=MsoList>· yol</p><table><tr><td>Yol<td>9</table>"
    page = f"<table><tr><td>{ONE}<br><br>{amid}{AD}{TWO}</td></tr></table>"
    judged = [0.9, 0.4, 0.3, 0.3, 0.3, 0.3, 0.8]
    assert kept(page, judged, [True, *[False] * 5, True]) == [*[True] * 5, False, True]


def test_a_heading_and_a_paragraph_that_are_bare_divs_among_others_are_kept() -> None:
    page = f"<div id=text><div>{ONE}</div><div>Kim <b>qazanır</b>?</div><div>{TWO}</div><div>{ONE}</div></div>"
    chosen = [True, False, True, True]
    assert kept(page, [0.9, 0.3, 0.9, 0.8], chosen) == [True] * 4
    assert kept(page, [0.9, 0.1, 0.9, 0.8], chosen) == chosen
    boxed = page.replace("<div>Kim", "<div class=box>Kim")
    assert kept(boxed, [0.9, 0.1, 0.9, 0.8], chosen) == chosen


def test_a_byline_in_the_place_of_the_standfirst_is_none() -> None:
    page = f"<h1>Körpü açıldı</h1><p class=subtitle>By Nora Lakeside and Tom Hill</p><p>{ONE}</p>"
    assert not kept(page, [0.02, 0.1, 0.9], [False, False, True])[1]
