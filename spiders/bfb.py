"""Baku Stock Exchange."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class BfbSpider(NewsSpider):
    """Stock exchange, Baku. Nothing is evidenced beyond the host: discovery is generic."""

    name = "bfb"
    publisher = "Bakı Fond Birjası"
    homepage = "https://bfb.az/"
    kind = "institution"
    confidence = {"low": "outlet"}

    discover = [Everything("https://bfb.az/")]
