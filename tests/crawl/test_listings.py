"""Promises about feeds, sitemaps and pagers, broken ones included."""

import gzip
from datetime import date
from pathlib import Path

import pytest

from newsarchive.crawl.discovery import DayArchive, Listing
from newsarchive.crawl.listings import (
    NotAListing,
    next_listing,
    page_number,
    read_cursor,
    read_feed,
    read_sitemap,
)
from newsarchive.extract.reading import Anchor

HOME = "https://xeber.example/"
RSS = """ <rss version="2.0"><channel><title>Xəbər</title>
<item><title>Bir</title><link>https://xeber.example/1?utm_source=rss</link>
<pubDate>Tue, 03 Nov 2026 12:30:00 +0400</pubDate></item>
<item><title>İki & üç</title><link>/2</link></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title>
<link href="https://xeber.example/1"/><published>2026-11-03T08:30:00Z</published></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="https://xeber.example/1"><title>a</title><link>https://xeber.example/1</link></item></rdf:RDF>"""


@pytest.mark.parametrize("feed", [RSS, ATOM, RDF, RSS.replace("</channel></rss>", "")])
def test_feeds_of_every_kind_are_read(feed: str) -> None:
    assert read_feed(feed.encode(), HOME)[0].url == "https://xeber.example/1"


def test_dates_and_relative_addresses_of_a_broken_feed_are_read() -> None:
    first, second = read_feed(RSS.encode(), HOME)
    assert first.published == "2026-11-03T08:30:00+00:00"
    assert second.url == "https://xeber.example/2"


@pytest.mark.parametrize("body", [b"<!DOCTYPE html><html><body>x</body></html>", b"", b"hello"])
def test_a_feed_answered_with_something_else_is_said(body: bytes) -> None:
    with pytest.raises(NotAListing):
        read_feed(body, HOME)


def test_sitemaps_indexes_and_gzip_are_read() -> None:
    urls = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://xeber.example/1</loc>
      <lastmod>2026-11-04</lastmod><news:news><news:publication_date>2026-11-03T12:30:00+04:00
      </news:publication_date></news:news></url></urlset>"""
    index = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>
      <loc>https://xeber.example/s1.xml.gz</loc></sitemap></sitemapindex>"""
    entry = read_sitemap(gzip.compress(urls.encode()), HOME).entries[0]
    assert (entry.url, entry.published) == ("https://xeber.example/1", "2026-11-03T12:30:00+04:00")
    assert entry.modified == "2026-11-04"
    assert read_sitemap(index.encode(), HOME).sitemaps[0].url == "https://xeber.example/s1.xml.gz"


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("https://x.example/news", "https://x.example/news?page=2"),
        ("https://x.example/news?page=2", "https://x.example/news?page=3"),
        ("https://x.example/news/", "https://x.example/news/page/2/"),
        ("https://x.example/news/page/9/", "https://x.example/news/page/10/"),
        ("https://x.example/news?cat=1&start=20", "https://x.example/news?cat=1&start=40"),
    ],
)
def test_the_next_page_of_a_pager_is_found(here: str, there: str) -> None:
    anchors = [Anchor(there, "x"), Anchor("https://x.example/other?page=2", "2"), Anchor(here, "1")]
    assert next_listing(here, anchors) == there


def test_a_next_link_to_another_article_is_no_next_page() -> None:
    here = "https://x.example/news/some-long-headline-12345"
    anchors = [Anchor("https://x.example/news/other-long-headline-12346", "Next", next_page=True)]
    assert next_listing(here, anchors) is None


def test_numbers_of_articles_are_no_page_numbers() -> None:
    assert page_number("https://x.example/news/4411239") is None


def test_a_feed_that_names_a_file_does_not_open_it(tmp_path: Path) -> None:
    secret = tmp_path / "feed.xml"
    secret.write_bytes(
        b"<rss version='2.0'><channel><item><link>https://x.example/1</link></item></channel></rss>"
    )
    with pytest.raises(NotAListing):
        read_feed(str(secret).encode(), "https://xeber.example/feed")


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha ha ha ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 20}">' for n in range(9))
    + '<!ENTITY out SYSTEM "file:///etc/hostname"> ]>'
)


def test_entities_are_neither_expanded_nor_fetched() -> None:
    places = "".join(
        f"<url><loc>{each}</loc></url>" for each in ("&j;", "&out;", "https://xeber.example/1")
    )
    sitemap = read_sitemap(f"<?xml version='1.0'?>{LAUGHS}<urlset>{places}</urlset>".encode(), HOME)
    assert [each.url for each in sitemap.entries] == ["https://xeber.example/1"]
    items = "<item><title>&j;&out;</title><link>https://xeber.example/1</link></item>"
    feed = f"<?xml version='1.0'?>{LAUGHS}<rss version='2.0'><channel>{items}</channel></rss>"
    assert [each.url for each in read_feed(feed.encode(), HOME)] == ["https://xeber.example/1"]


def test_a_packed_sitemap_that_is_a_bomb_is_said() -> None:
    with pytest.raises(NotAListing, match="larger than"):
        read_sitemap(gzip.compress(bytes(101_000_000), 1), HOME)


def test_a_packed_sitemap_cut_short_yields_what_came() -> None:
    whole = "<urlset>" + "".join(
        f"<url><loc>https://xeber.example/{n}</loc></url>" for n in range(9_000)
    )
    packed = gzip.compress(whole.encode())
    assert len(read_sitemap(packed[: len(packed) // 2], HOME).entries) > 1_000


ITEM = "<div data-timestamp='{}'><a href='/siyaset/{}'>Körpü</a></div>"


@pytest.mark.parametrize("stamp", ["1609405200", "1609405200000", "2020-12-31T09:00:00+00:00"])
def test_a_cursor_states_moments_and_where_it_goes_on(stamp: str) -> None:
    body = f"{ITEM.format('x', 1)}{ITEM.format(stamp, 2)}<i class=loadContainer data-url=/load?a=1>"
    found = read_cursor(body.encode(), HOME, None, ".loadContainer", "date={last}&oldest=1")
    assert found.stated == {"https://xeber.example/siyaset/2": "2020-12-31T09:00:00+00:00"}
    last = stamp.replace(":", "%3A").replace("+", "%2B")
    assert found.next_url == f"https://xeber.example/load?a=1&date={last}&oldest=1"


def test_an_answer_to_a_cursor_goes_on_where_it_was_asked() -> None:
    asked = "https://xeber.example/load?date=1609405200&oldest=1"
    body = ITEM.format("1609400000", 3).encode()
    found = read_cursor(body, asked, None, ".loadContainer", "date={last}&oldest=1")
    assert found.next_url == "https://xeber.example/load?date=1609400000&oldest=1"
    assert read_cursor(b"<p>x</p>", asked, None, ".a", "date={last}").next_url is None


def test_pages_of_a_cumulative_pager_are_left_out() -> None:
    pager = Listing(HOME, pages_at="https://xeber.example/page/{n}", cumulative=True)
    url, numbers = HOME, []
    for _ in range(7):
        url = pager.after(url) or ""
        numbers.append(pager.number(url))
    assert numbers == [2, 4, 8, 16, 32, 57, 82]


def test_pages_of_a_day_have_addresses_of_their_own() -> None:
    archive = DayArchive(f"{HOME}{{date:%Y/%m/%d}}", pages_at=f"{HOME}{{date:%Y/%m/%d}}/{{n}}")
    day = date(2020, 3, 5)
    assert archive.day(day) == "https://xeber.example/2020/03/05"
    assert archive.after(archive.day(day), day) == "https://xeber.example/2020/03/05/2"
    assert archive.after("https://xeber.example/2020/03/05/2", day) == f"{HOME}2020/03/05/3"
