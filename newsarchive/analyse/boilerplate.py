"""Learns which blocks an outlet prints around its texts, from what recurs at their edges."""

import json
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit

from newsarchive.archive import Archive
from newsarchive.archive.boilerplate import Judgement, Recurring, judge, record, recurring, sets
from newsarchive.extract.boilerplate import Carrier, Recurrence, Verdict, edges, set_name, verdict

# So many articles stand for all that carry a block, and for all that do not.
_SAMPLE = 24
# A block is looked at again when it stands on so many times the articles.
_GROWTH = 1.25
# Within so many of the newest texts of a source a block is looked for.
_SEARCHED = 2_000
# So many articles are counted in one transaction: a crawl need not wait long.
_TOGETHER = 500


def current(archive: Archive, source: str) -> frozenset[str]:
    """Return the hashes of the blocks that are a source's boilerplate now."""
    return sets(archive, source)[-1]


def sources(archive: Archive) -> list[str]:
    """Return the sources with blocks that recur."""
    rows = archive.database.query("select distinct source from boilerplate order by source")
    return [row["source"] for row in rows]


def named_sets(archive: Archive, source: str) -> dict[str | None, frozenset[str]]:
    """Return every set of boilerplate a source has had, by the name that articles.extractor carries."""
    return {set_name(each): each for each in sets(archive, source)}


def set_of(extractor: str | None) -> str | None:
    """Return the name of the set of boilerplate in the name of an extractor."""
    words = (extractor or "").split()
    return next((each for each in words if each.startswith("boilerplate/")), None)


def learn(archive: Archive, source: str, *, most: int | None = None) -> int:
    """Judge what recurs anew, or much more often than before; returns how many blocks changed sides.

    A block that was found to be boilerplate stays so until the operator keeps it. most bounds how
    many blocks are judged, the most frequent first: others wait for the next time.
    """
    every = recurring(archive, source)
    due = [each for each in every if _is_due(each)][:most]
    if not due:
        return 0
    known = frozenset(each.hash for each in every)
    found = [_judged(archive, each, known) for each in due]
    return judge(archive, source, found)


def keep(archive: Archive, hashes: Iterable[str]) -> list[str]:
    """Take blocks for part of their articles, for good; returns the hashes that no block has."""
    unknown = []
    for each in hashes:
        rows = archive.database.query(
            "select source, articles_count from boilerplate where hash = ?", [each]
        )
        blocks = list(rows)
        for row in blocks:
            chosen = Judgement(each, False, "operator", row["articles_count"])
            judge(archive, row["source"], [chosen])
        if not blocks:
            unknown.append(each)
    return unknown


# Texts that were read without boilerplate: others were counted as they were saved.
_WHOLE = """
from articles where source = coalesce(?, source) and instr(coalesce(extractor, ''), 'boilerplate/') = 0
"""


def uncounted(archive: Archive, source: str | None) -> int:
    """Return how many articles recount looks at."""
    return int(archive.database.execute(f"select count(*) {_WHOLE}", [source]).fetchone()[0])


def recount(
    archive: Archive, source: str | None, progress: Callable[[int], None] = lambda _: None
) -> None:
    """Note what stands at the edges of texts that may have been kept before this was noted."""
    last = 0
    query = f"select id, source, text, last_seen_at {_WHOLE} and id > ? order by id limit ?"
    while rows := list(archive.database.query(query, [source, last, _TOGETHER])):
        with archive.transaction():
            for row in rows:
                found = edges(row["text"].split("\n\n"))
                record(archive, row["source"], row["id"], found, row["last_seen_at"])
        last = rows[-1]["id"]
        progress(len(rows))


def _is_due(block: Recurring) -> bool:
    decided = block.rule == "operator" or (block.since is not None and block.until is None)
    return not decided and block.articles_count > _GROWTH * block.judged_count


def _judged(archive: Archive, block: Recurring, known: frozenset[str]) -> Judgement:
    found: Verdict = verdict(_recurrence(archive, block, known))
    return Judgement(block.hash, found.boilerplate, found.rule, block.articles_count)


_CARRIERS = """
select articles.id, title, text, authors, language from boilerplate_sightings as each
join articles on articles.id = each.article_id where each.source = ? and hash = ?
"""
_OTHERS = """
select title, text, authors from articles where source = ?1 and language is ?2 and not exists (
    select 1 from boilerplate_sightings as each
    where each.source = ?1 and hash = ?3 and article_id = articles.id
) order by id desc limit ?4
"""
_INSIDE = """
select count(*) from (select id, text from articles where source = ?1 order by id desc limit ?4)
where instr(text, ?2) and not exists (
    select 1 from boilerplate_sightings as each
    where each.source = ?1 and hash = ?3 and article_id = id
)
"""


def _recurrence(archive: Archive, block: Recurring, known: frozenset[str]) -> Recurrence:
    key = [block.source, block.hash]
    query = archive.database.query
    carriers = list(query(f"{_CARRIERS} order by article_id limit {_SAMPLE // 2}", key))
    seen = {row["id"] for row in carriers}
    newest = query(f"{_CARRIERS} order by article_id desc limit {_SAMPLE // 2}", key)
    carriers += [row for row in newest if row["id"] not in seen]
    languages = [row["language"] for row in carriers]
    language = max(set(languages), key=languages.count)
    others = query(_OTHERS, [block.source, language, block.hash, _SAMPLE])
    inside = archive.database.execute(
        _INSIDE, [block.source, block.text, block.hash, _SEARCHED]
    ).fetchone()[0]
    return Recurrence(
        place=block.place,
        text=block.text,
        count=block.articles_count,
        total=_total(archive, block.source, language, min(row["id"] for row in carriers)),
        carriers=tuple(map(_carrier, carriers)),
        others=tuple(map(_carrier, others)),
        inside=inside,
        recurring=known,
        host=_host(archive, block.source),
    )


def _total(archive: Archive, source: str, language: str | None, first: int) -> int:
    """Return how many articles of a language there are since one, or the last 20 if that is more."""
    count = "select count(*) from articles where source = ? and language is ?"
    since = archive.database.execute(f"{count} and id >= ?", [source, language, first])
    every = archive.database.execute(count, [source, language])
    return max(int(since.fetchone()[0]), min(20, int(every.fetchone()[0])))


def _carrier(row: dict[str, Any]) -> Carrier:
    return Carrier(row["title"] or "", row["text"], tuple(json.loads(row["authors"])))


def _host(archive: Archive, source: str) -> str | None:
    rows = archive.database.query("select homepage from sources where name = ?", [source])
    home = next((row["homepage"] for row in rows), None)
    return (urlsplit(home or "").hostname or "").removeprefix("www.") or None
