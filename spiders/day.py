"""Day.Az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import TREND
from newsarchive.crawl.spider import NewsSpider


class DaySpider(NewsSpider):
    """Portal, Baku, of the Trend family. Russian, with a section in Azerbaijani, and a magazine.

    Its feed is of 2019; /rss answered 410 in 2026.
    """

    name = "day"
    publisher = "Day.Az"
    homepage = "https://news.day.az/"
    languages = ("ru", "az")
    kind = "portal, Trend family"
    confidence = {"medium": "outlet listings articles", "low": "feeds"}

    discover = [
        Feed("https://news.day.az/rss/all.rss"),
        Listing("https://news.day.az/"),
        Listing("https://news.day.az/azerinews/"),
        Listing("https://lady.day.az/"),
    ]
    article_pattern = r"^https?://(?:(?:www|news|m)|(?P<edition>[a-z]+))\.day\.az" + TREND
