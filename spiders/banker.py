"""Banker.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import WORDPRESS
from newsarchive.crawl.spider import NewsSpider


class BankerSpider(NewsSpider):
    """Business portal, Baku. Azerbaijani. WordPress, Newspaper theme of tagDiv."""

    name = "banker"
    publisher = "Banker.az"
    homepage = "https://banker.az/"
    languages = ("az",)
    kind = "business portal"
    confidence = {"medium": "outlet feeds listings articles"}

    discover = [
        Feed("https://banker.az/feed/"),
        Listing(
            "https://banker.az/category/xYbYrlYr/",
            pages_at="https://banker.az/category/xYbYrlYr/page/{n}/",
        ),
    ]
    article_pattern = r"^https?://(?:www\.)?banker\.az" + WORDPRESS
