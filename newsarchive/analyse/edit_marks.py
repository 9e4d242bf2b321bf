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


def bare(title: str | None) -> list[str]:
    """Return the words of a headline, folded, without a mark beside them."""
    text = re.sub(rf"[\W\d]*(?:{_WORDS_OF_CORRECTION})[\W\d]*$", "", fold(title or ""))
    text = re.sub(rf"^\W*(?:{_WORDS_OF_CORRECTION})\s*[:|\])}}–—-]+", "", text)
    return re.findall(r"\w+", text)


def marks(title: str | None, text: str) -> Iterator[str]:
    """Yield the headline and the paragraphs that bear a mark."""
    if "updated" in flags(title):
        yield title or ""
    for paragraph in text.split("\n\n"):
        if _is_mark(paragraph) or _BRACKETED.search(fold(paragraph)):
            yield paragraph.strip()


def _is_mark(paragraph: str) -> bool:
    folded = fold(paragraph)
    return bool(_HEAD.match(folded) or _EARLIER.search(folded))


# With these an outlet adds news; with others it says what was wrong.
_ADDED = re.compile(r"^\W*(?:yenilen|elave|tamamlama|обнов|дополн|updat)")
_NEWS = 7


def is_note(paragraph: str) -> bool:
    """Return whether a paragraph only marks a correction, and brings no news of its own."""
    bracketed = paragraph.strip()[:1] in ("(", "[") and _BRACKETED.search(fold(paragraph))
    if not _is_mark(paragraph) and not bracketed:
        return False
    news = len(re.findall(r"[^\W\d]+", paragraph)) >= _NEWS
    return not (news and _ADDED.match(fold(paragraph)))
