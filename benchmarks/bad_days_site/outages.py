"""Demands on days when crawls were killed, or the site was out of reach."""

from . import archive
from .archive import Shot
from .manners import TRIES
from .rows import early
from .seen import Demand, Exam, none, told

GIVE_UP = 60
STOP_SECONDS = 15
OUTAGES = ("refused", "503", "challenge", "all lost", "maintenance")


def kills(exam: Exam) -> list[Demand]:
    """Return demands on the crawls that were killed or started twice."""
    found = []
    if exam.after_kills:
        faults = [f"{name}: {each}" for name, shot in exam.after_kills for each in shot.faults
                  if each != archive.NOTHING]  # fmt: skip
        final = {row["url"] for row in exam.shots["first"].pages}
        known = {row["url"] for _, shot in exam.after_kills for row in shot.pages}
        orphans = [f"{run.name}: {run.orphans} processes" for run in exam.runs if run.orphans]
        found = [
            none("kills", "database whole after each kill", faults, len(exam.after_kills)),
            none("kills", "no discovered address forgotten", sorted(known - final), len(known)),
            none("kills", "no worker outlives its crawl", orphans, len(exam.runs)),
        ]
    for run in exam.runs:
        if run.killed == "SIGTERM":
            ok = run.code == 130 and run.stop_seconds <= STOP_SECONDS
            seen = f"{run.code} after {run.stop_seconds:.1f} s"
            found.append(Demand("kills", f"SIGTERM: 130 within {STOP_SECONDS} s", ok, seen))
        if run.name == "twice":
            found.append(Demand("kills", "a second crawl at once: 75", run.code == 75, told(run)))
    return found


def outage(exam: Exam, weather: str) -> list[Demand]:
    """Return demands on a crawl on a day when nothing worked."""
    shot, before = exam.shots[weather], exam.shots["before " + weather]
    asked = len(exam.log.of(weather))
    run = exam.run(weather)
    had = set(early(before))
    gone = [url for url in early(shot) if url not in had]
    fresh = {row["id"] for row in before.deletions}
    looks = {row["id"]: row["looks_count"] for row in before.deletions}
    made = [
        f"{row['kind']} of article {row['article_id']}, looks {row['looks_count']}"
        for row in shot.deletions
        if row["id"] not in fresh or row["looks_count"] > looks[row["id"]]
    ]
    rows = len(shot.articles) - len(before.articles) + len(shot.versions) - len(before.versions)
    return [
        none(weather, "nothing newly gone", gone, len(shot.articles)),
        none(weather, "no look counted as a deletion", made),
        Demand(weather, "no new row or version", rows == 0, f"{rows} new"),
        Demand(weather, "ends by itself and says so (1 or 3)", run.code in (1, 3), told(run)),
        *(patience(weather, asked) if weather in ("503", "challenge") else []),
        *(shielded(shot, before) if weather == "challenge" else []),
    ]  # fmt: skip


def patience(weather: str, asked: int) -> list[Demand]:
    """Return the demand that a crawl gives up before it has asked for everything it knows."""
    name = f"gives up: <= {GIVE_UP} requests"
    return [Demand(weather, name, asked <= GIVE_UP, f"{asked} requests")]


def shielded(shot: Shot, before: Shot) -> list[Demand]:
    """Return the demand that every visit of a day behind the shield is recorded as blocked."""
    known = {row["id"] for row in before.visits}
    fresh = [row for row in shot.visits if row["id"] not in known]
    wrong = [f"{row['url']}: {row['outcome']}" for row in fresh if row["outcome"] != "blocked"]
    return [none("challenge", "every visit recorded as blocked", wrong, len(fresh))]


def robots(exam: Exam) -> list[Demand]:
    """Return demands on crawls on days when robots.txt could not be read."""
    asked = [each.target for each in exam.log.of("robots 500") if each.target != "/robots.txt"]
    tries = len(exam.log.of("robots 500")) - len(asked)
    away = [row for row in exam.shots["robots away"].deletions if not row["confirmed_at"]]
    return [
        none("robots", "robots.txt answers 500: nothing fetched", asked),
        Demand("robots", f"robots.txt asked <= {TRIES} times", 0 < tries <= TRIES, f"{tries}"),
        none("robots", "no deletion from these days",
             [f"{row['kind']} of {row['article_id']}" for row in away if row["kind"] != "unlisted"]),
    ]  # fmt: skip
