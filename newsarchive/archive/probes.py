"""The probes that a source has answered on this machine, and what each showed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from newsarchive.archive.rows import moment
from newsarchive.archive.store import Archive


@dataclass(frozen=True)
class Probe:
    """A probe that found an article of a source.

    filled are the columns it filled; fell_back those of them for which the source's own selector
    found nothing; addresses says of each address of its discovery "fine", or what was wrong.
    """

    source: str
    at: datetime
    version: str
    article_url: str
    filled: tuple[str, ...] = ()
    fell_back: tuple[str, ...] = ()
    addresses: Mapping[str, str] = field(default_factory=dict)


def record(archive: Archive, probe: Probe) -> None:
    """Remember a probe."""
    row = {
        "source": probe.source,
        "probed_at": moment(probe.at),
        "version": probe.version,
        "article_url": probe.article_url,
        "filled": json.dumps(probe.filled),
        "fell_back": json.dumps(probe.fell_back),
        "addresses": json.dumps(dict(probe.addresses), ensure_ascii=False),
    }
    with archive.transaction():
        archive.database.table("probes").insert(row)


def latest(archive: Archive) -> dict[str, Probe]:
    """Return the last probe of each source that answered one."""
    rows = archive.database.query(
        "select * from probes where id in (select max(id) from probes group by source)"
    )
    return {
        row["source"]: Probe(
            row["source"],
            datetime.fromisoformat(row["probed_at"]),
            row["version"],
            row["article_url"],
            tuple(json.loads(row["filled"])),
            tuple(json.loads(row["fell_back"])),
            json.loads(row["addresses"]),
        )
        for row in rows
    }


def quiet_until(archive: Archive, source: str, at: datetime) -> datetime | None:
    """Return until when an outlet asked us to stay away; None where that is over."""
    rows = archive.database.query(
        "select quiet_until from sources where name = ? and quiet_until > ?", [source, moment(at)]
    )
    return next((datetime.fromisoformat(row["quiet_until"]) for row in rows), None)
