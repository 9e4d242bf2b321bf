"""Proposes selectors of a source from the captures of its articles; nothing is changed or fetched."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from newsarchive.analyse.boilerplate import named_sets, set_of
from newsarchive.analyse.rereading import (
    COLUMNS,
    Failure,
    PageCapture,
    answers,
    asked,
    page_capture,
)
from newsarchive.archive import Archive
from newsarchive.archive.warc import MissingCapture, read_capture
from newsarchive.article import ArchivedArticle
from newsarchive.extract.proposals import (
    ABSENT,
    DIFFERS,
    GENERIC,
    SAME,
    cost,
    proposals,
    verdicts,
)
from newsarchive.extract.rules import rules_at

# Paths are looked for on so many pages, spread over the sample, and the most frequent are tried on all.
_LOOKED_AT = 40
_TRIED = {"text": 3}
_TRIED_ELSE = 12
_SHOWN = 3
_WORTH_A_LINE = 0.2
ENOUGH = 0.95

Answer = TypeVar("Answer")

_NEWEST = f"""
select articles.id as article_id, {COLUMNS}
from articles join captures on captures.id = articles.capture_id
left join captures as original on original.id = captures.refers_to
left join sources on sources.name = articles.source
left join pages on pages.source = articles.source and pages.url = captures.url
where articles.source = ? order by articles.id desc limit ?
"""


@dataclass(frozen=True)
class Stored:
    """An article and the capture it was read from; paths, by column, are to be tried on it."""

    article: ArchivedArticle
    capture: PageCapture
    paths: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass
class Tally:
    """What a path brought on the pages that were read: the article's value, another one, or none.

    more counts pages on which it found something though the article has nothing there.
    """

    path: str
    same: int = 0
    differs: int = 0
    absent: int = 0
    more: int = 0

    def add(self, verdict: str, *, has_value: bool) -> None:
        """Count a verdict; where the article has no value, finding none is as it should be."""
        if has_value or verdict != ABSENT:
            setattr(self, verdict, getattr(self, verdict) + 1)

    @property
    def pages(self) -> int:
        """The number of pages whose article has a value."""
        return self.same + self.differs + self.absent

    @property
    def share(self) -> float:
        """The share of pages on which it brings the article's own value."""
        return self.same / self.pages if self.pages else 0.0


@dataclass(frozen=True)
class Suggestion:
    """One column: what generic extraction and the source's own selector bring, and better paths."""

    column: str
    generic: Tally
    own: Tally | None
    proposed: tuple[Tally, ...]

    @property
    def best(self) -> Tally | None:
        """The path to paste: the first that brings nearly every page; None where none does."""
        return next((each for each in self.proposed[:1] if each.share >= ENOUGH), None)


@dataclass
class Report:
    """What was read, what could not be, and a suggestion for each column."""

    read: int = 0
    failed: list[str] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)

    @property
    def selectors(self) -> dict[str, str]:
        """The best path of each column that has a good one."""
        return {each.column: each.best.path for each in self.suggestions if each.best}


def newest(archive: Archive, source: str, limit: int) -> list[Stored]:
    """Return the newest articles of a source with their captures, as they were read."""
    rows = list(archive.database.query(_NEWEST, [source, limit]))
    sets = named_sets(archive, source)
    found = []
    for row in rows:
        article = next(archive.articles(where="id = ?", parameters=[row["article_id"]]))
        known = sets.get(set_of(article.extractor), frozenset())
        found.append(Stored(article, replace(page_capture(row), boilerplate=known)))
    return found


def suggest(
    stored: Sequence[Stored],
    captures: Path,
    columns: Sequence[str],
    *,
    jobs: int = 1,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Return which selectors would bring, on stored pages, what their articles say.

    jobs is the number of worker processes; with 0 the pages are read in this one. progress is told
    how many readings are done, of how many.
    """
    looked_at = stored[:: max(1, len(stored) // _LOOKED_AT)][:_LOOKED_AT]
    total, report, done = len(looked_at) + len(stored), Report(), 0
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    looking = partial(_propose, columns=tuple(columns))
    for done, (_, found) in enumerate(answers(looking, looked_at, captures, jobs=jobs), 1):
        for column, paths in {} if isinstance(found, Failure) else found.items():
            counted[column].update(paths)
        progress(done, total)
    own = rules_at(json.loads(stored[0].capture.selectors), None) if stored else {}
    tried = {each: _most_frequent(each, counted[each], own.get(each)) for each in columns}
    tallies = {name: {path: Tally(path) for path in (GENERIC, *tried[name])} for name in columns}
    tasks = (replace(each, paths=tried) for each in stored)
    for each, verdict in answers(_try, tasks, captures, jobs=jobs):
        done += 1
        _count(report, tallies, each, verdict)
        progress(done, total)
    report.suggestions = [_suggestion(name, tallies[name], own.get(name)) for name in columns]
    return report


def _most_frequent(column: str, counted: Counter[str], own: str | None) -> tuple[str, ...]:
    most = _TRIED.get(column, _TRIED_ELSE)
    ranked = sorted(counted, key=lambda path: (-counted[path], cost(path)))[:most]
    return tuple(dict.fromkeys([*filter(None, [own]), *ranked]))


def _count(
    report: Report,
    tallies: dict[str, dict[str, Tally]],
    stored: Stored,
    found: dict[str, dict[str, str]] | Failure,
) -> None:
    if isinstance(found, Failure):
        report.failed.append(f"{stored.capture.url}: {found.message}")
        return
    report.read += 1
    for column, told in found.items():
        has_value = any(each in (SAME, DIFFERS) for each in told.values()) or _has(stored, column)
        for path, verdict in told.items():
            tallies[column][path].add(verdict, has_value=has_value)


def _has(stored: Stored, column: str) -> bool:
    article: Any = stored.article
    return bool(article.published_on if column == "published_at" else getattr(article, column))


def _suggestion(column: str, tallies: dict[str, Tally], own: str | None) -> Suggestion:
    ranked = sorted(
        (
            each
            for path, each in tallies.items()
            if path not in (GENERIC, own) and each.share >= _WORTH_A_LINE
        ),
        key=lambda each: (-each.same, each.differs + each.more, cost(each.path)),
    )
    return Suggestion(
        column, tallies[GENERIC], tallies.get(own) if own else None, tuple(ranked[:_SHOWN])
    )


def _propose(
    stored: Stored, captures: Path, *, columns: tuple[str, ...]
) -> dict[str, tuple[str, ...]] | Failure:
    return _asked(partial(proposals, article=stored.article, columns=columns), stored, captures)


def _try(stored: Stored, captures: Path) -> dict[str, dict[str, str]] | Failure:
    return _asked(partial(verdicts, article=stored.article, paths=stored.paths), stored, captures)


def _asked(function: Callable[..., Answer], stored: Stored, captures: Path) -> Answer | Failure:
    try:
        captured = read_capture(captures, stored.capture.record)
        return asked(function, stored.capture, captured, captures)
    except MissingCapture as error:
        return Failure("missing", str(error))
