"""Metbuat.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class MetbuatSpider(NewsSpider):
    """Aggregator of other outlets' news, Baku. Azerbaijani."""

    name = "metbuat"
    publisher = "Metbuat.az"
    homepage = "https://metbuat.az/"
    languages = ("az",)
    kind = "aggregator"
    confidence = {"high": "outlet articles selectors", "medium": "feeds listings"}

    discover = [
        Feed("https://metbuat.az/rss.xml"),
        Listing("https://metbuat.az/", pages_at="https://metbuat.az/?page={n}&per-page=39"),
        Listing(
            "https://metbuat.az/olke-metbuati.html",
            pages_at="https://metbuat.az/olke-metbuati.html?page={n}&per-page=30",
        ),
    ]
    article_pattern = r"^https?://(?:www\.)?metbuat\.az/news/(?P<id>\d+)(?:/[^/?#]+\.html)?/?$"
    # Day and time are two nodes, and stand nowhere else.
    selectors = {
        "published_at": ":has(> .news_in_date)",
        "remove": "#fb-root, .fb-like, .ainsyndication",
    }
