"""Says what kind of change an outlet made from one version of an article to the next."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, zip_longest
from typing import Literal

from rapidfuzz.distance import OSA, Indel

from newsarchive.analyse.edit_words import Token, Words, same_name, words
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

    paragraph counts from 1, in the new text where the change is still in it, else in the old.
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
# A paragraph is another one when so much of it has no counterpart.
_OTHER = 0.6
# So much of two paragraphs is alike where one was written anew; in the same place less is enough.
_ALIKE, _ALIKE_IN_PLACE = 0.3, 0.1
_LONGEST = 500

_WORDS_OF_CORRECTION = (
    r"yenilen(?:ib|di)\w*|duzelis\w*|duzeldilib|(?:elave|tamamlama)\s(?:olunub|edilib)|redaksiyadan"
    r"|обновлен[оа]?|обновляется|дополнен[оа]?|исправлен[оа]?|исправление|поправка|уточнение|от редакции"
    r"|updated?|correct(?:ed|ion|s)|clarification|editor'?s note|amended|guncellendi|duzeltme"
)
# At the head of a paragraph, before a mark or a time, or after the word for the article itself.
_HEAD = re.compile(
    rf"^\W*(?:(?:met|xeber|meqale|material|yazi|информаци|текст|новост|материал|статья|в стать|this )\w*\s(?:\w+\s)?)?"
    rf"(?:{_WORDS_OF_CORRECTION})(?=(?:\s(?:edilib|olunub|edildi|saat|at|on|в))?\s*(?:[:.!|(\[\-–—*]|\d|$))"
)
_EARLIER = re.compile(
    r"^\W*this \w+ (?:has been|was) (?:updated|corrected)|(?:evvelki|ilkin) (?:versiya|variant)|(?:первоначальн|предыдущ|ранней)\w* верси|earlier version of th"
)
_BRACKETED = re.compile(rf"[(\[]\s*(?:{_WORDS_OF_CORRECTION})[^)\]]{{0,40}}[)\]]")
_NEGATION = ("ma", "me", "mir", "mi", "не", "not", "n't", "un", "in")

_Segment = tuple[Sequence[Token], Sequence[Token]]


def edits(before: Text, after: Text) -> tuple[Edit, ...]:
    """Return what was changed, kind by kind; nothing where only white space differs.

    typo stands only where every change is one: letters mended, marks, capitals. wording is what no
    other kind explains. Numbers are compared as such: 1 500 and 1500, "on iki" and 12 are the same.
    """
    before, after = _bounded(before, after)
    old, new = words(before.text, before.language), words(after.text, after.language)
    changed = _Changed.between(old, new)
    found = [
        *_headline(before.title, after.title),
        *_corrections(before, after),
        *changed.paragraphs,
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
        for a, b in zip_longest(one, two):
            if a != b:
                return (Edit("typo", a, b),)
    return ()


def _headline(before: str | None, after: str | None) -> Iterator[Edit]:
    """Yield the new headline, unless only words such as YENİLƏNİB were put beside it."""
    if _bare(before) != _bare(after):
        yield Edit("headline", before, after)


def _in_headline(before: Text, after: Text, old: Words, new: Words) -> Iterator[Edit]:
    """Yield the numbers, dates and names that changed with the headline."""
    titles = (words(before.title or "", before.language), words(after.title or "", after.language))
    changed = _Changed(*titles, (), ((titles[0].tokens, titles[1].tokens),))
    for kind in ("date", "number"):
        yield from _figures(changed, list(titles[0].tokens), list(titles[1].tokens), kind)
    for each in _names(changed, list(changed.segments)):
        name = each.before or each.after or ""
        text = new if each.before else old
        if not all(text.has_name(word) for word in name.split()):
            yield each


def _bare(title: str | None) -> list[str]:
    text = re.sub(rf"[\W\d]*(?:{_WORDS_OF_CORRECTION})[\W\d]*$", "", fold(title or ""))
    text = re.sub(rf"^\W*(?:{_WORDS_OF_CORRECTION})\s*[:|\])}}–—-]+", "", text)
    return re.findall(r"\w+", text)


def _corrections(before: Text, after: Text) -> Iterator[Edit]:
    """Yield the marks by which the outlet itself says that it changed something."""
    old, new = Counter(_marks(before)), Counter(_marks(after))
    for mark in new - old:
        yield Edit("correction", None, mark[:_LONGEST])


def _marks(text: Text) -> Iterator[str]:
    if "updated" in flags(text.title):
        yield text.title or ""
    for paragraph in text.text.split("\n\n"):
        if _is_mark(paragraph) or _BRACKETED.search(fold(paragraph)):
            yield paragraph.strip()


def _is_mark(paragraph: str) -> bool:
    folded = fold(paragraph)
    return bool(_HEAD.match(folded) or _EARLIER.search(folded))


# With these an outlet adds news; with others it says what was wrong.
_ADDED = re.compile(r"^\W*(?:yenilen|elave|tamamlama|обнов|дополн|updat)")
_NEWS = 7


def _is_note(paragraph: str) -> bool:
    """Return whether a paragraph only marks a correction, and brings no news of its own."""
    bracketed = paragraph.strip()[:1] in ("(", "[") and _BRACKETED.search(fold(paragraph))
    if not _is_mark(paragraph) and not bracketed:
        return False
    news = len(re.findall(r"[^\W\d]+", paragraph)) >= _NEWS
    return not (news and _ADDED.match(fold(paragraph)))


@dataclass(frozen=True)
class _Changed:
    """What differs between two texts: whole paragraphs, and stretches of words in those that stayed."""

    old: Words
    new: Words
    paragraphs: tuple[Edit, ...]
    segments: tuple[_Segment, ...]

    @classmethod
    def between(cls, old: Words, new: Words) -> "_Changed":
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
            tuple(_whole(old, new, sorted(gone), sorted(come))),
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


def _whole(old: Words, new: Words, gone: list[int], come: list[int]) -> Iterator[Edit]:
    before, after = _texts(old), _texts(new)
    removed = {number: before[number] for number in gone}
    added = {number: after[number] for number in come if not _is_note(after[number])}
    keys = Counter(map(_key, removed.values())) & Counter(map(_key, added.values()))
    for number, text in removed.items():
        if not keys[_key(text)]:
            yield Edit("paragraph_removed", text[:_LONGEST], None, None, number + 1)
    for number, text in added.items():
        if keys[_key(text)]:
            yield Edit("paragraph_moved", text[:_LONGEST], text[:_LONGEST], None, number + 1)
        else:
            yield Edit("paragraph_added", None, text[:_LONGEST], None, number + 1)


def _texts(text: Words) -> list[str]:
    return text.text.split("\n\n")


def _key(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _sort(changed: _Changed) -> tuple[list[Edit], list[Edit]]:
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


def _sentence(segment: _Segment) -> tuple[str, int]:
    old, new = segment
    return ("new", new[0].sentence) if new else ("old", old[0].sentence)


def _of_sentence(changed: _Changed, segments: list[_Segment]) -> Iterator[Edit]:
    old = [each for one, _ in segments for each in one]
    new = [each for _, two in segments for each in two]
    for kind in ("date", "number"):
        yield from _figures(changed, old, new, kind)
    yield from _names(changed, segments)
    yield from _quotations(changed, segments)


def _figures(
    changed: _Changed, old: list[Token], new: list[Token], kind: Literal["number", "date"]
) -> Iterator[Edit]:
    """Yield numbers that gave way to other numbers in one sentence; days and times likewise."""
    if kind == "date":
        old, new = _perhaps_dates(old, new)
    was, is_now = _values(old, kind), _values(new, kind)
    gone = [each for each in was if each.value not in {other.value for other in is_now}]
    come = [each for each in is_now if each.value not in {other.value for other in was}]
    if kind == "number" and all(each.value == "1" and not each.text.isdigit() for each in gone):
        return
    for before, after in zip(gone, come, strict=False):
        yield Edit(
            kind, before.text, after.text, changed.new.sentence_of(after), after.paragraph + 1
        )


def _perhaps_dates(old: list[Token], new: list[Token]) -> tuple[list[Token], list[Token]]:
    """Take months and weekdays that may be other words for dates where both sides have one."""
    if not all(any(each.maybe or each.kind == "date" for each in side) for side in (old, new)):
        return old, new
    one, two = (
        [replace(each, kind="date", value=each.maybe) if each.maybe else each for each in side]
        for side in (old, new)
    )
    return one, two


def _values(tokens: list[Token], kind: str) -> list[Token]:
    """Return the numbers among tokens; on iki is one number, as is 12."""
    found: list[Token] = []
    for each in tokens:
        if each.kind != kind:
            continue
        if found and kind == "number" and _continues(found[-1], each):
            joined = _together(found[-1], each)
            text = f"{found[-1].text} {each.text}"
            found[-1] = Token(
                text, found[-1].start, each.end, each.paragraph, each.sentence, "number", joined
            )
        else:
            found.append(each)
    return found


def _said(tokens: list[Token]) -> list[str]:
    """Return what tokens say, numbers by their value."""
    numbers = [each.value for each in _values(tokens, "number")]
    others = [each for each in tokens if each.kind != "number" and each.text not in _HUNG]
    return [*(fold(each.value) for each in others), *numbers]


# What hangs on an ordinal in figures: 9th, 9-cu, 9-й.
_HUNG = frozenset("st nd rd th cı ci cu cü й я е го му ом".split())


def _continues(ten: Token, unit: Token) -> bool:
    if not 0 < unit.start - ten.end <= 2:
        return False
    tens = ten.value in {"10", "20", "30", "40", "50", "60", "70", "80", "90"}
    small = tens and not ten.text.isdigit() and unit.value in set("123456789")
    return small or (unit.value in _SCALES and not unit.text.isdigit() and _is_plain(ten.value))


_SCALES = frozenset({"100", "1000", "1000000", "1000000000", "1000000000000"})


def _is_plain(value: str) -> bool:
    return re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", value) is not None


def _together(one: Token, two: Token) -> str:
    """Return the value of two number words in a row: iyirmi beş, 4,6 milyon."""
    if two.value in _SCALES:
        return (
            f"{Decimal(one.value) * Decimal(two.value):f}".rstrip("0").rstrip(".")
            if "." in one.value
            else str(int(one.value) * int(two.value))
        )
    return str(int(one.value) + int(two.value))


def _names(changed: _Changed, segments: list[_Segment]) -> Iterator[Edit]:
    for old, new in segments:
        if _is_slip(old, new):
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
        if not each.name or other.has_name(each.text):
            continue
        if found and each.start == found[-1].end + 1:
            whole = text.text[found[-1].start : each.end]
            found[-1] = replace(found[-1], text=whole, end=each.end)
        else:
            found.append(each)
    return found


def _quotations(changed: _Changed, segments: list[_Segment]) -> Iterator[Edit]:
    """Yield quotations whose words were changed."""
    for old, new in segments:
        spoken = [each for each in (*old, *new) if each.quote and each.kind != "mark"]
        if not spoken or _is_slip(old, new):
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
    # A word or two in quotation marks are a name: "Azərişıq" ASC.
    return text.text[whole[0].start : whole[-1].end][:_LONGEST] if len(whole) > 2 else None


def _small_or_large(changed: _Changed, segment: _Segment) -> Edit:
    old, new = segment
    kind: Kind = "typo" if _is_slip(old, new) or _doubled(changed, segment) else "wording"
    where = changed.new.sentence_of(new[0]) if new else changed.old.sentence_of(old[0])
    return Edit(
        kind, _text(changed.old, old), _text(changed.new, new), where, (new or old)[0].paragraph + 1
    )


def _doubled(changed: _Changed, segment: _Segment) -> bool:
    """Return whether one word went that stood there twice."""
    old, new = segment
    if new or len(old) != 1:
        return False
    at = changed.old.tokens.index(old[0])
    beside = changed.old.tokens[max(0, at - 1) : at + 2]
    return sum(each.value == old[0].value for each in beside) > 1


def _text(text: Words, tokens: Sequence[Token]) -> str | None:
    return text.text[tokens[0].start : tokens[-1].end][:_LONGEST] if tokens else None


def _is_slip(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Return whether only spelling was mended: marks, capitals, gaps, doubled words, a letter or two."""
    one = [each for each in old if each.kind != "mark"]
    two = [each for each in new if each.kind != "mark"]
    if not one and not two:
        return True
    if any(each.kind in ("number", "date") for each in (*one, *two)):
        return _said(one) == _said(two)
    joined_old, joined_new = ("".join(fold(each.text) for each in side) for side in (one, two))
    if joined_old == joined_new:
        return True
    if len(one) != len(two):
        return False
    return all(_is_misspelt(a, b) for a, b in zip(one, two, strict=True))


def _is_misspelt(old: Token, new: Token) -> bool:
    a, b = fold(old.text), fold(new.text)
    if a == b:
        return True
    longest = max(len(a), len(b))
    distance = OSA.distance(a, b)
    if longest < 4 or distance > (1 if longest < 8 else 2) or _negates(a, b):
        return False
    # Elman and Elmar are two men; Əlyev is Əliyev misspelt.
    swapped_letter = old.name and new.name and len(a) == len(b) and sorted(a) != sorted(b)
    return not swapped_letter or same_name(a, b)


def _negates(a: str, b: str) -> bool:
    """Return whether one word is the other with a negation: deyib, demeyib."""
    short, long = sorted((a, b), key=len)
    if len(short) == len(long):
        return False
    at = next(
        (n for n, pair in enumerate(zip(short, long, strict=False)) if pair[0] != pair[1]),
        len(short),
    )
    put_in = long[at : at + len(long) - len(short)]
    return put_in in _NEGATION or long[max(0, at - 1) : at - 1 + len(put_in) + 1][:2] in (
        "ma",
        "me",
    )
