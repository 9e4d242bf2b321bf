"""Sputnik Azərbaycan."""

from newsarchive.crawl.discovery import Everything, Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class SputnikSpider(NewsSpider):
    """Russian state agency; its office in Baku was closed in 2025. Azerbaijani, Russian.

    A page goes on with the next article. The feed is of 2019, so that discovery is generic as well.
    """

    name = "sputnik"
    publisher = "Sputnik Azərbaycan"
    homepage = "https://sputnik.az/"
    languages = ("az", "ru")
    kind = "agency, foreign state"
    confidence = {"medium": "outlet listings articles", "low": "feeds"}

    discover = [
        Everything("https://sputnik.az/"),
        Feed("https://az.sputniknews.ru/export/rss2/archive/index.xml"),
        Listing("https://az.sputniknews.ru/"),
    ]
    # The number is a part of its own, or the end of the slug.
    article_pattern = (
        r"^https?://(?:(?:m\.|www\.)?sputnik\.az|(?:m\.|www\.)?(?P<edition>az\.sputniknews\.ru))/"
        r"(?:[a-z_]+/)?\d{8}/(?:(?=\d+/)|[^/?#]+-(?=\d{6,}(?:\.html)?/?$)|(?=\d{6,}\.html$))"
        r"(?P<id>\d+)(?:/[^/?#]+?)?(?:\.html)?/?$"
    )
    # The next articles follow in boxes of their own.
    selectors = {"remove": ".b-article ~ .b-article"}
