"""Azerbaijan.az."""

from newsarchive.crawl.discovery import Listing
from newsarchive.crawl.spider import NewsSpider


class AzerbaijanAzSpider(NewsSpider):
    """Official portal of the country, Baku, kept by AZERTAC. Azerbaijani."""

    name = "azerbaijan_az"
    publisher = "Azerbaijan.az"
    homepage = "https://azerbaijan.az/"
    languages = ("az",)
    kind = "portal, state"
    confidence = {"medium": "outlet listings articles"}

    discover = [
        Listing("https://azerbaijan.az/news", pages_at="https://azerbaijan.az/news?page={n}"),
    ]
    article_pattern = r"^https?://(?:www\.)?azerbaijan\.az/news/(?P<id>\d+)/?$"
    # The headline is no heading.
    selectors = {"title": "div.news-view-title p"}
