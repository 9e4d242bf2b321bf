"""Moderator.az."""

from newsarchive.crawl.discovery import DayArchive, Listing
from newsarchive.crawl.spider import NewsSpider


class ModeratorSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. Its archive is by day; nothing newer than January 2022 is evidenced."""

    name = "moderator"
    publisher = "Moderator.az"
    homepage = "https://moderator.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet listings articles backfill"}

    discover = [Listing("https://moderator.az/all/", guess=True), Listing("https://moderator.az/")]
    # Days and months are written as in 2022-1-5.
    backfill = [
        DayArchive(
            "https://moderator.az/all/?date={date.year}-{date.month}-{date.day}&page=1",
            pages_at="https://moderator.az/all/?date={date.year}-{date.month}-{date.day}&page={n}",
        )
    ]
    article_pattern = r"^https?://(?:www\.)?moderator\.az/read/(?P<id>\d+)/?$"
