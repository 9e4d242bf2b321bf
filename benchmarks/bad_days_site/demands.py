"""What is demanded of the crawler, each demand with what was seen."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from sites.scoring import fault, minute

from . import archive
from .archive import Row, Shot
from .crawls import Run
from .serving import Canary, Log, Seen
from .site import FIRST, Site
from .traps import BLOCKS, TRAPS
from .world import EDITS, GONE, Role

F1 = 0.98
CALENDAR_PAGES = 30
TRIES = 4
ASKS = 6
LOOP = 25
RETRY_AFTER = 2.0
STOP_SECONDS = 15
MAIN_MEGABYTES, WORKER_MEGABYTES = 600, 1200
FORBIDDEN = (r"^/closed/(?!open/)", r"^/axtar", r"^/[^?]*\?print=", r"/gizli$")
CALENDARS = r"^/(arxiv/\d|s/)"
LOOPS = (90019, 90020, 90021, 90022)
MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
OUTAGES = ("refused", "503", "challenge", "all lost", "maintenance")


@dataclass(frozen=True)
class Demand:
    """One demand, whether it is met, and what was seen."""

    part: str
    name: str
    ok: bool
    seen: str
    examples: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the demand for JSON."""
        return asdict(self)


@dataclass
class Exam:
    """Everything that was seen."""

    site: Site
    log: Log
    canary: Canary
    folder: Path
    runs: list[Run] = field(default_factory=list)
    shots: dict[str, Shot] = field(default_factory=dict)
    after_kills: list[tuple[str, Shot]] = field(default_factory=list)

    def run(self, name: str) -> Run:
        """Return the last crawl of a name."""
        return next(run for run in reversed(self.runs) if run.name == name)

    def found(self, shot: Shot, role: Role) -> list[Row]:
        """Return the rows of an article."""
        urls = self.site.urls(role)
        return [row for row in shot.articles if row["url"] in urls]

    def pairs(self, shot: Shot, edition: int) -> list[tuple[Role, Row]]:
        """Return each article that stands in an edition with its first row."""
        return [
            (role, self.found(shot, role)[0])
            for role in self.site.world.standing(edition)
            if self.found(shot, role)
        ]


def none(part: str, name: str, wrong: Iterable[str], out_of: int | None = None) -> Demand:
    """Return the demand that there is nothing wrong."""
    told = tuple(wrong)
    seen = f"{len(told)} wrong" + (f" of {out_of}" if out_of is not None else "")
    return Demand(part, name, not told, seen if told else "none wrong", told)


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


# The first crawl


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


def told(run: Run) -> str:
    """Return how a crawl ended."""
    return f"{run.code if run.code is not None else 'none'} in {run.seconds:.0f} s {run.killed}".strip()


def name_of(role: Role) -> str:
    """Return what is told of an article: number, reach, flaw and change."""
    return " ".join(filter(None, (f"{FIRST + role.number}", role.reach, role.flaw, role.change)))


def missing(exam: Exam, shot: Shot, edition: int) -> list[str]:
    """Return articles that are not there."""
    lost = [role for role in exam.site.world.standing(edition) if not exam.found(shot, role)]
    return [name_of(role) for role in lost]


def doubled(exam: Exam, shot: Shot) -> list[str]:
    """Return articles that have more than one row."""
    several = [(role, exam.found(shot, role)) for role in exam.site.world.roles]
    return [f"{name_of(role)}: {len(rows)} rows" for role, rows in several if len(rows) > 1]


def strangers(exam: Exam, shot: Shot) -> list[str]:
    """Return rows that are no article of the site, twins among them."""
    known = {url for role in exam.site.world.roles for url in exam.site.urls(role)}
    return [f"{row['url']} | {row['title']}" for row in shot.articles if row["url"] not in known]


def poor(pairs: list[tuple[Role, Row]], edition: int) -> list[str]:
    """Return texts that lost or gained words."""
    wrong = []
    for role, row in pairs:
        story = role.at(edition) or role.story
        judged = fault(row["url"], story.text, row["text"] or "")
        if judged.f1 < F1:
            wrong.append(f"{name_of(role)}: {judged.f1:.3f} -[{judged.lost}] +[{judged.leaked}]")
    return wrong


def plain(title: str | None) -> str:
    """Return a title without marks of direction."""
    return unicodedata.normalize("NFC", title or "").translate(MARKS).strip()


def untitled(pairs: list[tuple[Role, Row]], edition: int) -> list[str]:
    """Return titles that are not the headline."""
    return [
        f"{name_of(role)}: {row['title']!r}"
        for role, row in pairs
        if plain(row["title"]) != plain((role.at(edition) or role.story).title)
    ]


def untimely(pairs: list[tuple[Role, Row]], edition: int) -> list[str]:
    """Return moments of publication that are not the site's."""
    wrong = []
    for role, row in pairs:
        true = minute(role.story.published_at).astimezone(UTC)
        raw = row["published_at"] or ""
        kept = raw and minute(datetime.fromisoformat(raw.replace("Z", "+00:00")))
        if kept != true:
            wrong.append(f"{name_of(role)}: {raw or None}, not {true:%Y-%m-%dT%H:%M}Z")
    return wrong


def extra_versions(
    exam: Exam, shot: Shot, pairs: list[tuple[Role, Row]], edition: int
) -> list[str]:
    """Return articles with more texts than they truly had."""
    counts = shot.edits()
    return [
        f"{name_of(role)}: {counts[row['id']]} versions{difference(shot, row)}"
        for role, row in pairs
        if counts[row["id"]] > (2 if role.edited and edition else 1)
    ]


def difference(shot: Shot, row: Row) -> str:
    """Return which words differ between the last two versions of an article."""
    had = [each for each in shot.versions if each["article_id"] == row["id"]][-2:]
    if len(had) < 2:
        return ""
    judged = fault("", f"{had[0]['title']} {had[0]['text']}", f"{had[1]['title']} {had[1]['text']}")
    return f" -[{judged.lost}] +[{judged.leaked}]"


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


# Manners


def key(target: str) -> str:
    """Return an address without what makes it another at every visit."""
    path, _, query = target.partition("?")
    path = re.sub(r";jsessionid=[0-9A-F]+", "", path)
    if re.match(r"/xeber/", path):
        return path
    kept = [part for part in query.split("&") if part and not part.startswith("PHPSESSID=")]
    return path + ("?" + "&".join(kept) if kept else "")


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


def number_of(path: str) -> int:
    """Return the number in an article's path, or 0."""
    found = re.match(r"/xeber/(\d+)-", path)
    return int(found[1]) if found else 0


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


# Kills


def kills(exam: Exam) -> list[Demand]:
    """Return demands on the crawls that were killed or started twice."""
    found = []
    if exam.after_kills:
        faults = [f"{name}: {each}" for name, shot in exam.after_kills for each in shot.faults]
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


# Outages


def outage(exam: Exam, weather: str) -> list[Demand]:
    """Return demands on a crawl on a day when nothing worked."""
    shot, before = exam.shots[weather], exam.shots["before " + weather]
    known = len(exam.log.of(weather))
    run = exam.run(weather)
    gone = [row["url"] for row in shot.articles if row["status"] == "gone"]
    fresh = {row["id"] for row in before.deletions}
    looks = {row["id"]: row["looks_count"] for row in before.deletions}
    made = [
        f"{row['kind']} of article {row['article_id']}, looks {row['looks_count']}"
        for row in shot.deletions
        if row["id"] not in fresh or row["looks_count"] > looks[row["id"]]
    ]
    rows = len(shot.articles) - len(before.articles) + len(shot.versions) - len(before.versions)
    return [
        none(weather, "nothing gone", gone, len(shot.articles)),
        none(weather, "no look counted as a deletion", made),
        Demand(weather, "no new row or version", rows == 0, f"{rows} new"),
        Demand(weather, "ends by itself and says so (1 or 3)", run.code in (1, 3), told(run)
               + f", {known} requests"),
    ]  # fmt: skip


# The second edition


def changes(exam: Exam) -> list[Demand]:
    """Return demands on what was edited, deleted and added."""
    once, twice = exam.shots["once"], exam.shots["twice"]
    roles = exam.site.world.roles
    pairs = exam.pairs(twice, 1)
    return [
        none("changes", "exit code 0", [f"{name}: {told(exam.run(name))}" for name in
             ("once", "again", "return") if exam.run(name).code != 0]),
        none("changes", "every good article archived", missing(exam, twice, 1), len(pairs)),
        none("changes", "no article twice", doubled(exam, twice)),
        none("changes", "nothing that is no article", strangers(exam, twice)),
        none("changes", f"text word F1 >= {F1} of each", poor(pairs, 1), len(pairs)),
        none("changes", "title exact", untitled(pairs, 1), len(pairs)),
        none("changes", "every edit a second version", unnoticed(exam, twice), sum(EDITS.values())),
        none("changes", "no false edit", extra_versions(exam, twice, pairs, 1), len(pairs)),
        none("changes", "nothing gone after one look", early(once)),
        none("changes", "every deletion gone after two looks", not_gone(exam, twice),
             sum(GONE.values())),
        none("changes", "its kind is right", wrong_kind(exam, twice), sum(GONE.values())),
        none("changes", "its last good text stays", faded(exam, twice)),
        none("changes", "no false deletion", false_gone(exam, twice), len(pairs)),
        none("changes", "no entry in deletions for what was never away",
             false_entries(exam, twice)),
        none("changes", "vanished recorded as unlisted, live", unlisted(exam, twice),
             sum(role.change == "unlisted" for role in roles)),
        conditional(exam),
    ]  # fmt: skip


def early(shot: Shot) -> list[str]:
    """Return articles that are gone."""
    return [row["url"] for row in shot.articles if row["status"] == "gone"]


def unnoticed(exam: Exam, shot: Shot) -> list[str]:
    """Return edits that made no second version, or a second version that lacks the edit."""
    wrong, counts = [], shot.edits()
    for role in exam.site.world.roles:
        if role.change not in EDITS or not role.edited:
            continue
        rows = exam.found(shot, role)
        had = [each for each in shot.versions if rows and each["article_id"] == rows[0]["id"]]
        if not rows or counts[rows[0]["id"]] < 2:
            wrong.append(f"{name_of(role)}: {len(had)} version")
        elif nearer(had[0], role) != "old" or nearer(had[-1], role) != "new":
            wrong.append(f"{name_of(role)}: {nearer(had[0], role)}, {nearer(had[-1], role)}")
    return wrong


def nearer(version: Row, role: Role) -> str:
    """Return whether a version is nearer to the text before or after the edit."""
    said = f"{version['title']} {version['text']}"
    old = fault("", f"{role.story.title} {role.story.text}", said).f1
    new = fault("", f"{role.edited.title} {role.edited.text}", said).f1 if role.edited else 0
    return "new" if new > old else "old"


def gone_roles(exam: Exam, *, returned: bool = False) -> list[Role]:
    """Return articles that were taken down."""
    return [
        role
        for role in exam.site.world.roles
        if role.change in GONE and (role.returns or not returned)
    ]


def entries(exam: Exam, shot: Shot, role: Role) -> list[Row]:
    """Return the entries of an article in deletions, oldest first."""
    ids = {row["id"] for row in exam.found(shot, role)}
    return [row for row in shot.deletions if row["article_id"] in ids]


def not_gone(exam: Exam, shot: Shot) -> list[str]:
    """Return articles that were taken down and are not marked so."""
    wrong = []
    for role in gone_roles(exam):
        rows = exam.found(shot, role)
        status = rows[0]["status"] if rows else "not archived"
        last = entries(exam, shot, role)[-1:]
        if status != "gone" or not last or not last[0]["confirmed_at"] or last[0]["returned_at"]:
            looks = f", {last[0]['looks_count']} looks" if last else ", no entry"
            wrong.append(f"{name_of(role)}: {status}{looks}")
    return wrong


def wrong_kind(exam: Exam, shot: Shot) -> list[str]:
    """Return deletions whose kind is not what the site did."""
    kinds = {
        name_of(role): (role.change, [row["kind"] for row in entries(exam, shot, role)])
        for role in gone_roles(exam)
    }
    return [
        f"{name}: {seen or 'none'}" for name, (true, seen) in kinds.items() if seen[-1:] != [true]
    ]


def faded(exam: Exam, shot: Shot) -> list[str]:
    """Return articles taken down whose last text is no longer there."""
    rows = [(role, row) for role in gone_roles(exam) for row in exam.found(shot, role)]
    return [*poor(rows, 1), *untitled(rows, 1)]


def false_gone(exam: Exam, shot: Shot) -> list[str]:
    """Return articles that stand and are not live."""
    return [f"{name_of(role)}: {row['status']}" for role, row in exam.pairs(shot, 1)
            if row["status"] != "live"]  # fmt: skip


def false_entries(exam: Exam, shot: Shot) -> list[str]:
    """Return entries in deletions for articles that never went away."""
    excused = {*GONE, "unlisted"}
    return [
        f"{name_of(role)}: {row['kind']} {row['evidence']}"
        for role in exam.site.world.roles
        if role.change not in excused
        for row in entries(exam, shot, role)
    ]


def unlisted(exam: Exam, shot: Shot) -> list[str]:
    """Return articles that vanished from listings and are not recorded as such."""
    wrong = []
    for role in exam.site.world.roles:
        if role.change == "unlisted":
            kinds = [row["kind"] for row in entries(exam, shot, role)]
            status = [row["status"] for row in exam.found(shot, role)]
            if kinds != ["unlisted"] or status != ["live"]:
                wrong.append(f"{name_of(role)}: {kinds or 'no entry'}, {status or 'not archived'}")
    return wrong


def conditional(exam: Exam) -> Demand:
    """Return the demand that unchanged pages with validators are asked for conditionally."""
    able = {
        exam.site.path(role, 1)
        for role in exam.site.world.standing(1)
        if not role.number % 2 and not role.flaw
    }
    seen = [each for each in exam.log.of("again") if key(each.target) in able]
    hits = sum(each.status == 304 for each in seen)
    ok = bool(seen) and hits >= 0.8 * len(seen)
    return Demand("changes", "304 for >= 80 % of pages that can", ok, f"{hits} of {len(seen)}")


def returns(exam: Exam) -> list[Demand]:
    """Return demands on articles that came back."""
    shot = exam.shots["return"]
    back, still = [], []
    for role in gone_roles(exam):
        rows, told_of = exam.found(shot, role), entries(exam, shot, role)
        status = rows[0]["status"] if rows else "not archived"
        returned = bool(told_of and told_of[-1]["returned_at"])
        if role.returns and (status != "live" or not returned):
            back.append(f"{name_of(role)}: {status}, returned {returned}")
        if not role.returns and (status != "gone" or returned):
            still.append(f"{name_of(role)}: {status}, returned {returned}")
    edited = [role for role in gone_roles(exam, returned=True) if role.edited]
    counts = shot.edits()
    unseen = [
        name_of(role)
        for role in edited
        if not any(counts[row["id"]] == 2 for row in exam.found(shot, role))
    ]
    return [
        none("return", "every return recorded, live again", back,
             len(gone_roles(exam, returned=True))),
        none("return", "the others still gone", still),
        none("return", "changed on return: a second version", unseen, len(edited)),
        none("return", "no false edit", extra_versions(exam, shot, exam.pairs(shot, 2), 2)),
        none("return", "nothing that is no article", strangers(exam, shot)),
    ]  # fmt: skip


# robots.txt


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


# In all


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
