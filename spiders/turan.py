"""Turan."""

from newsarchive.crawl.discovery import Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class TuranSpider(NewsSpider):
    """Independent agency, Baku, partly behind a paywall. Azerbaijani, Russian, English."""

    name = "turan"
    publisher = "Turan"
    homepage = "https://turan.az/"
    languages = ("az", "ru", "en")
    kind = "agency, independent"
    confidence = {"high": "outlet articles", "medium": "sitemaps listings backfill", "low": "feeds"}

    discover = [
        Sitemap("https://turan.az/storage/sitemap/az/sitemap_index_0.xml"),
        Feed("https://turan.az/ext/news/rss.xml"),
        Listing("https://turan.az/az/"),
        Listing("https://turan.az/ru/"),
        Listing("https://turan.az/en/"),
    ]
    backfill = [Sitemap("https://turan.az/storage/sitemap/az/sitemap_index_0.xml")]
    # Only some addresses end in a number.
    article_pattern = (
        r"^https?://(?:www\.)?turan\.az/(?P<edition>az|en|ru)/[a-z-]+/[a-z0-9-]+?"
        r"(?:-(?P<id>\d{5,8}))?/?$"
    )
