"""A source whose listings dry up is found by generic discovery, and it is said."""

from datetime import date
from pathlib import Path

import pytest
from outlet import Answer, rows, serving
from test_backfill import OldOutlet, crawl

pytestmark = [pytest.mark.crawl, pytest.mark.timeout(120)]


def feed(outlet: OldOutlet, *paths: str) -> Answer:
    items = "".join(
        f"<item><title>x</title><link>{outlet.url}{each}</link></item>" for each in paths
    )
    head = {"Content-Type": "application/rss+xml"}
    return Answer(f"<rss version='2.0'><channel>{items}</channel></rss>", headers=head)


def test_a_feed_that_turns_into_a_web_page_is_replaced_by_generic_discovery_once(
    tmp_path: Path,
) -> None:
    with serving(OldOutlet()) as outlet:
        first, second = (outlet.publish(number, date(2020, 12, 30)) for number in (1, 2))
        outlet.list("/", first, second)
        outlet.pages["/rss"] = feed(outlet, first)
        well = crawl(outlet, tmp_path, "none", spider="feed")
        assert (well.code, well.listings) == (0, ["/rss"])
        outlet.pages["/rss"] = Answer("<!doctype html><html><body>Yeni sayt</body></html>")
        broken = crawl(outlet, tmp_path, "none", spider="feed")
    assert broken.code == 0
    assert broken.listings.count("/") == 1
    assert "rss answered with a web page" in broken.told
    assert "shown 2 addresses of articles" in broken.told
    assert [each["url"][-2:] for each in rows(tmp_path, "select url from articles")] == ["/1", "/2"]
    reasons = rows(tmp_path, "select reason, exit_code from runs order by id desc limit 1")
    assert reasons == [{"reason": "generic_discovery", "exit_code": 0}]
