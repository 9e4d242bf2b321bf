"""A crawl back through what a source keeps of its past: step by step, the newest first.

Where it stands is kept in the archive: killed and started again it goes on there. A step is asked
to its end before the next one begins; a listing that does not answer leaves its step open.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from scrapy import Request
from scrapy.http import Response

from newsarchive.archive.backfill import Result, Step
from newsarchive.archive.pages import Page
from newsarchive.archive.visits import Window
from newsarchive.crawl.agenda import Agenda
from newsarchive.crawl.backfill_numbers import NumberWalk
from newsarchive.crawl.backfill_pages import SEEKING, PagerWalk
from newsarchive.crawl.backfill_tally import Tally
from newsarchive.crawl.backfill_walks import (
    ChainWalk,
    DayWalk,
    SitemapWalk,
    Walk,
    bare,
    walk_of,
)
from newsarchive.crawl.discovery import Backfill as Archive
from newsarchive.crawl.discovery import IdWalk, Listing
from newsarchive.crawl.errands import Errand, request, visit
from newsarchive.crawl.listings import CursorReading, SitemapReading
from newsarchive.crawl.span import Span
from newsarchive.extract import PageReading

_AT_ONCE = 100
# Of a page that is only looked at to see from when it is, so many articles tell.
_PROBES = 3
# An ordinary crawl finds the source free for so long before and after it is due.
_WAY = timedelta(minutes=10)


class Backfill:
    """The crawl back of one source within one run."""

    def __init__(self, spider: Any, agenda: Agenda, span: Span) -> None:
        self._spider = spider
        self._run = spider.run
        self._steps = spider.run.backfill
        self._agenda = agenda
        self._span = span
        self._walks: list[Walk] = [self._walk(each) for each in spider.backfill]
        self._left = list(self._walks)
        self._step: Step | None = None
        self._seen: set[str] = set()
        self._asked: set[str] = set()
        self._results: Sequence[Result] = ()
        # Why the listing of the step was not read; None where all was read that was asked.
        self._broken: str | None = None
        self._tally = Tally(spider.source)
        self._looked_up = False
        self._stopped = False

    def _walk(self, archive: Archive) -> Walk:
        if isinstance(archive, IdWalk):
            scope, ledger = self._spider.scope, self._run.ledger
            return NumberWalk(archive, self._span, self._steps, scope=scope, ledger=ledger)
        if isinstance(archive, Listing) and archive.pages_at and not archive.cumulative:
            return PagerWalk(archive, self._span, self._steps)
        return walk_of(archive, self._span, self._steps)

    # What is asked

    def requests(self) -> list[Request]:
        """Return what is asked next, when everything before it is answered; nothing at the end."""
        while not self._run.trouble and not self._stopped and not self._gives_way():
            if self._step is None and not self._begin():
                return self._look_up()
            found = self._articles() or self._listing()
            if found:
                return found
        return []

    def _gives_way(self) -> bool:
        """Return whether the source's ordinary crawl is about to begin, and let the run end.

        Both need the lock of the source, and news that is missed may be gone from its feed.
        """
        last = self._run.logbook.last_ordinary()
        if last is None:
            return False
        due = last + timedelta(hours=self._spider.every_hours)
        if abs(due - datetime.now(UTC)) > _WAY:
            return False
        self._run.stop(
            "gave_way", f"its ordinary crawl is due about {due:%H:%M} UTC, and goes first"
        )
        return True

    def _begin(self) -> bool:
        """Begin the next step; returns whether there is one, and may be."""
        self._stopped = self._agenda.room() == 0
        while self._left and not self._stopped:
            step = self._left[0].next()
            seen = self._steps.urls(step) if step else set()
            if step and (step.next_url or seen or not isinstance(self._left[0], NumberWalk)):
                self._step, self._broken, self._results = step, None, ()
                self._seen, self._asked = seen, set()
                return True
            if step:
                # A walk by numbers needs one to begin with.
                self._steps.take_back(step)
                if not self._looked_up:
                    return False
                self._give_up(f"no number is known yet to begin {self._left[0].archive.url} with")
            self._left.pop(0)
        return False

    def _look_up(self) -> list[Request]:
        """Return requests for the source's listings, where a walk needs a number to begin with."""
        if not self._left or self._looked_up or self._stopped:
            return []
        self._looked_up = True
        walk = self._left[0]
        if isinstance(walk, NumberWalk):
            walk.tried = False
        return self._agenda.seeds(self._spider.discover)

    def _articles(self) -> list[Request]:
        """Return requests for what the step has listed, as many as may still be asked for."""
        assert self._step
        room = self._agenda.room()
        claimed = self._steps.claim(
            self._step,
            datetime.now(UTC),
            limit=min(_AT_ONCE, room if room is not None else _AT_ONCE),
        )
        if not claimed and room == 0 and self._steps.waits(self._step):
            self._stopped = True
        return self._agenda.in_order(claimed)

    def _listing(self) -> list[Request]:
        """Return the request for where the step goes on; ends the step where it does not."""
        if self._stopped:
            return []
        walk = self._left[0]
        if isinstance(walk, ChainWalk):
            # Page by page: a walk may be years long.
            self._count()
        step = self._step
        assert step
        past = isinstance(walk, ChainWalk) and walk.is_past(self._results)
        if isinstance(walk, DayWalk):
            past = walk.is_past(step, self._steps.results(step))
        if self._broken or step.next_url is None or past:
            self._finish()
            return []
        if isinstance(walk, NumberWalk):
            pages, further = walk.look(step)
            self._step = self._steps.listed(step, pages, further, at=datetime.now(UTC))
            return []
        url = walk.goes_on(step) if isinstance(walk, ChainWalk) else step.next_url
        return self._ask(walk, url or step.next_url)

    def _ask(self, walk: Walk, url: str) -> list[Request]:
        kind = "sitemap" if isinstance(walk, SitemapWalk) else "listing"
        page = Page(url, kind)
        self._run.ledger.discover([page], at=datetime.now(UTC), origin=None, due=False)
        if url in self._asked or len(self._asked) >= self._spider.most_listing_pages:
            self._broken = f"{url} would be asked twice, or is one page too many"
            return []
        self._run.ledger.claim_one(url)
        self._asked.add(url)
        self._broken = f"{url} was not answered"
        errand = Errand(page, walk.archive, seed=True, backfill=True)
        return [request(self._spider, errand, priority=100)]

    # What is answered

    @staticmethod
    def is_respelled(errand: Errand, target: str | None) -> bool:
        """Return whether a listing redirects to another spelling of its own address."""
        return target is not None and bare(target) == bare(errand.page.url)

    def absent(self, response: Response, errand: Errand, why: str) -> None:
        """Record that a listing is not there: behind the first page of a pager, this is its end."""
        walk, step = self._left[0], self._step
        assert step
        if bare(walk.first(step) or "") == bare(errand.page.url):
            self._agenda.record(response, errand, "failed", error=why)
            self.failed(errand, why)
            return
        with self._run.archive.transaction():
            self._go_on(response, errand, step, [], None)

    def postpone(self, why: str) -> None:
        """Ask for nothing more in this run, because a host asked to be left alone."""
        if not self._stopped:
            self._give_up(f"crawls back no further for now: {why}")
        self._stopped = True

    def failed(self, errand: Errand, why: str | None) -> None:
        """Note why a listing could not be read."""
        if errand.backfill:
            self._broken = f"{errand.page.url}: {(why or 'no answer').partition(chr(10))[0]}"

    def listing(
        self, response: Response, errand: Errand, reading: PageReading, cursor: CursorReading | None
    ) -> None:
        """Remember what a listing shows, and where it goes on."""
        walk, step = self._left[0], self._step
        assert step and not isinstance(walk, SitemapWalk)
        stated = cursor.stated if cursor else {}
        scope = self._spider.scope
        shown = {
            (own := scope.own(each.url)): Page(own, "article", stated_at=stated.get(each.url))
            for each in reading.anchors
            if not each.navigation and scope.expected(each.url) == "article"
        }
        fresh = [page for url, page in shown.items() if url not in self._seen]
        if why := self._is_odd(walk, errand, shown, cursor):
            self._agenda.record(response, errand, "not_listing", error=why)
            self.failed(errand, why)
            return
        further = None
        if fresh and cursor and isinstance(walk, ChainWalk):
            further = walk.cursor(cursor)
        elif fresh:
            further = walk.further(step, errand.page.url, reading)
        self._seen |= shown.keys()
        wanted = [each for each in fresh if self._span.holds(each.stated_at)]
        with self._run.archive.transaction():
            self._go_on(response, errand, step, wanted, further, shown=len(shown))

    @staticmethod
    def _is_odd(
        walk: Walk, errand: Errand, shown: Collection[str], cursor: CursorReading | None
    ) -> str | None:
        """Return what a walk would break off at, as at the end, though it cannot be the end."""
        if cursor and shown and cursor.next_url is None:
            return "states no moment to go on from"
        first = isinstance(walk, ChainWalk) and errand.page.url == walk.begins_at()
        return "shows no article" if first and not shown else None

    def _go_on(
        self,
        response: Response,
        errand: Errand,
        step: Step,
        pages: Sequence[Page],
        further: str | None,
        *,
        shown: int = 0,
    ) -> None:
        if step.name == SEEKING:
            # The walk itself knows where to look next.
            pages, further = pages[:_PROBES], step.next_url
        self._step = self._steps.listed(step, pages, further, at=datetime.now(UTC))
        found = visit(
            response, replace(errand, page=replace(errand.page, kind="listing")), "listed"
        )
        self._run.record(
            replace(found, window=Window(shown, len(pages)), etag=None, last_modified=None)
        )
        self._broken = None

    def sitemap(self, response: Response, errand: Errand, reading: SitemapReading) -> None:
        """Make steps of what a sitemap lists."""
        walk, step = self._left[0], self._step
        assert step and isinstance(walk, SitemapWalk)
        with self._run.archive.transaction():
            walk.add(reading, self._spider.scope)
            self._step = self._steps.listed(step, [], None, at=datetime.now(UTC))
            found = visit(response, errand, "listed")
            self._run.record(replace(found, etag=None, last_modified=None))
        self._broken = None

    # What is counted

    def _count(self) -> None:
        assert self._step
        self._step, self._results = self._steps.count(self._step, datetime.now(UTC))
        self._tally.add(self._results)
        if isinstance(self._left[0], ChainWalk) and self._step.name != SEEKING:
            self._tally.passed(self._results)

    def _finish(self) -> None:
        walk = self._left[0]
        if not self._broken and not isinstance(walk, ChainWalk):
            self._count()
        step, self._step = self._step, None
        assert step
        if isinstance(walk, DayWalk) and not self._broken:
            self._broken = walk.doubts(step, self._results)
        if self._broken:
            self._give_up(f"{step.name or walk.archive.url} is not done: {self._broken}")
            return
        if isinstance(walk, ChainWalk):
            self._tally.tell()
        elif not step.name.startswith("http"):
            over = "" if walk.is_over(step) else ", and the day is not over"
            self._tally.day(step.name or "without a date", f"{step.counts}{over}")
        if walk.is_over(step):
            self._steps.finish(step, datetime.now(UTC))
        else:
            self._steps.take_back(step)

    def _give_up(self, why: str) -> None:
        self._run.errors += 1
        self._tally.give_up(why)

    @property
    def broke_off(self) -> bool:
        """Whether something is left to do, though nothing asked the crawl to stop."""
        return bool(self._left) and not self._stopped

    def progress(self) -> str:
        """Return how far the crawl back is."""
        before = sum(each.done_before for each in self._walks)
        parts = [f"back from {self._span.last} to {self._span.since}: {self._tally}"]
        parts += [f"{before} done before"] if before else []
        parts += [f"at {self._step.name or self._left[0].archive.url}"] if self._step else []
        return ", ".join(parts)

    def summary(self) -> str:
        """Return how far the crawl back came, and whether there is more to do."""
        more = self._left or self._tally.not_done
        return self.progress() + (", the same command goes on from here" if more else "")
