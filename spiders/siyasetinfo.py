"""Siyasetinfo.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class SiyasetinfoSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. WordPress, the address is the number of the post."""

    name = "siyasetinfo"
    publisher = "Siyasetinfo.az"
    homepage = "https://siyasetinfo.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet feeds listings articles"}

    discover = [
        Feed("https://siyasetinfo.az/feed"),
        Listing("https://siyasetinfo.az/category/gundem"),
        Listing("https://siyasetinfo.az/"),
    ]
    article_pattern = r"^https?://(?:www\.)?siyasetinfo\.az/(?:\?p=)?(?P<id>\d+)/?$"
