"""Haqqin.az."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class HaqqinSpider(NewsSpider):
    """Portal, pro-government, Baku. Russian. /news/ and /newsarchive/ lead to one article."""

    name = "haqqin"
    publisher = "Haqqin.az"
    homepage = "https://haqqin.az/"
    languages = ("ru",)

    discover = [Feed("https://haqqin.az/rss.xml"), Listing("https://haqqin.az/")]
    article_pattern = r"^https?://(?:www\.)?haqqin\.az/(?:news|newsarchive)/(?P<id>\d{3,7})$"
