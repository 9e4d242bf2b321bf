"""Puts together what is wrong with every source, and what is merely worth knowing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.columns import column_signs
from newsarchive.analyse.health.disagreements import disagreements
from newsarchive.analyse.health.dried import dried_up
from newsarchive.analyse.health.fallbacks import fallbacks
from newsarchive.analyse.health.feeds import feed_alarms
from newsarchive.analyse.health.lines import line_signs, title_signs
from newsarchive.analyse.health.runs import Runs, runs, silence
from newsarchive.analyse.health.sample import sample
from newsarchive.analyse.health.sign import alarms
from newsarchive.analyse.health.visits import visit_alarms
from newsarchive.analyse.health.volume import Hours, few_articles, new_by_hour, new_in_a_day
from newsarchive.archive import Archive

_RETIRED = timedelta(days=60)


@dataclass(frozen=True)
class SourceHealth:
    """One source: its last run, its usual interval, what is new, its alarms, and a note."""

    name: str
    last_run_at: datetime | None
    last_good_run_at: datetime | None
    interval: timedelta | None
    new_count: int
    alarms: tuple[Alarm, ...] = ()
    note: str | None = None


@dataclass(frozen=True)
class Health:
    """Every source as of a moment, those with alarms first, and spiders that never ran."""

    at: datetime
    sources: tuple[SourceHealth, ...]
    never_crawled: tuple[str, ...]

    @property
    def alarms(self) -> tuple[Alarm, ...]:
        """All alarms."""
        return tuple(alarm for each in self.sources for alarm in each.alarms)


def health(
    archive: Archive, *, at: datetime, spiders: Sequence[str] = (), only: Sequence[str] = ()
) -> Health:
    """Judge every source (or only those) by its own past, as of a moment (aware).

    spiders are the names of the sources that are meant to be crawled. Nothing is written.
    """
    rows = archive.database.execute("select source from runs union select source from articles")
    known = sorted(row[0] for row in rows)
    chosen = [each for each in known if not only or each in only]
    hours = new_by_hour(archive, at)
    judged = [_judged(archive, each, at, hours.get(each, {}), spiders) for each in chosen]
    judged.sort(key=lambda each: (not each.alarms, each.name))
    never = tuple(sorted(each for each in set(spiders) - set(known) if not only or each in only))
    return Health(at, tuple(judged), never)


def _judged(
    archive: Archive, source: str, at: datetime, hours: Hours, spiders: Sequence[str]
) -> SourceHealth:
    history = runs(archive, source, at)
    last = history.all[-1].started_at if history.all else None
    note = _unjudged(history, spiders)
    found = () if note else tuple(_alarms(archive, history, hours))
    return SourceHealth(
        name=source,
        last_run_at=last,
        last_good_run_at=history.good[-1].started_at if history.good else None,
        interval=history.interval,
        new_count=new_in_a_day(hours, at),
        alarms=found,
        note=note,
    )


def _unjudged(history: Runs, spiders: Sequence[str]) -> str | None:
    """Return why a source is not judged; None where it is."""
    last = history.all[-1] if history.all else None
    if last and last.reason == "opted_out":
        return "on the opt-out list: not judged"
    if last and history.source not in spiders and history.at - last.started_at > _RETIRED:
        return "no spider and no run for two months: not judged"
    return None


def _alarms(archive: Archive, history: Runs, hours: Hours) -> Iterator[Alarm]:
    if history.all:
        yield from silence(history)
        yield from visit_alarms(archive, history)
        yield from few_articles(history, hours)
        yield from feed_alarms(archive, history)
        yield from dried_up(archive, history)
    yield from disagreements(archive, history.source, history.at)
    yield from fallbacks(archive, history.source, history.at)
    articles = sample(archive, history.source, history.at)
    if articles:
        signs = (*column_signs(articles), *title_signs(articles), *line_signs(articles))
        yield from alarms(articles, signs)
