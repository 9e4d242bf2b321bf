"""A sign that an article may carry, and the alarm it gives when many newest ones carry it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.sample import Block, Sample, Sighting
from newsarchive.analyse.health.statistics import Count, more_than_usual, usual_share

Marks = Callable[[Block], list[bool]]


@dataclass(frozen=True)
class Sign:
    """What may be wrong with an article; marks says of each article of a block whether it is so."""

    alarm: str
    words: str
    marks: Marks
    column: str | None = None


def each(test: Callable[[Sighting], bool]) -> Marks:
    """Return marks that look at one article at a time."""
    return lambda block: [test(article) for article in block]


def alarms(sample: Sample, signs: Iterable[Sign]) -> Iterator[Alarm]:
    """Yield an alarm for each sign that the newest articles carry far more often than the past."""
    told: set[tuple[str, str | None]] = set()
    for sign in signs:
        found = _alarm(sample, sign)
        if found and (found.name, found.column) not in told:
            told.add((found.name, found.column))
            yield found


def _alarm(sample: Sample, sign: Sign) -> Alarm | None:
    past = [_count([block], sign) for block in sample.past]
    for window in sample.windows():
        now = _count(window, sign)
        if more_than_usual(now, past):
            return Alarm(
                sign.alarm,
                sample.source,
                f"{now} newest articles {sign.words}",
                f"{usual_share(past):.0%} of earlier ones",
                _example(window, sign),
                sign.column,
            )
    return None


def _count(blocks: list[Block], sign: Sign) -> Count:
    marks = [mark for block in blocks for mark in sign.marks(block)]
    return Count(sum(marks), len(marks))


def _example(blocks: list[Block], sign: Sign) -> str:
    marked = (
        article
        for block in blocks
        for article, mark in zip(block, sign.marks(block), strict=True)
        if mark
    )
    first = next(marked)
    return f"newsarchive show {first.id}  {first.url}"
