"""Yeni Sabah."""

from newsarchive.crawl.discovery import DayArchive, Listing
from newsarchive.crawl.spider import NewsSpider


class YenisabahSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. Its archive is by day; nothing newer than January 2022 is evidenced."""

    name = "yenisabah"
    publisher = "Yeni Sabah"
    homepage = "https://yenisabah.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"medium": "outlet listings articles backfill"}

    discover = [Listing("https://yenisabah.az/")]
    backfill = [
        DayArchive(
            "https://yenisabah.az/calendar/{date:%Y-%m-%d}",
            pages_at="https://yenisabah.az/calendar/{date:%Y-%m-%d}?page={n}",
        )
    ]
    article_pattern = (
        r"^https?://(?:www\.)?yenisabah\.az/"
        r"(?!(?:calendar|category|tag|page|feed|rss|search)/?$)(?P<id>[a-z0-9]+-[a-z0-9-]+)/?$"
    )
