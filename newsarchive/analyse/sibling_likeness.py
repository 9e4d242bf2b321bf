"""How probably two articles of one outlet, in two languages, tell the same story."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from newsarchive.language.numerals import FIGURES, figure

_FIGURE = re.compile(FIGURES)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{4,}$")
# Pictures that stand on any article.
_COMMON_PICTURE = re.compile(
    r"logo|default|no-?(?:image|photo)|placeholder|share|social|favicon|sprite", re.I
)
_SOON = 3 * 3600


@dataclass(frozen=True)
class Story:
    """What of an article is the same in every language.

    names are weights by key (the number of words of the name); figures are numbers in one spelling,
    years, days and single digits left out; number is the outlet's number of the article.
    """

    at: datetime | None
    names: Mapping[str, int] = field(default_factory=dict)
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
    names = _weighed(one.names, two.names)
    figures = _weighed(dict.fromkeys(one.figures, 1), dict.fromkeys(two.figures, 1))
    image, number = bool(one.images & two.images), bool(one.number and one.number == two.number)
    content = 0.6 * names + 0.3 * figures if one.figures and two.figures else 0.8 * names
    soon = one.at and two.at and abs((one.at - two.at).total_seconds()) <= _SOON
    score = min(1.0, content + 0.35 * image + 0.25 * number + 0.05 * bool(soon))
    said = {"names": names > 0, "numbers": figures > 0, "image": image, "id": number}
    return Likeness(round(score, 3), tuple(name for name, is_so in said.items() if is_so))


def _weighed(one: Mapping[str, int], two: Mapping[str, int]) -> float:
    """Return the mean of Dice's coefficient and of how far the smaller set lies in the larger."""
    both = sum(min(weight, two[key]) for key, weight in one.items() if key in two)
    mine, other = sum(one.values()), sum(two.values())
    if not mine or not other:
        return 0.0
    return (2 * both / (mine + other) + both / min(mine, other)) / 2


def figures(text: str) -> frozenset[str]:
    """Return the numbers of a text that another language writes alike."""
    found = (figure(each) for each in _FIGURE.findall(text))
    return frozenset(each for each in found if len(each) > 1 and not _is_date(each))


def _is_date(number: str) -> bool:
    return bool(_YEAR.fullmatch(number)) or ":" in number or "/" in number or number.count(".") > 1


def picture(url: str) -> str | None:
    """Return what names a picture whatever its size: the stem of its file; None for logos and the like."""
    stem = PurePosixPath(unquote(urlsplit(url).path)).stem
    stem = re.sub(r"[-_](?:\d{2,4}x\d{2,4}|scaled|large|medium|thumb\w*|small|big)$", "", stem)
    return None if len(stem) < 5 or _COMMON_PICTURE.search(stem) else stem


def own_number(identity: str) -> str | None:
    """Return the outlet's number of an article, without the edition; short ones are no evidence."""
    found = _NUMBER.search(identity)
    return found[0] if found else None
