"""İslamazeri.com."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class IslamazeriSpider(NewsSpider):
    """Religious portal. Azerbaijani. A Turkish-made script, dates in American order.

    No listing is evidenced, so that discovery is generic; the form of its articles is known.
    """

    name = "islamazeri"
    publisher = "İslamazeri.com"
    homepage = "https://www.islamazeri.com/"
    languages = ("az",)
    kind = "religious portal"
    confidence = {"medium": "outlet articles"}

    discover = [Everything("https://www.islamazeri.com/")]
    # The number follows the words without a separator: behind a number of the headline's own it
    # cannot be told, and the address is the identity.
    article_pattern = (
        r"^https?://(?:www\.)?islamazeri\.com/(?:[\w%-]*[a-z](?P<id>\d+)|[\w%-]+-\d+)\.html$"
    )
