"""Articles that are put together word by word, as one word follows another in given sentences."""

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from sites.prose import Writer

_KINDS = ("LEADS", "FACTS", "NUMBERS", "ATTRIBUTIONS", "BACKGROUND", "CLOSINGS")


def invented_sentences(language: str, count: int) -> list[str]:
    """Return sentences of the invented outlets."""
    chance = random.Random(language)
    return [Writer(language, chance).plain(chance.choice(_KINDS)) for _ in range(count)]


def sentences_of(folder: Path) -> list[str]:
    """Return the sentences of a folder of text files, one a line."""
    return [
        line.strip()
        for path in sorted(folder.glob("??.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if len(line.split()) > 3
    ]


class Reporter:
    """Writes articles whose words follow one another as in given sentences, but with more variety."""

    def __init__(self, sentences: Sequence[str], seed: int) -> None:
        self.chance = random.Random(seed)
        self._follow: dict[str, list[str]] = {}
        for each in sentences:
            parts = ["", *each.split(), ""]
            for first, second in pairwise(parts):
                self._follow.setdefault(first, []).append(second)
        # As often as they are used, and every word at least once.
        self.words = [word for found in self._follow.values() for word in found if word]

    def word(self) -> str:
        """Return a word as often as it is used."""
        return self.chance.choice(self.words)

    def sentence(self) -> str:
        """Return a sentence of eight to twenty-two words."""
        found: list[str] = []
        length = self.chance.randrange(8, 23)
        while len(found) < length:
            before = found[-1] if found else ""
            # Word after word, a small corpus is soon copied: one word in four is drawn freely.
            following = self._follow.get(before, [""])
            word = self.chance.choice(following) if self.chance.random() < 0.75 else ""
            found.append(word or self.word())
        return " ".join(found).rstrip(".,;:") + "."

    def text(self, words: int) -> str:
        """Return an article of about so many words, in paragraphs of one to three sentences."""
        paragraphs: list[str] = []
        while sum(map(_length, paragraphs)) < words:
            count = self.chance.randrange(1, 4)
            paragraphs.append(" ".join(self.sentence() for _ in range(count)))
        return "\n\n".join(paragraphs)

    def length(self) -> int:
        """Return how many words the next article has: most are short, some are long."""
        return min(1_500, 40 + round(self.chance.lognormvariate(4.6, 0.6)))


def _length(text: str) -> int:
    return len(text.split())
