"""Oxu.az."""

from newsarchive.crawl.discovery import Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class OxuSpider(NewsSpider):
    """Portal, Baku. Azerbaijani, Russian, Turkish. Rewrites stories under the same address."""

    name = "oxu"
    publisher = "Oxu.az"
    homepage = "https://oxu.az/"
    languages = ("az", "ru", "tr")

    discover = [
        Feed("https://oxu.az/feed"),
        Sitemap("https://oxu.az/news-sitemap.xml"),
        Listing("https://oxu.az/", pages_at="https://oxu.az/page/{n}"),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?oxu\.az/(?:(?P<ed>ru|tr)/)?(?!page/|dev|tag|search|media/)[a-z-]+/"
        r"(?!page/)(?P<slug>[a-z0-9-]+?)(?:-(?P<suffix>\d{8}))?$"
    )
    skip = (r"/page/\d+", r"/media/", r"dev\.oxu\.az", r"\?a=1$")
    selectors = {
        "remove": ".audio-block, .player-area, .tag-area, .social-block2, .subscribe-single-block, "
        ".tag-post-list",
    }
