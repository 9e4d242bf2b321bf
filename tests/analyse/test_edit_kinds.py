"""Promises of the kinds of edits: on labelled pairs (edit_pairs.toml), on odd texts and on huge ones."""

import time
from collections import Counter

import pytest

from analyse.edit_pairs import pairs
from newsarchive.analyse.edit_kinds import Text, edits

TEXT = "Şəkidə körpü açılıb.\n\nTəmirə altı milyon manat xərclənib."


def kinds(before: str, after: str, *, title: str = "Körpü", later: str = "Körpü") -> list[str]:
    return [each.kind for each in edits(Text(title, before, "az"), Text(later, after, "az"))]


def test_the_kinds_of_labelled_pairs_are_told_apart() -> None:
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for each in pairs():
        mine = {edit.kind for edit in edits(each.before, each.after)}
        mine = mine - {"wording"} or mine
        right.update(mine & each.kinds)
        found.update(mine)
        labelled.update(each.kinds)
    f1 = {kind: 2 * right[kind] / (found[kind] + labelled[kind]) for kind in labelled}
    assert sum(labelled.values()) >= 500
    assert sum(f1.values()) / len(f1) >= 0.95
    assert min(f1.values()) >= 0.85


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Nazir deyib: “Qaydalar dəyişməyəcək”.", "Nazir deyib: “Qaydalar dəyişəcək”."),
        ("«Цены вырастут», – сказал министр.", "«Цены упадут», – сказал министр."),
    ],
)
def test_two_words_that_somebody_says_are_a_quotation(before: str, after: str) -> None:
    assert kinds(before, after) == ["quotation"]


@pytest.mark.parametrize("name", ["“Qızıl körpü”, “Durna”", "“Qızıl körpü” – “Durna” oyunu"])
def test_two_words_in_marks_that_nobody_says_are_a_name(name: str) -> None:
    assert "quotation" not in kinds(f"Açılıb {name}.", f"Açılıb {name}.".replace("Qızıl", "Daş"))


@pytest.mark.parametrize(("old", "new"), [("\n\n", " "), ("altı milyon", "altı  milyon"), ("", "")])
def test_white_space_alone_is_no_edit(old: str, new: str) -> None:
    assert kinds(TEXT, TEXT.replace(old, new) if old else TEXT) == []


@pytest.mark.parametrize(
    "same",
    [
        ("6 milyon", "altı milyon"),
        ("6 000 000", "6 milyon"),
        ("1,5", "1.5"),
        ("1 200", "1,2 min"),
        ("4,5 milyon", "4 milyon 500 min"),
        ("1 milyard 204,6 milyon", "1,2046 milyard"),
        ("iki yüz əlli min", "250 000"),
        ("3 km", "3000 metr"),
        ("5 km-dir,", "5 kilometrdir,"),
        ("21,34 kq", "21 kq 340 qram"),
        ("2:1", "2-1"),
        ("XII", "12-ci"),
        ("V", "5-ci"),
        ("saat 17:00", "saat 17.00"),
    ],
)
def test_a_number_written_another_way_is_no_other_number(same: tuple[str, str]) -> None:
    before, after = (TEXT.replace("altı milyon", each) for each in same)
    assert kinds(before, after) == ["typo"]


@pytest.mark.parametrize(
    ("one", "two"), [("4,5 milyon", "4 milyon 600 min"), ("3 km", "3 metr"), ("2:1", "2-2")]
)
def test_a_number_of_another_value_is_another_number(one: str, two: str) -> None:
    before, after = (TEXT.replace("altı milyon", each) for each in (one, two))
    assert kinds(before, after) == ["number"]


@pytest.mark.parametrize("short", ["C.Bayramlı", "C. Bayramlı", "Bayramlı C."])
def test_an_initial_for_a_first_name_is_no_other_name(short: str) -> None:
    before, after = (f"{TEXT}\n\nBunu {each} deyib." for each in (short, "Ceyhun Bayramlı"))
    assert {*kinds(before, after), *kinds(after, before)} == {"wording"}
    assert "name_added" in kinds(before, after.replace("Ceyhun", "Kamran"))


def test_one_is_a_number_where_the_other_version_counts_the_same() -> None:
    assert kinds("Bir nəfər ölüb.", "İki nəfər ölüb.") == ["number"]
    assert kinds("Orada bir ev yanıb, deyilib.", "Orada 3 nəfərin olduğu ev yanıb, deyilib.") == [
        "wording"
    ]


def test_a_number_that_is_only_written_otherwise_is_told_whole() -> None:
    (found,) = edits(
        Text("Körpü", "Yola 1 200 manat verilib."), Text("Körpü", "Yola 1.200 manat verilib.")
    )
    assert (found.kind, found.before, found.after) == ("typo", "1 200", "1.200")


def test_a_headline_that_only_writes_a_number_another_way_is_the_same() -> None:
    assert kinds(TEXT, TEXT, title="Körpüyə 1500 manat", later="Körpüyə 1 500 manat") == ["typo"]


def test_a_number_that_changed_is_told_with_what_it_was() -> None:
    (found,) = edits(Text("Körpü", TEXT, "az"), Text("Körpü", TEXT.replace("altı", "yeddi"), "az"))
    assert (found.before, found.after) == ("altı milyon", "yeddi milyon")
    assert (found.context, found.paragraph) == ("Təmirə yeddi milyon manat xərclənib.", 2)


def test_a_mark_beside_the_headline_is_a_correction_and_no_other_headline() -> None:
    assert kinds(TEXT, TEXT, later="Körpü - YENİLƏNİB") == ["correction"]


@pytest.mark.parametrize("empty", ["", "\n\n", "—"])
def test_texts_without_words_can_be_compared(empty: str) -> None:
    assert kinds(empty, TEXT)
    assert kinds(TEXT, empty)
    assert kinds(empty, empty) == []


def test_a_huge_text_is_compared_by_the_paragraphs_that_differ() -> None:
    paragraphs = [f"{n} nəfər {n * 7} ev tikib və {n % 13} gün işləyib." for n in range(40_000)]
    changed = [each.replace("işləyib", "dincəlib") for each in paragraphs]
    begun = time.process_time()
    assert kinds("\n\n".join(paragraphs), "\n\n".join(changed))
    assert time.process_time() - begun < 20


def test_a_number_in_a_headline_counts_where_the_headline_says_the_same_otherwise() -> None:
    assert kinds(TEXT, TEXT, title="Qəzada 5 nəfər öldü", later="Qəzada 7 nəfər öldü") == [
        "headline",
        "number",
    ]
    assert kinds(TEXT, TEXT, title="5 nəfər öldü", later="Yolda 2 avtomobil toqquşdu") == [
        "headline"
    ]


def test_a_paragraph_that_went_names_who_went_with_it() -> None:
    gone = "İclasda Vüsal Nəsirli də çıxış edib."
    (found,) = edits(Text("Körpü", f"{TEXT}\n\n{gone}", "az"), Text("Körpü", TEXT, "az"))
    assert (found.kind, found.context) == ("paragraph_removed", "Vüsal Nəsirli")
