"""What an invented article is, before any site has dressed it in markup."""

import re
from dataclasses import dataclass
from datetime import datetime

MARK = re.compile(r"\[\[(?P<link>.+?)\]\]|\*\*(?P<strong>.+?)\*\*|//(?P<em>.+?)//")


@dataclass(frozen=True)
class Run:
    """A stretch of words in one style: text, link, strong or em."""

    text: str
    kind: str = "text"


@dataclass(frozen=True)
class Block:
    """One thing that stands in the body: paragraph, heading, list, ordered, quote or table."""

    kind: str
    parts: tuple[tuple[Run, ...], ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        """Return the words of the block, one line for each item or row."""
        lines = ["".join(run.text for run in part) for part in self.parts]
        return "\n".join([*lines, *(" ".join(row) for row in self.rows)])


@dataclass(frozen=True)
class Comment:
    """What a reader wrote under an article."""

    name: str
    text: str
    at: datetime


@dataclass(frozen=True)
class Story:
    """An invented article with everything a site may print around it."""

    number: int
    language: str
    section: str
    slug: str
    title: str
    standfirst: str | None
    blocks: tuple[Block, ...]
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    captions: tuple[str, ...]
    comments: tuple[Comment, ...]
    published_at: datetime
    modified_at: datetime

    @property
    def text(self) -> str:
        """Return the standfirst and the body, one empty line between paragraphs."""
        first = [self.standfirst] if self.standfirst else []
        return "\n\n".join([*first, *(block.text for block in self.blocks)])

    @property
    def teaser(self) -> str:
        """Return what listings print under the headline."""
        return self.standfirst or self.blocks[0].text[:140].rsplit(" ", 1)[0] + "…"


@dataclass(frozen=True)
class Truth:
    """What the archive should hold for one address."""

    url: str
    title: str
    text: str
    published_at: datetime
    language: str
    authors: tuple[str, ...]
    tolerance_minutes: int = 0


def runs(marked: str) -> tuple[Run, ...]:
    """Return a sentence with [[links]], **strong** and //em// words as runs."""
    found: list[Run] = []
    end = 0
    for match in MARK.finditer(marked):
        found.append(Run(marked[end : match.start()]))
        found.append(Run(match[match.lastgroup or 0], match.lastgroup or "text"))
        end = match.end()
    found.append(Run(marked[end:]))
    return tuple(run for run in found if run.text)
