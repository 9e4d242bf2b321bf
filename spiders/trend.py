"""Trend."""

from newsarchive.crawl.discovery import Feed
from newsarchive.crawl.spider import NewsSpider


class TrendSpider(NewsSpider):
    """Agency, pro-government, Baku. English, Azerbaijani, Russian."""

    name = "trend"
    publisher = "Trend"
    homepage = "https://www.trend.az/"
    languages = ("en", "az", "ru")

    discover = [
        Feed("https://az.trend.az/feeds/index.rss"),
        Feed("https://en.trend.az/feeds/index.rss"),
        Feed("https://ru.trend.az/feeds/index.rss"),
        Feed("https://www.trend.az/rss/"),
    ]
    article_pattern = (
        r"^https?://(?P<ed>[a-z]+)\.trend\.az/(?:[a-z_-]+/){1,3}(?P<id>\d{5,8})\.html$"
    )
    skip = (r"/archive/", r"/feeds/", r"/tags?/")
