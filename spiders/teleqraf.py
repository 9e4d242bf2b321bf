"""Teleqraf.az."""

from newsarchive.crawl.discovery import Listing
from newsarchive.crawl.spider import NewsSpider


class TeleqrafSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. Its newest articles are listed page by page."""

    name = "teleqraf"
    publisher = "Teleqraf.az"
    homepage = "https://teleqraf.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet listings articles"}

    discover = [
        Listing(
            "https://teleqraf.az/latest/page1/", pages_at="https://teleqraf.az/latest/page{n}/"
        ),
        Listing("https://teleqraf.az/"),
    ]
    article_pattern = r"^https?://(?:www\.)?teleqraf\.az/news/[\w-]+/(?P<id>\d+)\.html$"
