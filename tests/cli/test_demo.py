"""The demo does the main job, and passes on what went wrong."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click import ClickException
from click.testing import CliRunner
from rich.console import Console

from newsarchive.analyse.access import reading
from newsarchive.cli import demo, main

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of two real crawls, and what was told of them."""
    folder = tmp_path_factory.mktemp("demo")
    with (folder / "out").open("w") as out:
        console = Console(record=True, width=200, file=out)
        demo.collect(console, ROOT, folder / "demo")
        with reading(folder / "demo" / "news.db") as archive:
            demo.tell(console, archive, folder / "demo")
    return folder / "demo", console.export_text()


@pytest.mark.loopback
@pytest.mark.crawl
def test_the_demo_collects_two_editions_and_tells(collected: tuple[Path, str]) -> None:
    folder, told = collected
    with reading(folder / "news.db") as archive:
        edits = archive.database.execute("select count(*) from versions where number > 1")
        assert next(edits)[0] == 1
    assert "What the newspaper changed in it" in told
    assert "ƏLİYEV" in told
    assert ".warc.gz" in told


@pytest.mark.loopback
@pytest.mark.crawl
def test_every_row_of_two_real_crawls_is_proved(collected: tuple[Path, str]) -> None:
    folder = str(collected[0])
    places = ["--db", f"{folder}/news.db", "--captures", f"{folder}/captures", "--jobs", "0"]
    result = CliRunner().invoke(main, ["verify", "--all", *places])
    assert result.exit_code == 0, result.output
    assert re.match(
        r"42 articles and 43 versions: 85 same, 0 changed,.* sound records$", result.stdout
    )


def test_the_exit_code_of_a_crawl_is_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo.subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 3))
    with pytest.raises(SystemExit) as caught:
        demo._crawl(ROOT, tmp_path, "http://127.0.0.1:9")
    assert caught.value.code == 3


def test_a_missing_scrapy_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(ClickException, match=r"Cannot start .*scrapy"):
        demo._crawl(ROOT, tmp_path, "http://127.0.0.1:9")
