"""Эхо."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class EchoSpider(NewsSpider):
    """Newspaper, Baku. Russian. WordPress without words in its addresses; evidenced until 2020."""

    name = "echo"
    publisher = "Эхо"
    homepage = "http://ru.echo.az/"
    languages = ("ru",)
    kind = "newspaper"
    confidence = {"low": "outlet feeds listings articles"}

    discover = [Feed("http://ru.echo.az/?feed=rss2"), Listing("http://ru.echo.az/")]
    # The number of an article is in the query, and looks like that of a page.
    article_pattern = r"^https?://ru\.echo\.az/\?(?:[^#]*&)?p=(?P<id>\d+)(?:&|$)"
