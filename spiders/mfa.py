"""Ministry of Foreign Affairs."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class MfaSpider(NewsSpider):
    """Ministry of Foreign Affairs, Baku. English on the sites of its missions, which are subdomains.

    No address of its own site is evidenced beyond the host, so that discovery is generic: whatever
    its home page, feeds and sitemaps lead to, missions included.
    """

    name = "mfa"
    publisher = "Xarici İşlər Nazirliyi"
    homepage = "https://mfa.gov.az/"
    languages = ("en",)
    kind = "institution, state"
    confidence = {"low": "outlet"}

    discover = [Everything("https://mfa.gov.az/")]
