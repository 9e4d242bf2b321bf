"""Azadlıq Radiosu."""

from newsarchive.crawl.discovery import DayArchive, Feed, Listing
from newsarchive.crawl.families import PANGEA
from newsarchive.crawl.spider import NewsSpider


class AzadliqOrgSpider(NewsSpider):
    """Radio Free Europe/Radio Liberty, Prague, blocked in Azerbaijan. Azerbaijani, Russian. Pangea.

    Some of its pages roll on: many items under one address, live blogs.
    """

    name = "azadliq_org"
    publisher = "Azadlıq Radiosu"
    homepage = "https://www.azadliq.org/"
    # Mirrors for readers behind the block.
    aliases = (
        "d399jm66ftpamn.cloudfront.net",
        "d1xi6gc1j2o9v0.cloudfront.net",
        "dcxp06pwnvtch.cloudfront.net",
    )
    languages = ("az", "ru")
    kind = "broadcaster, foreign public"
    confidence = {"high": "outlet articles", "medium": "feeds listings backfill"}

    discover = [
        Feed("https://www.azadliq.org/rss/latest.rss"),
        Listing("https://www.azadliq.org/"),
        Listing("https://www.radioazadlyg.org/"),
    ]
    # The archive of its Azerbaijani articles, as it was walked in 2022; pages are counted from 0.
    backfill = [
        DayArchive(
            "https://www.azadliq.org/azadl%C4%B1q_radiosu_m%C9%99qal%C9%99l%C9%99r"
            "?p=0&d={date.day}&m={date.month}&y={date.year}",
            pages_at="https://www.azadliq.org/azadl%C4%B1q_radiosu_m%C9%99qal%C9%99l%C9%99r"
            "?p={n}&d={date.day}&m={date.month}&y={date.year}",
            first=0,
            runs_on=True,
        )
    ]
    article_pattern = (
        r"^https?://(?:(?:(?:www|m|amp)\.)?(?:azadliq|radioazadlyg)\.org|d[0-9a-z]{12,14}\.cloudfront\.net)"
        + PANGEA
    )
    # The entries of live pages are short, and each looks like a teaser; players in it bear titles.
    selectors = {"text": ".wsw", "remove": ".c-mmp__overlay-title"}
