"""What feeds and sitemaps list: the window each shows, and the articles it has dropped."""

from collections.abc import Sequence
from datetime import UTC, datetime

from newsarchive.archive.ledger import Ledger
from newsarchive.archive.pages import Page, page_of
from newsarchive.archive.rows import moment
from newsarchive.archive.runs import Logbook
from newsarchive.archive.visits import Window

# So many older articles that a feed or sitemap still lists tell that it has not just turned over.
_STILL_LISTED = 3
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


class Listings:
    """The feeds and sitemaps of a source, as one run reads them."""

    def __init__(self, logbook: Logbook, ledger: Ledger) -> None:
        self._archive = logbook.archive
        self._database = logbook.archive.database
        self._source = logbook.source
        self._run_id = logbook.run_id
        self._ledger = ledger

    def remember(
        self, url: str, pages: Sequence[Page], *, at: datetime
    ) -> tuple[list[Page], Window]:
        """Remember what a feed or sitemap lists; returns what it dropped, and its window.

        Dropped are articles that it listed at its last reading, while it still lists older ones.
        Those that this run has not taken yet become due.
        """
        now = moment(at)
        with self._archive.transaction():
            fresh = self._ledger.discover(pages, at=at, origin=url)
            listing = self._id(url)
            before = self._last_listed(listing)
            self._list(listing, pages, now)
            dropped = self._dropped(listing, before, now) if before else []
            self._make_due(dropped, now)
            self._listed_again(listing, now)
        return dropped, _window(pages, len(fresh))

    def _id(self, url: str) -> int:
        rows = self._database.query(
            "select id from pages where source = ? and url = ?", [self._source, url]
        )
        return int(next(iter(rows))["id"])

    def _list(self, listing: int, pages: Sequence[Page], now: str) -> None:
        self._database.conn.executemany(
            "update pages set listed_by = ?, listed_at = ? where source = ? and url = ?",
            [(listing, now, self._source, each.url) for each in pages],
        )

    def _make_due(self, pages: Sequence[Page], now: str) -> None:
        self._database.conn.executemany(
            "update pages set next_visit_at = min(coalesce(next_visit_at, ?1), ?1)"
            " where source = ?2 and url = ?3 and claimed_by_run <> ?4",
            [(now, self._source, each.url, self._run_id) for each in pages],
        )

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
            page_of(row) for row in list(rows) if self._older_still_listed(row["id"], listing, now)
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

    def gave_texts(self, url: str) -> bool:
        """Return whether a feed carried texts of articles at its last reading."""
        rows = self._database.query(
            "select 1 from pages where source = ?1 and url = ?2 and exists (select 1 from pages as listed"
            " where listed.listed_by = pages.id and listed.feed_capture_id is not null and listed.listed_at"
            " = (select max(listed_at) from pages as last where last.listed_by = pages.id))",
            [self._source, url],
        )
        return any(rows)

    def dropped_by(self, url: str) -> str | None:
        """Return the feed or sitemap that has dropped an article before older ones, if one has."""
        rows = self._database.query(
            "select pages.id, pages.listed_by, pages.listed_at, listing.url from pages"
            " join pages as listing on listing.id = pages.listed_by"
            " where pages.source = ? and pages.url = ?",
            [self._source, url],
        )
        for row in rows:
            last = self._last_listed(row["listed_by"])
            if last and last > row["listed_at"]:
                dropped = self._older_still_listed(row["id"], row["listed_by"], last)
                return str(row["url"]) if dropped else None
        return None


def _window(pages: Sequence[Page], fresh_count: int) -> Window:
    dates = sorted(filter(None, (_instant(each.stated_at or each.lastmod) for each in pages)))
    oldest, newest = (dates[0], dates[-1]) if dates else (None, None)
    return Window(len(pages), fresh_count, oldest, newest)


def _instant(stated: str | None) -> str | None:
    """Return a date that a feed or sitemap states as an instant; None where it is no date."""
    try:
        found = datetime.fromisoformat(stated or "")
    except ValueError:
        return None
    return moment(found if found.tzinfo else found.replace(tzinfo=UTC))
