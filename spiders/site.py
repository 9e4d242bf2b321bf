"""Any site, by its address."""

import re
from typing import Any, ClassVar
from urllib.parse import urlsplit

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.spider import NewsSpider


class SiteSpider(NewsSpider):
    """An outlet that has no spider yet: scrapy crawl site -a url=https://any.site/

    Its source is named for the host. The host may be one that is not public, if you name it.
    """

    name = "site"
    known_arguments: ClassVar[frozenset[str]] = frozenset(("url",))

    def __init__(self, url: str = "", **arguments: Any) -> None:
        super().__init__(url=url, **arguments)
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise ValueError("Say which site: scrapy crawl site -a url=https://any.site/")
        self.homepage = url
        self.source = source_name(url)
        self.discover = [Everything(self.home)]
        self.name_origin(url)


def source_name(url: str) -> str:
    """Return the name of a site's source: its host and port, in letters, digits and underscores."""
    place = urlsplit(url).netloc.rpartition("@")[2].lower().removeprefix("www.")
    return re.sub(r"\W+", "_", place).strip("_")
