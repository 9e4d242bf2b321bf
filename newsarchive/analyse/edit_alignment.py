"""Lays two versions of a text beside one another, word by word and paragraph by paragraph."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from newsarchive.analyse.edit_tokens import Token
from newsarchive.analyse.edit_words import Words
from newsarchive.language.folding import fold

# A paragraph is another one when so much of it has no counterpart.
_OTHER = 0.6
# So much of two paragraphs is alike where one was written anew; in the same place less is enough.
_ALIKE, _ALIKE_IN_PLACE = 0.3, 0.1

# The words of both texts at one place; one side may be empty.
Segment = tuple[Sequence[Token], Sequence[Token]]


@dataclass(frozen=True)
class Changed:
    """What differs between two texts: whole paragraphs by number, and stretches of words in the others."""

    old: Words
    new: Words
    removed: tuple[int, ...]
    added: tuple[int, ...]
    segments: tuple[Segment, ...]

    @classmethod
    def between(cls, old: Words, new: Words) -> "Changed":
        spans = list(_spans(old, new))
        gone = _lone(old, [range(a, b) for a, b, _, _ in spans])
        come = _lone(new, [range(c, d) for _, _, c, d in spans])
        kept = _pairs_alike(old, new, gone, come)
        gone, come = gone - {one for one, _ in kept}, come - {two for _, two in kept}
        segments = [
            (
                [each for each in old.tokens[a:b] if each.paragraph not in gone],
                [each for each in new.tokens[c:d] if each.paragraph not in come],
            )
            for a, b, c, d in spans
        ]
        return cls(
            old,
            new,
            tuple(sorted(gone)),
            tuple(sorted(come)),
            tuple(each for each in segments if each[0] or each[1]),
        )


def _spans(old: Words, new: Words) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches of tokens that differ; marks alone between two of them do not part them."""
    span: tuple[int, int, int, int] | None = None
    for each in Indel.opcodes(old.values, new.values):
        if each.tag == "equal":
            between = new.tokens[each.dest_start : each.dest_end]
            if span and any(token.kind != "mark" for token in between):
                yield span
                span = None
            continue
        start = (span[0], span[2]) if span else (each.src_start, each.dest_start)
        span = (start[0], each.src_end, start[1], each.dest_end)
    if span:
        yield span


def _lone(text: Words, differing: Iterable[range]) -> set[int]:
    """Return the paragraphs of which most words have no counterpart."""
    whole = Counter(each.paragraph for each in text.tokens if each.kind != "mark")
    apart = Counter(
        text.tokens[at].paragraph
        for stretch in differing
        for at in stretch
        if text.tokens[at].kind != "mark"
    )
    return {number for number, count in apart.items() if count >= _OTHER * whole[number]}


def _pairs_alike(old: Words, new: Words, gone: set[int], come: set[int]) -> set[tuple[int, int]]:
    """Return paragraphs that were written anew, rather than removed and added."""
    if not gone or not come or len(gone) * len(come) > 10_000:
        return set()
    bags_old, bags_new = _bags(old, gone), _bags(new, come)
    found: set[tuple[int, int]] = set()
    for one in sorted(gone):
        best = max(
            (two for two in come if two not in {pair[1] for pair in found}),
            key=lambda two: (_likeness(bags_old[one], bags_new[two]), -two),
            default=None,
        )
        least = _ALIKE if one - min(gone) != (best or 0) - min(come) else _ALIKE_IN_PLACE
        if best is not None and least <= _likeness(bags_old[one], bags_new[best]) < 1:
            found.add((one, best))
    return found


def _bags(text: Words, numbers: set[int]) -> dict[int, Counter[str]]:
    bags: dict[int, Counter[str]] = {number: Counter() for number in numbers}
    for each in text.tokens:
        if each.paragraph in bags and each.kind != "mark":
            bags[each.paragraph][fold(each.text)[:5]] += 1
    return bags


def _likeness(one: Counter[str], two: Counter[str]) -> float:
    """Return the share of words that two paragraphs have in common (Dice, by first five letters)."""
    total = one.total() + two.total()
    return 2 * (one & two).total() / total if total else 0.0
