"""The Azeri Times."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class AzeritimesSpider(NewsSpider):
    """Portal. English. WordPress, MVP theme.

    No listing is evidenced, so that discovery is generic; the form of its articles is known.
    """

    name = "azeritimes"
    publisher = "The Azeri Times"
    homepage = "https://azeritimes.com/"
    languages = ("en",)
    kind = "portal"
    confidence = {"low": "outlet articles"}

    discover = [Everything("https://azeritimes.com/")]
    article_pattern = (
        r"^https?://(?:www\.)?azeritimes\.com/"
        r"(?P<id>\d{4}/\d{2}/\d{2}/(?!(?:feed|page)/?$)[^/?#]+)/?$"
    )
