"""Eurasianet."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class EurasianetSpider(NewsSpider):
    """Independent foreign site on the Caucasus and Central Asia. English, Russian. Drupal."""

    name = "eurasianet"
    publisher = "Eurasianet"
    homepage = "https://eurasianet.org/"
    languages = ("en", "ru")
    kind = "regional site, foreign, independent"
    confidence = {"medium": "outlet listings", "low": "feeds articles"}

    discover = [
        Feed("https://eurasianet.org/rss.xml"),
        Listing("https://eurasianet.org/"),
        # Drupal counts its pages from 0.
        Listing(
            "https://eurasianet.org/taxonomy/term/1358",
            pages_at="https://eurasianet.org/taxonomy/term/1358?page={n}",
            first=0,
        ),
        Listing("https://russian.eurasianet.org/"),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?(?:(?P<edition>russian)\.)?eurasianet\.org/"
        r"(?!(?:region|taxonomy|node|podcasts|about|about-us|rss|feed|search|user)/?$)(?:s/)?(?P<id>(?:node/)?[^/?#.]+)/?$"
    )
