"""What a layout is: how one outlet puts its article pages together."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

CHOICES = {
    "headings": ("h2", "h3", "h4", "strong", "div"),
    "lists": ("ul", "li_p", "dash", "bullet", "div"),
    "quotes": ("blockquote_p", "blockquote", "p_em", "div"),
    "tables": ("bare", "scroll", "figure", "th", "cell_p"),
    "bold": ("strong", "b"),
}


@dataclass(frozen=True)
class Layout:
    """One outlet's article page; pieces are named in order, with their form after a colon."""

    name: str
    languages: tuple[str, ...] = ("az",)
    outlet: str = ""
    skeleton: str = "grid"
    body: str = "plain"
    head: str = "og_only"
    when: str = "words"
    top: str = "logo menu login"
    main: str = "category title meta photo body tags share related"
    side: str = "side_latest side_most"
    bottom: str = "footer"
    inside_top: str = ""
    inside_bottom: str = ""
    inserts: str = "figure read_also ad"
    vocabulary: str = "en"
    names: Mapping[str, str] = field(default_factory=dict)
    title_tag: str = "h1"
    article_tag: str = "article"
    body_tag: str = "div"
    body_id: str = ""
    headings: str = ""
    lists: str = ""
    quotes: str = ""
    tables: str = ""
    bold: str = ""
    charset: str = "utf-8"
    microdata: bool = False
    machine_time: bool = False
    bylines: bool = True
    address: str = "/{section}/{id}.html"
    size: tuple[int, int] | None = None
    shape: str = "body"

    def settled(self) -> Self:
        """Return the layout with its open choices made, the same way every time."""
        chance = random.Random(self.name)
        made = {name: chance.choice(forms) for name, forms in CHOICES.items()}
        still_open = {name: form for name, form in made.items() if not getattr(self, name)}
        return replace(self, **still_open)

    @property
    def words(self) -> list[str]:
        """Return every piece of the article's column and body, with their forms."""
        return f"{self.main} {self.inside_top} {self.inside_bottom}".split()

    @property
    def pieces(self) -> list[str]:
        """Return the same pieces without their forms."""
        return [word.partition(":")[0] for word in self.words]
