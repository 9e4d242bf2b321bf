"""Haqqin.az."""

from newsarchive.crawl.discovery import Feed, IdWalk, Listing
from newsarchive.crawl.spider import NewsSpider


class HaqqinSpider(NewsSpider):
    """Portal, pro-government, Baku. Russian. /news/ and /newsarchive/ lead to one article."""

    name = "haqqin"
    publisher = "Haqqin.az"
    homepage = "https://haqqin.az/"
    languages = ("ru",)
    kind = "portal, pro-government"
    confidence = {"high": "outlet feeds articles", "medium": "listings backfill"}
    # Its feed holds 20 items, 6 hours of news on average.
    every_hours = 1

    discover = [Feed("https://haqqin.az/rss.xml"), Listing("https://haqqin.az/")]
    backfill = [IdWalk("https://haqqin.az/newsarchive/{id}")]
    article_pattern = r"^https?://(?:www\.)?haqqin\.az/(?:news|newsarchive)/(?P<id>\d{3,7})/?$"
