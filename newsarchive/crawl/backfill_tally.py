"""Counts what a crawl back brings, and tells of each day that is finished."""

import logging
from collections.abc import Sequence
from datetime import date

from newsarchive.archive.backfill import Counts, Result, counted
from newsarchive.crawl.span import day_of

logger = logging.getLogger(__name__)


class Tally:
    """The counts of one run: in all, and by day where a walk does not go by days itself."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._by_day: dict[date, Counts] = {}
        self.total = Counts()
        self.days = 0
        self.not_done = 0

    def add(self, results: Sequence[Result]) -> None:
        """Count what came of some addresses."""
        self.total += counted(results)

    def passed(self, results: Sequence[Result]) -> None:
        """Count by the day of publication, and tell of each day that a walk has passed."""
        for each in results:
            if day := day_of(each.published_on or each.stated_at):
                self._by_day[day] = self._by_day.get(day, Counts()) + counted([each])
        here = [day for each in results if (day := day_of(each.published_on))]
        if here:
            self.tell(after=max(here))

    def tell(self, *, after: date = date.min) -> None:
        """Tell of the days after one, the newest first."""
        for day in sorted((each for each in self._by_day if each > after), reverse=True):
            self.day(day.isoformat(), str(self._by_day.pop(day)))

    def day(self, name: str, what: str) -> None:
        """Tell of a day that is finished."""
        self.days += 1
        logger.info("%s %s: %s", self._source, name, what)

    def give_up(self, why: str) -> None:
        """Tell why a step is not done."""
        self.not_done += 1
        logger.warning("%s %s", self._source, why)

    def __str__(self) -> str:
        missing = f", {self.not_done} not done" if self.not_done else ""
        return f"{self.days} days, {self.total}{missing}"
