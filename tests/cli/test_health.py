"""newsarchive health speaks to people, to programs, to Prometheus and to cron."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from analyse.steady import END, HOUR, crawl
from click.testing import CliRunner, Result
from prometheus_client.parser import text_string_to_metric_families

from newsarchive.archive import Archive
from newsarchive.cli import main

Health = Callable[..., Result]
LATER = (END + timedelta(minutes=20)).isoformat()
MUCH_LATER = (END + 10 * HOUR).isoformat()


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of two days of hourly runs."""
    path = tmp_path_factory.mktemp("health") / "news.db"
    with Archive(path) as archive, archive.transaction():
        for hour in range(48, -1, -1):
            crawl(archive, END - hour * HOUR)
    return path


@pytest.fixture
def run(db: Path) -> Health:
    """Run the command on that archive."""

    def _run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["health", "--db", str(db), *arguments])

    return _run


def test_without_an_alarm_it_says_so_and_ends_with_0(run: Health) -> None:
    result = run("--at", LATER)
    assert result.exit_code == 0
    assert "No alarm, as of 2026-03-09T00:37:00Z." in result.output


def test_an_alarm_names_source_figures_and_command_and_ends_with_1(run: Health) -> None:
    result = run("--at", MUCH_LATER)
    assert result.exit_code == 1
    assert "xeber  silent\n  seen     no run has ended well for 10 h" in result.output
    assert "usual    a run about every 60 min" in result.output
    assert "look at  crontab -l; scrapy crawl xeber" in result.output


def test_spiders_that_never_ran_are_named(run: Health) -> None:
    lines = run("--at", LATER).output.splitlines()
    (never,) = (line for line in lines if line.startswith("Never crawled: "))
    assert {"apa", "azertag"} <= set(never.removeprefix("Never crawled: ").split(", "))


def test_json_is_for_programs(run: Health) -> None:
    found = json.loads(run("--json", "--at", MUCH_LATER).output)
    assert [(each["source"], each["name"]) for each in found["alarms"]] == [("xeber", "silent")]
    assert found["sources"][0]["interval_minutes"] == 60
    assert found["sources"][0]["last_good_run_at"] == "2026-03-09T00:17:00Z"


def test_metrics_are_what_prometheus_reads(run: Health, tmp_path: Path) -> None:
    path = tmp_path / "newsarchive.prom"
    run("--prometheus", str(path), "--at", MUCH_LATER)
    samples = [
        sample
        for family in text_string_to_metric_families(path.read_text(encoding="utf-8"))
        for sample in family.samples
    ]
    alarms = {s.labels["alarm"]: s.value for s in samples if s.name == "newsarchive_health_alarm"}
    assert (alarms["silent"], alarms["blocked"]) == (1, 0)
    assert [each.name for each in tmp_path.iterdir()] == ["newsarchive.prom"]


def test_a_folder_that_is_not_there_is_an_error_in_one_line(run: Health, tmp_path: Path) -> None:
    result = run("--prometheus", str(tmp_path / "none" / "x.prom"), "--at", LATER)
    assert result.exit_code == 1
    assert "The metrics were not written" in result.output


def test_an_unknown_source_is_nothing_found(run: Health) -> None:
    result = run("xeberr")
    assert result.exit_code == 3
    assert "There is no source xeberr in" in result.output
    assert "did you mean xeber?" in result.output


def test_some_sources_may_be_asked_for_and_a_slip_is_told(run: Health) -> None:
    result = run("apa", "xeber", "apaa", "--source", "azertag", "--json", "--at", LATER)
    found = json.loads(result.stdout)
    assert found["never_crawled"] == ["apa", "azertag"]
    assert [each["name"] for each in found["sources"]] == ["xeber"]
    assert result.stderr.count("There is no source apaa") == 1


def test_a_moment_that_is_none_is_wrong_usage(run: Health) -> None:
    assert run("--at", "yesterday").exit_code == 2


def test_health_writes_nothing_to_the_archive(run: Health, db: Path) -> None:
    before = db.read_bytes()
    run("--at", LATER)
    assert db.read_bytes() == before
