"""Ministry of Internal Affairs."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class MiaSpider(NewsSpider):
    """Ministry of Internal Affairs, Baku. Nothing is evidenced beyond the host: discovery is generic."""

    name = "mia"
    publisher = "Daxili İşlər Nazirliyi"
    homepage = "https://mia.gov.az/"
    kind = "institution, state"
    confidence = {"low": "outlet"}

    discover = [Everything("https://mia.gov.az/")]
