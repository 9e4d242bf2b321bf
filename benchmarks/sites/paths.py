"""A site where each article can be reached in one way only: by feed, sitemap, pager or article."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC
from email.utils import format_datetime
from html import escape
from typing import Any, ClassVar

from .serving import Reply, Request
from .site import Site, cut, pages
from .story import Story

XML = "application/xml; charset=UTF-8"
SIZE = 10


class Paths(Site):
    """Plain pages; ways holds the articles of each way, edited and removed change with time."""

    name = "paths"
    title = "Yollar"
    languages = ("az", "ru", "en")
    sections: ClassVar[dict[str, str]] = {"xeberler": "Xəbərlər"}
    default_count = 220
    routes = (
        (r"/", "front"),
        (r"/robots\.txt", "robots"),
        (r"/rss\.xml", "feed"),
        (r"/sitemap\.xml", "sitemap"),
        (r"/xeberler/", "listing"),
        (r"/xeber/(?P<number>\d+)-[a-z0-9-]+\.html", "article"),
    )

    def __init__(self, base: str, *, padding: int = 0, **options: Any) -> None:
        """Invent the stories; padding is the length in bytes of what no archive can compress."""
        super().__init__(base, **options)
        self.padding = padding
        self.edited: set[int] = set()
        self.removed: set[int] = set()
        fifth = len(self.stories) // 5
        self.ways: dict[str, Sequence[Story]] = {
            "feed": self.stories[:fifth],
            "sitemap": self.stories[fifth : 2 * fifth],
            "pager": self.stories[2 * fifth : 4 * fifth],
            "article": self.stories[4 * fifth : 5 * fifth - 5],
            "front": self.stories[5 * fifth - 5 :],
        }

    def url(self, story: Story) -> str:
        """Return the canonical address of an article."""
        return f"{self.base}/xeber/{story.number}-{story.slug}.html"

    def linked(self, story: Story) -> Story | None:
        """Return the article that can be reached from this one only."""
        pairs = zip(self.ways["pager"], self.ways["article"], strict=False)
        return next((other for each, other in pairs if each is story), None)

    def front(self, request: Request) -> Reply:
        """Answer the front page: the way to feed and listing, and a few articles."""
        return self.html(self.title, self.items(self.ways["front"]))

    def listing(self, request: Request) -> Reply:
        """Answer one page of the listing with its pager."""
        asked, last = request.query.get("page", "1"), pages(self.ways["pager"], SIZE)
        at = min(int(asked) if asked.isdigit() else 1, last)
        pager = "".join(f'<a href="/xeberler/?page={n}">{n}</a> ' for n in range(1, last + 1))
        shown = self.items(cut(self.ways["pager"], at, SIZE))
        return self.html("Xəbərlər", f'{shown}<div class="pager">{pager}</div>')

    def items(self, stories: Sequence[Story]) -> str:
        """Return the items of a listing."""
        return "".join(
            f'<div class="item"><h2><a href="{self.url(each)}">{escape(each.title)}</a></h2>'
            f"<p>{escape(each.teaser)}</p></div>"
            for each in stories
            if each.number not in self.removed
        )

    def article(self, request: Request, number: str) -> Reply | None:
        """Answer an article; one that was removed is lost."""
        story = self.by_number.get(int(number))
        if story is None or story.number in self.removed:
            return None
        told = [escape(part) for part in story.text.split("\n\n")]
        if story.number in self.edited:
            told.append("Redaksiyadan: mətnə sonradan düzəliş edilib, rəqəmlər dəqiqləşdirilib.")
        if other := self.linked(story):
            link = f'<a href="{self.url(other)}">{escape(other.title)}</a>'
            told.append(f"Sakinlər bir il əvvəl bu haqda çox danışmışdılar, {link} o vaxt yazılıb.")
        facts = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.title,
            "datePublished": story.published_at.isoformat(),
        }
        text = "".join(f"<p>{each}</p>" for each in told)
        return self.html(
            story.title,
            f'<script type="application/ld+json">{json.dumps(facts)}</script>'
            f"<article><h1>{escape(story.title)}</h1>{text}</article>{self.noise(story)}",
        )

    def noise(self, story: Story) -> str:
        """Return the padding of an article: digits that look like chance."""
        digits = hashlib.shake_256(str(story.number).encode()).hexdigest(self.padding // 2)
        return f"<script>var state = '{digits}';</script>" if digits else ""

    def feed(self, request: Request) -> Reply:
        """Answer the feed."""
        items = "".join(
            f"<item><title>{escape(each.title)}</title><link>{self.url(each)}</link>"
            f"<pubDate>{format_datetime(each.published_at.astimezone(UTC))}</pubDate></item>"
            for each in self.ways["feed"]
            if each.number not in self.removed
        )
        channel = f"<channel><title>{self.title}</title>{items}</channel>"
        return self.tagged(f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>', XML)

    def sitemap(self, request: Request) -> Reply:
        """Answer the sitemap."""
        urls = "".join(
            f"<url><loc>{self.url(each)}</loc></url>"
            for each in self.ways["sitemap"]
            if each.number not in self.removed
        )
        space = "http://www.sitemaps.org/schemas/sitemap/0.9"
        return self.tagged(f'<?xml version="1.0"?><urlset xmlns="{space}">{urls}</urlset>', XML)

    def robots(self, request: Request) -> Reply:
        """Answer robots.txt, which names the sitemap."""
        text = f"User-agent: *\nDisallow:\nSitemap: {self.base}/sitemap.xml\n"
        return Reply(text, content_type="text/plain")

    def lost(self, request: Request) -> Reply:
        """Answer 404."""
        return Reply("<html><title>404</title><h1>Səhifə tapılmadı</h1></html>", 404)

    def html(self, title: str, body: str) -> Reply:
        """Return a page of the site."""
        return self.tagged(
            f'<!doctype html><html><head><meta charset="utf-8"><title>{escape(title)}</title>'
            '<link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body>'
            '<nav><a href="/">Ana səhifə</a> <a href="/xeberler/">Xəbərlər</a></nav>'
            f"<main>{body}</main></body></html>",
            "text/html; charset=UTF-8",
        )

    def tagged(self, text: str, content_type: str) -> Reply:
        """Return an answer that says which version it is."""
        tag = hashlib.sha256(text.encode()).hexdigest()[:16]
        return Reply(text, content_type=content_type, headers={"ETag": f'"{tag}"'})
