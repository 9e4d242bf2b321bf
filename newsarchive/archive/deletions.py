"""Articles that were missed at their address: each look, its confirmation, and the return."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from newsarchive.archive.rows import moment

UNLISTED = "unlisted"


@dataclass(frozen=True)
class Look:
    """A look that missed an article: what was seen, when, and what answered as usual."""

    kind: str
    at: datetime
    status: int | None = None
    evidence: str | None = None
    control_url: str | None = None
    capture_id: int | None = None


def record_missed(
    database: Database, article_id: int, look: Look, *, confirm_after: timedelta
) -> bool:
    """Write down a look; returns whether it confirms an earlier one.

    The first look that misses an article makes it unreachable. A later one, at least confirm_after
    behind the first, makes it gone. An unlisted article still answers and stays live. The caller
    holds a transaction.
    """
    row = next(
        iter(
            database.query(
                "select id, first_missed_at, confirmed_at from deletions where article_id = ?"
                " and returned_at is null and (kind = 'unlisted') = ? order by id desc limit 1",
                [article_id, look.kind == UNLISTED],
            )
        ),
        None,
    )
    if row is None:
        _begin(database, article_id, look)
        confirmed = False
    else:
        first = datetime.fromisoformat(row["first_missed_at"])
        confirmed = bool(row["confirmed_at"]) or look.at - first >= confirm_after
        _go_on(database, row["id"], look, confirmed=confirmed)
    if look.kind != UNLISTED:
        database.execute(
            "update articles set status = ? where id = ?",
            ["gone" if confirmed else "unreachable", article_id],
        )
    return confirmed


def _begin(database: Database, article_id: int, look: Look) -> None:
    row = {
        "article_id": article_id,
        "kind": look.kind,
        "status": look.status,
        "evidence": look.evidence,
        "control_url": look.control_url,
        "first_missed_at": moment(look.at),
        "last_missed_at": moment(look.at),
        "capture_id": look.capture_id,
    }
    database.table("deletions").insert(row)


def _go_on(database: Database, deletion_id: int, look: Look, *, confirmed: bool) -> None:
    database.execute(
        "update deletions set kind = ?, status = ?, evidence = ?, control_url = ?,"
        " looks_count = looks_count + 1, last_missed_at = ?, capture_id = ?,"
        " confirmed_at = case when ? then coalesce(confirmed_at, ?) end where id = ?",
        [
            look.kind,
            look.status,
            look.evidence,
            look.control_url,
            moment(look.at),
            look.capture_id,
            confirmed,
            moment(look.at),
            deletion_id,
        ],
    )


def record_return(database: Database, article_id: int, at: str) -> None:
    """Close what is open about an article that was seen at its address again."""
    database.execute(
        "update deletions set returned_at = ? where article_id = ? and returned_at is null"
        " and kind <> 'unlisted'",
        [at, article_id],
    )
