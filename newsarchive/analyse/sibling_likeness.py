"""How probably two articles of one outlet, in two languages, tell the same story."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from newsarchive.analyse.edit_amounts import amounts
from newsarchive.analyse.edit_dates import dated
from newsarchive.analyse.edit_tokens import tokens
from newsarchive.language.known_names import equivalents, first_names, places
from newsarchive.language.names import name_key

_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{5,}$")
_DAY = re.compile(r"20\d{6}|\d{4}20\d\d")
# Pictures that stand on any article.
_COMMON_PICTURE = re.compile(
    r"logo|default|no-?(?:image|photo)|placeholder|share|social|favicon|sprite", re.I
)
_SOON = 3 * 3600
_MANY, _SOME, _MOSTLY, _CONTRADICTED, _BY_FIGURES = 2.5, 1.5, 0.6, 0.5, 0.5


@dataclass(frozen=True)
class Name:
    """A name in an article: the keys of its spellings there, and how much it tells of the story."""

    keys: frozenset[str]
    weight: float


@dataclass(frozen=True)
class Story:
    """What of an article is the same in every language.

    figures are numbers by value, years, days and single digits left out; number is the outlet's number
    of the article.
    """

    at: datetime | None
    names: tuple[Name, ...] = ()
    figures: frozenset[str] = frozenset()
    images: frozenset[str] = frozenset()
    number: str | None = None


@dataclass(frozen=True)
class Likeness:
    """A score from 0 to 1, and what speaks for it: names, numbers, image, id."""

    score: float
    reasons: tuple[str, ...]


def likeness(one: Story, two: Story) -> Likeness:
    """Return how much two articles have in common.

    Weighed by hand and measured by benchmarks/siblings.py: names count most, figures less; a shared
    picture or a shared number in the address settles what names and figures leave open.
    """
    names = _names_in_common(one.names, two.names)
    figures = _figures_in_common(one.figures, two.figures)
    image, number = bool(one.images & two.images), bool(one.number and one.number == two.number)
    content = 0.8 * names if figures is None else 0.6 * names + 0.3 * figures
    if figures and _telling(one.figures & two.figures) >= _MANY:
        # A law, a budget: many numbers, and nobody named.
        content = max(content, _BY_FIGURES * figures)
    soon = one.at and two.at and abs((one.at - two.at).total_seconds()) <= _SOON
    score = min(1.0, content + 0.35 * image + 0.25 * number + 0.05 * bool(soon))
    if figures is not None and _contradict(one.figures, two.figures):
        score *= _CONTRADICTED
    said = {"names": names > 0, "numbers": bool(figures), "image": image, "id": number}
    return Likeness(round(score, 3), tuple(name for name, is_so in said.items() if is_so))


def _names_in_common(one: Sequence[Name], two: Sequence[Name]) -> float:
    mine, other = _keys(one), _keys(two)
    return _in_common(
        sum(each.weight for each in one if each.keys & other),
        sum(each.weight for each in two if each.keys & mine),
        sum(each.weight for each in one),
        sum(each.weight for each in two),
    )


def _keys(names: Iterable[Name]) -> frozenset[str]:
    return frozenset().union(*(each.keys for each in names))


def _figures_in_common(one: frozenset[str], two: frozenset[str]) -> float | None:
    if not one or not two:
        return None
    both = _telling(one & two)
    return _in_common(both, both, _telling(one), _telling(two))


def _in_common(mine: float, others: float, all_mine: float, all_others: float) -> float:
    """Return the mean of Dice's coefficient and of how far the smaller set lies in the larger."""
    if not all_mine or not all_others:
        return 0.0
    smaller = mine / all_mine if all_mine < all_others else others / all_others
    return ((mine + others) / (all_mine + all_others) + smaller) / 2


def _telling(figures: Iterable[str]) -> float:
    """Return how much numbers tell: 12 and 100 are in many a text, 124 and 12 million in few."""
    return sum(1.0 if len(each.strip("0.")) > 2 or len(each) > 5 else 0.5 for each in figures)


def _contradict(one: frozenset[str], two: frozenset[str]) -> bool:
    """Return whether both tell numbers, and others: the rates of two days in one form."""
    fewer, both = min(map(_telling, (one, two))), _telling(one & two)
    return (fewer >= _MANY and both < _MOSTLY * fewer) or (fewer >= _SOME and not both)


# The weights of names: of a person nobody knows, of what is in the tables, of what every other article has.
_UNKNOWN, _KNOWN, _EVERYWHERE = 1.0, 0.5, 0.2


def names(spellings: Mapping[str, Sequence[str]]) -> Iterable[Name]:
    """Yield the names of an article, of its spellings with their keys, the likeliest first.

    The spellings of one name, Şəki and Şəkidə, are one; of Ramin Həsənov each word is.
    """
    merged: list[set[str]] = []
    for spelling, keys in spellings.items():
        words = spelling.split()
        if not keys or (len(words) > 1 and all(word in spellings for word in words)):
            continue
        same = next((each for each in merged if keys[0] in each), None)
        if same is None:
            merged.append(set(keys))
        else:
            same.update(keys)
    for each in merged:
        yield Name(frozenset(each), _weight(each))


def _weight(keys: set[str]) -> float:
    if keys & _everywhere():
        return _EVERYWHERE
    return _KNOWN if keys & _known() or any(" " in each for each in keys) else _UNKNOWN


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(map(name_key, ("Azərbaycan", "Bakı")))


@cache
def _known() -> frozenset[str]:
    table = (each.spellings[0] for each in equivalents())
    return frozenset(map(name_key, (*places(), *first_names(), *table)))


def figures(text: str, language: str | None = None) -> frozenset[str]:
    """Return the numbers of a text by value: 2,5 milyon and 2 млн 500 тыс. are one."""
    found = (
        part
        for each in amounts(dated(tokens(text, language)))
        if each.kind == "number"
        for part in each.value.split(" ")[0].split("-")
    )
    return frozenset(each for each in found if len(each) > 1 and not _is_date(each))


def _is_date(number: str) -> bool:
    return bool(_YEAR.fullmatch(number)) or ":" in number or "/" in number or number.count(".") > 1


def picture(url: str) -> str | None:
    """Return what names a picture whatever its size: the stem of its file; None for logos and the like."""
    stem = PurePosixPath(unquote(urlsplit(url).path)).stem
    stem = re.sub(r"[-_](?:\d{2,4}x\d{2,4}|scaled|large|medium|thumb\w*|small|big)$", "", stem)
    return None if len(stem) < 5 or _COMMON_PICTURE.search(stem) else stem


def own_number(identity: str) -> str | None:
    """Return the outlet's number of an article, without the edition; short ones and days are no evidence."""
    found = _NUMBER.search(identity)
    return found[0] if found and not _DAY.fullmatch(found[0]) else None
