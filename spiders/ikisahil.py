"""İki Sahil."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class IkisahilSpider(NewsSpider):
    """Newspaper, pro-government, Baku. Azerbaijani."""

    name = "ikisahil"
    publisher = "İki Sahil"
    homepage = "https://ikisahil.az/"
    languages = ("az",)
    kind = "newspaper, pro-government"
    confidence = {"medium": "outlet feeds listings articles"}

    discover = [
        Feed("https://ikisahil.az/rss"),
        Listing("https://ikisahil.az/lent/p-1", pages_at="https://ikisahil.az/lent/p-{n}"),
    ]
    # One article stands under /post/<number>-<words> and /post/<words>, so that the words are its
    # identity; they may begin with a number of their own.
    article_pattern = (
        r"^https?://(?:www\.)?ikisahil\.az/post/(?!\d+-share$)(?:\d{6,7}-)?(?P<id>[\w-]+)/?$"
    )
