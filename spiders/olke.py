"""Ölkə.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import MODERN
from newsarchive.crawl.spider import NewsSpider


class OlkeSpider(NewsSpider):
    """Portal, Baku. Azerbaijani.

    None of its own addresses was seen; they are taken to be made like Modern.az's.
    """

    name = "olke"
    publisher = "Ölkə.az"
    homepage = "https://olke.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet feeds listings", "low": "articles"}
    # Its feed holds 30 items, 5 hours of news on average.
    every_hours = 1

    discover = [Feed("https://olke.az/rss"), Listing("https://olke.az/az/")]
    article_pattern = r"^https?://(?:www\.)?olke\.az" + MODERN
