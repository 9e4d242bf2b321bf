"""The crontab means what was planned, its commands run, and only what went wrong is mailed."""

import subprocess
from pathlib import Path

import pytest

from analyse.crontab import parse
from newsarchive.analyse.schedule import MINUTES, Job, Places, Unwritable
from newsarchive.analyse.schedule_crontab import crontab, fields, logrotate

WEEK = 7 * 1440


def _places(root: Path) -> Places:
    return Places(root, root / ".venv" / "bin" / "scrapy", root / ".venv" / "bin" / "newsarchive")


@pytest.mark.parametrize("every", MINUTES)
def test_the_fields_are_the_minutes_that_were_planned(every: int) -> None:
    for at in {0, 1, 61, 1439, every // 2, every - 1, WEEK - 1}:
        job = Job("x", ("true",), every, at % every)
        _, (line,) = parse(f"{fields(job)} true\n")
        monday = {(minute - 1440) % WEEK for minute in line.minutes}
        assert monday == set(range(at % every, WEEK, every))


@pytest.fixture
def checkout(tmp_path: Path) -> Places:
    """A checkout whose path is hard to quote, with a scrapy that ends as CODE says."""
    places = _places(tmp_path / 'it\'s my 100% $HOME "press"')
    places.scrapy.parent.mkdir(parents=True)
    places.scrapy.write_text('#!/bin/sh\necho "$PWD|$*|$SETTING"\nexit $CODE\n')
    places.scrapy.chmod(0o755)
    return places


def _run(checkout: Places, code: int) -> subprocess.CompletedProcess[str]:
    job = Job("report", (str(checkout.scrapy), "crawl", "report"), 60, 4)
    logs = checkout.root / "logs"
    text = crontab([job], checkout, settings={"SETTING": "a 'b' 50%", "CODE": f"{code}"}, logs=logs)
    _, (line,) = parse(text)
    return subprocess.run(
        ["/bin/sh", "-c", line.command], capture_output=True, text=True, cwd="/", check=False
    )


@pytest.mark.parametrize("code", [0, 75])
def test_a_crawl_that_went_well_or_was_locked_is_not_mailed(checkout: Places, code: int) -> None:
    finished = _run(checkout, code)
    assert (finished.stdout, finished.stderr, finished.returncode) == ("", "", 0)
    told = (checkout.root / "logs" / "report.log").read_text()
    assert told == f"{checkout.root}|crawl report|a 'b' 50%\n"


def test_a_crawl_that_failed_is_mailed_with_the_end_of_its_log(checkout: Places) -> None:
    mailed = _run(checkout, 3).stdout
    assert "report ended with exit code 3" in mailed
    assert "crawl report" in mailed


def test_a_checkout_that_is_gone_is_mailed(checkout: Places) -> None:
    checkout.root.rename(checkout.root.with_name("moved"))
    assert "100%" in _run(checkout, 0).stderr


def test_the_address_for_mails_is_a_setting_of_cron(tmp_path: Path) -> None:
    text = crontab([], _places(tmp_path), settings={}, logs=tmp_path, mail="you@example.org")
    assert parse(text)[0] == {"MAILTO": "you@example.org"}


@pytest.mark.parametrize("value", ["a\nb", "a\\b", "x" * 900])
def test_what_cron_would_change_is_refused(tmp_path: Path, value: str) -> None:
    with pytest.raises(Unwritable):
        crontab(
            [Job("x", ("true",), 60, 0)], _places(tmp_path), settings={"A": value}, logs=tmp_path
        )


def test_the_logrotate_file_names_the_logs_and_their_owner() -> None:
    text = logrotate(Path("/srv/my news/logs"), user="press", group="news")
    assert '"/srv/my news/logs/*.log" {' in text
    assert "su press news" in text
