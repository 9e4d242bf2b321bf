"""Promises of a crawl that is killed, asked to end, or runs out of disk. The soak kills more of them."""

import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from crashes import scenes
from crashes.audit import Auditor
from crashes.killing import Ended, begun, finished, orphaned
from sites.crawling import command
from sites.serving import Reply, Request, Server, serving
from soak import Life, Patient, Scene, site

from newsarchive.crawl.ending import GRACE_SECONDS

pytestmark = pytest.mark.crawl
KILLS = ("start", "schema", "first record", "any", "any", "any", "any", "close")
HEAVY = "".join(
    f"<div><p>Bu {n} nömrəli cümlə uzundur.</p><a href='/{n}'>keçid</a></div>"
    for n in range(20_000)
)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Life, list[Scene]]:
    with site(60) as paper:
        life = Life(1, tmp_path_factory.mktemp("killed") / "life", paper, random.Random(7))
        played = [life.kill(kind, longest=2.5)[0] for kind in KILLS]
        paper.edited |= {each.number for each in paper.stories[3::20]}
        paper.removed |= {each.number for each in paper.ways["feed"][5::15]}
        return life, [*played, *life.finish()]


def test_crawls_killed_at_any_instant_lose_nothing_and_the_next_one_finishes(
    killed: tuple[Life, list[Scene]],
) -> None:
    told = [f"{scene.what}: {each}" for scene in killed[1] for each in scene.wrong]
    assert told == []
    assert sum("had ended" not in scene.what for scene in killed[1]) >= len(KILLS) - 1


@pytest.mark.parametrize(
    "damage",
    [
        "delete from pages where article_id = 3",
        "delete from versions where article_id = 3",
        "insert into versions (article_id, number, title, text, content_hash, seen_from_at,"
        " seen_until_at, cause) select article_id, max(number) + 1, title, text, content_hash,"
        " seen_from_at, seen_until_at, cause from versions where article_id = 3",
        "update articles set capture_id = null where id = 3",
        "update captures set warc_offset = warc_offset + 1 where id = 3",
        "update captures set url = 'http://127.0.0.1/' where id = 3",
        "delete from visits where outcome = 'new' and id = (select max(id) from visits"
        " where outcome = 'new')",
        "delete from articles_fts_docsize where id = 3",
    ],
)
def test_whoever_looks_for_losses_finds_one(
    killed: tuple[Life, list[Scene]], tmp_path: Path, damage: str
) -> None:
    shutil.copytree(killed[0].folder, tmp_path / "copy")
    auditor = Auditor(tmp_path / "copy")
    assert auditor.look() == []
    with closing(sqlite3.connect(auditor.database)) as connection, connection:
        connection.execute(damage)
    assert auditor.look()


class Hanging:
    """A site that answers some addresses not before it is told to, and others with work."""

    def __init__(self, server: Server, held: str = "", heavy: str = "") -> None:
        self.held, self.heavy, self.base = held, heavy, server.base
        self.asked, self.go_on = threading.Event(), threading.Event()

    def reply(self, request: Request) -> Reply:
        if self.held and re.fullmatch(self.held, request.path):
            self.asked.set()
            self.go_on.wait(60)
        if request.path == "/robots.txt":
            return Reply("User-agent: *\nDisallow:\n", content_type="text/plain")
        words = HEAVY if request.path == self.heavy else "<a href='/xeber/1'>Körpü açıldı</a>"
        return Reply(f"<html><body><main>{words}</main></body></html>")


Scenario = Callable[[Path], Ended]


def ended(held: str, heavy: str, *signals: signal.Signals) -> Scenario:
    """Return a scenario: signals to the group of a crawl whose site does not answer, or is work."""

    def play(place: Path) -> Ended:
        server = Patient("127.0.0.1", 0)
        server.site = hanging = Hanging(server, held, heavy)
        with serving(server):
            crawl = command(server.base, place, ["NEWSARCHIVE_PAGE_SECONDS=60"])
            process = begun(crawl, place / "log")
            try:
                assert hanging.asked.wait(300) if held else _captured(place)
                started = time.monotonic()
                for each in signals:
                    time.sleep(0.3)
                    kill(process, each)
                code = process.wait(40)
                seconds = time.monotonic() - started
            finally:
                hanging.go_on.set()
                process.kill()
                process.wait()
            return Ended(code, (place / "log").read_text(), seconds, orphaned(process.pid, 20))

    return play


def kill(process: "subprocess.Popen[bytes]", what: signal.Signals) -> None:
    """Send a signal as it is sent: Ctrl-C to the whole group, others to the one process."""
    os.killpg(process.pid, what) if what == signal.SIGINT else process.send_signal(what)


def _captured(place: Path) -> bool:
    auditor = Auditor(place)
    for _ in range(3_000):
        time.sleep(0.1)
        if auditor.rows("select id from captures"):
            time.sleep(4)  # workers are up by then
            return True
    return False


def full(place: Path) -> Ended:
    limit = 1_000_000
    with site(20, padding=1_500_000) as paper:
        crawl = command(paper.base, place, [])
        return finished(
            crawl, place / "log", lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        )


def no_folder(place: Path) -> Ended:
    (place / "file").touch()
    with site(5) as paper:
        crawl = command(paper.base, place, [])
        return finished(
            [*crawl, "-s", f"NEWSARCHIVE_CAPTURES={place / 'file' / 'captures'}"], place / "log"
        )


SCENARIOS: dict[str, Scenario] = {
    "pages hang": ended(r"/xeber/.*", "", signal.SIGTERM),
    "robots.txt hangs": ended(r"/robots\.txt", "", signal.SIGINT),
    "workers are busy": ended("", "/", signal.SIGTERM),
    "asked twice": ended(r"/xeber/.*", "", signal.SIGINT, signal.SIGINT),
    "main is killed": ended("", "/", signal.SIGKILL),
    "disk is full": full,
    "no folder": no_folder,
}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Path, Ended]]]:
    places = {name: tmp_path_factory.mktemp("bad") for name in SCENARIOS}
    with ThreadPoolExecutor(len(SCENARIOS)) as pool:
        jobs = {name: pool.submit(play, places[name]) for name, play in SCENARIOS.items()}
        yield {name: (places[name], job.result()) for name, job in jobs.items()}


Played = dict[str, tuple[Path, Ended]]


@pytest.mark.parametrize("name", ["pages hang", "robots.txt hangs", "workers are busy"])
def test_a_crawl_that_is_asked_to_end_does_so_within_seconds(played: Played, name: str) -> None:
    place, crawl = played[name]
    assert (crawl.code, crawl.seconds < GRACE_SECONDS + 20, crawl.orphans < 3) == (130, True, True)
    assert "Traceback" not in crawl.log
    assert _ends(place) == [("shutdown", 130)]
    assert Auditor(place).look() + scenes.unfinished(Auditor(place)) == []


def test_asked_twice_a_crawl_ends_at_once(played: Played) -> None:
    place, crawl = played["asked twice"]
    assert (crawl.code, crawl.seconds < GRACE_SECONDS) == (130, True)
    assert "Traceback" not in crawl.log
    assert _ends(place) == [("shutdown", 130)]


def test_busy_workers_do_not_outlive_a_crawl_that_is_killed(played: Played) -> None:
    _, crawl = played["main is killed"]
    # Their page is work for much longer; those that are just starting see it once they have.
    assert (crawl.code, crawl.orphans < 8) == (-signal.SIGKILL, True)


@pytest.mark.parametrize(
    ("name", "words", "reason"),
    [
        ("disk is full", "Make room", "disk_full"),
        ("no folder", "may this user write", "broken_archive"),
    ],
)
def test_an_archive_that_takes_no_more_ends_the_crawl_with_one_message(
    played: Played, name: str, words: str, reason: str
) -> None:
    place, crawl = played[name]
    assert crawl.code == 1
    assert [words in line for line in crawl.log.splitlines() if "Cannot open" in line] == [True]
    assert "Traceback" not in crawl.log
    assert _ends(place) in ([(reason, 1)], [(None, None)])
    assert Auditor(place).look() == []


def test_of_two_crawls_of_a_source_one_waits_for_another_day(tmp_path: Path) -> None:
    with site(20, seed=2) as one, site(20, seed=3) as other:
        logs = [tmp_path / f"{number}.log" for number in range(3)]
        crawls = [
            begun(command(paper.base, tmp_path, ["NEWSARCHIVE_WORKERS=1"]), log)
            for paper, log in zip((one, one, other), logs, strict=True)
        ]
        codes = sorted(each.wait() for each in crawls)
    auditor = Auditor(tmp_path)
    assert codes == [0, 0, 75]
    assert auditor.look() + scenes.unfinished(auditor) == []
    assert len(auditor.rows("select id from articles")) == 40


def _ends(place: Path) -> list[tuple[object, ...]]:
    return Auditor(place).rows("select reason, exit_code from runs")
