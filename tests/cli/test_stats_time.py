"""The plots of newsarchive stats fit a terminal of 80 columns, a pipe and plain ASCII."""

import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from analyse.small import NOON
from click.testing import Result
from rich.console import Console

from newsarchive.archive import Archive
from newsarchive.article import Article
from newsarchive.cli import plots, stats_time

Run = Callable[..., Result]


@pytest.fixture
def two(folder: Path) -> Path:
    """The small archive with a second source, which published at midnight in summer 2012."""
    at = datetime(2012, 6, 30, 19, 0, tzinfo=UTC)
    with Archive(folder / "news.db") as archive:
        for number in range(3):
            url = f"https://other.example/{number}"
            article = Article(source="other", url=url, text=url, published_at=at)
            archive.save(Article(**vars(article) | {"published_on": date(2012, 7, 1)}))
    return folder


def drawn(encoding: str, width: int = 80) -> tuple[Console, io.BytesIO]:
    """Return a terminal of an encoding, and what it shows."""
    shown = io.BytesIO()
    file = io.TextIOWrapper(shown, encoding=encoding, write_through=True)
    return Console(file=file, width=width, force_terminal=True, color_system=None), shown


def test_one_source_has_a_bar_for_each_month(run: Run) -> None:
    lines = run("stats", "--per", "month").output.splitlines()
    assert lines[0] == "xeber"
    assert lines[1].startswith("2026-03 2 ████")
    assert max(map(len, lines)) == 80


@pytest.mark.usefixtures("two")
def test_several_sources_have_a_line_each_and_months_without_articles_show(run: Run) -> None:
    lines = run("stats", "--per", "month").output.splitlines()
    assert [each.split()[:2] for each in lines[:2]] == [["other", "3"], ["xeber", "2"]]
    assert lines[2].startswith("2020-04 to 2026-03")
    assert "93 before are not shown" in lines[2]
    assert all(len(each) <= 80 for each in lines)


@pytest.mark.usefixtures("two")
def test_hours_are_bakus(run: Run) -> None:
    (other,) = json.loads(run("stats", "--hours", "--source", "other", "--json").output)
    # 19:00 UTC was midnight in Baku's summer time, of a Sunday.
    assert other["weekdays"][6][0] == other["hours"][0] == 3
    output = run("stats", "--hours").output
    assert "other |█" in output
    assert "| 00:00, 3 of 3" in output


def test_latency_says_what_it_left_out(run: Run) -> None:
    output = run("stats", "--latency").output
    assert "left out: first_run 2" in output


def test_latency_has_median_and_steps_of_what_was_watched_for(run: Run, folder: Path) -> None:
    with Archive(folder / "news.db") as archive:
        query = archive.database.execute
        query("update visits set kind = 'feed', outcome = 'listed'")
        query("update runs set started_at = '2026-03-12T05:00:00Z'")
        query("insert into runs (source, started_at) values ('xeber', '2026-03-12T11:59:00Z')")
        query("update pages set discovered_at = '2026-03-12T12:00:00Z'")
    (found,) = json.loads(run("stats", "--latency", "--json").output)
    assert (found["measured"], found["median_minutes"]) == (2, 330)
    assert found["nine_of_ten_minutes"] == 331
    assert found["steps"] == [0, 0, 0, 0, 2, 0, 0]


def test_coverage_shows_each_day_and_what_failed(run: Run, folder: Path) -> None:
    with Archive(folder / "news.db") as archive:
        archive.database.execute(
            "insert into runs (source, started_at, reason, exit_code)"
            " values ('xeber', '2026-03-14T12:00:00Z', 'no_answer', 1)"
        )
    output = run("stats", "--coverage", "xeber").output
    assert output.startswith("2026-03             x·x")
    assert "0 of 3 days watched, 2 new" in output
    assert "no_answer, exit code 1" in output


@pytest.mark.parametrize(
    "arguments",
    [
        ["--hours", "--latency"],
        ["--source", "xeber"],
        ["--coverage", "xeber", "--source", "other"],
        ["--dates", "--since", "2026-01-01"],
    ],
)
def test_questions_that_do_not_go_together_are_a_usage_error(
    run: Run, arguments: list[str]
) -> None:
    assert run("stats", *arguments).exit_code == 2


@pytest.mark.parametrize(
    "arguments", [["--per", "day", "--source", "nobody"], ["--coverage", "nobody"]]
)
def test_nothing_found_is_said(run: Run, arguments: list[str]) -> None:
    assert run("stats", *arguments).exit_code == 3


def test_plain_terminals_get_ascii() -> None:
    console, shown = drawn("ascii")
    day = (NOON - timedelta(days=1)).date().isoformat()
    row = {"day": day, "coverage": "gaps", "new_articles_count": 3}
    stats_time.coverage(console, [row], [])
    stats_time.hours(
        console,
        [{"source": "x", "articles": 24, "hours": [1] * 24, "weekdays": [[1] * 24] * 7}],
    )
    text = shown.getvalue().decode("ascii")
    assert "~" in text
    assert "00 1 ####" in text


def test_the_least_count_is_seen_and_nothing_is_not() -> None:
    console, _ = drawn("utf-8")
    assert plots.line([0, 1, 1000], console).plain == " ▁█"
    assert plots.bar(1, 1000, 20, console).plain == "▏"
    assert plots.bar(0, 1000, 20, console).plain == ""
    assert plots.bar(1000, 1000, 20, console).plain == "█" * 20
