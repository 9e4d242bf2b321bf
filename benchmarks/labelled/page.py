"""One invented page: what the templates print, and the truth about it."""

import zlib
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from sites.story import Run

from .claims import CLAIMS
from .classes import class_of
from .crowd import Story
from .crowded import Crowded
from .invented import Flow, Other
from .labels import LABELS

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "pieces"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


def macro(file: str, name: str) -> Any:
    """Return a macro of a template file."""
    return getattr(TEMPLATES.get_template(f"{file}.html").module, name)


class Page(Crowded):
    """An invented article dressed in a layout, as the templates see it."""

    @cached_property
    def next(self) -> Other:
        """Return the article that stands whole below this one or in a column beside it."""
        base = self.neighbour()
        flow: Flow = [
            (block.kind, block) for block in self.stranger.body(self.chance.randrange(60, 500))
        ]
        html = macro("body", self.layout.body)(self, flow)
        return Other(**(vars(base) | {"html": html}))

    def dress(self, story: Story) -> Markup:
        """Return the blocks of another article in the markup of this one."""
        return Markup(macro("body", self.layout.body)(self, self.crowd.flow(story)))

    def say(self, name: str) -> str:
        """Return a label in the language of the page."""
        return LABELS[self.language][name]

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
        own = zlib.crc32(f"{self.seed}/{kind}".encode()) % 60
        return Markup(macro("inserts", kind)(self, own if number is None else number))

    def piece(self, word: str) -> Markup:
        """Return the HTML of a piece in the form that stands after its colon."""
        name, _, form = word.partition(":")
        name = "body_piece" if name == "body" else name
        crowd = TEMPLATES.get_template("crowd.html").module
        file = "crowd" if hasattr(crowd, name) else "around"
        return Markup(macro(file, name)(self, int(form or 0)))

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
