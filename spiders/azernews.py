"""AzerNews."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import TREND
from newsarchive.crawl.spider import NewsSpider


class AzernewsSpider(NewsSpider):
    """Weekly and portal, Baku, of the Trend family. English."""

    name = "azernews"
    publisher = "AzerNews"
    homepage = "https://www.azernews.az/"
    languages = ("en",)
    kind = "newspaper, Trend family"
    confidence = {"medium": "outlet feeds listings articles selectors"}

    discover = [
        Feed("https://www.azernews.az/rss/"),
        Feed("https://www.azernews.az/feed.php"),
        Listing("https://www.azernews.az/"),
    ]
    article_pattern = r"^https?://(?:www\.)?azernews\.az" + TREND
    # A visible span is the only evidenced place of the date.
    selectors = {"published_at": "span.me-3", "authors": ".author h6"}
