"""Whether the selectors of a source still find anything on its pages, and since when they do not."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.sample import BLOCK, LATE_DAYS, SETTLED
from newsarchive.analyse.health.statistics import Count, more_than_usual, usual_share
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment
from newsarchive.extract.reading import generic_columns

_REMEMBERED = 1_000
_LEAST = 3 * BLOCK
# Where twenty articles take days, those of one to four days tell, if all of them are so: three where the
# selector has always found something, else six, for articles of a series come one after another.
_DAYS, _FEWEST, _FEWEST_OF_MIXED = (1, 2, 4), 3, 6

# main: where the file is of an older shape, articles alone is a view (archive/older.py).
_READ = """
select id, url, first_seen_at, published_on, extractor
from main.articles indexed by articles_by_source
where source = ? and first_seen_at <= ? order by id desc limit ?
"""


@dataclass(frozen=True)
class _Read:
    """An article, and the columns whose selector found nothing on its page."""

    id: int
    url: str
    first_seen_at: str
    published_on: str | None
    generic: frozenset[str]

    @property
    def is_late(self) -> bool:
        """Whether it was found days after its date, as when an archive is walked: of an older layout."""
        if self.published_on is None:
            return False
        first = date.fromisoformat(self.first_seen_at[:10]) - timedelta(days=LATE_DAYS)
        return self.published_on < first.isoformat()


def fallbacks(archive: Archive, source: str, at: datetime) -> Iterator[Alarm]:
    """Yield an alarm for each column whose selector finds nothing far more often than before.

    One that found nothing on any of the last sixty articles is an alarm though it never did.
    """
    columns = _columns(archive, source)
    if not columns:
        return
    rows = archive.database.query(_READ, [source, moment(at), _REMEMBERED])
    every = [_Read(generic=generic_columns(row.pop("extractor")), **row) for row in rows]
    timely = [each for each in every if not each.is_late]
    read = timely if len(timely) >= _LEAST else every
    for column in columns:
        if alarm := _alarm(source, column, read, at):
            yield alarm


def _columns(archive: Archive, source: str) -> list[str]:
    """Return the columns that a source has a selector for."""
    rows = archive.database.query("select selectors from sources where name = ?", [source])
    rules: dict[str, object] = next((json.loads(row["selectors"]) for row in rows), {})
    return [name for name, path in rules.items() if isinstance(path, str) and name != "remove"]


def _alarm(source: str, column: str, read: Sequence[_Read], at: datetime) -> Alarm | None:
    old = _past(read, at)
    past = [_count(block, column) for block in _blocks(old, BLOCK)]
    least = _FEWEST_OF_MIXED if any(each.hits for each in past) else _FEWEST
    for window in (*_days(read, at, least), read[:BLOCK], read[:_LEAST]):
        now = _count(window, column)
        never = now.total >= _LEAST and now.hits == now.total
        is_new = now.total >= BLOCK or now.share == 1 > _habit(old, column, now.total)
        if never or (past and is_new and more_than_usual(now, past)):
            usual = usual_share(past) if past else 1.0
            since = read[_begun(read, column, (usual + now.share) / 2)].first_seen_at
            return Alarm(
                "fallback",
                source,
                f"{now} newest articles hold nothing where the selector of {column} looks, since "
                f"{since[:16].replace('T', ' ')} UTC: it was found as on any page",
                f"{usual:.0%} of earlier ones",
                f"newsarchive suggest {source} --column {column}  {window[0].url}",
                column,
            )
    return None


def _days(read: Sequence[_Read], at: datetime, least: int) -> Iterator[Sequence[_Read]]:
    """Yield what was found in the last days, where that is so much and not a block yet."""
    for days in _DAYS:
        begun = moment(at - timedelta(days=days))
        found = [each for each in read[:BLOCK] if each.first_seen_at > begun]
        if least <= len(found) < BLOCK:
            yield found


def _habit(old: Sequence[_Read], column: str, size: int) -> float:
    """Return the highest share of any so many successive articles of the past, as a series has."""
    blocks = (old[start : start + size] for start in range(len(old) - size + 1))
    return max((_count(each, column).share for each in blocks), default=0.0)


def _past(read: Sequence[_Read], at: datetime) -> list[_Read]:
    """Return the articles from before the last two weeks, or else the older half."""
    boundary = moment(at - SETTLED)
    old = [each for each in read[BLOCK:] if each.first_seen_at <= boundary]
    if len(old) < _LEAST:
        old = list(read[max(BLOCK, len(read) // 2) :])
    return old


def _blocks(old: Sequence[_Read], size: int) -> list[Sequence[_Read]]:
    return [old[start : start + size] for start in range(0, len(old) - size + 1, size)]


def _count(block: Sequence[_Read], column: str) -> Count:
    return Count(sum(column in each.generic for each in block), len(block))


def _begun(read: Sequence[_Read], column: str, share: float) -> int:
    """Return the place, newest first, of the first article after a change.

    Where the sum of what lies above a share is highest (Page, Continuous inspection schemes, 1954).
    """
    best, place, total = 0.0, 0, 0.0
    for at, each in enumerate(read):
        total += (column in each.generic) - share
        if total >= best:
            best, place = total, at
    return place
