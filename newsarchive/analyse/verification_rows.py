"""What the archive says about one article, taken in one moment, ready to be proved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from newsarchive.analyse.boilerplate import named_sets
from newsarchive.analyse.rereading import COLUMNS, PageCapture, page_capture
from newsarchive.archive import Archive
from newsarchive.archive.warc import Record

Row = dict[str, Any]
# So many articles are read in one transaction: their rows belong together, and no writer waits.
_TOGETHER = 50


@dataclass(frozen=True)
class Claim:
    """What the row of a capture says, where its own record is, and the page to read from it.

    The page's record is another than its own where the capture is a revisit.
    """

    row: Row
    record: Record
    page: PageCapture


@dataclass(frozen=True)
class Subject:
    """An article with all that is known of it: versions, links, addresses, captures by id.

    links are (url, text, host), addresses (url, identity) of the pages that led to it; sets are
    what was boilerplate of its source, by the names that extractors carry.
    """

    article: Row
    versions: tuple[Row, ...]
    links: tuple[tuple[str, str, str], ...]
    addresses: tuple[tuple[str, str | None], ...]
    claims: dict[int, Claim]
    sets: dict[str | None, frozenset[str]]


_CLAIM = f"""
select {COLUMNS}, captures.status, captures.content_type, captures.refers_to,
    runs.source as run_source,
    captures.warc_file as own_file, captures.warc_offset as own_offset,
    captures.warc_length as own_length, captures.payload_digest as own_digest
from captures
left join runs on runs.id = captures.run_id
left join captures as original on original.id = captures.refers_to
left join sources on sources.name = ?
left join pages on pages.source = ? and pages.url = captures.url
where captures.id = ?
"""
_CHOSEN = """
select articles.id from articles left join captures on captures.id = articles.capture_id
where articles.source = coalesce(?, articles.source)
"""
_PLACE = "captures.warc_file, captures.warc_offset, articles.id"


def chosen(archive: Archive, *, source: str | None = None, sample: int | None = None) -> list[int]:
    """Return ids of articles in the order of their captures on disk; sample takes some by chance."""
    query = f"{_CHOSEN} order by {_PLACE}"
    if sample is not None:
        drawn = f"{_CHOSEN} order by random() limit {int(sample)}"
        query = (
            "select articles.id from articles left join captures on captures.id = "
            f"articles.capture_id where articles.id in ({drawn}) order by {_PLACE}"
        )
    return [row["id"] for row in archive.database.query(query, [source])]


def subjects(archive: Archive, ids: Iterable[int]) -> Iterator[Subject]:
    """Yield articles by their ids; one that was deleted meanwhile is passed over."""
    waiting = list(ids)
    for start in range(0, len(waiting), _TOGETHER):
        # A crawl may be writing: an article and its versions are read as of one moment.
        archive.database.execute("begin")
        try:
            found = [_subject(archive, each) for each in waiting[start : start + _TOGETHER]]
        finally:
            archive.database.execute("commit")
        yield from (each for each in found if each)


def _subject(archive: Archive, article_id: int) -> Subject | None:
    query = archive.database.query
    article = next(iter(query("select * from articles where id = ?", [article_id])), None)
    if article is None:
        return None
    versions = tuple(
        query("select * from versions where article_id = ? order by number", [article_id])
    )
    links = query(
        "select url, text, host from links where article_id = ? order by id", [article_id]
    )
    pages = query("select url, identity from pages where article_id = ?", [article_id])
    cited = {article["capture_id"], *(each["capture_id"] for each in versions)} - {None}
    claims = {each: _claim(archive, article["source"], each) for each in cited}
    return Subject(
        article=article,
        versions=versions,
        links=tuple((each["url"], each["text"], each["host"]) for each in links),
        addresses=tuple((each["url"], each["identity"]) for each in pages),
        claims={key: claim for key, claim in claims.items() if claim},
        sets=named_sets(archive, article["source"]),
    )


def _claim(archive: Archive, source: str, capture_id: int) -> Claim | None:
    rows = archive.database.query(_CLAIM, [source, source, capture_id])
    row = next(iter(rows), None)
    if row is None:
        return None
    own = ("own_file", "own_offset", "own_length", "own_digest")
    return Claim(row, Record(*(row[each] for each in own)), page_capture(row))
