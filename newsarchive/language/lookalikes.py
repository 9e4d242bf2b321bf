"""Words in which letters of another alphabet stand for ones that look the same: Bаkı with a Cyrillic а.

Readers see no difference; whoever searches or counts does. Only words that one alphabet explains
whole are taken up, so IT-отдел, мобилиZация or СМИnin are not.
"""

import re
from collections import Counter

# Latin letters with the Cyrillic ones that look the same in print (Unicode Technical Standard 39,
# confusables), к among them, and the turned e that is typed for ə.
_PAIRS = (
    "AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ YҮ ƏӘ ÖӦ ËЁ ÏЇ "
    "aа cс eе hһ iі jј kк oо pр sѕ xх yу əә öӧ ëё ïї"
).split()
_LATIN = {ord(pair[1]): pair[0] for pair in _PAIRS} | {ord("ǝ"): "ə", ord("Ǝ"): "Ə"}
_CYRILLIC = {ord(pair[0]): pair[1] for pair in reversed(_PAIRS)}

_WORD = re.compile(r"[A-Za-zÀ-ʯЀ-ԯ]{2,}")
_CYRILLIC_LETTER = re.compile("[Ѐ-ԯ]")
_IS_LATIN = re.compile("[A-Za-zÀ-ʯ]+")
_IS_CYRILLIC = re.compile("[Ѐ-ԯ]+")
_ALL_BUT_WHOLLY = 20
_MAY_MIX = re.compile("[Ѐ-ԯǝƎ]")
_MIXED = re.compile("[A-Za-zÀ-ʯ][Ѐ-ԯ]|[Ѐ-ԯ][A-Za-zÀ-ʯ]|[ǝƎ]")


def lookalikes(text: str) -> dict[str, str]:
    """Return the words of a text that mix alphabets, each with the word that is meant.

    Both have the same length. Where either alphabet could write the word, that of most words of
    the text is meant. Where a text mixes them, and is all but wholly Latin, a word written in
    Cyrillic letters that all have a Latin twin is one of them.
    """
    if text.isascii() or not _MAY_MIX.search(text) or not _MIXED.search(text):
        return {}
    words = Counter(_WORD.findall(text))
    mixed = [each for each in words if _MIXED.search(each)]
    latin = words.total() - sum(words[each] for each in words if _CYRILLIC_LETTER.search(each))
    foreign = [each for each in words if _IS_CYRILLIC.fullmatch(each)]
    cyrillic = sum(words[each] for each in foreign)
    found = {each: meant(each, latin_first=latin >= cyrillic) for each in mixed}
    if any(found.values()) and latin > _ALL_BUT_WHOLLY * cyrillic:
        found |= {each: right for each in foreign if (right := _latin(each))}
    return {word: right for word, right in found.items() if right}


def respelled(text: str) -> str:
    """Return a text with such words as they are meant; every letter keeps its place."""
    right = lookalikes(text)
    return _WORD.sub(lambda found: right.get(found.group(), found.group()), text) if right else text


def meant(word: str, *, latin_first: bool = True) -> str | None:
    """Return a word in one alphabet, where one can write it; None where none can."""
    cyrillic = word.translate(_CYRILLIC)
    options = (_latin(word), cyrillic if _IS_CYRILLIC.fullmatch(cyrillic) else None)
    return next((each for each in options[:: 1 if latin_first else -1] if each), None)


def _latin(word: str) -> str | None:
    latin = word.translate(_LATIN)
    return latin if _IS_LATIN.fullmatch(latin) else None
