"""Turkic.World."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class TurkicworldSpider(NewsSpider):
    """Portal, Baku, a project of Trend. Azerbaijani.

    Nothing is evidenced beyond the host, so that discovery is generic.
    """

    name = "turkicworld"
    publisher = "Turkic.World"
    homepage = "https://turkic.world/"
    languages = ("az",)
    kind = "portal, Trend family"
    confidence = {"low": "outlet"}

    discover = [Everything("https://turkic.world/")]
