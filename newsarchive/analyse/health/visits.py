"""Whether pages still answer, and still show articles."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from newsarchive.analyse.health.alarm import Alarm
from newsarchive.analyse.health.runs import Run, Runs
from newsarchive.analyse.health.sample import BLOCK
from newsarchive.analyse.health.statistics import Count, more_than_usual, usual_share
from newsarchive.archive import Archive

_LAST_RUNS = 3
_MOST_VISITS = 300
_LEAST_VISITS = 3
_MOST = 0.6
_SETTLED = timedelta(days=14)
_FIRST_DAYS = timedelta(days=2)
_LATELY = 50
# Some outlets have an article under two or three paths.
_MOST_ADDRESSES = 3

_VISITS = """
select url, kind, outcome, status, error from visits where run_id in ({})
order by id desc limit ?
"""


@dataclass(frozen=True)
class Answer:
    """How an outlet may turn us away: the alarm, the outcome of visits, the reason a run ends."""

    alarm: str
    outcome: str
    reason: str
    words: str


_ANSWERS = (
    Answer("blocked", "blocked", "blocked", "met a block page"),
    Answer(
        "refused", "refused", "no_robots", "were not made: forbidden by robots.txt or the guard"
    ),
    Answer("failing", "failed", "no_answer", "failed"),
)


@dataclass(frozen=True)
class Outcome:
    """An outcome of visits that should stay as rare as it is, and the alarm when it does not."""

    name: str
    alarm: str
    words: str
    count: Callable[[Run], Count]


OUTCOMES = (
    Outcome(
        "not_article",
        "unrecognised",
        "pages seen for the first time were no articles",
        lambda run: Count(run.not_article, run.not_article + run.new),
    ),
    Outcome(
        "changed",
        "mass_changes",
        "known articles had another text",
        lambda run: Count(run.changed, run.changed + run.unchanged),
    ),
)


def visit_alarms(archive: Archive, history: Runs) -> Iterator[Alarm]:
    """Yield alarms about how the outlet answers, and about pages that are articles no longer."""
    ended = history.ended
    last = _visits(archive, ended[-_LAST_RUNS:])
    if len(ended) >= _LAST_RUNS:
        yield from _answers(history, ended, last)
    for outcome in OUTCOMES:
        if alarm := _risen(archive, history, ended, outcome):
            yield alarm
    yield from _same_article(archive, history, ended)


def _visits(archive: Archive, chosen: Sequence[Run]) -> list[dict[str, Any]]:
    marks = ", ".join("?" * len(chosen))
    query = _VISITS.format(marks)
    return list(archive.database.query(query, [*(each.id for each in chosen), _MOST_VISITS]))


def _answers(history: Runs, ended: list[Run], last: list[dict[str, Any]]) -> Iterator[Alarm]:
    """Yield an alarm for what ended the last runs, or what most of their visits met."""
    for answer in _ANSWERS:
        if all(each.reason == answer.reason for each in ended[-_LAST_RUNS:]):
            seen = f"the last {_LAST_RUNS} runs broke off: {answer.reason}"
            look_at = f"scrapy crawl {history.source} --loglevel INFO"
            yield Alarm(answer.alarm, history.source, seen, "finished", look_at)
        elif alarm := _met(history, ended, last, answer):
            yield alarm


def _met(
    history: Runs, ended: list[Run], last: list[dict[str, Any]], answer: Answer
) -> Alarm | None:
    met = [each for each in last if each["outcome"] == answer.outcome]
    now = Count(len(met), len(last))
    failed = Count(sum(each.failed for each in ended), sum(each.pages for each in ended))
    often = answer.outcome == "failed" and now.share < 2 * failed.share
    if len(last) < _LEAST_VISITS or now.share < _MOST or often:
        return None
    told = met[0]["error"] or (f"HTTP {met[0]['status']}" if met[0]["status"] else "no message")
    usual = f"{failed.share:.0%} of all" if answer.outcome == "failed" else "none or few"
    seen = (
        f"{now} visits of the last {_LAST_RUNS} runs {answer.words} ({told.partition(chr(10))[0]})"
    )
    return Alarm(answer.alarm, history.source, seen, usual, met[0]["url"])


def _risen(archive: Archive, history: Runs, ended: list[Run], of: Outcome) -> Alarm | None:
    """Return the alarm of an outcome that is far more frequent in the last runs than before."""
    newest, older = _newest(ended, of.count)
    past = _blocks(_settled([each for each in older if of.count(each).total], history), of.count)
    counts = [of.count(each) for each in newest]
    total = Count(sum(each.hits for each in counts), sum(each.total for each in counts))
    if total.total < BLOCK or not more_than_usual(total, past):
        return None
    visits = _visits(archive, newest[-_LATELY:])
    example = next((each["url"] for each in visits if each["outcome"] == of.name), "")
    usual = f"{usual_share(past):.0%} of them"
    return Alarm(of.alarm, history.source, f"{total} {of.words}", usual, example)


def _newest(ended: list[Run], count: Callable[[Run], Count]) -> tuple[list[Run], list[Run]]:
    """Return the last runs that make a block together, and those before."""
    seen = 0
    for at in range(len(ended) - 1, -1, -1):
        seen += count(ended[at]).total
        if seen >= BLOCK:
            return ended[at:], ended[:at]
    return ended, []


def _settled(older: list[Run], history: Runs) -> list[Run]:
    """Return the runs to compare with: not of the last two weeks, nor the first two days."""
    if not older:
        return []
    begun = history.all[0].started_at + _FIRST_DAYS
    usual = [each for each in older if each.started_at > begun] or older
    old = [each for each in usual if history.at - each.started_at > _SETTLED]
    return old if len(old) >= len(usual) // 3 else usual[: max(1, 2 * len(usual) // 3)]


def _blocks(chosen: list[Run], count: Callable[[Run], Count]) -> list[Count]:
    """Return the counts of successive runs, put together to blocks."""
    blocks, hits, total = [], 0, 0
    for each in chosen:
        found = count(each)
        hits, total = hits + found.hits, total + found.total
        if total >= BLOCK:
            blocks.append(Count(hits, total))
            hits = total = 0
    return blocks


def _same_article(archive: Archive, history: Runs, ended: list[Run]) -> Iterator[Alarm]:
    """Yield an alarm when most of the last pages led to texts that other addresses led to."""
    rows = archive.database.query(
        "select visits.url, pages.article_id from visits"
        " join pages on pages.source = visits.source and pages.url = visits.url"
        f" where run_id in ({', '.join('?' * len(ended[-_LATELY:]))}) and article_id is not null"
        " and visits.outcome in ('new', 'changed', 'unchanged') order by visits.id desc limit ?",
        [*(each.id for each in ended[-_LATELY:]), _MOST_VISITS],
    )
    leads: dict[int, set[str]] = defaultdict(set)
    newest: list[tuple[str, int]] = []
    for row in rows:
        leads[row["article_id"]].add(row["url"])
        newest.append((row["url"], row["article_id"]))
    shared = [(url, id) for url, id in newest[:BLOCK] if len(leads[id]) > _MOST_ADDRESSES]
    if len(shared) > BLOCK // 2:
        url, article_id = shared[0]
        yield Alarm(
            "same_article",
            history.source,
            f"{len(shared)} of {BLOCK} pages led to the text of article {article_id} or its like",
            "an address of its own for each text",
            f"newsarchive show {article_id}  {url}",
        )
