"""Lines that sites print around an article, told from the article by their words and place."""

import re
from functools import cache, lru_cache
from typing import Literal

from newsarchive.extract import leftover_lines as lines
from newsarchive.extract import leftover_phrases as phrases
from newsarchive.language.calendar import AGO, MONTHS, TODAY, UNITS, YESTERDAY

Position = Literal["head", "inside", "tail"]

_LONGEST = 160
_LONGEST_NOTICE = 700
_REPLACED = tuple(zip("ıəçşğöüё’", "iecsgouе'", strict=True))
_PARTING = re.compile("[|•·»›→←«]")
_PARTED = re.compile(rf"\s*{_PARTING.pattern}\s*")
_EDGES = " \t\xa0:|*>»›→←↑↓•·✓…[]"


def latin(text: str) -> str:
    """Return text with the letters of az and tr as the Latin ones they resemble.

    Less than language.fold does, and much faster: it runs for every line of every page.
    """
    if not text.isascii():
        for letter, base in _REPLACED:
            text = text.replace(letter, base)
    return text


@lru_cache(maxsize=4_096)
def is_leftover(line: str, *, position: Position) -> bool:
    """Return whether a whole line is what sites print around an article, and not the article.

    "head" is before the first real paragraph, "tail" after the last, "inside" between.
    """
    if len(line) > _LONGEST_NOTICE:
        return False
    text = " ".join(latin(line.replace("İ", "i").lower()).split())
    if len(text) > _LONGEST:
        return _NOTICE.match(text) is not None and _matches(text, position)
    if _bare(text) in _PHRASES[position] or _matches(text, position):
        return True
    if position == "inside":
        return False
    if _is_interface(text):
        return True
    parts = [each for each in _PARTED.split(text) if each] if _PARTING.search(text) else []
    return len(parts) > 1 and all(
        _bare(each) in _PHRASES[position] or _matches(each, position) for each in parts
    )


def _is_interface(text: str) -> bool:
    """Return whether a short line has no other words than those of buttons and headings of lists.

    A full stop makes a sentence of it, unless it is a long one: "You must be logged in to comment."
    """
    if len(text) > 80 or _SPOKEN.search(text):
        return False
    words = _WORD.findall(text)
    count = len(words)
    if not 2 <= count <= 10 or (text.endswith((".", "!", "?")) and count < 6):
        return False
    return not _SPEAKING.isdisjoint(words) and all(
        each in _INTERFACE or each.isdigit() or _NETWORK.fullmatch(each) for each in words
    )


def _matches(text: str, position: Position) -> bool:
    return _pattern(position).fullmatch(text) is not None


def _bare(text: str) -> str:
    """Return a line without marks at its ends; only one of three words or more loses its full stop.

    "Share." and "Paylaş!" may be somebody's words: the button has no stop.
    """
    bare = text.replace("...", "…").strip(_EDGES)
    return bare.rstrip(".! ") if bare.count(" ") >= 2 else bare


def _phrases(*texts: str) -> frozenset[str]:
    every = " ; ".join(" ".join(text.split()) for text in texts)
    return frozenset(_bare(latin(each.strip())) for each in every.split(";"))


def _any_of(words: set[str] | dict[str, int] | dict[str, str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def _fragments() -> dict[str, str]:
    """Return what the names in patterns stand for; days and months come from the calendar."""
    month = _any_of(MONTHS)
    date = (
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ ,.-]*{month}\b\.?[ ,-]*\d{{4}}(?: ?г\.)?"
        rf"|\d{{1,2}} {month}\b\.?(?=[ ,/]+\d\d:\d\d)"
        rf"|{month}\b\.? \d{{1,2}},? \d{{4}}|\d{{4}},? \d{{1,2}} {month}\b|<numeric>)"
    )
    ago = rf"(?:\d{{1,3}} {_any_of(set(UNITS))}\.? {_any_of(AGO)})"
    today = _any_of(TODAY | YESTERDAY)
    return {**lines.FRAGMENTS, "month": month, "date": date, "ago": ago, "today": today}


def _compiled(*texts: str) -> re.Pattern[str]:
    joined = "|".join(each for text in texts for each in text.split("\n") if each)
    fragments = _fragments()
    while found := re.search(r"<([a-z]+)>", joined):
        joined = joined.replace(found[0], fragments[found[1]])
    return re.compile(latin(joined))


_PHRASES = {
    "inside": _phrases(phrases.ANYWHERE_PHRASES),
    "head": _phrases(phrases.ANYWHERE_PHRASES, phrases.AROUND_PHRASES, phrases.HEAD_PHRASES),
    "tail": _phrases(phrases.ANYWHERE_PHRASES, phrases.AROUND_PHRASES, phrases.TAIL_PHRASES),
}
_WORD = re.compile(r"\w+(?:-\w{4,})?")
_SPOKEN = re.compile('["«»“”;–—]')
_NETWORK = _compiled("<network>")
_SPEAKING = frozenset(latin(phrases.SPEAKING_WORDS).split())
_INTERFACE = _SPEAKING | frozenset(latin(phrases.SERVING_WORDS).split())
_AROUND = (lines.ANYWHERE_PATTERNS, lines.AROUND_PATTERNS, lines.COOKIE_PATTERNS)
_LINES = {
    "inside": (lines.ANYWHERE_PATTERNS,),
    "head": (*_AROUND, lines.HEAD_PATTERNS),
    "tail": (*_AROUND, lines.TAIL_PATTERNS),
}


@cache
def _pattern(position: Position) -> re.Pattern[str]:
    """Return the pattern of a position, made when it is first asked for: that takes a moment."""
    return _compiled(*_LINES[position])


_NOTICE = _compiled(lines.NOTICE_START)
