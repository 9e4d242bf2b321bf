"""Today.Az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import TREND
from newsarchive.crawl.spider import NewsSpider


class TodaySpider(NewsSpider):
    """Portal, Baku, of the Trend family. English. Reprints AzerNews and Trend word for word."""

    name = "today"
    publisher = "Today.Az"
    homepage = "http://www.today.az/"
    languages = ("en",)
    kind = "portal, Trend family"
    confidence = {"medium": "outlet feeds listings articles"}

    # The feed carries whole texts, their paragraphs run together: only its addresses are used.
    discover = [Feed("https://today.az/rss.php"), Listing("http://www.today.az/")]
    article_pattern = r"^https?://(?:www\.)?today\.az/news" + TREND
