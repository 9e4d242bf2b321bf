"""The words of a text as edits are judged by them: numbers, dates, names, quotations, paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Literal

from newsarchive.language.calendar import (
    DAY_BEFORE_YESTERDAY,
    LANGUAGES,
    MONTHS,
    TODAY,
    YESTERDAY,
    bent_months,
    weekdays,
)
from newsarchive.language.folding import fold
from newsarchive.language.mentions import mentions, words_of
from newsarchive.language.numerals import FIGURES, figure, number_word
from newsarchive.language.stop_words import FOLDED

Kind = Literal["word", "mark", "number", "date"]

_TOKEN = re.compile(
    rf"(?P<number>{FIGURES})|(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)|(?P<mark>[^\w\s]|_)"
)
_SENTENCE_END = frozenset(".!?…:;")
_CLOSING: frozenset[str | None] = frozenset("\"”“»)]’'")
_OPENING = {"“": "”“", "«": "»", "„": "“”", '"': '"'}
# One mark in several spellings.
_MARKS = {**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("–—−", "-"), **dict.fromkeys("’‘ʼ", "'")}
_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2}|(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAYS = {
    fold(each): number
    for number, names in enumerate(
        (TODAY, YESTERDAY, DAY_BEFORE_YESTERDAY, {"sabah", "завтра", "tomorrow", "yarın"})
    )
    for each in names
}
_BENT = bent_months(LANGUAGES)
_ALL_WEEKDAYS = {name: day for name, day in weekdays(LANGUAGES).items() if len(name) > 3}
_WEEKDAYS = {name: day for name, day in _ALL_WEEKDAYS.items() if len(name) > 4}
_PERCENT = re.compile(r"(?:faiz|процент|percent)\w{0,4}$")
# What stands before a name and is capitalised with it.
_TITLES = frozenset(
    fold(
        """prezident prezidenti president президент nazir naziri minister министр nazirlik nazirliyi
        ministry министерство mr mrs ms dr sədr sədri rəis rəisi deputat general polkovnik doktor
        respublika respublikası republic республика республики xan bəy xanım the a in on at for but"""
    ).split()
)
# Endings that make another name of a name: Həsən, Həsənov.
_SURNAME = re.compile(
    r"^(?:i?y?[oe]v|zad|oglu|qizi|l[iu]$|skii?|in$|(?:ов|ев|ин|заде|оглы|кызы|ск))"
)
_ENDING = re.compile(r"[аеиоуыэюяйь]{1,2}$")
_LONGEST_ENDING = 5


@dataclass(frozen=True)
class Token:
    """A word, number or mark: what it says, where it stands, in which paragraph and sentence."""

    text: str
    start: int
    end: int
    paragraph: int
    sentence: int
    kind: Kind
    value: str
    name: bool = False
    quote: int = 0
    # A month or weekday that may be another word: may, cümə; a date where another one takes its place.
    maybe: str | None = None


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

    def has_name(self, name: str) -> bool:
        """Return whether a name stands in the text, with whatever ending."""
        folded = fold(name)
        return folded in self.names or any(same_name(folded, each) for each in self.names)

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
    found: list[Token] = []
    start = sentence = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        tokens = _paragraph(paragraph, _Place(start, number, sentence), language)
        found += tokens
        start += len(paragraph) + 2
        sentence = tokens[-1].sentence + 1 if tokens else sentence
    return Words(text, tuple(_named(_dated(found), text)))


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


@dataclass(frozen=True)
class _Place:
    start: int
    paragraph: int
    sentence: int


def _paragraph(text: str, place: _Place, language: str | None) -> list[Token]:
    found: list[Token] = []
    sentence, closing, quote, ended = place.sentence, "", 0, False
    for match in _TOKEN.finditer(text):
        mark = match["mark"]
        if ended and mark not in _CLOSING and _begins(match[0]):
            sentence += 1
        ended = _ends(found, mark) or (ended and mark in _CLOSING)
        if mark and closing and mark in closing:
            closing = ""
        elif mark and not closing and mark in _OPENING:
            closing, quote = _OPENING[mark], quote + 1
        kind, value = _value(match, language)
        found.append(
            Token(
                match[0],
                place.start + match.start(),
                place.start + match.end(),
                place.paragraph,
                sentence,
                kind,
                value,
                quote=quote if closing and not mark else 0,
            )
        )
    return found


def _begins(text: str) -> bool:
    return text[0].isupper() or text[0].isdigit() or text in _OPENING


def _ends(found: Sequence[Token], mark: str | None) -> bool:
    """Return whether a mark ends a sentence; the point of an initial does not."""
    initial = mark == "." and found and len(found[-1].text) == 1 and found[-1].text.isupper()
    return bool(mark and mark in _SENTENCE_END and not initial)


def _value(match: re.Match[str], language: str | None) -> tuple[Kind, str]:
    if match["mark"]:
        return "mark", _MARKS.get(match[0], match[0])
    if match["number"]:
        return "number", figure(match[0])
    if _PERCENT.match(fold(match[0])):
        return "word", "%"
    said = number_word(match[0], language)
    return ("word", match[0]) if said is None else ("number", str(said))


def _dated(found: Sequence[Token]) -> list[Token]:
    """Tell which words and numbers say a day or a time."""
    return [_date(found, at, each) for at, each in enumerate(found)]


def _date(found: Sequence[Token], at: int, token: Token) -> Token:
    if value := _date_value(found, at, token):
        return replace(token, kind="date", value=value)
    folded = fold(token.text)
    if token.kind != "word" or (not (month := _month(token)) and folded not in _ALL_WEEKDAYS):
        return token
    return replace(token, maybe=f"month {month}" if month else f"weekday {_ALL_WEEKDAYS[folded]}")


def _date_value(found: Sequence[Token], at: int, token: Token) -> str | None:
    if token.kind == "number":
        if _DATE.fullmatch(token.text) and not _is_amount(found, at):
            return token.value
        beside = token.text.isdigit() and int(token.text) <= 31
        return token.value if beside and any(map(_month, _near(found, at))) else None
    if token.kind != "word":
        return None
    folded = fold(token.text)
    if folded == "gun" and at and fold(found[at - 1].text) == "bu":
        return "day 0"
    if folded in _DAYS:
        return f"day {_DAYS[folded]}"
    if folded in _WEEKDAYS:
        return f"weekday {_WEEKDAYS[folded]}"
    month = _month(token)
    dated = any(each.text.isdigit() for each in _near(found, at)) or len(folded) > 5
    return f"month {month}" if month and dated else None


def _near(found: Sequence[Token], at: int) -> list[Token]:
    """Return the tokens of the same sentence, three on each side at most, and the one between."""
    around = found[max(0, at - 3) : at + 4]
    return [each for each in around if each.sentence == found[at].sentence]


def _is_amount(found: Sequence[Token], at: int) -> bool:
    """Return whether a number that looks like a year counts something: 2000 manat, 1950 nəfər."""
    following = found[at + 1] if at + 1 < len(found) else None
    return bool(
        _YEAR.fullmatch(found[at].text)
        and following
        and following.kind != "mark"
        and fold(following.text)[:3] in _COUNTED
    )


_COUNTED = frozenset(
    "man nef dol evr fai met kil ton hek eve ada sot чел ман дол евр руб мет км кил тон гек peo per dol eur met kil ton hom кв km".split()
)


def _month(token: Token) -> int | None:
    if token.kind not in ("word", "date"):
        return None
    folded = fold(token.text)
    return MONTHS.get(folded) or _BENT.get(folded)


def _named(found: list[Token], text: str) -> list[Token]:
    """Tell which words are names: capitals within a sentence, or at its start where that is proved."""
    proved = {fold(word) for each in mentions("", text) for word in words_of(each.spelling)}
    sure = proved | {
        fold(each.text)
        for before, each in pairwise(found)
        if before.sentence == each.sentence and before.text not in _OPENING and _capital(each)
    }
    named: list[Token] = []
    for at, each in enumerate(found):
        before = found[at - 1] if at else None
        starts = before is None or before.sentence != each.sentence or before.text in _OPENING
        is_name = _capital(each) and (not starts or fold(each.text) in sure)
        named.append(replace(each, name=True) if is_name else each)
    return named


@lru_cache(maxsize=65536)
def _may_be_name(word: str) -> bool:
    folded = fold(word)
    return len(word) > 2 and word[0].isupper() and folded not in _TITLES and folded not in FOLDED


def _capital(token: Token) -> bool:
    return token.kind == "word" and _may_be_name(token.text)
