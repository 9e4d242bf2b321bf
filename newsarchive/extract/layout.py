"""What layout tells about each block of a page, as numbers: lengths, links, tags, names, place.

Nothing here knows a language. The features follow the study of block classifiers that began with
Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM 2010):
length and link density of a block and of its neighbours, with its place in the tree beside them.
"""

import math
import re
import string
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newsarchive.extract.blocks import Block
from newsarchive.extract.characters import PLAIN_WORD, is_chinese, words_in
from newsarchive.extract.headline_flow import flow
from newsarchive.extract.holders import ANCESTORS, ROLES, Holders

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

_STEMS = re.compile(r"(\w{5})\w*")
_END = re.compile(r'[.!?…。！？:"”»]$')
_SENTENCE = re.compile(r"[.!?…。！？](?:\s|$)")
_COMMA = re.compile(r"[,،、;]")
_DIGIT = re.compile(r"\d")
_DATE_LIKE = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")

_DATE_DIGITS = 3
# Without them, by how many a text is shorter: ten times as fast as to ask each letter.
_ASCII_DIGITS, _ASCII_CAPITALS = string.digits.encode(), string.ascii_uppercase.encode()

_TAGS = tuple("p h1 h2 h3 li td div span blockquote figcaption section article a button".split())
_TAG_AT = {tag: index for index, tag in enumerate(_TAGS)}
_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
_FAR = 12
_GOOD_WORDS = 8
_MOST_LETTERS = 2_000

NAMES: tuple[str, ...] = (
    *"words letters_per_word links only_link sentences ends_sentence commas digits capitals".split(),
    *"date_like question same_as_title in_title repeated seen_before in_summary".split(),
    *(f"tag_{tag}" for tag in _TAGS),
    *(f"in_{tag}" for tag in ANCESTORS),
    *(f"below_{role}" for role in ROLES),
    *(f"near_{role}" for role in ROLES),
    *"item_body hidden depth place_words place_blocks after_title within_85 within_60".split(),
    *"within_40 within_best beside_best best_share steps_to_best".split(),
    *"mass_1 links_1 mass_2 links_2 mass_3 links_3".split(),
    *(f"{what}_{where:+d}" for where in _NEIGHBOURS for what in ("words", "links")),
    *"kind_mass kind_count page_words page_blocks".split(),
    *"article_number article_count title_article headlines_before since_heading".split(),
    *"heading_level heading_links step_before step_after good_before good_after".split(),
    *"siblings sibling_words run_mass run_at".split(),
    *"like_first beside_first steps_to_first twin_of_first heads_since_first".split(),
    *"dates_since_first topic topic_around kind_led alike_1 alike_2 in_flow is_flow".split(),
)


def squash(text: str) -> str:
    """Return the letters and digits of a text alone, compatibility-normalised and case-folded."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return "".join(words_in(text.casefold()))


def features(everything: Sequence[Block], *, title: str | None, summary: str | None) -> Floats:
    """Return one row of numbers a block, in the order of NAMES; shape (blocks, names)."""
    stems = _stems(f"{title or ''} {summary or ''}")
    table = _Table(everything, title or "", squash(summary or ""), stems)
    return table.rows()


def _stems(text: str) -> set[str]:
    """Return the beginnings of the longer words of a text: languages of the region add endings."""
    return set(_STEMS.findall(text.casefold()))


def _read(text: str) -> tuple[int, str, set[str]]:
    """Return how many words a text has, what squash makes of it, and its stems."""
    folded = text.casefold()
    # A letter for a letter, and all of them plain: the three in one go.
    if (
        len(folded) != len(text)
        or len(text) > _MOST_LETTERS
        or not unicodedata.is_normalized("NFKC", text)
        or is_chinese(text)
    ):
        return len(words_in(text)), squash(text), _stems(text[:_MOST_LETTERS])
    words = PLAIN_WORD.findall(folded)
    return len(words), "".join(words), {each[:5] for each in words if len(each) >= 5}


def _digits(text: str) -> int:
    if text.isascii():
        return len(text) - len(text.encode().translate(None, _ASCII_DIGITS))
    return len(_DIGIT.findall(text))


def _capitals(text: str) -> int:
    if text.isascii():
        return len(text) - len(text.encode().translate(None, _ASCII_CAPITALS))
    return sum(map(str.isupper, text))


def _name(element: Any) -> tuple[str, str] | None:
    named = element.get("class")
    return (element.tag, named) if named else None


def _bits(values: NDArray[Any], count: int) -> NDArray[Any]:
    return (values[:, None] >> np.arange(count)) & 1


class _Table:
    """The features of one page's blocks, column by column."""

    def __init__(
        self, everything: Sequence[Block], title: str, summary: str, stems: set[str]
    ) -> None:
        self.blocks = everything
        self.headline = title
        self.title = squash(title)
        self.summary = summary
        self.tree = Holders(each.element for each in everything)
        self.at = self.tree.at
        self.parents = np.array(self.tree.parents or [0], dtype=np.int64)
        self.names = [_name(each) for each in self.tree.elements]
        read = [_read(each.text) for each in everything]
        self.words = np.array([each[0] for each in read], dtype=float)
        self.links = np.array([each.link_share for each in everything], dtype=float)
        self.sizes = np.array([len(each.text) for each in everything], dtype=float)
        self.keys = [each[1] for each in read]
        self.text_stems = [each[2] for each in read]
        self.stems = stems

    def rows(self) -> Floats:
        """Return the whole table."""
        if not self.blocks:
            return np.zeros((0, len(NAMES)), dtype=np.float32)
        columns = [
            *self._own(),
            *self._names(),
            *self._place(),
            *self._around(),
            *self._kinds(),
            *self._reading(),
            *self._siblings(),
            *self._first(),
            *self._topic(),
            *self._cards(),
            *self._flow(),
        ]
        return np.column_stack(columns).astype(np.float32)

    def _own(self) -> list[Any]:
        texts = [each.text for each in self.blocks]
        digits = [_digits(text) for text in texts]
        self.date_like = [
            count >= _DATE_DIGITS and _DATE_LIKE.search(text) is not None
            for text, count in zip(texts, digits, strict=True)
        ]
        times = Counter(self.keys)
        seen: set[str] = set()
        before = []
        for key in self.keys:
            before.append(key in seen)
            seen.add(key)
        long_keys = [key if len(key) > 10 else "" for key in self.keys]
        return [
            self.words,
            self.sizes / np.maximum(1, self.words),
            self.links,
            self.links > 0.95,
            [min(5, len(_SENTENCE.findall(text))) for text in texts],
            [_END.search(text) is not None for text in texts],
            [min(5, len(_COMMA.findall(text))) for text in texts],
            digits / self.sizes,
            [_capitals(text[:200]) / min(200, len(text)) for text in texts],
            self.date_like,
            ["?" in text for text in texts],
            [bool(self.title) and key == self.title for key in self.keys],
            [bool(key) and key in self.title for key in long_keys],
            [times[key] > 1 for key in self.keys],
            before,
            [len(key) > 20 and key in self.summary for key in self.keys],
        ]

    def _names(self) -> list[Any]:
        tags = np.zeros((len(self.blocks), len(_TAGS)))
        for row, each in enumerate(self.blocks):
            at = _TAG_AT.get(each.element.tag)
            if at is not None:
                tags[row, at] = 1
        own = self.tree.own_roles
        near = own[self.at] | own[self.parents[self.at]]
        return [
            tags,
            _bits(self.tree.ancestors[self.at], len(ANCESTORS)),
            _bits(self.tree.roles[self.at], len(ROLES)),
            _bits(near, len(ROLES)),
            self.tree.bodies[self.at],
            self.tree.hidden[self.at],
        ]

    def _place(self) -> list[Any]:
        count = len(self.blocks)
        self.good = np.where(self.words >= _GOOD_WORDS, self.words * (1 - self.links), 0.0)
        self.good_total = self.good.sum() + 1e-9
        size = len(self.parents)
        self.masses = self.tree.sums(np.bincount(self.at, self.good, size))
        self.best, best_score = self._best()
        self.title_at = self._title_at()
        total = self.words.sum() or 1
        after = np.arange(count) - self.title_at if self.title_at >= 0 else np.full(count, -31)
        deepest = [
            self.tree.deepest(self.masses, share * self.good_total) for share in (0.85, 0.6, 0.4)
        ]
        up, up2 = self._up(1), self._up(2)
        beside = (up == self.best) | (self.at == self.best) | (up2 == self.best)
        return [
            self.tree.depths[self.at],
            (np.cumsum(self.words) - self.words) / total,
            np.arange(count) / count,
            np.clip(after, -31, 60),
            *(self.tree.below(each)[self.at] for each in deepest),
            self.tree.below(self.best)[self.at],
            beside,
            np.full(count, best_score / self.good_total),
            np.minimum(15, self._steps_to(self.best))[self.at],
        ]

    def _up(self, steps: int) -> NDArray[Any]:
        at = self.at
        for _ in range(steps):
            at = self.parents[at]
        return at

    def _best(self) -> tuple[int, float]:
        """Return the element whose paragraphs weigh most, as Readability finds it, and its weight."""
        size = len(self.parents)
        scores = np.zeros(size)
        for row in np.flatnonzero((self.words >= 10) & (self.links <= 0.5)):
            gain = min(self.words[row], 100) * (1 - self.links[row])
            holder = self.at[row]
            if self.tree.elements[holder].tag in ("p", "li", "blockquote", "h2", "h3"):
                holder = self.parents[holder]
            scores[holder] += gain
            if holder:
                scores[self.parents[holder]] += gain * 0.5
        best = int(scores.argmax())
        return best, float(scores[best])

    def _title_at(self) -> int:
        if self.title and self.title in self.keys:
            return self.keys.index(self.title)
        heads = [row for row, each in enumerate(self.blocks) if each.element.tag == "h1"]
        return heads[0] if heads else -1

    def _steps_to(self, target: int) -> NDArray[Any]:
        """Return how many steps up from each element the first one is that holds the target."""
        line = {target}
        while target:
            target = self.tree.parents[target]
            line.add(target)
        steps = [0] * len(self.parents)
        for number in range(1, len(steps)):
            steps[number] = 0 if number in line else steps[self.tree.parents[number]] + 1
        return np.array(steps)

    def _around(self) -> list[Any]:
        size = len(self.parents)
        linked = self.tree.sums(np.bincount(self.at, self.links * self.sizes, size))
        letters = self.tree.sums(np.bincount(self.at, self.sizes, size))
        shares = linked / np.maximum(1, letters)
        above = [self._up(steps) for steps in (1, 2, 3)]
        found: list[Any] = []
        for each in above:
            found += [self.masses[each] / self.good_total, shares[each]]
        logs = np.pad(np.log1p(self.words), 3)
        links = np.pad(self.links, 3, constant_values=1.0)
        count = len(self.blocks)
        for where in _NEIGHBOURS:
            found += [logs[3 + where : 3 + where + count], links[3 + where : 3 + where + count]]
        return found

    def _kinds(self) -> list[Any]:
        """Return how much text of the page is set as each block is: same tags, same class names."""
        elements = self.tree.elements
        kinds: dict[Any, int] = {}
        of_element: dict[int, int] = {}
        for number in set(self.at.tolist()):
            element, parent = elements[number], elements[self.tree.parents[number]]
            kind = (element.tag, element.get("class"), parent.tag, parent.get("class"))
            of_element[number] = kinds.setdefault(kind, len(kinds))
        rows = np.array([of_element[number] for number in self.at.tolist()])
        self.rows_kind = rows
        mass = np.bincount(rows, self.words * (1 - self.links))
        count = len(self.blocks)
        return [
            mass[rows] / self.good_total,
            np.minimum(60, np.bincount(rows)[rows]),
            np.full(count, math.log(max(1.0, self.words.sum()))),
            np.full(count, math.log(count)),
        ]

    def _reading(self) -> list[Any]:
        """Return what stands before and after each block, in reading order."""
        articles = self.tree.articles[self.at]
        home = articles[self.title_at] if self.title_at >= 0 else -1
        own = np.zeros(len(articles)) if home < 0 else np.where(articles == home, 1, -1)
        headings = []
        first, since, level, links = 0, -1, 0, 0.0
        for row, each in enumerate(self.blocks):
            headings.append((min(5, first), min(60, row - since), level, links))
            tag = each.element.tag
            if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
                since, level, links = row, int(tag[1]), each.link_share
                first += tag == "h1"
        steps = [2 * _FAR, *(self._step(row) for row in range(len(self.blocks) - 1)), 2 * _FAR]
        before = (np.cumsum(self.good) - self.good) / self.good_total
        return [
            articles,
            np.full(len(articles), self.tree.article_count),
            own,
            np.array(headings),
            steps[:-1],
            steps[1:],
            before,
            1 - before,
        ]

    def _step(self, row: int) -> int:
        """Return how far apart in the tree a block and the next are: steps up to what holds both."""
        one, two, steps = int(self.at[row]), int(self.at[row + 1]), 0
        parents = self.tree.parents
        while one != two and steps < 2 * _FAR:
            if one > two:
                one = parents[one]
            else:
                two = parents[two]
            steps += 1
        return steps

    def _siblings(self) -> list[Any]:
        up = self._up(1)
        long = self.words >= _GOOD_WORDS
        count = np.bincount(up, long)
        words = np.bincount(up, self.words * long)
        # A run is what stands together without a step out of its parent.
        starts = np.concatenate([[True], up[1:] != up[:-1]])
        runs = np.cumsum(starts) - 1
        mass = np.bincount(runs, self.good)
        first = np.flatnonzero(starts)
        return [
            np.minimum(60, count[up]),
            words[up] / np.maximum(1, count[up]),
            mass[runs] / self.good_total,
            np.minimum(30, np.arange(len(up)) - first[runs]),
        ]

    def _first(self) -> list[Any]:
        """Return how each block stands to the first paragraph after the headline."""
        count = len(self.blocks)
        later = np.arange(count) > self.title_at
        prose = np.flatnonzero(later & (self.words >= 12) & (self.links < 0.5))
        if not len(prose):
            zeros = np.zeros(count)
            return [zeros, zeros, np.full(count, 15), zeros, zeros, zeros]
        first = int(prose[0])
        start = int(self.at[first])
        after = np.arange(count) > first
        heads = [each.element.tag in ("h1", "h2", "h3") for each in self.blocks]
        dates = (self.words <= 12) & np.array(self.date_like)
        return [
            self.rows_kind == self.rows_kind[first],
            self._up(1) == self._up(1)[first],
            np.minimum(15, self._steps_to(start))[self.at],
            self._twins(start)[self.at],
            np.minimum(8, np.cumsum(np.array(heads) & after)),
            np.minimum(8, np.cumsum(dates & after)),
        ]

    def _twins(self, start: int) -> NDArray[Any]:
        """Return which elements are inside one that is named as one around the first paragraph is.

        A second article below the first is set in boxes of the same names.
        """
        line, names = {start}, set()
        at = start
        while at:
            names.add(self.names[at])
            at = self.tree.parents[at]
            line.add(at)
        names.discard(None)
        twins = [False] * len(self.parents)
        for number in range(1, len(twins)):
            above = self.tree.parents[number]
            named = number not in line and above in line and self.names[number] in names
            twins[number] = twins[above] or named
        return np.array(twins)

    def _cards(self) -> list[Any]:
        """Return how much a block looks like one of many teasers: led by links, in boxes alike."""
        led = np.concatenate([[False], self.links[:-1] > 0.8])
        count = np.bincount(self.rows_kind)
        share = np.bincount(self.rows_kind, led) / np.maximum(1, count)
        boxes = Counter(self.names)
        boxes[None] = 0
        alike = np.minimum(30, [boxes[each] for each in self.names])
        return [share[self.rows_kind], alike[self._up(1)], alike[self._up(2)]]

    def _topic(self) -> list[Any]:
        """Return how many of a block's longer words stand in headline and summary too."""
        stems = self.stems
        shares = []
        for words in self.text_stems:
            shares.append(len(words & stems) / len(words) if words and stems else 0.0)
        share = np.array(shares)
        up = self._up(2)
        around = np.bincount(up, self.words * share) / np.maximum(1, np.bincount(up, self.words))
        return [share, around[up]]

    def _flow(self) -> list[Any]:
        below = flow(self.blocks, self.headline)
        count = len(self.blocks)
        return [[each.order in below for each in self.blocks], np.full(count, bool(below))]
