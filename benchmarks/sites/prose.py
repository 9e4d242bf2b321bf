"""Invented articles: correct sentences put together by a seeded generator."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import ModuleType

from . import words_az, words_en, words_ru
from .story import Block, Comment, Run, Story, runs

WORDS: dict[str, ModuleType] = {"az": words_az, "en": words_en, "ru": words_ru}
NEWEST = (0.42, 1.17, 2.4, 4.2, 6.6, 9.3, 13.1, 17.5, 22.2, 26.4, 31.8, 39.0)
DAYS = 58
LETTERS = "əıöüğşçабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
SOUNDS = (
    "e i o u g sh ch a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya"
)
LATIN = dict(zip(LETTERS, SOUNDS.split(), strict=True))


def slug(title: str) -> str:
    """Return a headline as it stands in an address."""
    lower = title.replace("İ", "i").replace("I", "i").lower()
    latin = "".join(LATIN.get(letter, letter) for letter in lower).replace("_", "")
    return "-".join(re.findall(r"[a-z0-9]+", latin))[:70].strip("-")


def sentence_case(text: str, language: str) -> str:
    """Return a sentence with its first letter large, as its language does it."""
    at = next((i for i, letter in enumerate(text) if letter.isalnum()), 0)
    if text[at : at + 2] in ("[[", "**", "//"):
        at += 2
    large = "İ" if language == "az" and text[at] == "i" else text[at].upper()
    return text[:at] + large + text[at + 1 :]


@dataclass
class Writer:
    """A reporter who writes about one topic in one place and never repeats a sentence."""

    language: str
    chance: random.Random
    used: set[str] = field(default_factory=set)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Choose what the article is about."""
        words = WORDS[self.language]
        self.said = self.chance.sample(words.QUOTES, len(words.QUOTES))
        place = self.chance.choice(words.PLACES)
        topic = self.chance.choice(words.TOPICS)
        org = self.chance.choice(words.ORGANISATIONS)
        self.about = {
            "place": place[0],
            "place_in": place[1],
            "place_of": place[2],
            "topic": topic[0],
            "topic_of": topic[1],
            "topic_it": topic[2],
            "org": org[0],
            "org_of": org[1],
        }

    def name(self) -> str:
        """Return the name of a person who does not exist."""
        words = WORDS[self.language]
        return f"{self.chance.choice(words.FIRST_NAMES)} {self.chance.choice(words.LAST_NAMES)}"

    def marked(self, kind: str) -> str:
        """Return a new sentence of a kind, its links and styles still marked."""
        choices = [text for text in getattr(WORDS[self.language], kind) if text not in self.used]
        template = self.chance.choice(choices or getattr(WORDS[self.language], kind))
        self.used.add(template)
        if "{quote}" in template:
            self.said.append(self.said.pop(0))
        return sentence_case(template.format_map(self.fillers()), self.language)

    def plain(self, kind: str) -> str:
        """Return a new sentence of a kind without marks."""
        return "".join(run.text for run in runs(self.marked(kind)))

    def fillers(self) -> dict[str, str]:
        """Return fresh words and numbers for the gaps of a template."""
        words, chance = WORDS[self.language], self.chance
        count = chance.randrange(25, 980, 5)
        return self.about | {
            "n": str(count),
            "m": str(max(10, count // 10 * 5)),
            "pct": str(chance.randrange(5, 21)),
            "digit": str(chance.randrange(5, 10)),
            "money": f"{chance.randrange(2, 900)} {chance.randrange(0, 10) * 100:03d}",
            "month": chance.choice(words.MONTHS_AHEAD),
            "weekday": chance.choice(words.WEEKDAYS),
            "year": chance.choice(words.YEARS),
            "old_date": chance.choice(words.OLD_DATES),
            "role": chance.choice(words.ROLES),
            "person": self.name(),
            "quote": self.said[-1],
        }

    def sentences(self) -> Block:
        """Return a paragraph of one to three sentences that no other article has alone."""
        kinds = ["FACTS", "NUMBERS", "ATTRIBUTIONS", "FACTS", "BACKGROUND"]
        chosen = self.chance.sample(kinds, self.chance.randrange(1, 4))
        if chosen in (["FACTS"], ["BACKGROUND"]):
            chosen.append("ATTRIBUTIONS")
        return self.paragraph(*chosen)

    def paragraph(self, *kinds: str) -> Block:
        """Return a paragraph of one sentence of each kind."""
        return Block("paragraph", (runs(" ".join(self.marked(kind) for kind in kinds)),))

    def listing(self) -> list[Block]:
        """Return a list and the line that announces it."""
        items = tuple(runs(self.item()) for _ in range(self.chance.randrange(3, 6)))
        kind = self.chance.choice(("list", "list", "ordered"))
        return [self.paragraph("FACTS", "LIST_LEADS"), Block(kind, items)]

    def item(self) -> str:
        """Return a list item, small letter and semicolon as editors write them."""
        street = self.chance.choice(WORDS[self.language].TABLE_ROWS)
        text = f"{self.marked('LIST_ITEMS')} – {street}, {self.chance.randrange(3, 190)}"
        return text + ";" if self.chance.random() < 0.5 else text

    def table(self) -> Block:
        """Return a table of three columns."""
        words, chance = WORDS[self.language], self.chance
        names = chance.sample(words.TABLE_ROWS, chance.randrange(3, 5))
        numbers = [
            (str(chance.randrange(1995, 2025)), str(chance.randrange(11, 999))) for _ in names
        ]
        rows = [(name, *number) for name, number in zip(names, numbers, strict=True)]
        return Block("table", rows=(words.TABLE_HEADS, *rows))

    def quote(self) -> Block:
        """Return a block quote of one or two paragraphs."""
        said = self.chance.sample(WORDS[self.language].QUOTES, 4)
        pairs = [f"{said[0]}. {said[1]}.", f"{said[2]}. {said[3]}."]
        parts = tuple((Run(pair),) for pair in pairs[: self.chance.randrange(1, 3)])
        return Block("quote", parts)

    def heading(self) -> Block:
        """Return a sub-heading."""
        words = self.marked("SUBHEADINGS")
        if self.chance.random() < 0.7:
            words = f"{sentence_case(self.about['topic'], self.language)}. {words}"
        return Block("heading", ((Run(words),),))

    def extras(self) -> list[list[Block]]:
        """Return what an article has besides paragraphs, each with a chance of its own."""
        found: list[list[Block]] = []
        if self.chance.random() < 0.35:
            found.append(self.listing())
        if self.chance.random() < 0.3:
            found.append([self.quote()])
        if self.chance.random() < 0.15:
            found.append([self.table()])
        return found

    def body(self, words: int) -> tuple[Block, ...]:
        """Return blocks of about so many words, or two short paragraphs when fewer than sixty."""
        if words < 60:
            return (self.paragraph("LEADS"), self.paragraph("FACTS", "CLOSINGS"))
        blocks = [self.paragraph("LEADS", "FACTS")]
        extras = self.extras()
        while sum(len(block.text.split()) for block in blocks) < words:
            blocks.append(self.sentences())
            if extras and self.chance.random() < 0.5:
                blocks.extend(extras.pop())
            elif len(blocks) > 3 and self.chance.random() < 0.2:
                blocks.append(self.heading())
        return (*blocks, self.paragraph("ATTRIBUTIONS", "CLOSINGS"))


def moments(now: datetime, count: int, chance: random.Random) -> list[datetime]:
    """Return when articles came out, newest first, none later than now."""
    fixed = [now - timedelta(hours=hours) for hours in NEWEST][:count]
    spread = [now - timedelta(days=chance.uniform(2, DAYS)) for _ in range(count - len(fixed))]
    return sorted(
        (at.replace(second=chance.randrange(60), microsecond=0) for at in fixed + spread),
        reverse=True,
    )


def story(number: int, language: str, section: str, at: datetime, *, seed: str) -> Story:
    """Return the invented article of a number, the same for the same seed."""
    chance = random.Random(f"{seed}/{number}")
    writer = Writer(language, chance)
    words = 40 if chance.random() < 0.12 else chance.randrange(80, 380)
    title = writer.plain("HEADLINES")
    standfirst = writer.plain("STANDFIRSTS") if words > 60 and chance.random() < 0.45 else None
    blocks = writer.body(words)
    authors = tuple({writer.name(): None for _ in range(chance.choice((0, 1, 1, 1, 2)))})
    return Story(
        number=number,
        language=language,
        section=section,
        slug=slug(title),
        title=title,
        standfirst=standfirst,
        blocks=blocks,
        authors=authors,
        tags=(writer.about["place"], sentence_case(writer.about["topic"], language)),
        captions=tuple(writer.plain("CAPTIONS") for _ in range(2)),
        comments=comments(writer, at),
        published_at=at,
        modified_at=at + timedelta(minutes=chance.randrange(1, 20)),
    )


def comments(writer: Writer, at: datetime) -> tuple[Comment, ...]:
    """Return what readers wrote in the hours after an article came out."""
    words, chance = WORDS[writer.language], writer.chance
    texts = chance.sample(words.COMMENTS, chance.randrange(0, 4))
    return tuple(
        Comment(chance.choice(words.COMMENTERS), text, at + timedelta(minutes=17 * (order + 1)))
        for order, text in enumerate(texts)
    )


def stories(
    languages: Sequence[str], sections: Sequence[str], count: int, *, seed: str, now: datetime
) -> list[Story]:
    """Return invented articles with different headlines, newest first."""
    chance = random.Random(seed)
    times = moments(now, count, chance)
    found: list[Story] = []
    titles: set[str] = set()
    number = 0
    while len(found) < count:
        number += 1
        wanted = (chance.choice(languages), chance.choice(sections))
        made = story(number, *wanted, times[len(found)], seed=seed)
        if made.title not in titles:
            titles.add(made.title)
            found.append(made)
    return found
