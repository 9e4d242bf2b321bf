"""Each source is crawled as often as it needs, in minutes of its own that do not move."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from analyse.small import NOON
from newsarchive.analyse.schedule import (
    MINUTES,
    Chores,
    Job,
    Places,
    clashes,
    first_days,
    interval,
    jobs,
    windows,
)
from newsarchive.analyse.spiders import Declared, declared
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment

PLACES = Places(
    Path("/srv/n"), Path("/srv/n/.venv/bin/scrapy"), Path("/srv/n/.venv/bin/newsarchive")
)
CHORES = Chores(Path("/mnt/kept"), keep=7, link=False)
SOURCES = [
    Declared(f"source_{n}", f"source_{n}", every_hours=3 - 2 * (n % 8 == 0)) for n in range(73)
]


def _plan(sources: list[Declared], **known: dict[str, str]) -> dict[str, Job]:
    planned = jobs(sources, PLACES, CHORES, windows={}, first_days=known.get("first_days", {}))
    return {each.name: each for each in planned}


def test_no_two_jobs_start_in_the_same_minute() -> None:
    assert clashes(list(_plan(SOURCES).values())) == []


def test_where_minutes_run_out_every_source_still_has_its_place() -> None:
    crowd = [Declared(f"s{n}", f"s{n}", every_hours=1) for n in range(100)]
    planned = [each for each in _plan(crowd).values() if each.every == 60]
    busiest = max(sum(each.at == minute for each in planned) for minute in range(60))
    assert (len(planned), busiest) == (100, 2)


def test_a_source_that_is_added_moves_no_other() -> None:
    known = {each.name: "2026-01-01" for each in SOURCES}
    before = _plan(SOURCES, first_days=known)
    for number in range(200, 208):
        name = f"source_{number}"
        after = _plan([Declared(name, name), *SOURCES], first_days=known)
        assert {each: after[each] for each in before} == before


def test_the_order_of_the_sources_does_not_matter() -> None:
    assert _plan(SOURCES) == _plan(SOURCES[::-1])


def test_the_backup_comes_at_night_and_once_a_day() -> None:
    backup = _plan([])["backup"]
    assert (backup.every, backup.at // 60) == (1440, 3)
    assert backup.command[1:] == ("backup", "/mnt/kept", "--keep", "7")


def test_figures_for_prometheus_are_fresh_every_hour() -> None:
    chores = replace(CHORES, prometheus=Path("/var/lib/n.prom"))
    health = jobs([], PLACES, chores, windows={}, first_days={})[0]
    assert (health.command[1:], health.every) == (("health", "--prometheus", "/var/lib/n.prom"), 60)


@pytest.mark.parametrize(
    ("declared_hours", "window", "minutes"),
    [(3, None, 180), (3, 8, 120), (3, 40, 180), (1, 40, 60), (3, 0.2, 15), (2.5, None, 120),
     (1, 3, 30), (300, None, 10080), (0.1, None, 15)],
)  # fmt: skip
def test_the_shorter_of_declared_and_measured_is_rounded_down_to_what_cron_can_say(
    declared_hours: float, window: float | None, minutes: int
) -> None:
    found, why = interval(Declared("x", "x", every_hours=declared_hours), window)
    assert found == minutes
    assert bool(why) == (window is not None and window / 4 < declared_hours)


def test_every_source_is_looked_at_well_within_its_feed() -> None:
    # Hours of news in a full feed, as the atlas of outlets measured them in September 2026.
    measured = {"report": 7, "haqqin": 6, "azertag": 15, "trend": 19, "apa": 26, "qafqazinfo": 45}
    every = {each.name: interval(each, None)[0] / 60 for each in declared()}
    assert {name for name, hours in measured.items() if every[name] > hours / 4} == set()


def _visit(archive: Archive, hours: float, *, entries: int, days: int, url: str = "feed") -> None:
    at = NOON - timedelta(days=days)
    run = archive.database.table("runs").insert({"source": "xeber", "started_at": moment(at)})
    archive.database.table("visits").insert(
        {"run_id": run.last_pk, "source": "xeber", "url": url, "kind": "feed", "outcome": "listed",
         "visited_at": moment(at), "entries_count": entries, "newest_at": moment(at),
         "oldest_at": moment(at - timedelta(hours=hours))}
    )  # fmt: skip


def _window(archive: Archive) -> float | None:
    return windows(archive, NOON).get("xeber")


def test_the_window_is_that_of_the_busiest_hours_not_of_one_odd_visit(tmp_path: Path) -> None:
    with Archive(tmp_path / "new.db") as archive:
        for hours in [0.1, *[6] * 4, *[12] * 15]:
            _visit(archive, hours, entries=30, days=3)
        assert _window(archive) == pytest.approx(6)


def test_of_two_feeds_the_one_that_turns_over_sooner_counts(tmp_path: Path) -> None:
    with Archive(tmp_path / "new.db") as archive:
        for _ in range(10):
            _visit(archive, 8, entries=30, days=3)
            _visit(archive, 12, entries=30, days=3, url="other")
        assert _window(archive) == pytest.approx(8)


@pytest.mark.parametrize(("entries", "days", "visits"), [(3, 3, 20), (30, 40, 20), (30, 3, 5)])
def test_small_feeds_old_visits_and_few_visits_tell_nothing(
    tmp_path: Path, entries: int, days: int, visits: int
) -> None:
    with Archive(tmp_path / "new.db") as archive:
        for _ in range(visits):
            _visit(archive, 1, entries=entries, days=days)
        assert _window(archive) is None


def test_an_archive_from_before_windows_were_kept_tells_nothing(archive: Archive) -> None:
    # Nothing of that time asked for them.
    for view in ("backdated_articles", "coverage_by_day"):
        archive.database.execute(f"drop view {view}")
    archive.database.execute("drop index visits_of_listings")
    for name in ("oldest_at", "newest_at", "entries_count"):
        archive.database.execute(f"alter table visits drop column {name}")
    assert windows(archive, NOON) == {}


def test_the_day_of_the_first_run_is_known(archive: Archive) -> None:
    assert first_days(archive) == {"xeber": "2026-03-12"}


def test_every_interval_divides_the_day_or_is_the_week() -> None:
    assert all(1440 % each == 0 or each == 10080 for each in MINUTES)
