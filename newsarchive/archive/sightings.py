"""Counts on how many articles of a source each block at the edge of a text stands."""

from collections.abc import Iterable

from sqlite_utils import Database

from newsarchive.article import Edge

FEWEST = 3


def record_edges(
    database: Database, source: str, article_id: int, found: Iterable[Edge], seen: str
) -> None:
    """Note what stands at the edges of an article, each block once. The caller holds a transaction."""
    for edge in {each.hash: each for each in found}.values():
        added = database.execute(
            "insert or ignore into boilerplate_sightings (source, hash, article_id)"
            " values (?, ?, ?)",
            [source, edge.hash, article_id],
        ).rowcount
        # A trailer stands on every article: counting them anew each time would take ever longer.
        known = database.execute(
            "update boilerplate set articles_count = articles_count + ?1,"
            " last_seen_at = max(last_seen_at, ?2) where source = ?3 and hash = ?4",
            [added, seen, source, edge.hash],
        ).rowcount
        if added and not known:
            _begin(database, source, edge, seen)


def _begin(database: Database, source: str, edge: Edge, seen: str) -> None:
    """Keep a block from its third article on."""
    query = (
        "select count(*), min(first_seen_at) from boilerplate_sightings as each join articles"
        " on articles.id = each.article_id where each.source = ? and hash = ?"
    )
    count, first = database.execute(query, [source, edge.hash]).fetchone()
    if count >= FEWEST:
        database.execute(
            "insert into boilerplate (source, hash, place, text, articles_count, first_seen_at,"
            " last_seen_at) values (?, ?, ?, ?, ?, ?, ?)",
            [source, edge.hash, edge.place, edge.text, count, first, max(first, seen)],
        )
