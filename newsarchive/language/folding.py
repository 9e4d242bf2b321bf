"""Lower case and search spelling for texts in Azerbaijani and its neighbours.

`str.lower` is wrong here twice over. It turns `İ` into two code points (`i` and a combining dot),
so `İyun` no longer equals `iyun`; and it turns `I` into `i`, where Azerbaijani and Turkish write
`ı`, so `QIZIL` no longer equals `qızıl`. `lower` keeps the language's own letters. `fold` gives up
the distinction altogether, so that people who type without diacritics find what they look for;
its result is for comparing and must never be stored as text.
"""

import re
import unicodedata
from functools import cache

DOTTED_LANGUAGES = frozenset({"az", "tr"})
COMBINING = re.compile(r"[\u0300-\u036f]+")
# ä is how ə was first written in the Latin alphabet of 1991.
OWN_LETTERS = {**dict.fromkeys("əƏäÄ", "e"), **dict.fromkeys("ıİ", "i"), **dict.fromkeys("ёЁ", "е")}
# Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional.
LATIN_LETTERS = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))


def fold(text: str) -> str:
    """Return text with case, diacritics and the two kinds of i levelled, for search only."""
    if text.isascii():
        return text.lower()
    levelled = unicodedata.normalize("NFC", text).translate(_letters()).lower()
    return unicodedata.normalize("NFC", COMBINING.sub("", levelled))


def lower(text: str, language: str | None) -> str:
    """Return text in lower case, as the given language writes it."""
    whole = unicodedata.normalize("NFC", text).replace("İ", "i")
    if language in DOTTED_LANGUAGES:
        whole = whole.replace("I", "ı")
    return whole.lower()


@cache
def _letters() -> dict[int, str]:
    bare = {each: _bare_letter(chr(each)) for each in LATIN_LETTERS}
    return bare | {ord(letter): plain for letter, plain in OWN_LETTERS.items()}


def _bare_letter(letter: str) -> str:
    """Return a Latin letter without its marks; й and ї are letters of their own and stay."""
    return unicodedata.normalize("NFD", letter)[0].lower()
