"""Undoes double encoding: UTF-8 that was once read in an old encoding, and encoded again.

ftfy does it where the text is beyond doubt wrong and the result right; what it does not know
(koi8-r, and Latin letters read as windows-1251) is undone only where a whole piece of text turns
into well-formed UTF-8.
"""

import re
from collections.abc import Iterator
from typing import Any

from ftfy import TextFixerConfig, fix_encoding

# What the source of a page in double encoding holds somewhere, in UTF-8. Each pattern begins with a
# byte of its own, one of those below.
_SIGNS = (
    # A letter that begins a pair, read as Western or Turkish, before a sign that may end one.
    re.compile(
        rb"\xc3[\x82-\x86\x89\x90\x91\xa2](?:\xc2|\xe2|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|\xc6\x92|\xcb)"
    ),
    # Russian read as Turkish: Ğ°, Ğµ, Ğ¾.
    re.compile(rb"\xc4\x9e\xc2[\xb0\xb5\xbe]"),
    # Box drawing: what koi8-r has where UTF-8 has second bytes.
    re.compile(rb"\xe2\x95[\x80-\xbf]"),
    # The commonest letters read as windows-1251: Р°, Рѕ, Й™, Д°, Д±, Г¶, вЂ.
    re.compile(
        rb"\xd0(?:\xa0(?:\xc2\xb0|\xd1\x95)|\x99\xe2\x84|\x94\xc2[\xb0\xb1]|\x93\xc2\xb6|\xb2\xd0\x82)"
    ),
)
_FIRST = (b"\xc3", b"\xc4", b"\xe2", b"\xd0")
# The first of them as entities.
_ENTITIES = re.compile(rb"&(?:Atilde;|(?:Acirc|Auml|Aring|acirc|Eacute|ETH);&)")
_STRICT = ("cp1251", "koi8-r", "cp1254")
_FEWEST = 2
# Letters that no page has: archaic Cyrillic, and phonetic ones but for ə.
_ODD = re.compile("[\u0250-\u0258\u025a-\u02af\u0460-\u0489]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CONFIG = TextFixerConfig(replace_lossy_sequences=False)
# ftfy takes half a second for a million characters; no article is so long.
_LONGEST = 500_000
_ATTRIBUTES = ("content", "alt", "title")


def is_suspect(source: bytes) -> bool:
    """Return whether a page's source, in UTF-8, may hold double encoding: most pages do not."""
    if _ENTITIES.search(source):
        return True
    # A byte is looked for a dozen times as fast as a pattern that begins with it.
    return any(
        first in source and each.search(source) for first, each in zip(_FIRST, _SIGNS, strict=True)
    )


def mend_tree(tree: Any) -> int:
    """Undo double encoding in the texts and attributes of a page; returns how many were mended."""
    mended, left = 0, _LONGEST
    for element in tree.iter():
        if element.tag in ("script", "style") and "ld+json" not in (element.get("type") or ""):
            continue
        for place, before in _strings(element):
            if before.isascii() or (left := left - len(before)) < 0:
                continue
            if (after := mend(before)) != before:
                _write(element, place, after)
                mended += 1
    return mended


def _strings(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the strings of an element that people read, each with its place."""
    places = [("text", element.text), ("tail", element.tail)]
    places += [(f"@{each}", element.get(each)) for each in _ATTRIBUTES]
    yield from ((place, string) for place, string in places if string)


def _write(element: Any, place: str, string: str) -> None:
    if place.startswith("@"):
        element.set(place[1:], string)
    else:
        setattr(element, place, string)


def mend(text: str) -> str:
    """Return a text without double encoding, unchanged unless it is certain."""
    if text.isascii():
        return text
    for encoding in _STRICT:
        if found := _well_formed(text, encoding):
            return found
    found = fix_encoding(text, _CONFIG)
    # One Cyrillic letter by itself may as well be a sign beside a Turkish one.
    lone = len(text) - len(found) == 1 and _cyrillic(found) > _cyrillic(text)
    return text if "\ufffd" in found or lone or _ODD.search(found) else found


def _cyrillic(text: str) -> int:
    return len(_CYRILLIC.findall(text))


def _well_formed(text: str, encoding: str) -> str | None:
    """Return the UTF-8 that a text is when written in an encoding; None where it is none."""
    try:
        found = text.encode(encoding).decode()
    except UnicodeError:
        return None
    letters = sum(letter > "\x7f" for letter in found)
    return found if letters >= _FEWEST and not _ODD.search(found) else None
