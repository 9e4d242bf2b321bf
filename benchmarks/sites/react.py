"""A trilingual site rendered by React on the server, its sitemaps gzipped, its classes hashed."""

import gzip
import hashlib
import json
import random
from dataclasses import replace
from datetime import timedelta
from typing import Any, ClassVar

from markupsafe import Markup, escape

from . import clock
from .prose import slug, stories
from .serving import Reply, Request
from .site import PAGES, Site
from .story import Block, Story
from .words_react import LABELS

LANGUAGES = ("az", "ru", "en")
VIDEOS = 4


class React(Site):
    """Next.js: everything twice, once as markup and once as data, and no date a reader can use."""

    name = "react"
    title = "Meridian"
    languages = LANGUAGES
    sections: ClassVar[dict[str, str]] = {
        "politics": "Siyasət|Политика|Politics",
        "business": "Biznes|Бизнес|Business",
        "society": "Cəmiyyət|Общество|Society",
        "culture": "Mədəniyyət|Культура|Culture",
    }
    default_count = 120
    forbidden = (r"^/api/", r"^/_next/data/", r"[?&]preview=", r"^/(az|ru|en)/search")
    clutter: ClassVar[dict[str, float]] = {
        "ad": 0.4,
        "read_also": 0.3,
        "newsletter": 0.2,
        "figure": 0.3,
        "live": 0.1,
    }
    routes = (
        (r"/", "root"),
        (r"/robots\.txt", "robots"),
        (r"/sitemap\.xml\.gz", "index"),
        (r"/sitemaps/(?P<name>[a-z-]+)\.xml\.gz", "sitemap"),
        (r"/(?P<language>az|ru|en)", "front"),
        (r"/(?P<language>az|ru|en)/author/(?P<name>[a-z0-9-]+)", "author"),
        (r"/(?P<language>az|ru|en)/video/(?P<name>[a-z0-9-]+)", "video"),
        (r"/(?P<language>az|ru|en)/(?P<section>[a-z]+)", "section"),
        (r"/(?P<language>az|ru|en)/(?P<section>[a-z]+)/(?P<name>[a-z0-9-]+)", "article"),
        (r"(?P<path>/.+)/", "no_slash"),
        (r"/api/.*", "api"),
    )

    def invented(self, count: int) -> list[Story]:
        """Return as many articles in each language, newest first, under numbers of their own."""
        found: list[Story] = []
        for order, language in enumerate(LANGUAGES):
            seed = f"{self.name}/{self.seed}/{language}"
            made = stories(
                [language], list(self.sections), count // 3, seed=seed, now=self.started_at
            )
            found += [replace(story, number=story.number * 3 + order) for story in made]
        return sorted(found, key=lambda story: story.published_at, reverse=True)

    def path(self, story: Story) -> str:
        """Return the address of an article without the host."""
        token = hashlib.sha1(f"{self.seed}{story.number}".encode()).hexdigest()[:8]
        return f"/{story.language}/{story.section}/{story.slug}-{token}"

    def url(self, story: Story) -> str:
        """Return the canonical address of an article."""
        return self.base + self.path(story)

    def of(self, language: str) -> list[Story]:
        """Return the articles of a language, newest first."""
        return [story for story in self.stories if story.language == language]

    def label(self, section: str, language: str) -> str:
        """Return the name of a section in a language."""
        return self.sections[section].split("|")[LANGUAGES.index(language)]

    def css(self, name: str) -> str:
        """Return a class name as a bundler writes it."""
        return f"{name}__{hashlib.md5(name.encode()).hexdigest()[:5]}"

    def page(self, template: str, request: Request, **values: Any) -> str:
        """Return a page with the words of its language and the names of its classes."""
        values |= {"t": LABELS[values["language"]], "c": self.css, "languages": LANGUAGES}
        return super().page(template, request, **values)

    def media_urls(self) -> list[str]:
        """Return the pages of films."""
        return [
            f"{self.base}/{language}/video/{slug(story.title)}"
            for language in LANGUAGES
            for story in self.of(language)[1 : 1 + VIDEOS]
        ]

    def root(self, request: Request) -> Reply:
        """Send a visitor to the first language."""
        return self.redirect("/az", 307)

    def no_slash(self, request: Request, path: str) -> Reply:
        """Send an address with a slash to the one without."""
        return self.redirect(path, 308)

    def front(self, request: Request, language: str) -> Reply:
        """Answer the front of a language."""
        data = {"pageProps": {"locale": language}}
        values = {"items": self.of(language)[:15], "data": self.data(data), "heading": self.title}
        return Reply(
            self.page("listing", request, language=language, path=f"/{language}", **values)
        )

    def section(self, request: Request, language: str, section: str) -> Reply | None:
        """Answer the first dozen of a section; the rest only comes by script."""
        if section not in self.sections:
            return None
        items = [story for story in self.of(language) if story.section == section]
        data = {"pageProps": {"locale": language, "total": len(items)}}
        values = {
            "items": items[:12],
            "data": self.data(data),
            "heading": self.label(section, language),
        }
        path = f"/{language}/{section}"
        return Reply(self.page("listing", request, language=language, path=path, **values))

    def author(self, request: Request, language: str, name: str) -> Reply | None:
        """Answer the page of an author with a few lines about them."""
        items = [s for s in self.of(language) if name in [slug(author) for author in s.authors]]
        if not items:
            return None
        person = next(
            author for author in items[0].authors + items[-1].authors if slug(author) == name
        )
        values = {
            "items": items,
            "data": self.data({}),
            "heading": person,
            "bio": self.about(language)[:3],
        }
        return Reply(self.page("listing", request, language=language, path=request.path, **values))

    def video(self, request: Request, language: str, name: str) -> Reply | None:
        """Answer the page of a film without a word of text."""
        found = [s for s in self.of(language)[1 : 1 + VIDEOS] if slug(s.title) == name]
        if not found:
            return None
        values = {"story": found[0], "data": self.data({}), "path": request.path}
        return Reply(self.page("video", request, language=language, **values))

    def article(self, request: Request, language: str, section: str, name: str) -> Reply | None:
        """Answer an article, its related stories drawn anew at every visit."""
        wanted = f"/{language}/{section}/{name}"
        story = next((story for story in self.stories if self.path(story) == wanted), None)
        if story is None:
            return None
        self.views += 1
        related = random.Random(self.views).sample(self.of(language), 5)
        values = {
            "story": story,
            "related": [other for other in related if other is not story],
            "data": self.data(self.props(story)),
            "linked": self.linked(story),
            "translations": self.translations(story),
        }
        etag = hashlib.sha1(f"{wanted}{story.modified_at}".encode()).hexdigest()[:13]
        headers = {"ETag": f'W/"{etag}"', "Cache-Control": "s-maxage=60, stale-while-revalidate"}
        text = self.page("article", request, language=language, path=wanted, **values)
        return Reply(text, headers=headers)

    def translations(self, story: Story) -> list[Story]:
        """Return the article itself and its sisters in other languages, where there are any."""
        at = self.of(story.language).index(story)
        if at % 2:
            return [story]
        return [self.of(language)[at] for language in LANGUAGES]

    def linked(self, story: Story) -> str:
        """Return the linked data of an article, in local time."""
        people: list[dict[str, str]] = [{"@type": "Person", "name": name} for name in story.authors]
        house = {"@type": "Organization", "name": self.title}
        told = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "mainEntityOfPage": self.url(story),
            "headline": story.title,
            "description": story.teaser,
            "image": [f"{self.base}/static/{story.number}.webp"],
            "datePublished": clock.local(story.published_at).isoformat(),
            "dateModified": clock.local(story.published_at + timedelta(minutes=11)).isoformat(),
            "author": people or house,
            "publisher": house,
            "inLanguage": story.language,
            "isAccessibleForFree": True,
        }
        return json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")

    def props(self, story: Story) -> dict[str, Any]:
        """Return the data a page is drawn from."""
        near = [{"title": s.title, "href": self.path(s)} for s in self.others(story, 4)]
        return {
            "pageProps": {
                "article": {
                    "id": story.number,
                    "headline": story.title,
                    "standfirst": story.standfirst,
                    "publishedAt": int(story.published_at.timestamp() * 1000),
                    "body": [{"type": block.kind, "text": block.text} for block in story.blocks],
                },
                "recommended": near,
            }
        }

    def data(self, props: dict[str, Any]) -> str:
        """Return what Next.js leaves in the page for the browser."""
        told = {
            "props": props,
            "page": "/[locale]/[section]/[slug]",
            "buildId": "k3Jx0Qv",
            "gsp": True,
        }
        return json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")

    def broken(self, text: str) -> Markup:
        """Return text as React joins it from pieces, with empty comments at the seams."""
        words = text.split(" ")
        if len(words) < 5:
            return Markup(escape(text))
        at = random.Random(text).randrange(2, len(words) - 1)
        first, last = " ".join(words[:at]) + " ", " ".join(words[at:])
        return Markup(f"{escape(first)}<!-- -->{escape(last)}")

    def level(self, block: Block) -> str:
        """Return the tag of a list."""
        return "ol" if block.kind == "ordered" else "ul"

    def slug_of(self, label: str) -> str:
        """Return a label as it stands in an address."""
        return slug(label)

    def robots(self, request: Request) -> Reply:
        """Answer what is closed, and where the sitemap is."""
        lines = ["User-Agent: *", "Allow: /", "Disallow: /api/", "Disallow: /_next/data/"]
        lines += [
            "Disallow: /*?preview=",
            *(f"Disallow: /{language}/search" for language in LANGUAGES),
        ]
        lines += ["", f"Host: {self.base}", f"Sitemap: {self.base}/sitemap.xml.gz"]
        return Reply("\n".join(lines), content_type="text/plain")

    def index(self, request: Request) -> Reply:
        """Answer the gzipped index of gzipped sitemaps."""
        names = [f"articles-{language}" for language in LANGUAGES] + [
            "sections",
            "authors",
            "video",
        ]
        return self.packed(
            names=[f"{self.base}/sitemaps/{name}.xml.gz" for name in names], places=[]
        )

    def sitemap(self, request: Request, name: str) -> Reply | None:
        """Answer one gzipped sitemap."""
        kind, _, language = name.partition("-")
        if kind == "articles" and language in LANGUAGES:
            chosen = [
                (self.url(s), clock.local(s.modified_at).isoformat()) for s in self.of(language)
            ]
        elif name == "sections":
            chosen = [
                (f"{self.base}/{lang}/{key}", "") for lang in LANGUAGES for key in self.sections
            ]
        elif name == "authors":
            people = {(s.language, slug(author)) for s in self.stories for author in s.authors}
            chosen = [
                (f"{self.base}/{lang}/author/{author}", "") for lang, author in sorted(people)
            ]
        elif name == "video":
            chosen = [(url, "") for url in self.media_urls()]
        else:
            return None
        return self.packed(names=[], places=chosen)

    def packed(self, **values: Any) -> Reply:
        """Return a sitemap as a gzip file."""
        text = PAGES.get_template("react/sitemap.xml").render(**values)
        return Reply(gzip.compress(text.encode(), mtime=0), content_type="application/gzip")

    def api(self, request: Request) -> Reply:
        """Answer a script."""
        return Reply('{"items":[]}', content_type="application/json")

    def lost(self, request: Request) -> Reply:
        """Answer 404."""
        return Reply(
            self.page("lost", request, language="az", path="/404", data=self.data({})), 404
        )
