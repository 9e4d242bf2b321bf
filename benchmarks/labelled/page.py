"""One invented page: what the templates print, and the truth about it."""

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from sites.clock import local
from sites.prose import WORDS, sentence_case, slug
from sites.story import Block, Run

from .claims import CLAIMS
from .classes import class_of
from .labels import LABELS
from .layout import Layout
from .literals import FORMS
from .prose import tellers

NEWEST = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
SIZES = ((40, 80), (80, 200), (80, 200), (150, 320), (150, 320), (300, 600), (500, 1000))
MARKS = {
    "az": " - FOTO; – VİDEO; - YENİLƏNİB; (FOTO)",
    "ru": " - ФОТО; – ВИДЕО; - ОБНОВЛЕНО; (ФОТО)",
    "en": " - PHOTO; – VIDEO; - UPDATED; (PHOTOS)",
}
TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "pieces"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)

Flow = list[tuple[str, Any]]


def macro(file: str, name: str) -> Any:
    """Return a macro of a template file."""
    return getattr(TEMPLATES.get_template(f"{file}.html").module, name)


@dataclass(frozen=True)
class Other:
    """Another article, as a page mentions it."""

    url: str
    title: str
    section: str
    when: str
    time: str
    excerpt: str
    paragraphs: tuple[str, ...]
    views: int
    html: str = ""


@dataclass(frozen=True)
class Reader:
    """What a reader wrote below an article."""

    name: str
    when: str
    iso: str
    paragraphs: tuple[str, ...]


class Page:
    """An article dressed in a layout; the same layout, number and seed make the same page."""

    def __init__(self, layout: Layout, number: int, seed: int = 1) -> None:
        """Invent the article and what stands around it."""
        self.layout = layout.settled()
        self.seed = f"{seed}/{layout.name}/{number}"
        self.chance = random.Random(self.seed)
        self.language = layout.languages[number % len(layout.languages)]
        self.teller, self.stranger = tellers(self.language, self.seed)
        self.number = 100_000 + zlib.crc32(self.seed.encode()) % 4_000_000
        self.outlet = layout.outlet or layout.name.replace("-", " ").title()
        self.published_at = self.moment()
        self.now = self.published_at + timedelta(days=self.chance.randrange(2, 200), minutes=413)
        self.sections = LABELS[self.language]["sections"].split(";")
        self.section = self.chance.choice(self.sections[:9])
        self.section_slug = slug(self.section)
        self.invent()

    def moment(self) -> datetime:
        """Return when the article came out: by day, so that the date is the same in UTC."""
        day = NEWEST - timedelta(days=self.chance.randrange(210, 3200))
        return day.replace(hour=self.chance.randrange(2, 18), minute=self.chance.randrange(60))

    def invent(self) -> None:
        """Write the article and its neighbours."""
        words = WORDS[self.language]
        self.title = self.teller.plain("HEADLINES") + self.mark()
        self.url = self.address(self.title, self.number)
        least, most = self.chance.choice(SIZES)
        blocks = self.teller.body(self.chance.randrange(least, most))
        prints_lead = "standfirst" in self.layout.pieces
        with_lead = prints_lead and least > 40 and self.chance.random() < 0.7
        self.standfirst = self.lead() if with_lead else None
        self.blocks = blocks
        named = {
            self.teller.writer.name(): None for _ in range(self.chance.choice((0, 1, 1, 1, 2)))
        }
        self.authors = tuple(named) if self.layout.bylines else ()
        self.tags = tuple(
            dict.fromkeys(
                sentence_case(self.teller.writer.about[name], self.language)
                for name in ("place", "topic", "org")
            )
        )
        self.captions = self.chance.sample(words.CAPTIONS, 3)
        self.tweet = self.teller.text(2)
        self.handle = self.stranger.writer.name()
        self.tweeted = self.stamp("day_us", self.published_at - timedelta(days=1))
        self.credit = self.chance.choice(("Depositphotos", "redaksiya", "AFP", "Reuters"))
        self.about = list(words.ABOUT)
        self.topics = [sentence_case(topic[0], self.language) for topic in words.TOPICS]
        self.views = self.chance.randrange(90, 9000)
        self.others = [self.neighbour() for _ in range(self.chance.randrange(9, 19))]
        self.comments = [self.remark(at) for at in range(self.chance.choice((0, 0, 1, 3, 6)))]
        self.reply = self.stranger.text(1)
        self.bio = self.stranger.text(2)
        self.flow = self.dressed(blocks)

    def mark(self) -> str:
        """Return what editors add to a headline: pictures, film, an update; mostly nothing."""
        marks = MARKS[self.language].split(";")
        return self.chance.choice(marks) if self.chance.random() < 0.12 else ""

    def lead(self) -> str:
        """Return a standfirst of one or two sentences."""
        return (
            self.teller.plain("STANDFIRSTS")
            if self.chance.random() < 0.4
            else self.teller.text(self.chance.choice((1, 1, 2)))
        )

    def address(self, title: str, number: int) -> str:
        """Return the address of an article of this outlet."""
        day = local(self.published_at)
        return f"https://{self.layout.name}.example" + self.layout.address.format(
            section=self.section_slug,
            id=number,
            slug=slug(title),
            day=f"{day:%Y/%m/%d}",
            compact=f"{day:%Y%m%d}",
        )

    def neighbour(self) -> Other:
        """Return another article, older or newer than this one, longer or shorter."""
        at = self.published_at + timedelta(minutes=self.chance.randrange(-18_000, 24_000))
        title = self.stranger.about_another().plain("HEADLINES")
        return Other(
            url=self.address(title, self.number - self.chance.randrange(1, 900)),
            title=title,
            section=self.chance.choice(self.sections),
            when=self.stamp(self.layout.when, at),
            time=f"{local(at):%H:%M}",
            excerpt=self.stranger.text(self.chance.choice((1, 1, 2, 3))),
            paragraphs=tuple(
                self.stranger.text(self.chance.randrange(1, 5))
                for _ in range(self.chance.randrange(1, 4))
            ),
            views=self.chance.randrange(40, 9000),
        )

    @cached_property
    def next(self) -> Other:
        """Return the article that stands whole below this one or in a column beside it."""
        base = self.neighbour()
        flow: Flow = [
            (block.kind, block) for block in self.stranger.body(self.chance.randrange(60, 500))
        ]
        html = macro("body", self.layout.body)(self, flow)
        return Other(**(vars(base) | {"html": html}))

    def remark(self, order: int) -> Reader:
        """Return a comment, written some time after the article came out."""
        words = WORDS[self.language]
        at = self.published_at + timedelta(minutes=37 + 290 * order)
        long = self.chance.random() < 0.4
        texts = [self.stranger.text(self.chance.randrange(2, 6)) for _ in range(2 if long else 0)]
        return Reader(
            name=self.chance.choice(words.COMMENTERS),
            when=self.stamp("dots", at),
            iso=at.isoformat(),
            paragraphs=(*texts, self.chance.choice(words.COMMENTS)),
        )

    def dressed(self, blocks: Sequence[Block]) -> Flow:
        """Return the blocks of the article with the outlet's insertions between them."""
        flow: Flow = [(block.kind, block) for block in blocks]
        for kind in self.layout.inserts.split():
            if len(flow) > 2 and self.chance.random() < 0.6:
                at = self.chance.randrange(1, len(flow))
                if flow[at - 1][0] != "heading":
                    flow.insert(at, (kind, self.chance.randrange(1, 60)))
        return flow

    # What the templates ask for.

    def say(self, name: str) -> str:
        """Return a label in the language of the page."""
        return LABELS[self.language][name]

    def stamp(self, form: str, at: datetime) -> str:
        """Return a moment in one of the outlets' forms."""
        return FORMS[form](at, self.language)

    def c(self, role: str) -> Markup:
        """Return the class attribute of a part of the page."""
        name = self.layout.names.get(role)
        if name is None:
            name = class_of(self.layout.vocabulary, role, self.layout.name)
        return Markup(' class="{}"').format(name) if name else Markup("")

    def item(self, name: str) -> Markup:
        """Return an itemprop attribute where the outlet uses microdata."""
        return Markup(' itemprop="{}"').format(name) if self.layout.microdata else Markup("")

    def other(self, number: int) -> Other:
        """Return one of the other articles."""
        return self.others[number % len(self.others)]

    def photo(self, number: int) -> str:
        """Return the address of a picture."""
        return f"https://{self.layout.name}.example/media/{self.number}-{number}.jpg"

    def href(self, run: Run) -> str:
        """Return where a link inside a sentence leads."""
        token = zlib.crc32(run.text.encode())
        return self.other(token).url if token % 3 else f"https://www.example.org/{token % 999}"

    def insert(self, kind: str, number: int | None) -> Markup:
        """Return the HTML of something that is not of the article."""
        made = macro("inserts", kind)(self, self.chance.randrange(60) if number is None else number)
        return Markup(made)

    def piece(self, word: str) -> Markup:
        """Return the HTML of a piece in the form that stands after its colon."""
        name, _, form = word.partition(":")
        name = "body_piece" if name == "body" else name
        return Markup(macro("around", name)(self, int(form or 0)))

    def pieces(self, words: str) -> Markup:
        """Return the HTML of several pieces in order."""
        return Markup("\n").join(self.piece(word) for word in words.split())

    def stretches(self, flow: Flow) -> list[Flow]:
        """Return runs of paragraphs, and each other thing by itself."""
        runs: list[Flow] = []
        for kind, block in flow:
            if kind == "paragraph" and runs and runs[-1][0][0] == "paragraph":
                runs[-1].append((kind, block))
            else:
                runs.append([(kind, block)])
        return runs

    @property
    def when(self) -> str:
        """Return the date of the article as this outlet prints it."""
        return self.stamp(self.layout.when, self.published_at)

    @property
    def when_day(self) -> str:
        """Return the day alone, for outlets that print day and time apart."""
        form = {"dots": "day_dots", "brackets": "day_dots"}.get(self.layout.when, "day_large")
        return self.stamp(form, self.published_at)

    @property
    def when_updated(self) -> str:
        """Return the date of an update, some days later."""
        return self.stamp(self.layout.when, self.published_at + timedelta(days=3, minutes=77))

    @property
    def when_time(self) -> str:
        """Return the time of day alone."""
        return self.stamp("time", self.published_at)

    @property
    def now_words(self) -> str:
        """Return the clock in the header: when the page was fetched."""
        return self.stamp("clock", self.now)

    @property
    def now_weekday(self) -> str:
        """Return the clock in the header with the day of the week."""
        return self.stamp("weekday", self.now)

    @property
    def now_time(self) -> str:
        """Return the time of day of the fetch."""
        return self.stamp("time", self.now)

    @property
    def now_day(self) -> str:
        """Return the day of the fetch."""
        return self.stamp("day", self.now)

    @property
    def iso(self) -> str:
        """Return the moment of publication in ISO 8601 with Baku's offset."""
        return local(self.published_at).isoformat()

    @property
    def iso_day(self) -> str:
        """Return the day of publication in ISO 8601."""
        return f"{local(self.published_at):%Y-%m-%d}"

    @property
    def iso_modified(self) -> str:
        """Return the moment of the last change in ISO 8601."""
        return local(self.published_at + timedelta(minutes=self.number % 300)).isoformat()

    @property
    def machine_time(self) -> Markup:
        """Return what the time element says to machines, if this outlet fills it in."""
        if self.layout.microdata:
            return Markup(' itemprop="datePublished" datetime="{0}" content="{0}"').format(self.iso)
        stated = self.layout.machine_time
        return Markup(' datetime="{}"').format(self.iso) if stated else Markup("")

    @property
    def scope(self) -> Markup:
        """Return the microdata scope of the article element."""
        news = Markup(' itemscope itemtype="https://schema.org/NewsArticle"')
        return news if self.layout.microdata else Markup("")

    @property
    def bylined(self) -> bool:
        """Return whether the page prints who wrote it."""
        return self.layout.bylines

    @property
    def byline(self) -> str:
        """Return who wrote it, or the desk where no person is named."""
        return ", ".join(self.authors) or self.say("team")

    @property
    def summary(self) -> str:
        """Return the description the page gives of itself."""
        return self.standfirst or self.blocks[0].text[:150]

    @property
    def body_attribute(self) -> Markup:
        """Return the id of the element around the text."""
        name = self.layout.body_id
        return Markup(' id="{}"').format(name) if name else Markup("")

    @cached_property
    def body_html(self) -> Markup:
        """Return the paragraphs of the article in the outlet's markup."""
        return Markup(macro("body", self.layout.body)(self, self.flow))

    def html(self) -> bytes:
        """Return the page as the server sends it."""
        whole = macro("skeletons", self.layout.skeleton)(
            self,
            self.pieces(self.layout.top),
            self.pieces(self.layout.main),
            self.pieces(self.layout.side),
            self.pieces(self.layout.bottom),
        )
        head = macro("heads", self.layout.head)(self)
        language = "" if self.layout.skeleton.startswith("tables") else f' lang="{self.language}"'
        page = f"<!DOCTYPE html>\n<html{language}><head>{head}</head>\n{whole}\n</html>\n"
        return page.encode(self.layout.charset, "xmlcharrefreplace")

    def __getattr__(self, name: str) -> Any:
        """Return a choice of the layout, or a claim of the head, under its own name."""
        if name.startswith("_") or "layout" not in self.__dict__:
            raise AttributeError(name)
        if name in CLAIMS:
            return CLAIMS[name](self)
        return getattr(self.layout, name)
