"""Publika.az."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class PublikaSpider(NewsSpider):
    """Portal, Baku. Azerbaijani.

    No listing is evidenced, so that discovery is generic; the form of its articles is known.
    """

    name = "publika"
    publisher = "Publika.az"
    homepage = "https://publika.az/"
    languages = ("az",)
    kind = "portal"
    confidence = {"low": "outlet articles"}

    discover = [Everything("https://publika.az/")]
    article_pattern = r"^https?://(?:www\.)?publika\.az/news/(?!tags?/)[\w-]+/(?P<id>\d+)\.html$"
