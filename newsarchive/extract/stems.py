"""Beginnings of words: suffixes change in these languages, roots hardly do."""

import re

from newsarchive.language.folding import fold

_STEM = 5


def stems(text: str) -> set[str]:
    """Return the first letters of the longer words of a text, folded."""
    return {word[:_STEM] for word in re.findall(r"[^\W\d_]{4,}", fold(text))}
