"""Xəzər Xəbər."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class XezerxeberSpider(NewsSpider):
    """News of a television channel, Baku. Azerbaijani. Its lists go on as one scrolls.

    No listing is evidenced, so that discovery is generic; the form of its articles is known.
    """

    name = "xezerxeber"
    publisher = "Xəzər Xəbər"
    homepage = "https://xezerxeber.az/"
    languages = ("az",)
    kind = "broadcaster"
    confidence = {"medium": "outlet", "low": "articles"}

    discover = [Everything("https://xezerxeber.az/")]
    article_pattern = (
        r"^https?://(?:www\.)?xezerxeber\.az/news/(?!tags?/)[\w-]+/(?P<id>\d{3,})/(?:[^/?#]+/?)?$"
    )
