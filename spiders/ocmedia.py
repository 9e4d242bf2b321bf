"""OC Media."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class OcmediaSpider(NewsSpider):
    """Independent regional site, Caucasus. English. WordPress once, then another system."""

    name = "ocmedia"
    publisher = "OC Media"
    homepage = "https://oc-media.org/"
    languages = ("en",)

    discover = [Feed("https://oc-media.org/feed/"), Listing("https://oc-media.org/")]
    # The staging host is in search engines: it shows the same articles, and is never asked.
    article_pattern = (
        r"^https?://(?:(?:www\.)?oc-media\.org|ocmedianew\.vecto\.digital)/"
        r"(?:(?:features|opinions|podcasts)/)?(?!(?:features|opinions|podcasts|category|tag|page|author|"
        r"feed|topics|wp-\w+)/?$)(?P<id>[\w%-]+)/?$"
    )
    skip = (r"//ocmedianew\.vecto\.digital/",)
