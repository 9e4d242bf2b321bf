"""Promise of scrapy crawlall: so many sources at a time as were asked for, and no more."""

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from crashes.audit import Auditor
from sites.crawling import ROOT, command
from soak import site

pytestmark = pytest.mark.crawl
NAMES = ("one", "two", "three")
SOURCE = """
class {name}(NewsSpider):
    name = "{name}"
    homepage = "{base}/"
    discover = [Everything(homepage)]

    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.name_origin(self.homepage)
"""


def test_sources_take_turns(tmp_path: Path) -> None:
    with ExitStack() as stack:
        bases = [stack.enter_context(site(5, seed=n)).base for n in range(3)]
        finished = crawlall(tmp_path, bases, "--jobs", "1")
    assert finished.returncode == 0, finished.stderr
    assert "3 sources: 3 fine" in finished.stderr
    auditor = Auditor(tmp_path)
    # Keys are given in the order in which runs begin, and those of visits too.
    turns = [row[0] for row in auditor.rows("select run_id from visits order by id")]
    assert turns == sorted(turns)
    assert len(set(turns)) == 3


def crawlall(place: Path, bases: list[str], *more: str) -> "subprocess.CompletedProcess[str]":
    lines = [
        "from newsarchive.crawl.discovery import Everything",
        "from newsarchive.crawl.spider import NewsSpider",
        *(SOURCE.format(name=n, base=b) for n, b in zip(NAMES, bases, strict=True)),
    ]
    (place / "outlets.py").write_text("\n".join(lines))
    crawl = command("", place, ["SPIDER_MODULES=outlets"])
    settings = crawl[crawl.index("-s") :]
    return subprocess.run(
        [str(Path(sys.executable).with_name("scrapy")), "crawlall", *settings, *more],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        check=False,
    )
