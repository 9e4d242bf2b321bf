"""The steps of crawling a source back: where each stands, what it lists, and which are done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page, page_of
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Logbook

# What was never answered is waited for, and so is what an ordinary crawl found too old to keep.
_WAITING = """(pages.last_visit_at is null or pages.outcome = 'too_old'
    or (pages.outcome in ('failed', 'blocked') and pages.next_visit_at <= ?))"""
# Each address of a step, and where its redirects led.
_RESULTS = """
with recursive there (member, url, listed_at) as (
    select pages.id, pages.url, backfill_pages.listed_at from backfill_pages join pages on pages.id = page_id
        where backfill_id = ?1
    union
    select there.member, visits.error, there.listed_at from there join visits
        on visits.url = there.url and visits.outcome = 'redirected' and visits.source = ?2
        where visits.error is not null
)
select first.url, first.stated_at, max(articles.published_on) as published_on,
    max(pages.article_id is not null) as is_article,
    max(pages.outcome is not null and pages.outcome not in ('failed', 'blocked', 'redirected'))
        as is_answered,
    max(exists (select 1 from visits where visits.url = there.url and visits.source = ?2
        and visits.outcome = 'new' and visits.visited_at >= there.listed_at)) as is_new
from there join pages as first on first.id = there.member
    left join pages on pages.source = ?2 and pages.url = there.url
    left join articles on articles.id = pages.article_id
group by there.member order by there.member
"""


@dataclass(frozen=True)
class Counts:
    """What came of the addresses that a step listed."""

    found: int = 0
    new: int = 0
    kept: int = 0
    failed: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.found + other.found,
            self.new + other.new,
            self.kept + other.kept,
            self.failed + other.failed,
        )

    def __str__(self) -> str:
        return f"{self.found} found, {self.new} new, {self.kept} kept before, {self.failed} failed"


@dataclass(frozen=True)
class Step:
    """A part of an archive: a day, a sitemap, or a walk; next_url is the listing it goes on with."""

    id: int
    name: str
    next_url: str | None
    counts: Counts


@dataclass(frozen=True)
class Result:
    """What came of one address, or of where it redirects to."""

    url: str
    stated_at: str | None
    published_on: str | None
    is_article: bool
    is_answered: bool
    is_new: bool


class Backfill:
    """The steps of one source, as one run takes them. bounds tells walks of other days apart."""

    def __init__(self, logbook: Logbook, ledger: Ledger) -> None:
        self._archive = logbook.archive
        self._database = logbook.archive.database
        self._source = logbook.source
        self._run_id = logbook.run_id
        self._ledger = ledger

    def begin(
        self, archive: str, bounds: str, name: str, next_url: str | None, at: datetime
    ) -> Step:
        """Return the step of that name, begun now unless it was begun before."""
        key = [self._source, archive, bounds, name]
        with self._archive.transaction():
            self._database.execute(
                "insert or ignore into backfill (source, archive, bounds, step, next_url, begun_at)"
                " values (?, ?, ?, ?, ?, ?)",
                [*key, next_url, moment(at)],
            )
            rows = self._database.query(
                "select * from backfill where source = ? and archive = ? and bounds = ?"
                " and step = ?",
                key,
            )
            return _step(next(iter(rows)))

    def open(self, archive: str, bounds: str) -> list[Step]:
        """Return the steps that are not done: sitemaps before days, the newest first."""
        rows = self._database.query(
            "select * from backfill where source = ? and archive = ? and bounds = ?"
            " and done_at is null order by next_url is not null desc, step desc",
            [self._source, archive, bounds],
        )
        return [_step(row) for row in rows]

    def done(self, archive: str, bounds: str) -> dict[str, str]:
        """Return when each step that is done was done, by its name."""
        rows = self._database.query(
            "select step, done_at from backfill where source = ? and archive = ? and bounds = ?"
            " and done_at is not null",
            [self._source, archive, bounds],
        )
        return {row["step"]: row["done_at"] for row in rows}

    def has_found(self, archive: str, bounds: str) -> bool:
        """Return whether a step that is done has found articles."""
        rows = self._database.query(
            "select 1 from backfill where source = ? and archive = ? and bounds = ?"
            " and done_at is not null and found_count > 0 limit 1",
            [self._source, archive, bounds],
        )
        return any(rows)

    def forget(self, archive: str, bounds: str) -> None:
        """Let the steps of a walk that is done be taken anew."""
        with self._archive.transaction():
            self._database.execute(
                "delete from backfill where source = ? and archive = ? and bounds = ?",
                [self._source, archive, bounds],
            )

    def listed(
        self, step: Step, pages: Sequence[Page], next_url: str | None, *, at: datetime
    ) -> Step:
        """Remember what a step lists, and the listing it goes on with; it is not done any more."""
        with self._archive.transaction():
            self._ledger.discover(pages, at=at, origin=step.next_url, due=False)
            self._database.conn.executemany(
                "insert or ignore into backfill_pages (backfill_id, page_id, listed_at)"
                " select ?, id, ? from pages where source = ? and url = ?",
                [(step.id, moment(at), self._source, each.url) for each in pages],
            )
            self._database.execute(
                "update backfill set next_url = ?, done_at = null where id = ?", [next_url, step.id]
            )
        return replace(step, next_url=next_url)

    def urls(self, step: Step) -> set[str]:
        """Return the addresses that a step has listed and that are not counted yet."""
        rows = self._database.query(
            "select url from backfill_pages join pages on pages.id = page_id where backfill_id = ?",
            [step.id],
        )
        return {row["url"] for row in rows}

    def claim(self, step: Step, at: datetime, *, limit: int) -> list[Page]:
        """Take addresses of a step that wait for an answer and are not taken in this run."""
        with self._archive.transaction():
            rows = list(
                self._database.query(
                    "select pages.* from backfill_pages join pages on pages.id = page_id"
                    f" where backfill_id = ? and {_WAITING}"
                    " and (claimed_by_run is null or claimed_by_run <> ?)"
                    " order by coalesce(stated_at, lastmod) desc, pages.id limit ?",
                    [step.id, moment(at), self._run_id, limit],
                )
            )
            found = [page_of(row) for row in rows]
            for each in found:
                self._ledger.claim_one(each.url)
        return found

    def waits(self, step: Step) -> bool:
        """Return whether an address of a step has no answer yet."""
        rows = self._database.query(
            "select 1 from backfill_pages join pages on pages.id = page_id"
            " where backfill_id = ? and (pages.last_visit_at is null or pages.outcome = 'too_old')"
            " limit 1",
            [step.id],
        )
        return any(rows)

    def count(self, step: Step, at: datetime) -> tuple[Step, list[Result]]:
        """Count what came of the addresses of a step, and let go of them.

        What no crawl has asked so far is due: a later crawl takes it.
        """
        with self._archive.transaction():
            results = self.results(step)
            counts = step.counts + counted(results)
            self._database.execute(
                "update pages set next_visit_at = ? where last_visit_at is null and id in"
                " (select page_id from backfill_pages where backfill_id = ?)",
                [moment(at), step.id],
            )
            self._database.execute("delete from backfill_pages where backfill_id = ?", [step.id])
            self._database.execute(
                "update backfill set found_count = ?, new_count = ?, kept_count = ?,"
                " failed_count = ? where id = ?",
                [counts.found, counts.new, counts.kept, counts.failed, step.id],
            )
        return replace(step, counts=counts), results

    def results(self, step: Step) -> list[Result]:
        """Return what came so far of the addresses of a step that were not counted yet."""
        return [_result(row) for row in self._database.query(_RESULTS, [step.id, self._source])]

    def finish(self, step: Step, at: datetime) -> None:
        """Note that a step is done."""
        with self._archive.transaction():
            self._database.execute(
                "update backfill set done_at = ? where id = ?", [moment(at), step.id]
            )

    def take_back(self, step: Step) -> None:
        """Forget a step, because what it lists may still grow."""
        with self._archive.transaction():
            self._database.execute("delete from backfill where id = ?", [step.id])

    # Walks from number to number

    def highest_number(self) -> int | None:
        """Return the highest number that an article of the source is known by."""
        rows = self._database.query(
            "select max(cast(identity as integer)) as number from articles"
            " where source = ? and identity not glob '*[^0-9]*'",
            [self._source],
        )
        number: int | None = next(iter(rows))["number"]
        return number

    def numbers(self, among: Iterable[int]) -> dict[int, str | None]:
        """Return the days of the articles that are known by some of the numbers."""
        found: dict[int, str | None] = {}
        for number in among:
            rows = self._database.query(
                "select published_on from articles where source = ? and identity = ?",
                [self._source, str(number)],
            )
            for row in rows:
                found[number] = row["published_on"]
        return found


def counted(results: Iterable[Result]) -> Counts:
    """Return how many addresses led to what."""
    counts = Counts()
    for each in results:
        kept = each.is_article and not each.is_new
        failed = not each.is_answered and not each.is_article
        counts += Counts(1, int(each.is_new), int(kept), int(failed))
    return counts


def _step(row: dict[str, Any]) -> Step:
    counts = [row[f"{name}_count"] for name in ("found", "new", "kept", "failed")]
    return Step(row["id"], row["step"], row["next_url"], Counts(*counts))


def _result(row: dict[str, Any]) -> Result:
    flags = [bool(row[name]) for name in ("is_article", "is_answered", "is_new")]
    return Result(row["url"], row["stated_at"], row["published_on"], *flags)
