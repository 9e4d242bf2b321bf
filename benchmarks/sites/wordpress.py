"""A daily on WordPress with a newspaper theme, Yoast and comments; mostly Azerbaijani."""

import json
import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, ClassVar

from . import clock
from .prose import slug
from .serving import Reply, Request
from .site import PAGES, Site, cut, pages
from .story import Story

XML = "text/xml; charset=UTF-8"
FOLDER = r"/(?P<folder>category|tag|author)/(?P<name>[a-z0-9-]+)/(?:page/(?P<number>\d+)/)?"
DAY = r"/(?P<year>20\d\d)/(?P<month>\d\d)/(?:(?P<day>\d\d)/)?(?:page/(?P<number>\d+)/)?"
STATIC = {
    "haqqimizda": "Haqqımızda",
    "elaqe": "Əlaqə",
    "mexfilik-siyaseti": "Məxfilik siyasəti",
    "reklam": "Saytda reklam",
}


class WordPress(Site):
    """WordPress as hosts install it: many twins of every article, one of them canonical."""

    name = "wordpress"
    title = "Günəşli Bakı"
    languages = ("az", "az", "az", "ru", "ru", "en")
    sections: ClassVar[dict[str, str]] = {
        "siyaset": "Siyasət",
        "iqtisadiyyat": "İqtisadiyyat",
        "cemiyyet": "Cəmiyyət",
        "medeniyyet": "Mədəniyyət",
        "regionlar": "Regionlar",
        "manset": "Manşet",
    }
    default_count = 110
    forbidden = (r"/wp-admin/", r"\?(.*&)?replytocom=", r"^/\?s=", r"^/search/")
    clutter: ClassVar[dict[str, float]] = {
        "ad": 0.35,
        "read_also": 0.3,
        "newsletter": 0.12,
        "figure": 0.25,
        "embed": 0.12,
        "share": 0.1,
    }
    static = STATIC
    routes = (
        (r"/", "front"),
        (r"/page/(?P<number>\d+)/", "front"),
        (r"/robots\.txt", "robots"),
        (r"/sitemap\.xml|/wp-sitemap\.xml", "old_sitemap"),
        (r"/(?P<name>[a-z_]+(?:-sitemap\d?|_index))\.xml", "sitemap"),
        (r"/(?:comments/)?feed/", "feed"),
        (r"/(?P<name>[a-z0-9-]+)/feed/", "comment_feed"),
        (r"/wp-json/.*", "rest"),
        (r"/wp-content/.*", "picture"),
        (FOLDER, "folder"),
        (DAY, "day"),
        (r"/(?P<name>[a-z0-9-]+)/(?P<twin>amp|print)/", "article"),
        (r"/(?P<name>[a-z0-9-]+)/img_(?P<picture>\d+)/", "attachment"),
        (r"/(?P<name>[a-z0-9-]+)/", "article"),
        (r"/(?P<name>[a-z0-9-]+(?:/amp|/print)?)", "slash"),
    )

    def __init__(self, base: str, **options: Any) -> None:
        """Invent the stories and find each by its slug."""
        super().__init__(base, **options)
        self.by_slug = {story.slug: story for story in self.stories}

    def url(self, story: Story) -> str:
        """Return the permalink, which looks just like a page's."""
        return f"{self.base}/{story.slug}/"

    def front(self, request: Request, number: str | None = None) -> Reply | None:
        """Answer the front page, the numbered archive behind it, and short links."""
        if "s" in request.query:
            found = [story for story in self.stories if request.query["s"] in story.title]
            return self.listing(request, "Axtarış", found, "/", None)
        if request.query.get("p", "").isdigit():
            story = self.by_number.get(int(request.query["p"]) - 20000)
            return self.redirect(f"/{story.slug}/") if story else None
        return self.listing(request, self.title, self.stories, "/", number)

    def listing(
        self, request: Request, title: str, items: list[Story], path: str, number: str | None
    ) -> Reply | None:
        """Answer ten articles and a pager, or nothing beyond the last page."""
        at = int(number or 1)
        if not 1 <= at <= pages(items, 10):
            return None
        values = {
            "heading": title,
            "path": path,
            "number": at,
            "last": pages(items, 10),
            "items": cut(items, at, 10),
        }
        return self.html(self.page("listing", request, **values))

    def folder(self, request: Request, folder: str, name: str, number: str | None) -> Reply | None:
        """Answer the archive of a category, a tag or an author."""
        title, items = "", []
        for story in self.stories:
            named = {
                "category": [self.sections[story.section]],
                "tag": story.tags,
                "author": story.authors,
            }[folder]
            hits = [label for label in named if slug(label) == name]
            if story.section == name and folder == "category":
                hits = [self.sections[name]]
            if hits:
                title, items = hits[0], [*items, story]
        if not items:
            return None
        return self.listing(request, title, items, f"/{folder}/{name}/", number)

    def day(
        self, request: Request, year: str, month: str, day: str | None, number: str | None
    ) -> Reply | None:
        """Answer the archive of a day or a month."""
        prefix = "/".join(part for part in (year, month, day) if part)
        items = [
            s for s in self.stories if f"{clock.local(s.published_at):%Y/%m/%d}".startswith(prefix)
        ]
        return self.listing(request, prefix, items, f"/{prefix}/", number) if items else None

    def article(self, request: Request, name: str, twin: str | None = None) -> Reply | None:
        """Answer an article, one of its twins, or a static page of the same form."""
        if name in STATIC:
            return self.html(self.page("static", request, slug=name, heading=STATIC[name]))
        story = self.by_slug.get(name)
        if not story:
            return None
        if twin == "amp" or "amp" in request.query:
            return self.html(self.page("amp", request, story=story))
        if twin == "print" or "print" in request.query:
            return self.html(self.page("print", request, story=story))
        values = {"story": story, "graph": self.graph(story)}
        changed = {
            "Last-Modified": format_datetime(self.modified(story).astimezone(UTC), usegmt=True)
        }
        return self.html(self.page("article", request, **values), **changed)

    def attachment(self, request: Request, name: str, picture: str) -> Reply | None:
        """Answer the page WordPress makes for every uploaded picture."""
        story = self.by_slug.get(name)
        if not story:
            return None
        return self.html(self.page("attachment", request, story=story, picture=picture))

    def slash(self, request: Request, name: str) -> Reply | None:
        """Send an address without a slash to the one with it."""
        return self.redirect(f"/{name}/") if name.split("/")[0] in self.by_slug | STATIC else None

    def graph(self, story: Story) -> str:
        """Return Yoast's linked data about an article."""
        url, logo = self.url(story), f"{self.base}/#organization"
        people = [
            {"@type": "Person", "name": name, "@id": f"{url}#{slug(name)}"}
            for name in story.authors
        ]
        article = {
            "@type": "NewsArticle",
            "@id": f"{url}#article",
            "isPartOf": {"@id": url},
            "author": [{"name": person["name"], "@id": person["@id"]} for person in people],
            "headline": story.title,
            "datePublished": story.published_at.isoformat(),
            "dateModified": self.modified(story).isoformat(),
            "mainEntityOfPage": {"@id": url},
            "wordCount": len(story.text.split()),
            "commentCount": len(story.comments),
            "publisher": {"@id": logo},
            "articleSection": [self.sections[story.section]],
            "inLanguage": "az",
        }
        page = {"@type": "WebPage", "@id": url, "url": url, "name": f"{story.title} - {self.title}"}
        house = {"@type": "Organization", "@id": logo, "name": self.title, "url": f"{self.base}/"}
        return json.dumps(
            {"@context": "https://schema.org", "@graph": [article, page, house, *people]}
        )

    def modified(self, story: Story) -> datetime:
        """Return when an article was last saved: hours later, for reasons nobody sees."""
        return min(story.modified_at + timedelta(hours=story.number % 30), self.started_at)

    def robots(self, request: Request) -> Reply:
        """Answer what Yoast writes into robots.txt."""
        lines = [
            "User-agent: *",
            "Disallow: /wp-admin/",
            "Allow: /wp-admin/admin-ajax.php",
            "Disallow: /*?replytocom=",
            "Disallow: /*&replytocom=",
            "Disallow: /?s=",
            "Disallow: /search/",
            "",
            "# START YOAST BLOCK",
            f"Sitemap: {self.base}/sitemap_index.xml",
            "# END YOAST BLOCK",
        ]
        return Reply("\n".join(lines), content_type="text/plain; charset=utf-8")

    def old_sitemap(self, request: Request) -> Reply:
        """Send the default address of a sitemap to Yoast's."""
        return self.redirect("/sitemap_index.xml")

    def sitemap(self, request: Request, name: str) -> Reply | None:
        """Answer the index or one of the sitemaps; a cache hides the two newest articles."""
        parts = {
            "post-sitemap1": self.stories[len(self.stories) // 2 :],
            "post-sitemap2": self.stories[2 : len(self.stories) // 2],
        }
        others = {
            "page-sitemap": [f"/{page}/" for page in STATIC],
            "category-sitemap": [f"/category/{section}/" for section in self.sections],
            "post_tag-sitemap": sorted({f"/tag/{slug(t)}/" for s in self.stories for t in s.tags}),
            "author-sitemap": sorted(
                {f"/author/{slug(a)}/" for s in self.stories for a in s.authors}
            ),
            "attachment-sitemap": [f"/{s.slug}/img_{s.number}/" for s in self.stories[::4]],
        }
        if name == "sitemap_index":
            values: dict[str, Any] = {"names": [*parts, *others], "stories": [], "paths": []}
        elif name in parts or name in others:
            values = {"names": [], "stories": parts.get(name, []), "paths": others.get(name, [])}
        else:
            return None
        text = PAGES.get_template("wordpress/sitemap.xml").render(
            site=self, first=name == "post-sitemap1", **values
        )
        return Reply(text, content_type=XML, headers={"X-Robots-Tag": "noindex, follow"})

    def feed(self, request: Request) -> Reply:
        """Answer the ten newest articles as RSS, with excerpts only."""
        if request.path.startswith("/comments"):
            return self.rss([], "Comments for " + self.title)
        return self.rss(self.stories[:10], self.title)

    def comment_feed(self, request: Request, name: str) -> Reply | None:
        """Answer the feed of one article's comments."""
        story = self.by_slug.get(name)
        return self.rss([], "Comments on: " + story.title) if story else None

    def rss(self, items: list[Story], title: str) -> Reply:
        """Return a feed."""
        text = PAGES.get_template("wordpress/feed.xml").render(
            site=self, items=items, heading=title, format_datetime=format_datetime, utc=UTC
        )
        return Reply(text, content_type="application/rss+xml; charset=UTF-8")

    def rest(self, request: Request) -> Reply:
        """Refuse the REST interface, as security plugins do."""
        told = {
            "code": "rest_cannot_access",
            "message": "DRA: Only authenticated users.",
            "data": {"status": 401},
        }
        return Reply(json.dumps(told), 401, "application/json; charset=UTF-8")

    def picture(self, request: Request) -> Reply:
        """Answer the smallest picture there is."""
        pixel = bytes.fromhex(
            "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b"
        )
        return Reply(pixel, content_type="image/gif")

    def lost(self, request: Request) -> Reply:
        """Answer 404 with a page full of popular articles."""
        return Reply(self.page("lost", request), 404)

    def html(self, text: str, **headers: str) -> Reply:
        """Return a page with the headers WordPress sends."""
        link = f'<{self.base}/wp-json/>; rel="https://api.w.org/"'
        return Reply(
            text, headers={"Link": link, "X-Pingback": f"{self.base}/xmlrpc.php", **headers}
        )

    def popular(self) -> list[Story]:
        """Return what the sidebar calls popular, the same on every page."""
        return random.Random(self.seed).sample(self.stories, min(6, len(self.stories)))

    def slug_of(self, label: str) -> str:
        """Return a label as it stands in an address."""
        return slug(label)
