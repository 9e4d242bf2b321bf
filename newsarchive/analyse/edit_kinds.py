"""Says what kind of change an outlet made from one version of an article to the next."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby, zip_longest
from typing import Literal

from newsarchive.analyse.edit_alignment import Changed, Segment
from newsarchive.analyse.edit_marks import bare, is_note, marks, unmarked
from newsarchive.analyse.edit_slips import is_slip
from newsarchive.analyse.edit_tokens import Token
from newsarchive.analyse.edit_values import perhaps_dates, values
from newsarchive.analyse.edit_words import Words, words
from newsarchive.extract.flags import flags
from newsarchive.language.folding import fold

Kind = Literal[
    "headline",
    "number",
    "date",
    "name_added",
    "name_removed",
    "quotation",
    "paragraph_added",
    "paragraph_removed",
    "paragraph_moved",
    "correction",
    "wording",
    "typo",
]


@dataclass(frozen=True)
class Edit:
    """One change: its kind, what it was and what it became (None: nothing), and its sentence.

    Of a whole paragraph, context has the names that went or came with it. paragraph counts from 1,
    in the new text where the change is still in it, else in the old.
    """

    kind: Kind
    before: str | None
    after: str | None
    context: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True)
class Text:
    """What is compared: a headline and a text, in a language."""

    title: str | None
    text: str
    language: str | None = None


# The matrix of the comparison takes a bit for each pair of words: at most some 100 MB.
_MOST_LETTERS = 200_000
_MOST_EDITS = 200
_LONGEST = 500
_NEAR = 30
# O deyib: "Yox". "Yox", – o deyib.
_BEFORE_SPEECH = re.compile(r":\s*[^\w\s]$")
_AFTER_SPEECH = re.compile(r"[.!?…]?(?:,[^\w\s,]|[^\w\s,],|[!?…][^\w\s,])\s*[–—-]\s")


def edits(before: Text, after: Text) -> tuple[Edit, ...]:
    """Return what was changed, kind by kind; nothing where only white space differs.

    typo stands only where every change is one: letters mended, marks, capitals. wording is what no
    other kind explains. Numbers are compared as such: 1 500 and 1500, "on iki" and 12 are the same.
    """
    before, after = _bounded(before, after)
    old, new = words(before.text, before.language), words(after.text, after.language)
    changed = Changed.between(old, new)
    headline = list(_headline(before, after))
    found = [
        *headline,
        *(_in_headline(before, after, old, new) if headline else ()),
        *_corrections(before, after),
        *_whole(changed),
    ]
    explained, rest = _sort(changed)
    found += explained
    small = [each for each in rest if each.kind == "typo"]
    large = [each for each in rest if each.kind != "typo"]
    if not found and not large:
        return tuple(small[:_MOST_EDITS]) or _respelled(before, after)
    return tuple((found + large)[:_MOST_EDITS])


def _bounded(before: Text, after: Text) -> tuple[Text, Text]:
    """Return what is compared of huge texts: the paragraphs that only one has, as far as there is room."""
    if max(len(before.text), len(after.text)) <= _MOST_LETTERS:
        return before, after
    old, new = before.text.split("\n\n"), after.text.split("\n\n")
    both = set(old) & set(new)
    return replace(before, text=_without(old, both)), replace(after, text=_without(new, both))


def _without(paragraphs: list[str], left_out: set[str]) -> str:
    return "\n\n".join(each for each in paragraphs if each not in left_out)[:_MOST_LETTERS]


def _respelled(before: Text, after: Text) -> tuple[Edit, ...]:
    """Return a typo where only marks or capitals are others: the first of them."""
    for old, new in ((before.title or "", after.title or ""), (before.text, after.text)):
        one, two = old.split(), new.split()
        at = next((n for n, (a, b) in enumerate(zip_longest(one, two)) if a != b), None)
        if at is not None:
            near = one[at : at + _NEAR], two[at : at + _NEAR]
            codes = SequenceMatcher(None, *near, autojunk=False).get_opcodes()
            _, a, b, c, d = next(each for each in codes if each[0] != "equal")
            return (Edit("typo", " ".join(near[0][a:b]) or None, " ".join(near[1][c:d]) or None),)
    return ()


def _headline(before: Text, after: Text) -> Iterator[Edit]:
    """Yield the new headline, unless only words such as YENİLƏNİB were put beside it."""
    if bare(before.title) != bare(after.title) and not _is_respelt(before, after):
        yield Edit("headline", before.title, after.title)


def _is_respelt(before: Text, after: Text) -> bool:
    """Return whether two headlines differ by slips, or by how a number is written."""
    changed = Changed.between(*_titles(before, after))
    return not (changed.removed or changed.added) and all(
        is_slip(*each) for each in changed.segments
    )


def _titles(before: Text, after: Text) -> tuple[Words, Words]:
    return words(unmarked(before.title), before.language), words(
        unmarked(after.title), after.language
    )


def _in_headline(before: Text, after: Text, old: Words, new: Words) -> Iterator[Edit]:
    """Yield the numbers, dates and names that changed in a headline that says the same otherwise."""
    if not _mostly_same(before.title or "", after.title or ""):
        return
    titles = _titles(before, after)
    changed = Changed(*titles, (), (), ((titles[0].tokens, titles[1].tokens),))
    for kind in ("date", "number"):
        yield from _figures(changed, list(titles[0].tokens), list(titles[1].tokens), kind)
    for each in _names(changed, list(changed.segments)):
        name = each.before or each.after or ""
        # FOTO, SON DƏQİQƏ: no names, though in capitals.
        if name.isupper() and flags(before.title) != flags(after.title):
            continue
        text = new if each.before else old
        if not all(text.has_name(word) for word in name.split()):
            yield each


def _mostly_same(one: str, two: str) -> bool:
    """Return whether two headlines share half the words of the longer one."""
    bags = [
        Counter(word[:5] for word in re.findall(r"[^\W\d]+", fold(each))) for each in (one, two)
    ]
    return 2 * (bags[0] & bags[1]).total() >= max(bag.total() for bag in bags)


def _corrections(before: Text, after: Text) -> Iterator[Edit]:
    """Yield the marks by which the outlet itself says that it changed something."""
    old, new = Counter(marks(before.title, before.text)), Counter(marks(after.title, after.text))
    for mark in new - old:
        yield Edit("correction", None, mark[:_LONGEST])


def _whole(changed: Changed) -> Iterator[Edit]:
    """Yield whole paragraphs that were removed, added or moved."""
    before, after = _texts(changed.old), _texts(changed.new)
    removed = {number: before[number] for number in changed.removed}
    added = {number: after[number] for number in changed.added if not is_note(after[number])}
    keys = Counter(map(_key, removed.values())) & Counter(map(_key, added.values()))
    for number, text in removed.items():
        if not keys[_key(text)]:
            gone = _only_there(changed.old, changed.new, number)
            yield Edit("paragraph_removed", text[:_LONGEST], None, gone, number + 1)
    for number, text in added.items():
        if keys[_key(text)]:
            yield Edit("paragraph_moved", text[:_LONGEST], text[:_LONGEST], None, number + 1)
        else:
            come = _only_there(changed.new, changed.old, number)
            yield Edit("paragraph_added", None, text[:_LONGEST], come, number + 1)


def _only_there(text: Words, other: Words, paragraph: int) -> str | None:
    """Return the names in a paragraph that the other text has nowhere, parted by commas."""
    tokens = [each for each in text.tokens if each.paragraph == paragraph]
    return ", ".join(each.text for each in _joined(tokens, text, other)) or None


def _texts(text: Words) -> list[str]:
    return text.text.split("\n\n")


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _sort(changed: Changed) -> tuple[list[Edit], list[Edit]]:
    """Return the changes that have a kind of their own, and all others as wording or typo."""
    explained: list[Edit] = []
    rest: list[Edit] = []
    for _, group in groupby(changed.segments, key=_sentence):
        segments = list(group)
        found = list(_of_sentence(changed, segments))
        explained += found
        if not found:
            rest += [_small_or_large(changed, each) for each in segments]
    return list(dict.fromkeys(explained)), rest


def _sentence(segment: Segment) -> tuple[str, int]:
    old, new = segment
    return ("new", new[0].sentence) if new else ("old", old[0].sentence)


def _of_sentence(changed: Changed, segments: list[Segment]) -> Iterator[Edit]:
    old = [each for one, _ in segments for each in one]
    new = [each for _, two in segments for each in two]
    for kind in ("date", "number"):
        yield from _figures(changed, old, new, kind)
    yield from _names(changed, segments)
    yield from _quotations(changed, segments)


def _figures(
    changed: Changed, old: list[Token], new: list[Token], kind: Literal["number", "date"]
) -> Iterator[Edit]:
    """Yield numbers that gave way to other numbers in one sentence; days and times likewise."""
    if kind == "date":
        old, new = perhaps_dates(old, new)
    was, is_now = values(old, kind), values(new, kind)
    gone = [each for each in was if each.value not in {other.value for other in is_now}]
    come = [each for each in is_now if each.value not in {other.value for other in was}]
    if kind == "number" and all(map(_may_be_article, gone)) and not _counts(changed, gone, come):
        return
    for before, after in zip(gone, come, strict=False):
        yield Edit(
            kind, before.text, after.text, changed.new.sentence_of(after), after.paragraph + 1
        )


def _may_be_article(token: Token) -> bool:
    return token.value == "1" and token.text.isalpha()


def _counts(changed: Changed, gone: list[Token], come: list[Token]) -> bool:
    """Return whether "bir" counts what the new number counts: bir nəfər, iki nəfər."""
    if not gone or not come:
        return False
    counted = [
        text.tokens[text.tokens.index(each) + 1 :][:1]
        for text, each in ((changed.old, gone[0]), (changed.new, come[0]))
        if each in text.tokens
    ]
    words = [fold(each[0].value) for each in counted if each and each[0].kind == "word"]
    return len(words) == 2 and words[0] == words[1]


def _names(changed: Changed, segments: list[Segment]) -> Iterator[Edit]:
    for old, new in segments:
        if is_slip(old, new):
            continue
        for each in _joined(old, changed.old, changed.new):
            where = changed.old.sentence_of(each)
            yield Edit("name_removed", each.text, None, where, each.paragraph + 1)
        for each in _joined(new, changed.new, changed.old):
            where = changed.new.sentence_of(each)
            yield Edit("name_added", None, each.text, where, each.paragraph + 1)


def _joined(tokens: Sequence[Token], text: Words, other: Words) -> list[Token]:
    """Return the names among tokens that the other text lacks; words in a row are one name."""
    found: list[Token] = []
    for each in tokens:
        if not each.name or other.has_name(each.text) or fold(each.text) in other.common:
            continue
        if _is_spelt_out(each, text, other):
            continue
        if found and each.start == found[-1].end + 1:
            whole = text.text[found[-1].start : each.end]
            found[-1] = replace(found[-1], text=whole, end=each.end)
        else:
            found.append(each)
    return found


def _is_spelt_out(token: Token, text: Words, other: Words) -> bool:
    """Return whether a first name stands in the other text as an initial: Ceyhun Bayramov, C.Bayramov."""
    at = text.tokens.index(token)
    beside = (*text.tokens[max(0, at - 1) : at], *text.tokens[at + 1 : at + 2])
    return any(each.name and other.has_initial(token.text, each.text) for each in beside)


def _quotations(changed: Changed, segments: list[Segment]) -> Iterator[Edit]:
    """Yield quotations whose words were changed."""
    for old, new in segments:
        spoken = [each for each in (*old, *new) if each.quote and each.kind != "mark"]
        if not spoken or is_slip(old, new):
            continue
        before, after = _quotation(changed.old, old), _quotation(changed.new, new)
        if (before or after) and before != after:
            paragraph = (new or old)[0].paragraph + 1
            yield Edit("quotation", before, after, None, paragraph)


def _quotation(text: Words, tokens: Sequence[Token]) -> str | None:
    inside = [each for each in tokens if each.quote]
    if not inside:
        return None
    key = (inside[0].paragraph, inside[0].quote)
    whole = [each for each in text.tokens if each.quote and (each.paragraph, each.quote) == key]
    start, end = whole[0].start, whole[-1].end
    # A word or two in quotation marks are a name ("Azərişıq" ASC), unless somebody is said to say them.
    said = _BEFORE_SPEECH.search(text.text[:start][-4:]) or _AFTER_SPEECH.match(text.text, end)
    return text.text[start:end][:_LONGEST] if len(whole) > 2 or said else None


def _small_or_large(changed: Changed, segment: Segment) -> Edit:
    old, new = segment
    kind: Kind = "typo" if is_slip(old, new) or _doubled(changed, segment) else "wording"
    where = changed.new.sentence_of(new[0]) if new else changed.old.sentence_of(old[0])
    return Edit(
        kind, _text(changed.old, old), _text(changed.new, new), where, (new or old)[0].paragraph + 1
    )


def _doubled(changed: Changed, segment: Segment) -> bool:
    """Return whether one word went that stood there twice."""
    old, new = segment
    if new or len(old) != 1:
        return False
    at = changed.old.tokens.index(old[0])
    beside = changed.old.tokens[max(0, at - 1) : at + 2]
    return sum(each.value == old[0].value for each in beside) > 1


def _text(text: Words, tokens: Sequence[Token]) -> str | None:
    return text.text[tokens[0].start : tokens[-1].end][:_LONGEST] if tokens else None
