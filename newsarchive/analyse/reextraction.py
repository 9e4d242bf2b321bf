"""Reads stored captures again with today's extractor; nothing is fetched."""

import json
import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as LateError
from dataclasses import dataclass, field, replace
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from pebble import ProcessExpired, ProcessPool

from newsarchive.analyse.payload import Undecodable, decoded
from newsarchive.archive import Archive
from newsarchive.archive.rows import article_row
from newsarchive.archive.warc import MissingCapture, Record, read_capture
from newsarchive.article import Article
from newsarchive.extract import Unextractable, read_page

# Ours, or bound to differ with the version of the extractor.
_NOT_COMPARED = {"source", "url", "extractor", "word_count", "content_hash"}
_PAGE_SECONDS = 60


@dataclass(frozen=True)
class Task:
    """A capture to read, and the article it belongs to; without article_id, it is a lost one."""

    article_id: int | None
    capture_id: int
    source: str
    page_url: str
    url: str
    fetched_at: str
    record: Record
    selectors: str = "{}"
    stated: str | None = None


@dataclass(frozen=True)
class Failure:
    """Why a capture yields no article."""

    kind: str
    message: str


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


_COMMON = """
    captures.id as capture_id, captures.url, captures.fetched_at,
    coalesce(original.warc_file, captures.warc_file) as warc_file,
    coalesce(original.warc_offset, captures.warc_offset) as warc_offset,
    coalesce(original.warc_length, captures.warc_length) as warc_length,
    coalesce(original.payload_digest, captures.payload_digest) as payload_digest,
    coalesce(sources.selectors, '{}') as selectors,
    coalesce(
        -- What was known at the visit: a feed may have stated a date since.
        (select coalesce(stated_at, '') from visits where visits.capture_id = captures.id limit 1),
        pages.stated_at
    ) as stated
"""
_KEPT = f"""
select articles.id as article_id, articles.source, articles.url as page_url, {_COMMON}
from articles join captures on captures.id = articles.capture_id
left join captures as original on original.id = captures.refers_to
left join sources on sources.name = articles.source
left join pages on pages.source = articles.source and pages.url = captures.url
where articles.source = coalesce(?, articles.source) order by articles.id limit ?
"""
# From visits, not pages: a page keeps only its last outcome, and that may be 304 or 404.
_LOST = f"""
select null as article_id, visits.source, visits.url as page_url, {_COMMON}
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
    return kept + [_task(row) for row in archive.database.query(_LOST, [source, left])]


def _task(row: dict[str, Any]) -> Task:
    place = ("warc_file", "warc_offset", "warc_length", "payload_digest")
    record = Record(*(row.pop(name) for name in place))
    return Task(record=record, **row)


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
    for task, reading in _readings(found, captures, jobs):
        _settle(archive, task, reading, report=report, dry_run=dry_run)
        progress(report)
    return report


def _settle(
    archive: Archive, task: Task, reading: Article | Failure, *, report: Report, dry_run: bool
) -> None:
    if isinstance(reading, Failure):
        setattr(report, reading.kind, getattr(report, reading.kind) + 1)
        report.notes.append(reading.message)
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
            seen_at=datetime.fromisoformat(task.fetched_at),
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
            capture_id=task.capture_id,
            seen_at=datetime.fromisoformat(task.fetched_at),
        )
        archive.database.execute(
            "update pages set article_id = ? where source = ? and url = ?",
            [saved.article_id, task.source, task.page_url],
        )


def read_task(task: Task, captures: Path) -> Article | Failure:
    """Return the article that a capture holds, or why there is none."""
    try:
        captured = read_capture(captures, task.record)
        body = decoded(captured.body, captured.headers.get("content-encoding", ""))
        return read_page(
            body,
            url=task.url,
            charset=_charset(captured.headers.get("content-type", "")),
            fetched_at=datetime.fromisoformat(task.fetched_at),
            selectors=json.loads(task.selectors),
            stated=task.stated,
        ).article
    except MissingCapture as error:
        return Failure("missing", f"{task.page_url}: {error}")
    except (Undecodable, Unextractable) as error:
        return Failure("unreadable", f"{task.page_url}: {error}")


def _charset(content_type: str) -> str | None:
    match = re.search(r"charset=[\"']?([\w-]+)", content_type.lower())
    return match.group(1) if match else None


def _readings(
    found: Iterable[Task], captures: Path, jobs: int
) -> Iterator[tuple[Task, Article | Failure]]:
    """Yield readings in the order of their tasks; a worker that hangs or dies costs one page."""
    if jobs < 1:
        yield from ((task, read_task(task, captures)) for task in found)
        return
    # A pool of the standard library stays broken after one dead worker, and knows no time limit.
    with ProcessPool(max_workers=jobs, max_tasks=2_000, context=get_context("spawn")) as pool:
        waiting: deque[tuple[Task, Future[Any]]] = deque()
        for task in found:
            waiting.append(
                (task, pool.schedule(read_task, args=(task, captures), timeout=_PAGE_SECONDS))
            )
            if len(waiting) > 8 * jobs:
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())


def _finished(task: Task, future: Future[Any]) -> tuple[Task, Article | Failure]:
    try:
        return task, future.result()
    except (LateError, TimeoutError):
        return task, Failure("unreadable", f"{task.page_url}: took longer than {_PAGE_SECONDS} s")
    except (ProcessExpired, MemoryError) as error:
        return task, Failure("unreadable", f"{task.page_url}: its worker died ({error})")
