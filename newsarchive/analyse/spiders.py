"""What spiders declare about themselves, read from their source: no crawler is loaded for it."""

import ast
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_TEXTS = ("name", "publisher", "homepage", "kind")
_PLACES = ("discover", "backfill")
_WANTED = (*_TEXTS, *_PLACES, "languages", "every_hours", "confidence", "selectors")
# Classes of newsarchive/crawl/discovery.py, in words.
_WAYS = {
    "Feed": "feed",
    "Sitemap": "sitemap",
    "Listing": "listing",
    "Everything": "generic",
    "DayArchive": "days",
    "IdWalk": "numbers",
    "Cursor": "cursor",
}


@dataclass(frozen=True)
class Place:
    """Where articles are found: way is feed, sitemap, listing, generic, days, numbers or cursor.

    guess: nobody ever said that there is something at the address.
    """

    way: str
    url: str
    guess: bool = False


@dataclass(frozen=True)
class Declared:
    """A spider: its module, and what its class says.

    confidence is high, medium or low by fact: outlet, feeds, sitemaps, listings, articles (the form
    of their addresses), selectors, backfill. What it does not name was never judged. about is the
    docstring.
    """

    module: str
    name: str
    publisher: str | None = None
    homepage: str | None = None
    languages: tuple[str, ...] = ()
    every_hours: float = 3
    kind: str | None = None
    confidence: dict[str, str] = field(default_factory=dict)
    discover: tuple[Place, ...] = ()
    backfill: tuple[Place, ...] = ()
    has_pattern: bool = False
    selectors: tuple[str, ...] = ()
    about: str = ""


def declared(package: str = "spiders") -> tuple[Declared, ...]:
    """Return every spider of a package, by name; none where the package is not installed."""
    spec = find_spec(package)
    folders = list(spec.submodule_search_locations or []) if spec else []
    found = (each for folder in folders for each in _in_folder(Path(folder)))
    return tuple(sorted(found, key=lambda each: each.name))


def _in_folder(folder: Path) -> Iterator[Declared]:
    for module in pkgutil.iter_modules([str(folder)]):
        path = folder / f"{module.name}.py"
        if path.exists():
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                facts = _facts(node) if isinstance(node, ast.ClassDef) else {}
                if isinstance(facts.get("name"), str):
                    yield Declared(module.name, **facts)


def _facts(node: ast.ClassDef) -> dict[str, Any]:
    """Return the class attributes that are written as plain values."""
    values = dict(_assigned(node))
    facts = {name: _plain(value) for name, value in values.items() if name in _WANTED}
    kept: dict[str, Any] = {name: facts[name] for name in _TEXTS if _is(facts, name, str)}
    kept |= {name: tuple(_places(values[name])) for name in _PLACES if name in values}
    kept["has_pattern"] = "article_pattern" in values
    kept["about"] = ast.get_docstring(node) or ""
    if _is(facts, "languages", (list, tuple)):
        kept["languages"] = tuple(facts["languages"])
    if _is(facts, "every_hours", (int, float)):
        kept["every_hours"] = facts["every_hours"]
    if _is(facts, "selectors", dict):
        kept["selectors"] = tuple(facts["selectors"])
    if _is(facts, "confidence", dict):
        levels = facts["confidence"].items()
        kept["confidence"] = {fact: level for level, named in levels for fact in named.split()}
    return kept


def _is(facts: dict[str, Any], name: str, kind: Any) -> bool:
    return isinstance(facts.get(name), kind)


def _assigned(node: ast.ClassDef) -> Iterator[tuple[str, ast.expr]]:
    for each in node.body:
        targets = each.targets if isinstance(each, ast.Assign) else []
        targets = [each.target] if isinstance(each, ast.AnnAssign) else targets
        value = getattr(each, "value", None)
        if targets and isinstance(targets[0], ast.Name) and value is not None:
            yield targets[0].id, value


def _places(value: ast.expr) -> Iterator[Place]:
    """Yield the places of a list that is written out: Feed("…"), Listing("…", guess=True)."""
    for each in value.elts if isinstance(value, ast.List | ast.Tuple) else ():
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.args:
            way, url = _WAYS.get(each.func.id), _plain(each.args[0])
            if way and isinstance(url, str):
                yield Place(way, url, any(_is_guess(option) for option in each.keywords))


def _is_guess(option: ast.keyword) -> bool:
    return option.arg == "guess" and _plain(option.value) is True


def _plain(value: ast.expr) -> Any:
    try:
        return ast.literal_eval(value)
    except ValueError:
        return None
