"""The demo does the main job, and passes on what went wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from click import ClickException
from rich.console import Console

from newsarchive.analyse.access import reading
from newsarchive.cli import demo

ROOT = Path(__file__).parents[2]


@pytest.mark.loopback
@pytest.mark.crawl
def test_the_demo_collects_two_editions_and_tells(tmp_path: Path) -> None:
    console = Console(record=True, width=200, file=(tmp_path / "out").open("w"))
    demo.collect(console, ROOT, tmp_path / "demo")
    with reading(tmp_path / "demo" / "news.db") as archive:
        demo.tell(console, archive, tmp_path / "demo")
        edits = archive.database.execute("select count(*) from versions where number > 1")
        assert next(edits)[0] == 1
    console.file.close()
    told = console.export_text()
    assert "What the newspaper changed in it" in told
    assert "ƏLİYEV" in told
    assert ".warc.gz" in told


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
