"""What was changed between two texts, paragraph by paragraph and in those word by word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

_PARAGRAPHS = re.compile(r".+?(?:\n\s*\n\s*|\Z)", re.DOTALL)
_BREAK = re.compile(r"\n\s*\n\s*")
# A mark stands alone: where a comma was added, the word before it stayed.
_TOKENS = re.compile(r"(?:\w+(?:[-'’.,:/]\w+)*|\W)\s*")
_WORDS = re.compile(r"\S+\s*")
# Of a sentence that was said anew, a word in common here and there only hides what it became.
_LONE = 3
_FEW = 6
# So many pairs of words take a second or two.
_MOST = 50_000_000


@dataclass(frozen=True)
class Piece:
    """Words that stayed, were removed or were added."""

    kind: Literal["same", "removed", "added"]
    text: str


# What a text had and what the other has at its place.
_Change = tuple[Sequence[str], Sequence[str], bool]


def differences(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces that make one text into the other; white space alone is no change."""
    changes: list[_Change] = []
    for old, new, is_same in _aligned(_PARAGRAPHS.findall(before), _PARAGRAPHS.findall(after)):
        if is_same:
            changes.append((old, new, True))
        else:
            changes += _changed(old, new)
    return tuple(_pieces(changes))


def _changed(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """Return what changed in paragraphs; of a huge text those are compared that stand at one place."""
    one, two = (_TOKENS.findall("".join(each)) for each in (old, new))
    if len(one) * len(two) <= _MOST:
        return _inside(one, two)
    if len(old) != len(new):
        return [(one, two, False)]
    pairs = zip(old, new, strict=True)
    return [change for a, b in pairs for change in _inside(_TOKENS.findall(a), _TOKENS.findall(b))]


def _inside(old: list[str], new: list[str]) -> list[_Change]:
    """Return what changed in paragraphs; those that have next to nothing in common are others altogether."""
    changes = list(_aligned(old, new))
    stayed = sum(_count(each) for _, each, is_same in changes if is_same)
    if _FEW * stayed < max(_count(old), _count(new)):
        return [(old, new, False)]
    return _without_lone(changes)


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[_Change]:
    keys = [[" ".join(each.split()) for each in side] for side in (old, new)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield old[a:b], new[c:d], tag == "equal"


def _without_lone(changes: list[_Change]) -> list[_Change]:
    """Take what stayed between two larger changes into them; never the end of a paragraph."""
    return [
        (old, new, is_same and not _is_lone(changes, n))
        for n, (old, new, is_same) in enumerate(changes)
    ]


def _is_lone(changes: list[_Change], at: int) -> bool:
    if not 0 < at < len(changes) - 1 or any("\n" in each for each in changes[at][1]):
        return False
    beside = (max(_count(one), _count(two)) for one, two, _ in (changes[at - 1], changes[at + 1]))
    return _LONE * _count(changes[at][1]) <= min(beside)


def _count(tokens: Iterable[str]) -> int:
    return sum(each[0].isalnum() for each in tokens)


def _pieces(changes: Iterable[_Change]) -> Iterator[Piece]:
    begins = True
    for is_same, group in groupby(changes, key=lambda each: each[2]):
        some = list(group)
        old = "".join(word for each in some for word in each[0])
        new = "".join(word for each in some for word in each[1])
        if is_same:
            yield Piece("same", new)
        if old and not is_same:
            yield Piece("removed", _in_line(old) if new.endswith("\n") and not begins else old)
        if new and not is_same:
            yield Piece("added", new)
        begins = (new or old).endswith("\n")


def _in_line(old: str) -> str:
    """Return what another text took the place of, without the end of the paragraph that both have."""
    words = old.rstrip()
    if "\n" not in old[len(words) :]:
        return old
    return f"{words} " if words[-1].isalnum() else words


def around(pieces: tuple[Piece, ...], *, words: int = 12) -> tuple[Piece, ...]:
    """Return the changes with some words of their paragraphs on each side; an ellipsis stands for the rest.

    Before a paragraph that is new or gone stand the last words of the one before it.
    """
    last = len(pieces) - 1
    return tuple(
        replace(
            each,
            text=_shortened(each.text, words, before=pieces[n - 1] if n else None, last=n == last),
        )
        if each.kind == "same"
        else each
        for n, each in enumerate(pieces)
    )


def _shortened(text: str, words: int, *, before: Piece | None, last: bool) -> str:
    parts = _BREAK.split(text)
    end = "" if parts[-1] else "\n\n"
    parts = parts[: len(parts) - bool(end)]
    # After a whole paragraph nothing needs to be shown of the next one.
    follows = before is not None and not before.text.endswith("\n")
    if len(parts) == 1:
        return _cut(text.rstrip("\n"), words * follows, words * (not last)) + end
    shown = [_cut(parts[0], words, 0)] if follows else []
    if last:
        return "".join(shown) + end
    if before and len(parts) > len(shown) + 1:
        shown.append("…")
    return "\n\n".join([*shown, _cut(parts[-1], 0, words)]) + end


def _cut(text: str, head: int, tail: int) -> str:
    """Return so many words of the beginning and of the end of a text; all of them where there are few."""
    found = _WORDS.findall(text)
    if not head + tail:
        return ""
    if len(found) <= head + tail:
        return text
    start = "".join(found[:head]).rstrip()
    end = "".join(found[-tail:]) if tail else ""
    return f"{start} … {end}".lstrip() if end else f"{start} …"
