"""24 Saat."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class Az24SaatSpider(NewsSpider):
    """Exile opposition daily. Azerbaijani, with an English edition. WordPress, Jannah theme.

    Its feeds were never evidenced; /feed/ is WordPress's default.
    """

    name = "az24saat"
    publisher = "24 Saat"
    homepage = "https://az24saat.org/"
    languages = ("az", "en")

    discover = [
        Feed("https://az24saat.org/feed/"),
        Feed("https://eng.az24saat.org/feed/"),
        Listing("https://az24saat.org/"),
        Listing("https://eng.az24saat.org/"),
    ]
    article_pattern = (
        r"^https?://(?:(?P<ed>eng|www)\.)?az24saat\.org/(?:\d{4}/\d{2}/\d{2}/)?"
        r"(?P<slug>(?!wp-|category|tag|page|author|feed)[\w%-]+)/?$"
    )
