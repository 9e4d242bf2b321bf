"""The figures behind an alarm are those of the textbooks, and hold habits of a source back."""

from math import exp

import pytest

from newsarchive.analyse.health.statistics import Count, binomial_tail, few_of, more_than_usual

CLEAN = [Count(0, 20)] * 6


def test_the_binomial_tail_is_exact() -> None:
    assert binomial_tail(2, 3, 0.5) == pytest.approx(0.5)
    assert binomial_tail(20, 20, 0.5) == pytest.approx(0.5**20)
    assert binomial_tail(0, 20, 0.1) == 1


def test_steady_weeks_make_a_poisson_of_the_mean() -> None:
    assert few_of(0, [10, 10, 10]) == pytest.approx(exp(-10))
    assert few_of(0, [0, 0, 0]) == 1


def test_weeks_that_vary_make_a_quiet_one_less_unlikely() -> None:
    assert few_of(0, [2, 10, 30]) > 1000 * few_of(0, [14, 14, 14])


def test_what_was_never_seen_is_noticed_in_a_part_of_the_newest() -> None:
    assert more_than_usual(Count(8, 20), CLEAN)
    assert not more_than_usual(Count(3, 20), CLEAN)


def test_a_habit_of_the_source_is_no_alarm() -> None:
    weekend = [Count(19, 20), *CLEAN]
    assert not more_than_usual(Count(20, 20), [Count(20, 20), *CLEAN])
    assert not more_than_usual(Count(18, 20), weekend)


def test_a_single_odd_block_among_ten_does_not_hide_a_fault() -> None:
    assert more_than_usual(Count(20, 20), [Count(18, 20), *[Count(0, 20)] * 9])


def test_too_short_a_past_is_not_judged() -> None:
    assert not more_than_usual(Count(20, 20), [Count(0, 20)])
