"""A new source, from its address to its golden page, by the commands that CONTRIBUTING.md names."""

import json
import subprocess
from pathlib import Path

import pytest
from outlet import SCRAPY, Answer, Outlet, serving

from newsarchive.demo.newspaper import Newspaper

pytestmark = pytest.mark.crawl


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A checkout as scrapy sees it, without sources."""
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = newsarchive.settings\n")
    (tmp_path / "opt-out.txt").write_text("")
    (tmp_path / "spiders").mkdir()
    (tmp_path / "spiders" / "__init__.py").write_text("")
    (tmp_path / "tests" / "crawl").mkdir(parents=True)
    (tmp_path / "tests" / "crawl" / "addresses.toml").write_text("")
    return tmp_path


def scrapy(project: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    quick = ["-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=False"]
    return subprocess.run(
        [str(SCRAPY), *arguments, *quick],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_genspider_declares_what_answers_and_savepage_keeps_what_a_person_corrected(
    project: Path,
) -> None:
    with Newspaper() as paper:
        made = scrapy(project, "genspider", "demo", paper.url)
        assert made.returncode == 0, made.stderr
        text = (project / "spiders" / "demo.py").read_text(encoding="utf-8")
        assert f'Feed("{paper.url}/feed/")' in text
        assert f'Sitemap("{paper.url}/sitemap_index.xml")' in text
        assert 'publisher = "The Demo Times"' in text
        (command,) = [each for each in made.stderr.splitlines() if "savepage" in each]
        saved = scrapy(project, *command.split()[1:])
    assert saved.returncode == 0, saved.stderr
    page = project / "tests" / "pages" / "demo" / "article.json"
    said = json.loads(page.read_text(encoding="utf-8"))
    assert said["article"] and said["columns"]["authors"] == ["Senan Buludlu"]
    page.write_text(json.dumps(said | {"leftovers": ["Share"]}), encoding="utf-8")
    again = [*command.split()[1:], "--file", str(page.with_suffix(".html"))]
    assert scrapy(project, *again).returncode == 2
    assert scrapy(project, *again, "--force").returncode == 0
    kept = json.loads(page.read_text(encoding="utf-8"))
    assert kept == said | {"leftovers": ["Share"]}


def test_a_site_that_refuses_us_is_said_and_the_file_is_written_all_the_same(project: Path) -> None:
    outlet = Outlet(0)
    outlet.pages["/"] = Answer("", 403)
    with serving(outlet):
        made = scrapy(project, "genspider", "xeber", outlet.url)
    assert "The site was not seen: HTTP 403." in made.stderr
    assert "Everything(" in (project / "spiders" / "xeber.py").read_text(encoding="utf-8")
    assert scrapy(project, "genspider", "other", outlet.url, "--offline").returncode == 1
