"""Blocks that an outlet prints around its texts, known by their hashes; and how such a block is told.

The rule is cautious on purpose: a sentence that agencies repeat ("An inquiry is under way.") stands
in hundreds of stories, at their end, and is news in each. See verdict.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol, TypeVar

from newsarchive.article import Edge, Place
from newsarchive.extract.blocks import squeeze
from newsarchive.extract.characters import letters
from newsarchive.language.folding import fold
from newsarchive.language.stop_words import FOLDED

FEWEST = 3
_HEAD, _TAIL = 2, 6
_LONGEST = 1_000
_SENTENCE = re.compile(r"[.!?…:;»”\"')\]]\s*$")


class _HasText(Protocol):
    @property
    def text(self) -> str:
        """The words."""


Piece = TypeVar("Piece", bound=_HasText)


def block_hash(text: str, place: Place) -> str:
    """Return what names a block at the head or tail of texts: blind to case and white space."""
    return hashlib.sha256(f"{place}\n{squeeze(text)}".encode()).hexdigest()[:16]


def set_name(hashes: frozenset[str]) -> str | None:
    """Return the name of a set of hashes, as articles.extractor carries it; None where it is empty."""
    if not hashes:
        return None
    return f"boilerplate/{hashlib.sha256(' '.join(sorted(hashes)).encode()).hexdigest()[:8]}"


def peeled(blocks: Sequence[Piece], hashes: frozenset[str]) -> tuple[list[Piece], tuple[Edge, ...]]:
    """Return blocks without the boilerplate at both ends, and all that stood there, for counting.

    The first and last paragraphs of prose that are no boilerplate bound what is looked at: between
    them nothing is dropped. Where nothing would be left, nothing is dropped.
    """
    gone = {*_known(blocks, hashes, "head"), *_known(blocks, hashes, "tail")}
    if len(gone) == len(blocks):
        gone = set()
    kept = [each for index, each in enumerate(blocks) if index not in gone]
    found = [replace(edge, dropped=index in gone) for index, edge in _edges(blocks)]
    return kept, tuple(found)


def edges(paragraphs: Sequence[str]) -> tuple[Edge, ...]:
    """Return what stands at the head and tail of a text whose paragraphs are given."""
    return tuple(edge for _, edge in _edges([_Paragraph(each) for each in paragraphs]))


@dataclass(frozen=True)
class _Paragraph:
    text: str


def _edges(blocks: Sequence[_HasText]) -> Iterable[tuple[int, Edge]]:
    for place in ("head", "tail"):
        for index in _range(len(blocks), place):
            text = blocks[index].text
            if 3 < len(text) <= _LONGEST and any(letter.isalpha() for letter in text):
                yield index, Edge(place, block_hash(text, place), text)


def _range(count: int, place: Place) -> range:
    """Return where a place is, outermost first; the first block of a text is no tail."""
    if place == "head":
        return range(min(_HEAD, count - 1))
    return range(count - 1, max(0, count - 1 - _TAIL), -1)


def _known(blocks: Sequence[_HasText], hashes: frozenset[str], place: Place) -> Iterable[int]:
    for index in _range(len(blocks), place) if hashes else ():
        if block_hash(blocks[index].text, place) in hashes:
            yield index
        elif _is_prose(blocks[index].text):
            return


def _is_prose(text: str) -> bool:
    return len(text) > 60 and (len(text) > 140 or _SENTENCE.search(text) is not None)


# How a block is told


@dataclass(frozen=True)
class Carrier:
    """An article at whose edge a block stands, or one of the same source to compare it with."""

    headline: str
    text: str
    authors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recurrence:
    """All that is known of a block that recurs.

    Of the source's newest articles in its language, total is how many there are since the first that
    carries it, and count how many carry it; inside is how many others have it within their text;
    carriers is a sample, others are articles without it; recurring are hashes of all blocks that
    recur at the same edge.
    """

    place: Place
    text: str
    count: int
    total: int
    carriers: tuple[Carrier, ...]
    others: tuple[Carrier, ...] = ()
    inside: int = 0
    recurring: frozenset[str] = frozenset()
    host: str | None = None


@dataclass(frozen=True)
class Verdict:
    """Whether a block is boilerplate, and by which rule: see RULES."""

    boilerplate: bool
    rule: str


RULES = {
    "notice": "three articles and more end or begin with it, and it speaks to the reader, states rights, "
    "names the outlet's own address, or the author of each",
    "share": "most articles of the source since it first appeared end or begin with it",
    "inside": "kept: it also stands within texts",
    "alike": "kept: the articles that carry it share most of their text",
    "subject": "kept: the articles that carry it are about one thing",
    "short": "kept: a line at the head that may be a dateline",
    "few": "kept: nothing but its repetition speaks against it",
    "operator": "kept: the operator said so",
}


def verdict(found: Recurrence) -> Verdict:
    """Return whether a recurring block is its source's boilerplate, and why.

    It must be a notice by its own words, or stand on most articles of the source: everything else
    stays, however often it recurs. Then come the reasons to keep it all the same: it also stands
    within texts; the articles that carry it are mostly the same text; their headlines, or their
    words and those of the block, belong to one subject (a background paragraph); it may be a dateline.
    """
    if not suspected(found):
        return Verdict(False, "few")
    if _stands_inside(found):
        return Verdict(False, "inside")
    if _alike(found):
        return Verdict(False, "alike")
    most = _on_most(found)
    if _one_subject(found) and not (most and found.total >= _MANY):
        return Verdict(False, "subject")
    if _is_notice(found) and len({letters(each.headline) for each in found.carriers}) >= FEWEST:
        return Verdict(True, "notice")
    if found.place == "head" and (len(found.text) < 80 or found.total < _MANY):
        return Verdict(False, "short" if len(found.text) < 80 else "few")
    return Verdict(True, "share") if most else Verdict(False, "few")


def suspected(found: Recurrence) -> bool:
    """Return whether more than its repetition speaks against a block: else verdict keeps it."""
    return _is_notice(found) or _on_most(found)


def _is_notice(found: Recurrence) -> bool:
    return is_notice(found.text, host=found.host) or _names_its_authors(found)


_MANY = 20
_ENOUGH = 5
_MOST, _MOST_OF_FEW = 0.5, 0.8


def _on_most(found: Recurrence) -> bool:
    return found.count >= (_MOST if found.total >= _MANY else _MOST_OF_FEW) * found.total


def _stands_inside(found: Recurrence) -> bool:
    """Return whether a block is a paragraph in the body of articles, now and then."""
    if found.inside > 0.1 * found.count:
        return True
    bounded = sum(_bounded(each, found) for each in found.carriers)
    return bounded > 0.1 * len(found.carriers)


def _bounded(carrier: Carrier, found: Recurrence) -> bool:
    """Return whether prose that does not recur stands between a block and the edge of a text."""
    lines = carrier.text.split("\n\n")
    if found.place == "tail":
        lines.reverse()
    for line in lines:
        mark = block_hash(line, found.place)
        if mark not in found.recurring and _is_prose(line):
            return squeeze(found.text) in map(squeeze, lines)
        if squeeze(line) == squeeze(found.text):
            return False
    return False


def _alike(found: Recurrence) -> bool:
    """Return whether more than half of what most carriers say is said by another of them too."""
    texts = [[squeeze(line) for line in each.text.split("\n\n")] for each in found.carriers]
    counts = Counter(line for lines in texts for line in set(lines))
    own = squeeze(found.text)
    shares = []
    for lines in texts:
        rest = [line for line in lines if line != own]
        shared = sum(len(line) for line in rest if counts[line] > 1 and len(line) > 60)
        shares.append(shared / max(1, sum(map(len, rest))))
    return sum(share > 0.5 for share in shares) > 0.5 * len(shares)


def _one_subject(found: Recurrence) -> bool:
    """Return whether headlines share a word that is rare elsewhere, or the block repeats their words.

    Words are compared by their first five letters: the languages here change the ends of words.
    """
    block = _stems(found.text)
    headlines = [_stems(each.headline) for each in found.carriers]
    others = [_stems(each.headline) for each in found.others]
    if sum(bool(block & each) for each in headlines) > len(headlines) / 3:
        return True
    common = Counter(stem for each in headlines for stem in each)
    if not others and found.total >= _ENOUGH:
        # A word in every headline of a source is the source's, and no subject.
        common.clear()
    for stem, count in common.items():
        elsewhere = sum(stem in each for each in others)
        if count >= 0.6 * len(headlines) and elsewhere <= 0.2 * len(others):
            return True
    return bool(block) and _echo(block, found) - _echo(block, found, others=True) > 0.25


def _echo(block: frozenset[str], found: Recurrence, *, others: bool = False) -> float:
    """Return the mean share of a block's words that the rest of the articles has too."""
    chosen = found.others if others else found.carriers
    if len(found.others) < FEWEST:
        return 0.0
    own = squeeze(found.text)
    rests = [
        " ".join(line for line in each.text.split("\n\n") if squeeze(line) != own)
        for each in chosen
    ]
    return sum(len(block & _stems(rest)) / len(block) for rest in rests) / len(rests)


@lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]{4,}", fold(text))
    return frozenset(word[:5] for word in words if word not in FOLDED)


def _names_its_authors(found: Recurrence) -> bool:
    """Return whether the block names who wrote the article, in each that carries it."""
    words = letters(found.text)
    return all(
        any(len(name) > 6 and letters(name) in words for name in each.authors)
        for each in found.carriers
    )


# Spoken to the reader, or about the use of the text; never said about the world.
_NOTICE = re.compile(
    r"©|\bcopyright\b|all rights reserved|bütün hüquqlar|müəllif hüquq|все права|авторск\w+ прав|tüm hakları|"
    r"\babunə ol(un)?\b|\bizləyin\b|\bqoşulun\b|\bpaylaşın\b|\bbəyənin\b|\bdəstəkləyin\b|"
    r"\bbizə (yazın|dəstək|göndərin)|\bbizimlə əlaqə|"
    r"\bподпи(сывайтесь|шитесь)\b|\bприсоединяйтесь\b|\bследите за (нами|наш)|\bчитайте нас\b|\bподдержите\b|"
    r"\bпишите нам\b|\bсвяжитесь с нами\b|"
    r"\b(follow|join|contact|support|like) us\b|\bsubscribe\b|\bsign up\b|\bdonate\b|\bour (newsletter|channel)\b|"
    r"\btakip edin\b|\babone olun\b|"
    r"\bistinad\w* (mütləq|zəruri|vacib|edilmə|olunma)|\bhiperlink\b|\bгиперссылк|ссылк\w+ .{0,60}обязательн|"
    r"перепечатк|\brepublish|\breproduc(ed|tion)\b|\bmaterial\w* istifadə\b|\bиспользовани\w+ материал",
    re.IGNORECASE,
)


def is_notice(text: str, *, host: str | None = None) -> bool:
    """Return whether a block speaks to the reader, or names the outlet's own address."""
    lowered = text.replace("İ", "i").lower()
    return _NOTICE.search(lowered) is not None or (host is not None and host in lowered)
