"""Finds one article by whatever names it, with the place of its capture."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from newsarchive.archive import Archive
from newsarchive.archive.warc import Record
from newsarchive.article import ArchivedArticle
from newsarchive.extract.addresses import address

# A longer number is no integer of SQLite's.
_LONGEST_ID = 18


def article(archive: Archive, key: str) -> ArchivedArticle | None:
    """Return the article with an id, or at an address in any of its spellings."""
    if key.isascii() and key.isdigit() and len(key) <= _LONGEST_ID:
        return next(archive.articles(where="id = ?", parameters=[int(key)]), None)
    canonical = address(key)
    return archive.article(key) or (archive.article(canonical) if canonical else None)


def unknown_sources(archive: Archive, names: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """Yield each name of which there is neither article nor run, with the nearest name there is."""
    known = "select exists(select 1 from {0} where source = ?)"
    for name in names:
        if any(
            archive.database.execute(known.format(table), [name]).fetchone()[0]
            for table in ("articles", "runs")
        ):
            continue
        there = archive.database.execute(
            "select source from articles union select source from runs"
        )
        near = get_close_matches(name.lower(), [row[0] for row in there], 1)
        yield name, next(iter(near), None)


def languages(archive: Archive) -> list[str]:
    """Return the languages that articles are in, the commonest first."""
    rows = archive.database.execute(
        "select language from articles where language is not null group by language"
        " order by count(*) desc, language"
    )
    return [row[0] for row in rows]


def visited(archive: Archive, key: str) -> str | None:
    """Return what the last visit to an address brought, in words; None where there was none."""
    rows = archive.database.query(
        "select url, last_visit_at, last_status, outcome, article_probability from pages"
        " where url in (?, ?) and last_visit_at is not null limit 1",
        [key, address(key)],
    )
    page = next(iter(rows), None)
    if page is None:
        return None
    told = [f"status {page['last_status']}"] if page["last_status"] else []
    if page["article_probability"] is not None:
        told.append(f"an article with a probability of {page['article_probability']:.2f}")
    return f"{page['last_visit_at']} brought {page['outcome']} ({', '.join(told) or 'no answer'})"


def capture(archive: Archive, capture_id: int | None) -> dict[str, Any] | None:
    """Return the row of a capture; a revisit is followed to the response it stands for.

    fetched_at is when that response came, as its record says; seen_at is when the capture itself did.
    """
    rows = archive.database.query(
        "select coalesce(original.id, seen.id) as id, coalesce(original.url, seen.url) as url,"
        " coalesce(original.fetched_at, seen.fetched_at) as fetched_at, seen.fetched_at as seen_at,"
        " coalesce(original.status, seen.status) as status,"
        " coalesce(original.warc_file, seen.warc_file) as warc_file,"
        " coalesce(original.warc_offset, seen.warc_offset) as warc_offset,"
        " coalesce(original.warc_length, seen.warc_length) as warc_length,"
        " coalesce(original.payload_digest, seen.payload_digest) as payload_digest,"
        " coalesce(original.content_type, seen.content_type) as content_type"
        " from captures as seen left join captures as original on original.id = seen.refers_to"
        " where seen.id = ?",
        [capture_id],
    )
    return next(iter(rows), None)


def deletions(archive: Archive, article_id: int) -> list[dict[str, Any]]:
    """Return each time an article was missed or taken out of the listings, the first one first.

    An archive that no crawl has brought to today's shape yet has none.
    """
    if not archive.database.table("deletions").exists():
        return []
    return list(
        archive.database.query(
            "select kind, status, evidence, control_url, looks_count, first_missed_at,"
            " last_missed_at, confirmed_at, returned_at, capture_id from deletions"
            " where article_id = ? order by id",
            [article_id],
        )
    )


def record(row: dict[str, Any]) -> Record:
    """Return where the response of a capture's row is stored."""
    return Record(row["warc_file"], row["warc_offset"], row["warc_length"], row["payload_digest"])
