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
