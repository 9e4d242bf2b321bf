"""Caliber.Az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class CaliberSpider(NewsSpider):
    """Portal, pro-government, Baku. Russian, English, Azerbaijani."""

    name = "caliber"
    publisher = "Caliber.Az"
    homepage = "https://caliber.az/"
    languages = ("ru", "en", "az")
    kind = "portal, pro-government"
    confidence = {"high": "outlet articles selectors", "medium": "feeds listings"}

    discover = [
        Feed("https://caliber.az/rss.xml"),
        Listing("https://caliber.az/"),
        Listing("https://caliber.az/en/"),
        Listing("https://caliber.az/az/"),
    ]
    article_pattern = r"^https?://(?:www\.)?caliber\.az/(?:(?:en|az)/)?post/[a-z0-9-]+/?$"
    # Only the visible line has the date; it is followed by a count of readers. The name of the rubric's
    # place is spelt so.
    selectors = {"published_at": ".post_time", "section": ".post_categoty", "remove": ".post_hits"}
