"""An invented site that publishes by day and rests by night, and shows no article before its time."""

import random
from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sites.catalogue import SITES
from sites.clock import BAKU
from sites.serving import Reply, Request
from sites.site import Site
from sites.story import Story

# Articles an hour in Baku, relative to one another: night, morning, day, evening.
_HOURS = [0.15] * 7 + [0.7] * 2 + [1.7] * 10 + [0.8] * 5


def arrivals(
    first: datetime, days: int, rate: float, chance: random.Random, *, weekend: float = 0.5
) -> list[datetime]:
    """Return moments of publication over some days, oldest first, so many on an average weekday."""
    whole = sum(_HOURS)
    found = []
    for hour in range(days * 24):
        at = first + timedelta(hours=hour)
        here = at.astimezone(BAKU)
        expected = rate * _HOURS[here.hour] / whole * (weekend if here.weekday() > 4 else 1)
        found += [
            at + timedelta(seconds=chance.randrange(3600))
            for _ in range(_poisson(expected, chance))
        ]
    return sorted(found)


def _poisson(mean: float, chance: random.Random) -> int:
    """Return a count by the gaps between events (Knuth 1969, volume 2)."""
    count, left = 0, chance.expovariate(1)
    while left < mean:
        count, left = count + 1, left + chance.expovariate(1)
    return count


@dataclass
class Outlet:
    """A site with its stories in the order of publication."""

    name: str
    site: Site
    stories: list[Story]
    times: list[datetime]

    def visible(self, now: datetime) -> list[Story]:
        """Return the stories that have been published, newest first."""
        return self.stories[: bisect_right(self.times, now)][::-1]

    def url(self, story: Story) -> str:
        """Return the address of a story."""
        return self.site.url(story)

    def page(self, story: Story, now: datetime, *, dated: datetime | None = None) -> Reply:
        """Return the page of a story at a moment; dated gives it another date of publication."""
        shown = self.visible(now)
        if dated:
            shown = [replace(each, published_at=dated) if each is story else each for each in shown]
        self.site.stories = shown
        self.site.by_number = {each.number: each for each in shown}
        self.site.started_at = now
        if hasattr(self.site, "by_slug"):
            self.site.by_slug = {each.slug: each for each in shown}
        return self.site.reply(Request(self.url(story).removeprefix(self.site.base), {}, now))


def edited_at(story: Story, now: datetime) -> datetime:
    """Return when a story was last touched by its editor: minutes after it came out, and hours."""
    moments = (story.published_at, story.modified_at, story.published_at + timedelta(hours=3))
    return max(each for each in moments if each <= max(now, story.published_at))


def outlet(name: str, *, seed: int, first: datetime, days: int, rate: float) -> Outlet:
    """Return a site that publishes over some days."""
    chance = random.Random(f"{name}/{seed}")
    times = arrivals(first, days, rate, chance)
    kind = SITES[name]
    # The trilingual site invents a third of its stories in each language.
    site = kind(f"http://{name}.example", count=len(times) + 3, seed=seed, now=first)
    made = site.stories[::-1]
    stories = [moved(story, at) for story, at in zip(made, times, strict=False)]
    site.translations = lambda story: [story]
    site.modified = lambda story: edited_at(story, site.started_at)
    return Outlet(name, site, stories, times)


def moved(story: Story, at: datetime) -> Story:
    """Return a story as it would be, had it come out at another moment."""
    shift = at - story.published_at
    comments = tuple(replace(each, at=each.at + shift) for each in story.comments)
    return replace(story, published_at=at, modified_at=story.modified_at + shift, comments=comments)
