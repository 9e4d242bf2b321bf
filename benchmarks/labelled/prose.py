"""Words for one page: the article and what stands around it share no sentence."""

import random
from dataclasses import dataclass, field, replace
from typing import Self

from sites.prose import WORDS, Writer, sentence_case
from sites.story import Block, Run, runs

from . import phrases

PARTS = {
    name: phrases.split(getattr(phrases, name))
    for name in ("WHEN", "WHO", "DID", "AFTER", "SHORT", "ASK")
}


@dataclass
class Teller:
    """Tells about one topic with its own half of the phrases of a language."""

    writer: Writer
    chance: random.Random
    half: int
    seed: str
    said: set[str] = field(default_factory=set)

    def own(self, name: str) -> list[str]:
        """Return the half of the phrases of a kind that belongs to this teller."""
        language = self.writer.language
        every = PARTS[name][language] if name in PARTS else list(getattr(WORDS[language], name))
        random.Random(f"{self.seed}/{name}").shuffle(every := list(every))
        return every[self.half :: 2]

    def marked(self, name: str) -> str:
        """Return a phrase of a kind with its gaps filled and its links still marked."""
        text = self.chance.choice(self.own(name)).format_map(self.writer.fillers())
        return sentence_case(text, self.writer.language)

    def plain(self, name: str) -> str:
        """Return a phrase of a kind without marks."""
        return "".join(run.text for run in runs(self.marked(name)))

    def about_another(self) -> Self:
        """Return a teller with the same phrases and another topic in another place."""
        return replace(self, writer=Writer(self.writer.language, self.chance))

    def sentence(self) -> str:
        """Return a marked sentence that this teller has not said yet."""
        for _ in range(40):
            text = self.attempt()
            if text not in self.said:
                break
        self.said.add(text)
        return text

    def attempt(self) -> str:
        """Return a marked sentence: now and then a fixed one, mostly one put together."""
        dice = self.chance.random()
        if dice < 0.22:
            return self.marked(self.chance.choice(("FACTS", "NUMBERS", "BACKGROUND")))
        if dice < 0.27:
            return self.marked("SHORT")
        return self.composed()

    def composed(self) -> str:
        """Return a time, a subject, a deed and perhaps a clause after it, as one sentence."""
        language = self.writer.language
        when, who, did, after = (
            self.chance.choice(self.own(name)).format_map(self.writer.fillers())
            for name in ("WHEN", "WHO", "DID", "AFTER")
        )
        style = self.chance.random()
        who = f"[[{who}]]" if style < 0.06 else f"**{who}**" if style < 0.09 else who
        comma = "," if language == "en" else ""
        text = f"{when}{comma} {who} {did}" if self.chance.random() < 0.6 else f"{who} {did}"
        if self.chance.random() < 0.55:
            text += f", {after}"
        return sentence_case(text, language) + "."

    def paragraph(self, sentences: int) -> Block:
        """Return a paragraph of so many sentences, now and then with a quotation."""
        # A fixed sentence alone in a paragraph would recur on other pages, as boilerplate does.
        said = [self.sentence() for _ in range(sentences)] if sentences > 1 else [self.composed()]
        if self.half == 0 and self.chance.random() < 0.2:
            said.append(self.writer.marked("ATTRIBUTIONS"))
        return Block("paragraph", (runs(" ".join(said)),))

    def text(self, sentences: int) -> str:
        """Return so many sentences without marks."""
        return self.paragraph(sentences).text

    def interview(self, words: int) -> tuple[Block, ...]:
        """Return questions in bold and their answers, of about so many words."""
        blocks = [self.paragraph(2)]
        while sum(len(block.text.split()) for block in blocks) < words:
            asked = Block("paragraph", (runs(f"**– {self.plain('ASK')}**"),))
            answers = [self.paragraph(self.chance.randrange(1, 4)) for _ in range(2)]
            blocks += [asked, *answers[: self.chance.randrange(1, 3)]]
        return tuple(blocks)

    def told(self, shape: str, words: int) -> tuple[Block, ...]:
        """Return the blocks of an article of a shape: body, interview, live or quotes."""
        if shape == "interview":
            return self.interview(words)
        if shape == "quotes":
            said = [self.paragraph(self.chance.randrange(2, 4)) for _ in range(1 + words // 60)]
            quote = Block("quote", tuple(part for each in said for part in each.parts))
            return (self.paragraph(1), quote, self.paragraph(1))
        blocks = self.body(words)
        if shape != "live":
            return blocks
        return tuple(self.timed(each) if each.kind == "paragraph" else each for each in blocks)

    def timed(self, block: Block) -> Block:
        """Return a paragraph as an entry of a live page, with its time in front."""
        time = f"{self.chance.randrange(7, 23):02}:{self.chance.randrange(60):02}"
        return replace(block, parts=((Run(time, "strong"), Run(" "), *block.parts[0]),))

    def body(self, words: int) -> tuple[Block, ...]:
        """Return the blocks of an article of about so many words."""
        if words > 200 and self.chance.random() < 0.08:
            return self.interview(words)
        blocks = [self.paragraph(1 if words < 50 else self.chance.randrange(1, 3))]
        extras = self.writer.extras() if words > 90 else []
        spread = self.chance.choice(((1, 2), (1, 3), (2, 5), (3, 7)))
        headings = words > 250 and self.chance.random() < 0.5
        while sum(len(block.text.split()) for block in blocks) < words:
            blocks.append(self.paragraph(self.chance.randrange(*spread)))
            if extras and self.chance.random() < 0.5:
                blocks.extend(extras.pop())
            elif headings and len(blocks) > 2 and self.chance.random() < 0.25:
                blocks += [self.writer.heading(), self.paragraph(2)]
        return tuple(blocks)


def tellers(language: str, seed: str) -> tuple[Teller, Teller]:
    """Return who tells the article of a page and who tells all that stands around it."""
    chances = [random.Random(f"{seed}/{half}") for half in (0, 1)]
    return (
        Teller(Writer(language, chances[0]), chances[0], 0, seed),
        Teller(Writer(language, chances[1]), chances[1], 1, seed),
    )
