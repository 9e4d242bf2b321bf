"""Rows about copies: pairs of articles, the clusters they make, and the index that finds them."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsarchive.archive.store import Archive

# A run of words that more articles have belongs to the language, or to a form that is filled in
# daily: it leads nobody to a copy. So bounded, an article has only so many others to be compared with.
COMMON = 200

# A pair as it is known: article, other article, kind.
Known = tuple[int, int, str]
# An article that has a shingle, and of how many its sketch is.
Carrier = tuple[int, int]


@dataclass(frozen=True)
class Pair:
    """What an article has in common with another; shared is its own share of words, 0 to 1."""

    article_id: int
    other_id: int
    similarity: float
    kind: str
    shared: float
    same_source: bool


def forget(archive: Archive) -> None:
    """Delete every row about copies."""
    for table in ("copies", "copy_members", "copy_shingles", "copy_shingles_common"):
        archive.database.execute(f"delete from {table}")


def replace_shingles(archive: Archive, sketches: Mapping[int, Collection[int]]) -> set[int]:
    """Put the sketches of articles into the index; returns the shingles they had before.

    In the order of the index: then rows that come together stand on few pages.
    """
    connection = archive.database.conn
    known = "from copy_shingles where article_id in (select value from json_each(?))"
    articles = json.dumps(list(sketches))
    before = {row[0] for row in connection.execute(f"select shingle {known}", [articles])}
    if before:
        connection.execute(f"delete {known}", [articles])
    rows = sorted(
        (shingle, article, len(found)) for article, found in sketches.items() for shingle in found
    )
    connection.executemany("insert into copy_shingles values (?, ?, ?)", rows)
    return before


def common(archive: Archive, shingles: Iterable[int]) -> set[int]:
    """Return those shingles that are known to be common."""
    query = (
        "select shingle from json_each(?) as asked"
        " cross join copy_shingles_common on shingle = asked.value"
    )
    return {row[0] for row in archive.database.execute(query, [json.dumps(list(shingles))])}


def carriers(archive: Archive, shingles: Iterable[int]) -> dict[int, list[Carrier]]:
    """Return the articles that have each shingle; do not ask about common ones."""
    query = (
        "select shingle, article_id, sketch_length from json_each(?) as asked"
        " cross join copy_shingles on shingle = asked.value"
    )
    found: dict[int, list[Carrier]] = {}
    for shingle, *carrier in archive.database.execute(query, [json.dumps(list(shingles))]):
        found.setdefault(shingle, []).append(tuple(carrier))
    return found


def carriers_count(archive: Archive, shingle: int) -> int:
    """Return how many articles have a shingle, counted up to one more than COMMON."""
    query = "select count(*) from (select 1 from copy_shingles where shingle = ? limit ?)"
    return int(archive.database.execute(query, [shingle, COMMON + 1]).fetchone()[0])


def mark_common(archive: Archive, shingles: Iterable[int]) -> None:
    """Note that shingles have become common."""
    archive.database.conn.executemany(
        "insert into copy_shingles_common values (?)", [[each] for each in shingles]
    )


def unmark_common(archive: Archive, shingles: Iterable[int]) -> None:
    """Note that shingles are common no more."""
    archive.database.conn.executemany(
        "delete from copy_shingles_common where shingle = ?", [[each] for each in shingles]
    )


def sketches(archive: Archive, articles: Iterable[int]) -> dict[int, set[int]]:
    """Return the shingles of articles, as the index has them."""
    query = (
        "select article_id, shingle from copy_shingles"
        " where article_id in (select value from json_each(?))"
    )
    found: dict[int, set[int]] = {}
    for article, shingle in archive.database.execute(query, [json.dumps(list(articles))]):
        found.setdefault(article, set()).add(shingle)
    return found


def pairs_of(archive: Archive, articles: Iterable[int]) -> list[Known]:
    """Return the pairs of articles: each from the side of the articles named, with its kind."""
    query = (
        "select article_id, other_id, kind from copies"
        " where article_id in (select value from json_each(?))"
    )
    rows: list[Known] = archive.database.execute(query, [json.dumps(list(articles))]).fetchall()
    return rows


def remove_pairs(archive: Archive, pairs: Iterable[tuple[int, int]]) -> None:
    """Delete pairs, from both sides."""
    archive.database.conn.executemany(
        "delete from copies where article_id = ? and other_id = ?", pairs
    )


def add_pairs(archive: Archive, pairs: Iterable[Pair]) -> None:
    """Write pairs, one side of one pair each."""
    archive.database.conn.executemany(
        "insert or replace into copies values (?, ?, ?, ?, ?, ?)",
        [tuple(vars(each).values()) for each in pairs],
    )


def clusters_of(archive: Archive, articles: Iterable[int]) -> dict[int, int]:
    """Return the cluster of each article that is in one."""
    query = (
        "select article_id, cluster_id from copy_members"
        " where article_id in (select value from json_each(?))"
    )
    return dict(archive.database.execute(query, [json.dumps(list(articles))]).fetchall())


def dissolve(archive: Archive, clusters: Iterable[int]) -> set[int]:
    """Delete clusters; returns the articles that were in them."""
    query = "delete from copy_members where cluster_id in (select value from json_each(?)) returning article_id"
    return {row[0] for row in archive.database.execute(query, [json.dumps(list(clusters))])}


def merge(archive: Archive, clusters: Sequence[int], into: int) -> None:
    """Give the articles of clusters to another one."""
    archive.database.conn.executemany(
        "update copy_members set cluster_id = ? where cluster_id = ?",
        [[into, each] for each in clusters],
    )


def join(archive: Archive, members: Mapping[int, int]) -> None:
    """Put articles into clusters."""
    archive.database.conn.executemany(
        "insert into copy_members (article_id, cluster_id) values (?, ?)", members.items()
    )
