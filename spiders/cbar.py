"""Central Bank of Azerbaijan."""

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class CbarSpider(NewsSpider):
    """Central bank, Baku. Times out from abroad (2026).

    No address of its news is evidenced beyond the host, so that discovery is generic.
    """

    name = "cbar"
    publisher = "Azərbaycan Respublikasının Mərkəzi Bankı"
    homepage = "https://www.cbar.az/"
    kind = "institution, state"
    confidence = {"low": "outlet"}

    discover = [Everything("https://www.cbar.az/")]
    # Laws and minutes, as /law-54/protocol-no-14, are documents and no news.
    skip = (r"/law-\d+(?:/|$)",)
