"""What listings, feeds and sitemaps say, as plain functions that can run in a worker."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from lxml import etree
from scrapy.utils.sitemap import Sitemap as SitemapFile

from newsarchive.analyse.payload import Undecodable, decoded
from newsarchive.extract.addresses import address
from newsarchive.extract.feed import Entry, NotAListing, read_feed, without_entities
from newsarchive.extract.page import parse
from newsarchive.extract.reading import Anchor

__all__ = ["Entry", "NotAListing", "read_feed", "without_entities"]

_MOST_BYTES = 100_000_000


@dataclass(frozen=True)
class SitemapReading:
    """The entries of a sitemap, or the sitemaps an index names."""

    entries: tuple[Entry, ...]
    sitemaps: tuple[Entry, ...]


@dataclass(frozen=True)
class CursorReading:
    """The moments that a page states for its articles, and the address it goes on at."""

    stated: dict[str, str]
    next_url: str | None


def read_cursor(
    body: bytes, url: str, charset: str | None, container: str, more: str
) -> CursorReading:
    """Return what a page of a cursor states; its data-timestamps are Unix seconds, or ISO 8601."""
    page = parse(body, url=url, charset=charset)
    stated, last = {}, None
    for element in page.tree.xpath("//*[@data-timestamp]"):
        last = element.get("data-timestamp").strip()
        links = [element.get("href"), *element.xpath(".//a/@href")]
        link = next(filter(None, (address(each, base=page.base) for each in links if each)), None)
        if link and (at := _instant(last)):
            stated[link] = at
    found = page.tree.cssselect(f"{container}[data-url]")
    # An answer to a cursor holds articles only: it goes on where it was asked.
    base = found[0].get("data-url") if found else url.partition("?")[0]
    query = more.format(last=quote(last)) if last else None
    joint = "&" if "?" in base else "?"
    return CursorReading(stated, address(f"{base}{joint}{query}", base=url) if query else None)


def _instant(raw: str) -> str | None:
    """Return a moment in ISO 8601: Unix time in seconds or milliseconds, or text that is ISO."""
    try:
        if re.fullmatch(r"\d{9,10}|\d{12,13}", raw):
            return datetime.fromtimestamp(int(raw[:-3] if len(raw) > 10 else raw), UTC).isoformat()
        return datetime.fromisoformat(raw).isoformat()
    except ValueError:
        return None


def _unpacked(body: bytes) -> bytes:
    return decoded(body, "gzip", most=_MOST_BYTES) if body[:2] == b"\x1f\x8b" else body


def read_sitemap(body: bytes, url: str) -> SitemapReading:
    """Return what a sitemap or sitemap index lists; gzip is undone, up to 100 MB.

    Raises NotAListing when it is neither.
    """
    try:
        body = without_entities(_unpacked(body))
    except Undecodable as error:
        raise NotAListing(str(error)) from error
    if body[:200].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        raise NotAListing("answered with a web page instead of a sitemap")
    try:
        sitemap = SitemapFile(body)
        entries = [_sitemap_entry(each, url) for each in sitemap]
    except (etree.XMLSyntaxError, StopIteration) as error:
        raise NotAListing(f"is no sitemap: {error}") from error
    found = tuple(each for each in entries if each)
    news = _news_dates(body)
    dated = tuple(Entry(each.url, news.get(each.url), each.modified) for each in found)
    return (
        SitemapReading((), found) if sitemap.type == "sitemapindex" else SitemapReading(dated, ())
    )


def _sitemap_entry(entry: dict[str, str], base: str) -> Entry | None:
    link = address(entry.get("loc"), base=base)
    return Entry(link, None, entry.get("lastmod")) if link else None


def _news_dates(body: bytes) -> dict[str, str]:
    """Return publication dates of a news sitemap by address."""
    if b"publication_date" not in body:
        return {}
    found = {}
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(body, parser)
    for each in [] if root is None else root.iter("{*}url"):
        place, day = each.findtext("{*}loc"), each.findtext(".//{*}publication_date")
        if (link := address(place)) and day:
            found[link] = day.strip()
    return found


_PAGE_PARAMETER = re.compile(
    r"^(page|p|pg|paged|pagenum|page_?num(ber)?|pagen_?\d*|sehife|səhifə|str|start|offset|from|list|"
    r"cpage|pn|currentpage)$",
    re.IGNORECASE,
)
_PAGE_PATH = re.compile(
    r"/(?:(page|sehife|seh|p|stranica|str)[/-]?)(\d{1,5})(?=/|$|\.)", re.IGNORECASE
)


def page_number(url: str) -> tuple[str, int] | None:
    """Return what the pages of one listing share, and which of them an address is; else None."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    for index, (name, value) in enumerate(pairs):
        if _PAGE_PARAMETER.match(name) and value.isdigit():
            rest = pairs[:index] + pairs[index + 1 :]
            stem = urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(rest), ""))
            return stem.rstrip("/"), int(value)
    if match := _PAGE_PATH.search(parts.path):
        path = parts.path[: match.start()] + parts.path[match.end() :]
        stem = urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))
        return stem.rstrip("/"), int(match.group(2))
    return None


def next_listing(url: str, anchors: Sequence[Anchor]) -> str | None:
    """Return the address of a listing's next page: its pager's next number, else its next link."""
    stem, number = page_number(url) or (url.rstrip("/"), None)
    ahead: list[tuple[int, str]] = []
    for anchor in anchors:
        paged = page_number(anchor.url)
        if paged and paged[0] == stem and paged[1] > (number if number is not None else 1):
            ahead.append((paged[1], anchor.url))
    if ahead:
        return min(ahead)[1]
    named = (each.url for each in anchors if each.next_page and each.url != url)
    return next((each for each in named if _same_listing(each, url)), None)


def _same_listing(candidate: str, url: str) -> bool:
    """Return whether a "next" link stays in the listing: never a next article."""
    here, there = urlsplit(url), urlsplit(candidate)
    if here.netloc != there.netloc:
        return False
    paged = page_number(candidate) is not None
    return (
        paged or (here.path == there.path and bool(there.query)) or _numbered(there.path, here.path)
    )


def _numbered(there: str, here: str) -> bool:
    """Return whether two paths differ in one number of up to four digits only."""
    number = r"(?<!\d)\d{1,4}(?!\d)"
    return re.sub(rf"[/_-]?{number}", "", there).rstrip("/") == re.sub(
        rf"[/_-]?{number}", "", here
    ).rstrip("/")
