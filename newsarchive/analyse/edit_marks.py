"""Marks by which an outlet says that it changed an article: Yenilənib, Düzəliş, Обновлено, Correction."""

import re
from collections.abc import Iterator

from newsarchive.extract.flags import flags
from newsarchive.language.folding import fold

_WORDS_OF_CORRECTION = (
    r"yenilen(?:ib|di)\w*|duzelis\w*|duzeldilib|(?:elave|tamamlama)\s(?:olunub|edilib)|redaksiyadan"
    r"|обновлен[оа]?|обновляется|дополнен[оа]?|исправлен[оа]?|исправление|поправка|уточнение|от редакции"
    r"|updated?|correct(?:ed|ion|s)|clarification|editor'?s note|amended|guncellendi|duzeltme"
)
# At the head of a paragraph, before a mark or a time, or after the word for the article itself.
_HEAD = re.compile(
    rf"^\W*(?:(?:met|xeber|meqale|material|yazi|информаци|текст|новост|материал|статья|в стать|this )\w*\s(?:\w+\s)?)?"
    rf"(?:{_WORDS_OF_CORRECTION})(?=(?:\s(?:edilib|olunub|edildi|saat|at|on|в))?\s*(?:[:.!|(\[\-–—*]|\d|$))"
)
_EARLIER = re.compile(
    r"^\W*this \w+ (?:has been|was) (?:updated|corrected)|(?:evvelki|ilkin) (?:versiya|variant)|(?:первоначальн|предыдущ|ранней)\w* верси|earlier version of th"
)
_BRACKETED = re.compile(rf"[(\[]\s*(?:{_WORDS_OF_CORRECTION})[^)\]]{{0,40}}[)\]]")


_BEHIND = re.compile(rf"[\W\d]*(?:{_WORDS_OF_CORRECTION})[\W\d]*$")
_AHEAD = re.compile(rf"^\W*(?:{_WORDS_OF_CORRECTION})\s*[:|\])}}–—-]+")
_PARTED_BEHIND = re.compile(rf"\s*[-–—|/(\[:][^\w]*(?:{_WORDS_OF_CORRECTION})[\W\d]*$")


def bare(title: str | None) -> list[str]:
    """Return the words of a headline, folded, without a mark beside them."""
    text = _AHEAD.sub("", _BEHIND.sub("", fold(title or "")))
    return re.findall(r"\w+", text)


def unmarked(title: str | None) -> str:
    """Return a headline without a mark beside it, in its own spelling."""
    text = title or ""
    folded = fold(text)
    # Letters of another script may change places: then the mark stays.
    if len(folded) != len(text):
        return text
    behind, ahead = _PARTED_BEHIND.search(folded), _AHEAD.match(folded)
    end = behind.start() if behind else len(text)
    return text[ahead.end() if ahead else 0 : end].strip() or text


def marks(title: str | None, text: str) -> Iterator[str]:
    """Yield the headline and the paragraphs that bear a mark."""
    if "updated" in flags(title) or unmarked(title) != (title or "").strip():
        yield title or ""
    for paragraph in text.split("\n\n"):
        if _is_mark(paragraph) or _BRACKETED.search(fold(paragraph)):
            yield paragraph.strip()


def _is_mark(paragraph: str) -> bool:
    folded = fold(paragraph)
    return bool(_HEAD.match(folded) or _EARLIER.search(folded))


# With these an outlet adds news; with others it says what was wrong.
_ADDED = re.compile(r"^\W*(?:yenilen|elave|tamamlama|обнов|дополн|updat)")
_NEWS, _NEWS_AFTER_COLON = 7, 4


def is_note(paragraph: str) -> bool:
    """Return whether a paragraph only marks a correction, and brings no news of its own."""
    bracketed = paragraph.strip()[:1] in ("(", "[") and _BRACKETED.search(fold(paragraph))
    if not _is_mark(paragraph) and not bracketed:
        return False
    head, colon, rest = paragraph.partition(":")
    least = _NEWS_AFTER_COLON if colon and len(head.split()) == 1 else _NEWS
    news = len(re.findall(r"[^\W\d]+", rest if least < _NEWS else paragraph)) >= least
    return not (news and _ADDED.match(fold(paragraph)))
