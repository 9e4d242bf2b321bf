"""1news.az."""

from newsarchive.crawl.discovery import Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class OneNewsSpider(NewsSpider):
    """Portal, Baku. Russian and Azerbaijani. Its name is spelt out: a class cannot begin with a digit.

    Its feed answers HTML, its missing pages answer 200.
    """

    name = "onenews"
    publisher = "1news.az"
    homepage = "https://1news.az/"
    languages = ("ru", "az")
    kind = "portal"
    confidence = {"high": "outlet articles selectors", "medium": "sitemaps listings"}

    discover = [
        Sitemap("https://1news.az/sitemap.xml"),
        Sitemap("https://1news.az/sitemap_az.xml"),
        Listing("https://1news.az/"),
        Listing("https://1news.az/az/lenta/", pages_at="https://1news.az/az/lenta/?page={n}"),
    ]
    # The number is the moment of publication, to the millisecond. In 2019 there was only a slug.
    article_pattern = (
        r"^https?://(?:www\.)?1news\.az/(?:az/|mobile/)?(?:"
        r"[a-z]+/(?P<id>\d{17})(?:-[\w%-]+)?(?:\.html)?|news/[a-z0-9]+(?:-[a-z0-9]+)+)/?$"
    )
    skip = (r"/mobile/",)
    # Its pages have no crumbs: the line above the headline is the rubric.
    selectors = {
        "section": ".sectionTitle",
        "remove": ".articleBottom, .latestNews, .fourNews, .fiveNews, .leftColumnBanner",
    }
