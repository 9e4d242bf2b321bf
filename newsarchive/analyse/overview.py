"""How much the archive holds, and how the collecting goes."""

from collections import Counter
from typing import Any

from newsarchive.archive import Archive

Row = dict[str, Any]

# One pass over the articles, whose rows are long; what is asked is summed from these groups.
_GROUPS = """
select source, language, status, encoding, count(*) as articles, min(published_on) as first_day,
    max(published_on) as last_day, sum(published_on is null) as undated_count,
    sum(published_at is null) as no_time_count, sum(status = 'gone') as gone_count,
    sum(completeness <> 'full') as incomplete_count, sum(word_count) as words,
    sum(coalesce(unreadable_count > 0, 0)) as unreadable_count,
    sum(coalesce(encoding like '% repaired', 0)) as repaired_count,
    sum(lookalikes <> '[]') as lookalikes_count
from articles group by source, language, status, encoding
"""
_SUMMED = ("articles", "undated_count", "no_time_count", "gone_count", "incomplete_count", "words")
_LETTERS = ("unreadable_count", "repaired_count", "lookalikes_count")
# Each article has a first version; the others have an index, and the rows of all of them the texts.
_LATER = "select count(*) from versions where number > 1"
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
    groups = list(query(_GROUPS))
    articles = _sum(groups, "articles")
    return {
        "totals": {
            "articles": articles,
            "dated": articles - _sum(groups, "undated_count"),
            "timed": articles - _sum(groups, "no_time_count"),
            "words": _sum(groups, "words"),
            "versions": articles + archive.database.execute(_LATER).fetchone()[0],
        },
        "sources": _sources(archive, groups),
        "languages": _counted(groups, "language"),
        "statuses": _counted(groups, "status"),
        "encodings": _counted(groups, "encoding"),
        "letters": {name: _sum(groups, name) for name in _LETTERS},
        "runs": list(query(_RUNS, [runs])),
        "captures": next(iter(query(_CAPTURES))),
    }


def _sum(groups: list[Row], name: str) -> int:
    return sum(each[name] for each in groups)


def _sources(archive: Archive, groups: list[Row]) -> list[Row]:
    """Return counts of each source that has articles, and of its pages that showed none."""
    others = {
        row["source"]: row["not_article_count"] for row in archive.database.query(_NOT_ARTICLES)
    }
    parts: dict[str, list[Row]] = {}
    for each in groups:
        parts.setdefault(each["source"], []).append(each)
    rows = [
        {
            "source": source,
            "first_day": min(
                (each["first_day"] for each in own if each["first_day"]), default=None
            ),
            "last_day": max((each["last_day"] for each in own if each["last_day"]), default=None),
            **{name: _sum(own, name) for name in _SUMMED},
            "not_article_count": others.get(source, 0),
        }
        for source, own in parts.items()
    ]
    return sorted(rows, key=lambda row: (-row["articles"], row["source"]))


def _counted(groups: list[Row], name: str) -> list[Row]:
    counts: Counter[str | None] = Counter()
    for each in groups:
        counts[each[name]] += each["articles"]
    return [{"name": value, "articles": count} for value, count in counts.most_common()]
