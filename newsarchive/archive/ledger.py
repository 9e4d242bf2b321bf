"""The ledger of a source: what addresses are known, when each is due, and what became of it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from newsarchive.archive.pages import TWIN, Page, page_of
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Logbook
from newsarchive.archive.visits import Visit, record_visit

# After its first failure an address is due at the next crawl, then after 1, 2, 4 ... hours, and
# at last once a week: it is never given up.
_LONGEST_WAIT = timedelta(days=7)
# So many addresses, the newest, tell which shapes of address show articles.
_MOST_URLS = 5_000


class Ledger:
    """The addresses of one source, as one run discovers, claims and visits them."""

    def __init__(self, logbook: Logbook) -> None:
        self._archive = logbook.archive
        self._database = logbook.archive.database
        self._source = logbook.source
        self._run_id = logbook.run_id

    def discover(
        self, pages: Iterable[Page], *, at: datetime, origin: str | None, due: bool = True
    ) -> list[str]:
        """Remember addresses and return those never heard of before, due at once.

        Those that are not due are left to the backfill that found them, until a crawl hears of them.
        """
        now, fresh = moment(at), []
        with self._archive.transaction():
            for page in pages:
                if self._add(page, now, origin, now if due else None):
                    fresh.append(page.url)
                else:
                    self._state(page)
        return fresh

    def _add(self, page: Page, now: str, origin: str | None, due_at: str | None) -> bool:
        added = self._database.conn.execute(
            "insert into pages (source, url, kind, discovered_at, discovered_from,"
            " stated_at, lastmod, next_visit_at, feed_capture_id, feed_url)"
            " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
            " on conflict (source, url) do update set next_visit_at = excluded.next_visit_at"
            " where last_visit_at is null and next_visit_at is null"
            " and excluded.next_visit_at is not null",
            [
                self._source,
                page.url,
                page.kind,
                now,
                origin,
                page.stated_at,
                page.lastmod,
                due_at,
                page.feed_capture_id,
                page.feed_url,
            ],
        )
        return added.rowcount > 0

    def _state(self, page: Page) -> None:
        if page.stated_at:
            self._database.conn.execute(
                "update pages set stated_at = ? where source = ? and url = ? and stated_at is null",
                [page.stated_at, self._source, page.url],
            )
        if page.feed_capture_id:
            self._database.conn.execute(
                "update pages set feed_capture_id = ?, feed_url = ? where source = ? and url = ?",
                [page.feed_capture_id, page.feed_url, self._source, page.url],
            )

    def page(self, url: str) -> Page | None:
        """Return what is known of an address."""
        rows = self._database.query(
            "select * from pages where source = ? and url = ?", [self._source, url]
        )
        return next((page_of(row) for row in rows), None)

    def is_listing(self, url: str) -> bool:
        """Return whether the last answer of an address was a listing, or nothing new (304)."""
        rows = self._database.query(
            "select 1 from pages where source = ? and url = ? and outcome in ('listed', 'not_modified')",
            [self._source, url],
        )
        return any(rows)

    def known(self, urls: Iterable[str]) -> set[str]:
        """Return those of the addresses that were known before this run began."""
        older = (
            "select 1 from pages where source = ? and url = ?"
            " and discovered_at < (select started_at from runs where id = ?)"
        )
        return {
            url
            for url in urls
            if any(self._database.query(older, [self._source, url, self._run_id]))
        }

    def claim(self, at: datetime, *, limit: int, every_article: bool = False) -> list[Page]:
        """Take addresses that are due and not taken in this run: articles first, the newest of them.

        every_article takes each known article, and what failed or was blocked, due or not.
        """
        with self._archive.transaction():
            rows = list(
                self._database.query(
                    "select * from pages as page where source = ?"
                    " and (next_visit_at <= ? or (? and"
                    f" (article_id is not null or outcome in ('failed', 'blocked')) and not {TWIN}))"
                    " and (claimed_by_run is null or claimed_by_run <> ?)"
                    " order by kind = 'article' desc, kind = 'page' desc, kind = 'listing' desc,"
                    " coalesce(stated_at, lastmod) desc, id limit ?",
                    [self._source, moment(at), every_article, self._run_id, limit],
                )
            )
            self._claim(rows)
        return [page_of(row) for row in rows]

    def claim_one(self, url: str) -> Page | None:
        """Take one known address, due or not; None when this run has taken it already."""
        with self._archive.transaction():
            taken = self._database.conn.execute(
                "update pages set claimed_by_run = ?1 where source = ?2 and url = ?3"
                " and (claimed_by_run is null or claimed_by_run <> ?1)",
                [self._run_id, self._source, url],
            ).rowcount
            return self.page(url) if taken else None

    def claim_controls(self, *, limit: int) -> list[Page]:
        """Take addresses of live articles that are not taken in this run, seen last first."""
        with self._archive.transaction():
            rows = list(
                self._database.query(
                    "select pages.* from articles join pages on pages.article_id = articles.id"
                    " where articles.source = ?1 and articles.status = 'live'"
                    " and pages.outcome in ('new', 'changed', 'unchanged', 'not_modified')"
                    " and (pages.claimed_by_run is null or pages.claimed_by_run <> ?2)"
                    " order by articles.last_seen_at desc, articles.id desc limit ?3",
                    [self._source, self._run_id, limit],
                )
            )
            self._claim(rows)
        return [page_of(row) for row in rows]

    def _claim(self, rows: Iterable[dict[str, Any]]) -> None:
        self._database.conn.executemany(
            "update pages set claimed_by_run = ? where id = ?",
            [(self._run_id, row["id"]) for row in rows],
        )

    def visited(self, visit: Visit, *, next_visit_at: datetime | None) -> None:
        """Record a visit and when its address is due again (None: never by itself)."""
        failed = visit.outcome == "failed"
        with self._archive.transaction():
            record_visit(self._database, visit, source=self._source, run_id=self._run_id)
            self._database.execute(
                "update pages set kind = ?, last_visit_at = ?, last_status = ?, outcome = ?,"
                " attempts = case when ? then attempts + 1 else 0 end, next_visit_at = ?,"
                " etag = coalesce(?, etag), last_modified = coalesce(?, last_modified),"
                " article_id = coalesce(?, article_id), capture_id = coalesce(?, capture_id),"
                " identity = coalesce(?, identity),"
                " article_probability = coalesce(?, article_probability)"
                " where source = ? and url = ?",
                [
                    visit.kind,
                    moment(visit.at),
                    visit.status,
                    visit.outcome,
                    failed,
                    moment(next_visit_at) if next_visit_at else None,
                    visit.etag,
                    visit.last_modified,
                    visit.article_id,
                    visit.capture_id,
                    visit.identity,
                    visit.article_probability,
                    self._source,
                    visit.url,
                ],
            )

    def retry_at(self, url: str, at: datetime) -> datetime:
        """Return when an address that failed just now is tried again: later each time."""
        page = self.page(url)
        attempts = page.attempts if page else 0
        return at + min(
            _LONGEST_WAIT, timedelta(hours=2 ** min(attempts - 1, 9) if attempts else 0)
        )

    def answered_in_this_run(self, page: Page) -> bool:
        """Return whether this run has found a page's article at its address."""
        rows = self._database.query(
            "select 1 from visits where run_id = ? and url = ?"
            " and outcome in ('new', 'changed', 'unchanged', 'not_modified')",
            [self._run_id, page.url],
        )
        return any(rows)

    def leads_to(self, url: str) -> str | None:
        """Return where an address redirected at its last visit; None where it did not."""
        rows = self._database.query(
            "select outcome, error from visits where source = ? and url = ? order by id desc limit 1",
            [self._source, url],
        )
        return next((row["error"] for row in rows if row["outcome"] == "redirected"), None)

    def texts_changed(self, urls: Iterable[str], at: datetime) -> None:
        """Let articles whose text is a feed's be due, where their feed has another text now."""
        with self._archive.transaction():
            self._database.conn.executemany(
                "update pages set next_visit_at = min(coalesce(next_visit_at, ?1), ?1)"
                " where source = ?2 and url = ?3 and article_id in"
                " (select id from articles where warnings like '%\"feed\"%')",
                [(moment(at), self._source, url) for url in urls],
            )

    def settle(self, url: str) -> None:
        """Visit an address no more by itself: what it led to is visited in its place."""
        with self._archive.transaction():
            self._database.execute(
                "update pages set next_visit_at = null where source = ? and url = ?",
                [self._source, url],
            )

    def moved(self, article_id: int, url: str) -> None:
        """Visit an article where it was found again, and nowhere else."""
        with self._archive.transaction():
            self._database.execute(
                "update pages set outcome = 'moved', next_visit_at = null"
                " where source = ? and article_id = ? and url <> ?",
                [self._source, article_id, url],
            )

    def is_twin(self, url: str) -> bool:
        """Return whether an address leads to an article that stands at another one."""
        rows = self._database.query(
            f"select 1 from pages as page where source = ? and url = ? and {TWIN}",
            [self._source, url],
        )
        return any(rows)

    def articles_at(self) -> list[str]:
        """Return addresses at which articles of the source stand, newest first."""
        return self._urls(f"article_id is not null and not {TWIN}")

    def others_at(self) -> list[str]:
        """Return addresses that were visited and showed no article, or one that stands elsewhere."""
        return self._urls(
            f"last_visit_at is not null and (kind = 'other' or (article_id is not null and {TWIN}))"
        )

    def waiting_urls(self) -> list[str]:
        """Return addresses of articles that were not found yet, newest first."""
        return self._urls("article_id is null and kind = 'article'")

    def _urls(self, condition: str) -> list[str]:
        rows = self._database.query(
            f"select url from pages as page where source = ? and {condition}"
            " order by id desc limit ?",
            [self._source, _MOST_URLS],
        )
        return [row["url"] for row in rows]
