"""Azxeber.com."""

from newsarchive.crawl.discovery import Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class AzxeberSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. The words of a headline stand before the category."""

    name = "azxeber"
    publisher = "Azxeber.com"
    homepage = "https://azxeber.com/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet sitemaps listings articles"}

    discover = [
        Sitemap("https://azxeber.com/sitemap.xml"),
        Listing("https://azxeber.com/az/xeberler/"),
    ]
    article_pattern = r"^https?://(?:www\.)?azxeber\.com/az/(?!(?:xeberler|page|tag|search)/)(?P<id>[\w-]+)/[a-z-]+/?$"
