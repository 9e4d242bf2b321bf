"""Reads stored captures again, in worker processes; nothing is fetched."""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as LateError
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from newsarchive.analyse.payload import Undecodable, decoded
from newsarchive.archive import Archive
from newsarchive.archive.warc import Captured, MissingCapture, Record, read_capture
from newsarchive.article import Article
from newsarchive.extract import Unextractable, read_page
from newsarchive.extract.addresses import address
from newsarchive.extract.encoding import charset_of
from newsarchive.extract.feed import feed_texts
from newsarchive.extract.rules import rules_at

PAGE_SECONDS = 60

Task = TypeVar("Task")
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class PageCapture:
    """A capture of a page, with everything its extraction depends on.

    without are columns whose selectors are not asked.
    """

    capture_id: int
    url: str
    fetched_at: str
    record: Record
    selectors: str = "{}"
    stated: str | None = None
    boilerplate: frozenset[str] = frozenset()
    feed: Record | None = None
    feed_url: str | None = None
    beyond_pattern: int | None = None
    without: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Failure:
    """Why a capture yields no article: missing or unreadable."""

    kind: str
    message: str


# What page_capture needs of captures, its original, its source and its page.
COLUMNS = """
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
    ) as stated,
    (
        -- The feed whose text was known at the visit, where its bytes are.
        select json_array(
            coalesce(first.warc_file, feed.warc_file), coalesce(first.warc_offset, feed.warc_offset),
            coalesce(first.warc_length, feed.warc_length),
            coalesce(first.payload_digest, feed.payload_digest)
        ) from visits join captures as feed on feed.id = visits.feed_capture_id
        left join captures as first on first.id = feed.refers_to
        where visits.capture_id = captures.id limit 1
    ) as feed,
    (select feed_url from visits where visits.capture_id = captures.id limit 1) as feed_url,
    -- What the source's pattern was at the visit, too.
    (select beyond_pattern from visits where visits.capture_id = captures.id limit 1) as beyond_pattern
"""


def page_capture(row: dict[str, Any]) -> PageCapture:
    """Return the capture of a row with COLUMNS."""
    place = ("warc_file", "warc_offset", "warc_length", "payload_digest")
    names = ("capture_id", "url", "fetched_at", "selectors", "stated", "feed_url", "beyond_pattern")
    feed = row["feed"]
    return PageCapture(
        record=Record(*(row[name] for name in place)),
        feed=Record(*json.loads(feed)) if feed else None,
        **{name: row[name] for name in names},
    )


_FEED = """
select coalesce(first.warc_file, feed.warc_file), coalesce(first.warc_offset, feed.warc_offset),
    coalesce(first.warc_length, feed.warc_length), coalesce(first.payload_digest, feed.payload_digest)
from captures as feed left join captures as first on first.id = feed.refers_to where feed.id = ?
"""


def feed_record(archive: Archive, capture_id: int) -> Record:
    """Return where the bytes of a feed's capture are."""
    return Record(*archive.database.execute(_FEED, [capture_id]).fetchone())


# One feed leads to many pages, that are read one after another.
@lru_cache(maxsize=32)
def texts_of(captures: Path, feed: Record) -> dict[str, str]:
    """Return the texts that a stored feed carries, by address. Raises MissingCapture."""
    found = read_capture(captures, feed)
    try:
        body = decoded(found.body, found.headers.get("content-encoding", ""))
    except Undecodable:
        return {}
    return feed_texts(body, found.url)


_OF_ARTICLE = f"""
select {COLUMNS} from articles join captures on captures.id = articles.capture_id
left join captures as original on original.id = captures.refers_to
left join sources on sources.name = articles.source
left join pages on pages.source = articles.source and pages.url = captures.url
where articles.id = ?
"""


def capture_of(
    archive: Archive, article_id: int | None, *, boilerplate: frozenset[str]
) -> PageCapture | None:
    """Return the capture of an article's newest text, to be read under a set of boilerplate."""
    rows = archive.database.query(_OF_ARTICLE, [article_id])
    row = next(iter(rows), None)
    return replace(page_capture(row), boilerplate=boilerplate) if row else None


def read(capture: PageCapture, captures: Path) -> Article | Failure:
    """Return the article that a capture holds, or why there is none."""
    try:
        return extracted(capture, read_capture(captures, capture.record), captures)
    except MissingCapture as error:
        return Failure("missing", str(error))


def extracted(capture: PageCapture, captured: Captured, captures: Path) -> Article | Failure:
    """Return what today's extractor reads in a response, or why it reads nothing."""
    found = asked(read_page, capture, captured, captures)
    if isinstance(found, Failure):
        return found
    return beyond(found.article) if capture.beyond_pattern else found.article


def beyond(article: Article) -> Article:
    """Return an article that says that its source's article_pattern does not take its address."""
    return replace(article, warnings=(*article.warnings, "address"))


def asked(
    function: Callable[..., Answer], capture: PageCapture, captured: Captured, captures: Path
) -> Answer | Failure:
    """Return what a function with the arguments of read_page says of a response, or why nothing."""
    try:
        fetched_at = datetime.fromisoformat(capture.fetched_at)
        body = decoded(captured.body, captured.headers.get("content-encoding", ""))
        rules = rules_at(json.loads(capture.selectors), fetched_at)
        return function(
            body,
            url=capture.url,
            charset=charset_of(captured.headers.get("content-type", "")),
            fetched_at=fetched_at,
            selectors={name: each for name, each in rules.items() if name not in capture.without},
            stated=capture.stated,
            feed_text=_feed_text(capture, captures),
            boilerplate=capture.boilerplate,
        )
    except json.JSONDecodeError as error:
        return Failure("unreadable", f"the selectors of its source are no JSON ({error})")
    except (Undecodable, Unextractable) as error:
        return Failure("unreadable", str(error))
    except MissingCapture as error:
        return Failure("missing", f"the feed that gave its text: {error}")


def _feed_text(capture: PageCapture, captures: Path) -> str | None:
    """Return the text that a feed gave for a page by the time it was read."""
    if capture.feed is None:
        return None
    return texts_of(captures, capture.feed).get(capture.feed_url or address(capture.url) or "")


def answers(
    function: Callable[[Task, Path], Answer],
    tasks: Iterable[Task],
    captures: Path,
    *,
    jobs: int,
    seconds: Callable[[Task], float] = lambda _: PAGE_SECONDS,
) -> Iterator[tuple[Task, Answer | Failure]]:
    """Yield each task with its answer, in order; with 0 jobs they are done in this process.

    seconds says how long a task may take. A worker that hangs or dies costs one task: its answer is
    a Failure.
    """
    if jobs < 1:
        yield from ((task, function(task, captures)) for task in tasks)
        return
    # A pool of the standard library stays broken after one dead worker, and knows no time limit.
    with ProcessPool(max_workers=jobs, max_tasks=2_000, context=get_context("spawn")) as pool:
        waiting: deque[tuple[Task, Future[Any]]] = deque()
        for task in tasks:
            future = pool.schedule(function, args=(task, captures), timeout=seconds(task))
            waiting.append((task, future))
            if len(waiting) > 8 * jobs:
                yield _finished(*waiting.popleft(), seconds=seconds)
        while waiting:
            yield _finished(*waiting.popleft(), seconds=seconds)


def _finished(
    task: Task, future: Future[Any], *, seconds: Callable[[Task], float]
) -> tuple[Task, Any]:
    try:
        return task, future.result()
    except (LateError, TimeoutError):
        return task, Failure("unreadable", f"took longer than {seconds(task):g} s")
    except (ProcessExpired, MemoryError) as error:
        return task, Failure("unreadable", f"the worker died ({error})")
