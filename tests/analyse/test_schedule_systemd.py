"""Units are what systemd reads: quoted, apart, and 75 is no failure."""

import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

from newsarchive.analyse.schedule import MINUTES, Job, Places, Unwritable
from newsarchive.analyse.schedule_systemd import calendar, units

ROOT = Path("/srv/my 100% $news")
PLACES = Places(ROOT, ROOT / "bin" / "scrapy", ROOT / "bin" / "newsarchive")
JOBS = [
    Job("report", (str(PLACES.scrapy), "crawl", "report"), 60, 4, "its feed turns over in 3.9 h"),
    Job("apa", (str(PLACES.scrapy), "crawl", "apa"), 180, 163),
    Job("backup", (str(PLACES.newsarchive), "backup", "/mnt/my disk"), 1440, 200),
]


def _units(logs: Path | None = None) -> dict[str, ConfigParser]:
    settings = {"NEWSARCHIVE_CONTACT": 'me "at" 100%'}
    read = {}
    for name, text in units(JOBS, PLACES, settings=settings, logs=logs).items():
        read[name] = ConfigParser(interpolation=None, delimiters=("=",))
        read[name].optionxform = str  # type: ignore[assignment, method-assign]
        read[name].read_string(text)
    return read


def test_sources_share_a_service_and_have_a_timer_each() -> None:
    assert sorted(_units()) == [
        "newsarchive-backup.service", "newsarchive-backup.timer", "newsarchive@.service",
        "newsarchive@apa.timer", "newsarchive@report.timer",
    ]  # fmt: skip


def test_paths_and_settings_are_quoted_for_systemd() -> None:
    service = _units(ROOT / "logs")["newsarchive@.service"]["Service"]
    assert service["ExecStart"] == '"/srv/my 100%% $$news/bin/scrapy" "crawl" %i'
    assert service["WorkingDirectory"] == "/srv/my 100%% $news"
    assert service["Environment"] == r'"NEWSARCHIVE_CONTACT=me \"at\" 100%%"'
    assert service["StandardOutput"] == "append:/srv/my 100%% $news/logs/%i.log"
    backup = _units()["newsarchive-backup.service"]["Service"]
    assert backup["ExecStart"].endswith('"backup" "/mnt/my disk"')


def test_75_is_no_failure_and_timers_are_not_joined() -> None:
    read = _units()
    assert read["newsarchive@.service"]["Service"]["SuccessExitStatus"] == "75"
    assert read["newsarchive@report.timer"]["Timer"]["AccuracySec"] == "1s"
    assert "3.9 h" in read["newsarchive@report.timer"]["Unit"]["Description"]


def test_only_what_is_rare_is_made_up_for_after_a_night_without_power() -> None:
    read = _units()
    assert read["newsarchive-backup.timer"]["Timer"]["Persistent"] == "true"
    assert "Persistent" not in read["newsarchive@report.timer"]["Timer"]


@pytest.mark.parametrize(
    ("every", "at", "told"),
    [(15, 4, "*:04/15:00"), (60, 4, "*:04:00"), (180, 163, "*-*-* 02/3:43:00"),
     (1440, 200, "*-*-* 03:20:00"), (10080, 9 * 1440 // 2 + 5, "Fri *-*-* 12:05:00")],
)  # fmt: skip
def test_minutes_are_calendar_events(every: int, at: int, told: str) -> None:
    assert calendar(Job("x", (), every, at)) == told


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
@pytest.mark.parametrize("every", MINUTES)
def test_systemd_reads_them_as_meant(every: int) -> None:
    told = calendar(Job("x", (), every, every - 1))
    command = ["systemd-analyze", "calendar", "--iterations=2", "--base-time=2026-11-23 UTC", told]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "Next elapse" in shown


def test_a_line_break_is_refused() -> None:
    with pytest.raises(Unwritable):
        units(JOBS, PLACES, settings={"A": "b\nExecStartPre=rm"}, logs=None)
