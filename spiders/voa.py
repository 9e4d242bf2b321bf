"""Amerikanın Səsi."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.families import PANGEA
from newsarchive.crawl.spider import NewsSpider


class VoaSpider(NewsSpider):
    """Azerbaijani service of the Voice of America, Washington. The same system as azadliq.org.

    No listing is evidenced, so that discovery is generic; its articles have azadliq.org's form.
    """

    name = "voa"
    publisher = "Amerikanın Səsi"
    homepage = "https://www.amerikaninsesi.org/"
    languages = ("az",)
    kind = "broadcaster, foreign public"
    confidence = {"low": "outlet articles"}

    discover = [Everything("https://www.amerikaninsesi.org/")]
    article_pattern = r"^https?://(?:www\.)?amerikaninsesi\.org" + PANGEA
