"""Mikroskop Media."""

from newsarchive.crawl.discovery import Everything, Feed
from newsarchive.crawl.spider import NewsSpider


class MikroskopSpider(NewsSpider):
    """Independent newsroom, in exile. WordPress.

    Only its host and a feed are known: discovery is generic.
    """

    name = "mikroskop"
    publisher = "Mikroskop Media"
    homepage = "https://mikroskopmedia.com/"
    kind = "newsroom, independent, exile"
    confidence = {"low": "outlet feeds"}

    discover = [Feed("https://mikroskopmedia.com/feed/"), Everything("https://mikroskopmedia.com/")]
