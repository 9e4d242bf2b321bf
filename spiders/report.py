"""Report."""

from newsarchive.crawl.discovery import Cursor, Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class ReportSpider(NewsSpider):
    """Agency, pro-government, Baku. Azerbaijani, Russian, English; its AMP pages are doubles."""

    name = "report"
    publisher = "Report İnformasiya Agentliyi"
    homepage = "https://report.az/"
    languages = ("az", "ru", "en")
    kind = "agency, pro-government"
    confidence = {"high": "outlet feeds articles", "medium": "sitemaps listings backfill"}
    # Its feed holds 30 items, 7 hours of news on average.
    every_hours = 1

    discover = [
        Feed("https://report.az/rss/"),
        Feed("https://report.az/ru/rss/"),
        Feed("https://report.az/en/rss/"),
        Sitemap("https://report.az/news-sitemap.xml"),
        Listing("https://report.az/son-xeberler"),
    ]
    backfill = [
        Cursor("https://report.az/son-xeberler"),
        Sitemap("https://report.az/sitemap-posts-archive.xml"),
    ]
    # No numbers: /az/ and nothing are one edition. The last form is a short link.
    article_pattern = (
        r"^https?://(?:www\.)?report\.az/(?:az/)?(?:(?P<id>(?:(?:ru|en)/)?"
        r"(?!(?:amp|rss|archive|son-xeberler|az|ru|en|page)/)[a-z0-9-]+/"
        r"(?!(?:rss|page)/?$)[a-z0-9-]+)|\d{5,8})/?$"
    )
