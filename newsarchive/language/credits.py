"""Datelines and credits: who brought a text, and from where, and not what it tells.

They are what outlets change first in a text they take over, so texts are compared without them.
"""

import re

# Both stand near the ends of a text; what looks like one in the middle is a part of it.
_HEAD, _TAIL = 400, 300

_LARGE = "A-ZƏÖÜĞŞÇİА-ЯЁ"
_PLACE = rf"[{_LARGE}][^\W\d_]+(?:[ -][{_LARGE}][^\W\d_]+){{0,2}}"
_MONTH = (
    r"(?i:yan|jan|янв|fev|feb|фев|mar|мар|apr|апр|ma[yj]|ма[йя]|iyun|jun|июн|iyul|jul|июл|avq|aug|авг"
    r"|sen|sep|сен|okt|oct|окт|noy|nov|ноя|dek|dec|дек)[^\W\d_]{0,7}\.?"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:[,.]? \d{4}(?! ?-\w))?"
)
_NAME = rf"[{_LARGE}][\w.-]*(?:[ -][{_LARGE}][\w.-]*){{0,2}}"
_FROM = rf"{_PLACE}(?:, {_PLACE})?[,.]?"
_DATELINE = re.compile(
    rf"(?:{_FROM} {_DATE}(?:[\s,./(–—-]{{1,4}}{_NAME})?[\s/)]*(?:[:.–—/]| - |(?=\n))"
    rf"|(?:{_FROM}[\s,.–—-]*)?[/(] ?{_NAME} ?[/)](?: ?[:.–—-]|(?=\n))"
    rf"|{_PLACE}\. (?:{_DATE}\.? )?{_NAME} ?[:/])[\s:.–—/-]*"
)

_SAYING = "xəbər verir|xəbər verib|məlumat verir|məlumat verib|yazır|bildirir|bildirib"
_OUTLET = r"(?:[A-Z][\w.-]+(?: [A-Z][\w.]+)?|[«“\"][^»”\"\n]{2,40}[»”\"]|[А-ЯЁ]{3,})"
# Each behind words without which it cannot match: to search for these first is ten times as fast.
_CREDITS = [
    (
        ("xəbər ver", "məlumat ver", "istinad", "Bu barədə", "görə"),
        rf"\bBu barədə [^.!?\n]{{2,80}}?\b(?:{_SAYING})\."
        rf"|[{_LARGE}“\"][^\s,!?]*(?: [^\s,!?]+){{0,6}} istinad(?:ən|la)\b"
        rf"(?: [^\s,.!?]+){{0,3}}?(?: (?:{_SAYING}))?(?: ki)?[,.]?"
        rf"|[{_LARGE}“\"][^\s,!?]*(?: [^\s,!?]+){{0,2}} (?:xəbər|məlumat) ver(?:ir|ib) ?ki,"
        rf"|{_OUTLET}[-’']?\w{{0,4}} (?:xəbərinə|məlumatına) görə,",
    ),
    (
        ("сообщ", "переда", "пиш", "ссылк"),
        r"\bОб этом (?:сообща\w+|переда[её]\w+|пиш\w+)[^.!?\n]{2,100}\."
        r"|\bКак (?:сообща\w+|переда[её]\w+|пиш\w+) [^,.!?\n]{2,60},"
        rf"|,? (?:сообщает|переда[её]т|пишет)(?: \w+){{0,2}}? {_OUTLET}(?: со ссылкой на [^,.!?\n]{{2,60}})?(?=[.,])"
        r"|,? со ссылкой на [^,.!?\n]{2,60}",
    ),
    (
        ("report", "inform", "citing", "reference"),
        rf",? {_OUTLET} (?:reports?|informs?)(?:,? (?:citing|with reference to) [^,.!?\n]{{2,60}})?(?=[.,])"
        rf"|^{_OUTLET} (?:reports?|informs?)(?:,? (?:citing|with reference to) [^,.!?\n]{{2,60}})?,? that\b"
        r"|,? with reference to [^,.!?\n]{2,60}",
    ),
    (
        ("Mənbə", "Qaynaq", "Источник", "Source", "Kaynak"),
        r"(?:^|\n)(?:Mənbə|Qaynaq|Источник|Source|Kaynak) ?[:–—-] ?[^\n]{2,80}(?=\n|$)",
    ),
]  # fmt: skip
_PATTERNS = [(triggers, re.compile(pattern)) for triggers, pattern in _CREDITS]


def without_credits(text: str) -> str:
    """Return a text without its dateline, and without credits near its beginning and end."""
    head, rest = text[:_HEAD], text[_HEAD:]
    if found := _DATELINE.match(head):
        head = head[found.end() :]
    if len(rest) <= _TAIL:
        return _uncredited(head + rest)
    return _uncredited(head) + rest[:-_TAIL] + _uncredited(rest[-_TAIL:])


def _uncredited(text: str) -> str:
    for triggers, pattern in _PATTERNS:
        if any(each in text for each in triggers):
            text = pattern.sub(" ", text)
    return text
