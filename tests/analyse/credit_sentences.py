"""Reads credit_sentences.toml: invented sentences, and whom they credit."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SENTENCES = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True)
class Sentence:
    """A sentence, and each credit in it: the name as written, and the spider that is meant or ""."""

    text: str
    cites: frozenset[tuple[str, str]]


def sentences(path: Path = SENTENCES) -> Iterator[Sentence]:
    """Yield every sentence; raises ValueError where a name is not in its sentence."""
    for each in tomllib.loads(path.read_text(encoding="utf-8"))["sentence"]:
        cites = frozenset((name, source) for name, source in each["cites"])
        if missing := [name for name, _ in cites if name not in each["text"]]:
            raise ValueError(f"{missing[0]!r} is not in {each['text']!r}")
        yield Sentence(each["text"], cites)
