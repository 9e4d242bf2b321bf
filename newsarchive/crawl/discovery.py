"""Where a source's articles are found: feeds, sitemaps, listings, or everything a site links to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from newsarchive.archive.pages import Page


@dataclass(frozen=True)
class Feed:
    """An RSS or Atom feed."""

    url: str
    guess: bool = False

    def pages(self) -> Iterator[Page]:
        """Yield the addresses a crawl begins with."""
        yield Page(self.url, "feed")


@dataclass(frozen=True)
class Sitemap:
    """A sitemap or sitemap index, plain or gzipped; keep is a pattern its addresses must match."""

    url: str
    keep: str | None = None
    guess: bool = False

    def pages(self) -> Iterator[Page]:
        """Yield the addresses a crawl begins with."""
        yield Page(self.url, "sitemap")

    def keeps(self, url: str) -> bool:
        """Return whether an address the sitemap lists is wanted."""
        return self.keep is None or re.search(self.keep, url) is not None


@dataclass(frozen=True)
class Listing:
    """A page that lists articles; its pager is followed while it shows addresses that are new.

    pages_at is the address of page {n} where the pager itself is not in the HTML; links is a CSS
    path to the article links where the page holds others.
    """

    url: str
    pages_at: str | None = None
    first: int = 1
    guess: bool = False

    def pages(self) -> Iterator[Page]:
        """Yield the addresses a crawl begins with."""
        yield Page(self.url, "listing")

    def number(self, url: str) -> int | None:
        """Return which page of this listing an address is; None where it is none."""
        if self.pages_at is None:
            return None
        before, _, behind = self.pages_at.partition("{n}")
        match = re.fullmatch(re.escape(before) + r"(\d+)" + re.escape(behind), url)
        return int(match.group(1)) if match else None

    def after(self, url: str) -> str | None:
        """Return the address of the page after one of this listing's pages."""
        here = self.number(url)
        number = (self.first if here is None else here) + 1
        return self.pages_at.format(n=number) if self.pages_at else None


@dataclass(frozen=True)
class Everything:
    """A site of which only the address is known: its home page, and from there what it offers.

    Sitemaps named by robots.txt, feeds the home page declares, the usual places of both where
    none is named, and section pages.
    """

    url: str
    guess: bool = False

    def pages(self) -> Iterator[Page]:
        """Yield the addresses a crawl begins with."""
        yield Page(self.url, "listing")

    def usual_feeds(self) -> Iterator[Feed]:
        """Yield the places where feeds usually are."""
        for path in ("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml"):
            yield Feed(urljoin(self.url, path), guess=True)

    def usual_sitemaps(self) -> Iterator[Sitemap]:
        """Yield the places where sitemaps usually are."""
        for path in ("/sitemap.xml", "/sitemap_index.xml", "/news-sitemap.xml"):
            yield Sitemap(urljoin(self.url, path), guess=True)


Discovery = Feed | Sitemap | Listing | Everything
