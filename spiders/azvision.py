"""AzVision."""

from newsarchive.crawl.discovery import Listing
from newsarchive.crawl.spider import NewsSpider


class AzvisionSpider(NewsSpider):
    """Portal, Baku. Azerbaijani, English, French; Russian and German are known by their hosts.

    Nothing newer than 2019 is evidenced.
    """

    name = "azvision"
    publisher = "AzVision"
    homepage = "https://azvision.az/"
    languages = ("az", "en", "fr", "ru", "de")
    kind = "portal"
    confidence = {"low": "outlet listings articles"}

    discover = [
        Listing("https://azvision.az/"),
        Listing("https://en.azvision.az/"),
        Listing("https://fr.azvision.az/"),
        Listing("https://ru.azvision.az/", guess=True),
        Listing("https://de.azvision.az/", guess=True),
    ]
    # The words of an address may hold commas, and begin with a hyphen.
    article_pattern = (
        r"^https?://(?:www\.)?(?:(?P<edition>en|fr|ru|de)\.)?azvision\.az/news/(?P<id>\d+)/"
        r"[^/?#]+\.html$"
    )
