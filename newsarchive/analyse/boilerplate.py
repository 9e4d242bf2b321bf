"""Learns which blocks an outlet prints around its texts, from what recurs at their edges."""

from collections.abc import Callable, Iterable

from newsarchive.analyse.boilerplate_evidence import Evidence
from newsarchive.archive import Archive
from newsarchive.archive.boilerplate import Judgement, Recurring, judge, record, recurring, sets
from newsarchive.extract.boilerplate import edges, set_name

# A block is looked at again when it stands on so many times the articles.
_GROWTH = 1.25
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
    evidence = Evidence(archive, source, frozenset(each.hash for each in every))
    return judge(archive, source, [_judged(evidence, each) for each in due])


def _judged(evidence: Evidence, block: Recurring) -> Judgement:
    found = evidence.verdict(block)
    return Judgement(block.hash, found.boilerplate, found.rule, block.articles_count)


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
