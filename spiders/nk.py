"""Cabinet of Ministers."""

from newsarchive.crawl.discovery import Everything, Feed
from newsarchive.crawl.spider import NewsSpider


class NkSpider(NewsSpider):
    """Cabinet of Ministers, Baku. Answered 403 to a tester in 2026.

    Beyond the host only a feed is known, never verified, so that discovery is generic.
    """

    name = "nk"
    publisher = "Nazirlər Kabineti"
    homepage = "https://nk.gov.az/"
    kind = "institution, state"
    confidence = {"low": "outlet feeds"}

    discover = [Feed("https://nk.gov.az/rss"), Everything("https://nk.gov.az/")]
