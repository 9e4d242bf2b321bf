"""What spiders declare about themselves, read from their source: no crawler is loaded for it."""

import ast
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_WANTED = ("name", "publisher", "homepage", "languages", "every_hours")


@dataclass(frozen=True)
class Declared:
    """A spider: its module, and what its class says."""

    module: str
    name: str
    publisher: str | None = None
    homepage: str | None = None
    languages: tuple[str, ...] = ()
    every_hours: float = 3


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
    facts: dict[str, Any] = {}
    for each in node.body:
        targets = each.targets if isinstance(each, ast.Assign) else []
        targets = [each.target] if isinstance(each, ast.AnnAssign) else targets
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        value = getattr(each, "value", None)
        if names and names[0] in _WANTED and value is not None:
            facts[names[0]] = _plain(value)
    languages, hours = facts.pop("languages", None), facts.pop("every_hours", None)
    kept: dict[str, Any] = {name: each for name, each in facts.items() if isinstance(each, str)}
    kept |= {"languages": tuple(languages)} if isinstance(languages, list | tuple) else {}
    return kept | ({"every_hours": hours} if isinstance(hours, int | float) else {})


def _plain(value: ast.expr) -> Any:
    try:
        return ast.literal_eval(value)
    except ValueError:
        return None
