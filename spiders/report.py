"""Report."""

from newsarchive.crawl.discovery import Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class ReportSpider(NewsSpider):
    """Agency, pro-government, Baku. Azerbaijani, Russian, English."""

    name = "report"
    publisher = "Report İnformasiya Agentliyi"
    homepage = "https://report.az/"
    languages = ("az", "ru", "en")
    # Its feed holds 30 items, 7 hours of news on average.
    every_hours = 1

    discover = [
        Feed("https://report.az/rss/"),
        Feed("https://report.az/ru/rss/"),
        Feed("https://report.az/en/rss/"),
        Sitemap("https://report.az/news-sitemap.xml"),
        Listing("https://report.az/son-xeberler"),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?report\.az/(?:(?P<ed>az|ru|en)/)?"
        r"(?!(?:amp|rss|archive|son-xeberler|az|ru|en)/)[a-z0-9-]+/(?!rss/?$)(?P<slug>[a-z0-9-]+)/?$"
    )
    skip = (r"/(?:az|ru|en)/amp/", r"/archive/", r"/son-xeberler", r"/rss")
