"""Modern.az."""

from newsarchive.crawl.discovery import DayArchive, Feed, Listing
from newsarchive.crawl.families import MODERN
from newsarchive.crawl.spider import NewsSpider


class ModernSpider(NewsSpider):
    """Portal, Baku. Azerbaijani, Russian, English, Turkish, Persian. Ölkə.az is made like it."""

    name = "modern"
    publisher = "Modern.az"
    homepage = "https://modern.az/"
    languages = ("az", "ru", "en", "tr", "fa")
    kind = "portal"
    confidence = {"high": "outlet feeds articles", "medium": "listings backfill"}
    # Its feed holds 30 items, 8 hours of news on average.
    every_hours = 2

    discover = [
        Feed("https://modern.az/rss"),
        Listing("https://modern.az/az/"),
        Listing("https://modern.az/ru/"),
        Listing("https://modern.az/en/"),
        Listing("https://modern.az/tr/"),
        Listing("https://modern.az/fa/"),
    ]
    backfill = [
        DayArchive(
            "https://modern.az/az/all/date/{date:%Y-%m-%d}",
            pages_at="https://modern.az/az/all/date/{date:%Y-%m-%d}?page={n}",
        )
    ]
    article_pattern = r"^https?://(?:www\.)?modern\.az" + MODERN
