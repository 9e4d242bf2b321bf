"""Where a source's articles are found: feeds, sitemaps, listings, or everything a site links to.

What a source keeps of its past is declared apart from it, as backfill: days of an archive, numbers,
cursors, and sitemaps or listings that go back far. Only a crawl with since=DAY asks for those.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from newsarchive.archive.pages import Page

# Pages of a cumulative pager are left out, up to so many at a time.
_MOST_LEFT_OUT = 25


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

    pages_at is the address of page {n} where the pager itself is not in the HTML. Where page {n}
    shows the pages before it too, cumulative leaves pages out, up to 25 at a time.
    """

    url: str
    pages_at: str | None = None
    first: int = 1
    guess: bool = False
    cumulative: bool = False

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
        number = self.first if here is None else here
        number += max(1, min(number, _MOST_LEFT_OUT)) if self.cumulative else 1
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


@dataclass(frozen=True)
class DayArchive:
    """An archive with a page for each day: url is its address, such as /archive/{date:%Y-%m-%d}.

    pages_at is the address of page {n} of a day, where the pager is not in the HTML. Where the pages
    of a day run on into the days before it, runs_on ends a day at what is older.
    """

    url: str
    pages_at: str | None = None
    first: int = 1
    runs_on: bool = False

    def day(self, day: date) -> str:
        """Return the address of a day."""
        return self.url.format(date=day)

    def after(self, url: str, day: date) -> str | None:
        """Return the address of the page after one page of a day, where pages_at says it."""
        if self.pages_at is None:
            return None
        return Listing(self.day(day), self._pages_of(day), self.first).after(url)

    def _pages_of(self, day: date) -> str | None:
        return self.pages_at.format(date=day, n="{n}") if self.pages_at else None


@dataclass(frozen=True)
class IdWalk:
    """Articles by their numbers, from the highest that is known downwards: url ends in /news/{id}.

    It ends where so many numbers in a row show no article, or where the articles are too old. The
    source's article_pattern names the number (?P<id>...).
    """

    url: str
    misses: int = 300

    def at(self, number: int) -> str:
        """Return the address of the article with a number."""
        return self.url.format(id=number)

    def number(self, url: str) -> int:
        """Return the number in an address that at() has made."""
        before, _, behind = self.url.partition("{id}")
        return int(url.removeprefix(before).removesuffix(behind))


@dataclass(frozen=True)
class Cursor:
    """A listing that grows by moments: each answer says the moment before which the next one begins.

    container is the CSS path of the element whose data-url is asked next, with more in its query:
    {last} is the data-timestamp of the last article shown. Report's family of sites works so.
    """

    url: str
    container: str = ".loadContainer"
    more: str = "date={last}&oldest=1"


Backfill = DayArchive | IdWalk | Cursor | Listing | Sitemap
Discovery = Feed | Sitemap | Listing | Everything
