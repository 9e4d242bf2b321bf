"""BBC News Azərbaycanca."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class BbcSpider(NewsSpider):
    """Foreign public broadcaster, London. Azerbaijani.

    The form /articles/c… is the BBC's in general; the older one ends in a number.
    """

    name = "bbc"
    publisher = "BBC News Azərbaycanca"
    homepage = "https://www.bbc.com/azeri"
    aliases = ("bbc.co.uk", "bbcazeri.com")
    languages = ("az",)
    kind = "broadcaster, foreign public"
    confidence = {"high": "outlet feeds articles", "medium": "listings"}

    discover = [
        Feed("https://feeds.bbci.co.uk/azeri/rss.xml"),
        Listing("https://www.bbc.com/azeri"),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?bbc\.com/azeri/(?:(?:articles|live)/(?=c)|"
        r"[a-z]+(?:-[a-z]+)*-(?=\d{8}\b)|[a-z_]+/\d{4}/\d{2}/(?=\d{6}_))"
        r"(?P<id>c[a-z0-9]{10,13}|\d{8}|\d{6}_\w+)/?$"
    )
    skip = (r"/azeri/institutional",)
