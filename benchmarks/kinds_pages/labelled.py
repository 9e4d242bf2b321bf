"""The labelled set: pages of every kind, from every layout."""

import random
from collections.abc import Iterator, Sequence

from . import articles, others
from .others import Labelled
from .site import Site, layouts


def pages(
    *, seed: int = 1, sites: Sequence[Site] | None = None, each: int = 12
) -> Iterator[Labelled]:
    """Yield so many articles, and as many pages that are none, of each layout."""
    for index, site in enumerate(sites or layouts(seed)):
        chance = random.Random(f"{site.name}/{seed}/kinds")
        yield from (articles.article(site, kind) for kind in _turn(articles.KINDS, index, each, chance))  # fmt: skip
        yield from (others.other(site, kind) for kind in _turn(others.KINDS, index, each, chance))


def _turn(kinds: dict[str, object], index: int, count: int, chance: random.Random) -> list[str]:
    """Return kinds in turn, so that every kind comes equally often."""
    names = list(kinds)
    start = index * count % len(names)
    turned = names[start:] + names[:start]
    return turned[:count] if count <= len(names) else names
