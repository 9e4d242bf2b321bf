"""İqtisadiyyat.az."""

from newsarchive.crawl.discovery import Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class IqtisadiyyatSpider(NewsSpider):
    """Business newspaper, Baku. Azerbaijani. Its text is inside a script; the feed has it whole."""

    name = "iqtisadiyyat"
    publisher = "İqtisadiyyat.az"
    homepage = "https://iqtisadiyyat.az/"
    languages = ("az",)
    kind = "business newspaper"
    confidence = {"high": "outlet feeds", "medium": "listings articles backfill"}

    discover = [
        Feed("https://iqtisadiyyat.az/rss.xml"),
        Listing("https://iqtisadiyyat.az/az/"),
        Listing(
            "https://iqtisadiyyat.az/az/category/bank-35",
            pages_at="https://iqtisadiyyat.az/az/category/bank-35/page/{n}",
        ),
    ]
    backfill = [Sitemap("https://iqtisadiyyat.az/sitemap.xml")]
    article_pattern = r"^https?://(?:www\.)?iqtisadiyyat\.az/az/post/[a-z0-9-]+-(?P<id>\d+)/?$"
