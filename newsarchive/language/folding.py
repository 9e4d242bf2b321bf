"""Folding for search and comparison: what is stored is never folded."""

import unicodedata

# str.lower makes i + U+0307 of İ, and i of I, which in Azerbaijani is the capital of ı.
_FOLDS = str.maketrans(
    {"İ": "i", "I": "i", "ı": "i", "ə": "e", "Ə": "e", "ä": "e", "Ä": "e", "ё": "е", "Ё": "е"}
)


def fold(text: str) -> str:
    """Return text as a search sees it: lower case, without diacritics, ə as e and ı as i."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).translate(_FOLDS))
    kept = (letter for letter in plain if not unicodedata.combining(letter) or letter == "\u0306")
    return (
        unicodedata.normalize("NFC", "".join(kept).lower()).replace("ğ", "g").replace("\u0306", "")
    )


def lower(text: str, language: str | None) -> str:
    """Return text in lower case as its language writes it: I and ı are a pair in az and tr."""
    if language in ("az", "tr"):
        text = text.replace("I", "ı").replace("İ", "i")
    return text.replace("İ", "i").lower()
