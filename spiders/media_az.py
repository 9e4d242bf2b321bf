"""Media.az."""

from newsarchive.crawl.discovery import Cursor, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class MediaAzSpider(NewsSpider):
    """Portal, Baku. Russian. The same system as report.az and oxu.az, whose news sitemap it shares."""

    name = "media_az"
    publisher = "Media.az"
    homepage = "https://media.az/"
    languages = ("ru",)
    kind = "portal"
    confidence = {"medium": "outlet listings backfill", "low": "sitemaps articles"}

    discover = [Sitemap("https://media.az/news-sitemap.xml"), Listing("https://media.az/")]
    backfill = [Cursor("https://media.az/")]
    article_pattern = (
        r"^https?://(?:www\.)?media\.az/(?!(?:search|tags?|page|rss|feed|archive|amp|media)/)[a-z-]+/"
        r"(?!rss/?$)(?P<slug>[a-z0-9-]+)/?$"
    )
