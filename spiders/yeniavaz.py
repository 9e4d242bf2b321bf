"""Yeni Avaz."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class YeniavazSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. Its archive is a search by day; evidenced until January 2022.

    The form of its articles is not evidenced, so that discovery is generic.
    """

    name = "yeniavaz"
    publisher = "Yeni Avaz"
    homepage = "https://yeniavaz.com/az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"low": "outlet"}

    discover = [Everything("https://yeniavaz.com/az/")]
