"""An invented article in a crowd: the words of readers, of other articles, of the site itself."""

import re
from dataclasses import replace
from functools import cached_property

from sites.story import Block

from .crowd import Crowd, Remark, Story
from .invented import Invented

ENOUGH = 420


def shares(block: Block, own: str) -> bool:
    """Return whether a sentence, heading, item or row of a block stands in the words of an article."""
    parts = re.split(r"\n|[.?!;] | – ", block.text)
    return any(bare(part) in own for part in parts)


def bare(text: str) -> str:
    """Return the words of a text with one space between them."""
    words = " ".join(re.findall(r"\w+", text))
    return f" {words} "


class Crowded(Invented):
    """An article and its crowd, made when a template first asks for it."""

    @cached_property
    def crowd(self) -> Crowd:
        """Return how the crowd looks."""
        return self.speaking("looks")

    def speaking(self, of: str) -> Crowd:
        """Return the crowd with dice of its own for one kind of thing it says."""
        return Crowd(self.layout, f"{self.seed}/{of}", self.stranger, self.published_at)

    @cached_property
    def length(self) -> int:
        """Return how many words the article has."""
        return sum(len(block.text.split()) for block in self.blocks)

    @cached_property
    def remarks(self) -> list[Remark]:
        """Return readers' remarks, mostly longer together than the article."""
        crowd = self.speaking("remarks")
        share = crowd.chance.choice((0.5, 1.2, 1.6, 2.5))
        return crowd.remarks(min(ENOUGH, 30 + int(share * self.length)))

    @cached_property
    def remarks_heading(self) -> str:
        """Return what stands above the remarks."""
        return self.speaking("heading").heading(len(self.remarks))

    @cached_property
    def stories(self) -> list[Story]:
        """Return one to six whole articles, mostly longer than this one."""
        crowd = self.speaking("stories")
        made = []
        for number in range(crowd.chance.choice((1, 1, 2, 3, 4, 6))):
            words = min(ENOUGH, 45 + int(self.length * crowd.chance.uniform(0.6, 1.8)))
            when = self.moment_beside(number)
            url = f"{self.url.rpartition('/')[0]}/{self.number - 7 - number}"
            made.append(self.apart(crowd.story(words, url, when)))
        return made

    def apart(self, story: Story) -> Story:
        """Return a story without the blocks that say something this article says too."""
        own = bare(" ".join(block.text for block in self.blocks))
        body = tuple(block for block in story.body if not shares(block, own))
        return replace(story, body=body or story.body[:1])

    def moment_beside(self, number: int) -> str:
        """Return the printed date of one of the other articles."""
        return self.others[number % len(self.others)].when

    @cached_property
    def notes(self) -> list[str]:
        """Return what the site says of itself below the article."""
        return self.speaking("notes").notes(self.outlet)

    @cached_property
    def headlines(self) -> list[str]:
        """Return headlines for a list far longer than the article."""
        crowd = self.speaking("headlines")
        return crowd.headlines(crowd.chance.randrange(15, 50))

    @cached_property
    def crowd_post(self) -> str:
        """Return a line about the writer's post."""
        return self.speaking("post").post()
