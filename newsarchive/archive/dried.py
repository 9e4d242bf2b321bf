"""Feeds, sitemaps and listings that showed articles once and show none any more."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from newsarchive.archive.store import Archive

_MOST_LOOKS = 100
_MOST_REDIRECTS = 5
# So many times less is hardly any.
_FEW = 4
_EMPTY = ("listed", "not_listing", "missing")

# A 304 says that what was there last is there still.
_LOOKS = """
select outcome, status, error, entries_count from visits
where source = ? and url = ? and kind = ? and outcome <> 'not_modified' and run_id <= ?
order by id desc limit ?
"""
_COUNTS = """
select entries_count from visits
where source = ? and url = ? and kind = ? and run_id <= ? and entries_count > 0 order by id desc
"""
_EVER = """
select 1 from visits where source = ? and url = ? and kind = ? and entries_count > 0 limit 1
"""
_BEYOND = """
select url from visits where source = ? and run_id between ? and ? and beyond_pattern = 1
group by url order by max(id) desc
"""
_VISITED = """
select distinct kind, url from visits
where run_id = ? and kind in ('feed', 'sitemap', 'listing') order by kind, url
"""


def dried(archive: Archive, source: str, run_id: int, kind: str, url: str) -> str | None:
    """Return how a place that listed articles answers since it lists none; None where it lists some.

    As a run found it. What is empty now and then is so again without a fault. A place that does not answer (failed, blocked) says nothing about what it lists.
    """
    lists_articles, place = False, url
    for _ in range(_MOST_REDIRECTS):
        query = archive.database.query
        looks = list(query(_LOOKS, [source, place, kind, run_id, _MOST_LOOKS]))
        if not looks:
            return f"leads to {place}, which is no {kind}" if lists_articles else None
        newest, *before = looks
        lists_articles |= any(_showed(each, newest) for each in before)
        if len(looks) == _MOST_LOOKS and not lists_articles:
            lists_articles = any(query(_EVER, [source, place, kind]))
        if newest["outcome"] == "listed" and _is_often_empty(before):
            return None
        if newest["outcome"] != "redirected":
            return _said(newest) if lists_articles and _is_empty(newest) else None
        place = newest["error"] or ""
    return None


def fallen(archive: Archive, source: str, run_id: int, kind: str, url: str) -> str | None:
    """Return how few articles a place lists, if hardly any of what it once did; None where it is as ever.

    As a run found it. What little is left may be old articles beside others that are not known for such.
    """
    rows = archive.database.query(_COUNTS, [source, url, kind, run_id])
    counts = [row["entries_count"] for row in rows]
    if not counts or counts[0] * _FEW > max(counts):
        return None
    return f"lists {counts[0]} articles instead of {max(counts)}"


def visited(archive: Archive, run_id: int) -> list[tuple[str, str]]:
    """Return kind and address of each feed, sitemap and listing that a run asked for."""
    return [(kind, url) for kind, url in archive.database.execute(_VISITED, [run_id])]


def listed_count(archive: Archive, run_id: int, *, sitemaps: bool = True) -> int:
    """Return how many addresses the feeds, sitemaps (unless not wanted) and listings of a run showed."""
    query = (
        "select coalesce(sum(entries_count), 0) from visits"
        " where run_id = ? and (? or kind <> 'sitemap')"
    )
    return int(archive.database.execute(query, [run_id, sitemaps]).fetchone()[0])


def beyond_pattern(archive: Archive, source: str, first: int, last: int) -> list[str]:
    """Return addresses, newest first, of articles that some runs found beyond the source's pattern."""
    return [url for (url,) in archive.database.execute(_BEYOND, [source, first, last])]


def _is_empty(look: dict[str, Any]) -> bool:
    return look["outcome"] in _EMPTY and not look["entries_count"]


def _showed(look: dict[str, Any], newest: dict[str, Any]) -> bool:
    """Return whether a look was better: it showed entries, or (an index) was a listing at all."""
    was_listed = look["outcome"] in ("listed", "redirected")
    return bool(look["entries_count"]) or (was_listed and newest["outcome"] in _EMPTY[1:])


def _is_often_empty(before: Sequence[dict[str, Any]]) -> bool:
    """Return whether a place was empty and filled again, as those do that list the news of two days."""
    filled = [bool(each["entries_count"]) for each in before if each["outcome"] == "listed"]
    return [each for each, _ in groupby(filled)].count(True) > 1


def _said(look: dict[str, Any]) -> str:
    if look["outcome"] == "listed":
        return "lists no article"
    told = str(look["error"] or f"HTTP {look['status']}").partition("\n")[0]
    return f"answers {told}" if told.startswith("HTTP") else told
