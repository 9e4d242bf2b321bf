"""How much the archive holds, and how the collecting goes."""

from typing import Any

from newsarchive.archive import Archive

Row = dict[str, Any]

_BY_SOURCE = """
select source, count(*) as articles, min(published_on) as first_day, max(published_on) as last_day,
    sum(published_on is null) as undated_count, sum(published_at is null) as no_time_count,
    sum(status = 'gone') as gone_count, sum(completeness <> 'full') as incomplete_count,
    sum(word_count) as words
from articles group by source order by articles desc, source
"""
_LETTERS = """
select coalesce(sum(unreadable_count > 0), 0) as unreadable_count,
    coalesce(sum(encoding like '% repaired'), 0) as repaired_count,
    coalesce(sum(lookalikes <> '[]'), 0) as lookalikes_count
from articles
"""
_NOT_ARTICLES = """
select source, count(*) as not_article_count from pages where outcome = 'not_article' group by source
"""
_RUNS = """
select id, source, started_at, finished_at, reason, exit_code, pages_count, new_count,
    changed_count, gone_count, failed_count, not_article_count
from runs order by id desc limit ?
"""
_CAPTURES = """
select count(*) as captures, coalesce(sum(warc_length), 0) as bytes,
    count(distinct warc_file) as files, sum(refers_to is not null) as revisits
from captures
"""


def statistics(archive: Archive, *, runs: int = 8) -> dict[str, Any]:
    """Return counts by source, language, status and encoding, dates known, last runs and captures."""
    query = archive.database.query
    totals = next(
        iter(
            query(
                "select count(*) as articles, count(published_on) as dated,"
                " count(published_at) as timed, coalesce(sum(word_count), 0) as words,"
                " (select count(*) from versions) as versions from articles"
            )
        )
    )
    return {
        "totals": totals,
        "sources": _sources(archive),
        "languages": _counted(archive, "language"),
        "statuses": _counted(archive, "status"),
        "encodings": _counted(archive, "encoding"),
        "letters": next(iter(query(_LETTERS))),
        "runs": list(query(_RUNS, [runs])),
        "captures": next(iter(query(_CAPTURES))),
    }


def _sources(archive: Archive) -> list[Row]:
    """Return counts of each source that has articles, and of its pages that showed none."""
    query = archive.database.query
    others = {row["source"]: row["not_article_count"] for row in query(_NOT_ARTICLES)}
    return [{**row, "not_article_count": others.get(row["source"], 0)} for row in query(_BY_SOURCE)]


def _counted(archive: Archive, name: str) -> list[Row]:
    return list(
        archive.database.query(
            f"select {name} as name, count(*) as articles from articles group by 1 order by 2 desc"
        )
    )
