"""Which articles are worth comparing: those that have the same words, or enough runs of words in common.

A run of words that few articles have leads to all of them. One that many have belongs to the language, to a
form that is filled in daily, or to a story that everybody has: it leads only to and from its leaders, the
articles that come first in an order drawn from addresses. So each article of a story that hundreds have
is tied to the same few others, and the rows grow with the articles, not with their square.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from newsarchive.archive import Archive
from newsarchive.archive import copies as rows
from newsarchive.archive.copies import Known, Sketch, article_of

# Of the smaller of two sketches, so much must be shared, and three shingles of it at least. Where one word in
# five was changed, 0.41 of the runs of four words are left.
_SHARED, _FEWEST_SHARED = 0.15, 3

Couple = tuple[int, int]


class Leads:
    """What leads from articles whose sketches changed to others; puts the sketches into the index."""

    def __init__(self, archive: Archive, sketches: Sequence[Sketch]) -> None:
        self._archive = archive
        self._changed = sketches
        self._articles = {article_of(each.carrier) for each in sketches}
        old = rows.sketches(archive, self._articles)
        rows.remove_sketches(archive, old)
        before, now = _by_key(old), _by_key(sketches)
        others = rows.carriers(archive, before.keys() | now.keys())
        rows.add_sketches(archive, sketches)
        # The keys that lead, to whom; of common ones, to their leaders.
        self._led: dict[int, list[int]] = {}
        self._common: set[int] = set()
        self._all: dict[int, list[int]] = {}
        # Of those that did not change: who leads now and did not, and the other way round.
        self._risen: set[int] = set()
        self._fallen: set[int] = set()
        for key, own in now.items():
            if len(own) > 1 and key not in others:
                self._lead(key, own)
        for key, rest in others.items():
            self._lead(key, rest + now[key] if key in now else rest)
            was = rest + before[key] if key in before else rest
            if key in self._common or len(was) > rows.COMMON:
                self._note(_leaders(was), self._led[key])

    def _lead(self, key: int, carriers: list[int]) -> None:
        self._led[key] = carriers
        if len(carriers) > rows.COMMON:
            self._common.add(key)
            self._led[key] = _leaders(carriers)

    def _note(self, was: Iterable[int], leads: Iterable[int]) -> None:
        before, now = set(map(article_of, was)), set(map(article_of, leads))
        self._risen |= now - before - self._articles
        self._fallen |= before - now - self._articles

    def unled(self) -> list[Known]:
        """Return the pairs of articles that did not change and that nothing leads to any more."""
        known = rows.pairs_of(self._archive, self._fallen)
        doubtful = self._doubtful([each for each in known if each[1] not in self._articles])
        led = {
            one: others | same
            for one, same, others in self._partners(self._read({each[0] for each in doubtful}))
        }
        return [each for each in doubtful if each[1] not in led[each[0]]]

    def _doubtful(self, known: Sequence[Known]) -> list[Known]:
        """Return pairs without those that a few of their shingles lead to anyway: most of them, and sooner told."""
        articles = {article for one, other, _ in known for article in (one, other)}
        sketches = {
            article_of(each.carrier): set(each.shingles)
            for each in rows.sketches(self._archive, articles)
        }
        shared = {each: sketches[each[0]] & sketches[each[1]] for each in known}
        least = {
            each: _fewest(min(len(sketches[each[0]]), len(sketches[each[1]]))) for each in known
        }
        some = {each: list(shared[each])[: 2 * round(least[each])] for each in known}
        common = rows.common(self._archive, set(chain.from_iterable(some.values())))
        return [each for each in known if len(set(some[each]) - common) < least[each]]

    @cached_property
    def couples(self) -> tuple[set[Couple], set[Couple]]:
        """Which articles have the same words, and which are to be compared: of those that changed or lead now."""
        equal: set[Couple] = set()
        alike: set[Couple] = set()
        for one, same, others in self._partners([*self._changed, *self._read(self._risen)]):
            equal.update((min(one, each), max(one, each)) for each in same)
            alike.update((min(one, each), max(one, each)) for each in others)
        return equal, alike

    def _read(self, articles: Iterable[int]) -> list[Sketch]:
        """Return the sketches of further articles, and read where their keys lead."""
        found = rows.sketches(self._archive, articles)
        missing = set(chain.from_iterable(each.keys for each in found)) - self._led.keys()
        for key, carriers in rows.carriers(self._archive, missing).items():
            self._lead(key, carriers)
        return found

    def _partners(self, sketches: Sequence[Sketch]) -> Iterator[tuple[int, set[int], set[int]]]:
        """Yield each article with those that have its words, and others that share enough of its sketch."""
        counts = [self._counts(each) for each in sketches]
        lengths = self._lengths(sketches, counts)
        for sketch, shared in zip(sketches, counts, strict=True):
            article, least = article_of(sketch.carrier), _fewest(len(sketch.shingles))
            equal = () if sketch.whole is None else self._led_to(sketch.carrier, sketch.whole)
            same = set(map(article_of, equal)) - {article}
            others = {
                article_of(each)
                for each, count in shared.items()
                if count >= least or count >= _fewest(lengths[each])
            }
            yield article, same, others - same

    def _lengths(
        self, sketches: Sequence[Sketch], counts: Sequence[Mapping[int, int]]
    ) -> dict[int, int]:
        """Return how long the sketches of others are, where it matters: where it is enough for a shorter one."""
        asked = {
            other
            for sketch, shared in zip(sketches, counts, strict=True)
            for other, count in shared.items()
            if count < _fewest(len(sketch.shingles))
        }
        return rows.lengths(self._archive, asked)

    def _counts(self, sketch: Sketch) -> dict[int, int]:
        """Return how much of its sketch an article shares with others, where that may be enough."""
        found: Counter[int] = Counter()
        for key in sketch.shingles:
            if key in self._led:
                found.update(self._led_to(sketch.carrier, key))
        found.pop(sketch.carrier, None)
        return {each: count for each, count in found.items() if count >= _FEWEST_SHARED}

    def _led_to(self, carrier: int, key: int) -> Sequence[int]:
        """Return those to whom a key leads from one that has it."""
        led = self._led.get(key, ())
        if key not in self._common or carrier not in led:
            return led
        if key not in self._all:
            self._all[key] = rows.all_carriers(self._archive, key)
        return self._all[key]


def _leaders(carriers: list[int]) -> list[int]:
    return sorted(carriers)[: rows.LEADERS] if len(carriers) > rows.COMMON else carriers


def _fewest(length: int) -> float:
    return max(_FEWEST_SHARED, _SHARED * length)


def _by_key(sketches: Iterable[Sketch]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for each in sketches:
        for key in each.keys:
            found.setdefault(key, []).append(each.carrier)
    return found
