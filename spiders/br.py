"""Бакинский рабочий."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class BrSpider(NewsSpider):
    """State newspaper, Baku. Russian. Nothing newer than 2020 is evidenced."""

    name = "br"
    publisher = "Бакинский рабочий"
    homepage = "http://br.az/"
    languages = ("ru",)
    kind = "newspaper, state"
    confidence = {"low": "outlet feeds listings articles"}

    discover = [Feed("http://br.az/rss.php?sec_id"), Listing("http://br.az/")]
    # The number is the moment of publication; the site itself prints two slashes before the rubric.
    article_pattern = r"^https?://(?:www\.)?br\.az/+[a-z-]+/(?P<id>\d{17})\.html$"
