"""Turns what a person typed into expressions of FTS5; no text is a syntax error."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from newsarchive.language.lookalikes import respelled
from newsarchive.language.name_sounds import in_latin

# The replacements of the view articles_spellings, letter by letter: a position in the folded text
# is the same position in the original.
_SPELLINGS = str.maketrans("əƏıİёЁʼʻ\x00", "eEiIеЕ'' ")
APOSTROPHES = re.compile("['’‘`´]")
# Quotation marks as outlets print them: whoever pastes a phrase pastes those around it.
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
MOST_TERMS = 64
COLUMNS = ("folded", "joined", "headline")
# Letters that every version of FTS5 takes for one word: of others it may make a phrase.
_ONE_WORD = re.compile("[\u0000-\u04ff]+")
_SHOWN = 60
_OPERATORS = ("AND", "OR", "NOT", "NEAR")


class EmptyQuery(Exception):
    """There is no letter or digit to search for."""


@dataclass(frozen=True)
class Term:
    """A word, phrase or beginning as FTS5 takes it."""

    match: str
    is_word: bool
    is_beginning: bool


@dataclass(frozen=True)
class Asked:
    """What was typed, in each way it may be spelled: all the terms of one way must occur."""

    ways: tuple[tuple[Term, ...], ...]

    @property
    def is_words(self) -> bool:
        """Whether there is no phrase, so that places of words need not be known."""
        return all(each.is_word for way in self.ways for each in way)

    def beginnings(self) -> set[Term]:
        """Return the terms that stand for any ending."""
        return {each for way in self.ways for each in way if each.is_beginning}

    def without(self, terms: Iterable[Term]) -> "Asked | None":
        """Return what else was asked for; None where a way would have nothing left."""
        left_out = set(terms)
        ways = tuple(tuple(each for each in way if each not in left_out) for way in self.ways)
        return Asked(ways) if all(ways) else None

    def match(self, columns: Sequence[str] = ()) -> str:
        """Return the expression for FTS5, in some columns or in all."""
        either = " OR ".join(f"({' AND '.join(each.match for each in way)})" for way in self.ways)
        return f"{{{' '.join(columns)}}} : ({either})" if columns else either


def asked(words: str) -> Asked:
    """Return what a person typed; raises EmptyQuery.

    Every word must occur; "several words" in quotation marks of any form occur one after another;
    a star at the end of a word stands for any ending.
    """
    plain = words.encode("utf-8", "replace").decode("utf-8")
    # As typed too: articles read before look-alikes were known are indexed as they were written.
    spelled: tuple[Callable[[str], str], ...] = (str, respelled, in_latin)
    ways = tuple(dict.fromkeys(_terms(each(plain)) for each in spelled))
    if not all(ways):
        raise EmptyQuery(f"There is no word to search for in {shown(words)}.")
    return Asked(ways)


def expression(words: str, columns: Sequence[str] = COLUMNS) -> str:
    """Return the FTS5 expression for what a person typed; raises EmptyQuery."""
    return asked(words).match(columns)


def operators(words: str) -> list[str]:
    """Return what a person may have meant as an operator; it is searched as a word like all others."""
    bare = re.sub(r'"[^"]*"', " ", words.translate(_QUOTES)).split()
    return [each for each in bare if each.upper() in _OPERATORS or re.match(r"-\w", each)]


def shown(words: str) -> str:
    """Return words for a message: of very many only the first."""
    return repr(words) if len(words) <= _SHOWN else f"{words[:_SHOWN]!r}…"


def _terms(words: str) -> tuple[Term, ...]:
    plain = words.translate(_SPELLINGS).translate(_QUOTES)
    parts = re.finditer(r'"([^"]*)"(\*?)|([^\s"()\[\]{}]+)', plain)
    terms = (_term(each[1] or each[3] or "", each[2] or "") for each in parts)
    return tuple(islice((each for each in terms if each), MOST_TERMS))


def _term(typed: str, star: str) -> Term | None:
    if not re.search(r"[^\W_]", typed):
        return None
    beginning = bool(star) or typed.endswith("*")
    bare = typed.rstrip("*")
    ways = dict.fromkeys((bare, APOSTROPHES.sub("", bare)))
    terms = [f'"{each}"{" *" if beginning else ""}' for each in ways]
    match = terms[0] if len(terms) == 1 else f"({' OR '.join(terms)})"
    return Term(match, bare.isalnum() and bool(_ONE_WORD.fullmatch(bare)), beginning)
