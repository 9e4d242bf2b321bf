"""Sonxeber.az."""

from newsarchive.crawl.discovery import Listing
from newsarchive.crawl.spider import NewsSpider


class SonxeberSpider(NewsSpider):
    """Aggregator, Baku. Azerbaijani. Prints the day of publication, never the hour."""

    name = "sonxeber"
    publisher = "Sonxeber.az"
    homepage = "https://sonxeber.az/"
    languages = ("az",)
    kind = "aggregator"
    confidence = {"high": "outlet articles selectors", "medium": "listings"}

    discover = [Listing("https://sonxeber.az/xeberler/"), Listing("https://sonxeber.az/")]
    article_pattern = r"^https?://(?:www\.)?sonxeber\.az/(?P<id>\d{5,7})/[^/?#]+/?$"
    # The day stands in one line with a count of readers, and nowhere else.
    selectors = {"published_at": "div.datespan"}
