"""İslam.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class IslamSpider(NewsSpider):
    """Religious portal, Baku. Azerbaijani. WordPress, Jannah theme."""

    name = "islam"
    publisher = "İslam.az"
    homepage = "https://islam.az/"
    languages = ("az",)
    kind = "religious portal"
    confidence = {"medium": "outlet feeds listings articles"}

    discover = [
        Feed("https://islam.az/cat/xeberler/feed/"),
        Listing(
            "https://islam.az/cat/xeberler/", pages_at="https://islam.az/cat/xeberler/page/{n}/"
        ),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?islam\.az/(?P<id>\d+)/(?!\d+/?$|feed/?$)(?P<slug>[\w%-]+)/?$"
    )
