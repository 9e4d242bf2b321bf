"""What the invented newspaper's writers hand in: articles without an address or a date."""

import tomllib
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

LANGUAGES = ("az", "en", "ru")


@dataclass(frozen=True, kw_only=True)
class Manuscript:
    """An article as written, before an edition gives it an address and a moment."""

    language: str
    slug: str
    number: int
    hours_ago: float
    title: str
    section: str
    text: str
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    caption: str | None = None
    standfirst: str | None = None
    place: str | None = None
    updated: bool = False
    edition: int = 1
    gone: bool = False
    edits: tuple[tuple[str, str], ...] = ()

    def edited(self) -> "Manuscript":
        """Return it as its editor leaves it for the second edition."""
        text = self.text
        for old, new in self.edits:
            if text.count(old) != 1:
                raise ValueError(f"{self.slug}: {old!r} must stand in the text once")
            text = text.replace(old, new)
        return replace(self, text=text)


def manuscripts() -> list[Manuscript]:
    """Return every manuscript of both editions, as first written."""
    return [
        manuscript(language, entry)
        for language in LANGUAGES
        for entry in tomllib.loads(contents(f"articles.{language}.toml"))["article"]
    ]


def manuscript(language: str, entry: dict[str, Any]) -> Manuscript:
    """Return the manuscript one table of a data file describes."""
    entry = entry | {"text": entry["text"].strip()}
    for name in ("authors", "tags"):
        entry[name] = tuple(entry.get(name, ()))
    entry["edits"] = tuple((old, new) for old, new in entry.get("edits", ()))
    return Manuscript(language=language, **entry)


def contents(name: str) -> str:
    """Return the text of a file that lies beside this module."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
