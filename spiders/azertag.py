"""AZERTAC."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class AzertagSpider(NewsSpider):
    """State news agency, Baku. Azerbaijani, Russian, English; the number in the address is shared."""

    name = "azertag"
    publisher = "AZERTAC"
    homepage = "https://azertag.az/"
    languages = ("az", "ru", "en")

    discover = [
        Feed("https://azertag.az/rss"),
        Feed("https://azertag.az/ru/rss"),
        Feed("https://azertag.az/en/rss"),
        Listing("https://azertag.az/", pages_at="https://azertag.az/?page={n}"),
    ]
    # One number may stand for an object in several languages, so the address is the identity.
    article_pattern = (
        r"^https?://(?:www\.|special\.)?azertag\.az/(?:[a-z]{2}/)?xeber/(?:[\w.%-]+-)?\d+/?$"
    )
    skip = (r"/arxiv/", r"video\.azertag\.az")
