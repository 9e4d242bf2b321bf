"""How likely it is that what was seen last is no more than chance."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, median

# One look at one sign of one source. With 20 signs, 100 sources and 24 looks a day that mostly
# overlap, one in a million is less than a false alarm a month even where nothing else held it back.
UNLIKELY = 1e-6
# A fall that is certain but small is no alarm: outlets do drift.
LEAST_RISE = 0.3
_ABOVE_HABIT = 0.1
_LEAST_PAST = 40


@dataclass(frozen=True)
class Count:
    """How many of some articles or visits carry a sign."""

    hits: int
    total: int

    @property
    def share(self) -> float:
        """The share that carries it; 0 of nothing."""
        return self.hits / self.total if self.total else 0.0

    def __str__(self) -> str:
        return f"{self.hits} of {self.total}"


def usual_share(past: Sequence[Count]) -> float:
    """Return the share of a sign in the past: the mean over its blocks, each of equal weight."""
    filled = [each.share for each in past if each.total]
    # Half a hit is added, so that what was never seen is rare and not impossible.
    return (fmean(filled) * len(filled) * 20 + 0.5) / (len(filled) * 20 + 1) if filled else 1.0


def more_than_usual(now: Count, past: Sequence[Count]) -> bool:
    """Return whether a sign is far more frequent than in every block of the past.

    The binomial tail says that it is no chance, the highest share of the past (the second highest
    of ten or more) that it is no habit of the source, such as a weekend without authors.
    """
    if sum(each.total for each in past) < _LEAST_PAST or not now.total:
        return False
    shares = sorted((each.share for each in past if each.total), reverse=True)
    habit = shares[1] if len(shares) >= 10 else shares[0]
    usual = usual_share(past)
    if now.share < min(usual + LEAST_RISE, 0.95):
        return False
    if now.share <= habit or now.share < min(habit + _ABOVE_HABIT, 1):
        return False
    return binomial_tail(now.hits, now.total, usual) < UNLIKELY


def binomial_tail(hits: int, total: int, chance: float) -> float:
    """Return the probability of at least so many hits, each with the same chance."""
    if hits <= 0:
        return 1.0
    if not 0 < chance < 1:
        return float(chance >= 1)
    terms = (_log_binomial(each, total, chance) for each in range(hits, total + 1))
    return min(1.0, math.fsum(math.exp(each) for each in terms))


def _log_binomial(hits: int, total: int, chance: float) -> float:
    ways = math.lgamma(total + 1) - math.lgamma(hits + 1) - math.lgamma(total - hits + 1)
    return ways + hits * math.log(chance) + (total - hits) * math.log1p(-chance)


def few_of(seen: int, usual: Sequence[int]) -> float:
    """Return the probability of so few events where other weeks had these counts.

    Quasi-Poisson: counts that vary more than chance from week to week weigh less (McCullagh and
    Nelder, Generalized Linear Models, 1989, section 6.2).
    """
    mean = fmean(usual)
    if mean <= 0:
        return 1.0
    spread = fmean((each - mean) ** 2 for each in usual) * len(usual) / max(1, len(usual) - 1)
    weight = max(1.0, spread / mean)
    return _poisson_at_most(seen / weight, median(usual) / weight)


def _poisson_at_most(seen: float, mean: float) -> float:
    if mean <= 0:
        return 1.0
    terms = (each * math.log(mean) - mean - math.lgamma(each + 1) for each in range(int(seen) + 1))
    return min(1.0, math.fsum(math.exp(each) for each in terms))


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share of the values lie; 0 of nothing."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0
