"""Invents what is on a page: an article, its neighbours, and what readers wrote below it."""

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sites.clock import local
from sites.prose import WORDS, sentence_case, slug
from sites.story import Block

from .labels import LABELS
from .layout import Layout
from .prose import tellers
from .stamped import Stamped

NEWEST = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
SIZES = ((40, 80), (80, 200), (80, 200), (150, 320), (150, 320), (300, 600), (500, 1000))
MARKS = {
    "az": " - FOTO; – VİDEO; - YENİLƏNİB; (FOTO)",
    "ru": " - ФОТО; – ВИДЕО; - ОБНОВЛЕНО; (ФОТО)",
    "en": " - PHOTO; – VIDEO; - UPDATED; (PHOTOS)",
}

Flow = list[tuple[str, Any]]


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


class Invented(Stamped):
    """An article and what stands around it; the same layout, number and seed make the same one."""

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
        drawn = self.chance.choice(SIZES)
        least, most = self.layout.size or drawn
        blocks = self.teller.told(self.layout.shape, self.chance.randrange(least, most))
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
