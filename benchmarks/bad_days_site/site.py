"""The site: routes, editions, weather, and clutter that is other at every visit."""

import gzip
import hashlib
import json
import random
import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sites import clock
from sites.prose import WORDS
from sites.serving import Reply, Request
from sites.story import Story

from . import traps
from .serving import Trouble
from .world import FEED, SECTIONS, Role, World, about

PAGES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
XML = "application/xml; charset=UTF-8"
FIRST = 48000
PER_PAGE = 10
SESSION, LATE = "iqtisadiyyat", "medeniyyet"
EPOCH = date(1970, 1, 1)
FAILS = {
    "500": Reply("<h1>Internal Server Error</h1>", 500),
    "502": Reply("<h1>Bad Gateway</h1>", 502),
    "503": Reply("<h1>Service Unavailable</h1>", 503, headers={"Retry-After": "2"}),
    "429": Reply("<h1>Too Many Requests</h1>", 429, headers={"Retry-After": "2"}),
    "slow": Trouble("", how="slow"),
    "reset": Trouble("", how="reset"),
    "empty": Trouble("", how="empty"),
}
LOST = {
    "az": "Axtardığınız səhifə tapılmadı",
    "ru": "Страница не найдена",
    "en": "Page not found",
}
ROUTES = (
    (r"/", "front"),
    (r"/robots\.txt", "robots"),
    (r"/feed\.xml", "feed"),
    (r"/feed-old\.xml", "bomb_feed"),
    (r"/sitemap(?P<name>[a-z0-9-]*)\.xml(?:\.gz)?", "sitemap"),
    (r"/xeber/(?P<number>\d+)-(?P<slug>[a-z0-9-]+)\.html", "article"),
    (r"/(?P<twin>amp|m)/(?P<number>\d+)-(?P<slug>[a-z0-9-]+)\.html", "twin"),
    (r"/bolme/(?P<name>[a-z]+)/", "section"),
    (r"/bolme/(?P<name>[a-z]+)/(?P<number>\d+)-(?P<slug>[a-z0-9-]+)\.html", "second_path"),
    (r"/arxiv/(?P<day>20\d\d/\d\d/\d\d)/", "day"),
    (r"/s/(?P<code>[0-9a-z]+)", "strange_day"),
    (r"/haqqimizda/|/elaqe/", "static"),
    (r"/kohne/\d+\.html", "soft_lost"),
    (r"/sekil/.*", "picture"),
)


class Site:
    """The site on one address of loopback; `edition`, `weather` and `delay` may be set."""

    title = "Çinar Xəbər"
    sections = SECTIONS

    def __init__(self, base: str, canary: traps.Places, world: World, now: datetime) -> None:
        """Stand at an address."""
        self.base, self.canary, self.world, self.now = base, canary, world, now
        self.edition = 0
        self.weather = "fine"
        self.delay = "0.2"
        self.calendar_days = 40_000
        self.tries: Counter[str] = Counter()
        self.visits = 0
        self.links = traps.canary_links(canary)

    # Addresses and truth

    def path(self, role: Role, edition: int | None = None) -> str:
        """Return the path of an article."""
        at = self.edition if edition is None else edition
        tail = "-yenilendi" if role.change == "moved" and at else ""
        return f"/xeber/{FIRST + role.number}-{role.story.slug}{tail}.html"

    def urls(self, role: Role) -> set[str]:
        """Return every address under which an archive may keep an article."""
        paths = {self.path(role, 0), self.path(role, 1)}
        if role.flaw == "two paths, no canonical":
            paths.add(self.other_path(role))
        return {self.base + path for path in paths}

    def other_path(self, role: Role) -> str:
        """Return the second path of an article."""
        return f"/bolme/{role.story.section}/{FIRST + role.number}-{role.story.slug}.html"

    def standing(self) -> list[Role]:
        """Return what is published now, newest first."""
        return self.world.standing(self.edition)

    def listed(self, *reach: str) -> list[Role]:
        """Return what is published and listed now in some ways."""
        return [
            role
            for role in self.standing()
            if (role.reach in reach or role.change == "new")
            and not (role.change == "unlisted" and self.edition)
        ]

    # Answering

    def reply(self, request: Request) -> Reply:
        """Return the answer to a request in today's weather."""
        self.visits += 1
        path = re.sub(r";jsessionid=[0-9A-F]+", "", request.path)
        if path == "/robots.txt":
            return self.robots(request)
        if self.weather in traps.WEATHER:
            return traps.WEATHER[self.weather](self, request)
        for pattern, method in ROUTES:
            found = re.fullmatch(pattern, path)
            if found:
                return getattr(self, method)(request, **found.groupdict()) or self.lost(request)
        return self.lost(request)

    def html(self, template: str, request: Request, **values: Any) -> str:
        """Return a page."""
        chance = random.Random(f"{self.visits}")
        pool = [role for role in self.listed("front", "section") if not role.parent]
        values = {"language": "az", "role": None, "base_href": None, "charset": True} | values
        return PAGES.get_template(f"{template}.html").render(
            site=self, now=request.now, clock=clock, chance=chance, words=WORDS,
            others=chance.sample(pool, 8), visits=self.visits, **values,
        )  # fmt: skip

    def lost(self, request: Request, status: int = 404, language: str = "az") -> Reply:
        """Return the page of an address that is nothing."""
        body = self.html("lost", request, language=language, heading=LOST[language])
        return Reply(body, status)

    def soft_lost(self, request: Request) -> Reply:
        """Return the page of an address that is nothing, with status 200."""
        return self.lost(request, 200)

    def to(self, target: str, status: int = 301) -> Reply:
        """Return a redirect."""
        return Reply("", status, headers={"Location": target})

    # Pages

    def front(self, request: Request) -> Reply:
        """Answer the home page."""
        items = self.listed("front")[:14]
        return Reply(self.html("front", request, items=items, heading=self.title))

    def section(self, request: Request, name: str) -> Reply | None:
        """Answer one page of a section or of one of the strange listings."""
        number = int(request.query.get("page", "1")) if request.query.get("page", "1") else 1
        if name == LATE and self.fails(request.path, 2):
            return FAILS["503"]
        if name in ("muxtelif", "arayis", "xarici", "sonsuz"):
            return getattr(self, name)(request, number)
        if name not in SECTIONS:
            return None
        items = [role for role in self.listed("front", "section") if role.story.section == name]
        return self.listing(request, name, SECTIONS[name], items, number)

    def listing(
        self, request: Request, name: str, heading: str, items: list[Role], number: int
    ) -> Reply | None:
        """Answer one page of a list of articles."""
        last = max(1, -(-len(items) // PER_PAGE))
        if not 1 <= number <= last:
            return None
        cut = items[(number - 1) * PER_PAGE : number * PER_PAGE]
        values = {"name": name, "heading": heading, "number": number, "last": last}
        return Reply(self.html("listing", request, items=cut, **values))

    def muxtelif(self, request: Request, number: int) -> Reply:
        """Answer the list that leads to the traps."""
        return Reply(self.html("traps", request, heading="Müxtəlif", traps=traps.TRAPS))

    def arayis(self, request: Request, number: int) -> Reply:
        """Answer a list whose links are relative to an honest base."""
        items = self.listed("based")
        values = {"name": "arayis", "number": 1, "last": 1, "base_href": f"{self.base}/xeber/"}
        return Reply(self.html("listing", request, items=items, heading="Arayış", **values))

    def xarici(self, request: Request, number: int) -> Reply:
        """Answer a list whose base is the canary."""
        items = self.listed("front")[:5]
        values = {"name": "xarici", "number": 1, "last": 2, "base_href": self.canary.base + "/"}
        return Reply(self.html("listing", request, items=items, heading="Xarici", **values))

    def sonsuz(self, request: Request, number: int) -> Reply:
        """Answer a pager without end that repeats itself."""
        items = self.listed("front")[:10]
        values = {"name": "sonsuz", "number": number, "last": number + 1}
        return Reply(self.html("listing", request, items=items, heading="Lent", **values))

    def article(self, request: Request, number: str, slug: str) -> Reply | None:
        """Answer an article, a trap, or what stands where an article was."""
        if int(number) in traps.TRAPS:
            return traps.TRAPS[int(number)].answer(self, request)
        role = self.world.by_number.get(int(number) - FIRST)
        if not role:
            return None
        bad = self.flaky(role, request)
        if bad:
            return bad
        story = role.at(self.edition)
        if not story:
            return None if role.change == "new" else self.gone(role, request)
        if self.edition == 1 and role.change == "failing":
            return FAILS["500"]
        if self.edition == 1 and role.change == "shielded":
            return traps.challenge(self, request, 403 if role.number % 2 else 200)
        if request.path.split(";")[0] != self.path(role):
            return self.to(self.base + self.path(role))
        if "print" in request.query:
            return Reply(self.html("print", request, role=role, story=story))
        return self.shown(role, story, request)

    def shown(self, role: Role, story: Story, request: Request, own: str = "") -> Reply:
        """Answer an article with the flaws that are its own."""
        kinds = {
            "charset in meta": "text/html",
            "charset nowhere": "text/html",
            "charset lies": "text/html; charset=windows-1251",
        }
        values = {"role": role, "story": story, "language": story.language, "own": own}
        if role.flaw == "base elsewhere":
            values["base_href"] = self.canary.base + "/"
        values["charset"] = role.flaw != "charset nowhere"
        text = self.html("article", request, **values)
        body = text.encode()
        if role.flaw == "charset in meta":
            body = text.replace("UTF-8", "windows-1251").encode("cp1251", "xmlcharrefreplace")
        if role.flaw == "odd byte":
            body = body.replace(b"<aside", b"<p>\xff\xfe\xc3</p><aside", 1)
        headers = self.validators(role, story)
        if role.flaw == "link header":
            headers["Link"] = f'<{self.canary.base}/next>; rel="next"'
            headers["Refresh"] = f"3; url={self.canary.base}/refresh"
            headers["Content-Location"] = f"{self.canary.base}/location"
        kind = kinds.get(role.flaw, "text/html; charset=UTF-8")
        return Reply(body, content_type=kind, headers=headers)

    def validators(self, role: Role, story: Story) -> dict[str, str]:
        """Return ETag and Last-Modified of the half of articles that have them."""
        if role.number % 2 or role.flaw:
            return {}
        saved = self.saved(role, story)
        token = hashlib.sha1(f"{story.title}{story.text}{saved}".encode()).hexdigest()[:16]
        stamp = format_datetime(saved.astimezone(UTC), usegmt=True)
        return {"ETag": f'"{token}"', "Last-Modified": stamp}

    def saved(self, role: Role, story: Story) -> datetime:
        """Return when an article was last saved; some are saved anew without a change."""
        anew = self.edition and (role.change == "resaved" or story is role.edited)
        return self.now if anew else story.modified_at

    def linked_data(self, role: Role, story: Story) -> str:
        """Return JSON-LD about an article."""
        url = self.base + self.path(role)
        if role.flaw == "json-ld elsewhere":
            url = self.canary.base + "/json-ld"
        return json.dumps({
            "@context": "https://schema.org", "@type": "NewsArticle", "url": url,
            "mainEntityOfPage": {"@type": "WebPage", "@id": url}, "headline": story.title,
            "datePublished": clock.local(story.published_at).isoformat(),
            "dateModified": clock.local(self.saved(role, story)).isoformat(),
            "author": [{"@type": "Person", "name": name} for name in story.authors],
            "publisher": {"@type": "Organization", "name": self.title, "url": self.base},
            "image": [f"{self.base}/sekil/{role.number}.jpg"],
        })  # fmt: skip

    def canonical(self, role: Role) -> str | None:
        """Return what an article calls its own address."""
        if role.flaw == "canonical elsewhere":
            return f"{self.canary.base}/canonical/{role.number}"
        if role.flaw == "canonical home":
            return f"{self.base}/"
        if role.flaw == "two paths, no canonical":
            return None
        return self.base + self.path(role)

    def second_path(self, request: Request, name: str, number: str, slug: str) -> Reply | None:
        """Answer the second path of an article, where it has one."""
        role = self.world.by_number.get(int(number) - FIRST)
        story = role and role.at(self.edition)
        if not role or not story or not role.flaw.startswith("two paths"):
            return None
        return self.shown(role, story, request, own=self.base + self.other_path(role))

    def twin(self, request: Request, twin: str, number: str, slug: str) -> Reply | None:
        """Answer the AMP or mobile twin of an article."""
        role = self.world.by_number.get(int(number) - FIRST)
        story = role and role.at(self.edition)
        return Reply(self.html(twin, request, role=role, story=story)) if role and story else None

    def gone(self, role: Role, request: Request) -> Reply:
        """Answer at the address of an article that was taken down."""
        other = next(each for each in self.listed("front", "section") if not each.change)
        language = role.story.language
        answers = {
            "not_found": lambda: self.lost(request, 404, language),
            "removed": lambda: self.lost(request, 410, language),
            "legal": lambda: self.lost(request, 451, language),
            "soft_404": lambda: self.lost(request, 200, language),
            "to_home": lambda: self.to(f"{self.base}/", 302),
            "to_section": lambda: self.to(f"{self.base}/bolme/{role.story.section}/"),
            "to_other": lambda: self.to(self.base + self.path(other)),
            "to_elsewhere": lambda: self.to(f"{self.canary.base}/gone"),
        }
        return answers[role.change]()

    def flaky(self, role: Role, request: Request) -> Reply | None:
        """Return how an article fails at its first or first two tries."""
        kind, _, often = role.flaw.partition(" ")
        if often not in ("once", "twice") or not self.fails(
            f"{role.number}", 1 + (often == "twice")
        ):
            return None
        if kind == "short":
            return Trouble(self.html("article", request, role=role, story=role.story,
                                     language=role.story.language, own=""), how="short")  # fmt: skip
        return FAILS[kind]

    def fails(self, what: str, often: int) -> bool:
        """Tell whether something still fails, and count the try."""
        self.tries[what] += 1
        return self.tries[what] <= often

    def static(self, request: Request) -> Reply:
        """Answer a page about the outlet."""
        return Reply(self.html("static", request, heading="Haqqımızda", lines=about("az")))

    def picture(self, request: Request) -> Reply:
        """Answer the smallest picture there is."""
        return Reply(b"GIF89a\x01\x00\x01\x00\x00\x00\x00;", content_type="image/gif")

    # Calendars without end

    def day(self, request: Request, day: str) -> Reply | None:
        """Answer the archive of a day, in a calendar that never ends."""
        try:
            at = date(*map(int, day.split("/")))
        except ValueError:
            return None
        near = [f"/arxiv/{at + timedelta(days=step):%Y/%m/%d}/" for step in (-1, 1, -30, 30)]
        names = ("« Əvvəlki gün", "Növbəti gün »", "Əvvəlki ay", "Növbəti ay")
        return self.calendar(request, at, list(zip(near, names, strict=True)))

    def strange_day(self, request: Request, code: str) -> Reply | None:
        """Answer the same under addresses and names that do not say calendar."""
        number = int(code, 36)
        if not 0 < number < 200000:
            return None
        near = [f"/s/{traps.base36(number + step)}" for step in (-1, 1)]
        at = EPOCH + timedelta(days=number)
        return self.calendar(request, at, list(zip(near, ("geri", "irəli"), strict=True)))

    def calendar(self, request: Request, at: date, near: list[tuple[str, str]]) -> Reply:
        """Answer a day with its articles, if it has any."""
        if abs((at - clock.local(self.now).date()).days) > self.calendar_days:
            return self.lost(request)
        items = [
            role
            for role in self.listed("front", "section")
            if clock.local(role.story.published_at).date() == at
        ]
        return Reply(self.html("day", request, heading=f"{at:%d.%m.%Y}", items=items, near=near))

    # Feeds and sitemaps

    def robots(self, request: Request) -> Reply:
        """Answer robots.txt."""
        if self.weather == "robots 500":
            return FAILS["500"]
        if self.weather == "robots away":
            return self.to(self.canary.base + "/robots.txt", 302)
        lines = [
            "User-agent: BadBot", "Disallow: /", "",
            "User-agent: *", "Disallow: /closed/", "Allow: /closed/open/", "Disallow: /axtar",
            "Disallow: /*?print=", "Disallow: /*/gizli$", f"Crawl-delay: {self.delay}", "",
            f"Sitemap: {self.base}/sitemap.xml", f"Sitemap: {self.canary.base}/sitemap.xml",
        ]  # fmt: skip
        return Reply("\n".join(lines), content_type="text/plain")

    def feed(self, request: Request) -> Reply:
        """Answer the newest articles, with items that lead elsewhere."""
        items = self.listed("front", "feed", "section", "sitemap", "gz")[:FEED]
        text = PAGES.get_template("feed.xml").render(
            site=self, items=items, format_datetime=format_datetime, utc=UTC
        )
        return Reply(text, content_type="application/rss+xml; charset=UTF-8")

    def bomb_feed(self, request: Request) -> Reply:
        """Answer a feed of entities that grow without bounds."""
        return Reply(traps.entity_bomb(self.canary.base, "rss"), content_type="application/rss+xml")

    def sitemap(self, request: Request, name: str) -> Reply | None:
        """Answer the index of sitemaps or one of them."""
        answers = {"-away": self.to(self.canary.base + "/sitemap-away.xml", 302)}
        if name == "-bomb":
            return Reply(traps.bomb("gzip", traps.SITEMAP), content_type="application/gzip")
        if name == "-entities":
            return Reply(traps.entity_bomb(self.canary.base, "urlset"), content_type=XML)
        if name in answers:
            return answers[name]
        if name not in ("", "-1", "-2", "-loop"):
            return None
        parts = ("-1.xml", "-2.xml.gz", "-loop.xml", "-away.xml", "-bomb.xml.gz",
                 "-entities.xml", "-missing.xml") if name in ("", "-loop") else ()  # fmt: skip
        text = PAGES.get_template("sitemap.xml").render(
            site=self, parts=parts, roles=self.part(name), clock=clock, first=name == "-1"
        )
        if name == "-2":
            packed = gzip.compress(text.encode(), mtime=0)
            return Reply(packed, content_type="application/gzip")
        return Reply(text, content_type=XML)

    def part(self, name: str) -> list[Role]:
        """Return the articles of one sitemap; half of what was taken down is still in it."""
        alone, rest = {"-1": ("sitemap", 0), "-2": ("gz", 1)}.get(name, ("", -1))
        return [
            role
            for role in self.world.roles
            if (
                role.reach == alone
                or (role.reach in ("front", "section") and role.number % 3 == rest)
            )
            and (role.at(self.edition) or (role.change != "new" and role.number % 2))
            and not (role.change == "unlisted" and self.edition)
        ]

    # What templates ask

    def dress(self, path: str, name: str, visits: int) -> str:
        """Return a link as a section writes it: one of them with another session each time."""
        token = hashlib.md5(f"{visits}/{path}".encode()).hexdigest()
        if name == SESSION and "?" in path:
            return f"{path}&PHPSESSID={token}"
        if name == SESSION and visits % 2:
            return f"{path}?PHPSESSID={token}"
        if name == SESSION:
            return f"{path};jsessionid={token.upper()}"
        return path

    def children(self, role: Role) -> list[Role]:
        """Return articles that only this one leads to."""
        return [each for each in self.standing() if each.parent is role.story]

    def spoilt(self, text: str, role: Role) -> str:
        """Return words with the control characters that an article suffers from."""
        if role.flaw == "nul":
            return text.replace(" ", "\x00 ", 1)
        if role.flaw == "rtl":
            return text.replace(" ", " \u200f\u202b", 1) + "\u202c\u200e"
        return text

    def href(self, text: str) -> str:
        """Return where a link in a sentence leads: to the canary, in one form or another."""
        return f"{self.canary.base}/cited/{hashlib.md5(text.encode()).hexdigest()[:6]}"
