"""Clusters of copies: what identical texts and light edits tie together, directly or through others.

A part of a text ties nothing: a digest would chain together all it holds. A cluster is named by the
smallest id of its articles.
"""

from collections.abc import Iterable, Sequence

from newsarchive.archive import Archive
from newsarchive.archive import copies as rows
from newsarchive.archive.copies import Known


def recluster(archive: Archive, lost: Iterable[Known], gained: Sequence[Known]) -> None:
    """Bring clusters up to date with the pairs that articles have lost and gained."""
    parted = {article for one, other, kind in lost if _ties(kind) for article in (one, other)}
    broken = set(rows.clusters_of(archive, parted).values())
    left = rows.dissolve(archive, broken) if broken else set()
    remaining = rows.pairs_of(archive, left) if left else []
    ties = [(one, other) for one, other, kind in (*remaining, *gained) if _ties(kind)]
    if ties:
        _grow(archive, ties)


def _ties(kind: str) -> bool:
    return kind != "partial"


def _grow(archive: Archive, ties: Iterable[tuple[int, int]]) -> None:
    """Put tied articles into one cluster each, and clusters that are tied into one."""
    tied = {article for tie in ties for article in tie}
    known = rows.clusters_of(archive, tied)
    roots: dict[int, int] = {}
    for one, other in (*known.items(), *ties):
        smaller, larger = sorted((_root(roots, one), _root(roots, other)))
        roots[larger] = smaller
    for cluster in set(known.values()):
        if (into := _root(roots, cluster)) != cluster:
            rows.merge(archive, [cluster], into)
    rows.join(archive, {each: _root(roots, each) for each in tied - known.keys()})


def _root(roots: dict[int, int], article: int) -> int:
    """Return the smallest article that is tied to one."""
    parent = roots.setdefault(article, article)
    while parent != article:
        roots[article] = roots.setdefault(parent, parent)
        article, parent = parent, roots[parent]
    return article
