"""Tells the language of a text by its script, its letters and its commonest words."""

import re
from collections import defaultdict
from functools import cache, lru_cache

from newsarchive.language.folding import fold
from newsarchive.language.stop_words import STOP_WORDS

LONGEST_SAMPLE = 2400
FEWEST_LETTERS = 10
# Less than this, for the whole text and for each word of it, is nothing to go by.
LEAST_EVIDENCE, LEAST_SHARE = 0.5, 0.04
# Two languages closer than this are tied, and the page's own claim decides.
TIE = 1.15
# Names stand in texts of every language, so what their letters say weighs less.
NAME_WEIGHT = 0.25

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = ("ru", "uk", "be", "bg")
_TURKIC = ("az", "tr")
_SCRIPTS = (
    ("latin", "A", "\u024f"),
    ("latin", "\u0259", "\u0259"),
    ("latin", "\u1e00", "\u1eff"),
    ("cyrillic", "\u0400", "\u052f"),
    ("arabic", "\u0600", "\u06ff"),
    ("ka", "\u10a0", "\u10ff"),
    ("hy", "\u0530", "\u058f"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("ko", "\uac00", "\ud7af"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
)
_EAST = frozenset({"zh", "ja", "ko"})
_KANA = re.compile("[\u3040-\u30ff]")
_PERSIAN, _ARABIC, _URDU = re.compile("[پچژگکی]"), re.compile("[كيةىأإ]"), re.compile("[ٹڈڑںے]")
_CYRILLIC_LETTERS = {
    "ru": re.compile("[ыэё]"),
    "uk": re.compile("[їєґі]"),
    "be": re.compile("[ўіы]"),
    "bg": re.compile("ъ(?![еяюё])"),
}
_OLD_AZERBAIJANI, _KAZAKH = re.compile("[әғҝөүһҹј]"), re.compile("[қңұі]")
_SERBIAN = re.compile("[ђљњћџј]")

# What endings of two words in three look like in each; letters are folded.
_TURKIC_ENDING = re.compile(
    r".{2,}(?:l[ae]r(?:i|in|ini|inin|in[ae]|ind[ae]n?)?|[iu]n[iu]n|[dt][ae]n?|[iu]nd[ae]n?|d[iu]r|[iu]b"
    r"|acaq|ecek|acak|ma[qk]|mek|[lc]?[iu][qk]|s[iu]z|m[iu]s|s[iu]n[iu]|s[iu]nd[ae]|m[ae]s[iu]|[iu]yor"
    r"|[^aeiu]?d[iu]|[iu]r|[iu]l[iu]r|[iu]ni|[iu]n[ae]|liy[iu])"
)
_TURKIC_LETTERS = re.compile(r"[ışğ]")
_AZERBAIJANI_LETTERS = re.compile(r"q(?!u[aeio])|\Ax[aeioul]")
# Azerbaijani writes x and q, keeps -di and -b after a hard sound, and y where Turkish has ğ.
_AZERBAIJANI_WORD = re.compile(
    r".*[xq].*|.{3,}b|.+[fstkchpq]d[aeiu](?:[nr]|l[ae]r|rl[ae]r)?|.{2,}(?:nc[iu]|ml[iu]|meli|mali)"
    r"|.{2,}[iu]bl[ae]r|.+mis(?:d[iu]r?)|.{2,}[iu]yy[ae]t.*|.{2,}(?:ecekdir|acaqdir|[iu]r[ae]m|[iu]rik)"
    r"|.{2,}[dl][iu]y[iu](?:n[iae]?|nin|nd[ae]n?|m|miz)?"
)
_TURKISH_WORD = re.compile(
    r".*[iu]yor.*|.{2,}(?:[aou][^aeiou]{1,2}[lt][iu]k|mak|acak|[aeiu]p|[aeiu]y[iu]|likla|lukla)"
    r"|.+[fstkchp]t(?:[aeiu]n?|ir|ur|iler|ilar|ik)|.{2,}(?:mistir|mustur|maktad.*|mekted.*|[ao]k)"
    r"|(?:.*[^lrt])?eg[ei].*|yap(?!on).*|cik[aimt].*|soyle.*|ulas.*|bul(?:un|du|am|us).*|ogre[nt].*"
    r"|k(?:a(?:dar|za|l[aid]|ra|rs|y[ai]|p[ai]|din|bul|til|vu|rd|ld)|o(?:nu|y|sul|ru|lay|ca)|is[ai]|iz).*"
    r"|yi[lrn].*|yuz.*"
)
_TURKISH_SOFT_G = re.compile("[eiöü]ğ")
_ENDINGS = {
    "en": re.compile(
        r".{2,}(?:ing|[st]ions?|ments?|ness|ship|ed|ly|ous|ity|ies|ful|able|ers?|est|ght|ck|th|sh|ics)"
        r"|(?:th|wh|sh).{2,}|.*(?:ough|ee|oo).*"
    ),
    "de": re.compile(r".{3,}(?:ungen|ung|lich|lichen|keit|heit|ischen|isch|schaft)|.*sch.*"),
    "fr": re.compile(r".{3,}(?:eux|euse|aient|ées?|ement|elles?|iques?)"),
    "es": re.compile(r".{3,}(?:ción|ciones|mente|dad|ados?|adas?|aron|iendo|ando)"),
}


def language_of(text: str, *, hint: str | None = None) -> str | None:
    """Return the ISO 639-1 code of a text's language; None when there is too little to go by.

    hint is the language the page declares: it decides between two that are as likely, no more.
    """
    words = _WORD.findall(_sample(text))
    scripts: dict[str, int] = defaultdict(int)
    for word in words:
        scripts[_script(word[0])] += len(word)
    script = max(scripts, key=lambda name: scripts[name], default="")
    if scripts[script] < (4 if script in _EAST else FEWEST_LETTERS):
        return None
    own = [word for word in words if _script(word[0]) == script]
    if script == "latin":
        return _in_latin(own, hint)
    if script == "cyrillic":
        return _in_cyrillic(own, hint)
    if script == "arabic":
        return _in_arabic("".join(own))
    if script in ("zh", "ja"):
        return "ja" if len(_KANA.findall("".join(own))) > 0.05 * scripts[script] else "zh"
    return script or None


def _sample(text: str) -> str:
    """Return enough of a text: of long ones the beginning, the middle and the end."""
    if len(text) <= LONGEST_SAMPLE:
        return text
    third, middle = LONGEST_SAMPLE // 3, len(text) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return next((name for name, first, last in _SCRIPTS if first <= letter <= last), "")


def _in_arabic(letters: str) -> str:
    if len(_URDU.findall(letters)) > 0.02 * len(letters):
        return "ur"
    return "fa" if len(_PERSIAN.findall(letters)) > len(_ARABIC.findall(letters)) else "ar"


def _in_cyrillic(words: list[str], hint: str | None) -> str | None:
    plain = " ".join(words).lower()
    if len(_OLD_AZERBAIJANI.findall(plain)) > 0.03 * len(plain):
        if len(_SERBIAN.findall(plain)) == len(_OLD_AZERBAIJANI.findall(plain)):
            return "sr"
        return "kk" if len(_KAZAKH.findall(plain)) > 0.01 * len(plain) else "az"
    scores = dict.fromkeys(_CYRILLIC, 0.0)
    for word in plain.split():
        for name, weight in _cyrillic_evidence(word):
            scores[name] += weight
    # A headline may have no stop word; without a letter Russian lacks, it is Russian here.
    scores["ru"] += LEAST_EVIDENCE + LEAST_SHARE * len(words)
    return _best(scores, len(words), hint)


@lru_cache(maxsize=50_000)
def _cyrillic_evidence(word: str) -> tuple[tuple[str, float], ...]:
    lettered = tuple((name, 0.7) for name, found in _CYRILLIC_LETTERS.items() if found.search(word))
    return (*_speakers(_CYRILLIC).get(word, ()), *lettered)


def _in_latin(words: list[str], hint: str | None) -> str | None:
    if sum(each[0].isupper() for each in words) > 0.6 * len(words):
        words = [each.replace("İ", "i").lower() for each in words]
    scores: dict[str, float] = defaultdict(float)
    for word in words:
        for name, weight in _latin_evidence(word):
            scores[name] += weight
    kin = {name: scores.pop(f"only {name}", 0.0) for name in _TURKIC}
    favoured, weight = _spelling_favours(words)
    kin[favoured] += weight
    # Both are weighed against the others as one, and only then against each other.
    both = "tr" if kin["tr"] > kin["az"] else "az"
    scores[both] = scores.pop("turkic", 0.0)
    best = _best(scores, len(words), both if hint in _TURKIC else hint)
    return best if best != both else _of_kin(kin, hint) or both


def _spelling_favours(words: list[str]) -> tuple[str, float]:
    """Return which of the two the spelling of the whole text speaks for, and how loudly.

    Old Azerbaijani sites print plain letters, Turkish ones hardly ever; and where the other
    letters are printed but ə is not, each e speaks for Turkish.
    """
    plain = " ".join(words)
    if plain.isascii():
        return "az", 0.5 + 0.1 * len(words)
    plain = plain.lower()
    if "ə" in plain or not _TURKIC_LETTERS.search(plain):
        return "az", 0.0
    return "tr", 0.3 * sum("e" in word for word in plain.split())


def _of_kin(kin: dict[str, float], hint: str | None) -> str | None:
    weaker, stronger = sorted(kin.values())
    return hint if hint in kin and weaker * TIE + 0.3 >= stronger else None


@lru_cache(maxsize=50_000)
def _latin_evidence(printed: str) -> tuple[tuple[str, float], ...]:
    """Return what one word says: for a language, for Turkic ones, or for one of those two."""
    word = printed.replace("İ", "i").lower()
    found: list[tuple[str, float]] = [*_speakers(_latin_languages()).get(word, ())]
    weight = NAME_WEIGHT if printed[0].isupper() else 1.0
    if not found and len(word) > 3:
        found += [
            (name, 0.3 * weight) for name, ending in _ENDINGS.items() if ending.fullmatch(word)
        ]
    return (*found, *_turkic_evidence(word, weight, is_common=bool(found)))


def _turkic_evidence(word: str, weight: float, *, is_common: bool) -> list[tuple[str, float]]:
    if "ə" in word:
        return [("turkic", weight), ("only az", 2 * weight)]
    folded = fold(word)
    found = []
    if _TURKIC_LETTERS.search(word):
        found.append(("turkic", 0.8 * weight))
    elif _AZERBAIJANI_LETTERS.search(folded):
        found.append(("turkic", 0.7 * weight))
    elif not is_common and _TURKIC_ENDING.fullmatch(folded):
        found.append(("turkic", 0.3 * weight))
    if not is_common and _AZERBAIJANI_WORD.fullmatch(folded):
        found.append(("only az", 0.5 * weight))
    if not is_common and (_TURKISH_WORD.fullmatch(folded) or _TURKISH_SOFT_G.search(word)):
        found.append(("only tr", 0.5 * weight))
    return found


@cache
def _speakers(languages: tuple[str, ...]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Return whom each stop word speaks for; a word that many share says little for any."""
    lists = {name: set(STOP_WORDS[name].split()) for name in languages if name not in _TURKIC}
    kin = {name: _with_plain_spelling(STOP_WORDS[name]) for name in _TURKIC if name in languages}
    if kin:
        lists["turkic"] = set().union(*kin.values())
    speakers = {}
    for word in set().union(*lists.values()):
        having = [name for name in lists if word in lists[name]]
        only = [name for name in kin if word in kin[name]]
        shared = [(name, 1 / len(having)) for name in having]
        speakers[word] = (*shared, *((f"only {name}", 1.0) for name in only if len(only) == 1))
    return speakers


def _with_plain_spelling(words: str) -> set[str]:
    """Return words as printed and as typed without diacritics: üçün and ucun."""
    return {*words.split(), *fold(words).split()}


@cache
def _latin_languages() -> tuple[str, ...]:
    return tuple(name for name in STOP_WORDS if name not in _CYRILLIC)


def _best(scores: dict[str, float], word_count: int, hint: str | None) -> str | None:
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < max(LEAST_EVIDENCE, LEAST_SHARE * word_count):
        return None
    return hint if hint in scores and scores[hint] * TIE >= scores[best] else best
