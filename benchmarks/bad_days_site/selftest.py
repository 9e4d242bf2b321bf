"""The exam's own exam: a perfect archive must pass, and every kind of damage must not."""

import copy
import io
import socket
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from . import demands
from .archive import Row, Shot
from .crawls import Run
from .outages import OUTAGES
from .seen import Demand, Exam
from .serving import Canary, Log, Seen
from .site import Site
from .traps import BLOCKS, TRAPS, Places
from .world import EDITS, GONE, Role, world

Damage = Callable[[Exam], None]
NAMES = ("first", "once", "again", "return", "robots away", "robots 500")


def capture(folder: Path) -> Row:
    """Write one capture into a WARC file and return its row."""
    path = folder / "captures" / "a.warc.gz"
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            "http://x/", "response", payload=io.BytesIO(b"<h1>x</h1>" * 99), http_headers=head
        )
        writer.write_record(record)
        digest = record.rec_headers.get_header("WARC-Payload-Digest")
    return {"id": 1, "url": "http://x/", "warc_file": path.name, "warc_offset": 0,
            "payload_digest": digest.removeprefix("sha1:"), "refers_to": None}  # fmt: skip


def perfect(folder: Path, seed: int = 7) -> Exam:
    """Return what a perfect crawler would leave, without any crawl."""
    now = datetime.now(UTC)
    places = Places("127.0.9.66", 8766, "127.0.9.1", 8700, 8701)
    site = Site("http://127.0.9.1:8700", places, world(seed, now), now)
    exam = Exam(site, Log(), Canary([]), folder)
    for name, edition, looks in (
        ("first", 0, 0),
        ("once", 1, 1),
        ("twice", 1, 2),
        ("return", 2, 4),
    ):
        exam.shots[name] = kept(site, edition, looks)
        exam.shots[name].captures = [capture(folder)]
    for weather, base in zip(OUTAGES, ("first", *["once"] * 4), strict=True):
        exam.shots["before " + weather] = copy.deepcopy(exam.shots[base])
        exam.shots[weather] = copy.deepcopy(exam.shots[base])
        exam.runs.append(Run(weather, 3, 5.0))
    for name in ("robots away", "robots 500"):
        exam.shots[name] = copy.deepcopy(exam.shots["return"])
    exam.after_kills = [("first-1", Shot(pages=[{"url": "x"}]))]
    exam.shots["first"].pages = [{"url": "x"}]
    exam.runs += [Run(name, 0, 60.0, "", 200, 400) for name in NAMES]
    exam.runs += [Run("first-5", 130, 9.0, "SIGTERM", stop_seconds=2.0), Run("twice", 75, 3.0)]
    exam.log.seen = [Seen(at * 0.21, f"/x/{at}", 200, "first", False) for at in range(99)]
    exam.log.seen += [
        Seen(50.0 + at * 3, "/bolme/medeniyyet/", 503, "first", False) for at in (0, 1)
    ]
    exam.log.seen.append(Seen(60.0, "/robots.txt", 500, "robots 500", False))
    exam.log.seen += [
        Seen(90.0, site.path(r, 1), 304, run, True)
        for r in site.world.standing(1)
        for run in ("again", "return")
    ]
    return exam


def kept(site: Site, edition: int, looks: int) -> Shot:
    """Return a perfect archive after an edition was looked at so often."""
    shot = Shot()
    for role in site.world.roles:
        if role.change != "new" or edition:
            keep(shot, site, role, edition, looks)
    shot.visits = [
        {"url": f"{site.base}/xeber/{number}-{TRAPS[number].slug}.html", "outcome": "blocked"}
        for number in BLOCKS
    ]
    for at, visit in enumerate(shot.visits):
        visit["id"] = at
    return shot


def keep(shot: Shot, site: Site, role: Role, edition: int, looks: int) -> None:
    """Add an article to a perfect archive."""
    stands = role.at(edition)
    away = role.change in GONE and edition > 0
    said = [role.story]
    if stands and stands is not role.story:
        said.append(stands)
    row = {
        "id": role.number,
        "url": site.base + site.path(role, 0),
        "title": said[-1].title,
        "text": said[-1].text,
        "published_at": role.story.published_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "status": "gone" if away and not stands and looks > 1 else "live",
        "capture_id": 1,
    }
    shot.articles.append(row)
    shot.versions += [
        {"article_id": role.number, "number": at, "title": story.title, "text": story.text,
         "cause": "publisher", "capture_id": 1}
        for at, story in enumerate(said, start=1)
    ]  # fmt: skip
    if away or (role.change == "unlisted" and edition):
        shot.deletions.append({
            "id": role.number, "article_id": role.number, "kind": role.change, "evidence": "",
            "looks_count": looks, "confirmed_at": "2026" if looks > 1 else None,
            "returned_at": "2026" if stands and away else None,
        })  # fmt: skip


def row_of(exam: Exam, shot: str, change: str) -> Row:
    """Return the row of the first article with a change."""
    role = next(r for r in exam.site.world.roles if r.change == change)
    return exam.found(exam.shots[shot], role)[0]


def set_row(shot: str, change: str, **values: Any) -> Damage:
    """Return a damage to one article's row."""
    return lambda exam: row_of(exam, shot, change).update(values)


def set_entry(shot: str, change: str, **values: Any) -> Damage:
    """Return a damage to one article's entry in deletions."""

    def damage(exam: Exam) -> None:
        wanted = row_of(exam, shot, change)["id"]
        for row in exam.shots[shot].deletions:
            if row["article_id"] == wanted:
                row.update(values)

    return damage


def drop(table: str, shot: str, change: str) -> Damage:
    """Return a damage that removes the last row of an article from a table."""

    def damage(exam: Exam) -> None:
        rows = getattr(exam.shots[shot], table)
        wanted = row_of(exam, shot, change)["id"]
        name = "id" if table == "articles" else "article_id"
        rows.remove([row for row in rows if row[name] == wanted][-1])

    return damage


def add(table: str, shot: str, change: str, **values: Any) -> Damage:
    """Return a damage that adds a row like the last one of an article."""

    def damage(exam: Exam) -> None:
        wanted = row_of(exam, shot, change)["id"]
        name = "id" if table == "articles" else "article_id"
        rows = getattr(exam.shots[shot], table)
        like = [row for row in rows if row[name] == wanted]
        blank = {"article_id": wanted, "kind": "x", "evidence": "", "looks_count": 1,
                 "confirmed_at": None, "returned_at": None}  # fmt: skip
        rows.append((like[-1] if like else blank) | {"id": 99999} | values)

    return damage


def ask(*targets: str, run: str = "first", status: int = 200, step: float = 1.0) -> Damage:
    """Return a damage to the access log: requests that should not be there."""

    def damage(exam: Exam) -> None:
        exam.log.seen += [
            Seen(1000 + at * step, target, status, run, False) for at, target in enumerate(targets)
        ]

    return damage


def run_of(name: str, **values: Any) -> Damage:
    """Return a damage to how a crawl ended."""

    def damage(exam: Exam) -> None:
        exam.runs = [Run(**(vars(run) | values)) if run.name == name else run for run in exam.runs]

    return damage


def fault_of(exam: Exam) -> None:
    """Damage the database after a kill and at the end."""
    exam.after_kills[0][1].faults.append("x")
    exam.shots["robots 500"].faults.append("x")


def halved(exam: Exam) -> None:
    """Cut the WARC file in two and lose the second half."""
    path = exam.folder / "captures" / "a.warc.gz"
    path.write_bytes(path.read_bytes()[:-40])


DAMAGES: list[tuple[str, str, Damage]] = [
    ("first", "every good article archived", drop("articles", "first", "word")),
    ("first", "no article twice", add("articles", "first", "word")),
    ("first", "nothing that is no article", add("articles", "first", "word", url="http://x/")),
    ("first", "text word F1", set_row("first", "word", text="")),
    ("first", "title exact", set_row("first", "word", title="x")),
    ("first", "publication exact", set_row("first", "word", published_at="2020-01-01T00:00:00Z")),
    ("first", "one version of each", add("versions", "first", "resaved")),
    ("first", "exit code 0", run_of("first", code=1)),
    ("first", "block pages", lambda exam: exam.shots["first"].visits.pop() and None),
    ("manners", "Crawl-delay", ask(*[f"/y/{at}" for at in range(20)], step=0.02)),
    ("manners", "Retry-After", ask("/y", "/y", status=503)),
    ("manners", "<= 30 calendar", ask(*[f"/s/{at}" for at in range(31)])),
    ("manners", "<= 30 pages of a pager", ask(*[f"/bolme/sonsuz/?page={at}" for at in range(31)])),
    ("manners", "failing or blocked", ask(*["/xeber/90001-gozleyin.html"] * 5, status=403)),
    ("manners", "no address asked", ask(*["/bolme/x/?page=2&PHPSESSID=1"] * 7)),
    ("manners", "memory", run_of("first", main_megabytes=9000)),
    ("kills", "database whole", fault_of),
    ("kills", "no discovered address", lambda exam: exam.shots["first"].pages.clear()),
    ("kills", "no worker outlives", run_of("first-5", orphans=1)),
    ("kills", "SIGTERM", run_of("first-5", code=0)),
    ("kills", "a second crawl", run_of("twice", code=0)),
    ("503", "nothing newly gone", set_row("503", "word", status="gone")),
    ("503", "no look counted", set_entry("503", "removed", looks_count=2)),
    ("maintenance", "no look counted", add("deletions", "maintenance", "word")),
    ("503", "no new row", add("articles", "503", "word")),
    ("503", "ends by itself", run_of("503", code=0)),
    ("changes", "exit code 0", run_of("once", code=1)),
    ("changes", "every good article archived", drop("articles", "twice", "new")),
    ("changes", "no article twice", add("articles", "twice", "moved")),
    ("changes", "nothing that is no article", add("articles", "twice", "word", url="http://x/")),
    ("changes", "text word F1", set_row("twice", "paragraph", text="")),
    ("changes", "title exact", set_row("twice", "headline", title="x")),
    *(("changes", "every edit", drop("versions", "twice", kind)) for kind in EDITS),
    ("changes", "no false edit", add("versions", "twice", "moved")),
    ("changes", "nothing gone after one", set_row("once", "removed", status="gone")),
    *(("changes", "every deletion gone", set_row("twice", kind, status="live")) for kind in GONE),
    ("changes", "its kind", set_entry("twice", "legal", kind="removed")),
    ("changes", "its last good text", set_row("twice", "to_home", text="")),
    ("changes", "no false deletion", set_row("twice", "resaved", status="unreachable")),
    ("changes", "no entry", add("deletions", "twice", "moved")),
    ("changes", "vanished", drop("deletions", "twice", "unlisted")),
    ("changes", "REVISIT_HOURS=0", lambda exam: exam.log.seen.remove(exam.log.of("again")[0])),
    ("changes", "304", lambda exam: exam.log.seen.extend(
        Seen(2000.0, each.target, 200, "return", False) for each in exam.log.of("return"))),
    ("return", "everything that stands", set_row("return", "failing", status="unreachable")),
    ("challenge", "gives up", ask(*["/y"] * 61, run="challenge")),
    ("challenge", "every visit", lambda exam: exam.shots["challenge"].visits.append(
        {"id": 999, "url": "x", "outcome": "failed"})),
    ("changes", "no false deletion", set_row("twice", "failing", status="gone")),
    ("return", "every return", set_row("return", "to_home", status="gone")),
    ("return", "the others", set_row("return", "legal", status="live")),
    ("return", "changed on return", drop("versions", "return", "removed")),
    ("return", "no false edit", add("versions", "return", "resaved")),
    ("return", "nothing that is no article", add("articles", "return", "word", url="http://x/")),
    ("robots", "robots.txt answers 500", ask("/", run="robots 500")),
    ("robots", "robots.txt asked", ask(*["/robots.txt"] * 4, run="robots 500")),
    ("robots", "no deletion", lambda exam: exam.shots["robots away"].deletions.append(
        {"kind": "not_found", "article_id": 1, "confirmed_at": None})),
    ("in all", "no hit on the canary", lambda exam: exam.canary.reached.append("x")),
    ("in all", "no page forbidden", ask("/closed/x")),
    ("in all", "no page forbidden", ask("/xeber/48001-x.html?print=1")),
    ("in all", "integrity_check", fault_of),
    ("in all", "every capture", lambda exam: exam.shots["robots 500"].captures.clear()),
    ("in all", "every capture", lambda exam: exam.shots["robots 500"].captures[0].update(
        payload_digest="A" * 32)),
    ("in all", "every capture", lambda exam: exam.shots["robots 500"].captures[0].update(
        warc_offset=7)),
    ("in all", "every WARC", halved),
    ("in all", "only killed runs", lambda exam: exam.shots["robots 500"].runs.append(
        {"id": 1, "reason": None, "finished_at": None})),
]  # fmt: skip


def failed(exam: Exam) -> list[Demand]:
    """Return the demands that are not met."""
    return [each for each in demands.all_demands(exam) if not each.ok]


def selftest() -> list[str]:
    """Return what the exam judges wrongly; nothing if it is fit for use."""
    with closing(Canary([("127.0.0.1", 0)])) as canary:
        socket.create_connection(canary.sockets[0].getsockname()).close()
        ends = time.monotonic() + 5
        while not canary.reached and time.monotonic() < ends:
            time.sleep(0.01)
        wrong = [] if canary.reached else ["the canary does not notice a connection"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = demands.all_demands(perfect(folder))
        wrong += [f"perfect, and yet: {each}" for each in whole if not each.ok]
        for part, told, damage in DAMAGES:
            exam = perfect(folder)
            damage(exam)
            if not any(each.part == part and each.name.startswith(told) for each in failed(exam)):
                wrong.append(f"{part}: {told}: the damage is not noticed")
    proved = {told for _, told, _ in DAMAGES}
    return wrong + [
        f"{each.part}: {each.name}: no damage proves it"
        for each in whole
        if not any(each.name.startswith(told) for told in proved)
    ]
