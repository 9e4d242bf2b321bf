"""AZERTAC."""

from newsarchive.crawl.discovery import DayArchive, Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class AzertagSpider(NewsSpider):
    """State news agency, Baku. Azerbaijani, Russian, English and five more languages.

    special.azertag.az has the same articles as text only; HTTP 400 greets what is no browser.
    """

    name = "azertag"
    publisher = "AZERTAC"
    homepage = "https://azertag.az/"
    languages = ("az", "ru", "en", "de", "fr", "es", "ar", "zh")
    kind = "agency, state"
    confidence = {"high": "outlet feeds articles selectors", "medium": "listings backfill"}

    discover = [
        Feed("https://azertag.az/rss"),
        Feed("https://azertag.az/ru/rss"),
        Feed("https://azertag.az/en/rss"),
        Listing("https://azertag.az/", pages_at="https://azertag.az/?page={n}"),
        Listing("https://azertag.az/de/"),
        Listing("https://azertag.az/fr/"),
        Listing("https://azertag.az/es/"),
        Listing("https://azertag.az/ar/"),
        Listing("https://azertag.az/zh/"),
    ]
    # The archive by days holds the official chronicle only.
    backfill = [
        Listing("https://azertag.az/", pages_at="https://azertag.az/?page={n}"),
        DayArchive("https://azertag.az/arxiv/{date:%Y/%m/%d}/official_chronicle"),
    ]
    article_pattern = (
        r"^https?://(?:www\.|special\.)?azertag\.az/(?:az/|(?P<edition>[a-z]{2})/)?"
        r"xeber/(?:[^/?#]+-)?(?P<id>\d+)/?$"
    )
    # The line above the text is the only evidenced place of the date; special. has its headline in a p.
    selectors = {"title": ".news-view-title p, h1", "published_at": ".news-view-date"}
