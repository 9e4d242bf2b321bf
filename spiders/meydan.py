"""Meydan TV."""

from newsarchive.crawl.discovery import DayArchive, Feed, Listing
from newsarchive.crawl.spider import NewsSpider


class MeydanSpider(NewsSpider):
    """Exile newsroom, Berlin, blocked in Azerbaijan. Azerbaijani, Russian, English. WordPress."""

    name = "meydan"
    publisher = "Meydan TV"
    homepage = "https://www.meydan.tv/"
    # A mirror for readers behind the block.
    aliases = ("storage.googleapis.com/qurium/www.meydan.tv",)
    languages = ("az", "ru", "en")
    kind = "newsroom, independent, exile"
    confidence = {"medium": "outlet feeds", "low": "listings articles backfill"}

    discover = [
        Feed("https://www.meydan.tv/az/feed/"),
        Listing("https://www.meydan.tv/az/"),
        Listing("https://www.meydan.tv/ru/"),
        Listing("https://www.meydan.tv/en/"),
    ]
    # A search by day, as it was walked in 2022: of the Azerbaijani edition.
    backfill = [
        DayArchive(
            "https://www.meydan.tv/az/?sfid=2268&post_date={date:%d%m%Y}+{date:%d%m%Y}&sf_paged=1",
            pages_at="https://www.meydan.tv/az/?sfid=2268&post_date={date:%d%m%Y}+{date:%d%m%Y}&sf_paged={n}",
        )
    ]
    article_pattern = r"^https?://(?:www\.)?meydan\.tv/(?:az|ru|en)/article/[^/?#]+/?$"
