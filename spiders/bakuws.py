"""Baku.ws."""

from newsarchive.crawl.discovery import Cursor, Everything, Feed, Sitemap
from newsarchive.crawl.spider import NewsSpider


class BakuwsSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. The same system as report.az and oxu.az.

    The form of its articles is not evidenced, so that beside feed and sitemap discovery is generic.
    """

    name = "bakuws"
    publisher = "Baku.ws"
    homepage = "https://baku.ws/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet feeds backfill", "low": "sitemaps"}
    # Its feed holds 30 items, 7 hours of news on average.
    every_hours = 1

    discover = [
        Feed("https://baku.ws/rss"),
        Feed("https://baku.ws/feed"),
        Sitemap("https://baku.ws/news-sitemap.xml"),
        Everything("https://baku.ws/"),
    ]
    backfill = [Cursor("https://baku.ws/")]
