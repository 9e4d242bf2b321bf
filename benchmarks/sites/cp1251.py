"""A Russian site of the early 2000s: windows-1251, tables within tables, no paragraphs."""

import random
import re
from dataclasses import replace
from typing import Any, ClassVar

from markupsafe import Markup, escape

from . import clock
from .serving import Reply, Request
from .site import PAGES, Site, cut, pages
from .story import Run, Story

STATIC = {
    "about": "О проекте",
    "contacts": "Контакты",
    "reklama": "Реклама на сайте",
    "rules": "Правила",
}
SIZE = 15
SHORT = re.compile(r"\b(в|и|на|с|к|о|за|от|до|из)(?= )")
DASHES = ("&#150;", "–", "&ndash;", "&#8211;")
OPENING = ("&laquo;", "«", "&#171;")


class Cp1251(Site):
    """A site that tells its encoding in a meta tag only, and too late even there."""

    name = "cp1251"
    title = "Каспий-Вести"
    languages = ("ru",)
    sections: ClassVar[dict[str, str]] = {
        "politics": "Политика",
        "economy": "Экономика",
        "society": "Общество",
        "culture": "Культура",
        "region": "Регионы",
    }
    default_count = 90
    forbidden = (r"^/admin/", r"^/search/", r"^/cgi-bin/", r"^/forum/")
    clutter: ClassVar[dict[str, float]] = {"ad": 0.3, "read_also": 0.25, "figure": 0.3}
    static = STATIC
    routes = (
        (r"/(?:index\.html?)?", "front"),
        (r"/robots\.txt", "robots"),
        (r"/rss/?", "front"),
        (r"/lenta/(?P<number>\d+)/", "feed_page"),
        (r"/rubric/(?P<section>[a-z]+)/", "rubric"),
        (r"/news/(?P<number>\d{6})/", "article"),
        (r"/news/(?P<number>\d{6})", "slash"),
        (r"/print/(?P<number>\d{6})/", "printed"),
        (r"/(?P<name>[a-z]+)\.html", "leaf"),
        (r"/forum/", "leaf_forum"),
    )

    def invented(self, count: int) -> list[Story]:
        """Return articles under six-digit numbers that grow with time."""
        made = super().invented(count)
        return [replace(story, number=123456 + 13 * (count - at)) for at, story in enumerate(made)]

    def path(self, story: Story) -> str:
        """Return the address of an article as it stands after the base."""
        return f"news/{story.number}/"

    def url(self, story: Story) -> str:
        """Return the canonical address of an article."""
        return f"{self.base}/{self.path(story)}"

    def page(self, template: str, request: Request, **values: Any) -> str:
        """Return a page with the filters that age a text by twenty years."""
        values |= {"old": self.aged, "when": self.when}
        return super().page(template, request, **values)

    def when(self, story: Story) -> str:
        """Return the visible date, in words or digits as the editor of the day typed it."""
        if story.number % 2:
            return f"{clock.local(story.published_at):%d.%m.%Y %H:%M}"
        return clock.in_words(story.published_at, "ru")

    def aged(self, text: str) -> Markup:
        """Return text as an old editor saved it: entities, hard spaces and soft hyphens."""
        chance = random.Random(text)
        made = str(escape(text)).replace("–", chance.choice(DASHES))
        made = made.replace("«", chance.choice(OPENING)).replace(
            "»", chance.choice(("&raquo;", "»"))
        )
        if chance.random() < 0.5:
            made = SHORT.sub(lambda found: found[1] + "&nbsp;", made).replace("&nbsp; ", "&nbsp;")
        if chance.random() < 0.2:
            made = re.sub(r"\b([а-яё]{5,7})([а-яё]{5,})\b", "\\1\xad\\2", made)
        return Markup(made)

    def html(self, text: str, status: int = 200) -> Reply:
        """Return a page in windows-1251; what the code page lacks becomes numeric entities."""
        body = text.encode("cp1251", "xmlcharrefreplace")
        headers = {"Expires": "Thu, 19 Nov 1981 08:52:00 GMT", "Pragma": "no-cache"}
        return Reply(body, status, content_type="text/html", headers=headers)

    def front(self, request: Request) -> Reply:
        """Answer the front page, also where a feed is promised."""
        return self.html(
            self.page("front", request, heading="Новости Каспия", items=self.stories[:20])
        )

    def feed_page(self, request: Request, number: str) -> Reply | None:
        """Answer a page of all news that knows only the next one."""
        return self.listing(request, "Лента новостей", self.stories, int(number), "lenta/{}/")

    def rubric(self, request: Request, section: str) -> Reply | None:
        """Answer a page of a rubric, counted by how many articles are left out."""
        items = [story for story in self.stories if story.section == section]
        start = request.query.get("start", "0")
        at = int(start) // SIZE + 1 if start.isdigit() else 1
        if section not in self.sections:
            return None
        return self.listing(
            request, self.sections[section], items, at, f"rubric/{section}/?start={{}}"
        )

    def listing(
        self, request: Request, heading: str, items: list[Story], at: int, form: str
    ) -> Reply | None:
        """Answer one page of a list with a link to the next."""
        if not 1 <= at <= pages(items, SIZE):
            return None
        step = at * SIZE if "start" in form else at + 1
        onward = form.format(step) if at < pages(items, SIZE) else ""
        shown = {"items": cut(items, at, SIZE), "onward": onward}
        return self.html(self.page("listing", request, heading=heading, **shown))

    def article(self, request: Request, number: str) -> Reply | None:
        """Answer an article, whatever the query asks."""
        story = self.by_number.get(int(number))
        if story is None:
            return None
        self.views += 3
        return self.html(
            self.page("article", request, story=story, heading=story.title, views=self.views)
        )

    def slash(self, request: Request, number: str) -> Reply:
        """Send an address without a slash to the one with it."""
        return self.redirect(f"/news/{number}/")

    def printed(self, request: Request, number: str) -> Reply | None:
        """Answer the version for paper."""
        story = self.by_number.get(int(number))
        return self.html(self.page("print", request, story=story)) if story else None

    def leaf(self, request: Request, name: str) -> Reply | None:
        """Answer a page about the outlet."""
        if name not in STATIC:
            return None
        return self.html(self.page("static", request, heading=STATIC[name]))

    def leaf_forum(self, request: Request) -> Reply:
        """Answer the forum, where robots have no business."""
        return self.html(self.page("static", request, heading="Форум"))

    def robots(self, request: Request) -> Reply:
        """Answer rules for all, and a delay for one robot that is not ours."""
        lines = ["User-agent: Yandex", "Crawl-delay: 5", "Disallow: /admin/", ""]
        lines += ["User-agent: *", "Disallow: /admin/", "Disallow: /search/", "Disallow: /cgi-bin/"]
        return Reply("\r\n".join([*lines, "Disallow: /forum/"]), content_type="text/plain")

    def lost(self, request: Request) -> Reply:
        """Answer 404."""
        text = PAGES.get_template("cp1251/lost.html").render(site=self)
        return self.html(text, 404)

    def href(self, run: Run, story: Story) -> str:
        """Return where a link leads, relative to the base."""
        return super().href(run, story).removeprefix("/")
