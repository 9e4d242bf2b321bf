"""The tokens of a text: its words, numbers and marks, and which sentence and quotation each stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsarchive.language.folding import fold
from newsarchive.language.numerals import FIGURES, figure, number_word, roman

Kind = Literal["word", "mark", "number", "date"]

_TOKEN = re.compile(
    rf"(?P<number>{FIGURES})|(?P<percent>%(?:-[^\W\d_]{{1,4}})?)"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ][^\W\d_]+)*)|(?P<mark>[^\w\s]|_)"
)
_SENTENCE_END = frozenset(".!?…:;")
_CLOSING: frozenset[str | None] = frozenset("\"”“»)]’'")
OPENING = {"“": "”“", "«": "»", "„": "“”", '"': '"'}
# One mark in several spellings.
_MARKS = {**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("–—−", "-"), **dict.fromkeys("’‘ʼ", "'")}
# No more than centuries, congresses and rounds need: MC and DC are letters.
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_LANGUAGES_WITHOUT_I = frozenset({"az", "ru", "tr"})
_PERCENT = re.compile(r"(?:faiz|процент|percent)\w{0,4}$")


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


def tokens(text: str, language: str | None = None) -> list[Token]:
    """Return the tokens of a text whose paragraphs are parted by empty lines."""
    found: list[Token] = []
    start = sentence = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        inside = _paragraph(paragraph, _Place(start, number, sentence), language)
        found += inside
        start += len(paragraph) + 2
        sentence = inside[-1].sentence + 1 if inside else sentence
    return found


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
        elif mark and not closing and mark in OPENING:
            closing, quote = OPENING[mark], quote + 1
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
    return text[0].isupper() or text[0].isdigit() or text in OPENING


def _ends(found: Sequence[Token], mark: str | None) -> bool:
    """Return whether a mark ends a sentence; the point of an initial does not."""
    initial = mark == "." and found and len(found[-1].text) == 1 and found[-1].text.isupper()
    return bool(mark and mark in _SENTENCE_END and not initial)


def _value(match: re.Match[str], language: str | None) -> tuple[Kind, str]:
    if match["mark"]:
        return "mark", _MARKS.get(match[0], match[0])
    if match["number"]:
        return "number", figure(match[0])
    if match["percent"] or _PERCENT.match(fold(match[0])):
        return "word", "%"
    if _is_roman(match, language):
        return "number", str(roman(match[0]))
    said = number_word(match[0], language)
    return ("word", match[0]) if said is None else ("number", str(said))


def _is_roman(match: re.Match[str], language: str | None) -> bool:
    """Return whether letters are a number: XII, V sinif; not V.Orucov, nor the English I."""
    if not _ROMAN.fullmatch(match[0]):
        return False
    initial = match.string[match.end() : match.end() + 1] == "."
    return len(match[0]) > 1 or (language in _LANGUAGES_WITHOUT_I and not initial)
