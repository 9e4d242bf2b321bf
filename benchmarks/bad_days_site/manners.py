"""Demands on how the site was treated, in all crawls."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import pairwise

from .seen import Demand, Exam, key, none, number_of
from .serving import Seen
from .site import FIRST
from .traps import TRAPS

CALENDAR_PAGES = 30
TRIES = 4
ASKS = 6
LOOP = 25
RETRY_AFTER = 2.0
MAIN_MEGABYTES, WORKER_MEGABYTES = 600, 1200
CALENDARS = r"^/(arxiv/\d|s/)"
LOOPS = (90019, 90020, 90021, 90022)


def manners(exam: Exam) -> list[Demand]:
    """Return demands on how the site was treated, in all crawls."""
    seen = exam.log.seen
    calendar = {each.target for each in seen if re.search(CALENDARS, each.target)}
    endless = {each.target for each in seen if each.target.startswith("/bolme/sonsuz/")}
    counts = Counter((each.run, key(each.target)) for each in seen)
    return [
        crawl_delay(exam),
        retry_after(exam),
        Demand("manners", f"<= {CALENDAR_PAGES} calendar pages in all",
               len(calendar) <= CALENDAR_PAGES, f"{len(calendar)} pages"),
        Demand("manners", f"<= {CALENDAR_PAGES} pages of a pager that repeats itself",
               len(endless) <= CALENDAR_PAGES, f"{len(endless)} pages"),
        hammering(exam, counts),
        none("manners", f"no address asked more than {ASKS} times in a run",
             often(counts, lambda run, path: LOOP if number_of(path) in LOOPS else ASKS)),
        memory(exam),
    ]  # fmt: skip


def often(counts: Counter[tuple[str, str]], limit: Callable[[str, str], int]) -> list[str]:
    """Return what was asked more often than it may be."""
    return [
        f"{run}: {path[:90]} {count} times"
        for (run, path), count in counts.most_common()
        if count > limit(run, path)
    ]


def hammering(exam: Exam, counts: Counter[tuple[str, str]]) -> Demand:
    """Return the demand that failing and blocked pages are not asked again and again."""
    failing = {(each.run, key(each.target)) for each in exam.log.seen if each.status in FAILING}
    traps = {(run, path) for run, path in counts if number_of(path) in set(TRAPS) - set(LOOPS)}
    shaky = {
        (run, path)
        for run, path in counts
        if (role := exam.site.world.by_number.get(number_of(path) - FIRST))
        and role.flaw.endswith(("once", "twice"))
    }
    chosen = Counter({each: counts[each] for each in failing | traps | shaky})
    name = f"failing or blocked pages asked at most {TRIES} times in a run"
    return none("manners", name, often(chosen, lambda run, path: TRIES), len(chosen))


FAILING = {403, 404, 410, 429, 451, 500, 502, 503}


def crawl_delay(exam: Exam) -> Demand:
    """Return the demand that Crawl-delay lies between requests of the first crawl.

    Arrivals are measured, and a busy machine lets two come close: a gap counts as short below
    half the delay, and one in fifty may be.
    """
    by_run: dict[str, list[Seen]] = defaultdict(list)
    for each in exam.log.of("first"):
        if each.target != "/robots.txt":
            by_run[each.run].append(each)
    delay = 0.2
    gaps = []
    for seen in by_run.values():
        times = sorted(each.at for each in seen)
        gaps += [later - earlier for earlier, later in pairwise(times)]
    short = sum(gap < delay / 2 for gap in gaps)
    middle = sorted(gaps)[len(gaps) // 2] if gaps else 0
    ok = bool(gaps) and short <= len(gaps) / 50
    return Demand(
        "manners", f"Crawl-delay {delay} kept", ok,
        f"{short} of {len(gaps)} gaps short, middle {middle:.3f} s",
    )  # fmt: skip


def retry_after(exam: Exam) -> Demand:
    """Return the demand that an address is not asked again before its Retry-After is over."""
    by_key: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for each in exam.log.of("first"):
        by_key[each.run, key(each.target)].append(each)
    early, count = [], 0
    for (_, path), seen in by_key.items():
        for one, other in pairwise(seen):
            if one.status in (429, 503):
                count += 1
                if other.at - one.at < RETRY_AFTER * 0.95:
                    early.append(f"{path} after {other.at - one.at:.2f} s")
    return none("manners", f"Retry-After: {RETRY_AFTER:.0f} obeyed", early, count)


def memory(exam: Exam) -> Demand:
    """Return the demand that memory stays bounded."""
    main = max(run.main_megabytes for run in exam.runs)
    worker = max(run.worker_megabytes for run in exam.runs)
    return Demand(
        "manners", f"memory <= {MAIN_MEGABYTES} MB, a worker <= {WORKER_MEGABYTES} MB",
        main <= MAIN_MEGABYTES and worker <= WORKER_MEGABYTES, f"{main} MB, worker {worker} MB",
    )  # fmt: skip
