"""How far two texts disagree is a share of words, and the same for everyone who asks."""

import pytest

from newsarchive.extract.disagreement import disagreement, is_sampled, only_in, second_opinion
from newsarchive.extract.reading import read_page

ONE = "Köhnə körpü on dörd aylıq təmirdən sonra açılıb."
TWO = "Usta deyir ki, yol bütün günü açıq qalacaq."


@pytest.mark.parametrize(
    ("ours", "theirs", "share"),
    [
        ("", "", 0.0),
        (ONE, ONE, 0.0),
        (ONE, ONE.replace(" ", "\n"), 0.0),
        (ONE, "", 1.0),
        (ONE, TWO, 1.0),
        ("Körpü açılıb.", "Körpü açılıb.", 0.0),
        (f"{ONE}\n\n{TWO}", ONE, 8 / 24),
        (ONE, f"{ONE}\n\n{TWO}", 8 / 24),
        # Said twice by one of them: the second time only one has it.
        (f"{ONE}\n\n{ONE}", ONE, 8 / 24),
    ],
)
def test_disagreement_is_the_share_of_words_that_only_one_has(
    ours: str, theirs: str, share: float
) -> None:
    assert disagreement(ours, theirs) == pytest.approx(share, abs=0.0006)


def test_passages_that_only_one_has_are_given_as_they_stand() -> None:
    assert only_in(f"{ONE}\n\n{TWO}", ONE) == (TWO.rstrip("."),)
    assert only_in(ONE, f"{ONE}\n\n{TWO}") == ()


def test_the_headline_in_the_other_text_is_no_disagreement() -> None:
    assert second_opinion(f"KÖRPÜ açıldı!\n{ONE}", "Körpü açıldı") == ONE
    assert second_opinion(f"{ONE}\n{TWO}", "Körpü açıldı") == f"{ONE}\n{TWO}"
    assert second_opinion(ONE, None) == ONE


def test_one_page_in_fifty_is_measured_and_always_the_same_ones() -> None:
    urls = [f"https://xeber.example/news/{number}" for number in range(4_000)]
    sampled = [each for each in urls if is_sampled(each)]
    assert 50 < len(sampled) < 110
    assert sampled == [each for each in urls if is_sampled(each)]
    assert not is_sampled(None)


def test_a_page_that_is_not_doubtful_is_measured_only_where_it_is_sampled() -> None:
    text = "".join(f"<p>{ONE} {TWO} Rayonda {number} ağac əkilib.</p>" for number in range(9))
    page = f"<html><body><article><h1>Körpü</h1>{text}</article></body></html>".encode()
    urls = [f"https://xeber.example/news/{number}" for number in range(400)]
    for sampled in (True, False):
        url = next(each for each in urls if is_sampled(each) is sampled)
        found = read_page(page, url=url).article.disagreement
        assert (found == 0.0) if sampled else (found is None)
