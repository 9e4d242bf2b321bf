"""Oxu.az."""

from newsarchive.crawl.discovery import Cursor, Feed, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class OxuSpider(NewsSpider):
    """Portal, Baku. Azerbaijani, Russian, Turkish. Rewrites stories under the same address."""

    name = "oxu"
    publisher = "Oxu.az"
    homepage = "https://oxu.az/"
    # Staging copies, which search engines lead to.
    aliases = ("dev.oxu.az",)
    languages = ("az", "ru", "tr")
    kind = "portal"
    confidence = {"high": "outlet articles selectors", "medium": "feeds sitemaps listings backfill"}

    discover = [
        Feed("https://oxu.az/feed"),
        Sitemap("https://oxu.az/news-sitemap.xml"),
        Listing("https://oxu.az/", pages_at="https://oxu.az/page/{n}"),
        Listing("https://oxu.az/ru/"),
        Listing("https://oxu.az/tr/"),
    ]
    backfill = [Cursor("https://oxu.az/"), Sitemap("https://oxu.az/sitemap-posts.xml")]
    # Eight digits at the end say when it was made. The last form is a short link.
    article_pattern = (
        r"^https?://(?:(?:www|ru|tr)\.)?oxu\.az/(?:(?:(?:ru|tr)/)?(?!(?:page|dev|tags?|search|media|ru|tr)/)"
        r"[a-z-]+/(?!page/)[a-z0-9-]+|\d{5,8})/?$"
    )
    skip = (r"dev\.oxu\.az", r"\?a=1$")
    selectors = {
        "tags": ".tag-area a",
        "remove": ".audio-block, .player-area, .social-block2, .subscribe-single-block, .tag-post-list",
    }
