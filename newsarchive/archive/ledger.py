"""The ledger of a source: what addresses are known, when each is due, and every visit made."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from newsarchive.archive.rows import moment
from newsarchive.archive.store import Archive
from newsarchive.archive.warc import Original, Record

# After its first failure an address is due at the next crawl, then after 1, 2, 4 ... hours, and
# at last once a week: it is never given up.
_LONGEST_WAIT = timedelta(days=7)
# So many older articles that a feed or sitemap still lists tell that it has not just turned over.
_STILL_LISTED = 3


@dataclass(frozen=True)
class Page:
    """What the ledger knows of one address."""

    url: str
    kind: str
    stated_at: str | None = None
    lastmod: str | None = None
    last_visit_at: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    article_id: int | None = None
    capture_id: int | None = None
    attempts: int = 0
    listed: bool = False


@dataclass(frozen=True)
class Window:
    """What a feed, sitemap or listing showed: how many addresses, how many new, from when."""

    entries_count: int = 0
    fresh_count: int = 0
    oldest_at: str | None = None
    newest_at: str | None = None


@dataclass(frozen=True)
class Visit:
    """One request made for a page, and what came back."""

    url: str
    kind: str
    at: datetime
    outcome: str
    status: int | None = None
    error: str | None = None
    milliseconds: int | None = None
    bytes: int | None = None
    capture_id: int | None = None
    article_id: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    stated_at: str | None = None
    identity: str | None = None
    window: Window | None = None


@dataclass
class Counts:
    """What a run has done so far."""

    pages: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0
    not_modified: int = 0
    not_article: int = 0
    blocked: int = 0
    missing: int = 0
    gone: int = 0
    bytes: int = 0


class Ledger:
    """One run of one source: claims due addresses, records visits, captures and the run itself."""

    def __init__(
        self,
        archive: Archive,
        source: str,
        *,
        started_at: datetime,
        version: str,
        pid: int,
        arguments: dict[str, str] | None = None,
    ) -> None:
        self.archive = archive
        self.source = source
        self._database = archive.database
        row = {
            "source": source,
            "arguments": json.dumps(arguments or {}, ensure_ascii=False),
            "version": version,
            "pid": pid,
            "started_at": moment(started_at),
        }
        with archive.transaction():
            self.run_id = _insert(self._database, "runs", row)

    def declare(self, at: datetime, *, selectors: dict[str, str], **facts: str | None) -> None:
        """Keep what the source says about itself, so that captures can be extracted without it."""
        row = {"name": self.source, "updated_at": moment(at), **facts}
        row["selectors"] = json.dumps(selectors, ensure_ascii=False)
        with self.archive.transaction():
            self._database.table("sources").upsert(row, pk="name")

    def discover(self, pages: Iterable[Page], *, at: datetime, origin: str | None) -> list[str]:
        """Remember addresses and return those never heard of before, due at once."""
        now, fresh = moment(at), []
        with self.archive.transaction():
            for page in pages:
                added = self._database.conn.execute(
                    "insert into pages (source, url, kind, discovered_at, discovered_from,"
                    " stated_at, lastmod, next_visit_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
                    " on conflict (source, url) do nothing",
                    [
                        self.source,
                        page.url,
                        page.kind,
                        now,
                        origin,
                        page.stated_at,
                        page.lastmod,
                        now,
                    ],
                ).rowcount
                if added:
                    fresh.append(page.url)
                elif page.stated_at:
                    self._state(page)
        return fresh

    def _state(self, page: Page) -> None:
        self._database.conn.execute(
            "update pages set stated_at = ? where source = ? and url = ? and stated_at is null",
            [page.stated_at, self.source, page.url],
        )

    def listed_now(
        self, url: str, pages: Sequence[Page], *, at: datetime
    ) -> tuple[list[Page], Window]:
        """Remember what a feed or sitemap lists; returns what it dropped, and its window.

        Dropped are articles that it listed at its last reading, while it still lists older ones.
        Those that this run has not visited become due.
        """
        with self.archive.transaction():
            fresh = self.discover(pages, at=at, origin=url)
            listing = next(iter(self._database.query(_ID, [self.source, url])))["id"]
            before = self._last_listed(listing)
            self._database.conn.executemany(
                "update pages set listed_by = ?, listed_at = ? where source = ? and url = ?",
                [(listing, moment(at), self.source, each.url) for each in pages],
            )
            dropped = self._dropped(listing, before, moment(at)) if before else []
            self._database.conn.executemany(
                "update pages set next_visit_at = min(coalesce(next_visit_at, ?1), ?1)"
                " where source = ?2 and url = ?3 and claimed_by_run <> ?4",
                [(moment(at), self.source, each.url, self.run_id) for each in dropped],
            )
            self._listed_again(listing, moment(at))
        dates = sorted(filter(None, (_instant(each.stated_at or each.lastmod) for each in pages)))
        oldest, newest = (dates[0], dates[-1]) if dates else (None, None)
        return dropped, Window(len(pages), len(fresh), oldest, newest)

    def _last_listed(self, listing: int) -> str | None:
        rows = self._database.query(
            "select max(listed_at) as at from pages where listed_by = ?", [listing]
        )
        at: str | None = next(iter(rows))["at"]
        return at

    def _dropped(self, listing: int, before: str, now: str) -> list[Page]:
        rows = self._database.query(
            "select pages.* from pages join articles on articles.id = pages.article_id"
            " where pages.listed_by = ? and pages.listed_at = ? and articles.status <> 'gone'",
            [listing, before],
        )
        return [
            _page(row) for row in list(rows) if self._older_still_listed(row["id"], listing, now)
        ]

    def _older_still_listed(self, page: int, listing: int, at: str) -> bool:
        """Return whether a feed or sitemap lists older articles that it listed beside this one."""
        rows = self._database.query(_STILL, [page, listing, at, _STILL_LISTED])
        return len(list(rows)) == _STILL_LISTED

    def _listed_again(self, listing: int, now: str) -> None:
        self._database.execute(
            "update deletions set returned_at = ?1 where kind = 'unlisted' and returned_at is null"
            " and article_id in"
            " (select article_id from pages where listed_by = ?2 and listed_at = ?1)",
            [now, listing],
        )

    def dropped_by(self, url: str) -> str | None:
        """Return the feed or sitemap that has dropped an article before older ones, if one has."""
        rows = self._database.query(
            "select pages.id, pages.listed_by, pages.listed_at, listing.url from pages"
            " join pages as listing on listing.id = pages.listed_by"
            " where pages.source = ? and pages.url = ?",
            [self.source, url],
        )
        for row in rows:
            last = self._last_listed(row["listed_by"])
            if last and last > row["listed_at"]:
                dropped = self._older_still_listed(row["id"], row["listed_by"], last)
                return str(row["url"]) if dropped else None
        return None

    def claim(self, at: datetime, *, limit: int, every_article: bool = False) -> list[Page]:
        """Take addresses that are due and that this run has not visited: newest stated first.

        every_article takes each known article, and what failed or was blocked, due or not.
        """
        with self.archive.transaction():
            rows = list(
                self._database.query(
                    "select * from pages as page where source = ?"
                    " and (next_visit_at <= ? or (? and"
                    f" (article_id is not null or outcome in ('failed', 'blocked')) and not {_TWIN}))"
                    " and (claimed_by_run is null or claimed_by_run <> ?)"
                    " order by kind = 'article' desc, kind = 'page' desc, kind = 'listing' desc,"
                    " coalesce(stated_at, lastmod) desc, id limit ?",
                    [self.source, moment(at), every_article, self.run_id, limit],
                )
            )
            self._claim(rows)
        return [_page(row) for row in rows]

    def claim_one(self, url: str) -> Page | None:
        """Take one known address, due or not; None when this run has taken it already."""
        with self.archive.transaction():
            taken = self._database.conn.execute(
                "update pages set claimed_by_run = ?1 where source = ?2 and url = ?3"
                " and (claimed_by_run is null or claimed_by_run <> ?1)",
                [self.run_id, self.source, url],
            ).rowcount
            return self.page(url) if taken else None

    def page(self, url: str) -> Page | None:
        """Return what is known of an address."""
        rows = self._database.query(
            "select * from pages where source = ? and url = ?", [self.source, url]
        )
        return next((_page(row) for row in rows), None)

    def listed(self, url: str) -> bool:
        """Return whether an address has ever been read as a feed, sitemap or listing."""
        rows = self._database.query(
            "select 1 from pages where source = ? and url = ? and outcome in ('listed', 'not_modified')",
            [self.source, url],
        )
        return any(rows)

    def known(self, urls: Iterable[str]) -> set[str]:
        """Return those of the addresses that were known before this run began."""
        started = next(
            iter(self._database.query("select started_at from runs where id = ?", [self.run_id]))
        )["started_at"]
        return {
            url
            for url in urls
            if any(
                self._database.query(
                    "select 1 from pages where source = ? and url = ? and discovered_at < ?",
                    [self.source, url, started],
                )
            )
        }

    def capture(
        self,
        record: Record,
        *,
        url: str,
        at: datetime,
        status: int,
        content_type: str | None,
        refers_to: int | None = None,
        truncated: str | None = None,
    ) -> int:
        """Keep where a response is stored; returns the capture's id."""
        row = {
            "run_id": self.run_id,
            "url": url,
            "fetched_at": moment(at),
            "status": status,
            "warc_file": record.warc_file,
            "warc_offset": record.warc_offset,
            "warc_length": record.warc_length,
            "payload_digest": record.payload_digest,
            "content_type": content_type,
            "refers_to": refers_to,
            "truncated": truncated,
        }
        with self.archive.transaction():
            return _insert(self._database, "captures", row)

    def original(self, url: str, digest: str | None) -> tuple[int, Original] | None:
        """Return an address's stored response with a digest (any digest when None), newest first."""
        rows = self._database.query(
            "select id, url, fetched_at, payload_digest from captures where url = ?"
            " and refers_to is null and payload_digest = coalesce(?, payload_digest)"
            " and status = 200 and truncated is null order by id desc limit 1",
            [url, digest],
        )
        for row in rows:
            return row["id"], Original(row["url"], row["fetched_at"], row["payload_digest"])
        return None

    def note(self, visit: Visit) -> None:
        """Record a visit that changes nothing in the plans for its address."""
        row = {
            "run_id": self.run_id,
            "source": self.source,
            "url": visit.url,
            "kind": visit.kind,
            "visited_at": moment(visit.at),
            "status": visit.status,
            "outcome": visit.outcome,
            "error": visit.error,
            "milliseconds": visit.milliseconds,
            "bytes": visit.bytes,
            "stated_at": visit.stated_at,
            "capture_id": visit.capture_id,
        }
        with self.archive.transaction():
            _insert(self._database, "visits", row | (vars(visit.window) if visit.window else {}))

    def visited(self, visit: Visit, *, next_visit_at: datetime | None) -> None:
        """Record a visit and when its address is due again (None: never by itself)."""
        failed = visit.outcome == "failed"
        with self.archive.transaction():
            self.note(visit)
            self._database.execute(
                "update pages set kind = ?, last_visit_at = ?, last_status = ?, outcome = ?,"
                " attempts = case when ? then attempts + 1 else 0 end, next_visit_at = ?,"
                " etag = coalesce(?, etag), last_modified = coalesce(?, last_modified),"
                " article_id = coalesce(?, article_id), capture_id = coalesce(?, capture_id),"
                " identity = coalesce(?, identity)"
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
                    self.source,
                    visit.url,
                ],
            )

    def settle(self, url: str) -> None:
        """Visit an address no more by itself: what it led to is visited in its place."""
        with self.archive.transaction():
            self._database.execute(
                "update pages set next_visit_at = null where source = ? and url = ?",
                [self.source, url],
            )

    def articles_at(self, limit: int = 5_000) -> list[str]:
        """Return addresses at which articles of the source stand, the newest of them."""
        return self._urls(f"article_id is not null and not {_TWIN}", limit)

    def others_at(self, limit: int = 5_000) -> list[str]:
        """Return addresses that were visited and showed no article, or one that stands elsewhere."""
        return self._urls(
            f"last_visit_at is not null and (kind = 'other' or (article_id is not null and {_TWIN}))",
            limit,
        )

    def _urls(self, condition: str, limit: int) -> list[str]:
        rows = self._database.query(
            f"select url from pages as page where source = ? and {condition}"
            " order by id desc limit ?",
            [self.source, limit],
        )
        return [row["url"] for row in rows]

    def retry_at(self, url: str, at: datetime) -> datetime:
        """Return when an address that failed just now is tried again: later each time."""
        page = self.page(url)
        attempts = page.attempts if page else 0
        return at + min(
            _LONGEST_WAIT, timedelta(hours=2 ** min(attempts - 1, 9) if attempts else 0)
        )

    def claim_controls(self, *, limit: int) -> list[Page]:
        """Take addresses of live articles that this run has not visited, seen last first."""
        with self.archive.transaction():
            rows = list(
                self._database.query(
                    "select pages.* from articles join pages on pages.article_id = articles.id"
                    " where articles.source = ?1 and articles.status = 'live'"
                    " and pages.outcome in ('new', 'changed', 'unchanged', 'not_modified')"
                    " and (pages.claimed_by_run is null or pages.claimed_by_run <> ?2)"
                    " order by articles.last_seen_at desc, articles.id desc limit ?3",
                    [self.source, self.run_id, limit],
                )
            )
            self._claim(rows)
        return [_page(row) for row in rows]

    def _claim(self, rows: Iterable[dict[str, Any]]) -> None:
        self._database.conn.executemany(
            "update pages set claimed_by_run = ? where id = ?",
            [(self.run_id, row["id"]) for row in rows],
        )

    def is_twin(self, url: str) -> bool:
        """Return whether an address leads to an article that stands at another one."""
        rows = self._database.query(
            f"select 1 from pages as page where source = ? and url = ? and {_TWIN}",
            [self.source, url],
        )
        return any(rows)

    def answered_in_this_run(self, page: Page) -> bool:
        """Return whether this run has found a page's article at its address."""
        rows = self._database.query(
            "select 1 from visits where run_id = ? and url = ?"
            " and outcome in ('new', 'changed', 'unchanged', 'not_modified')",
            [self.run_id, page.url],
        )
        return any(rows)

    def visits_since(self, at: datetime) -> int:
        """Return how many requests for pages of the source were made since an instant."""
        rows = self._database.query(
            "select count(*) as count from visits join runs on runs.id = visits.run_id"
            " where runs.source = ? and runs.started_at >= ? and visits.visited_at >= ?",
            [self.source, moment(at - timedelta(days=1)), moment(at)],
        )
        return int(next(iter(rows))["count"])

    def last_reason(self) -> str | None:
        """Return why the source's run before this one ended."""
        rows = self._database.query(
            "select reason from runs where source = ? and id < ? order by id desc limit 1",
            [self.source, self.run_id],
        )
        return next((row["reason"] for row in rows), None)

    def quiet_until(self) -> datetime | None:
        """Return until when the outlet asked us to stay away."""
        rows = self._database.query(
            "select quiet_until from sources where name = ? and quiet_until is not null",
            [self.source],
        )
        return next((datetime.fromisoformat(row["quiet_until"]) for row in rows), None)

    def keep_quiet(self, until: datetime) -> None:
        """Remember that the outlet asked us to stay away."""
        with self.archive.transaction():
            self._database.execute(
                "update sources set quiet_until = ? where name = ?", [moment(until), self.source]
            )

    def progress(self, counts: Counts) -> None:
        """Write the run's counts so far."""
        settings = ", ".join(f"{name}_count = ?" for name in vars(counts))
        with self.archive.transaction():
            self._database.execute(
                f"update runs set {settings} where id = ?", [*vars(counts).values(), self.run_id]
            )

    def finish(self, counts: Counts, *, at: datetime, reason: str, exit_code: int) -> None:
        """Close the run with its reason and exit code."""
        with self.archive.transaction():
            self.progress(counts)
            self._database.execute(
                "update runs set finished_at = ?, reason = ?, exit_code = ? where id = ?",
                [moment(at), reason, exit_code, self.run_id],
            )


# Whether a page leads to an article that stands at another page's address.
_TWIN = """exists (
    select 1 from articles join pages as own
        on own.source = articles.source and own.url = articles.url and own.article_id = articles.id
        and coalesce(own.outcome, '') <> 'redirected'
    where articles.id = page.article_id and articles.url <> page.url
)"""
_ID = "select id from pages where source = ? and url = ?"
_STILL = """
with this as (
    select coalesce(articles.published_at, articles.published_on, pages.stated_at) as born,
        pages.listed_at as seen_at
    from pages left join articles on articles.id = pages.article_id where pages.id = ?
)
select pages.id from this, pages left join articles on articles.id = pages.article_id
where pages.listed_by = ? and pages.listed_at = ? and pages.discovered_at <= this.seen_at
    and julianday(coalesce(articles.published_at, articles.published_on, pages.stated_at))
        < julianday(this.born)
limit ?
"""


def _instant(stated: str | None) -> str | None:
    """Return a date that a feed or sitemap states as an instant; None where it is no date."""
    try:
        found = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    return moment(found if found.tzinfo else found.replace(tzinfo=UTC))


def _insert(database: Database, table: str, row: dict[str, Any]) -> int:
    """Insert a row and return its key."""
    return int(str(database.table(table).insert(row).last_pk))


def _page(row: dict[str, Any]) -> Page:
    return Page(
        url=row["url"],
        kind=row["kind"],
        stated_at=row["stated_at"],
        lastmod=row["lastmod"],
        last_visit_at=row["last_visit_at"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        article_id=row["article_id"],
        capture_id=row["capture_id"],
        attempts=row["attempts"],
        listed=row["listed_by"] is not None,
    )
