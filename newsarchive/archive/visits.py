"""The visits of a source: each request made for a page, and what came back."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from newsarchive.archive.rows import moment


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
    article_probability: float | None = None
    feed_capture_id: int | None = None
    feed_url: str | None = None
    beyond_pattern: bool = False
    window: Window | None = None


def record_visit(database: Database, visit: Visit, *, source: str, run_id: int) -> None:
    """Write down a visit that a run of a source has made. The caller holds a transaction."""
    row = {
        "run_id": run_id,
        "source": source,
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
        "article_probability": visit.article_probability,
        "feed_capture_id": visit.feed_capture_id,
        "feed_url": visit.feed_url,
        "beyond_pattern": int(visit.beyond_pattern),
    }
    database.table("visits").insert(row | (vars(visit.window) if visit.window else {}))
