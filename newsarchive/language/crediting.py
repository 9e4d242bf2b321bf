"""Finds whom a text credits by the words of credits.toml, and by its datelines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic

from newsarchive.language.credit_cues import Cue, Said, Strictness, levelled, said, stems, stems_of
from newsarchive.language.credit_names import K, Known, Knows, Name, Names
from newsarchive.language.credit_words import Token, tokens
from newsarchive.language.datelines import datelines

# So many letters are looked at on each side of a cue, within its sentence.
_WINDOW = 180
# So many words may stand between a cue and a known name that it reaches.
_REACH = 7
_GIVEN_NAME = re.compile(r"(?<![\w.])(?!The$)[A-ZƏÖÜĞÇŞİА-Я][^\W\d_]+$")
# A person is called by both names when first named, so near the beginning.
_LONGEST_LEAD = 5_000
_HYPHENS = "-'’ʼ"
_END = re.compile(r"(?<!\b\w)[.!?…][”\"»]?(?=\s|$)")
_SENTENCE = re.compile(r"(?<!\b\w)[.!?…][”\"»]?\s+(?=[^\Wa-zа-яəıöüğçş])")


@dataclass(frozen=True)
class Credit(Generic[K]):
    """A credit: where its words stand, whom they name, where the name stands, and who that is if known."""

    start: int
    end: int
    name: str
    name_at: int
    known: K | None
    is_outlet: bool
    cue: Cue | None = None


def nobody(name: str) -> tuple[Known, str] | None:
    """Know no name: whoever is named where any name will do is credited then."""
    return None


def credits(text: str, knows: Knows[K]) -> list[Credit[K]]:
    """Return whom a text credits, in the order of their names; each place once."""
    found: dict[int, Credit[K]] = {}
    for each in (*_signed(text, knows), *said_credits(text, [*said(levelled(text))], knows)):
        found.setdefault(each.name_at, each)
    return [*_apart(found)]


def _signed(text: str, knows: Knows[K]) -> Iterator[Credit[K]]:
    for each in datelines(text):
        meant = knows(each.agency) if each.agency else None
        if each.is_heading and each.agency in stems("names", "words"):
            continue
        if meant and each.agency:
            name_at = each.agency_at
            yield Credit(each.start, each.end, each.agency, name_at, meant[0], is_outlet=True)


def said_credits(text: str, cues: Sequence[Said], knows: Knows[K]) -> Iterator[Credit[K]]:
    """Yield the credits beside cues, in the order of the cues."""
    for each in cues:
        # Report is an outlet, report a verb.
        if not (text[each.start].isupper() and knows(text[each.start : each.end])):
            yield from _Beside(text, each, knows).credits()


def _apart(found: dict[int, Credit[K]]) -> Iterator[Credit[K]]:
    """Yield credits by the place of their name, none inside another."""
    end = -1
    for at in sorted(found):
        if at >= end:
            yield found[at]
            end = at + len(found[at].name)


class _Beside(Generic[K]):
    """The credits beside one cue."""

    def __init__(self, text: str, words: Said, knows: Knows[K]) -> None:
        self.text, self.words, self.cue, self.knows = text, words, words.cue, knows

    def credits(self) -> Iterator[Credit[K]]:
        """Yield the credits before the cue, then behind it."""
        if self.cue.before or self.cue.told:
            yield from map(self._credit, self._before())
        if self.cue.after and (name := self._after()):
            yield self._credit(name)

    def _credit(self, name: Name[K]) -> Credit[K]:
        start, end = min(name.begin, self.words.start), max(name.end, self.words.end)
        is_outlet = name.outlet or name.begin < name.start
        return Credit(start, end, name.text, name.start, name.known, is_outlet, self.cue)

    def _before(self) -> Iterator[Name[K]]:
        start = sentence_start(self.text, self.words.start)
        words = tokens(self.text, start, self.words.start)
        while words and words[-1].kind == "mark" and words[-1].text in ",(":
            if not self.cue.comma:
                break
            words.pop()
        if not any(each.begins_name for each in words):
            return
        found = Names(self.text, words, self.knows).all()
        near = self._adjacent(found, len(words))
        if near:
            yield from _chained(found, near, [each.text for each in words])
        for each in found:
            if (self.cue.told and self._is_told(each, words)) or self._is_far(each, words):
                yield each

    def _adjacent(self, found: list[Name[K]], end: int) -> Name[K] | None:
        if not found or not self.cue.before or found[-1].stop != end:
            return None
        name = found[-1]
        if not self._is_in_case(name):
            return None
        return name if self._is_good(name, self.cue.before) else None

    def _is_in_case(self, name: Name[K]) -> bool:
        if self.cue.case == "not to":
            return name.case != "to"
        return self.cue.case in (None, name.case or "bare")

    def _is_good(self, name: Name[K], strict: Strictness) -> bool:
        if name.known or (strict == "any" and self.knows is nobody):
            return True
        if strict == "known" or name.is_person or name.is_place or name.is_uncredited:
            return False
        if strict == "any" and not name.sure and self._may_be_a_word(name):
            return False
        # Among Russian words a name in Latin letters is an outlet's, as a rule.
        latin = self.cue.language == "ru" and name.text.isascii()
        return strict == "any" or name.sure or latin

    def _may_be_a_word(self, name: Name[K]) -> bool:
        """Return whether a name may be a word that begins the sentence, or a person's of another country."""
        if " " not in name.text and self._is_surname(name.text):
            return True
        if name.start > self.words.start:
            return self.cue.language == "en" and " " in name.text
        begins = name.begin == sentence_start(self.text, self.words.start)
        return (
            begins
            and " " not in name.text
            and self.text[name.start + len(name.text)] not in _HYPHENS
        )

    def _is_surname(self, name: str) -> bool:
        """Return whether the text has the name behind a given name before: Leyla Birch."""
        at = self.text.find(f" {name}", 0, _LONGEST_LEAD)
        return at >= 0 and _GIVEN_NAME.search(self.text[max(0, at - 30) : at]) is not None

    def _is_told(self, name: Name[K], words: list[Token]) -> bool:
        if name.case == "to":
            return name.known.is_outlet if name.known else name.outlet
        if self.cue.case != "from" or name.case != "from":
            return False
        between = stems_of("between")
        near = all(each.begins_name or each.text in between for each in words[name.stop :])
        return near and self._is_good(name, "any" if " " in name.text else "marked")

    def _is_far(self, name: Name[K], words: list[Token]) -> bool:
        """Return whether a known outlet further on brings the news: its reporter, its sources, it itself."""
        if name.known is None or not name.known.is_outlet or not (self.cue.far or self.cue.told):
            return False
        behind = [each.text for each in words[name.last :]]
        reporter = stems("noun", "correspondent")
        if name.owns or name.case == "of":
            clause = behind[: behind.index(",")] if "," in behind else behind
            about = stems("names", "about")
            beside = pairwise([*clause, ""])
            return any(each in reporter and after not in about for each, after in beside)
        ahead = [each.text for each in words[: name.first]]
        if self.cue.language == "tr" and not ahead:
            return name.case == "" and name.stop < len(words) and words[name.stop].text == ","
        lead = stems_of("lead")
        begins = all(each in lead or each in reporter for each in ahead)
        named = name.begin == name.start or name.outlet or self.cue.before == "any"
        return begins and named and not name.case and "," not in behind and self._says()

    def _says(self) -> bool:
        """Return whether the cue is said of the outlet that begins the sentence, whatever stands between."""
        return (bool(self.cue.before) and self.cue.language == "az") or self.cue.before == "any"

    def _after(self) -> Name[K] | None:
        line = self.text.find("\n", self.words.end)
        end = min(self.words.end + _WINDOW, len(self.text) if line < 0 else line)
        words = tokens(self.text, self.words.end, end)
        names = Names(self.text, words, self.knows)
        strict: Strictness = self.cue.after or "any"
        for at, word in enumerate(words[: _REACH + 1]):
            name = names.at(at)
            if name and self._is_good(name, strict):
                return name
            small = names.is_between(at) or names.is_owner(at)
            if not small and (not self.cue.reach or word.text in ".!?;:"):
                return None
            strict = strict if small else "known"
        return None


def sentence_start(text: str, end: int) -> int:
    """Return where the sentence begins that a place stands in, or what is looked at of it."""
    start = max(0, text.rfind("\n", 0, end) + 1, end - _WINDOW)
    while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
        start += 1
    return max((each.end() for each in _SENTENCE.finditer(text, start, end)), default=start)


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence ends that a place stands in."""
    line = text.find("\n", start)
    found = _END.search(text, start)
    ends = [len(text), *([line] if line >= 0 else []), *([found.end()] if found else [])]
    return min(ends)


def _chained(found: list[Name[K]], name: Name[K], words: list[str]) -> Iterator[Name[K]]:
    """Yield a name and the outlets right before it that credit it: Trend TASS-a istinadən xəbər verir."""
    yield name
    first = name.first
    for each in reversed(found[: found.index(name)]):
        if each.known is None or not all(
            one in stems("names", "chain") for one in words[each.last : first]
        ):
            return
        yield each
        first = each.first
