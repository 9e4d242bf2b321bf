"""Invented sites: a layout is a family of templates, with what one site makes of it."""

import random
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup, escape
from sites import clock
from sites.prose import Writer, slug

from . import words_az, words_en, words_ru

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
WORDS: dict[str, ModuleType] = {"az": words_az, "en": words_en, "ru": words_ru}
FAMILIES = sorted(each.stem for each in (Path(__file__).parent / "pages").glob("*.html"))
VARIANTS = 4
_PAGES = Environment(loader=FileSystemLoader(Path(__file__).parent / "pages"), autoescape=True)

# How sites form their addresses: article, section, tag, author, search.
_SCHEMES = (
    ("/{y}/{m}/{d}/{slug}/", "/category/{key}/", "/tag/{key}/", "/author/{key}/", "/?s={q}"),
    ("/{slug}/", "/category/{key}/", "/tag/{key}/", "/author/{key}/", "/?s={q}"),
    ("/news/{n}", "/news/category/{key}-{k}", "/tags/{key}", "/authors/{k}", "/search?q={q}"),
    ("/{sec}/{n}.html", "/{key}", "/tag/{k}.html", "/muellif/{k}", "/search/?query={q}"),
    ("/az/news/{n}/{slug}", "/az/category/{key}-{k}", "/az/tag/{key}", "/az/author/{k}", "/az/search?text={q}"),
    ("/index.php?newsid={n}", "/index.php?cat={k}", "/tags/{key}/", "/user/{key}/", "/index.php?do=search&story={q}"),
    ("/{sec}/{n}-{slug}.html", "/{key}/", "/tags/{key}/", "/user/{key}/", "/index.php?do=search&subaction=search&story={q}"),
    ("/view.php?lang=az&menu={k}&id={n}", "/cat.php?id={k}", "/tag.php?t={k}", "/author.php?id={k}", "/search.php?w={q}"),
    ("/{sec}/{slug}-{n}", "/{key}?page=1", "/etiket/{key}", "/yazar/{key}", "/axtar?soz={q}"),
    ("/xeber/{n}/{slug}", "/bolme/{key}", "/movzu/{key}", "/muellifler/{key}", "/axtaris/{q}"),
    ("/az/{sec}/{slug}", "/az/{key}", "/az/tag/{key}", "/az/author/{key}", "/az/axtaris-neticesi?search={q}"),
    ("/a/{n}.html", "/z/{k}", "/t/{k}.html", "/au/{k}", "/s?k={q}"),
    ("/node/{n}", "/taxonomy/term/{k}", "/taxonomy/term/9{k}", "/users/{key}", "/search/node/{q}"),
    ("/?p={n}", "/?cat={k}", "/?tag={key}", "/?author={k}", "/?s={q}"),
    ("/{n}", "/{key}", "/tag/{key}", "/muellif/{key}", "/axtaris?q={q}"),
    ("/post/{n}-{slug}", "/cat/{key}/", "/hashtag/{key}", "/profile/{key}", "/find/?q={q}"),
)  # fmt: skip
_HEADS = (
    "yoast",
    "og",
    "og",
    "all_article",
    "all_website",
    "none",
    "news_ld",
    "ld_everywhere",
    "bare",
)
_CLASSES = ("own", "own", "hashed", "none")


@dataclass(frozen=True)
class Teaser:
    """What a site prints of one of its articles elsewhere."""

    number: int
    title: str
    url: str
    path: str
    teaser: str
    section: str
    section_url: str
    pic: str
    at: datetime
    when: str
    time: str
    iso: str


@dataclass
class Site:
    """One invented site: its family, what it prints around articles, and its stories."""

    family: str
    variant: int
    seed: int = 1
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        """Draw what this site makes of its family."""
        self.chance = chance = random.Random(f"{self.seed}/{self.family}/{self.variant}")
        self.language = ("az", "ru", "en", "az")[
            (FAMILIES.index(self.family) + self.variant + self.seed) % 4
        ]
        self.words = WORDS[self.language]
        self.title = chance.choice(self.words.SITES)
        self.base = f"https://{self.family}{self.variant}.example"
        self.scheme = chance.choice(_SCHEMES)
        self.head = chance.choice(_HEADS)
        self.classes = _CLASSES[self.variant % len(_CLASSES)]
        self.paragraphs = chance.choice(("p", "p", "p", "br", "div", "span"))
        self.date_form = chance.choice(("words", "words", "digits", "near", "iso", "weekday"))
        self.title_form = chance.choice(("{t} - {s}", "{t} | {s}", "{s}: {t}", "{t}", "{s}"))
        self.options = {
            "h": chance.choice(("h1", "h1", "h1", "h2", "h3", "div", "h1")),
            "logo": chance.random() < 0.3,
            "teaser": chance.random() < 0.6,
            "card_date": chance.random() < 0.7,
            "more": chance.random() < 0.4,
        }
        self.menu_size = chance.randrange(7, 22)
        self.side_size = chance.randrange(12, 88)
        self.popular_size = chance.randrange(5, 30)
        self.related_size = chance.choice((0, 3, 4, 6, 8, 12))
        self.has_clock = chance.random() < 0.5
        self.filler = chance.randrange(10, 170)
        self.self_link = chance.random() < 0.4
        # Some sites keep their static pages among the articles, under the same kind of address.
        self.plain_static = chance.random() < 0.2

    @property
    def name(self) -> str:
        """The name of the layout."""
        return f"{self.family}-{self.variant}"

    def writer(self, number: int) -> Writer:
        """Return who writes the article of a number."""
        return Writer(self.language, random.Random(f"{self.base}/{self.seed}/{number}"))

    @cached_property
    def sections(self) -> list[tuple[str, str]]:
        """The sections: key and label."""
        pairs = [tuple(each.split(":")) for each in self.words.SECTIONS.split()]
        return [(a, b) for a, b in pairs][: self.menu_size]

    def address(self, form: int, **parts: Any) -> str:
        """Return an address of one of the site's forms."""
        return self.base + self.scheme[form].format(**parts)

    def section_url(self, index: int) -> str:
        """Return the address of a section."""
        return self.address(1, key=self.sections[index][0], k=index + 11)

    @cached_property
    def menu(self) -> list[tuple[str, str]]:
        """The links of the menu."""
        home = (self.base + "/", self.words.UI["home"])
        return [home, *((self.section_url(n), label) for n, (_, label) in enumerate(self.sections))]

    def static_url(self, kind: str) -> str:
        """Return the address of a static page."""
        index = self.variant % len(self.words.SLUGS[kind])
        if self.plain_static:
            return self.article_url(
                3 + list(self.words.SLUGS).index(kind), self.static_label(kind), NOW
            )
        ending = ("/", "", ".html", "")[self.variant]
        return f"{self.base}/{self.words.SLUGS[kind][index]}{ending}"

    def static_label(self, kind: str) -> str:
        """Return the name of a static page."""
        names = self.words.STATIC[kind]
        return str(names[(self.variant + len(self.family)) % len(names)])

    @cached_property
    def static(self) -> list[tuple[str, str]]:
        """The links of the footer."""
        kinds = list(self.words.STATIC)[: self.chance.choice((3, 4, 5))]
        return [(self.static_url(each), self.static_label(each)) for each in kinds]

    def day(self, at: datetime, *, time: bool = True) -> str:
        """Return a date as the site prints it."""
        here = clock.local(at)
        form = self.date_form
        if form == "digits":
            return f"{here:%d.%m.%Y %H:%M}" if time else f"{here:%d.%m.%Y}"
        if form == "iso":
            return f"{here:%Y-%m-%d %H:%M}"
        if form == "near" and self.language == "az":
            return clock.nearby(at, NOW)
        if form == "near":
            return clock.ago(at, NOW, self.language) if (NOW - at).days < 3 else clock.day_in_words(at, self.language)  # fmt: skip
        if form == "weekday":
            return f"{clock.weekday(at, self.language)}, {clock.in_words(at, self.language)}"
        return clock.in_words(at, self.language)

    def article_url(self, number: int, title: str, at: datetime) -> str:
        """Return the address of an article."""
        here = clock.local(at)
        section = self.sections[number % len(self.sections)][0]
        return self.address(
            0, y=here.year, m=f"{here.month:02}", d=f"{here.day:02}", slug=slug(title) or str(number),
            n=100_000 + number * 37, k=number % 7 + 1, sec=section,
        )  # fmt: skip

    @cached_property
    def stories(self) -> list[Teaser]:
        """What the site links to: its newest articles."""
        found = []
        for number in range(1, 90):
            writer = self.writer(number)
            at = NOW - timedelta(minutes=17 * number**1.4 + writer.chance.randrange(15))
            title = writer.plain("HEADLINES")
            url = self.article_url(number, title, at)
            index = number % len(self.sections)
            teaser = writer.plain("LEADS")
            cut = writer.chance.choice((90, 140, 400))
            teaser = teaser if len(teaser) <= cut else teaser[:cut].rsplit(" ", 1)[0] + "..."
            found.append(
                Teaser(
                    number, title, url, url.removeprefix(self.base), teaser, self.sections[index][1],
                    self.section_url(index), f"/uploads/{number}.jpg", at, self.day(at),
                    f"{clock.local(at):%H:%M}", clock.local(at).isoformat(),
                )
            )  # fmt: skip
        return found

    def some(self, count: int) -> list[Teaser]:
        """Return so many stories, newest first, the same ones not always."""
        return sorted(
            self.chance.sample(self.stories, min(count, len(self.stories))), key=lambda s: s.number
        )

    # Pages

    def page(
        self,
        url: str,
        name: str,
        main: str,
        *,
        head: str,
        body_class: str = "",
        single: bool = False,
    ) -> str:
        """Return a whole document."""
        side = self.side_size
        p = SimpleNamespace(
            lang=self.language, site=self.title, base=self.base, url=url, ui=self.words.UI,
            head=Markup(head), main=Markup(main), menu=self.menu, static=self.static, single=single,
            side=self.stories[:side], popular=self.some(self.popular_size), o=self.options,
            clock=clock.in_words(NOW, self.language) if self.has_clock else "",
            css=Markup(self._filler("css")), js=Markup(self._filler("js")),
            body_class=body_class, name=name,
        )  # fmt: skip
        return self._dressed(self._macro("shell")(p))

    def _macro(self, name: str) -> Any:
        return getattr(_PAGES.get_template(f"{self.family}.html").module, name)

    def _filler(self, kind: str) -> str:
        chance, lines = random.Random(f"{self.base}{kind}"), self.filler * 10
        if kind == "css":
            return "".join(
                f".c{chance.randrange(9999)}{{margin:{chance.randrange(40)}px;color:#{chance.randrange(4096):03x}}}"
                for _ in range(lines)
            )
        return '{"v":[' + ",".join(str(chance.randrange(10**6)) for _ in range(lines)) + "]}"

    def _dressed(self, html: str) -> str:
        if self.classes == "none":
            return re.sub(r""" (?:class|id|role)=(?:"[^"]*"|'[^']*')""", "", html)
        if self.classes == "hashed":
            return re.sub(
                r""" (class|id)=(?:"([^"]*)"|'([^']*)')""",
                lambda m: (
                    f' {m[1]}="{" ".join(_hashed(each) for each in (m[2] or m[3] or "").split())}"'
                ),
                html,
            )
        return html

    def cards(self, stories: list[Teaser], *, lines: bool = False) -> Markup:
        """Return teasers, or lines of a feed, one after another."""
        macro = self._macro("line" if lines else "card")
        p = SimpleNamespace(
            o=self.options, ui=self.words.UI, lang=self.language, more=self.words.MORE[0]
        )
        made = Markup("\n").join(Markup(macro(p, each)) for each in stories)
        if lines and "<TR>" in made:
            return Markup("<TABLE>") + made + Markup("</TABLE>")
        return Markup(made)

    def pager(self, url: str) -> Markup:
        """Return the links to further pages of a listing."""
        joint = "&" if "?" in url else "?"
        return Markup(" ").join(
            Markup('<a href="{}">{}</a>').format(f"{url}{joint}page={n}", label)
            for n, label in ((2, "2"), (3, "3"), (4, "4"), (57, "57"), (2, self.words.UI["next"]))
        )

    def section_main(self, name: str, cards: str, *, url: str, intro: str = "", pager: bool = True) -> str:  # fmt: skip
        """Return the middle of a listing."""
        p = SimpleNamespace(
            name=name, cards=Markup(cards), intro=intro, base=self.base, ui=self.words.UI,
            pager=self.pager(url) if pager else "", o=self.options,
        )  # fmt: skip
        return str(self._macro("section")(p))

    def static_main(self, name: str, body: str) -> str:
        """Return the middle of a page that is no article."""
        p = SimpleNamespace(name=name, body=Markup(body), o=self.options)
        return str(self._macro("static")(p))

    def article_main(self, name: str, body: str, **facts: Any) -> str:
        """Return the middle of an article."""
        filled = {"who": None, "when": "", "iso": "", "pic": None, "tags": [], "related": [], "below": "",
                  "views": self.chance.randrange(20, 9000), "author_url": self.address(3, key="redaktor", k=3),
                  "section": self.menu[1], "path": "", "number": 1, "url": ""} | facts  # fmt: skip
        p = SimpleNamespace(
            name=name, body=Markup(body), o=self.options, ui=self.words.UI, base=self.base,
            lang=self.language, more=self.words.MORE[0], **filled,
        )  # fmt: skip
        p.below = Markup(p.below)
        return str(self._macro("article")(p))

    def prose(self, paragraphs: list[str]) -> str:
        """Return paragraphs in the site's own markup; those that begin with < stand as they are."""
        made = [each if each.startswith("<") else str(escape(each)) for each in paragraphs]
        if self.paragraphs == "br":
            return "<br><br>\n".join(made)
        inside = {"p": "<p>{}</p>", "div": "<div>{}</div>", "span": '<p style="text-align:justify"><span style="font-size:14pt">{}</span></p>'}  # fmt: skip
        return "\n".join(
            each if each.startswith("<") else inside[self.paragraphs].format(each) for each in made
        )


def _hashed(name: str) -> str:
    value = 0
    for letter in name:
        value = (value * 131 + ord(letter)) % 999_983
    return f"x{value:x}"


def layouts(seed: int = 1) -> list[Site]:
    """Return every layout of the set."""
    return [Site(family, variant, seed) for family in FAMILIES for variant in range(VARIANTS)]
