"""Finds in a text whom it credits: APA-ya istinadən, передает Day.Az, Azernews reports, citing Trend."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsarchive.analyse.cited_names import Cited, cited
from newsarchive.language.folding import fold

# Credits stand near the head or the end; a page of 5 MB is no article.
_MOST_LETTERS = 100_000
_WINDOW = 110

Strictness = Literal["any", "marked", "known"]

_CAP = r"(?:[A-ZƏÖÜĞÇŞİÂА-ЯЁ](?:[\w/]|\.(?=\w)|[-](?=\w))*|\d+[Nn][Ee][Ww][Ss](?:\.\w+)?)"
_DOMAIN = r"\w[\w-]*\.(?:az|com|org|info|tv|net|ru|am|ge|eu|biz|ws|world|uz|kz|tr|md|ua)\b"
_JOINT = r"(?:of|the|for|and|və|и|по|ve|de|für)"
_BARE = rf"(?:{_DOMAIN}|{_CAP}(?:[ \u00a0]+(?:{_JOINT}[ \u00a0]+)?{_CAP}){{0,6}})"
_QUOTED = r"[“\"«„][^“”\"«»„\n]{2,60}[”\"»]"
_ENDING = r"(?:[-'’ʼ]?(?:n?[ıiuü]n|n?[aə]|y[aə]|n?[ıiuü]|d[aə]n?|l[aə]))?"
_NOUN_AZ = (
    r"(?:(?:xəbər|informasiya|beynəlxalq|dövlət|onlayn|internet|teleqraf|məlumat|Beynəlxalq|İnformasiya|nəşri?)\s+)*"
    r"(?:agentliy|qəzet|portal|sayt|kanal|telekanal|telekanl|nəşr|jurnal|dərgi|radio|televiziya|resurs|orqan|mediası|KİV|mətbuat\sxidmət|saytı)\w*"
)
_NOUN_RU = (
    r"(?:(?:информационн\w+|новостн\w+|российск\w+|турецк\w+|американск\w+|британск\w+|местн\w+|официальн\w+)\s+)*"
    r"(?:агентств\w*|информагентств\w*|издани\w*|портал\w*|телеканал\w*|канал\w*|газет\w*|сайт\w*|радиостанци\w*|"
    r"журнал\w*|ИА|МИА|АМИ|корреспондент\w*|веб-сайт\w*|интернет-\w+|телекомпани\w*|пресс-служб\w*)"
)
_NOUN_EN = (
    r"(?:the\s+)?(?:(?:state|local|Azerbaijani|Russian|Turkish|US|British|official|independent|online)\s+)*"
    r"(?:(?:news\s+)?agency|newspaper|daily|website|outlet|portal|channel|broadcaster|TV|news\s+site|magazine)"
)
_NAME = rf"(?:{_QUOTED}|{_BARE})"


@dataclass(frozen=True)
class Citation:
    """A credit: its words, whom they name, who that is, and where in the text it begins."""

    phrase: str
    cited_name: str
    cited: Cited
    position: int


@dataclass(frozen=True)
class _Cue:
    """Words that credit whoever is named beside them; strict says what a name must be like there."""

    words: re.Pattern[str]
    beside: re.Pattern[str]
    left: bool
    strict: Strictness


def _left(words: str, strict: Strictness, *, nouns: str = _NOUN_AZ, between: str = r"\s*") -> _Cue:
    beside = rf"(?P<name>{_NAME})(?P<ending>{_ENDING})(?:\s+(?P<noun>{nouns}))?{between}$"
    return _Cue(re.compile(words), re.compile(beside), True, strict)


def _right(words: str, strict: Strictness, *, nouns: str = _NOUN_RU) -> _Cue:
    beside = rf"\s*(?:(?P<noun>{nouns})\s+)?(?P<name>{_NAME})"
    return _Cue(re.compile(words), re.compile(beside), False, strict)


_BOTH = rf"(?:\s+{_NAME}{_ENDING})?\s*"

# The words are compared folded, letter by letter: ə is e there, ı is i.
_CUES = (
    _left(r"\bistinad(?:en|la|\s+ed\w+)\b", "any"),
    _left(r"\b(?:xeber|melumat)\s+(?:ver|yay)(?:ir|ib|di)\w*", "any"),
    _left(r"\b(?:melumat|xeber)(?:lar|ler)?(?:in)?[ae]\s+(?:gore|esasen)\b", "any"),
    _left(r"\b(?:yazdi|bildirdi|verdi|yaydi|acikladi|aciqladi)(?:g|y)i(?:na|ne|\s+(?:melumat|xeber)[ae])?\s+(?:gore|esasen)\b", "any"),
    _left(r"\bverilen\s+(?:melumat|xeber)[ae]\s+(?:gore|esasen)\b", "any"),
    _left(r"\b(?:yaz(?:ir|ib|di)|yayib|qeyd\s+edir|vurgulayir)\b", "marked"),
    _left(r"\bbildir(?:ilib|ib|ir|ilir|ibler)\b", "known"),
    _left(r"\bbildir(?:ilib|ilir)\b", "known", between=_BOTH),
    _left(r"\b(?:deyib|soyleyib|danisib|aciqlama\w*|musahibe\w*|aciqlayib|serh\s+ed\w+)\b", "known"),
    _right(r"\b(?:menbe|qaynaq|источник|source)\s*[:\-–—]", "any", nouns="(?!)x"),
    _right(r"(?:со\s+ссылкой\s+на|ссылаясь\s+на)\b", "any"),
    _right(r"\bпо\s+(?:сообщени\w+|данным|информации|версии)\b", "any"),
    _right(r"\b(?:передает|передают|сообщает|сообщают|пишет|пишут|информирует|информируют|отмечает|уточняет|рассказывает)\b", "marked"),
    _right(r"\b(?:сообщил\w*|заявил\w*|сказал\w*|рассказал\w*|отметил\w*|пояснил\w*|уточнил\w*|прокомментировал\w*)\b(?:\s+в\s+(?:беседе|интервью)(?:\s+с|\s+для)?)?", "known"),
    _right(r"\bв\s+(?:беседе|интервью|комментарии)(?:\s+с|\s+для)?\b", "known"),
    _right(r"\bкорреспонденту\b", "any"),
    _left(r"\b(?:передает|передают|сообщает|сообщают|сообщил\w*|пишет|информирует)\b", "marked", nouns=_NOUN_RU),
    _right(r"\b(?:citing|quoting|according\s+to|as\s+(?:reported|quoted)\s+by|reported\s+by|with\s+reference\s+to|referring\s+to|in\s+reference\s+to|via)\b", "any", nouns=_NOUN_EN),
    _right(r"\b(?:told|in\s+an?\s+(?:exclusive\s+)?(?:interview|statement)\s+(?:with|to)|informed|tells)\b", "known", nouns=_NOUN_EN),
    _right(r"\b(?:reports?|reported|writes|informs)\b", "marked", nouns=_NOUN_EN),
    _left(r"\b(?:reports?|reported|writes|informs|has\s+learn(?:ed|t)|learn(?:ed|t))\b", "any", nouns=_NOUN_EN),
    _left(r"\b(?:says?|said|quoted|cited)\b", "known", nouns=_NOUN_EN),
)  # fmt: skip
# APA-ya: the ending is none of the name's.
_HUNG = re.compile(r"[-'’ʼ][a-zəıöüğçş]{1,3}$")
# With these a capital begins a sentence, no name.
_FIRST = frozenset(
    fold(
        """bu bunu bunun o onun həmin xəbəri məlumatı nazir prezident lakin amma hadisə ki isə da də
        bununla qeyd daha ötən dünən sabah it he she they the this that who a об этом как также он она они
        в по на и но это ранее его ее их из об что according while earlier meanwhile as in when however"""
    ).split()
)


def citations(text: str) -> tuple[Citation, ...]:
    """Return whom a text credits, in the order of the text; each place once."""
    shown = text[:_MOST_LETTERS]
    level = levelled(shown)
    found: dict[int, Citation] = {}
    for cue in _CUES:
        for match in cue.words.finditer(level):
            for each in _beside(shown, cue, match):
                found.setdefault(each[0], each[1])
    return tuple(_apart(found))


def _apart(found: dict[int, Citation]) -> Iterator[Citation]:
    """Yield credits by the place of their name, none inside another."""
    end = -1
    for start in sorted(found):
        if start >= end:
            yield found[start]
            end = start + len(found[start].cited_name)


def _beside(text: str, cue: _Cue, match: re.Match[str]) -> Iterator[tuple[int, Citation]]:
    if cue.left:
        begin = max(0, match.start() - _WINDOW, text.rfind("\n", 0, match.start()) + 1)
        window = text[begin : match.start()]
        place = cue.beside.search(window)
    else:
        begin = match.end()
        place = cue.beside.match(text[begin : begin + _WINDOW].partition("\n")[0])
    if place is None:
        return
    named = _named(place["name"], marked=bool(place["noun"]), strict=cue.strict)
    if named is None:
        return
    name, meant = named
    name = _HUNG.sub("", name)
    at = begin + place.start("name") + place["name"].rfind(name)
    start, end = min(at, match.start()), max(begin + place.end("name"), match.end())
    yield at, Citation(text[start:end].strip(), name, meant, start)


def _named(written: str, *, marked: bool, strict: Strictness) -> tuple[str, Cited] | None:
    """Return the name among the words beside a cue, and whom it means."""
    quoted = written[0] in '“"«„'
    plain = written.strip('“”"«»„ ')
    parts = plain.split()
    for at in range(len(parts)):
        name = " ".join(parts[at:])
        if found := cited(name):
            return name, found
    if quoted and (found := cited(plain)):
        return plain, found
    if strict == "known":
        return None
    while parts and fold(parts[0]).strip(".") in _FIRST:
        parts = parts[1:]
    name = " ".join(parts)
    sure = quoted or marked or re.fullmatch(_DOMAIN, name) or (name.isupper() and len(name) > 1)
    if not name or (strict == "marked" and not sure):
        return None
    return name, Cited(name, None, "media" if quoted or marked or "." in name else "other")


def levelled(text: str) -> str:
    """Return a text folded letter by letter, so that places are the same in both."""
    return "".join(map(_level, text))


@lru_cache(maxsize=4096)
def _level(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter
