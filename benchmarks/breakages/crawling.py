"""Crawls an invented outlet by the hour, through the archive's public doors, under a clock of its own."""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sites.story import Story

from newsarchive.archive import Archive
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.archive.visits import Visit
from newsarchive.extract import PageReading

from .outlet import Outlet

REVISITS = (timedelta(hours=1), timedelta(hours=6))
FEED_ENTRIES = 60

Read = Callable[[Story, datetime], "PageReading | int"]


@dataclass(frozen=True)
class Noise:
    """How often things go wrong that always go wrong: shares of runs and of visits."""

    missed: float = 0.0
    killed: float = 0.0
    failed: float = 0.0


def schedule(
    first: datetime, days: float, chance: random.Random, noise: Noise
) -> Iterator[datetime]:
    """Yield when an hourly cron starts a run, give or take five minutes; some starts are missed."""
    for hour in range(int(days * 24)):
        at = first + timedelta(hours=hour, minutes=17, seconds=chance.randrange(-300, 300))
        if chance.random() >= noise.missed:
            yield at


@dataclass
class Crawler:
    """What a crawl of one outlet does: reads its feed, its new pages and those that are due again."""

    archive: Archive
    outlet: Outlet
    read: Read
    chance: random.Random
    selectors: dict[str, str] = field(default_factory=dict)
    noise: Noise = field(default_factory=Noise)
    due: list[tuple[datetime, Story]] = field(default_factory=list)
    known: set[int] = field(default_factory=set)
    pages: int = 0
    visits: int = 0

    def run(self, at: datetime) -> datetime:
        """Crawl once; returns when the run ended."""
        with self.archive.transaction():
            return self._run(at)

    def _run(self, at: datetime) -> datetime:
        site = self.outlet.site
        logbook = Logbook(self.archive, self.outlet.name, started_at=at, version="0.1.0", pid=1)
        logbook.declare(
            at, selectors=self.selectors, publisher=site.title, homepage=f"{site.base}/"
        )
        ledger = Ledger(logbook)
        counts = Counts()
        now = self._feed(ledger, at)
        for story in self._wanted(at):
            now += timedelta(seconds=2)
            self._visit(ledger, counts, story, now)
        if self.chance.random() >= self.noise.killed:
            code = 1 if counts.failed and counts.failed == counts.pages else 0
            logbook.finish(counts, at=now, reason="finished", exit_code=code)
        else:
            logbook.progress(counts)
        return now + timedelta(seconds=1)

    def _feed(self, ledger: Ledger, at: datetime) -> datetime:
        shown = self.outlet.visible(at)[:FEED_ENTRIES]
        url = f"{self.outlet.site.base}/feed"
        ledger.discover([Page(url, "feed")], at=at, origin=None)
        entries = [Page(self.outlet.url(each), "article") for each in shown]
        fresh = ledger.discover(entries, at=at, origin=url)
        visit = Visit(url, "feed", at, "listed", 200)
        ledger.visited(visit, next_visit_at=None)
        if shown:
            self.archive.database.execute(
                "update visits set entries_count = ?, fresh_count = ?, oldest_at = ?, newest_at = ?"
                " where id = (select max(id) from visits)",
                [
                    len(shown),
                    len(fresh),
                    moment(shown[-1].published_at),
                    moment(shown[0].published_at),
                ],
            )
        return at

    def _wanted(self, at: datetime) -> Iterable[Story]:
        """Return stories never visited, and those whose time has come again."""
        fresh = [each for each in self.outlet.visible(at) if each.number not in self.known]
        again = [story for when, story in self.due if when <= at]
        self.due = [each for each in self.due if each[0] > at]
        self.due += [(at + wait, story) for story in fresh for wait in REVISITS]
        self.known |= {each.number for each in fresh}
        self.pages += len(fresh)
        return (*fresh, *again)

    def _visit(self, ledger: Ledger, counts: Counts, story: Story, now: datetime) -> None:
        url = self.outlet.url(story)
        counts.pages += 1
        self.visits += 1
        visit = Visit(url, "article", now, "failed", error="timeout")
        if self.chance.random() >= self.noise.failed:
            visit = self._answered(url, story, now)
        ledger.visited(visit, next_visit_at=None)
        if hasattr(counts, visit.outcome):
            setattr(counts, visit.outcome, getattr(counts, visit.outcome) + 1)

    def _answered(self, url: str, story: Story, now: datetime) -> Visit:
        reading = self.read(story, now)
        if isinstance(reading, int):
            return Visit(url, "article", now, "blocked", reading)
        if not is_article(reading):
            return Visit(url, "other", now, "not_article", 200)
        article = replace(reading.article, source=self.outlet.name)
        saved = self.archive.save(article, identity=url, seen_at=now)
        return Visit(url, "article", now, saved.outcome, 200, article_id=saved.article_id)


def is_article(reading: PageReading) -> bool:
    """Return whether the crawler would take a page from a feed for an article."""
    if reading.kind.not_found or not reading.article.title:
        return False
    return reading.kind.probability >= 0.2 and reading.article.word_count >= 8
