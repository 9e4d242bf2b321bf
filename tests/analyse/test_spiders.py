"""Spiders are known from their source, without loading a crawler."""

import subprocess
import sys
from pathlib import Path

import pytest

from newsarchive.analyse.spiders import Declared, Place, declared

SPIDER = '''
from newsarchive.crawl.spider import NewsSpider
LIMIT = 3
class Xeber(NewsSpider):
    """A daily."""
    name: str = "xeber"
    publisher = "Xəbər"
    homepage = "https://xeber.example/"
    languages = ("az", "ru")
    every_hours = 0.5
    kind = "newspaper, state"
    confidence = {"high": "outlet feeds", "low": "listings"}
    discover = [Feed("https://xeber.example/rss"), Listing("https://xeber.example/", guess=True)]
    backfill = compute()
    article_pattern = "/xeber/" + NUMBER
    selectors = compute()
'''


def test_what_a_class_declares_is_read_without_importing_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outlets").mkdir()
    (tmp_path / "outlets" / "__init__.py").write_text("")
    (tmp_path / "outlets" / "xeber.py").write_text(SPIDER, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = Declared(
        "xeber", "xeber", "Xəbər", "https://xeber.example/", ("az", "ru"), 0.5,
        kind="newspaper, state",
        confidence={"outlet": "high", "feeds": "high", "listings": "low"},
        discover=(
            Place("feed", "https://xeber.example/rss"),
            Place("listing", "https://xeber.example/", guess=True),
        ),
        has_pattern=True,
        about="A daily.",
    )  # fmt: skip
    assert declared("outlets") == (found,)


def test_a_package_that_is_not_there_has_no_spiders() -> None:
    assert declared("no_such_package") == ()


def test_the_commands_do_not_load_a_crawler() -> None:
    code = (
        "import sys; from newsarchive.cli import main; from newsarchive.analyse.spiders import "
        "declared; declared(); sys.exit('scrapy' in sys.modules or 'twisted' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
