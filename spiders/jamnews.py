"""JAMnews."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.families import WORDPRESS
from newsarchive.crawl.spider import NewsSpider


class JamnewsSpider(NewsSpider):
    """Independent regional site, South Caucasus. English, with four more editions. WordPress.

    Only the English feed is evidenced; Azerbaijani, Russian, Armenian and Georgian are known by the
    folders of their articles.
    """

    name = "jamnews"
    publisher = "JAMnews"
    homepage = "https://jam-news.net/"
    languages = ("en", "az", "ru", "hy", "ka")
    kind = "regional site, independent"
    confidence = {"medium": "outlet feeds listings", "low": "articles"}

    discover = [
        Feed("https://jam-news.net/feed"),
        Listing("https://jam-news.net/"),
        Listing("https://jam-news.net/az/", guess=True),
        Listing("https://jam-news.net/ru/", guess=True),
        Listing("https://jam-news.net/hy/", guess=True),
        Listing("https://jam-news.net/ge/", guess=True),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?jam-news\.net(?:/(?P<edition>az|ru|hy|ge))?"
        r"(?!/(?:az|ru|hy|ge|topics?)/?$)" + WORDPRESS
    )
