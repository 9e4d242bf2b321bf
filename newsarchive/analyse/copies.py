"""Derives which articles are copies of one another, over all sources, and the clusters they make.

What leads from one article to another stands in copy_leads; what decides is the texts themselves
(copy_kinds). Both are told from the newest texts alone, so the rows do not depend on the order in which
articles arrived.
"""

import contextlib
import gc
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from newsarchive.analyse.copy_clusters import recluster
from newsarchive.analyse.copy_kinds import (
    FEWEST_ALIKE,
    IDENTICAL,
    LONGEST,
    Likeness,
    compared_words,
    likeness,
)
from newsarchive.analyse.copy_leads import Couple, Leads
from newsarchive.archive import Archive
from newsarchive.archive import copies as rows
from newsarchive.archive.copies import Known, Pair, Sketch, carrier
from newsarchive.archive.derivations import Change
from newsarchive.language.shingles import Words

# A line of less than eight words may be anybody's.
_FEWEST_WORDS = 8
# After so many changes the index settles; measured in benchmarks/copies.py.
SETTLING = 50_000
# So many texts are held at a time.
_TOGETHER = 2_000


class Copies:
    """The tables copies and copy_members, and the index that finds them."""

    name = "copies"
    version = 2

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        """Replace the pairs of the changed articles, and the clusters these belonged to."""
        with _uncollected():
            self._derive(archive, found)

    def _derive(self, archive: Archive, found: Sequence[Change]) -> None:
        changed = {each.article_id for each in found}
        texts = _Texts(archive)
        lost = rows.pairs_of(archive, changed)
        leads = Leads(archive, _sketches(archive, changed, texts))
        lost += leads.unled()
        rows.remove_pairs(archive, [(one, other) for one, other, _ in lost])
        gained: list[Known] = []
        for pairs in _pairs(archive, leads, texts):
            rows.add_pairs(archive, pairs)
            gained += [(each.article_id, each.other_id, each.kind) for each in pairs]
        recluster(archive, lost, gained)
        if (found[0].id - 1) // SETTLING != found[-1].id // SETTLING:
            rows.settle(archive)

    def forget(self, archive: Archive) -> None:
        """Delete every row about copies."""
        rows.forget(archive)


COPIES = Copies()


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Run a block without the collector of cycles: it makes none, but so many lists that are walked again and again."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Texts:
    """The newest texts of articles, as the words that are compared."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._found: dict[int, Words] = {}

    def load(self, articles: Iterable[int]) -> None:
        """Read the texts of articles that have not been read yet."""
        missing = [each for each in articles if each not in self._found]
        query = (
            "select articles.id, substr(versions.text, 1, ?) from json_each(?) as asked"
            " cross join articles on articles.id = asked.value"
            " join versions on versions.article_id = articles.id and versions.number ="
            " (select max(number) from versions where article_id = articles.id)"
        )
        parameters = [LONGEST, json.dumps(missing)]
        for article, text in self._archive.database.execute(query, parameters):
            self._found[article] = compared_words(text)

    def drop(self) -> None:
        """Forget what was read."""
        self._found.clear()

    def words(self, article: int) -> Words:
        """Return the words of an article that was loaded."""
        return self._found[article]


def _sketches(archive: Archive, articles: Collection[int], texts: _Texts) -> list[Sketch]:
    texts.load(articles)
    query = "select id, url from articles where id in (select value from json_each(?))"
    addresses = archive.database.execute(query, [json.dumps(list(articles))])
    return [_sketch(carrier(article, url), texts.words(article)) for article, url in addresses]


def _sketch(carrier: int, found: Words) -> Sketch:
    """Return what a text is found by."""
    if len(found) < _FEWEST_WORDS:
        return Sketch(carrier)
    return Sketch(carrier, found.whole, found.sketch if len(found) >= FEWEST_ALIKE else ())


def _pairs(archive: Archive, leads: Leads, texts: _Texts) -> Iterator[list[Pair]]:
    """Yield the pairs that articles are in, from both sides, some at a time."""
    equal, alike = leads.couples
    for couples in _some(equal):
        yield list(_both_sides(archive, dict.fromkeys(couples, IDENTICAL)))
    for couples in _some(alike):
        texts.load(chain.from_iterable(couples))
        found = {
            (one, other): likeness(texts.words(one), texts.words(other)) for one, other in couples
        }
        yield list(_both_sides(archive, {each: how for each, how in found.items() if how}))
        if len(alike) > _TOGETHER:
            texts.drop()


def _some(couples: Iterable[Couple]) -> Iterator[list[Couple]]:
    # In their order: then the same texts are needed together.
    ordered = sorted(couples)
    for at in range(0, len(ordered), _TOGETHER):
        yield ordered[at : at + _TOGETHER]


def _both_sides(archive: Archive, found: Mapping[Couple, Likeness]) -> Iterator[Pair]:
    query = "select id, source from articles where id in (select value from json_each(?))"
    articles = list(set(chain.from_iterable(found)))
    sources = dict(archive.database.execute(query, [json.dumps(articles)]).fetchall())
    for (one, other), how in found.items():
        own = sources[one] == sources[other]
        similarity = round(how.similarity, 3)
        yield Pair(one, other, similarity, how.kind, round(how.shared, 3), own)
        yield Pair(other, one, similarity, how.kind, round(how.other_shared, 3), own)
