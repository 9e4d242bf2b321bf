"""Xalq Cəbhəsi."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class XalqcebhesiSpider(NewsSpider):
    """Newspaper, Baku. Azerbaijani. It has a sitemap for each month of its archive.

    The form of its articles is not evidenced, so that discovery is generic: its robots.txt and
    sitemap index are asked for those sitemaps.
    """

    name = "xalqcebhesi"
    publisher = "Xalq Cəbhəsi"
    homepage = "https://xalqcebhesi.az/"
    languages = ("az",)
    kind = "newspaper"
    confidence = {"low": "outlet"}

    discover = [Everything("https://xalqcebhesi.az/")]
