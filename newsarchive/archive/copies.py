"""Rows about copies: pairs of articles, the clusters they make, and the index that finds them."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsarchive.archive.store import Archive

# A pair as it is known: article, other article, kind.
Known = tuple[int, int, str]
# A key that more carriers have leads only to and from the first of them.
COMMON, LEADERS = 50, 10
_ID_BITS = 32


@dataclass(frozen=True)
class Pair:
    """What an article has in common with another; shared is its own share of words, 0 to 1."""

    article_id: int
    other_id: int
    similarity: float
    kind: str
    shared: float
    same_source: bool


@dataclass(frozen=True)
class Sketch:
    """What an article is found by: the key of all its words (None: too few), and its shingles.

    carrier stands for the article in the index: see carrier().
    """

    carrier: int
    whole: int | None = None
    shingles: tuple[int, ...] = ()

    @property
    def keys(self) -> tuple[int, ...]:
        """All of them; that of all words is odd."""
        return self.shingles if self.whole is None else (self.whole, *self.shingles)


def forget(archive: Archive) -> None:
    """Delete every row about copies."""
    tables = ("copies", "copy_members", "copy_sketches", "copy_shingles", "copy_shingles_recent")
    for table in tables:
        archive.database.execute(f"delete from {table}")


def carrier(article: int, url: str) -> int:
    """Return what stands for an article in the index: in an order drawn from addresses, that no arrival changes."""
    drawn = int.from_bytes(hashlib.blake2b(url.encode(), digest_size=4).digest(), "big") >> 2
    return drawn << _ID_BITS | article


def article_of(carrier: int) -> int:
    """Return the article that a carrier stands for."""
    return carrier & ((1 << _ID_BITS) - 1)


def is_whole(key: int) -> bool:
    """Return whether a key stands for all words of a text, and for no shingle: these are odd."""
    return key & 1 == 1


def add_sketches(archive: Archive, sketches: Iterable[Sketch]) -> None:
    """Put the sketches of articles that have none into the index."""
    connection = archive.database.conn
    connection.executemany(
        "insert into copy_sketches (article_id, carrier, length, shingles) values (?, ?, ?, ?)",
        [
            (article_of(each.carrier), each.carrier, len(each.shingles), _listed(each.keys))
            for each in sketches
        ],
    )
    # In the order of the index: then rows that come together stand on few pages.
    connection.executemany(
        "insert into copy_shingles_recent values (?, ?)", sorted(_entries(sketches))
    )


def remove_sketches(archive: Archive, sketches: Iterable[Sketch]) -> None:
    """Take the sketches of articles out of the index, as it has them."""
    connection = archive.database.conn
    entries = list(_entries(sketches))
    for table in ("copy_shingles", "copy_shingles_recent"):
        connection.executemany(f"delete from {table} where shingle = ? and carrier = ?", entries)
    connection.executemany(
        "delete from copy_sketches where article_id = ?",
        [[article_of(each.carrier)] for each in sketches],
    )


def settle(archive: Archive) -> None:
    """Put what is recent in the index where the rest is: in one sweep, in its order."""
    archive.database.execute("insert into copy_shingles select * from copy_shingles_recent")
    archive.database.execute("delete from copy_shingles_recent")


def sketches(archive: Archive, articles: Iterable[int]) -> list[Sketch]:
    """Return the sketches of articles, as the index has them."""
    query = (
        "select carrier, shingles from copy_sketches"
        " where article_id in (select value from json_each(?))"
    )
    found = archive.database.execute(query, [_listed(articles)])
    return [_sketch(carrier, json.loads(keys)) for carrier, keys in found]


def lengths(archive: Archive, carriers: Iterable[int]) -> dict[int, int]:
    """Return how many shingles the sketch of each carrier has."""
    query = (
        "select carrier, length from copy_sketches"
        " where article_id in (select value from json_each(?))"
    )
    found = archive.database.execute(query, [_listed(map(article_of, carriers))])
    return dict(found.fetchall())


def carriers(archive: Archive, keys: Iterable[int]) -> dict[int, list[int]]:
    """Return who has each key that anybody has: the first of them, one more than COMMON at most."""
    asked = {"keys": _listed(keys), "most": COMMON + 1}
    found: dict[int, list[int]] = {}
    for table in ("copy_shingles", "copy_shingles_recent"):
        rows = archive.database.execute(_WHO.format(table), asked).fetchall()
        there = [row for row in rows if row[1] != "[]"]
        listed = json.loads(f"[{','.join(row[1] for row in there)}]")
        for (key, _), some in zip(there, listed, strict=True):
            found[key] = sorted(found[key] + some)[: COMMON + 1] if key in found else some
    return found


# As one text for each key, carriers are read five times as fast as one by one.
_WHO = """
select value, (
    select json_group_array(carrier) from (
        select carrier from {0} where shingle = value order by carrier limit :most
    )
) from json_each(:keys)
"""


def common(archive: Archive, keys: Iterable[int]) -> set[int]:
    """Return those keys that more carriers have than COMMON."""
    counts = " + ".join(
        f"(select count(*) from (select 1 from {table} where shingle = value limit :most))"
        for table in ("copy_shingles", "copy_shingles_recent")
    )
    query = f"select value from json_each(:keys) where {counts} >= :most"
    found = archive.database.execute(query, {"keys": _listed(keys), "most": COMMON + 1})
    return {row[0] for row in found}


def all_carriers(archive: Archive, key: int) -> list[int]:
    """Return every carrier of a key."""
    query = (
        "select carrier from copy_shingles where shingle = :key"
        " union all select carrier from copy_shingles_recent where shingle = :key"
    )
    return [row[0] for row in archive.database.execute(query, {"key": key})]


def _entries(sketches: Iterable[Sketch]) -> Iterator[tuple[int, int]]:
    return ((key, each.carrier) for each in sketches for key in each.keys)


def _sketch(carrier: int, keys: list[int]) -> Sketch:
    whole = keys[0] if keys and is_whole(keys[0]) else None
    return Sketch(carrier, whole, tuple(keys if whole is None else keys[1:]))


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers), separators=(",", ":"))


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
