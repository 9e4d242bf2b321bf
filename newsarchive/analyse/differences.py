"""What was changed between two texts, word by word."""

import re
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

_WORDS = re.compile(r"\S+\s*")


@dataclass(frozen=True)
class Piece:
    """Words that stayed, were removed or were added."""

    kind: Literal["same", "removed", "added"]
    text: str


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces that make one text into the other; white space alone is no change."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = SequenceMatcher(
        None, [each.strip() for each in old], [each.strip() for each in new], autojunk=False
    )
    pieces: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(new[c:d])))
            continue
        pieces += [Piece("removed", "".join(old[a:b]))] if b > a else []
        pieces += [Piece("added", "".join(new[c:d]))] if d > c else []
    return tuple(pieces)


def around(pieces: tuple[Piece, ...], *, words: int = 12) -> tuple[Piece, ...]:
    """Return the changes with some words on each side; what is left out becomes an ellipsis."""
    last = len(pieces) - 1
    return tuple(
        _shortened(each, words, first=n == 0, last=n == last) if each.kind == "same" else each
        for n, each in enumerate(pieces)
    )


def _shortened(piece: Piece, words: int, *, first: bool, last: bool) -> Piece:
    found = _WORDS.findall(piece.text)
    if len(found) <= (words if first or last else 2 * words):
        return piece
    head = "" if first else "".join(found[:words]).rstrip()
    tail = "" if last else "".join(found[-words:])
    return replace(piece, text=f"{head} … {tail}".lstrip() if tail else f"{head} …")
