"""Whether two extractors disagree about more articles of a source than they used to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.sample import BLOCK, LATE_DAYS, SETTLED
from newsarchive.analyse.health.statistics import Count, more_than_usual, quantile, usual_share
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

_REMEMBERED = 1_000
_LEAST = 0.3
_MORE = 0.1

_MEASURED = """
select id, first_seen_at, disagreement, published_on from articles
where source = ? and first_seen_at <= ? and disagreement is not null
order by first_seen_at desc limit ?
"""


@dataclass(frozen=True)
class _Measured:
    """An article whose disagreement was measured."""

    id: int
    first_seen_at: str
    disagreement: float
    published_on: str | None

    @property
    def is_late(self) -> bool:
        """Whether it was found days after its date, as when an archive is walked."""
        if self.published_on is None:
            return False
        first = date.fromisoformat(self.first_seen_at[:10]) - timedelta(days=LATE_DAYS)
        return self.published_on < first.isoformat()


def disagreements(archive: Archive, source: str, at: datetime) -> Iterator[Alarm]:
    """Yield an alarm when the newest measured articles are in dispute far more often than before.

    In dispute is what lies well above 95 of 100 earlier articles, and above 0.3 in any case.
    """
    # An archive that no crawl has brought to today's shape yet has measured nothing.
    if "disagreement" not in archive.database["articles"].columns_dict:
        return
    rows = archive.database.query(_MEASURED, [source, moment(at), _REMEMBERED])
    every = [_Measured(**row) for row in rows]
    timely = [each for each in every if not each.is_late]
    measured = timely if len(timely) >= 3 * BLOCK else every
    past = _past(measured, at)
    usual = [each.disagreement for block in past for each in block]
    high = max(_LEAST, quantile(usual, 0.95) + _MORE)
    counts = [_count(block, high) for block in past]
    for window in (measured[:BLOCK], measured[: 3 * BLOCK]):
        now = _count(window, high)
        if past and more_than_usual(now, counts):
            yield _alarm(source, window, now, counts, high)
            return


def _past(measured: Sequence[_Measured], at: datetime) -> list[Sequence[_Measured]]:
    """Return blocks of successive articles from before the last two weeks, or else the older ones."""
    boundary = moment(at - SETTLED)
    old = [each for each in measured[BLOCK:] if each.first_seen_at <= boundary]
    if len(old) < 3 * BLOCK:
        old = list(measured[max(BLOCK, len(measured) // 2) :])
    whole = len(old) - len(old) % BLOCK
    return [old[start : start + BLOCK] for start in range(0, whole, BLOCK)]


def _count(block: Sequence[_Measured], high: float) -> Count:
    return Count(sum(each.disagreement > high for each in block), len(block))


def _alarm(
    source: str, window: Sequence[_Measured], now: Count, past: list[Count], high: float
) -> Alarm:
    worst = next(each for each in window if each.disagreement > high)
    return Alarm(
        "disagreement",
        source,
        f"{now} newest measured articles have more than {high:.0%} of words that only one of two"
        " extractors found",
        f"{usual_share(past):.0%} of earlier ones",
        f"newsarchive show --explain {worst.id}",
        "disagreement",
    )
