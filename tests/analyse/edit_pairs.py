"""Reads edit_pairs.toml: invented articles, what was changed in them, and what kind of change that is."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsarchive.analyse.edit_kinds import Text


@dataclass(frozen=True)
class Pair:
    """Two versions of an article, and the kinds of change between them."""

    before: Text
    after: Text
    kinds: frozenset[str]


PAIRS = Path(__file__).with_suffix(".toml")


def pairs(path: Path = PAIRS) -> Iterator[Pair]:
    """Yield every pair; raises ValueError where a change does not fit its article."""
    for article in tomllib.loads(path.read_text(encoding="utf-8"))["article"]:
        before = Text(article["title"], article["text"].strip(), article["language"])
        for each in article["pair"]:
            text = _changed(before.text, each)
            after = Text(each.get("title", before.title), text, before.language)
            yield Pair(before, after, frozenset(each["kinds"]))


def _changed(text: str, pair: dict[str, Any]) -> str:
    for old, new in pair.get("replace", ()):
        if text.count(old) != 1:
            raise ValueError(f"{old!r} stands {text.count(old)} times in {text[:60]!r}")
        text = text.replace(old, new)
    paragraphs = text.split("\n\n")
    for number in sorted(pair.get("remove", ()), reverse=True):
        del paragraphs[number - 1]
    if "add" in pair:
        paragraphs.insert(pair["add"][0] - 1, pair["add"][1])
    if "move" in pair:
        paragraphs.insert(pair["move"][1] - 1, paragraphs.pop(pair["move"][0] - 1))
    return "\n\n".join(paragraphs)
