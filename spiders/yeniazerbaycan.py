"""Yeni Azərbaycan."""

from newsarchive.crawl.discovery import Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class YeniazerbaycanSpider(NewsSpider):
    """Newspaper of the ruling party, Baku. Azerbaijani. Blocked clients in April 2026."""

    name = "yeniazerbaycan"
    publisher = "Yeni Azərbaycan"
    homepage = "https://www.yeniazerbaycan.com/"
    languages = ("az",)
    kind = "newspaper, ruling party"
    confidence = {"medium": "outlet feeds sitemaps listings articles"}

    discover = [
        Feed("http://www.yeniazerbaycan.com/rss.xml"),
        Sitemap("https://www.yeniazerbaycan.com/sitemap.xml"),
        Listing("https://www.yeniazerbaycan.com/SonXeber_az.html"),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?yeniazerbaycan\.com/[^/?#]+_e(?P<id>\d+)_"
        r"(?:az|(?P<edition>[a-z]{2}))\.html$"
    )
