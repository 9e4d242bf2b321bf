"""Moderator.az."""

from newsarchive.crawl.discovery import Listing
from newsarchive.crawl.spider import NewsSpider


class ModeratorSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. Its archive is by day; nothing newer than January 2022 is evidenced."""

    name = "moderator"
    publisher = "Moderator.az"
    homepage = "https://moderator.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet listings articles"}

    discover = [Listing("https://moderator.az/all/", guess=True), Listing("https://moderator.az/")]
    article_pattern = r"^https?://(?:www\.)?moderator\.az/read/(?P<id>\d+)/?$"
