"""President of Azerbaijan."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class PresidentSpider(NewsSpider):
    """Official site of the President, Baku. Azerbaijani, English, Russian.

    Its English pages show the time of day alone, without a date.
    """

    name = "president"
    publisher = "Azərbaycan Respublikasının Prezidenti"
    homepage = "https://president.az/"
    languages = ("az", "en", "ru")
    kind = "institution, state"
    confidence = {"medium": "outlet feeds listings articles"}

    discover = [
        Feed("https://president.az/en/rss"),
        Feed("https://ru.president.az/articles.rss"),
        Listing("https://president.az/az/"),
        Listing("https://president.az/en/"),
        Listing("https://president.az/ru/", guess=True),
    ]
    # An edition had a host of its own once, and is a folder now.
    article_pattern = (
        r"^https?://(?=.*?\b(?P<edition>en|ru)[./]|)(?:(?:www|ru|en|az)\.)?president\.az/"
        r"(?:(?:az|en|ru)/)?articles/(?:view/)?(?P<id>\d+)/?$"
    )
