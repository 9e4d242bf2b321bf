"""24 Saat."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import WORDPRESS
from newsarchive.crawl.spider import NewsSpider


class Az24SaatSpider(NewsSpider):
    """Exile opposition daily. Azerbaijani, with an English edition. WordPress, Jannah theme.

    Its feeds were never evidenced; /feed/ is WordPress's default.
    """

    name = "az24saat"
    publisher = "24 Saat"
    homepage = "https://az24saat.org/"
    languages = ("az", "en")
    kind = "newspaper, opposition, exile"
    confidence = {"medium": "outlet listings articles"}

    discover = [
        Feed("https://az24saat.org/feed/", guess=True),
        Feed("https://eng.az24saat.org/feed/", guess=True),
        Listing("https://az24saat.org/"),
        Listing("https://eng.az24saat.org/"),
    ]
    # Since 2025 addresses have no day; WordPress gives no two articles one slug.
    article_pattern = (
        r"^https?://(?:www\.|(?P<edition>eng)\.)?az24saat\.org(?:/\d{4}/\d{2}/\d{2})?" + WORDPRESS
    )
