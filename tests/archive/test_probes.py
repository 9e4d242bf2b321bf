"""Probes are remembered one by one, and the last of each source is what counts."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsarchive import Archive
from newsarchive.archive.probes import Probe, latest, quiet_until, record

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
PROBE = Probe(
    "xeber", NOON, "0.1.0", "https://xeber.example/1", ("title", "text"), ("text",), {"a": "fine"}
)


def test_the_last_probe_of_each_source_reads_as_it_was_written(archive: Archive) -> None:
    record(archive, replace(PROBE, at=NOON - timedelta(days=1)))
    record(archive, PROBE)
    record(archive, replace(PROBE, source="axtar"))
    assert latest(archive) == {"xeber": PROBE, "axtar": replace(PROBE, source="axtar")}


def test_an_outlet_that_asked_us_to_stay_away_is_known_until_then(archive: Archive) -> None:
    archive.database.execute(
        "insert into sources (name, updated_at, quiet_until) values ('xeber', '', ?)",
        ["2026-11-24T12:30:00Z"],
    )
    assert quiet_until(archive, "xeber", NOON) == NOON + timedelta(minutes=30)
    assert quiet_until(archive, "xeber", NOON + timedelta(hours=1)) is None
    assert quiet_until(archive, "axtar", NOON) is None
