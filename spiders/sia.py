"""SİA."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class SiaSpider(NewsSpider):
    """Private agency, Baku. Azerbaijani; Russian and English are known by their articles' folders."""

    name = "sia"
    publisher = "SİA"
    homepage = "https://sia.az/"
    languages = ("az", "ru", "en")
    kind = "agency, private"
    confidence = {"medium": "outlet feeds listings articles"}

    discover = [
        Feed("https://sia.az/feed.php"),
        Listing("https://sia.az/az/latest/page1/", pages_at="https://sia.az/az/latest/page{n}/"),
        Listing("https://sia.az/ru/", guess=True),
        Listing("https://sia.az/en/", guess=True),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?sia\.az/(?:az|(?P<edition>ru|en))/news/[\w-]+/(?P<id>\d+)\.html$"
    )
