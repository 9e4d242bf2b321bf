"""Articles that were read once from real pages, printed again on later days, thousands of them."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sites.clock import BAKU
from sites.story import Story

from newsarchive.extract import PageReading

from .crawling import Read
from .outlet import Outlet, arrivals, moved, outlet


@dataclass(frozen=True)
class Rhythm:
    """How much an outlet publishes on a weekday, and its share of that on days of rest."""

    name: str
    rate: float
    weekend: float


# A small one, one that rests on weekends, one of middle size, a large one.
RHYTHMS = (
    Rhythm("custom", 2, 0.5),
    Rhythm("cp1251", 12, 0.0),
    Rhythm("react", 30, 0.7),
    Rhythm("wordpress", 200, 0.6),
)


def reprinting(
    rhythm: Rhythm, read_one: Read, pool: Outlet, *, first: datetime, days: int, seed: int
) -> tuple[Outlet, Read]:
    """Return an outlet of a rhythm, and what reads its articles: those of the pool, newly dated."""
    chance = random.Random(f"{rhythm.name}/{seed}/rhythm")
    times = arrivals(first, days, rhythm.rate, chance, weekend=rhythm.weekend)
    holidays = {first.date() + timedelta(days=days - 12), first.date() + timedelta(days=days - 11)}
    times = [at for at in times if at.date() not in holidays or chance.random() < rhythm.weekend]
    # The first pages of a site have nothing to stand beside them.
    order = _shuffled(pool.stories[30:], len(times), chance)
    stories = [
        replace(moved(story, at), number=1000 + n, slug=f"{story.slug}-{n}")
        for n, (story, at) in enumerate(zip(order, times, strict=True))
    ]
    origin = {1000 + n: story for n, story in enumerate(order)}
    readings: dict[int, PageReading] = {}

    def read(story: Story, now: datetime) -> PageReading:
        first_print = origin[story.number]
        if first_print.number not in readings:
            later = first_print.published_at + timedelta(hours=5)
            readings[first_print.number] = read_one(first_print, later)
        return _dated(readings[first_print.number], story, first_print, reprint.url(story))

    reprint = Outlet(rhythm.name, pool.site, stories, times)
    return reprint, read


def _shuffled(stories: list[Story], count: int, chance: random.Random) -> list[Story]:
    """Return so many stories: all of them in a new order, again and again."""
    found: list[Story] = []
    while len(found) < count:
        found += chance.sample(stories, len(stories))
    return found[:count]


def _dated(reading: PageReading, story: Story, first_print: Story, url: str) -> PageReading:
    shift = story.published_at - first_print.published_at
    article = reading.article
    at = article.published_at + shift if article.published_at else None
    if at and article.published_at and article.published_at.second == 0:
        at = at.replace(second=0)
    changed = article.modified_at + shift if article.modified_at else None
    on = at.astimezone(BAKU).date() if at else article.published_on
    # Another headline for each print: the same words on the same day would be the same article.
    title = f"{article.title} ({story.number})"
    dated = replace(
        article, url=url, title=title, published_at=at, published_on=on, modified_at=changed
    )
    return replace(reading, article=dated)


def pool_of(rhythm: Rhythm, *, seed: int, first: datetime, size: int) -> Outlet:
    """Return an outlet with about so many stories."""
    return outlet(rhythm.name, seed=seed, first=first, days=28, rate=size / 24)
