"""Reads stored captures again with today's extractor; nothing is fetched."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from newsarchive.analyse.boilerplate import current, named_sets, set_of
from newsarchive.analyse.rereading import COLUMNS, Failure, PageCapture, answers, page_capture, read
from newsarchive.archive import Archive
from newsarchive.archive.rows import article_row
from newsarchive.article import Article

# Ours, or bound to differ with the version of the extractor.
_NOT_COMPARED = {"source", "url", "extractor", "word_count", "content_hash"}


@dataclass(frozen=True)
class Task:
    """A capture to read, and the article it belongs to; without article_id, it is a lost one."""

    article_id: int | None
    source: str
    page_url: str
    capture: PageCapture


@dataclass
class Report:
    """What reading the captures again brought."""

    same: int = 0
    differs: int = 0
    new: int = 0
    missing: int = 0
    unreadable: int = 0
    emptied: int = 0
    columns: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    @property
    def done(self) -> int:
        """The number of captures that were read or tried."""
        counts = (self.same, self.differs, self.new)
        return sum(counts) + self.missing + self.unreadable + self.emptied


_KEPT = f"""
select articles.id as article_id, articles.source, articles.url as page_url, {COLUMNS}
from articles join captures on captures.id = articles.capture_id
left join captures as original on original.id = captures.refers_to
left join sources on sources.name = articles.source
left join pages on pages.source = articles.source and pages.url = captures.url
where articles.source = coalesce(?, articles.source) order by articles.id limit ?
"""
# From visits, not pages: a page keeps only its last outcome, and that may be 304 or 404.
_LOST = f"""
select null as article_id, visits.source, visits.url as page_url, {COLUMNS}
from visits join captures on captures.id = visits.capture_id
join pages on pages.source = visits.source and pages.url = visits.url
left join captures as original on original.id = captures.refers_to
left join sources on sources.name = visits.source
where visits.kind = 'article' and visits.outcome in ('new', 'changed', 'unchanged')
    and visits.source = coalesce(?, visits.source)
    and not exists (select 1 from articles where articles.id = pages.article_id)
    and not exists (select 1 from articles where articles.url = pages.url)
order by captures.fetched_at, visits.id limit ?
"""


def tasks(archive: Archive, *, source: str | None = None, limit: int | None = None) -> list[Task]:
    """Return the captures to read: those of kept articles, then those whose article is lost."""
    most = -1 if limit is None else limit
    kept = [_task(row) for row in archive.database.query(_KEPT, [source, most])]
    left = most if most < 0 else most - len(kept)
    every = kept + [_task(row) for row in archive.database.query(_LOST, [source, left])]
    return _with_boilerplate(archive, every)


def _with_boilerplate(archive: Archive, found: list[Task]) -> list[Task]:
    """Return tasks that read under what is boilerplate of their source now."""
    known = {source: current(archive, source) for source in {task.source for task in found}}
    return [
        replace(task, capture=replace(task.capture, boilerplate=known[task.source]))
        for task in found
    ]


def boilerplate_tasks(
    archive: Archive, *, source: str | None = None, limit: int | None = None
) -> list[Task]:
    """Return the captures of articles that carry blocks whose standing has changed since they were read."""
    stale = _stale(archive, source)
    rows = archive.database.query(_KEPT, [source, -1])
    found = [_task(row) for row in rows if row["article_id"] in stale]
    return _with_boilerplate(archive, found[:limit])


_SIGHTED = """
select article_id, each.source, each.hash, extractor from boilerplate_sightings as each
join boilerplate on boilerplate.source = each.source and boilerplate.hash = each.hash
join articles on articles.id = article_id
where since is not null and each.source = coalesce(?, each.source)
"""


def _stale(archive: Archive, source: str | None) -> set[int]:
    """Return articles at whose edge is a block that was boilerplate when they were read, or is now, not both."""
    named: dict[str, dict[str | None, frozenset[str]]] = {}
    now: dict[str, frozenset[str]] = {}
    found = set()
    for row in archive.database.query(_SIGHTED, [source]):
        if row["source"] not in named:
            named[row["source"]] = named_sets(archive, row["source"])
            now[row["source"]] = current(archive, row["source"])
        then = named[row["source"]].get(set_of(row["extractor"]), frozenset())
        if (row["hash"] in then) != (row["hash"] in now[row["source"]]):
            found.add(row["article_id"])
    return found


def lost(archive: Archive, *, source: str | None = None) -> dict[str, Task]:
    """Return the newest capture of each address whose article is lost, by address."""
    return {task.page_url: task for task in map(_task, archive.database.query(_LOST, [source, -1]))}


def _task(row: dict[str, Any]) -> Task:
    return Task(row["article_id"], row["source"], row["page_url"], page_capture(row))


def reextract(
    archive: Archive,
    captures: Path,
    found: list[Task],
    *,
    jobs: int = 1,
    dry_run: bool = False,
    progress: Callable[[Report], None] = lambda _: None,
) -> Report:
    """Read captures again and save what they say now; with dry_run, only compare.

    jobs is the number of worker processes; with 0 the pages are read in this process.
    """
    report = Report()
    for task, reading in answers(_read, found, captures, jobs=jobs):
        _settle(archive, task, reading, report=report, dry_run=dry_run)
        progress(report)
    return report


def _settle(
    archive: Archive, task: Task, reading: Article | Failure, *, report: Report, dry_run: bool
) -> None:
    if isinstance(reading, Failure):
        setattr(report, reading.kind, getattr(report, reading.kind) + 1)
        report.notes.append(f"{task.page_url}: {reading.message}")
    elif task.article_id is None:
        report.new += 1
        if not dry_run:
            _rebuild(archive, task, reading)
    else:
        _renew(archive, task, reading, report=report, dry_run=dry_run)


def _renew(
    archive: Archive, task: Task, reading: Article, *, report: Report, dry_run: bool
) -> None:
    row = next(
        iter(archive.database.query("select * from articles where id = ?", [task.article_id]))
    )
    if row["text"] and not reading.text:
        report.emptied += 1
        report.notes.append(f"{row['url']}: no text is found any more; the stored one is kept")
        return
    article = replace(reading, source=row["source"], url=row["url"])
    changed = _different(row, article)
    report.columns.update(changed)
    report.differs += bool(changed)
    report.same += not changed
    if not dry_run:
        archive.save(
            article,
            identity=row["identity"],
            capture_id=row["capture_id"],
            seen_at=datetime.fromisoformat(task.capture.fetched_at),
            cause="extractor",
        )


def _different(row: dict[str, Any], article: Article) -> list[str]:
    new = article_row(article)
    return [name for name in new if name not in _NOT_COMPARED and new[name] != row[name]]


def _rebuild(archive: Archive, task: Task, reading: Article) -> None:
    url = reading.url or task.page_url
    with archive.transaction():
        rows = archive.database.query(
            "select identity from pages where source = ? and url = ?", [task.source, task.page_url]
        )
        saved = archive.save(
            replace(reading, source=task.source, url=url),
            identity=next((row["identity"] for row in rows), None),
            capture_id=task.capture.capture_id,
            seen_at=datetime.fromisoformat(task.capture.fetched_at),
        )
        archive.database.execute(
            "update pages set article_id = ? where source = ? and url = ?",
            [saved.article_id, task.source, task.page_url],
        )


def _read(task: Task, captures: Path) -> Article | Failure:
    return read(task.capture, captures)
