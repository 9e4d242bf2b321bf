"""Which article of the site suffers what, and what is true of it in each edition."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from sites.prose import WORDS, Writer, stories
from sites.story import Block, Run, Story

LANGUAGES = ("az", "az", "az", "ru", "ru", "en")
SECTIONS = {
    "siyaset": "Siyasət",
    "iqtisadiyyat": "İqtisadiyyat",
    "cemiyyet": "Cəmiyyət",
    "medeniyyet": "Mədəniyyət",
}
NEW, GOOD = 6, 120
FEED = 20

# How often each flaw, and each change of the second edition, befalls an article.
FLAKY = {
    "500 once": 3, "500 twice": 2, "502 once": 1, "slow once": 2, "reset once": 2,
    "reset twice": 2, "empty once": 1, "short once": 2, "429 once": 1, "503 once": 2,
}  # fmt: skip
FLAWS = {
    "canonical elsewhere": 2, "og:url elsewhere": 1, "json-ld elsewhere": 1, "base elsewhere": 1,
    "refresh later": 1, "link header": 1, "canonical home": 1, "charset in meta": 1,
    "charset nowhere": 1, "charset lies": 1, "odd byte": 1, "nul": 2, "rtl": 1,
    "two paths": 3, "two paths, no canonical": 3,
}  # fmt: skip
EDITS = {"word": 3, "number": 2, "headline": 3, "paragraph": 3, "cut": 2, "note": 3}
GONE = {
    "not_found": 3, "removed": 2, "legal": 2, "soft_404": 3, "to_home": 3, "to_section": 2,
    "to_other": 2, "to_elsewhere": 1,
}  # fmt: skip
RETURNS = {"not_found": 1, "removed": 1, "soft_404": 1, "to_home": 1}
OTHERS = {"unlisted": 3, "moved": 3, "resaved": 4, "failing": 2, "shielded": 2}
OTHER_WORD = {"az": "dəyişdirilmiş", "ru": "изменённого", "en": "altered"}
NOTE = {
    "az": "Düzəliş: məqalənin ilk variantında sakinlərin sayı səhv göstərilmişdi.",
    "ru": "Исправление: в первой версии статьи число жителей было указано неверно.",
    "en": "Correction: an earlier version of this article misstated the number of residents.",
}


@dataclass
class Role:
    """What befalls one article."""

    story: Story
    reach: str = "section"
    flaw: str = ""
    change: str = ""
    returns: bool = False
    twin: str = ""
    parent: Story | None = None
    edited: Story | None = None

    def at(self, edition: int) -> Story | None:
        """Return what stands at the address in an edition; None where nothing does."""
        if self.change == "new" and edition == 0:
            return None
        if self.change in GONE and edition and not (edition == 2 and self.returns):
            return None
        return self.edited if self.edited and edition else self.story

    @property
    def number(self) -> int:
        """Return the number in the address."""
        return self.story.number


@dataclass
class World:
    """The articles of the site with their roles, newest first."""

    roles: list[Role]
    by_number: dict[int, Role] = field(init=False)

    def __post_init__(self) -> None:
        """Find roles by number."""
        self.by_number = {role.number: role for role in self.roles}

    def standing(self, edition: int) -> list[Role]:
        """Return the roles whose article is at its address in an edition."""
        return [role for role in self.roles if role.at(edition)]


def changed(story: Story, how: str, chance: random.Random) -> Story:
    """Return a story after an edit."""
    return EDITORS[how](story, chance)


def new_word(story: Story, chance: random.Random) -> Story:
    """Return a story with one word of its first paragraph replaced."""
    return with_run(story, lambda text: swapped(text, OTHER_WORD[story.language]))


def swapped(text: str, word: str) -> str | None:
    """Return a text with its longest plain word replaced."""
    plain = [part for part in text.split(" ")[1:] if part.isalpha() and len(part) > 4]
    return text.replace(max(plain, key=len), word, 1) if plain else None


def new_number(story: Story, chance: random.Random) -> Story:
    """Return a story with one number raised, or one word replaced where it has none."""

    def raised(text: str) -> str | None:
        found = [part for part in text.split(" ") if part.isdigit()]
        return text.replace(found[0], str(int(found[0]) + 1), 1) if found else None

    made = with_run(story, raised)
    return made if made is not story else new_word(story, chance)


def with_run(story: Story, edit: Callable[[str], str | None]) -> Story:
    """Return a story in which the first stretch of words that an edit fits was edited."""
    blocks = list(story.blocks)
    for at, block in enumerate(blocks):
        if block.kind != "paragraph":
            continue
        runs = list(block.parts[0])
        for place, run in enumerate(runs):
            made = edit(run.text) if run.kind == "text" else None
            if made:
                runs[place] = Run(made)
                blocks[at] = replace(block, parts=(tuple(runs), *block.parts[1:]))
                return replace(story, blocks=tuple(blocks))
    return story


def new_headline(story: Story, chance: random.Random) -> Story:
    """Return a story under another headline; its address stays."""
    return replace(story, title=Writer(story.language, chance).plain("HEADLINES"))


def one_more(story: Story, chance: random.Random) -> Story:
    """Return a story with one paragraph more before the last."""
    extra = Writer(story.language, chance).paragraph("NUMBERS", "ATTRIBUTIONS")
    return replace(story, blocks=(*story.blocks[:-1], extra, story.blocks[-1]))


def one_less(story: Story, chance: random.Random) -> Story:
    """Return a story without its last paragraph."""
    return replace(story, blocks=story.blocks[:-1])


def noted(story: Story, chance: random.Random) -> Story:
    """Return a story with a note of correction under it."""
    note = Block("paragraph", ((Run(NOTE[story.language], "em"),),))
    return replace(story, blocks=(*story.blocks, note))


EDITORS: dict[str, Callable[[Story, random.Random], Story]] = {
    "word": new_word,
    "number": new_number,
    "headline": new_headline,
    "paragraph": one_more,
    "cut": one_less,
    "note": noted,
}


def world(seed: int, now: datetime) -> World:
    """Return the invented articles of a seed and what befalls each."""
    chance = random.Random(f"bad days/{seed}")
    made = stories(LANGUAGES, list(SECTIONS), NEW + GOOD, seed=f"bad days/{seed}", now=now)
    roles = [Role(story, change="new") for story in made[:NEW]]
    old = [Role(story) for story in made[NEW:]]
    reached(old, chance)
    dealt(old, chance)
    return World(roles + old)


def reached(old: list[Role], chance: random.Random) -> None:
    """Say how each article can be found."""
    for at, role in enumerate(old):
        if at < FEED:
            role.reach = "feed" if at % 5 == 3 else "front"
        else:
            role.reach = chance.choices(
                ("section", "sitemap", "gz", "article", "based"), (56, 12, 12, 14, 6)
            )[0]
        role.twin = chance.choice(("", "", "", "print", "amp", "mobile"))
    listed = [role for role in old if role.reach == "section"]
    hidden = [role for role in old if role.reach == "article"]
    for at, role in enumerate(hidden):
        # Every third can only be found through one that itself is only found so.
        role.parent = hidden[at - 1].story if at % 3 == 2 else chance.choice(listed).story


def deck(kinds: dict[str, int]) -> Iterator[str]:
    """Return each kind as often as it is wanted."""
    return (kind for kind, count in kinds.items() for _ in range(count))


def dealt(old: list[Role], chance: random.Random) -> None:
    """Give flaws and changes to articles, no article two of a kind."""
    free = list(old)
    chance.shuffle(free)
    # The feed's window pushes the oldest out; only a sitemap can drop one before older ones.
    middle = {role.number for role in old[FEED + 10 : -25]}
    for kind in deck(OTHERS):
        fit = (each for each in free if kind != "unlisted" or in_sitemap(each, middle))
        take(free, next(fit)).change = kind
    for kind in deck(GONE):
        take(free, free[-1]).change = kind
    for kind in deck(EDITS):
        role = take(free, next(each for each in free if editable(each.story, kind)))
        role.change, role.edited = kind, changed(role.story, kind, chance)
    for kind in deck(FLAWS):
        fit = (each for each in free if kind != "charset in meta" or each.story.language == "ru")
        take(free, next(fit)).flaw = kind
    for kind in deck(FLAKY):
        take(free, free[-1]).flaw = kind
    for kind, count in RETURNS.items():
        for role in [each for each in old if each.change == kind][:count]:
            role.returns = True
            if kind == "removed":
                role.edited = one_more(role.story, chance)


def take(free: list[Role], role: Role) -> Role:
    """Return a role that from now on is not free."""
    free.remove(role)
    return role


def in_sitemap(role: Role, middle: set[int]) -> bool:
    """Tell whether an article stands in a sitemap with older ones behind it."""
    return role.reach in ("sitemap", "gz") and role.number in middle


def editable(story: Story, kind: str) -> bool:
    """Tell whether an edit leaves a whole article that differs."""
    paragraphs = [block for block in story.blocks if block.kind == "paragraph"]
    if len(paragraphs) < 5 or story.blocks[-1].kind != "paragraph":
        return False
    return changed(story, kind, random.Random(0)) != story


def about(language: str) -> list[str]:
    """Return sentences of a page about the outlet."""
    return list(WORDS[language].ABOUT)
