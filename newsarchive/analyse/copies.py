"""Derives which articles are copies of one another, over all sources, and the clusters they make.

Two articles are compared when they have the same words, or when their sketches share enough runs of words
that are not common (see archive.copies.COMMON); what decides is the texts themselves (copy_kinds). Both are
told from the newest texts alone, so the rows do not depend on the order in which articles arrived.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from newsarchive.analyse.copy_clusters import recluster
from newsarchive.analyse.copy_kinds import (
    FEWEST_ALIKE,
    LONGEST,
    compared_words,
    likeness,
)
from newsarchive.archive import Archive
from newsarchive.archive import copies as rows
from newsarchive.archive.copies import COMMON, Carrier, Known, Pair
from newsarchive.archive.derivations import Change
from newsarchive.language.shingles import Words

# Of the smaller of two sketches, so much must be shared, and two shingles of it at least. Where one word in
# five was changed, 0.41 of the runs of four words are left.
_SHARED, _FEWEST_SHARED = 0.15, 2
# A line of less than eight words may be anybody's.
_FEWEST_WORDS = 8


class Copies:
    """The tables copies and copy_members, and the index that finds them."""

    name = "copies"
    version = 1

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the pairs of the changed articles, and the clusters these belonged to."""
        changed = {each.article_id for each in found}
        texts = _Texts(archive)
        texts.load(changed)
        lost = rows.pairs_of(archive, changed)
        rows.remove_pairs(archive, [(one, other) for one, other, _ in lost])
        sketches = {each: _keys(texts.words(each)) for each in changed}
        before = rows.replace_shingles(archive, sketches)
        index = _Index(archive)
        freed = index.settle(before, set(chain.from_iterable(sketches.values())))
        lost += _remove_unled(archive, index.risen)
        freed_articles = {each for shingle in freed for each, _ in index.carriers.get(shingle, ())}
        again = rows.sketches(archive, freed_articles - changed)
        index.read(set(chain.from_iterable(again.values())))
        pairs = list(_pairs(index, texts, {**sketches, **again}))
        rows.add_pairs(archive, pairs)
        recluster(archive, lost, [(each.article_id, each.other_id, each.kind) for each in pairs])

    def forget(self, archive: Archive) -> None:
        """Delete every row about copies."""
        rows.forget(archive)


COPIES = Copies()


def _keys(found: Words) -> tuple[int, ...]:
    """Return what a text is found by."""
    if len(found) < _FEWEST_WORDS:
        return ()
    return (found.whole, *found.sketch) if len(found) >= FEWEST_ALIKE else (found.whole,)


class _Texts:
    """The newest texts of articles, as the words that are compared, with their sources."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._found: dict[int, tuple[str, Words]] = {}

    def load(self, articles: Iterable[int]) -> None:
        """Read the texts of articles that have not been read yet."""
        missing = [each for each in articles if each not in self._found]
        query = (
            "select articles.id, articles.source, substr(versions.text, 1, ?) from json_each(?) as asked"
            " cross join articles on articles.id = asked.value"
            " join versions on versions.article_id = articles.id and versions.number ="
            " (select max(number) from versions where article_id = articles.id)"
        )
        parameters = [LONGEST, json.dumps(missing)]
        for article, source, text in self._archive.database.execute(query, parameters):
            self._found[article] = source, compared_words(text)

    def words(self, article: int) -> Words:
        """Return the words of an article that was loaded."""
        return self._found[article][1]

    def source(self, article: int) -> str:
        """Return the source of an article that was loaded."""
        return self._found[article][0]


class _Index:
    """The articles behind shingles that changed, and which of these have become common."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.carriers: dict[int, list[Carrier]] = {}
        self.risen: dict[int, list[Carrier]] = {}

    def settle(self, before: set[int], now: set[int]) -> set[int]:
        """Bring up to date what is common, and read the rest; returns what is common no more."""
        known = rows.common(self._archive, before | now)
        freed = {each for each in known if rows.carriers_count(self._archive, each) <= COMMON}
        rows.unmark_common(self._archive, freed)
        found = rows.carriers(self._archive, (now - known) | freed)
        self.risen = {each: carriers for each, carriers in found.items() if len(carriers) > COMMON}
        rows.mark_common(self._archive, self.risen)
        self.carriers = {each: found[each] for each in found.keys() - self.risen.keys()}
        return freed

    def read(self, shingles: set[int]) -> None:
        """Read the articles behind further shingles, unless these are common."""
        missing = shingles - self.carriers.keys()
        if missing:
            missing -= rows.common(self._archive, missing)
            self.carriers |= rows.carriers(self._archive, missing)

    def led_to(self, sketch: Collection[int]) -> Iterator[int]:
        """Yield the articles that share enough of a sketch to be compared."""
        found: Counter[Carrier] = Counter()
        for shingle in sketch:
            found.update(self.carriers.get(shingle, ()))
        least = _fewest(len(sketch))
        for (article, length), count in found.items():
            if count >= _FEWEST_SHARED and count >= min(least, _fewest(length)):
                yield article
        for key in filter(_is_whole, sketch):
            yield from (article for article, _ in self.carriers.get(key, ()))


def _fewest(length: int) -> float:
    return max(_FEWEST_SHARED, _SHARED * length)


def _is_whole(key: int) -> bool:
    """Return whether a key stands for all words of a text: these are odd."""
    return key & 1 == 1


def _pairs(index: _Index, texts: _Texts, sketches: Mapping[int, Collection[int]]) -> Iterator[Pair]:
    """Yield the pairs that articles are in, from both sides."""
    couples = {
        (min(one, other), max(one, other))
        for one, sketch in sketches.items()
        for other in index.led_to(sketch)
        if one != other
    }
    texts.load(chain.from_iterable(couples))
    for one, other in couples:
        found = likeness(texts.words(one), texts.words(other))
        if found:
            own = texts.source(one) == texts.source(other)
            similarity = round(found.similarity, 3)
            yield Pair(one, other, similarity, found.kind, round(found.shared, 3), own)
            yield Pair(other, one, similarity, found.kind, round(found.other_shared, 3), own)


def _remove_unled(archive: Archive, risen: Mapping[int, Sequence[Carrier]]) -> list[Known]:
    """Delete pairs that nothing leads to any more, now that shingles have become common."""
    if not risen:
        return []
    articles = {article for carriers in risen.values() for article, _ in carriers}
    known = [each for each in rows.pairs_of(archive, articles) if each[1] in articles]
    sketches = rows.sketches(archive, {each[0] for each in known})
    common = rows.common(archive, set(chain.from_iterable(sketches.values())))
    unled = [
        (one, other, kind)
        for one, other, kind in known
        if not _is_led(sketches[one], sketches[other], common)
    ]
    rows.remove_pairs(archive, [(one, other) for one, other, _ in unled])
    return unled


def _is_led(one: set[int], other: set[int], common: set[int]) -> bool:
    shared = (one & other) - common
    return len(shared) >= _fewest(min(len(one), len(other))) or any(map(_is_whole, shared))
