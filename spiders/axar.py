"""Axar.az."""

from newsarchive.crawl.discovery import Feed, IdWalk, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class AxarSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. Any word before the number leads to the same article."""

    name = "axar"
    publisher = "Axar.az"
    homepage = "https://axar.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"high": "outlet", "medium": "feeds sitemaps listings articles", "low": "backfill"}

    discover = [
        Feed("https://axar.az/feed.php"),
        Sitemap("https://axar.az/sitemap_latest.php"),
        Listing("https://axar.az/"),
    ]
    backfill = [IdWalk("https://axar.az/news/planet/{id}.html")]
    article_pattern = r"^https?://(?:www\.)?axar\.az/news/[\w-]+/(?P<id>\d+)\.html$"
