"""Whom a name in a text means: one of our sources, another outlet, or nobody we know."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from newsarchive.analyse.spiders import declared
from newsarchive.extract.addresses import site
from newsarchive.language.folding import fold

Kind = Literal["source", "media", "other"]

# Case endings, folded; the longest first.
_ENDINGS = sorted(
    "ndan nden nda nde nin nun in un na ne ya ye a e ni nu i u den dan da de la le ом ем ой ою ами а у е ы и ю".split(),
    key=len,
    reverse=True,
)
_SHORTEST = 3
_LONGEST_ACRONYM = 5
_RUSSIAN_ENDING = re.compile("(?:[аеиоуыэюяйь]+(?:го|му|ми|м|х)?|[аеиоуыэюяйь][мх])$")


@dataclass(frozen=True)
class Cited:
    """Who is meant: a canonical name, and the spider where it is a source of ours."""

    name: str
    source: str | None
    kind: Kind

    @property
    def shared(self) -> bool:
        """Whether it is an institution of the state: other countries have some of that name."""
        return self.source in state_institutions()

    @property
    def is_outlet(self) -> bool:
        """Whether it brings news, and is no institution or company."""
        return self.kind != "other" and not self.shared


def cited(name: str) -> Cited | None:
    """Return whom a name means, whatever its case ending; None where it is unknown."""
    found = cited_with_ending(name)
    return found[0] if found else None


@lru_cache(maxsize=20_000)
def cited_with_ending(name: str) -> tuple[Cited, str] | None:
    """Return whom a name means, and the folded case ending that it was found without."""
    found = _unbent(name)
    # ARD is no Arda, ONA no Ona.
    return None if found and _is_lowered_acronym(name, found[1]) else found


def _is_lowered_acronym(name: str, ending: str) -> bool:
    key = key_of(name)
    bare = name[: len(name) - len(ending)]
    return key.removesuffix(ending) in _acronyms() and not bare.isupper()


def _unbent(name: str) -> tuple[Cited, str] | None:
    if found := bare(name, _names()):
        return found
    is_address = "." in name and " " not in name
    meant = cited_host(name.lower()) if is_address else _stemmed_names().get(_stemmed(name))
    return (meant, "") if meant else None


def bare(name: str, names: Mapping[str, Cited]) -> tuple[Cited, str] | None:
    """Return whom a name means among names by their key, and the case ending it was found without."""
    key = key_of(name)
    if key in names:
        return names[key], ""
    for ending in _ENDINGS:
        stem = key.removesuffix(ending)
        if stem != key and len(stem) >= _SHORTEST and stem in names:
            return names[stem], ending
    return None


def cited_host(host: str) -> Cited | None:
    """Return the source whose host this is, or whose edition it is a part of."""
    hosts = _hosts()
    parts = host.removeprefix("www.").split(".")
    tails = (".".join(parts[at:]) for at in range(len(parts) - 1))
    source = next((hosts[each] for each in tails if each in hosts), None)
    return Cited(_publishers()[source], source, "source") if source else None


@lru_cache(maxsize=1)
def state_institutions() -> frozenset[str]:
    """Return the sources that are institutions of the state: other countries have some of that name."""
    return frozenset(each.name for each in declared() if each.kind == "institution, state")


def _stemmed(name: str) -> str:
    """Return a Russian name of several words, each without its ending: Министерства обороны."""
    words = re.findall(r"[а-я]+", fold(name))
    if len(words) < 2:
        return ""
    return " ".join(_RUSSIAN_ENDING.sub("", each) if len(each) > 4 else each for each in words)


@lru_cache(maxsize=1)
def _stemmed_names() -> Mapping[str, Cited]:
    found = {_stemmed(spelling): meant for spelling, meant in _spellings()}
    return {stemmed: meant for stemmed, meant in found.items() if stemmed}


def key_of(name: str) -> str:
    """Return a name as names are compared: folded, without blanks and marks."""
    return re.sub(r"[\W_]+", "", fold(name))


@lru_cache(maxsize=1)
def _names() -> Mapping[str, Cited]:
    found: dict[str, Cited] = {}
    for spelling, meant in _spellings():
        found.setdefault(key_of(spelling), meant)
    return found


@lru_cache(maxsize=1)
def _acronyms() -> frozenset[str]:
    spelled = [spelling for spelling, _ in _spellings() if len(spelling) <= _LONGEST_ACRONYM]
    lowered = {key_of(each) for each in spelled if not each.isupper()}
    return frozenset({key_of(each) for each in spelled if each.isupper()} - lowered)


def _spellings() -> Iterator[tuple[str, Cited]]:
    """Yield how each name is spelt and whom it means, the surest first."""
    text = Path(__file__).with_name("cited_names.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    publishers = _publishers()
    for source, spellings in told["sources"].items():
        meant = Cited(publishers.get(source, spellings[0]), source, "source")
        yield from ((each, meant) for each in spellings)
    kinds: tuple[tuple[Kind, str], ...] = (("media", "media"), ("other", "institutions"))
    for kind, table in kinds:
        for name, spellings in told[table].items():
            yield from ((each, Cited(name, None, kind)) for each in spellings)
    for host, source in _hosts().items():
        yield host, Cited(publishers[source], source, "source")
    for source, publisher in publishers.items():
        yield publisher, Cited(publisher, source, "source")


@lru_cache(maxsize=1)
def _publishers() -> Mapping[str, str]:
    """Return the name of each source's publisher."""
    return {each.name: each.publisher or each.name for each in declared()}


@lru_cache(maxsize=1)
def _hosts() -> Mapping[str, str]:
    return {
        site(each.homepage).removeprefix("news.").removeprefix("ru."): each.name
        for each in declared()
        if each.homepage
    }
