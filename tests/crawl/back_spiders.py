"""Spiders of an invented outlet that keeps its past: days, numbers, a cursor, a sitemap."""

from typing import Any, ClassVar

from newsarchive.crawl.discovery import Cursor, DayArchive, Feed, IdWalk, Listing, Sitemap
from newsarchive.crawl.spider import NewsSpider


class BackSpider(NewsSpider):
    """An outlet on loopback: scrapy crawl back -a url=http://127.0.0.1:... -a kind=days."""

    name = "back"
    known_arguments: ClassVar[frozenset[str]] = frozenset(("url", "kind"))

    def __init__(self, url: str = "http://127.0.0.1:1", kind: str = "days", **more: Any) -> None:
        super().__init__(url=url, kind=kind, **more)
        self.homepage = f"{url}/"
        self.discover = [Listing(self.homepage)]
        self.article_pattern = rf"^{url}/xeber/(?P<id>\d+)$"  # type: ignore[misc]
        kinds: dict[str, list[Any]] = {
            "days": [
                DayArchive(
                    f"{url}/arxiv/{{date:%Y-%m-%d}}", f"{url}/arxiv/{{date:%Y-%m-%d}}?page={{n}}"
                )
            ],
            "numbers": [IdWalk(f"{url}/xeber/{{id}}", misses=5)],
            "lists": [Cursor(f"{url}/lenta"), Sitemap(f"{url}/sitemap.xml")],
            "pages": [Listing(f"{url}/lent", pages_at=f"{url}/lent?page={{n}}")],
            "odd": [
                DayArchive(f"{url}/arxiv/{{date:%Y-%m-%d}}"),
                Cursor(f"{url}/lenta"),
                Listing(f"{url}/empty", cumulative=True),
            ],
            "running": [
                DayArchive(
                    f"{url}/gun?p=0&d={{date.day}}",
                    f"{url}/gun?p={{n}}&d={{date.day}}",
                    first=0,
                    runs_on=True,
                )
            ],
            "none": [],
            "mended": [],
        }
        self.backfill = kinds[kind]
        self.name_origin(self.homepage)


class FeedSpider(BackSpider):
    """The same outlet, of which nothing is declared but its feed."""

    name = "feed"
    languages = ("az",)

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.discover = [Feed(f"{self.homepage}rss")]
        if arguments["kind"] == "mended":
            self.article_pattern = rf"^{arguments['url']}/az/posts/[a-z-]+-(?P<id>\d+)$"  # type: ignore[misc]


class TitledSpider(BackSpider):
    """The same outlet, whose headline has a selector of its own."""

    name = "titled"
    selectors: ClassVar[dict[str, str]] = {"title": ".basliq"}
