"""Кавказский Узел."""

from newsarchive.crawl.discovery import Feed, IdWalk, Listing
from newsarchive.crawl.spider import NewsSpider


class KavkazuzelSpider(NewsSpider):
    """Independent regional site, Caucasus, blocked in Russia. Russian, English."""

    name = "kavkazuzel"
    publisher = "Кавказский Узел"
    homepage = "https://www.kavkaz-uzel.eu/"
    languages = ("ru", "en")
    kind = "regional site, foreign, independent"
    confidence = {"medium": "outlet listings articles", "low": "feeds backfill"}

    discover = [
        Feed("https://www.kavkaz-uzel.eu/articles.rss"),
        Listing("https://www.kavkaz-uzel.eu/"),
        Listing("https://eng.kavkaz-uzel.eu/"),
    ]
    backfill = [IdWalk("https://www.kavkaz-uzel.eu/articles/{id}/")]
    # Its mirrors share the number; the English edition counts for itself.
    article_pattern = (
        r"^https?://(?:(?:www|amp|m)\.)?(?:(?P<edition>eng)\.)?"
        r"(?:kavkaz-uzel\.(?:eu|media|ru)|caucasianknot\.(?:com|net))/articles/(?P<id>\d+)/?$"
    )
