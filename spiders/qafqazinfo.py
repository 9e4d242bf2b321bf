"""Qafqazinfo."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class QafqazinfoSpider(NewsSpider):
    """Portal, Baku. Azerbaijani. The first h1 of its pages is the logo."""

    name = "qafqazinfo"
    publisher = "Qafqazinfo"
    homepage = "https://qafqazinfo.az/"
    languages = ("az",)

    discover = [Feed("https://qafqazinfo.az/rss"), Listing("https://qafqazinfo.az/")]
    article_pattern = r"^https?://(?:www\.)?qafqazinfo\.az/news/detail/[a-z0-9-]+-(?P<id>\d+)/?$"
