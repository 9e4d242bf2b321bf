"""Lent.az."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class LentSpider(NewsSpider):
    """Portal of the APA holding, Baku. Azerbaijani.

    No feed is evidenced, so that discovery is generic; its articles have a known form.
    """

    name = "lent"
    publisher = "Lent.az"
    homepage = "https://lent.az/"
    languages = ("az",)
    kind = "portal, APA holding"
    confidence = {"medium": "outlet selectors", "low": "articles"}

    discover = [Everything("https://lent.az/")]
    article_pattern = r"^https?://(?:www\.)?lent\.az/xeber/[a-z-]+/[^/?#]+-(?P<id>\d+)/?$"
    # The date lies over the picture; the month in the picture's path is not the article's.
    selectors = {
        "published_at": ".news_img .overlay span",
        "remove": ".reaction-wrap, .emoji-container, .rek_item",
    }
