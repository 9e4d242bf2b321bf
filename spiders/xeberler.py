"""Xeberler.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class XeberlerSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. There may be a colon in the words of an address."""

    name = "xeberler"
    publisher = "Xeberler.az"
    homepage = "https://xeberler.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet feeds listings articles"}

    discover = [Feed("https://xeberler.az/new/rss.php"), Listing("https://xeberler.az/new/")]
    article_pattern = (
        r"^https?://(?:www\.)?xeberler\.az/new/details/(?P<slug>[^/?#]+)--(?P<id>\d+)\.html?$"
    )
