"""Yenixeber.az."""

from newsarchive.crawl.discovery import Listing
from newsarchive.crawl.spider import NewsSpider


class YenixeberSpider(NewsSpider):
    """Aggregator, Baku, made like Sonxeber.az. Azerbaijani."""

    name = "yenixeber"
    publisher = "Yenixeber.az"
    homepage = "https://yenixeber.az/"
    languages = ("az",)
    kind = "aggregator"
    confidence = {"medium": "outlet listings articles"}

    discover = [Listing("https://yenixeber.az/xeberler"), Listing("https://yenixeber.az/")]
    article_pattern = r"^https?://(?:www\.)?yenixeber\.az/[a-z0-9-]+-(?P<id>\d+)/?$"
