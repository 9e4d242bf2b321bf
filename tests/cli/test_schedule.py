"""The command schedule prints what cron and systemd take, for this checkout."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from analyse.crontab import parse
from click.testing import CliRunner, Result

from newsarchive.analyse.spiders import declared
from newsarchive.cli import main

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
SOURCES = {each.name for each in declared()} - {"site"}


def test_every_source_the_health_check_and_the_backup_are_in_the_crontab(run: Run) -> None:
    result = run("schedule", "--contact", "you@example.org")
    _, lines = parse(result.stdout)
    text = " ".join(each.command for each in lines)
    assert set(re.findall(r"scrapy crawl (\w+)", text)) == SOURCES
    assert "newsarchive health" in text
    assert "newsarchive backup" in text
    assert "no two in the same minute" in result.stderr


def test_paths_are_those_of_this_checkout_and_settings_those_of_the_shell(
    run: Run, folder: Path
) -> None:
    _, lines = parse(run("schedule", "--contact", "you@example.org", "--env", "A=1").stdout)
    for each in lines:
        assert each.command.startswith(f"cd {ROOT} && ")
        assert f"NEWSARCHIVE_DB={folder / 'news.db'} " in each.command
        assert "NEWSARCHIVE_CONTACT=you@example.org " in each.command
        assert "{ A=1 " in each.command
        assert str(Path(sys.executable).parent) in each.command


def test_without_an_archive_it_is_the_declared_intervals(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["schedule", "--db", str(tmp_path / "none.db")])
    assert result.exit_code == 0
    assert "# report, every hour\n" in result.stdout
    assert "Outlets cannot reach you" in result.stderr


def test_some_sources_can_be_chosen_or_left_out(run: Run) -> None:
    only = run("schedule", "--only", "apa,report", "--exclude", "backup").stdout
    assert re.findall(r"^# (\w+), every", only, re.MULTILINE) == ["apa", "report", "health"]
    less = run("schedule", "--exclude", "apa").stdout
    assert set(re.findall(r"scrapy crawl (\w+)", less)) == SOURCES - {"apa"}


@pytest.mark.parametrize("wrong", [["--only", "nobody"], ["--env", "A"], ["--keep", "0"]])
def test_wrong_usage_has_exit_code_2(run: Run, wrong: list[str]) -> None:
    assert run("schedule", *wrong).exit_code == 2


def test_units_are_written_and_old_ones_are_named(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "units"
    run("schedule", "--systemd", "--write", str(place))
    assert len(list(place.glob("newsarchive@*.timer"))) == len(SOURCES)
    again = run("schedule", "--systemd", "--write", str(place), "--exclude", "apa").stdout
    assert "disable --now newsarchive@apa.timer" in again
    assert "enable-linger" in again


def test_a_logrotate_file_is_printed(run: Run) -> None:
    assert f'"{ROOT}/data/logs/*.log" {{' in run("schedule", "--logrotate").stdout
