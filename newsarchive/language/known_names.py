"""Names known as names, and names by their spellings in other languages, as known_names.toml lists them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Equivalents:
    """One thing in its spellings, ours first; key is "" but where its sound is that of another thing."""

    spellings: tuple[str, ...]
    key: str


@cache
def equivalents() -> tuple[Equivalents, ...]:
    """Return what is the same in other spellings, in the order of the file."""
    return (*equivalent_places(), *_equivalents("others"))


@cache
def equivalent_places() -> tuple[Equivalents, ...]:
    """Return the towns and states among them."""
    return _equivalents("places")


@cache
def first_names() -> tuple[str, ...]:
    """Return given names of Azerbaijan."""
    return _words("names", "given")


@cache
def places() -> tuple[str, ...]:
    """Return names of places."""
    return _words("names", "places")


@cache
def organisations() -> tuple[str, ...]:
    """Return how words of organisations begin, folded."""
    return _words("words", "organisations")


@cache
def titles() -> tuple[str, ...]:
    """Return words that stand before a name and are no part of it."""
    return _words("words", "titles")


@cache
def common_words() -> tuple[str, ...]:
    """Return words that have a capital without being names."""
    return _words("words", "common")


def _equivalents(name: str) -> tuple[Equivalents, ...]:
    found = []
    for line in _told()["equivalents"][name].splitlines():
        key, _, spellings = line.rpartition(": ")
        found.append(Equivalents(tuple(each.strip() for each in spellings.split("|")), key))
    return tuple(found)


def _words(table: str, name: str) -> tuple[str, ...]:
    return tuple(_told()[table][name].split())


@cache
def _told() -> Mapping[str, Mapping[str, str]]:
    text = Path(__file__).with_name("known_names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
