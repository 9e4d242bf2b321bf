"""Keys under which the spellings of one name meet, in any language and case.

A name has a key for each reading of it, the likeliest first: Алиева is Əliyeva, or Əliyev in the
genitive. Two spellings are taken for one name where the first key of one is among those of the other.
Names that differ by language, as UN and BMT do, have a key by known_names.toml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, product
from typing import Literal

from newsarchive.language.folding import fold
from newsarchive.language.known_names import Equivalents, equivalents, first_names, places
from newsarchive.language.lookalikes import respelled
from newsarchive.language.name_endings import has_ending_apart, readings
from newsarchive.language.name_sounds import scripts, sound

Level = Literal["exact", "folded", "script", "phonetic", "form", "initials"]
LEVELS: tuple[Level, ...] = ("exact", "folded", "script", "phonetic", "form", "initials")

_MOST = 8
_LONGEST = 120
_SHORTEST_FORM = 5
_PATRONYMIC = re.compile(
    r" \S+[ -](?:o[gğ]h?l[uıy]|оглу|оглы|q[ıi]z[ıi]|g[iı]z[iı]|k[yiı]z[yıi]|кызы|гызы)\b(?= |$)",
    re.IGNORECASE,
)
_RUSSIAN_PATRONYMIC = re.compile(
    r"(?<=\w) \w+(?:[оеё]вич|ич|[оеё]вна|ична)(?:а|у|ем|е|ы|ой)?(?= \w)", re.IGNORECASE
)
# Rasi-zadə is Rasizadə.
_HYPHEN = re.compile(r"(?<=\w{4})-(?=\w{3})(?!zad|зад)", re.IGNORECASE)
_GENITIVE = re.compile("[aeiou]n[iu]n$|[^aeiou][iu]n$")
# Letters that other languages of Europe mean otherwise: Marco, Felix.
_WESTERN = re.compile("[cx]|th")
_BETWEEN = re.compile(r"(?<=\.)\s*(?=\w)|\s+")


@dataclass(frozen=True)
class Key:
    """A reading of a name: how it is written letter by letter in one alphabet, and how it sounds."""

    script: str
    sound: str


def name_key(spelling: str) -> str:
    """Return the likeliest key of a name; empty where it has no letter."""
    found = name_keys(spelling)
    return found[0].sound if found else ""


@lru_cache(maxsize=20_000)
def name_keys(spelling: str) -> tuple[Key, ...]:
    """Return the keys of a name, the likeliest first."""
    whole = " ".join(respelled(spelling[:_LONGEST]).split())
    if known := _known(whole):
        return known
    bare = _RUSSIAN_PATRONYMIC.sub("", _PATRONYMIC.sub("", " " + whole).strip() or whole)
    words = [each for each in _words(bare) if re.search(r"[^\W\d_]", each)]
    # Of two initials the first is the given name's.
    words = [
        each
        for n, each in enumerate(words)
        if not (n and each.endswith(".") and words[n - 1].endswith("."))
    ]
    parts = [_word(each, is_last=n == len(words) - 1) for n, each in enumerate(words)]
    if len(parts) > 1:
        # In Azerbaijani only the last word has an ending, in Russian each.
        parts = [
            each
            if n == len(parts) - 1 or re.search("[Ѐ-ԯ]", words[n])
            else _without_genitive(words[n], each)
            for n, each in enumerate(parts)
        ]
    return tuple(islice(dict.fromkeys(_joined([each for each in parts if each])), _MOST))


def level(asked: str, spelling: str) -> Level | None:
    """Return how near a spelling is to the name that is asked for; None where it is another."""
    if asked == spelling:
        return "exact"
    if fold(asked) == fold(spelling):
        return "folded"
    ours, theirs = name_keys(asked)[:1], name_keys(spelling)
    if not ours or not theirs:
        return None
    orders = [ours[0], *_turned(ours[0])]
    if any(each.script == theirs[0].script for each in orders):
        return "script"
    if any(each.sound == theirs[0].sound for each in orders):
        return "phonetic"
    sounds = {each.sound for each in theirs}
    if any(each.sound in sounds for each in orders):
        return "form"
    if any(each in sounds for each in _initials(ours[0])):
        return "initials"
    return "initials" if ours[0].sound in _initials(theirs[0]) else None


def other_forms(asked: str) -> list[str]:
    """Return the keys of what a name may be a form of, beside its likeliest reading: Prezidentinin, Prezidenti."""
    return [each.sound for each in name_keys(asked)[1:] if len(each.sound) >= _SHORTEST_FORM]


def initialled(asked: str) -> tuple[str, str] | None:
    """Return the letter that a name begins with for an initial, and the family name's key: C.Bayramov."""
    words = sought(asked)[0].split() if name_keys(asked) else []
    initials = [each for each in words if each.endswith(".")]
    if len(words) != 2 or len(initials) != 1:
        return None
    return initials[0][0], next(each for each in words if each not in initials)


def sought(asked: str) -> list[str]:
    """Return the keys under which spellings of a name are found: its own, the family name first, initials."""
    found = name_keys(asked)[:1]
    return [
        key
        for each in found
        for key in (each.sound, *(turned.sound for turned in _turned(each)), *_initials(each))
    ]


def _turned(key: Key) -> list[Key]:
    """Return a key of two words with the second first: Əliyev İlham."""
    if key.sound.count(" ") != 1 or key.script.count(" ") != 1:
        return []
    return [Key(" ".join(key.script.split()[::-1]), " ".join(key.sound.split()[::-1]))]


def _initials(key: Key) -> list[str]:
    given, _, family = key.sound.partition(" ")
    if not family or " " in family or given.endswith(".") or family.endswith("."):
        return []
    return [f"{given[0]}. {family}", f"{family} {given[0]}."]


def _words(spelling: str) -> Iterator[str]:
    for word in _BETWEEN.split(spelling):
        yield from [word] if has_ending_apart(word) else _HYPHEN.split(word)


def _without_genitive(word: str, keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """Return the readings of a word inside a name: as it stands, or without the genitive: Respublikasının."""
    if _known(word):
        return keys[:1]
    written = len([*_sounding(readings(word)[0])]) if _WESTERN.search(fold(word)) else 1
    return keys[: max(written, 2 if _GENITIVE.search(fold(word)) else 1)]


def _joined(parts: list[tuple[Key, ...]]) -> Iterator[Key]:
    if not parts:
        return
    every = product(*(range(len(each)) for each in parts))
    for numbers in sorted(islice(every, 200), key=sum):
        chosen = [each[n] for each, n in zip(parts, numbers, strict=True)]
        yield Key(" ".join(each.script for each in chosen), " ".join(each.sound for each in chosen))


def _word(word: str, *, is_last: bool) -> tuple[Key, ...]:
    if known := _known(word):
        return known
    if word.endswith(".") or len(word) == 1:
        written = scripts(word.rstrip("."))[0]
        return (Key(written + ".", sound(written)[:1] + "."),) if written else ()
    found: dict[Key, None] = {}
    for each in readings(word):
        for key in _known(each) or _sounding(each):
            found.setdefault(key)
    keys = list(found)
    if is_last and keys and keys[0].sound not in _known_sounds():
        # Bakıda is Bakı rather than a name that nobody knows.
        keys.sort(key=lambda each: each.sound not in _known_sounds())
    return tuple(keys[:_MOST])


@cache
def _known_sounds() -> frozenset[str]:
    names = (sound(scripts(each)[0]) for each in (*first_names(), *places()))
    alone = (key.sound for entry, keys in _table().items() if "|" not in entry for key in keys)
    return frozenset((*names, *alone))


def _sounding(word: str) -> Iterator[Key]:
    for written in scripts(word):
        if written:
            yield Key(written, sound(written))


def _known(spelling: str) -> tuple[Key, ...]:
    """Return the keys of a name of the table, in any of its forms."""
    table = _table()
    folded = fold(spelling)
    if (found := table.get(folded)) and _may_be(spelling, folded):
        return found
    if " " in spelling:
        return table.get(signature(folded), ())
    return ()


def is_listed(spelling: str) -> bool:
    """Return whether a name of several words is in the table, in any of its forms."""
    return bool(_known(spelling))


def _may_be(spelling: str, folded: str) -> bool:
    """Return whether a word that spells an abbreviation is one: UN, or un as people type it, is; Un is not."""
    return folded not in _abbreviations() or spelling.isupper() or spelling.islower()


@cache
def _abbreviations() -> frozenset[str]:
    spellings = " ".join(name for each in equivalents() for name in each.spellings)
    every = re.findall(r"[^\W\d_]+", spellings)
    return frozenset(fold(each) for each in every if each.isupper() and len(each) < 6)


def signature(folded: str) -> str:
    """Return what the forms of a name of several words have in common: how each word begins."""
    words = re.findall(r"\w+", folded)
    return "|".join(each[:3] if len(each) < 5 else each[:4] for each in words)


@cache
def _table() -> dict[str, tuple[Key, ...]]:
    table: dict[str, tuple[Key, ...]] = {}
    for known in equivalents():
        key = _own_key(known)
        for each in known.spellings:
            folded = fold(each)
            entries = [folded, signature(folded)] if " " in folded else [folded]
            for entry in entries:
                table[entry] = tuple(dict.fromkeys((*table.get(entry, ()), key)))
    return table


def _own_key(known: Equivalents) -> Key:
    if known.key:
        return Key(known.key, known.key)
    words = [next(_sounding(each)) for each in re.findall(r"\w+", known.spellings[0])]
    return Key(" ".join(each.script for each in words), " ".join(each.sound for each in words))
