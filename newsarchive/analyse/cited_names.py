"""Whom a name in a text means: one of our sources, another outlet, or nobody we know."""

import re
import tomllib
from collections.abc import Mapping
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


@dataclass(frozen=True)
class Cited:
    """Who is meant: a canonical name, and the spider where it is a source of ours."""

    name: str
    source: str | None
    kind: Kind


def cited(name: str) -> Cited | None:
    """Return whom a name means, whatever its case ending; None where it is unknown."""
    key = _key(name)
    names = _names()
    if key in names:
        return names[key]
    stems = (key.removesuffix(each) for each in _ENDINGS if key.endswith(each))
    return next((names[stem] for stem in stems if len(stem) >= _SHORTEST and stem in names), None)


def source_of_host(host: str) -> str | None:
    """Return the source whose host this is, or whose edition it is a part of."""
    hosts = _hosts()
    parts = host.removeprefix("www.").split(".")
    tails = (".".join(parts[at:]) for at in range(len(parts) - 1))
    return next((hosts[each] for each in tails if each in hosts), None)


@lru_cache(maxsize=1)
def state_institutions() -> frozenset[str]:
    """Return the sources that are institutions of the state: other countries have some of that name."""
    return frozenset(each.name for each in declared() if each.kind == "institution, state")


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", fold(name))


@lru_cache(maxsize=1)
def _names() -> Mapping[str, Cited]:
    text = Path(__file__).with_name("cited_names.toml").read_text(encoding="utf-8")
    told = tomllib.loads(text)
    found: dict[str, Cited] = {}
    for name, spellings in told["media"].items():
        found |= {_key(each): Cited(name, None, "media") for each in spellings}
    publishers = {each.name: each.publisher or each.name for each in declared()}
    for source, spellings in told["sources"].items():
        meant = Cited(publishers.get(source, spellings[0]), source, "source")
        found |= {_key(each): meant for each in spellings}
    for host, source in _hosts().items():
        found.setdefault(_key(host), Cited(publishers[source], source, "source"))
    for source, publisher in publishers.items():
        found.setdefault(_key(publisher), Cited(publisher, source, "source"))
    return found


@lru_cache(maxsize=1)
def _hosts() -> Mapping[str, str]:
    return {
        site(each.homepage).removeprefix("news.").removeprefix("ru."): each.name
        for each in declared()
        if each.homepage
    }
