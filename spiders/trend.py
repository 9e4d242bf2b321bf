"""Trend."""

from newsarchive.crawl.discovery import DayArchive, Feed
from newsarchive.crawl.families import TREND
from newsarchive.crawl.spider import NewsSpider


class TrendSpider(NewsSpider):
    """Agency, pro-government, Baku. English, Azerbaijani, Russian.

    www is English now, and was Russian in 2019.
    """

    name = "trend"
    publisher = "Trend"
    homepage = "https://www.trend.az/"
    languages = ("en", "az", "ru")
    kind = "agency, pro-government"
    confidence = {"high": "outlet feeds articles", "medium": "backfill"}

    discover = [
        Feed("https://az.trend.az/feeds/index.rss"),
        Feed("https://en.trend.az/feeds/index.rss"),
        Feed("https://ru.trend.az/feeds/index.rss"),
        Feed("https://www.trend.az/rss/"),
    ]
    # Evidenced for the Azerbaijani edition only.
    backfill = [DayArchive("https://az.trend.az/archive/{date:%Y-%m-%d}")]
    # All editions count on in one row of numbers; www and en have one article each.
    article_pattern = r"^https?://(?:[a-z]+\.)?trend\.az" + TREND
