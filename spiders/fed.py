"""Fed.az."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class FedSpider(NewsSpider):
    """Business portal, Baku. Azerbaijani.

    No feed is evidenced, so that discovery is generic; its articles have a known form.
    """

    name = "fed"
    publisher = "Fed.az"
    homepage = "https://fed.az/"
    languages = ("az",)
    kind = "business portal"
    confidence = {"medium": "outlet selectors", "low": "articles"}

    discover = [Everything("https://fed.az/az/")]
    article_pattern = (
        r"^https?://(?:www\.)?fed\.az/(?:az|(?P<edition>ru|en))/[a-z-]+/[a-z0-9-]+-(?P<id>\d+)/?$"
    )
    # The headline is an h3; day and time are two nodes and stand nowhere else.
    selectors = {"title": "h3.news-head", "published_at": ":has(> span.time.date)"}
