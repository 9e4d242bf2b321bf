"""A backup made while a crawl writes holds the capture of every row it holds."""

import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from newsarchive.archive.backup import backup
from newsarchive.archive.records import read_record
from newsarchive.archive.restore import restore, verify
from newsarchive.demo.newspaper import Newspaper

pytestmark = pytest.mark.crawl
SCRAPY = Path(sys.executable).with_name("scrapy")
ROOT = Path(__file__).parents[2]
SETTINGS = ("DOWNLOAD_DELAY=0", "CONCURRENT_REQUESTS_PER_DOMAIN=4", "AUTOTHROTTLE_ENABLED=False")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the backups made, one after another, for as long as a real crawl was running."""
    place = tmp_path_factory.mktemp("crawled")
    chosen = (f"NEWSARCHIVE_DB={place / 'news.db'}", f"NEWSARCHIVE_CAPTURES={place / 'captures'}")
    pairs = [part for each in (*chosen, *SETTINGS) for part in ("-s", each)]
    with Newspaper() as paper:
        running = subprocess.Popen(
            [str(SCRAPY), "crawl", "site", "-a", f"url={paper.url}/", *pairs],
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
        )
        found = []
        while running.poll() is None:
            if _captures(place / "news.db"):
                found.append(backup(place / "news.db", place / "captures", place / "kept").folder)
            time.sleep(0.05)
        assert running.returncode == 0
    return found


def _captures(database: Path) -> int:
    if not database.exists():
        return 0
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        try:
            return int(connection.execute("select count(*) from captures").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


def test_backups_caught_the_crawl_at_work(made: list[Path]) -> None:
    counts = [_captures(each / "news.db") for each in made]
    assert counts == sorted(counts)
    assert len(set(counts)) > 2, counts
    assert any((each / "open").iterdir() for each in made)


def test_each_is_as_it_was_written(made: list[Path]) -> None:
    assert verify(made[0].parent).problems == ()


def test_every_row_s_capture_can_be_read_after_a_restore(made: list[Path], tmp_path: Path) -> None:
    for each in made:
        place = tmp_path / each.name
        restore(each, place / "news.db", place / "captures")
        query = "select warc_file, warc_offset, warc_length, url from captures"
        with closing(sqlite3.connect(place / "news.db")) as connection:
            rows = connection.execute(query).fetchall()
        assert rows
        for *where, url in rows:
            assert read_record(place / "captures", *where).url == url
