"""Which names a word may be a form of: Əliyevin and Алиевым are Əliyev, Bakıda may be Bakı.

Where an ending is certain, because a surname's own ending stands before it or an apostrophe parts it, the
word as it stands is no reading. Алиева is a woman, or a man in the genitive: it has both readings.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsarchive.language.folding import fold, lower
from newsarchive.language.known_names import first_names, places

APOSTROPHES = "'’ʼ‘ʻ`´"
_SHORTEST = 3
_MOST = 6

_APART = re.compile(
    rf"(.{{2,}}?)[{APOSTROPHES}-](?:s|(?:[nyd]?[aeiu]|[ny]?[iu]n|[dt][ae]n?|n[dt][ae]n?|y?l[ae]|l[ae]r\w*|[dt][aei][kr]i?))$"
)
_CASES = "(?:in|un|i|u|[dt]a|[dt]e|[dt]an|[dt]en|l[ae]|l[ae]r(?:in|i|a|e|d[ae]n?)?|d[iu]r|s)"
_AFTER_VOWEL = (
    "(?:n[iu]n|n[iu]|y[ae]|yl[ae]|[dt][ae]|[dt][ae]n|l[ae]r(?:in|i|a|e|d[ae]n?)?|d[iu]r|s)"
)
_MAN = re.compile(rf"(.{{2,}}(?:[oe]v|yan)){_CASES}$")
_MAN_DATIVE = re.compile("(.{2,}ev)e$")
_WOMAN = re.compile(rf"(.{{2,}}(?:[oe]va|zad[ae])){_AFTER_VOWEL}$")
_LATIN_DATIVE_OR_WOMAN = re.compile("(.{2,}ov)a$")
_VOWEL_ENDINGS = "(?:n[iu]n|n[iu]|y[ae]|yl[ae]|d[ae]|d[ae]n|d[ae]ki|l[ae]r(?:in|i|a|e|d[ae]n?)?|d[iu]r|n[ae]|nd[ae]n?)"
_CONSONANT_ENDINGS = "(?:in|un|i|u|a|e|[dt]a|[dt]e|[dt]an|[dt]en|[dt][ae]ki|l[ae]|l[ae]r(?:in|i|a|e|d[ae]n?)?|[dt][iu]r)"
# The longest ending first, then the shortest.
_STEMS = [
    re.compile(f"({stem}){ending}$")
    for stem, ending in (
        (".*?[aeiou]", _VOWEL_ENDINGS),
        (".*?[^aeiou]", _CONSONANT_ENDINGS),
        (".*[aeiou]", _VOWEL_ENDINGS),
        (".*[^aeiou]", _CONSONANT_ENDINGS),
    )
]

_RUSSIAN_MAN = re.compile("(.{2,}(?:[оеё]в|[иы]н|ян))(?:ым|ом|ых|ыми)$")
_RUSSIAN_MAN_ON_E = re.compile("(.{2,}(?:[оеё]в|ян))(?:е|ы)$")
_ARMENIAN = re.compile("(.{2,}ян)[ау]$")
_RUSSIAN_WOMAN = re.compile("(.{2,}(?:[оеё]в|[иы]н))(?:ой|ою)$")
_MAN_OR_WOMAN = re.compile("(.{2,}[оеё]в)(а|у)$")
_ADJECTIVE = re.compile("(.{2,}[сц]к)(ого|ому|им|ом|ой|ую|ая|ий)$")
_RUSSIAN_ENDINGS = (
    ("ами", ("", "а")), ("ями", ("", "я")), ("ах", ("", "а")), ("ом", ("",)), ("ем", ("", "й")), ("ой", ("а",)),
    ("ей", ("я", "а")), ("ью", ("",)), ("а", ("",)), ("я", ("", "й")), ("у", ("", "а")),
    ("ю", ("", "я", "й")), ("ы", ("", "а")), ("и", ("", "а", "я")), ("е", ("", "а", "я")),
)  # fmt: skip


def readings(word: str) -> list[str]:
    """Return the words that a word of a name may be a form of, the likeliest first."""
    words = _russian(lower(word, "ru")) if re.search("[Ѐ-ԯ]", word) else _latin(word)
    found = list(words)
    # Russian has Гаджибеков for Hacıbəyov.
    beys = [each.replace("беков", "бейов") for each in found if "беков" in each]
    return list(dict.fromkeys([*found, *beys]))[:_MOST]


def has_ending_apart(word: str) -> bool:
    """Return whether an apostrophe or a hyphen parts the ending of a word from it: AZAL-ın."""
    return _APART.match(fold(word)) is not None


def _latin(word: str) -> Iterator[str]:
    bare = fold(word)
    if len(bare) != len(word) or bare in _names():
        yield word
        return
    if found := _APART.match(bare):
        yield word[: found.end(1)]
        return
    for certain in (_MAN, _WOMAN, _MAN_DATIVE):
        if found := certain.match(bare):
            yield word[: found.end(1)]
            return
    yield word
    if bare.endswith(("ev", "ov", "eva")):
        return
    if found := _LATIN_DATIVE_OR_WOMAN.match(bare):
        yield word[: found.end(1)]
        return
    for uncertain in _STEMS:
        found = uncertain.match(bare)
        if found and len(found[1]) >= _SHORTEST:
            yield word[: found.end(1)]


@cache
def _names() -> frozenset[str]:
    """Return names that look like forms of others: Samirə is a woman, Aydın is no form of Ayd."""
    return frozenset(map(fold, (*first_names(), *places())))


def _russian(word: str) -> Iterator[str]:
    for certain in (_RUSSIAN_MAN, _RUSSIAN_MAN_ON_E, _ARMENIAN):
        if found := certain.match(word):
            yield found[1]
            return
    if found := _RUSSIAN_WOMAN.match(word):
        yield found[1] + "а"
        return
    if found := _MAN_OR_WOMAN.match(word):
        both = [found[1] + "а", found[1]]
        yield from both if found[2] == "а" else both[::-1]
        return
    if found := _ADJECTIVE.match(word):
        yield found[1] + ("ая" if found[2] in ("ой", "ую", "ая") else "ий")
        return
    yield word
    if not re.search("[оеё]в$|ов[иы]ч$|евич$", word):
        yield from _stems(word)


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _RUSSIAN_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            yield from (stem + each for each in instead)
            return
