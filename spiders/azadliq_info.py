"""Azadlıq qəzeti."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class AzadliqInfoSpider(NewsSpider):
    """Opposition newspaper, blocked in Azerbaijan. Azerbaijani. WordPress."""

    name = "azadliq_info"
    publisher = "Azadlıq qəzeti"
    homepage = "https://www.azadliq.info/"
    languages = ("az",)
    kind = "newspaper, opposition"
    confidence = {"low": "outlet feeds listings articles"}

    discover = [Feed("https://www.azadliq.info/feed"), Listing("https://www.azadliq.info/")]
    article_pattern = r"^https?://(?:www\.)?azadliq\.info/\d{4}/\d{2}/\d{2}/[^/?#]+/?$"
