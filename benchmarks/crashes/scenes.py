"""Bad moments other than a kill: torn records, full disks, two crawls at once."""

import os
import random
import resource
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sites.crawling import command
from sites.paths import Paths

from .audit import Auditor
from .killing import Ended, begun, finished

Played = tuple[str, Ended, list[str]]


def tear(auditor: Auditor, chance: random.Random) -> str:
    """Leave half a record at the end of an open WARC file, as a kill in the midst of a write does."""
    for path in auditor.half():
        data = path.read_bytes()
        if len(data) > 2000:
            # Any part of a record that is there already, from a member's first byte.
            start = data.index(b"\x1f\x8b\x08", len(data) // 2)
            half = data[start : start + chance.randrange(12, 400)]
            path.write_bytes(data + half)
            return f", torn by {len(half)} bytes"
    return ""


def unfinished(auditor: Auditor) -> list[str]:
    """Return what must not be left after a crawl that ran to its end."""
    wrong = [f"left open: {path.name}" for path in auditor.half()]
    for row in auditor.rows("select id, started_at from runs where finished_at is null"):
        wrong.append(f"run without an end: {row}")
    return wrong


def missing(auditor: Auditor, paper: Paths, *, again: bool) -> list[str]:
    """Return how an archive differs from the site it was made of."""
    kept = {row[0]: row[1:] for row in auditor.rows("select url, id, status from articles")}
    truth = {paper.url(story): story for story in paper.stories}
    wrong = [
        f"not archived: {url} ({way})"
        for way, stories in paper.ways.items()
        for story in stories
        if (url := paper.url(story)) not in kept and story.number not in paper.removed
    ]
    wrong += [f"no article: {url}" for url in kept.keys() - truth.keys()]
    for url, (key, status) in kept.items():
        story = truth.get(url)
        if story is None:
            continue
        removed, edited = story.number in paper.removed, story.number in paper.edited
        if not removed and status != "live":
            wrong.append(f"{status}, but there: {url}")
        if again and removed and status == "live":
            wrong.append(f"live, but removed: {url}")
        versions = len(auditor.rows("select number from versions where article_id = ?", key))
        if versions > 1 + edited:
            wrong.append(f"{versions} versions: {url}")
        other = paper.linked(story)
        links = {row[0] for row in auditor.rows("select url from links where article_id = ?", key)}
        if other and paper.url(other) not in links:
            wrong.append(f"a link of it is missing: {url}")
    return wrong


def full_disks(paper: Paths, folder: Path) -> Iterator[Played]:
    """Play full disks: a limit on the size of a file, and small file systems where we may mount one."""
    for kilobytes in (300, 700, 1500, 2600):
        place = folder / f"limit-{kilobytes}"
        yield from full(f"no file above {kilobytes} kB", paper, place, limited(kilobytes * 1024))
    for name, kilobytes in (("captures", 400), ("captures", 1100), ("", 900), ("", 3000)):
        place = folder / f"tmpfs-{name}-{kilobytes}"
        small = place / name
        with mounted(small, kilobytes) as there:
            what = f"{kilobytes} kB for {name or 'everything'}"
            if there:
                yield from full(what, paper, place, None, room=small)


def full(
    what: str,
    paper: Paths,
    place: Path,
    limits: Callable[[], None] | None,
    *,
    room: Path | None = None,
) -> Iterator[Played]:
    """Crawl where there is too little room, then again where there is enough."""
    place.mkdir(parents=True, exist_ok=True)
    auditor = Auditor(place)
    logs = place.parent
    crawl = command(paper.base, place, ["NEWSARCHIVE_WORKERS=2"])
    for turn in ("full", "full again"):
        ended = finished(crawl, logs / f"{place.name}-{turn}.log", limits)
        wrong = auditor.look()
        told = [line for line in ended.log.splitlines() if "Cannot open or write" in line]
        if ended.code != 1:
            wrong.append(f"exit code {ended.code}, not 1")
        if len([line for line in told if "INFO" not in line and "WARNING" not in line]) != 1:
            wrong.append(f"{len(told)} messages: {ended.log[-1500:]}")
        if "Traceback" in ended.log:
            wrong.append(f"traceback: {ended.log[-1500:]}")
        if ended.orphans > 5 or ended.seconds > 60:
            wrong.append(f"took {ended.seconds:.0f} s, workers {ended.orphans:.0f} s longer")
        yield f"{what}: {turn}", ended, wrong
    if room:
        subprocess.run(["mount", "-o", "remount,size=64m", str(room)], check=True)
    ended = finished(crawl, logs / f"{place.name}-room.log")
    wrong = auditor.look() + unfinished(auditor) + missing(auditor, paper, again=False)
    if ended.code != 0:
        wrong.append(f"exit code {ended.code}: {ended.log[-1500:]}")
    yield f"{what}: then with room", ended, wrong


def limited(size: int) -> Callable[[], None]:
    """Return what limits the size of every file that a process writes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@contextmanager
def mounted(folder: Path, kilobytes: int) -> Iterator[bool]:
    """Mount a small file system at a folder; yields False where that is not allowed."""
    folder.mkdir(parents=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "newsarchive-soak", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        yield False
        return
    try:
        yield True
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def doubles(one: Paths, other: Paths, folder: Path) -> Iterator[Played]:
    """Start two crawls at once: of one source, and of two into an archive that none has made yet."""
    for turn in range(4):
        place = folder / f"two-{turn}"
        place.mkdir(parents=True)
        auditor = Auditor(place)
        pair = (one, one) if turn == 0 else (one, other)
        started = time.monotonic()
        logs = [place / f"{number}.log" for number in range(2)]
        crawls = [
            begun(command(paper.base, place, ["NEWSARCHIVE_WORKERS=1"]), log)
            for paper, log in zip(pair, logs, strict=True)
        ]
        codes = sorted(each.wait(240) for each in crawls)
        said = "\n".join(log.read_text() for log in logs)
        ended = Ended(max(codes), said, time.monotonic() - started)
        wrong = auditor.look() + unfinished(auditor)
        if codes != ([0, 75] if turn == 0 else [0, 0]):
            wrong.append(f"exit codes {codes}: {said[-1500:]}")
        expected = {paper.url(story) for paper in pair for story in paper.stories}
        kept = {row[0] for row in auditor.rows("select url from articles")}
        wrong += [f"not archived: {url}" for url in sorted(expected - kept)[:5]]
        yield ("one source twice at once" if turn == 0 else "two sources at once"), ended, wrong
