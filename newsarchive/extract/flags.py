"""Words that outlets put beside a headline: VİDEO, YENİLƏNİB, - ФОТО, [PHOTO], EKSKLÜZİV."""

import re

from newsarchive.extract.characters import clean_line
from newsarchive.language.folding import fold

# As the page prints them once folded: ə is e there, ı and İ are i, and ё is е.
_WORDS = {
    "photo": r"foto(?:lar|lari|su|sessiya|reportaj|fakt|lent)? photos? sekil(?:ler)? galereya gallery "
    r"фото(?:графии|репортаж|факт|лента|галерея)? галерея",
    "video": r"video(?:lar|lari|su|s|reportaj|cekilis|goruntu)? видео(?:репортаж|сюжет|запись)?",
    "updated": r"yenilen(?:ib|di|ir) (?:elave|tamamlama)\s(?:olunub|edilib) updated? guncellendi "
    r"обновл(?:ено|яется) дополнено",
    "exclusive": r"eks?kl[yui]+ziv ozel exclusive эксклюзив",
    "live": r"canli(?:\s(?:yayim|yayin|efir))? live(?:\supdates)? прямой\sэфир прямая\sтрансляция онлайн(?:-трансляция)?",
    "official": r"resmi(?:\saciqlama)? official официально",
    "urgent": r"tecili son\sdeqiqe breaking(?:\snews)? срочно молния",
    "analysis": r"tehlil analitika analysis анализ аналитика",
    "interview": r"musahibe interview интервью",
    "opinion": r"rey serh opinion мнение",
    "advert": r"reklam advertorial sponsored advertisement реклама на\sправах\sрекламы",
}
_PLAIN = "|".join("|".join(words.split()) for words in _WORDS.values())
_ANY = "|".join(f"(?P<{name}>{'|'.join(words.split())})" for name, words in _WORDS.items())
_MARKS = r"\[({|/+,&:;!.–—-"
# A number may follow: YENİLƏNİB 2, FOTO-3.
_TAIL = re.compile(
    rf"(?P<mark>\s*[{_MARKS}][\s{_MARKS}]*|\s+(?:ve|и|and)\s+|\s+|^)(?:{_ANY})\s*-?\d{{0,2}}[\s\])}}!.]*$"
)
# No mark is the hyphen of a compound (Foto-sərgi, live-fire), nor a comma before a sentence.
_HEAD = re.compile(
    rf"\s*[\[({{]*(?:{_ANY})(?!-(?!(?:{_PLAIN})\b)[^\W\d])(?!,(?!\s*(?:{_PLAIN})\b))"
    r"(?P<mark>[\])}]*\s*[:|!–—/+,-]+|[\])}]+|\s+|$)\s*"
)

_LONGEST = 1_000


def flags(title: str | None) -> tuple[str, ...]:
    """Return what words at the ends of a headline say about the article, as names of FLAGS."""
    return _parted(title)[1]


def without_flags(title: str | None) -> str:
    """Return a headline without such words at its ends."""
    return _parted(title)[0]


def _parted(title: str | None) -> tuple[str, tuple[str, ...]]:
    """Return what a headline says beside its flags, and these."""
    line = clean_line(title or "")
    if len(line) > _LONGEST:
        return line, ()
    text = fold(line)
    if len(text) != len(line):
        # Letters of another script changed places: capitals cannot be looked up, marks can.
        line = text
    tail: list[str] = []
    while match := _accepted(_TAIL.search(text), line):
        tail.insert(0, _name(match))
        text, line = text[: match.start()], line[: match.start()]
    head: list[str] = []
    while match := _accepted(_HEAD.match(text), line):
        head.append(_name(match))
        text, line = text[match.end() :], line[match.end() :]
    return line.strip(), tuple(dict.fromkeys([*head, *tail]))


def _name(match: re.Match[str]) -> str:
    return next(name for name in _WORDS if match.group(name))


def _accepted(match: re.Match[str] | None, line: str) -> re.Match[str] | None:
    """Return a match that stands apart from the sentence: by a mark, or in capitals among others."""
    if match is None:
        return None
    if match.group("mark").strip() or not match.group("mark"):
        return match
    word = line[match.start(_name(match)) : match.end(_name(match))]
    rest = line[: match.start()] + line[match.end() :]
    return match if word.isupper() and not rest.isupper() else None
