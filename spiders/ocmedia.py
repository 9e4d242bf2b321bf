"""OC Media."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import WORDPRESS
from newsarchive.crawl.spider import NewsSpider


class OcmediaSpider(NewsSpider):
    """Independent regional site, Caucasus. English. WordPress once, then another system."""

    name = "ocmedia"
    publisher = "OC Media"
    homepage = "https://oc-media.org/"
    # The staging host is in search engines: it shows the same articles, and is never asked.
    aliases = ("ocmedianew.vecto.digital",)
    languages = ("en",)
    kind = "regional site, independent"
    confidence = {"medium": "outlet feeds listings", "low": "articles"}

    discover = [Feed("https://oc-media.org/feed/"), Listing("https://oc-media.org/")]
    article_pattern = (
        r"^https?://(?:www\.)?oc-media\.org(?:/(?:features|opinions|podcasts))?"
        r"(?!/(?:features|opinions|podcasts|topics)/?$)" + WORDPRESS
    )
    skip = (r"//ocmedianew\.vecto\.digital/",)
