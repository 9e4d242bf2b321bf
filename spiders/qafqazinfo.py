"""Qafqazinfo."""

from newsarchive.crawl.discovery import DayArchive, Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class QafqazinfoSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. The first h1 of its pages is the logo."""

    name = "qafqazinfo"
    publisher = "Qafqazinfo"
    homepage = "https://qafqazinfo.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"high": "outlet feeds articles", "medium": "listings backfill"}

    discover = [Feed("https://qafqazinfo.az/rss"), Listing("https://qafqazinfo.az/")]
    backfill = [
        DayArchive(
            "https://qafqazinfo.az/news/arxiv/{date:%Y-%m-%d}",
            pages_at="https://qafqazinfo.az/news/arxiv/{date:%Y-%m-%d}?page={n}",
        )
    ]
    article_pattern = r"^https?://(?:www\.)?qafqazinfo\.az/news/detail/(?:[^/?#]+-)?(?P<id>\d+)/?$"
