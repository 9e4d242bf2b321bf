"""One crawl of one source: its archive, its WARC file, its counts, its end."""

import logging
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.settings import BaseSettings
from scrapy.utils.defer import deferred_from_coro

from newsarchive import __version__
from newsarchive.analyse.boilerplate import current, learn
from newsarchive.analyse.citations import recognise
from newsarchive.analyse.derive import derive
from newsarchive.archive.backfill import Backfill
from newsarchive.archive.captures import Captures
from newsarchive.archive.faults import BrokenArchive, named
from newsarchive.archive.killed import close_killed_runs
from newsarchive.archive.ledger import Ledger
from newsarchive.archive.listings import Listings
from newsarchive.archive.recovery import recover
from newsarchive.archive.runs import Counts, Logbook
from newsarchive.archive.store import Archive
from newsarchive.archive.visits import Visit
from newsarchive.archive.warc import WarcFile
from newsarchive.article import Article
from newsarchive.crawl.exits import ERROR, FINE, INTERRUPTED, NOTHING_FOUND
from newsarchive.crawl.faults import FaultFilter
from newsarchive.crawl.nothing import why_nothing

logger = logging.getLogger(__name__)


# A crawl ends soon, however much waits to be derived after an upgrade: newsarchive derive does the rest.
_DERIVED_AT_END = 1_000
# A run learns after so many new articles, and judges so many blocks at once: nobody waits for it.
_LEARNS_EACH, _JUDGED_AT_ONCE = 20, 50
# Its declared places have dried up: the run went by generic discovery.
GENERIC = "generic_discovery"
# Runs that did nothing because nothing was to be done: no error for cron.
_AT_REST = ("asked_to_wait", "opted_out", "day_limit", "gave_way")


class Past(Protocol):
    """A crawl back, as its run sees it: how far it is, and whether it ended before its end."""

    broke_off: bool

    def progress(self) -> str:
        """Return how far it is."""

    def summary(self) -> str:
        """Return how far it came."""


class Help(Protocol):
    """What a run tries where a source lists its articles no more."""

    places: dict[str, str]
    found_nothing: bool

    def settle(self) -> None:
        """Count what came of it, while the archive is open."""

    def noted(self) -> str:
        """Return the forms of addresses that were listed and are none of the source's articles."""

    def summary(self) -> str:
        """Return why it was tried, and what came of it."""


class Run:
    """What one crawl writes to."""

    def __init__(self, spider: Any, settings: BaseSettings) -> None:
        self._crawler = spider.crawler
        self.archive = Archive(settings["NEWSARCHIVE_DB"])
        self.fault: BrokenArchive | None = None
        self.closed = False
        for each in close_killed_runs(self.archive, spider.source):
            logger.warning("Run %d of %s was killed; closed it", each, spider.source)
        self.started_at = datetime.now(UTC)
        self.counts = Counts()
        self.errors = 0
        self.postponed = 0
        self.boilerplate = current(self.archive, spider.source)
        # Why the run asks for nothing more, as its reason and in words.
        self.trouble: tuple[str, str] | None = None
        self._hours = _hours(settings.getlist("NEWSARCHIVE_REVISIT_HOURS"))
        self.logbook = _logbook(self.archive, spider, self.started_at)
        self.ledger = Ledger(self.logbook)
        self.listings = Listings(self.logbook, self.ledger)
        self.backfill = Backfill(self.logbook, self.ledger)
        # The crawl back that this run is, if it is one.
        self.past: Past | None = None
        self.rescue: Help | None = None
        # Why no article was found, once the run is closed without one.
        self.nothing = ""
        known = spider.name == spider.source
        self._is_named = known
        self._probe = f"scrapy probe {spider.source if known else f'-a url={spider.home}'}"
        self.captures = Captures(self.logbook)
        self.was_blocked = self.logbook.last_reason() == "blocked"
        try:
            self.warc = self._new_file(settings)
        except BrokenArchive as error:
            now = datetime.now(UTC)
            self.logbook.finish(self.counts, at=now, reason=error.reason, exit_code=ERROR)
            self.archive.close()
            raise

    def _new_file(self, settings: BaseSettings) -> WarcFile:
        stamp = self.started_at.strftime("%Y%m%d%H%M%S")
        return WarcFile(
            Path(settings["NEWSARCHIVE_CAPTURES"]),
            f"{self.logbook.source}-{stamp}-{self.logbook.run_id}",
            software=f"newsarchive/{__version__}",
            operator=settings.get("NEWSARCHIVE_CONTACT"),
        )

    def record(self, visit: Visit, *, next_visit_at: datetime | None = None) -> None:
        """Write a visit to the ledger and count it."""
        if visit.outcome == "failed":
            next_visit_at = self.ledger.retry_at(visit.url, visit.at)
        self.ledger.visited(visit, next_visit_at=next_visit_at)
        self.counts.pages += 1
        if visit.outcome == "not_article":
            self._crawler.stats.inc_value("newsarchive/not_article")
        if hasattr(self.counts, visit.outcome):
            setattr(self.counts, visit.outcome, getattr(self.counts, visit.outcome) + 1)

    def learn(self) -> None:
        """Learn the source's boilerplate from time to time, for the pages that are read from now on."""
        if self.counts.new and self.counts.new % _LEARNS_EACH == 0:
            self._learn()

    def _learn(self) -> None:
        if learn(self.archive, self.logbook.source, most=_JUDGED_AT_ONCE):
            self.boilerplate = current(self.archive, self.logbook.source)
            count = len(self.boilerplate)
            logger.info("%s has %d blocks of boilerplate now", self.logbook.source, count)

    def hear(self, site_name: str | None) -> None:
        """Keep what an outlet without a spider of its own calls itself, the first time it says so."""
        if site_name and not self._is_named:
            self._is_named = True
            with self.archive.transaction():
                if self.logbook.learn_publisher(site_name):
                    recognise(self.archive, self.logbook.source)

    @property
    def every_article(self) -> bool:
        """Whether each known article is looked at in every crawl."""
        return self._hours == [0]

    def revisit_at(
        self, article: Article, first_seen_at: datetime, now: datetime
    ) -> datetime | None:
        """Return when an article is looked at again: soon while it is young, then never."""
        if self.every_article:
            return now
        born = article.published_at or _noon(article.published_on) or first_seen_at
        due = (born + timedelta(hours=hours) for hours in self._hours)
        return next((each for each in due if each > now), None)

    def stop(self, reason: str, why: str) -> None:
        """Ask for nothing more in this run; what is due stays due."""
        self.trouble = self.trouble or (reason, why)

    def reason(self, said: str) -> str:
        """Return why the run ends, where Scrapy says something less exact."""
        if self.fault:
            return self.fault.reason
        if said != "finished":
            return said
        rescued = self.rescue is not None and bool(self.rescue.places)
        # That no known article answers says no more than that all of them have moved.
        if self.trouble and not (rescued and self.trouble[0] == "no_control"):
            return self.trouble[0]
        return GENERIC if rescued else said

    def broke(self, error: BrokenArchive) -> None:
        """End the crawl, because the archive takes no more."""
        engine = self._crawler.engine
        if self.fault is None and engine is not None and engine.spider is not None:
            deferred_from_coro(engine.close_spider_async(reason=error.reason))
        self.fault = self.fault or error

    def close(self, reason: str) -> int:
        """Finish the run, once; returns the exit code of the crawl."""
        self.closed = True
        code = ERROR
        try:
            with named(self.archive.path):
                self.warc.close()
                self._learn()
                derive(self.archive, most=_DERIVED_AT_END)
                if self.rescue:
                    self.rescue.settle()
                reason = self.reason(reason)
                code = self._exit_code(reason)
                if code == NOTHING_FOUND:
                    self.nothing = why_nothing(
                        self.archive,
                        self.logbook.run_id,
                        probe=self._probe,
                        beyond=self.rescue.noted() if self.rescue else "",
                    )
                self.logbook.finish(
                    self.counts, at=datetime.now(UTC), reason=reason, exit_code=code
                )
        except BrokenArchive as error:
            self.fault, code = self.fault or error, ERROR
        self.archive.close()
        return code

    def _exit_code(self, reason: str) -> int:
        if reason == "shutdown":
            return INTERRUPTED
        if reason in _AT_REST and not self.errors:
            return FINE
        if self.past and self.past.broke_off and reason == "finished":
            return ERROR
        if self.errors or reason not in ("finished", "max_pages", GENERIC):
            return ERROR
        if reason == GENERIC and self.rescue and self.rescue.found_nothing:
            return NOTHING_FOUND
        if self.counts.failed and self.counts.failed == self.counts.pages:
            return ERROR
        found = any(self.archive.articles(where="source = ?", parameters=[self.logbook.source]))
        return FINE if found else NOTHING_FOUND

    def summary(self) -> str:
        """Return the line a crawl ends with."""
        seconds = (datetime.now(UTC) - self.started_at).total_seconds()
        counts = self.counts
        more = [
            f", {count} {name}"
            for name, count in (
                ("missing", counts.missing),
                ("gone", counts.gone),
                ("blocked", counts.blocked),
                ("postponed", self.postponed),
            )
            if count
        ]
        return (
            f"{self.logbook.source}: {counts.pages} pages, {counts.new} new, {counts.changed} changed, "
            f"{counts.unchanged + counts.not_modified} unchanged, {counts.not_article} not articles, "
            f"{counts.failed} failed{''.join(more)}, {counts.bytes / 1e6:.1f} MB, {seconds:.0f} s"
        )


class Recorder:
    """Opens a run when its spider opens, and closes it with a summary when the spider closes."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._faults = FaultFilter(crawler)
        crawler.signals.connect(self._opened, signal=signals.spider_opened)
        crawler.signals.connect(self._closed, signal=signals.spider_closed)
        crawler.signals.connect(self._error, signal=signals.spider_error)
        crawler.signals.connect(self._error, signal=signals.item_error)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Recorder":
        """Return the extension of a crawler."""
        return cls(crawler)

    def _opened(self, spider: Any) -> None:
        self._faults.watch()
        captures = Path(self._crawler.settings["NEWSARCHIVE_CAPTURES"])
        try:
            for path, lost in recover(captures) if captures.exists() else ():
                logger.warning(
                    "A killed run left %s open; closed it, %d bytes set aside", path, lost
                )
            spider.run = Run(spider, self._crawler.settings)
        except BrokenArchive as error:
            sys.stderr.write(f"{spider.source}: {error}\n")
            raise CloseSpider(error.reason) from error

    def _error(self, **_: Any) -> None:
        run = getattr(self._crawler.spider, "run", None)
        if run is not None:
            run.errors += 1

    def _closed(self, spider: Any, reason: str) -> None:
        close_run(spider, reason)
        self._faults.rest()


def close_run(spider: Any, reason: str) -> None:
    """Close the run of a spider, if it is open, and say how it went."""
    run = getattr(spider, "run", None)
    if run is None or run.closed:
        return
    spider.exit_code = run.close(reason)
    reason = run.reason(reason)
    if run.fault:
        sys.stderr.write(f"{spider.source}: {run.fault}\n")
    note = "" if reason == "finished" else f" ({reason.replace('_', ' ')})"
    sys.stderr.write(run.summary() + note + "\n")
    if run.past:
        sys.stderr.write(f"{spider.source}: {run.past.summary()}\n")
    if run.rescue and run.rescue.places:
        sys.stderr.write(f"{spider.source}: {run.rescue.summary()}.\n")
    if run.trouble:
        sys.stderr.write(f"{spider.source}: {run.trouble[1]}.\n")
    if run.counts.failed and run.counts.failed == run.counts.pages:
        sys.stderr.write(f"{spider.source}: no request was answered. Is the network up?\n")
    if spider.exit_code == NOTHING_FOUND and not run.trouble and reason != GENERIC:
        sys.stderr.write(f"{spider.source}: {run.nothing}.\n")


def _logbook(archive: Archive, spider: Any, at: datetime) -> Logbook:
    """Begin the logbook of a run, with what its spider says of the source."""
    logbook = Logbook(
        archive,
        spider.source,
        started_at=at,
        version=__version__,
        pid=os.getpid(),
        arguments=spider.arguments,
        backfill=spider.span.name if spider.span else None,
    )
    logbook.declare(
        at,
        selectors=spider.rules,
        publisher=spider.publisher,
        homepage=spider.homepage,
        languages=" ".join(spider.languages),
    )
    return logbook


def _noon(day: date | None) -> datetime | None:
    """Return the middle of a day in Baku, where only the day is known."""
    return datetime.combine(day, time(12), ZoneInfo("Asia/Baku")) if day else None


def _hours(raw: Sequence[str]) -> list[float]:
    return sorted(float(each) for each in raw)
