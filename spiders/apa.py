"""APA."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class ApaSpider(NewsSpider):
    """Private agency, pro-government, Baku. Azerbaijani, Russian, English."""

    name = "apa"
    publisher = "APA"
    homepage = "https://apa.az/"
    languages = ("az", "ru", "en")

    discover = [
        Feed("https://apa.az/rss"),
        Listing("https://apa.az/archive", pages_at="https://apa.az/archive?page={n}"),
    ]
    article_pattern = (
        r"^https?://(?:www\.)?apa\.az/(?:(?:ru|en|fa|fr)/)?(?!(?:rates|weather-forecast|currency|jobs|"
        r"all-news|archive|search-result)\b)[a-z0-9-]+/(?:[a-z0-9-]*?-)?(?P<id>\d{4,7})$"
    )
    # The visible span is the only evidenced place of the date.
    selectors = {
        "published_at": "div.date_news span.date",
        "remove": ".rek_banner, .links_block, .AdviadNativeVideo",
    }
