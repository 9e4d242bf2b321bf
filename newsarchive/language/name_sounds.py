"""How a name sounds, whatever alphabet it is written in: Əliyev, Алиев and Aliyev are one.

`script` writes a word letter by letter in one Latin alphabet, as the usual tables of transliteration
do (the Azerbaijani alphabets of 1958 and 1991, Russian press usage, BGN/PCGN for English). `sound`
goes further and levels what these tables disagree about: Russian writes h, q and ğ as г or х, English
writes ğ and x as kh or gh, Turkish writes d as t at the end of a word; and vowels are only open
(a ə e o ö), close (ı i) or round (u ü).
"""

import re

from newsarchive.language.folding import fold, lower

NATIVE = re.compile("[əƏğĞıİşŞçÇöÖüÜ]")
_OLD = re.compile("[әғҝөүһҹјӘҒҜӨҮҺҸЈ]")
_CYRILLIC = re.compile("[Ѐ-ԯ]")
# The Azerbaijani alphabet of 1958 beside that of 1991; the letters before 1958 are within it.
_ALPHABET = str.maketrans(
    "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹшАБВГҒДЕӘЖЗИЫЈКҜЛМНОӨПРСТУҮФХҺЧҸШ",
    "abvqğdeəjziıykglmnoöprstuüfxhçcşABVQĞDEƏJZİIYKGLMNOÖPRSTUÜFXHÇCŞ",
)
_OLD_LETTERS = str.maketrans(
    "абвгғдеәжзиыјкҝлмноөпрстуүфхһчҹшёэ", "abvqğdeəjziıykglmnoöprstuüfxhçcşoe"
) | {ord("ю"): "yu", ord("я"): "ya", ord("й"): "y", ord("ъ"): "", ord("ь"): "", ord("ц"): "ts"}
# Capitals are sounds that two letters write elsewhere: S sh, C ch, G gh.
_LATIN_LETTERS = str.maketrans("əäıöüçşğw", "aeiouCSGv")
_DIGRAPHS = (
    ("dzh", "c"), ("dj", "c"), ("kh", "x"), ("gh", "G"), ("shch", "S"), ("sch", "S"), ("sh", "S"),
    ("ch", "C"), ("ohn", "on"), ("zh", "j"), ("ph", "f"), ("ck", "k"), ("oo", "u"), ("ou", "u"),
)  # fmt: skip
_CYRILLIC_LETTERS = str.maketrans(
    "абвгдёжзийклмнопрстуфхчшщыэіґ", "abvgdojziyklmnoprstufxCSSieig"
) | {ord("ц"): "ts", ord("ъ"): "", ord("ь"): ""}
_SOFT = {"е": "ye", "ё": "yo", "ю": "yu", "я": "ya"}
_HARD = {"е": "e", "ё": "o", "ю": "u", "я": "a"}
_SOUNDS = str.maketrans("aeoiyuhxkqgGcCjsSw", "AAAIIUKKKKKKCCCSSV")
_AT_END = {"D": "T", "B": "P", "Z": "S"}


def in_latin(text: str) -> str:
    """Return a text in the Azerbaijani alphabet of 1958 in that of 1991, letter by letter.

    Any other text, as a Russian one, is returned as it is.
    """
    return text.translate(_ALPHABET) if _OLD.search(text) else text


def scripts(word: str) -> list[str]:
    """Return the ways to write a word letter by letter in one alphabet, the likeliest first.

    A y between a consonant and a vowel may be a sound of its own (Salyan), or only say that the
    consonant is soft (Bilyasuvar, from Билясувар).
    """
    if _OLD.search(word):
        word = lower(word, None).translate(_OLD_LETTERS)
    elif _CYRILLIC.search(word):
        return [_from_cyrillic(lower(word, "ru"))]
    found = _from_latin(word)
    soft = re.sub("(?<=[bcdfglmnprstvzkxCSGj])y(?=[aou])", "", found)
    return list(dict.fromkeys([found, soft, *([] if NATIVE.search(word) else [_western(found)])]))


def sound(script: str) -> str:
    """Return how a word sounds that is written as scripts does."""
    word = re.sub("^y(?=e)", "", script)
    # Mustafaev is Mustafayev.
    word = re.sub("(?<=[aou])e(?=v)", "ye", word)
    word = re.sub("(?<=lla)h$|(?<=zade)h$|(?<=zada)h$", "", word)
    first = "Y" if re.match("y[aou]", word) else ""
    levelled = re.sub(r"(.)\1+", r"\1", (word[1:] if first else word).translate(_SOUNDS).upper())
    # Beside a voiceless consonant b and d lose their voice: Əkbər is Акпер, Mehdiyev is Мехтиев.
    levelled = re.sub(
        "(?<=[KSTCFP])[BD]|[BD](?=[KSTCFP])", lambda found: _AT_END[found[0]], levelled
    )
    levelled = re.sub("LU$", "LI", levelled).replace("KULU", "KULI").replace("MUKAM", "MAKAM")
    return first + re.sub("[DBZ]$", lambda found: _AT_END[found[0]], levelled)


def _from_latin(word: str) -> str:
    native = NATIVE.search(word)
    small = lower(word, "az").translate(_LATIN_LETTERS)
    small = "".join(each if each in "SCG" else fold(each) for each in small)
    if not native:
        for letters, one in _DIGRAPHS:
            small = small.replace(letters, one)
        small = re.sub("(?<=[gk])y(?=[aou])", "", re.sub("(?<=[aeiou])tC", "C", small))
    return re.sub("[^a-zSCG]", "", small)


def _western(script: str) -> str:
    """Return a word as other languages of Europe mean its letters: c is k or s, x is ks, th is t."""
    hard = re.sub("c(?![eiy])", "k", script).replace("c", "s")
    return re.sub("(?<=[aeiou])x", "ks", hard).replace("th", "t")


def _from_cyrillic(word: str) -> str:
    word = word.replace("дж", "ҹ").replace("оу", "у")
    letters = []
    for before, letter in zip(" " + word, word, strict=False):
        if letter in _SOFT:
            letters.append((_SOFT if before in " аеёиоуыэюяіьъ" else _HARD)[letter])
        else:
            letters.append(letter)
    joined = "".join(letters).translate(_CYRILLIC_LETTERS).replace("ҹ", "c")
    return re.sub("[^a-zSCG]", "", joined)
