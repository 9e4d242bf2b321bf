"""Abzas Media."""

from newsarchive.crawl.discovery import Everything, Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class AbzasSpider(NewsSpider):
    """Independent newsroom, in exile, blocked in Azerbaijan. Azerbaijani, English.

    How its addresses look today was never seen, so that discovery is generic.
    """

    name = "abzas"
    publisher = "Abzas Media"
    homepage = "https://abzas.org/"
    # Where it was before.
    aliases = ("abzas.net", "abzas.info")
    languages = ("az", "en")
    kind = "newsroom, independent, exile"
    confidence = {"medium": "outlet feeds listings"}

    discover = [
        Everything("https://abzas.org/"),
        Listing("https://abzas.org/az/"),
        Listing("https://abzas.org/en/"),
        Feed("https://abzas.org/en/rss.xml"),
    ]
