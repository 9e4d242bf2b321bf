"""APA."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class ApaSpider(NewsSpider):
    """Private agency, pro-government, Baku. Azerbaijani, Russian, English, Persian, French.

    It renames its categories: only the number in an address stays.
    """

    name = "apa"
    publisher = "APA"
    homepage = "https://apa.az/"
    languages = ("az", "ru", "en", "fa", "fr")
    kind = "agency, private, pro-government"
    confidence = {"high": "outlet feeds articles selectors", "medium": "listings backfill"}

    discover = [
        Feed("https://apa.az/rss"),
        Listing("https://apa.az/archive", pages_at="https://apa.az/archive?page={n}"),
        Listing("https://apa.az/ru/"),
        Listing("https://apa.az/en/"),
        Listing("https://apa.az/fa/"),
        Listing("https://apa.az/fr/"),
    ]
    backfill = [Listing("https://apa.az/archive", pages_at="https://apa.az/archive?page={n}")]
    article_pattern = (
        r"^https?://(?:www\.)?apa\.az/(?:az/|(?P<edition>ru|en|fa|fr)/)?"
        r"(?!(?:rates|weather-forecast|currency|jobs|all-news|archive|search-result)\b)"
        r"[\w-]+/(?:[^/?#]*?-)?(?P<id>\d{4,7})/?$"
    )
    # The h1 before the headline is the category; the visible span alone has the date.
    selectors = {
        "title": "h2.title_news, h1.title_news",
        "published_at": "div.date_news span.date",
        "section": ".breadcrumb_row h1",
        "remove": ".rek_banner, .links_block, .AdviadNativeVideo",
    }
