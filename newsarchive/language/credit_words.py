"""The words and marks of a sentence as credits are read in it, and the case that a name stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsarchive.language.credit_cues import levelled, stems

Case = Literal["", "of", "to", "in", "from", "with"]

_TOKEN = re.compile(
    r"""[“"«„](?P<quoted>[^“”"«»„\n]{2,60})[”"»](?P<hung>[-'’ʼ]?[^\W\d_]{1,6}(?!\w))?
    |(?P<word>[^\W_](?:[\w/]|[.'’ʼ&-](?=\w))*)
    |(?P<mark>\S)""",
    re.VERBOSE,
)
_DOMAIN = re.compile(
    r"\w[\w-]*(?:\.\w[\w-]+)?\.(?:az|com|org|info|tv|net|ru|am|ge|eu|biz|ws|world|uz|kz|tr|md|ua|аз)"
)
# APA-ya: the ending is none of the name's.
_HUNG = re.compile(r"[-'’ʼ]([a-zəıöüğçş]{1,4}|[а-яәөүҝғһҹј]{1,4})$")
_CASES: Sequence[tuple[Case, re.Pattern[str]]] = (
    ("from", re.compile("[dt][ae]n$")),
    ("in", re.compile("d[ae]$")),
    ("with", re.compile("l[ae]$")),
    ("of", re.compile("[iu]n$|[ыиу]н$")),
    ("to", re.compile("[ae]$")),
)
_ENDING = re.compile(r"(?<=\w{4}[ıiuüaə])nd[aə]n$|(?<=\w{3})d[aə]n$|(?<=\w{4}[ıiuü])n[ıiuü]n$")
_NUMBERED = re.compile(r"\d+[Nn]")


@dataclass(frozen=True)
class Token:
    """A word, a name in quotation marks, or a mark; ending is what hangs on it."""

    text: str
    start: int
    end: int
    kind: Literal["word", "quoted", "mark"]
    ending: str = ""

    @property
    def begin(self) -> int:
        """Where it begins, its quotation mark included."""
        return self.start - (self.kind == "quoted")

    @property
    def is_address(self) -> bool:
        """Whether it is the address of a site: oxu.az."""
        return _DOMAIN.fullmatch(self.text) is not None

    @property
    def begins_name(self) -> bool:
        """Whether it is written as names are."""
        if self.kind != "word":
            return self.kind == "quoted"
        written = self.text
        named = written[0].isupper() or _NUMBERED.match(written) or self.is_address
        return bool(named)


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words and marks of a part of a text."""
    return [_token(each) for each in _TOKEN.finditer(text, start, end)]


def _token(found: re.Match[str]) -> Token:
    if quoted := found["quoted"]:
        shown = quoted[0].isupper() or quoted[0].isdigit() or bool(_DOMAIN.fullmatch(quoted))
        named = (
            shown and not quoted.endswith((",", ".", "!", "?", "…", " ")) and quoted.count(" ") < 6
        )
        kind: Literal["quoted", "mark"] = "quoted" if named else "mark"
        ending = (found["hung"] or "").lstrip("-'’ʼ")
        return Token(quoted, found.start("quoted"), found.end(), kind, ending)
    if word := found["word"]:
        hung = _HUNG.search(word)
        bare = word[: hung.start()] if hung else word
        return Token(bare, found.start(), found.end(), "word", hung[1] if hung else "")
    return Token(found[0], found.start(), found.end(), "mark")


def case_of(about: Sequence[str], ending: str, text: str) -> Case:
    """Return the case of a name: that of the noun behind it, or of what hangs on it."""
    nouns = [each for each in about if _bears_case(each)]
    level = levelled(nouns[-1] if nouns else ending or text)
    sure = nouns or ending
    return next(
        (case for case, form in _CASES if form.search(level) and (sure or case == "from")), ""
    )


def without_case(name: str) -> str:
    """Return a name of nobody we know without an ending that is surely one: Nazirliyindən, Nazirliyinin."""
    return _ENDING.sub("", name)


def _bears_case(word: str) -> bool:
    return any(word in stems("noun", each) for each in ("outlet", "institution", "correspondent"))
