"""News.Az."""

from newsarchive.crawl.discovery import DayArchive, Listing
from newsarchive.crawl.spider import NewsSpider


class NewsAzSpider(NewsSpider):
    """Portal, pro-government, Baku. English."""

    name = "newsaz"
    publisher = "News.Az"
    homepage = "https://news.az/"
    languages = ("en",)
    kind = "portal, pro-government"
    confidence = {"high": "outlet articles selectors", "medium": "listings backfill"}

    discover = [Listing("https://news.az/news/latest"), Listing("https://news.az/")]
    backfill = [DayArchive("https://news.az/time/{date:%Y-%m-%d}")]
    article_pattern = r"^https?://(?:www\.)?news\.az/news/(?!(?:latest|popular)/?$)[a-z0-9-]+/?$"
    # The date stands only in a link's title; the meta author is the web developer.
    selectors = {
        "published_at": "ul.nav.meta a[title]",
        "section": ".post--cats",
        "tags": ".post--tags a",
        "authors": ".post--author a",
    }
