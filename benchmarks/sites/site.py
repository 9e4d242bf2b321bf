"""What the invented sites have in common: stories, routes, clutter, truth."""

import random
import re
import zlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from . import clock
from .prose import WORDS, stories
from .serving import Reply, Request
from .story import Run, Story, Truth

PAGES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    extensions=["jinja2.ext.do"],
)


class Site:
    """A news site: answers requests and knows what its articles truly say."""

    name: ClassVar[str]
    title: ClassVar[str]
    languages: ClassVar[tuple[str, ...]] = ("az",)
    sections: ClassVar[dict[str, str]]
    default_count: ClassVar[int] = 100
    routes: ClassVar[tuple[tuple[str, str], ...]]
    forbidden: ClassVar[tuple[str, ...]] = ()
    clutter: ClassVar[dict[str, float]] = {}

    def __init__(self, base: str, *, count: int, seed: int, now: datetime) -> None:
        """Invent the stories of a site at an address."""
        self.base = base
        self.seed = seed
        self.started_at = now
        self.stories = self.invented(count)
        self.by_number = {story.number: story for story in self.stories}
        self.views = 1000

    def invented(self, count: int) -> list[Story]:
        """Return the articles of the site, newest first."""
        seed = f"{self.name}/{self.seed}"
        return stories(self.languages, list(self.sections), count, seed=seed, now=self.started_at)

    def url(self, story: Story) -> str:
        """Return the canonical address of an article."""
        raise NotImplementedError

    def media_urls(self) -> Sequence[str]:
        """Return pages of pictures or film that are no articles but may be kept as empty ones."""
        return ()

    def truth(self) -> list[Truth]:
        """Return what an archive of the site should hold."""
        return [self.true(story) for story in self.stories]

    def true(self, story: Story) -> Truth:
        """Return what an archive should hold of one article."""
        return Truth(
            url=self.url(story),
            title=story.title,
            text=story.text,
            published_at=story.published_at,
            language=story.language,
            authors=story.authors,
        )

    def reply(self, request: Request) -> Reply:
        """Return the answer of the first route that fits, else the page of a lost address."""
        for pattern, method in self.routes:
            found = re.fullmatch(pattern, request.path)
            if found:
                return getattr(self, method)(request, **found.groupdict()) or self.lost(request)
        return self.lost(request)

    def lost(self, request: Request) -> Reply:
        """Return the answer to an address that is nothing."""
        raise NotImplementedError

    def page(self, template: str, request: Request, **values: Any) -> str:
        """Return a page of the site from a template."""
        return PAGES.get_template(f"{self.name}/{template}.html").render(
            site=self, now=request.now, clock=clock, **values
        )

    def flow(self, story: Story) -> list[tuple[str, Any]]:
        """Return the blocks of an article with the site's clutter between them."""
        chance = self.chance(story)
        found: list[tuple[str, Any]] = []
        for block in story.blocks:
            found.append((block.kind, block))
            for kind, likely in self.clutter.items():
                if chance.random() < likely and kind not in {seen for seen, _ in found}:
                    found.append((kind, self.others(story, 3)))
        return found

    def chance(self, story: Story) -> random.Random:
        """Return dice that fall the same way at every visit to an article."""
        return random.Random(f"{self.seed}/{story.number}/page")

    def others(self, story: Story, count: int, shift: int = 0) -> list[Story]:
        """Return other articles of the same language, the same ones at every visit."""
        same = [other for other in self.stories if other.language == story.language]
        at = same.index(story) * 7 + shift
        turned = same[at % len(same) :] + same[: at % len(same)]
        return [other for other in turned if other is not story][:count]

    def href(self, run: Run, story: Story) -> str:
        """Return where a link inside a sentence leads: another article or another house."""
        token = zlib.crc32(run.text.encode())
        if token % 3 == 0:
            return self.url(self.others(story, 1, token % 11)[0]).removeprefix(self.base)
        return f"https://www.example.org/doc/{token % 9000}"

    def comments(self, story: Story, now: datetime) -> list[Any]:
        """Return the comments that have been written by now."""
        return [comment for comment in story.comments if comment.at <= now]

    def about(self, language: str) -> list[str]:
        """Return sentences of a page about the outlet."""
        return list(WORDS[language].ABOUT)

    def redirect(self, path: str, status: int = 301) -> Reply:
        """Return the answer that sends a client elsewhere on the site."""
        return Reply("", status, headers={"Location": self.base + path})


def pages(items: Sequence[Story], size: int) -> int:
    """Return how many listing pages a number of articles takes."""
    return max(1, -(-len(items) // size))


def cut(items: Sequence[Story], number: int, size: int) -> Sequence[Story]:
    """Return the articles of one listing page."""
    return items[(number - 1) * size : number * size]
