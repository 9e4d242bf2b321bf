"""What crowds round an article without telling names: readers' talk, whole other articles, notices."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sites.prose import Writer
from sites.story import Block

from .chatter import AGO, BUTTONS, CHATTER, COUNTED, NICKS, NOTES, POSTS
from .layout import Layout
from .prose import Teller

BOXES = "blok;rey;x7;box2;sol;k-list;item;css-1ab2c;css-9fe01;sc-bdVaJa kTqpZe;a1;mt-4;row;yeni;d-block;t3;_2kx"


@dataclass(frozen=True)
class Remark:
    """What a reader wrote, with what stands around it; empty parts are not printed."""

    name: str
    when: str
    buttons: tuple[str, ...]
    texts: tuple[str, ...]
    answer: str = ""


@dataclass(frozen=True)
class Story:
    """Another article at full length: its headline, address, date and blocks."""

    title: str
    url: str
    when: str
    body: tuple[Block, ...]


class Crowd:
    """The crowd of one page; how it looks is the layout's choice, what it says the page's."""

    def __init__(self, layout: Layout, seed: str, stranger: Teller, at: datetime) -> None:
        """Choose the looks and prepare the words; the page's own dice are left alone."""
        looks = random.Random(f"{layout.name}/crowd")
        self.chance = random.Random(f"{seed}/crowd")
        writer = Writer(stranger.writer.language, self.chance)
        self.teller = replace(stranger, writer=writer, chance=self.chance, said=set())
        self.language = writer.language
        self.at = at
        self.outer, self.inner, self.line = looks.sample(BOXES.split(";"), 3)
        self.tag = looks.choice(("h2", "h3", "h4", "div", "p", "b", "span"))
        self.headed, self.named, self.dated, self.pressed = (
            looks.random() < likely for likely in (0.6, 0.7, 0.7, 0.5)
        )
        self.linked = looks.random() < 0.5
        self.avatars = looks.random() < 0.3
        self.lines = looks.choice((1, 1, 2, 3))
        self.ago = looks.randrange(7)

    def drawn(self, bank: dict[str, str], count: int) -> list[str]:
        """Return so many entries of a bank, no two alike while it lasts."""
        every = bank[self.language].split(";")
        return self.chance.sample(every, min(count, len(every)))

    def heading(self, count: int) -> str:
        """Return what stands above the remarks."""
        return self.drawn(COUNTED, 1)[0].format(n=count)

    def moment(self, at: datetime) -> str:
        """Return when a remark was made, as this outlet puts it."""
        return (
            AGO[self.language]
            .split(";")[self.ago]
            .format(n=self.chance.randrange(2, 24), time=f"{at:%H:%M}", day=f"{at:%d.%m.%Y}")
        )

    def remarks(self, words: int) -> list[Remark]:
        """Return remarks of at least so many words together."""
        made: list[Remark] = []
        said: list[str] = []
        while sum(len(text.split()) for each in made for text in each.texts) < words:
            if len(said) < 8:
                said += self.drawn(CHATTER, 99)
            texts = tuple(self.talk(said) for _ in range(self.chance.randrange(1, self.lines + 1)))
            nick = self.chance.choice(NICKS.split(";")).format(n=self.chance.randrange(10, 99))
            at = self.at + timedelta(minutes=31 + 47 * len(made))
            made.append(
                Remark(
                    nick if self.named else "",
                    self.moment(at) if self.dated else "",
                    self.buttons() if self.pressed else (),
                    texts,
                    self.talk(said) if self.chance.random() < 0.3 and len(said) > 4 else "",
                )
            )
        return made

    def talk(self, said: list[str]) -> str:
        """Take one to three sentences and return them as readers type them."""
        count = self.chance.choice((1, 1, 2, 2, 3))
        parts = [said.pop().format(n=self.chance.randrange(3, 90)) for _ in range(count)]
        text = " ".join(each if each[-1] in "?!" else f"{each}." for each in parts)
        style = self.chance.random()
        return text.lower() if style < 0.15 else f"{text[:-1]}..." if style < 0.3 else text

    def buttons(self) -> tuple[str, ...]:
        """Return what can be pressed under a remark."""
        return tuple(
            each.format(n=self.chance.randrange(0, 40))
            for each in self.drawn(BUTTONS, self.chance.randrange(1, 3))
        )

    def story(self, words: int, url: str, when: str) -> Story:
        """Return another article of about so many words."""
        teller = self.teller.about_another()
        return Story(teller.plain("HEADLINES"), url, when, teller.body(words))

    def headlines(self, count: int) -> list[str]:
        """Return headlines for a long list."""
        return [self.teller.about_another().plain("HEADLINES") for _ in range(count)]

    def notes(self, outlet: str) -> list[str]:
        """Return two to four sentences of what the site says of itself or of the law."""
        chosen = self.drawn(NOTES, self.chance.randrange(2, 5))
        return [f"{each.format(outlet=outlet)}." for each in chosen]

    def post(self) -> str:
        """Return a line about the writer's post."""
        return self.drawn(POSTS, 1)[0]

    def flow(self, story: Story) -> list[tuple[str, Any]]:
        """Return the blocks of a story as a body takes them."""
        return [(block.kind, block) for block in story.body]
