"""What a feed says: its entries, and the texts that some feeds carry whole."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser

from newsarchive.extract.addresses import address

_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[]*+\[.*?\]\s*>", re.DOTALL | re.IGNORECASE)
# Less is a standfirst.
_LEAST_LETTERS = 300


class NotAListing(Exception):
    """A feed or sitemap answered with something else; the message says with what."""


@dataclass(frozen=True)
class Entry:
    """An address that a feed or sitemap lists, with the dates it gives; of a feed, the HTML of its text."""

    url: str
    published: str | None = None
    modified: str | None = None
    text: str | None = None


def read_feed(body: bytes, url: str) -> tuple[Entry, ...]:
    """Return the entries of an RSS or Atom feed, broken XML included.

    Raises NotAListing when it is no feed at all (some outlets answer with a web page).
    """
    head = body[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        raise NotAListing("answered with a web page instead of a feed")
    # As a stream: given bytes, feedparser opens the file of that name, if there is one.
    stream = BytesIO(without_entities(body))
    parsed = feedparser.parse(stream, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version") and not parsed.entries:
        raise NotAListing("answered with something that is no feed")
    found = (_feed_entry(each, url) for each in parsed.entries)
    return tuple(each for each in found if each)


def feed_texts(body: bytes, url: str) -> dict[str, str]:
    """Return the HTML of the texts that a feed carries, by address; none where it is no feed."""
    try:
        return {each.url: each.text for each in read_feed(body, url) if each.text}
    except NotAListing:
        return {}


def without_entities(body: bytes) -> bytes:
    """Return XML without the entities it defines: a few lines of them can stand for gigabytes."""
    return _DOCTYPE.sub(b"", body, count=1)


def _feed_entry(entry: dict[str, Any], base: str) -> Entry | None:
    link = address(entry.get("link") or entry.get("id"), base=base)
    if not link:
        return None
    # Asked past feedparser's own get, which answers one date with the other and warns.
    dates = [dict.get(entry, f"{name}_parsed") for name in ("published", "updated")]
    published, modified = [
        datetime.fromtimestamp(calendar.timegm(each), UTC).isoformat() if each else None
        for each in dates
    ]
    return Entry(link, published or None, modified, _text(entry))


def _text(entry: dict[str, Any]) -> str | None:
    """Return what a feed gives as the whole text of an entry (content:encoded, or Atom's content)."""
    values = [each.get("value") or "" for each in entry.get("content") or ()]
    longest = max(values, key=len, default="")
    return longest if len(longest) >= _LEAST_LETTERS else None
