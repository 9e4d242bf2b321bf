"""Milli.Az."""

from newsarchive.crawl.discovery import Feed, IdWalk, Listing, Sitemap
from newsarchive.crawl.families import TREND
from newsarchive.crawl.spider import NewsSpider


class MilliSpider(NewsSpider):
    """Portal, Baku, of the Trend family. Azerbaijani.

    Any word before the number leads to the article; /tag/<number>.html is none.
    """

    name = "milli"
    publisher = "Milli.Az"
    homepage = "https://news.milli.az/"
    languages = ("az",)
    kind = "portal, Trend family"
    confidence = {"high": "outlet articles", "medium": "feeds sitemaps listings", "low": "backfill"}

    discover = [
        Feed("https://news.milli.az/rss/"),
        Sitemap("http://news.milli.az/sitemap_latest.php"),
        Listing("https://news.milli.az/"),
    ]
    backfill = [IdWalk("https://news.milli.az/society/{id}.html")]
    article_pattern = r"^https?://(?:www\.|[a-z]+\.)?milli\.az" + TREND
