"""Musavat."""

from newsarchive.crawl.discovery import DayArchive, Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class MusavatSpider(NewsSpider):
    """Newspaper, near the opposition, Baku. Azerbaijani, some Russian.

    One address of its articles was seen, of 2019.
    """

    name = "musavat"
    publisher = "Musavat"
    homepage = "https://musavat.com/"
    languages = ("az", "ru")
    kind = "newspaper, near the opposition"
    confidence = {"medium": "outlet listings articles", "low": "feeds backfill"}

    discover = [
        Feed("https://musavat.com/rss.xml"),
        Listing("https://musavat.com/archive"),
        Listing("https://musavat.com/"),
    ]
    backfill = [
        DayArchive(
            "https://musavat.com/search?text=&type=news&date_begin={date:%d.%m.%Y}&date_end={date:%d.%m.%Y}",
            pages_at="https://musavat.com/search?text=&type=news&date_begin={date:%d.%m.%Y}"
            "&date_end={date:%d.%m.%Y}&page={n}",
        )
    ]
    # Pictures are on cdn.musavat.com/news/.
    article_pattern = r"^https?://(?:www\.)?musavat\.com/(?:(?:ru|mobile)/)?news/(?:[a-z-]+/)?[\w%-]+?_(?P<id>\d+)\.html$"
