"""The outlet's own name, as a page gives it: neither a headline nor an author."""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newsarchive.extract.characters import letters
from newsarchive.language.folding import fold

if TYPE_CHECKING:
    from newsarchive.extract.page import Page

_SECOND_LEVEL = frozenset(("co", "com", "org", "net", "gov", "edu", "ac", "info", "gen"))
_SHORTEST = 3
_LONG = 8
_LONGEST_TITLE = 500
_MOST_WORDS = 4
_SEPARATOR = re.compile(r"\s+(?:[-–—|»«•·]|::)\s+|\s*\|\s*")
# What an outlet adds to its name where it writes under it.
_ADDED = frozenset(
    "the az com org net ru tv info news media online xəbər xeber xəbərləri agentliyi agency staff team redaksiya "
    "redaksiyası redaktion redazione editorial editors board desk official qəzeti редакция".split()
)
_END = re.compile(r"(?:news|media|xeber|xeberleri|online|info|az|tv)$")


@dataclass(frozen=True)
class OutletNames:
    """The outlet's names as letters only: those it states, its host, and the ends of its titles."""

    stated: Set[str]
    hosts: Set[str]
    ends: Set[str]

    @property
    def guessed(self) -> Set[str]:
        """Names that the outlet does not state as its own, but is known by."""
        return self.hosts | self.ends


def outlet_names(page: "Page") -> OutletNames:
    """Return what an outlet calls itself, and what its host and the end of its titles say."""
    stated = {_key(each) for each in page.site_names} - {_key(each) for each in _owners(page)}
    sets = (stated, _hosts(page.url), _ends(page.tree.findtext(".//title") or ""))
    return OutletNames(*map(_with_short_forms, sets))


def _hosts(url: str | None) -> Set[str]:
    host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    labels = [] if re.fullmatch(r"[\d.]+|.*:.*", host) else host.split(".")
    if len(labels) < 2:
        return set()
    at = -3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else -2
    return {_key(labels[at]), _key("".join(labels[at:])), _key("".join(labels))}


def _ends(title: str) -> Set[str]:
    parts = _SEPARATOR.split(" ".join(title[:_LONGEST_TITLE].split()))
    short = [each for each in (parts[0], parts[-1]) if len(each.split()) <= _MOST_WORDS]
    return {_key(each) for each in short} if len(parts) > 1 else set()


def _with_short_forms(keys: Set[str]) -> Set[str]:
    short = {_END.sub("", each) for each in keys if len(each) > 7}
    return {each for each in (*keys, *short) if len(each) >= _SHORTEST}


def is_outlet(text: str, keys: Set[str]) -> bool:
    """Return whether a text is the outlet's name, with or without words like News or .az."""
    words = [_key(each) for each in re.split(r"[\s.\-]+", text)]
    bare = [each for each in words if each not in _ADDED_KEYS]
    return "".join(words) in keys or "".join(bare) in keys


def names_outlet(text: str, keys: Set[str]) -> bool:
    """Return whether a text is the outlet's name or has it among its words: one of its desks."""
    if is_outlet(text, keys) or any(_key(each) in keys for each in re.split(r"[\s\-]+", text)):
        return True
    whole = _key(text)
    return any(len(each) >= _LONG and whole.startswith(each) for each in keys)


def _owners(page: "Page") -> list[str]:
    """Return the persons a page calls its publisher: a site of one writer is named after them."""
    publisher: Any = page.article_ld.get("publisher")
    people = [each for each in page.json_ld if "Person" in str(each.get("@type"))]
    own = publisher if isinstance(publisher, dict) else {}
    same = [each for each in people if each.get("@id") and each.get("@id") == own.get("@id")]
    whole = [*same, *([own] if "Person" in str(own.get("@type")) else [])]
    return [each["name"] for each in whole if isinstance(each.get("name"), str)]


@lru_cache(maxsize=8_192)
def _key(text: str) -> str:
    return letters(fold(text))


_ADDED_KEYS = frozenset(map(_key, _ADDED))
