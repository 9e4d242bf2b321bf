"""Novosti.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class NovostiSpider(NewsSpider):
    """Portal, Baku. Russian. Nothing newer than 2020 is evidenced."""

    name = "novosti"
    publisher = "Novosti.az"
    homepage = "https://novosti.az/"
    languages = ("ru",)
    kind = "portal"
    confidence = {"low": "outlet feeds listings articles"}

    discover = [Feed("https://novosti.az/rss/all.rss"), Listing("https://novosti.az/")]
    article_pattern = r"^https?://(?:www\.)?novosti\.az/(?!tags?/)[a-z_-]+/(?P<id>\d+)\.html$"
