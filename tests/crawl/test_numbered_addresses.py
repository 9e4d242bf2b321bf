"""Promise about outlets whose articles are numbered in the query, as the pages of a pager are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from outlet import ROOT, Answer, Outlet, rows, serving
from sites.crawling import command

pytestmark = pytest.mark.crawl
SOURCE = r"""
from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class NumberedSpider(NewsSpider):
    name = "numbered"
    homepage = "{base}/"
    discover = [Everything(homepage)]
    article_pattern = r"^https?://127\.0\.0\.1:\d+/\?p=(?P<id>\d+)$"

    def __init__(self, **arguments):
        super().__init__(**arguments)
        self.name_origin(self.homepage)
"""


class Numbered(Outlet):
    def path(self, number: int) -> str:
        return f"/?p={71000 + number}"


def test_no_article_is_walked_as_a_page_of_the_home_page_and_robots_sitemaps_are_read(
    tmp_path: Path,
) -> None:
    with serving(Numbered(4)) as outlet:
        only_in_sitemap = outlet.listed.pop()
        outlet.pages["/robots.txt"] = Answer(f"Sitemap: {outlet.url}/map-of-2020.xml\n")
        outlet.pages["/map-of-2020.xml"] = Answer(
            f"<urlset><url><loc>{outlet.url}{only_in_sitemap}</loc></url></urlset>"
        )
        crawl(outlet, tmp_path)
    found = rows(tmp_path, "select identity from articles order by identity")
    assert [each["identity"] for each in found] == ["71000", "71001", "71002", "71003"]


def crawl(outlet: Outlet, place: Path) -> None:
    (place / "outlets.py").write_text(SOURCE.replace("{base}", outlet.url))
    asked = command("", place, ["SPIDER_MODULES=outlets"])
    subprocess.run(
        [str(Path(sys.executable).with_name("scrapy")), "crawl", "numbered", *asked[asked.index("-s") :]],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(place)}, capture_output=True, check=False,
    )  # fmt: skip
