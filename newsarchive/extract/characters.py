"""Characters that no reader sees, removed; text stays as published otherwise."""

import html
import re
import unicodedata

# Soft hyphen, zero-width and direction marks, byte order mark, and control characters but for
# tab and line feed.
_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff]"
)
_SPACE = re.compile(r"[^\S\n]+")


def clean_text(raw: str) -> str:
    """Return text in NFC without invisible characters; runs of blanks become one space."""
    text = _INVISIBLE.sub("", raw.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text)).strip()


def clean_line(raw: str) -> str:
    """Return a single line of clean text, with character references that were escaped twice undone."""
    if "&" in raw:
        raw = html.unescape(raw)
    return " ".join(clean_text(raw).split())


def letters(text: str) -> str:
    """Return only the letters and digits of a text, without case, for comparison."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
