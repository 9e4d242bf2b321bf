"""A portal on a CMS of its own: no sitemap, no feed, no robots.txt, dates in words only."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, ClassVar

from . import clock
from .prose import slug
from .serving import Reply, Request
from .site import Site, cut, pages
from .story import Story, Truth

STATIC = {
    "haqqimizda": "Haqqımızda",
    "elaqe": "Əlaqə",
    "reklam": "Reklam",
    "arxiv-qaydalari": "Qaydalar",
}
ALBUMS = 6


class Custom(Site):
    """A home-made CMS where every page answers 200 and only words tell the time."""

    name = "custom"
    title = "Xəbər Körpüsü"
    sections: ClassVar[dict[str, str]] = {
        "siyaset": "Siyasət",
        "iqtisadiyyat": "İqtisadiyyat",
        "cemiyyet": "Cəmiyyət",
        "dunya": "Dünya",
        "idman": "İdman",
        "medeniyyet": "Mədəniyyət",
    }
    default_count = 100
    clutter: ClassVar[dict[str, float]] = {
        "ad": 0.3,
        "read_also": 0.35,
        "figure": 0.2,
        "follow": 0.15,
    }
    static = STATIC
    albums = ALBUMS
    routes = (
        (r"/(?:index\.php)?", "front"),
        (r"/axtar/?", "search"),
        (r"/(?P<section>[a-z-]+)/", "section"),
        (r"/foto/(?P<number>\d+)-[a-z0-9-]+\.html", "album"),
        (r"/(?P<section>[a-z]+)/(?P<number>\d+)(?:-[^/]*)?\.html", "article"),
        (r"/print/(?P<number>\d+)/?", "printed"),
        (r"/teq/(?P<name>[a-z0-9-]+)/", "tag"),
        (r"/arxiv/(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)/", "calendar"),
        (r"/(?P<name>[a-z-]+)\.html", "leaf"),
        (r"/robots\.txt|/sitemap.*|/rss.*|/feed.*|/favicon\.ico", "missing"),
        (r"/uploads/.*", "missing"),
    )

    def invented(self, count: int) -> list[Story]:
        """Return articles whose numbers grow with time, as a database counts them."""
        made = super().invented(count)
        return [replace(story, number=48000 + 7 * (count - at)) for at, story in enumerate(made)]

    def path(self, story: Story) -> str:
        """Return the address of an article without the host."""
        return f"/{story.section}/{story.number}-{story.slug}.html"

    def url(self, story: Story) -> str:
        """Return the canonical address of an article."""
        return self.base + self.path(story)

    def true(self, story: Story) -> Truth:
        """Return the truth; where the page says only `2 saat əvvəl`, an hour off is right."""
        age = self.started_at - story.published_at
        slack = 0 if age > timedelta(hours=3) else 60 if age > timedelta(hours=1) else 2
        return replace(super().true(story), tolerance_minutes=slack)

    def media_urls(self) -> list[str]:
        """Return the photo galleries."""
        return [
            f"{self.base}/foto/{number}-{self.album_slug(number)}.html"
            for number in range(1, ALBUMS + 1)
        ]

    def album_slug(self, number: int) -> str:
        """Return the words in the address of a gallery."""
        return slug(self.stories[number].title)

    def front(self, request: Request) -> Reply:
        """Answer the front page: a slider with marked addresses and a few of each section."""
        return Reply(self.page("front", request, heading="Ana səhifə"))

    def section(self, request: Request, section: str) -> Reply | None:
        """Answer a section or the list of latest news; beyond the last page, the last again."""
        if section == "son-xeberler":
            return self.listing(request, "Son xəbərlər", self.stories, section, 20)
        if section == "foto":
            return Reply(self.page("albums", request, heading="Foto"))
        items = [story for story in self.stories if story.section == section]
        if section not in self.sections:
            return None
        return self.listing(request, self.sections[section], items, section, 8)

    def listing(
        self, request: Request, heading: str, items: list[Story], section: str, size: int
    ) -> Reply:
        """Answer one page of a list with its numbered pager."""
        last = pages(items, size)
        asked = request.query.get("page", "1")
        at = min(max(1, int(asked) if asked.isdigit() else 1), last)
        values = {"heading": heading, "items": cut(items, at, size), "at": at, "last": last}
        return Reply(self.page("listing", request, section=section, **values))

    def article(self, request: Request, section: str, number: str) -> Reply | None:
        """Answer an article by its number alone; section and slug are decoration."""
        story = self.by_number.get(int(number))
        if story is None:
            return None
        self.views += 1
        text = self.page("article", request, story=story, heading=story.title, views=self.views)
        return Reply(text, headers={"Cache-Control": "no-store, no-cache, must-revalidate"})

    def printed(self, request: Request, number: str) -> Reply | None:
        """Answer the version for paper."""
        story = self.by_number.get(int(number))
        return Reply(self.page("print", request, story=story)) if story else None

    def album(self, request: Request, number: str) -> Reply | None:
        """Answer a photo gallery: a title, a date, pictures, captions and no text."""
        if not 1 <= int(number) <= ALBUMS:
            return None
        about = self.stories[int(number)]
        return Reply(
            self.page("album", request, about=about, number=int(number), heading=about.title)
        )

    def tag(self, request: Request, name: str) -> Reply | None:
        """Answer what carries a tag, under addresses that are not canonical."""
        items = [s for s in self.stories if name in [slug(tag) for tag in s.tags]]
        if not items:
            return None
        return Reply(self.page("tag", request, heading=f"#{name}", items=items))

    def search(self, request: Request) -> Reply:
        """Answer a search."""
        asked = request.query.get("q", "")
        items = [story for story in self.stories if asked and asked.lower() in story.title.lower()]
        return Reply(self.page("tag", request, heading=f"Axtarış: {asked}", items=items))

    def calendar(self, request: Request, year: str, month: str, day: str) -> Reply | None:
        """Answer a day of an archive that goes on for ever in both directions."""
        try:
            shown = date(int(year), int(month), int(day))
        except ValueError:
            return None
        items = [s for s in self.stories if clock.local(s.published_at).date() == shown]
        near = [shown + timedelta(days=days) for days in (-365, -30, -2, -1, 1, 2, 30, 365)]
        return Reply(
            self.page("calendar", request, heading=f"Arxiv {shown}", items=items, near=near)
        )

    def leaf(self, request: Request, name: str) -> Reply | None:
        """Answer a page about the outlet."""
        if name not in STATIC:
            return None
        return Reply(self.page("static", request, heading=STATIC[name]))

    def missing(self, request: Request) -> Reply:
        """Answer 404 where nothing ever was."""
        text = "<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body>"
        return Reply(f"{text}</html>", 404)

    def lost(self, request: Request) -> Reply:
        """Answer 200 with a page that says nothing was found."""
        return Reply(self.page("lost", request, heading="Tapılmadı"))

    def latest(self, size: int) -> list[Story]:
        """Return the newest articles."""
        return self.stories[:size]

    def newest_of(self, section: str, size: int) -> list[Story]:
        """Return the newest articles of a section."""
        return [story for story in self.stories if story.section == section][:size]

    def slug_of(self, label: str) -> Any:
        """Return a label as it stands in an address."""
        return slug(label)
