"""Characters that no reader sees, removed; text stays as published otherwise."""

import html
import re
import unicodedata

# Soft hyphen, zero-width and direction marks, byte order mark, object marks, icons of private
# fonts, and control characters but for tab and line feed.
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc"
    "\x00-\x08\x0b-\x1f\x7f-\x9f\ue000-\uf8ff\U000f0000-\U0010fffd]"
)
# Joiners make one emoji of several, and words of Persian; elsewhere they are debris.
_JOINERS = re.compile(
    "[\u200c\u200d](?<![\u0600-\u08ff\u0900-\u0dff\u2600-\u27bf\ufe0f\U0001f000-\U0001faff].)"
)
# Control characters that str.split takes for blanks.
_CUTTING = re.compile("[\x0b\x0c\x1c-\x1f\x85]")
# Two letters of Chinese are a word, on average.
WORD = re.compile(r"[^\W\u3400-\u9fff]+|[\u3400-\u9fff]{1,2}")
_CHINESE = re.compile("[\u3400-\u9fff]")
_LETTERS = re.compile(r"[^\W_]+")
PLAIN_WORD = re.compile(r"\w+")
_SPACE = re.compile(r"[^\S\n]+")
# Old editors write &#147; for a quote: the number is one of windows-1252, as browsers know.
_WINDOWS = re.compile("[\x80-\x9f]")
_ESCAPED = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
# A word as it looks where a letter that an encoding has not was written as a question mark.
_LOSS = re.compile(r"\?[^\W\d_A-ZА-Я]")
_LOST = re.compile(r"(?<![^\s(«\"“])[^\W\d_]+(?:\?[^\W\d_A-ZА-Я]+)+(?![^\s.,;:!)»\"”-])")


def clean_text(raw: str) -> str:
    """Return text in NFC without invisible characters; runs of blanks become one space."""
    if _is_clean(raw.replace("\n", "")):
        raw = unicodedata.normalize("NFC", raw)
        return (_SPACE.sub(" ", raw) if "  " in raw else raw).strip()
    text = _unescaped(raw.replace("\r\n", "\n").replace("\r", "\n"))
    text = _WINDOWS.sub(_windows_sign, text)
    text = _JOINERS.sub("", _INVISIBLE.sub("", text))
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text)).strip()


def clean_line(raw: str) -> str:
    """Return clean text as a single line."""
    line = " ".join(raw.split())
    if _is_clean(line) and (raw.isprintable() or not _CUTTING.search(raw)):
        return line if line.isascii() else unicodedata.normalize("NFC", line)
    return " ".join(clean_text(raw).split())


def _is_clean(text: str) -> bool:
    """Return whether a line has nothing to remove or to undo."""
    # An object mark is printable; nothing else that is removed is.
    return text.isprintable() and "&" not in text and "\ufffc" not in text


def _unescaped(text: str) -> str:
    """Return text with character references undone that were escaped once or twice too often."""
    for _ in range(2):
        if "&" not in text:
            break
        text = _ESCAPED.sub(lambda found: html.unescape(found.group()), text)
    return text


def _windows_sign(found: re.Match[str]) -> str:
    return found.group().encode("latin-1").decode("cp1252", errors="ignore")


def unreadable(text: str) -> int:
    """Return how many letters of a text were lost: U+FFFD, and ? amid the letters of a word."""
    may_be = _LOSS.search(text) is not None
    lost = sum(found.count("?") for found in _LOST.findall(text)) if may_be else 0
    return text.count("\ufffd") + lost


def words_in(text: str) -> list[str]:
    """Return what WORD finds in a text, by a faster pattern where no letter is Chinese."""
    return (WORD if is_chinese(text) else PLAIN_WORD).findall(text)


def is_chinese(text: str) -> bool:
    """Return whether a letter of a text is Chinese."""
    return not text.isascii() and _CHINESE.search(text) is not None


def letters(text: str) -> str:
    """Return only the letters and digits of a text, without case, for comparison."""
    return "".join(_LETTERS.findall(text.casefold()))


def caseless(text: str) -> str:
    """Return a text in lower case, both kinds of i as one; every letter keeps its place.

    What re.IGNORECASE makes equal is equal in it, and patterns run through it much faster.
    """
    return text.replace("İ", "i").replace("ı", "i").lower()
