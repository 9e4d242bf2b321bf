"""Marja."""

from newsarchive.crawl.discovery import Everything, Listing
from newsarchive.crawl.spider import NewsSpider


class MarjaSpider(NewsSpider):
    """Business portal, Baku. Azerbaijani.

    Not one address of its articles was seen, so that discovery is generic.
    """

    name = "marja"
    publisher = "Marja"
    homepage = "https://marja.az/"
    languages = ("az",)
    kind = "business portal"
    confidence = {"medium": "outlet listings selectors"}

    discover = [
        Everything("https://marja.az/"),
        Listing(
            "https://marja.az/bank-kredit/12", pages_at="https://marja.az/bank-kredit/12?page={n}"
        ),
    ]
    # The headline is an h2; day and time are two nodes and stand nowhere else.
    selectors = {
        "title": "div.news-head h2",
        "published_at": "div.news-date",
        "remove": ".middle-single a.text-link-underline",
    }
