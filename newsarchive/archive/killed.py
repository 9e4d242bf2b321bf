"""Closes runs that were killed before they could say how they ended."""

from newsarchive.archive.runs import Counts
from newsarchive.archive.store import Archive

_OUTCOMES = [each for each in vars(Counts()) if each not in ("pages", "bytes")]
_COUNTS = ", ".join(
    f"{each}_count = (select count(*) from visits where run_id = runs.id and outcome = '{each}')"
    for each in _OUTCOMES
)


def close_killed_runs(archive: Archive, source: str) -> list[int]:
    """Close the runs of a source that have no end, counted by their visits; returns their keys.

    For whoever holds the lock of the source: then nobody is running them. They ended when they made
    their last visit, for all we know; they have no exit code.
    """
    with archive.transaction():
        rows = archive.database.query(
            f"update runs set reason = 'killed', {_COUNTS},"
            " pages_count = (select count(*) from visits where run_id = runs.id),"
            " bytes_count = (select coalesce(sum(bytes), 0) from visits where run_id = runs.id),"
            " finished_at = max(started_at, coalesce("
            "(select max(visited_at) from visits where run_id = runs.id), started_at))"
            " where source = ? and finished_at is null returning id",
            [source],
        )
        return [row["id"] for row in rows]
