"""The words of a text as edits are judged by them: numbers, dates, names, quotations, paragraphs."""

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise

from newsarchive.analyse.edit_amounts import amounts
from newsarchive.analyse.edit_dates import dated
from newsarchive.analyse.edit_tokens import OPENING, Token, tokens
from newsarchive.language.folding import fold
from newsarchive.language.mentions import mentions, words_of
from newsarchive.language.stop_words import FOLDED

# What stands before a name and is capitalised with it.
_TITLES = frozenset(
    fold(
        """prezident prezidenti president президент nazir naziri minister министр nazirlik nazirliyi
        ministry министерство mr mrs ms dr sədr sədri rəis rəisi deputat general polkovnik doktor
        respublika respublikası republic республика республики xan bəy xanım the a in on at for but"""
    ).split()
)
# Stop words that are names all the same: the commonest places of the news.
_PLACES = frozenset(
    fold(
        """azərbaycan azərbaycanda azərbaycanın bakı bakıda gəncə sumqayıt naxçıvan qarabağ istanbul ankara
        rusiya ermənistan türkiyə gürcüstan ukrayna iran abş"""
    ).split()
)
# Endings that make another name of a name: Həsən, Həsənov.
_SURNAME = re.compile(
    r"^(?:i?y?[oe]v|zad|oglu|qizi|l[iu]$|skii?|in$|(?:ов|ев|ин|заде|оглы|кызы|ск))"
)
_ENDING = re.compile(r"[аеиоуыэюяйь]{1,2}$")
_LONGEST_ENDING = 5


@dataclass(frozen=True)
class Words:
    """A text and its tokens."""

    text: str
    tokens: tuple[Token, ...]

    @cached_property
    def values(self) -> list[str]:
        """What is compared, token by token."""
        return [each.value for each in self.tokens]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every word with a capital letter, folded: what may be a name, at a sentence's start too."""
        return frozenset(
            fold(each.text)
            for each in self.tokens
            if each.kind == "word" and each.text[0].isupper()
        )

    @cached_property
    def common(self) -> frozenset[str]:
        """Every word with a small letter, folded."""
        return frozenset(fold(each.text) for each in self.tokens if each.text[0].islower())

    def has_name(self, name: str) -> bool:
        """Return whether a name stands in the text, with whatever ending."""
        folded = fold(name)
        return folded in self.names or any(same_name(folded, each) for each in self.names)

    def has_initial(self, name: str, beside: str) -> bool:
        """Return whether the text has a first name as an initial beside its surname: C.Bayramov."""
        folded, surname = fold(name), fold(beside)
        places = (n for n, each in enumerate(self.tokens) if same_name(surname, fold(each.text)))
        return any(
            0 <= at < len(self.tokens) and _is_initial(self.tokens[at].text, folded)
            for place in places
            for at in (place - 2, place - 4, place + 1)
        )

    def sentence_of(self, token: Token, *, most: int = 300) -> str:
        """Return the sentence that a token stands in; at most so many letters, around the token."""
        return self._sentences[token.sentence].around(self.text, token, most)

    @cached_property
    def _sentences(self) -> dict[int, "_Span"]:
        spans: dict[int, _Span] = {}
        for each in self.tokens:
            begun = spans.get(each.sentence)
            spans[each.sentence] = _Span(begun.start if begun else each.start, each.end)
        return spans


@dataclass(frozen=True)
class _Span:
    start: int
    end: int

    def around(self, text: str, token: Token, most: int) -> str:
        if self.end - self.start <= most:
            return text[self.start : self.end]
        half = most // 2
        start, end = max(self.start, token.start - half), min(self.end, token.start + half)
        return (
            ("…" if start > self.start else "") + text[start:end] + ("…" if end < self.end else "")
        )


def words(text: str, language: str | None = None) -> Words:
    """Return the tokens of a text whose paragraphs are parted by empty lines."""
    return Words(text, tuple(_named(amounts(dated(tokens(text, language))), text)))


def _is_initial(text: str, name: str) -> bool:
    return len(text) <= 2 and text[0].isupper() and name.startswith(fold(text))


def same_name(one: str, two: str) -> bool:
    """Return whether two folded words are one name with other endings: əliyev, əliyevin."""
    short, long = sorted((one, two), key=len)
    bare = _ENDING.sub("", short) if len(short) > 4 else short
    rest = long[len(bare) :]
    if short == long:
        return True
    if len(bare) < 3 or not long.startswith(bare) or len(rest) > _LONGEST_ENDING:
        return False
    return not _SURNAME.match(rest) or len(short) < len(bare)


def _named(found: list[Token], text: str) -> list[Token]:
    """Tell which words are names: capitals within a sentence, or at its start where that is proved."""
    proved = {fold(word) for each in mentions("", text) for word in words_of(each.spelling)}
    sure = proved | {
        fold(each.text)
        for before, each in pairwise(found)
        if before.sentence == each.sentence and before.text not in OPENING and _capital(each)
    }
    named: list[Token] = []
    for at, each in enumerate(found):
        before = found[at - 1] if at else None
        starts = before is None or before.sentence != each.sentence or before.text in OPENING
        is_name = _capital(each) and (not starts or fold(each.text) in sure)
        named.append(replace(each, name=True) if is_name else each)
    return named


@lru_cache(maxsize=65536)
def _may_be_name(word: str) -> bool:
    folded = fold(word)
    common = folded in _TITLES or (folded in FOLDED and folded not in _PLACES)
    return len(word) > 2 and word[0].isupper() and not common


def _capital(token: Token) -> bool:
    return token.kind == "word" and _may_be_name(token.text)
