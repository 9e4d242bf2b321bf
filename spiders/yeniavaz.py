"""Yeni Avaz."""

from newsarchive.crawl.discovery import DayArchive, Everything
from newsarchive.crawl.spider import NewsSpider


class YeniavazSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. Its archive is a search by day.

    That, and the form of its articles, are evidenced until January 2022; where it lists them is not,
    so that discovery is generic.
    """

    name = "yeniavaz"
    publisher = "Yeni Avaz"
    homepage = "https://yeniavaz.com/az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "articles", "low": "outlet backfill"}

    discover = [Everything("https://yeniavaz.com/az/")]
    backfill = [DayArchive("https://yeniavaz.com/az/search?showDate={date:%d.%m.%Y}")]
    article_pattern = r"^https?://(?:www\.)?yeniavaz\.com/az/news/(?P<id>\d+)(?:/[^/?#]*)?/?$"
