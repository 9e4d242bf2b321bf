"""The names in a sentence that somebody may be credited by: outlets, institutions, and what looks like one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from newsarchive.language.credit_cues import levelled, stems, stems_of
from newsarchive.language.credit_words import Case, Token, case_of, without_case
from newsarchive.language.known_names import organisations
from newsarchive.language.mentions import is_first_name, is_place, is_surname

_MOST_WORDS, _MOST_SMALL = 8, 5
_ADJECTIVE = re.compile("[а-я](?:ого|ому|ом|ый|ий|ая|ой|ую|ое|ым)$")
_GENITIVE = re.compile("[а-я]{3}(?:ого|его|ому|ем|ом|ый|ий|ой|ей|ых|их|[аяыи]|ов|ев|ости|ций|тет)$")


_NATION = re.compile("[a-z](?:ian|ish|ese|ean)s?$")


class Known(Protocol):
    """Whom a name means; shared where others have that name too, as ministries of other countries do."""

    @property
    def shared(self) -> bool: ...

    @property
    def is_outlet(self) -> bool: ...


K = TypeVar("K", bound=Known)
# Returns whom a name means, and the ending that it was found without.
Knows = Callable[[str], tuple[K, str] | None]


@dataclass(frozen=True)
class Name(Generic[K]):
    """A name, where it stands, and what it looks like.

    begin and end take in quotation marks and what hangs on it; first and last are its tokens, up to stop
    words about it follow. case is its own or that of these words; owns: it stands in the genitive itself.
    sure: an outlet or institution by its looks; outlet: no institution.
    """

    text: str
    start: int
    begin: int
    end: int
    first: int
    last: int
    stop: int
    known: K | None
    case: Case
    owns: bool
    sure: bool
    outlet: bool

    @property
    def is_place(self) -> bool:
        """Whether it is only the name of a town or country."""
        if self.known or self.outlet or " " in self.text:
            return False
        foreign = self.text in stems("names", "foreign") or _NATION.search(self.text)
        return bool(foreign) or is_place(self.text)

    @property
    def is_uncredited(self) -> bool:
        """Whether it is a law, a holy book or a network, which texts cite and do not credit."""
        uncredited = stems("names", "uncredited")
        return not self.known and any(each in uncredited for each in self.text.split())

    @property
    def is_person(self) -> bool:
        """Whether it is written as persons are: a given name or initials, and a family name."""
        parts = self.text.split()
        if self.known or self.sure or self.begin < self.start:
            return False
        initials = bool(re.match(r"\w{1,2}\.", self.text))
        called = 1 < len(parts) < 4 and is_first_name(parts[0])
        return initials or called or is_surname(parts[-1])


class Names(Generic[K]):
    """The names among the tokens of a part of a text."""

    def __init__(self, text: str, words: Sequence[Token], knows: Knows[K]) -> None:
        self.text, self.words, self._knows = text, words, knows
        self.between = stems_of("between")

    def all(self) -> list[Name[K]]:
        """Return all names, in order."""
        found: list[Name[K]] = []
        at = 0
        while at < len(self.words):
            name = self.at(at)
            if name:
                found.append(name)
            at = name.stop if name else at + 1
        return found

    def at(self, at: int) -> Name[K] | None:
        """Return the name that begins with a token."""
        if not self.words[at].begins_name or self._is_nation(at):
            return None
        if known := self._known(at):
            return self._owned(at, *known)
        end = self._unknown_end(at)
        first = at
        while first < end and self._is_first(first, end):
            first += 1
        if first == end:
            return None
        known = self._known(end) if end < len(self.words) else None
        if known and known[1].shared and self._is_foreign(end - 1):
            return self._name(first, known[0], None, "", sure=True)
        if known and known[1].shared and self.words[end - 1].text in stems("names", "ours"):
            return self._name(first, *known)
        if self._is_organised(first, end) or _ADJECTIVE.search(self.words[end - 1].text):
            end = self._lengthened(end)
        return self._name(first, end, None, "")

    def _lengthened(self, end: int) -> int:
        """Return the end of an institution's Russian name, whose other words are small: Министерства обороны."""
        most = min(end + _MOST_SMALL, len(self.words))
        while end < most and self.words[end].kind == "word" and not self.words[end].begins_name:
            word = self.words[end].text
            joined = word == "и" and end + 1 < most and _GENITIVE.search(self.words[end + 1].text)
            if word in self.between or not (_GENITIVE.search(word) or joined):
                break
            end += 1
        return end

    def _owned(self, at: int, end: int, known: K, ending: str) -> Name[K]:
        """Return a known name; unknown where it is another country's: МИД России."""
        if known.shared:
            if end < len(self.words) and self.words[end].begins_name and self._is_foreign(end):
                return self._name(at, end + 1, None, "", sure=True)
            if at and self._is_foreign(at - 1):
                return self._name(at, end, None, "", sure=True)
        return self._name(at, end, known, ending)

    def _known(self, at: int) -> tuple[int, K, str] | None:
        """Return the end of the longest known name that begins with a token, whom it means, and its ending."""
        if self.words[at].kind == "quoted":
            return self._known_quoted(at)
        for end in range(self._most(at), at, -1):
            last = self.words[end - 1]
            for stop, hung in ((last.start + len(last.text), last.ending), (last.end, "")):
                alone = end == at + 1 and last.text in stems("names", "first")
                found = None if alone else self._knows(self.text[self.words[at].start : stop])
                if found:
                    return end, found[0], hung or found[1]
        return None

    def _known_quoted(self, at: int) -> tuple[int, K, str] | None:
        word = self.words[at]
        noun = self.words[at + 1].text if at + 1 < len(self.words) else ""
        both = self._knows(f"{word.text} {noun}") if noun in stems("noun", "outlet") else None
        found = both or self._knows(word.text)
        return (at + 1, found[0], word.ending or found[1]) if found else None

    def _most(self, at: int) -> int:
        """Return the end of the words that may be one name with a token."""
        end = at + 1
        while end < min(at + _MOST_WORDS, len(self.words)) and self.words[end].kind == "word":
            hung = self.words[end - 1].ending
            if hung and hung != "s":
                break
            end += 1
        return end

    def _unknown_end(self, at: int) -> int:
        end = at + 1
        if self.words[at].kind == "quoted":
            return end
        while end < len(self.words) and self.words[end - 1].ending in ("", "s"):
            joint = self.words[end].text in stems("names", "joint") and end + 1 < len(self.words)
            following = self.words[end + joint]
            if following.kind != "word" or not following.begins_name or self._known(end + joint):
                break
            end += 1 + joint
        return end

    def _name(
        self, first: int, end: int, known: K | None, ending: str, *, sure: bool = False
    ) -> Name[K]:
        words = self.words[first:end]
        stop = end
        while stop < len(self.words) and self.is_between(stop):
            stop += 1
        about = [self.text[each.start : each.end] for each in self.words[end:stop]]
        outlet = any(each in stems("noun", "outlet") for each in about[:2])
        text = self.text[words[0].start : words[-1].start + len(words[-1].text)]
        sure = sure or outlet or _is_marked(words) or self._is_organised(first, end)
        hung = ending if known and not words[-1].ending and words[0].kind != "quoted" else ""
        return Name(
            text[: len(text) - len(hung)] if known else without_case(text),
            words[0].start,
            words[0].begin,
            words[-1].end,
            first,
            end,
            stop,
            known,
            case_of(about, ending or words[-1].ending, "" if known else text),
            words[-1].ending == "s" or case_of((), ending or words[-1].ending, "") == "of",
            sure and not (len(words) == 1 and self._is_foreign(first)),
            outlet or words[0].is_address,
        )

    def _is_organised(self, first: int, end: int) -> bool:
        names = stems("names", "institution")
        words = [each.text for each in self.words[first:end]]
        return any(levelled(each).startswith(organisations()) or each in names for each in words)

    def is_between(self, at: int) -> bool:
        """Return whether a token may stand between a name and a cue."""
        word = self.words[at]
        if word.kind != "word" or word.text not in self.between:
            return False
        lowered = not word.begins_name or word.text.isupper()
        return lowered or word.text in stems("noun", "department") or self._is_nation(at)

    def _is_nation(self, at: int) -> bool:
        """Return whether a token only says of which country the outlet behind it is: the Turkish newspaper."""
        word = self.words[at]
        if word.kind == "quoted" or at + 1 == len(self.words) or self.words[at + 1].begins_name:
            return False
        return _is_country(word) and self.words[at + 1].text in self.between

    def is_owner(self, at: int) -> bool:
        """Return whether a token says whose the outlet behind it is: Russia's TASS."""
        word = self.words[at]
        return word.ending == "s" and _is_country(word)

    def _is_first(self, at: int, end: int) -> bool:
        word = self.words[at]
        title = word.text == "The" and end - at > 1 and not self._is_organised(at, end)
        return word.kind == "word" and word.text in stems("names", "first") and not title

    def _is_foreign(self, at: int) -> bool:
        return self.words[at].text in stems("names", "foreign")


def _is_country(word: Token) -> bool:
    """Return whether a token is the name of a country, or says that something is of one."""
    return any(word.text in stems("names", each) for each in ("foreign", "ours"))


def _is_marked(words: Sequence[Token]) -> bool:
    """Return whether a name looks like an outlet's: in quotation marks, an address, in capitals."""
    word = words[0]
    shouted = word.text.isupper() and len(word.text) > 1
    return word.kind == "quoted" or (len(words) == 1 and (word.is_address or shouted))
