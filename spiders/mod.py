"""Ministry of Defence."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class ModSpider(NewsSpider):
    """Ministry of Defence, Baku. Nothing is evidenced beyond the host: discovery is generic."""

    name = "mod"
    publisher = "Müdafiə Nazirliyi"
    homepage = "https://mod.gov.az/"
    kind = "institution, state"
    confidence = {"low": "outlet"}

    discover = [Everything("https://mod.gov.az/")]
