"""Minval."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class MinvalSpider(NewsSpider):
    """Portal, Baku. Russian. WordPress."""

    name = "minval"
    publisher = "Minval"
    homepage = "https://minval.az/"
    aliases = ("minval.biz",)
    languages = ("ru",)
    kind = "portal"
    confidence = {"medium": "outlet feeds listings articles"}
    # Its feed holds 23 items, 10 hours of news on average.
    every_hours = 2

    discover = [Feed("https://minval.az/rss"), Listing("https://minval.az/")]
    article_pattern = r"^https?://(?:www\.)?minval\.az/news/(?P<id>\d{9})/?$"
