"""Finds in a text whom it credits: APA-ya istinadən, передает Day.Az, Azernews reports, citing Trend."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from newsarchive.analyse.cited_names import Cited, cited, state_institutions
from newsarchive.language.folding import fold

# Credits stand near the head or the end; a page of 5 MB is no article.
_MOST_LETTERS = 100_000
# So many letters are looked at beside a cue, and before a name that another name credits.
_WINDOW, _BEFORE = 110, 50
_OPENING, _CLOSING = '“"«„', '”"»'

Strictness = Literal["any", "marked", "known"]

# A hyphen joins names (Кавказ-Узел), or hangs an ending on one (APA-ya).
_CAP = r"(?:[A-ZƏÖÜĞÇŞİÂА-ЯЁ](?:[\w/]|\.(?=\w)|-(?=[A-ZƏÖÜĞÇŞİА-ЯЁ\dа-яё]|[a-zəıöüğçş]{4}))*(?:['’]s(?= [A-Z]))?|\d+[Nn][Ee][Ww][Ss](?:\.\w+)?)"
_DOMAIN = r"\w[\w-]*\.(?:az|com|org|info|tv|net|ru|am|ge|eu|biz|ws|world|uz|kz|tr|md|ua|аз)\b"
_JOINT = r"(?:of|the|for|and|və|и|по|ve|de|für)"
_BARE = rf"(?:{_DOMAIN}|{_CAP}(?:[ \u00a0]+(?:{_JOINT}[ \u00a0]+)?{_CAP}){{0,6}})"
_QUOTED = r"[“\"«„][^“”\"«»„\n]{2,60}[”\"»]"
_ENDING = r"(?:[-'’ʼ]?(?:n?[ıiuü]n|n?[aə]|y[aə]|n?[ıiuü]|d[aə]n?|l[aə]))?"
# From somebody: the name itself, or the word behind it, stands in the ablative.
_FROM = r"(?:(?<=d[aə]n)|[-'’ʼ]?d[aə]n|\s+(?:ASC|MMC|QSC|QHT)[-'’ʼ]?d[aə]n|(?=\s+mətbuat\s+xidmət\w+d[aə]n))"
_NOUN_AZ = (
    r"(?:(?:rəsmi|xəbər|informasiya|beynəlxalq|dövlət|onlayn|internet|teleqraf|məlumat|Beynəlxalq|İnformasiya|nəşri?)\s+)*"
    r"(?:agentliy|qəzet|portal|sayt|kanal|telekanal|telekanl|nəşr|jurnal|dərgi|radio|televiziya|resurs|orqan|mediası|KİV|mətbuat\sxidmət|saytı)\w*"
)
_NOUN_RU = (
    r"(?:[а-яё]+(?:ий|ый|ой|ое|ая|ые|ие|ого|его|ому|ей|ой|ую)\s+){0,3}"
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


def _left(
    words: str,
    strict: Strictness,
    *,
    nouns: str = _NOUN_AZ,
    between: str = r"\s*",
    ending: str = _ENDING,
) -> _Cue:
    beside = rf"(?P<name>{_NAME})(?P<ending>{ending})(?:\s+(?P<noun>{nouns}))?{between}$"
    return _Cue(re.compile(words), re.compile(beside), True, strict)


def _right(words: str, strict: Strictness, *, nouns: str = _NOUN_RU) -> _Cue:
    beside = rf"\s*(?:(?P<noun>{nouns})\s+)?(?:the\s+)?(?P<name>{_NAME})"
    return _Cue(re.compile(words), re.compile(beside), False, strict)


# The words are compared folded, letter by letter: ə is e there, ı is i.
_CUES = (
    _left(r"\bistinad(?:en|la|\s+ed\w+)\b", "any"),
    _left(r"\b(?:xeber|melumat)\s+(?:ver|yay)(?:ir|ib|di)\w*", "any"),
    _left(r"\b(?:melumat|xeber)(?:lar|ler)?(?:in)?[ae]\s+(?:gore|esasen)\b", "any"),
    _left(r"\b(?:yazdi|bildirdi|verdi|yaydi|acikladi|aciqladi|elde\s+etdi)(?:g|y)i(?:na|ne|\s+(?:melumat|xeber)[ae])?\s+(?:gore|esasen)\b", "any"),
    _left(r"\b(?:verdi|yaydi|elde\s+etdi)(?:g|y)i\s+(?:melumat|xeber)(?:lar|ler)?d[ae]\s+(?:deyil|bildiril|qeyd)", "any"),
    _left(r"\bverilen\s+(?:melumat|xeber)[ae]\s+(?:gore|esasen)\b", "any"),
    _left(r"\b(?:bildiril|melumat\s+veril|xeber\s+veril)(?:ib|ir|di)\b", "any", ending=_FROM),
    _left(r"\b(?:sayt|portal|sehife)(?:lar|ler)?[iı]?nda\s+(?:deyil|bildiril|yazil|melumat|qeyd|yer\s)", "any", nouns="rəsmi|internet"),
    _left(r"\b(?:melumat|xeber|aciqlama|beyanat)(?:lar|ler)?[ii]?nd[ae]\s+(?:deyil|bildiril|qeyd)", "any"),
    _left(r"\b(?:yaz(?:ir|ib|di)|yayib|qeyd\s+edir|vurgulayir)\b", "marked"),
    _left(r"\b(?:bildirib|bildirir|deyib|soyleyib|danisib|aciqlama\w*|musahibe\w*|aciqlayib|serh\s+ed\w+)\b", "known"),
    _right(r"\b(?:menbe|qaynaq|источник|source)\s*[:\-–—]", "any", nouns="(?!)x"),
    _right(r"\bmenbeyi\b", "known"),
    _right(r"(?:со\s+ссылкой\s+на|ссылаясь\s+на)\b", "any"),
    _right(r"\bпо\s+(?:сообщени\w+|данным|информации|версии)\b", "any"),
    _right(r"\bговорится\s+в\s+(?:сообщении|материале|заявлении|публикации|статье)\b", "any"),
    _right(r"\bпоступивш\w+\s+(?:из|от)\b", "any"),
    _right(r"\b(?:передает|передают|сообщает|сообщают|пишет|пишут|информирует|информируют|отмечает|уточняет|рассказывает)\b", "marked"),
    _right(r"\b(?:сообщил\w*|заявил\w*|сказал\w*|рассказал\w*|отметил\w*|пояснил\w*|уточнил\w*|прокомментировал\w*)\b(?:\s+в\s+(?:беседе|интервью)(?:\s+с|\s+для)?)?", "known"),
    _right(r"\bсообщил\w*\s+\S+(?:\s\S+)?\s+в\b", "marked"),
    _right(r"\bв\s+(?:беседе|интервью|комментарии)(?:\s+с|\s+для)?\b", "known"),
    _right(r"\bкорреспонденту\b", "any"),
    _left(r"\b(?:передает|передают|сообщает|сообщают|сообщил\w*|пишет|информирует)\b", "marked", nouns=_NOUN_RU),
    _left(r"\b(?:со\s+ссылкой\s+на|ссылаясь\s+на|citing|quot(?:es|ed|ing)|with\s+reference\s+to)\b", "known", between=r"[\s,]*"),
    _right(r"\b(?:citing|quot(?:es|ed|ing)|according\s+to|as\s+(?:reported|quoted)\s+by|(?:reported|carried|published)\s+by|with\s+reference\s+to|referring\s+to|in\s+reference\s+to|via)\b", "any", nouns=_NOUN_EN),
    _right(r"\b(?:told|informed|tells|sp(?:eaking|oke|eaks)\s+(?:to|with)|talk(?:ing|ed)\s+to|in\s+an?\s+(?:exclusive\s+)?(?:interview|statement)\s+(?:with|to))\b", "known", nouns=_NOUN_EN),
    _right(r"\b(?:reports?|reported|writes|informs)\b", "marked", nouns=_NOUN_EN),
    _left(r"\b(?:told|writes)\b", "marked", nouns=_NOUN_EN),
    _left(r"\b(?:reports?|reported|informs|has\s+learn(?:ed|t)|learn(?:ed|t))\b", "marked", nouns=_NOUN_EN),
    _left(r"\b(?:says?|said|quoted|cited)\b", "known", nouns=_NOUN_EN),
)  # fmt: skip
# Told to an outlet: the name stands anywhere before the verb, in the dative.
_TOLD = re.compile(
    r"\b(?:bildirib|bildirilib|deyib|soyleyib|danisib|danisan|aciqlama\w*|aciqlayib|sohbet\w*|musahibe\w*)\b"
)
_SPOKEN = rf"(?P<name>{_QUOTED}|{_DOMAIN}|{_CAP}(?: {_CAP}){{0,3}})"
_OUTLET = r"(?:sayt|portal|agentliy|qəzet|kanal|telekanal|radio)"
_TO = re.compile(rf"{_SPOKEN}(?:[-'’ʼ]?(?:y?[aə]|n[aə])(?!\w)|\s+(?P<noun>{_OUTLET}\w*[aə])\b)")
_TO_OR_FROM = re.compile(
    rf"{_SPOKEN}(?:[-'’ʼ]?(?:y?[aə]|n[aə]|n?d[aə]n)(?!\w)|\s+(?P<noun>{_OUTLET}\w*[aə])\b|(?:[-'’ʼ]?n?[ıiuü]n)?\s+(?:ASC|MMC|QSC|mətbuat xidmət)\w*[-'’ʼ]?d[aə]n)"
)
# Bakı. 24 noyabr. REPORT.AZ/ and Bakı/Trend/ at the head of a paragraph.
_DAY = r"(?:\d{1,2}\s+[^\W\d]+|[^\W\d]+\s+\d{1,2})(?:,?\s+\d{4})?"
_DATELINE = re.compile(
    rf"^\W*[^\W\d]+(?:-[^\W\d]+)?(?:(?:,\s*[^\W\d]+)?[.,]\s*(?:{_DAY}[.,]?\s*[-–—/]?\s*(?=.{{2,40}}?(?:[/:.–—-]|$))|(?=[^.:]{{2,40}}:))(?P<name>{_NAME})\s*(?:[/:.–—-]|$)|\s*/\s*(?P<other>{_NAME})\s*/)",
    re.MULTILINE,
)
_SENTENCE = re.compile(r"[.!?…]\s|\n")
_ABLATIVE = re.compile(r"(?<=[ıiuüaə])nd[aə]n$|(?<=\w{3})d[aə]n$")
# APA-ya: the ending is none of the name's.
_HUNG = re.compile(r"[-'’ʼ][a-zəıöüğçş]{1,3}$")
_FIRST_NAME = re.compile(rf"(?P<name>{_NAME})[\s,“\"«„]*$")
_OURS = re.compile(r"azerbaycan|азербайджан|azerbaijan|ar$|ар$")
# With these a capital begins a sentence, no name.
_FIRST = frozenset(
    fold(
        """bu bunu bunun o onun həmin xəbəri məlumatı nazir prezident lakin amma hadisə ki isə da də
        bununla qeyd daha ötən dünən sabah it he she they the this that who a verilən alınan əldə son ilkin rəsmi yerli об этом как также он она они
        в по на и но это ранее его ее их из об что according while earlier meanwhile as in when however"""
    ).split()
)


def citations(text: str) -> tuple[Citation, ...]:
    """Return whom a text credits, in the order of the text; each place once."""
    shown = text[:_MOST_LETTERS]
    level = levelled(shown)
    found: dict[int, Citation] = {}
    for at, each in _datelines(shown):
        found.setdefault(at, each)
    for cue in _CUES:
        for match in cue.words.finditer(level):
            for at, each in _beside(shown, cue, match):
                found.setdefault(at, each)
    for match in _TOLD.finditer(level):
        for at, each in _told(shown, match):
            found.setdefault(at, each)
    return tuple(_apart(found))


def _datelines(text: str) -> Iterator[tuple[int, Citation]]:
    for match in _DATELINE.finditer(text):
        group = "name" if match["name"] else "other"
        if meant := cited(match[group]):
            name = _plain(match[group])
            yield match.start(group), Citation(match[0].strip(), name, meant, match.start())


def _told(text: str, match: re.Match[str]) -> Iterator[tuple[int, Citation]]:
    """Yield the outlets that something was told to, before the verb in its sentence."""
    begin = max(0, match.start() - _WINDOW)
    ends = [each.end() for each in _SENTENCE.finditer(text, begin, match.start())]
    begin = ends[-1] if ends else begin
    passive = match[0].endswith("ilib")
    for place in (_TO_OR_FROM if passive else _TO).finditer(text[begin : match.start()]):
        found = _named(place["name"], noun=place["noun"], strict="marked" if passive else "known")
        sure = place["noun"] and place["name"][0] in _OPENING
        named = (
            found
            or _hung(place[0])
            or (_named(place["name"], noun=place["noun"], strict="any") if sure else None)
        )
        if named:
            at = begin + place.start("name") + max(0, place["name"].rfind(named[0]))
            yield at, Citation(text[at : match.end()], _bare(named[0]), named[1], at)


def _hung(written: str) -> tuple[str, Cited] | None:
    """Return a name whose ending hangs on it without a mark: Radiosuna."""
    for ending in ("ndan", "ndən", "dan", "dən", "na", "nə", "ya", "yə", "a", "ə"):
        name = _plain(written.removesuffix(ending))
        if written.endswith(ending) and (found := cited(name)):
            return name, found
    return None


def _plain(written: str) -> str:
    """Return a name without quotation marks."""
    return written.strip(f"{_OPENING}{_CLOSING} ")


def _in_paragraph(text: str, end: int, most: int) -> int:
    """Return where to begin so as to see so many letters before a place, within its paragraph."""
    return max(0, end - most, text.rfind("\n", 0, end) + 1)


def _bare(name: str) -> str:
    """Return a name without the ending that hangs on it."""
    return _ABLATIVE.sub("", _HUNG.sub("", name))


def _apart(found: dict[int, Citation]) -> Iterator[Citation]:
    """Yield credits by the place of their name, none inside another."""
    end = -1
    for start in sorted(found):
        if start >= end:
            yield found[start]
            end = start + len(found[start].cited_name)


def _beside(text: str, cue: _Cue, match: re.Match[str]) -> Iterator[tuple[int, Citation]]:
    if cue.left:
        begin = _in_paragraph(text, match.start(), _WINDOW)
        place = cue.beside.search(text[begin : match.start()])
    else:
        begin = match.end()
        place = cue.beside.match(text[begin : begin + _WINDOW].partition("\n")[0])
    if place is None:
        return
    named = _named(place["name"], noun=place["noun"], strict=cue.strict)
    if named and not cue.left:
        named = _without_next(place["name"], named)
    if named is None:
        return
    name, meant = named
    at = begin + place.start("name") + place["name"].rfind(name)
    start, end = min(at, match.start()), max(begin + place.end("name"), match.end())
    yield at, Citation(text[start:end].strip(), _bare(name), meant, start)
    if cue.left:
        yield from _before(text, at, match.end())


def _without_next(written: str, named: tuple[str, Cited]) -> tuple[str, Cited]:
    """Return the first of two names in a row: на МИД России ТАСС сообщает."""
    head = written.removesuffix(named[0]).strip()
    if not head or head == written or not cited(head.split()[0]):
        return named
    return head, cited(head) or Cited(head, None, "other")


def _before(text: str, at: int, end: int) -> Iterator[tuple[int, Citation]]:
    """Yield the outlet that itself credits another: Trend TASS-a istinadən xəbər verir."""
    begin = _in_paragraph(text, at, _BEFORE)
    place = _FIRST_NAME.search(text[begin:at])
    named = _first_named(place["name"]) if place else None
    if place and named:
        where = begin + place.start("name") + place["name"].rfind(named[0])
        yield where, Citation(text[where:end].strip(), named[0], named[1], where)


def _first_named(written: str) -> tuple[str, Cited] | None:
    """Return the known name that words begin with, or else end with."""
    parts = _plain(written).split()
    for end in range(len(parts), 0, -1):
        if found := cited(name := " ".join(parts[:end])):
            return name, found
    return _named(written, noun=None, strict="known")


def _named(written: str, *, noun: str | None, strict: Strictness) -> tuple[str, Cited] | None:
    """Return the name among the words beside a cue, and whom it means."""
    quoted = written[0] in _OPENING
    plain = _plain(written)
    if noun and (found := cited(f"{plain} {noun.split()[-1]}")):
        return plain, found
    parts = [plain] if quoted else plain.split()
    for at in range(len(parts)):
        name = " ".join(parts[at:])
        if (found := cited(name)) and not _is_foreign(parts[:at], found):
            return name, found
    if strict == "known":
        return None
    while not quoted and len(parts) > 1 and fold(parts[0]).strip(".") in _FIRST - {"the"}:
        parts = parts[1:]
    if len(parts) == 1 and fold(parts[0]) in _FIRST:
        return None
    name = " ".join(parts)
    sure = quoted or noun or re.fullmatch(_DOMAIN, name) or (name.isupper() and len(name) > 1)
    if not name or (strict == "marked" and not sure):
        return None
    return name, Cited(name, None, "media" if quoted or noun or "." in name else "other")


def _is_foreign(before: list[str], found: Cited) -> bool:
    """Return whether words before an institution's name make it another country's."""
    owned = [each for each in before if fold(each) not in _FIRST and not cited(each)]
    return found.source in state_institutions() and bool(owned) and not _OURS.match(fold(owned[-1]))


def levelled(text: str) -> str:
    """Return a text folded letter by letter, so that places are the same in both."""
    return "".join(map(_level, text))


@lru_cache(maxsize=4096)
def _level(letter: str) -> str:
    folded = fold(letter)
    return folded if len(folded) == 1 else letter
