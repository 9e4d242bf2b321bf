"""Every page of one edition by its path, and what is answered to any other path."""

import struct
import zlib
from functools import cached_property
from urllib.parse import parse_qs, urlsplit

from newsarchive.demo import agency, feeds, tables, wordpress, wordpress_article
from newsarchive.demo.edition import Edition
from newsarchive.demo.manuscripts import contents
from newsarchive.demo.page import HTML, Page, redirect


class Site:
    """The newspaper's pages in one edition."""

    def __init__(self, edition: Edition) -> None:
        """Make all pages; the edition does not change any more."""
        self.edition = edition
        self.pages = self.english() | self.azerbaijani() | self.russian() | self.machines()

    def answer(self, target: str) -> Page:
        """Return the page behind a request's target."""
        parts = urlsplit(target)
        query = parse_qs(parts.query)
        if parts.path == "/az/" and query.get("page", ["1"]) != ["1"]:
            return self.pages.get(f"/az/?page={query['page'][0]}") or self.refusal(parts.path)
        if parts.path == "/" and "p" in query:
            return self.shortlink(query["p"][0])
        return self.pages.get(parts.path) or self.elsewhere(parts.path)

    def elsewhere(self, path: str) -> Page:
        """Return a way to the page a nearly right path means, or a refusal."""
        meant = (path.removeprefix("/en") or "/", f"{path}/")
        found = next((each for each in meant if each in self.pages), None)
        return redirect(found) if found else self.refusal(path)

    def shortlink(self, number: str) -> Page:
        """Return the way from WordPress's number of an article to its address."""
        found = (
            p.path for p in self.edition.in_language("en") if str(p.manuscript.number) == number
        )
        path = next(found, None)
        return redirect(path) if path else self.refusal("/")

    def refusal(self, path: str) -> Page:
        """Return the page that says there is none, in the layout the path belongs to."""
        if path.startswith("/ru/"):
            return tables.refusal(self.edition, 410 if path in self.edition.removed else 404)
        return agency.missing() if path.startswith("/az/") else self.missing

    @cached_property
    def missing(self) -> Page:
        """The English page that says there is none."""
        return wordpress.missing(self.edition)

    def stable(self, text: str, content_type: str = HTML, encoding: str = "utf-8") -> Page:
        """Return a page that stays the same for the whole edition."""
        body = text.encode(encoding)
        return Page(body, content_type=content_type, changed_at=self.edition.changed_at)

    def english(self) -> dict[str, Page]:
        """Return the WordPress pages; its articles can be asked for conditionally, too."""
        edition = self.edition
        pages = {"/": self.stable(wordpress.home(edition))}
        pages |= {path: self.stable(text) for path, text in wordpress.listings(edition)}
        pages |= {f"/{n}/": self.stable(wordpress.static(edition, n)) for n in wordpress.STATIC}
        for each in edition.in_language("en"):
            body = wordpress_article.article_page(edition, each).encode()
            pages[each.path] = Page(body, changed_at=each.modified_at)
        return pages

    def azerbaijani(self) -> dict[str, Page]:
        """Return the agency's pages; counter and clock keep its articles from being stable."""
        edition = self.edition
        pages = {path: self.stable(text) for path, text in agency.listings(edition)}
        for each in edition.in_language("az"):
            pages[each.path] = Page(agency.article_page(edition, each).encode())
        return pages

    def russian(self) -> dict[str, Page]:
        """Return the windows-1251 pages, whose header names no charset."""
        edition, encoding = self.edition, tables.ENCODING
        pages = {
            path: self.stable(text, "text/html", encoding)
            for path, text in tables.listings(edition)
        }
        for each in edition.in_language("ru"):
            body = tables.article_page(edition, each).encode(encoding)
            pages[each.path] = Page(body, content_type="text/html")
        return pages

    def machines(self) -> dict[str, Page]:
        """Return feed, sitemaps, robots.txt, style sheets, the picture and the closed page."""
        edition = self.edition
        xml, css = "text/xml; charset=UTF-8", "text/css"
        pages = {path: self.stable(text, xml) for path, text in feeds.sitemaps(edition).items()}
        return pages | {
            "/feed/": self.stable(feeds.feed(edition), "application/rss+xml; charset=UTF-8"),
            "/robots.txt": self.stable(feeds.robots(edition), "text/plain; charset=utf-8"),
            "/drafts/a-page-nobody-should-fetch/": self.stable(
                contents("templates/wordpress/drafts.html")
            ),
            "/wp-content/themes/jannah/assets/css/base.min.css": self.stable(
                contents("templates/wordpress/style.css"), css
            ),
            "/az/assets/main.css": self.stable(contents("templates/agency/style.css"), css),
            "/ru/style.css": self.stable(contents("templates/tables/style.css"), css),
            wordpress_article.IMAGE: Page(picture(780, 440), content_type="image/png"),
        }


def picture(width: int, height: int) -> bytes:
    """Return a PNG of sea under sky."""
    sky, sea = bytes((188, 214, 230)) * width, bytes((38, 92, 128)) * width
    rows = b"".join(b"\0" + (sky if y < height * 0.6 else sea) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(kind, data) for kind, data in chunks)


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return one chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
