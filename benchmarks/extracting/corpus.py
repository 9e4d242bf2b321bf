"""Labelled pages on disk: `gold.jsonl` or `gold.jsonl.gz`, and `html/ID.html.gz`."""

import gzip
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class Malformed(Exception):
    """A folder is no corpus, or a line or page of it cannot be read."""


@dataclass(frozen=True)
class Corpus:
    """A folder of labelled pages and the lines that say what is true of each."""

    folder: Path
    rows: tuple[Mapping[str, Any], ...]

    @property
    def name(self) -> str:
        """Return the name of the folder."""
        return self.folder.name

    def page(self, row: Mapping[str, Any]) -> bytes:
        """Return the page of a line as the server sent it."""
        path = self.folder / "html" / f"{row['id']}.html.gz"
        try:
            return gzip.decompress(path.read_bytes())
        except (OSError, EOFError) as problem:
            raise Malformed(f"{path}: the page cannot be read ({problem}).") from problem


def corpora(folders: Iterable[Path], *, names: Iterable[str] = ()) -> list[Corpus]:
    """Return the corpora in folders, or only those of some names; a folder of corpora counts as all.

    Raises Malformed where a folder holds none, or a corpus is broken.
    """
    wanted = set(names)
    found: list[Path] = []
    for folder in folders:
        here = [folder] if is_corpus(folder) else sorted(filter(is_corpus, subfolders(folder)))
        if not here:
            raise Malformed(f"{folder}: no corpus here. One is gold.jsonl.gz and html/ID.html.gz.")
        found += here
    if missing := wanted - {folder.name for folder in found}:
        raise Malformed(
            f"No corpus is called {', '.join(sorted(missing))}; there are "
            f"{', '.join(folder.name for folder in found)}."
        )
    return [read(folder) for folder in found if not wanted or folder.name in wanted]


def subfolders(folder: Path) -> list[Path]:
    """Return what stands directly in a folder."""
    return list(folder.iterdir()) if folder.is_dir() else []


def is_corpus(folder: Path) -> bool:
    """Return whether a folder looks like a corpus."""
    return (folder / "html").is_dir() and any(folder.glob("gold.jsonl*"))


def read(folder: Path) -> Corpus:
    """Return a corpus, each line of its gold checked."""
    path = next(each for each in sorted(folder.glob("gold.jsonl*")))
    try:
        raw = path.read_bytes()
        text = (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode()
    except (OSError, EOFError, UnicodeDecodeError) as problem:
        raise Malformed(f"{path}: cannot be read ({problem}).") from problem
    numbered = enumerate(text.split("\n"), start=1)
    return Corpus(folder, tuple(row(line, path, at) for at, line in numbered if line.strip()))


def row(line: str, path: Path, at: int) -> Mapping[str, Any]:
    """Return one line of gold."""
    try:
        found = json.loads(line)
    except json.JSONDecodeError as problem:
        raise Malformed(f"{path}, line {at}: no JSON ({problem}).") from problem
    if not isinstance(found, dict) or not isinstance(found.get("id"), str):
        raise Malformed(f"{path}, line {at}: an object with a text `id` is wanted.")
    return found
