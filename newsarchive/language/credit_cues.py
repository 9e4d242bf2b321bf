"""The words by which texts credit others, and where they stand; the words are in credits.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from newsarchive.language.folding import fold
from newsarchive.language.name_sounds import in_latin

Strictness = Literal["any", "marked", "known"]

_KEY = 4
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, eq=False)
class Cue:
    """Words beside which a name is a credit, and what it must be like; credits.toml says it of each field."""

    language: str
    before: Strictness | None = None
    after: Strictness | None = None
    case: str | None = None
    told: bool = False
    far: bool = False
    reach: bool = False
    comma: bool = False
    away: bool = True

    @property
    def is_away(self) -> bool:
        """Whether it is taken out of a text with a name that nobody need know."""
        return self.away and bool({self.before, self.after} & {"any", "marked"})


@dataclass(frozen=True)
class Said:
    """The words of a cue in a text."""

    cue: Cue
    start: int
    end: int


class Stems:
    """Words, compared folded; one that ends with * is how words begin."""

    def __init__(self, words: str) -> None:
        every = [levelled(each) for each in words.split()]
        self._whole = frozenset(each for each in every if not each.endswith("*"))
        self._begin = tuple(each[:-1] for each in every if each.endswith("*"))

    @lru_cache(maxsize=20_000)  # noqa: B019 - there are few of these, and they live as long as the program
    def __contains__(self, word: str) -> bool:
        level = levelled(word)
        return level in self._whole or level.startswith(self._begin)


def said(level: str) -> Iterator[Said]:
    """Yield the cues of a levelled text, in order; at one place the longest of each kind."""
    heads = _heads()
    for word in _WORD.finditer(level):
        patterns = heads.get(word[0][:_KEY])
        if patterns is None:
            continue
        longest: dict[Cue, int] = {}
        for cue, pattern in patterns:
            if found := pattern.match(level, word.start()):
                longest[cue] = max(found.end(), longest.get(cue, 0))
        for cue, end in longest.items():
            yield Said(cue, word.start(), end)


def levelled(text: str) -> str:
    """Return a text folded letter by letter, so that places are the same in both."""
    return in_latin(text).translate(_LEVELS)


def whole_beginnings(level: str) -> Iterator[int]:
    """Yield where words stand with which sentences begin that only say who tells the news."""
    yield from (each.start() for each in _whole().finditer(level))


@cache
def _whole() -> re.Pattern[str]:
    every = "|".join(levelled(each) for each in _told()["whole"]["begin"])
    return re.compile(rf"\b(?:{every})\b")


@cache
def stems(table: str, name: str) -> Stems:
    """Return the words of a table of credits.toml by their name."""
    return Stems(_told()[table][name])


@cache
def stems_of(table: str) -> Stems:
    """Return all words of a table of credits.toml."""
    return Stems(" ".join(_told()[table].values()))


class _Levels(dict[int, str]):
    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = fold(letter)
        self[code] = folded if len(folded) == 1 else letter
        return self[code]


_LEVELS = _Levels()


@cache
def _told() -> Mapping[str, Any]:
    text = Path(__file__).with_name("credits.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _heads() -> Mapping[str, list[tuple[Cue, re.Pattern[str]]]]:
    """Return the patterns of all cues by how their first word begins: most words of a text begin none."""
    heads: dict[str, list[tuple[Cue, re.Pattern[str]]]] = {}
    for each in _told()["cue"]:
        phrases = each.pop("words")
        cue = Cue(**each)
        for phrase in phrases:
            words = [_Word(word) for word in levelled(phrase).split()]
            pattern = re.compile("".join(_pattern(words)))
            for key in dict.fromkeys(_keys(words)):
                heads.setdefault(key, []).append((cue, pattern))
    return heads


class _Word:
    """A word of a phrase of credits.toml."""

    def __init__(self, written: str) -> None:
        self.missing = written.endswith("+")
        self.others = written.removesuffix("+").split("/")

    @property
    def pattern(self) -> str:
        every = "|".join(map(re.escape, self.others)).replace(r"\*", r"\w*").replace("_", r"\S+")
        return f"(?:{every})"


def _pattern(words: list[_Word]) -> Iterator[str]:
    for word in words:
        mark = not any(map(str.isalnum, word.others[0])) and word.others[0] != "_"
        before = "" if word is words[0] else r"\s*" if mark else r"\s*(?<!\w)"
        after = "" if mark else r"(?!\w)"
        yield f"(?:{before}{word.pattern}{after}){'?' if word.missing else ''}"
        if word.missing and word is words[0]:
            yield r"\s*"


def _keys(words: list[_Word]) -> Iterator[str]:
    for word in words:
        yield from (each.rstrip("*")[:_KEY] for each in word.others)
        if not word.missing:
            return
