"""Ministry of Emergency Situations."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class FhnSpider(NewsSpider):
    """Ministry of Emergency Situations, Baku. Wants a browser's User-Agent and a Referer.

    Nothing is evidenced beyond the host: discovery is generic. The Ministry of Internal Affairs is
    the source mia, the stock exchange is bfb.
    """

    name = "fhn"
    publisher = "Fövqəladə Hallar Nazirliyi"
    homepage = "https://fhn.gov.az/"
    kind = "institution, state"
    confidence = {"low": "outlet"}

    discover = [Everything("https://fhn.gov.az/")]
