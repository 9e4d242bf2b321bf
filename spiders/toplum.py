"""Toplum TV."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class ToplumSpider(NewsSpider):
    """Independent newsroom, Baku.

    Only its host is known: discovery is generic.
    """

    name = "toplum"
    publisher = "Toplum TV"
    homepage = "https://toplum.tv/"
    kind = "newsroom, independent"
    confidence = {"low": "outlet"}

    discover = [Everything("https://toplum.tv/")]
