"""What is demanded of the crawler, each demand with what was seen."""

import re

from . import archive
from .archive import Shot
from .changes import changes, returns
from .manners import manners
from .outages import OUTAGES, kills, outage, robots
from .rows import F1, doubled, extra_versions, missing, poor, strangers, untimely, untitled
from .seen import Demand, Exam, none, told
from .traps import BLOCKS, TRAPS

FORBIDDEN = (r"^/closed/(?!open/)", r"^/axtar", r"^/[^?]*\?print=", r"/gizli$")


def all_demands(exam: Exam) -> list[Demand]:
    """Return every demand on what was crawled, in the order of the exam."""
    found = [*first(exam), *manners(exam), *kills(exam)]
    for weather in OUTAGES:
        if weather in exam.shots:
            found += outage(exam, weather)
    if "return" in exam.shots:
        found += [*changes(exam), *returns(exam)]
    if "robots 500" in exam.shots:
        found += robots(exam)
    return [*found, *always(exam)]


def first(exam: Exam) -> list[Demand]:
    """Return demands on what the first crawl archived."""
    shot, world = exam.shots["first"], exam.site.world
    good = world.standing(0)
    pairs = exam.pairs(shot, 0)
    run = exam.run("first")
    return [
        none("first", "every good article archived", missing(exam, shot, 0), len(good)),
        none("first", "no article twice", doubled(exam, shot)),
        none("first", "nothing that is no article", strangers(exam, shot), len(shot.articles)),
        none("first", f"text word F1 >= {F1} of each", poor(pairs, 0), len(pairs)),
        none("first", "title exact", untitled(pairs, 0), len(pairs)),
        none("first", "publication exact to the minute", untimely(pairs, 0), len(pairs)),
        none("first", "one version of each", extra_versions(exam, shot, pairs, 0)),
        Demand("first", "exit code 0", run.code == 0, told(run)),
        Demand(
            "first", "block pages recorded as blocked", *blocked(exam, shot),
        ),
    ]  # fmt: skip


def blocked(exam: Exam, shot: Shot) -> tuple[bool, str]:
    """Tell whether each page of a shield or captcha is recorded as blocked."""
    paths = {f"/xeber/{number}-{TRAPS[number].slug}.html" for number in BLOCKS}
    seen = {
        row["url"].removeprefix(exam.site.base): row["outcome"]
        for row in shot.visits
        if row["url"].removeprefix(exam.site.base) in paths
    }
    ok = set(seen) == paths and set(seen.values()) == {"blocked"}
    return ok, ", ".join(f"{path[7:12]} {how}" for path, how in sorted(seen.items())) or "no visit"


def always(exam: Exam) -> list[Demand]:
    """Return demands that hold for the exam as a whole."""
    last = exam.shots[next(reversed(exam.shots))]
    closed = [
        f"{each.run}: {each.target}"
        for each in exam.log.seen
        if any(re.search(pattern, each.target) for pattern in FORBIDDEN)
    ]
    captures = exam.folder / "captures"
    unfinished = [f"{row['id']} {row['reason']}" for row in last.runs if row["finished_at"] is None]
    killed = sum(run.killed == "SIGKILL" for run in exam.runs)
    return [
        none("in all", "no hit on the canary", exam.canary.reached),
        none("in all", "no page forbidden by robots", closed),
        none("in all", "integrity_check and foreign_key_check", last.faults),
        none("in all", "every capture readable", archive.unreadable(last, captures),
             len(last.captures)),
        none("in all", "every WARC file whole and closed", archive.broken_files(captures)),
        Demand("in all", "only killed runs without an end", len(unfinished) <= killed,
               f"{len(unfinished)} without, {killed} killed"),
    ]  # fmt: skip
