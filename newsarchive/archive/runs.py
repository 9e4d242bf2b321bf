"""The runs of a source: what each writes about itself, and what it reads of those before it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from newsarchive.archive.connection import insert
from newsarchive.archive.rows import moment
from newsarchive.archive.store import Archive


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


class Logbook:
    """One run of one source: begins it, and keeps what it did and what the source says and asks."""

    def __init__(
        self,
        archive: Archive,
        source: str,
        *,
        started_at: datetime,
        version: str,
        pid: int,
        arguments: dict[str, str] | None = None,
        backfill: str | None = None,
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
            "backfill": backfill,
        }
        with archive.transaction():
            self.run_id = insert(self._database, "runs", row)

    def declare(self, at: datetime, *, selectors: dict[str, Any], **facts: str | None) -> None:
        """Keep what the source says about itself, so that captures can be extracted without it.

        A fact that is None stays as it is known: an outlet without a spider has said its name itself.
        """
        told = {name: fact for name, fact in facts.items() if fact is not None}
        row = {"name": self.source, "updated_at": moment(at), **told}
        row["selectors"] = json.dumps(selectors, ensure_ascii=False)
        with self.archive.transaction():
            self._database.table("sources").upsert(row, pk="name")

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

    def last_reason(self) -> str | None:
        """Return why the source's run before this one ended."""
        rows = self._database.query(
            "select reason from runs where source = ? and id < ? order by id desc limit 1",
            [self.source, self.run_id],
        )
        return next((row["reason"] for row in rows), None)

    def last_ordinary(self) -> datetime | None:
        """Return when the last run of the source began that crawled nothing back."""
        rows = self._database.query(
            "select max(started_at) as at from runs where source = ? and backfill is null",
            [self.source],
        )
        return next((datetime.fromisoformat(row["at"]) for row in rows if row["at"]), None)

    def visits_since(self, at: datetime) -> int:
        """Return how many requests for pages of the source were made since an instant.

        Runs that began more than a day before it are taken for ended by then.
        """
        rows = self._database.query(
            "select count(*) as count from visits join runs on runs.id = visits.run_id"
            " where runs.source = ? and runs.started_at >= ? and visits.visited_at >= ?",
            [self.source, moment(at - timedelta(days=1)), moment(at)],
        )
        return int(next(iter(rows))["count"])

    def learn_publisher(self, name: str) -> bool:
        """Keep what an outlet calls itself where nobody has said it; returns whether it is news.

        The caller holds a transaction.
        """
        query = "update sources set publisher = ? where name = ? and publisher is null"
        return bool(self._database.execute(query, [name, self.source]).rowcount)

    def keep_quiet(self, until: datetime) -> None:
        """Remember that the outlet asked us to stay away."""
        with self.archive.transaction():
            self._database.execute(
                "update sources set quiet_until = ? where name = ?", [moment(until), self.source]
            )

    def quiet_until(self) -> datetime | None:
        """Return until when the outlet asked us to stay away."""
        rows = self._database.query(
            "select quiet_until from sources where name = ? and quiet_until is not null",
            [self.source],
        )
        return next((datetime.fromisoformat(row["quiet_until"]) for row in rows), None)
