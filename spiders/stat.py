"""State Statistical Committee."""

from newsarchive.crawl.discovery import Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class StatSpider(NewsSpider):
    """State Statistical Committee, Baku. Azerbaijani. The number of an article is in the query."""

    name = "stat"
    publisher = "Dövlət Statistika Komitəsi"
    homepage = "https://www.stat.gov.az/"
    languages = ("az",)
    kind = "institution, state"
    confidence = {"low": "outlet feeds listings articles"}

    discover = [Feed("https://www.stat.gov.az/rss/az"), Listing("https://www.stat.gov.az/")]
    article_pattern = (
        r"^https?://(?:www\.)?stat\.gov\.az/news/(?:index\.php)?\?"
        r"(?=(?:.*&)?id=(?P<id>\d+)(?:&|$))(?=.*\blang=(?P<edition>(?!az)[a-z]{2})\b|)"
    )
