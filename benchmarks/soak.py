"""Kill-safety: kill crawls at random instants, fill the disk, start two at once; nothing may be lost.

python benchmarks/soak.py [--kills N] [--seed S] [--json FILE]. Exit code 1 on any violation.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from crashes import scenes
from crashes.audit import Auditor
from crashes.killing import INSTANTS, Ended, finished, instant, killed
from sites.crawling import command
from sites.paths import Paths
from sites.serving import Server, serving

KILLS_OF_A_LIFE = 8
ORPHAN_SECONDS = 5.0


@dataclass
class Scene:
    """One thing that was done to an archive, and what was wrong afterwards."""

    life: int
    what: str
    seconds: float
    articles: int
    found: str
    wrong: list[str] = field(default_factory=list)

    def line(self) -> str:
        """Return the line of the table."""
        verdict = "ok" if not self.wrong else f"{len(self.wrong)} WRONG"
        head = f"{self.life:>4}  {self.what:<34}{self.seconds:>6.1f} s {self.articles:>4} articles"
        return "\n".join(
            [f"{head}  {verdict:<8} {self.found}", *(f"      {each}" for each in self.wrong[:12])]
        )


def arguments() -> argparse.Namespace:
    """Return what the user asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=100, help="how many crawls are killed")
    parser.add_argument("--seed", type=int, default=1, help="other instants")
    parser.add_argument("--articles", type=int, default=220, help="how large the site is")
    parser.add_argument("--no-disk", action="store_true", help="leave out full disks and doubles")
    parser.add_argument("--keep", type=Path, help="keep archives and logs here")
    parser.add_argument("--json", type=Path, help="write the results here")
    return parser.parse_args()


class Patient(Server):
    """A server that is not surprised by clients that vanish."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep the terminal quiet where a killed client has hung up."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def site(count: int, *, seed: int = 1, padding: int = 4000) -> Iterator[Paths]:
    """Serve a site."""
    server = Patient("127.0.0.1", 0)
    made = Paths(server.base, count=count, seed=seed, now=datetime.now(UTC), padding=padding)
    server.site = made
    with serving(server):
        yield made


class Life:
    """One archive that is crawled, killed and crawled again, until its last crawl may finish."""

    def __init__(self, number: int, folder: Path, paper: Paths, chance: random.Random) -> None:
        """Begin an empty archive; every second one looks at all articles in each crawl."""
        self.number, self.folder, self.paper, self.chance = number, folder, paper, chance
        folder.mkdir(parents=True)
        self.auditor = Auditor(folder)
        self.again = number % 2 == 1
        hours = ["NEWSARCHIVE_REVISIT_HOURS=0"] if self.again else []
        settings = [*hours, "NEWSARCHIVE_CONFIRM_GONE_HOURS=0", "NEWSARCHIVE_WORKERS=2"]
        self.command = command(paper.base, folder, settings)
        self.crawls = 0

    def log(self) -> Path:
        """Return where the next crawl's words go."""
        self.crawls += 1
        return self.folder / f"{self.crawls:03}.log"

    def kill(self, kind: str, *, longest: float = 9.0) -> tuple[Scene, bool]:
        """Kill a crawl; returns the scene and whether the crawl was still alive."""
        at = instant(self.chance, kind, longest=longest)
        ended = killed(self.command, self.log(), at, self.auditor, len(self.paper.stories))
        scene = self.scene(str(at) if ended.code is None else f"{at}: had ended", ended)
        if ended.orphans > ORPHAN_SECONDS:
            scene.wrong.append(f"workers outlived their crawl by {ended.orphans:.1f} s")
        if ended.code not in (None, 0):
            scene.wrong.append(f"exit code {ended.code}: {ended.log[-500:]}")
        if ended.code is None and self.chance.random() < 0.3:
            scene.found += scenes.tear(self.auditor, self.chance)
        return scene, ended.code is None

    def finish(self) -> Iterator[Scene]:
        """Crawl to the end, twice where articles were removed, and compare with the site."""
        halves = [path.name.removesuffix(".open") for path in self.auditor.half()]
        halves = [
            name for name in halves if (self.auditor.captures / f"{name}.open").stat().st_size
        ]
        last = int(bool(self.paper.removed and self.again))
        for turn in range(1 + last):
            ended = finished(self.command, self.log())
            scene = self.scene("to the end", ended)
            if ended.code != 0:
                scene.wrong.append(f"exit code {ended.code}: {ended.log[-800:]}")
            if turn == 0:
                said = [name for name in halves if name not in ended.log]
                scene.wrong += [f"said nothing of {name}" for name in said]
            scene.wrong += scenes.unfinished(self.auditor)
            if turn == last:
                scene.wrong += scenes.missing(self.auditor, self.paper, again=self.again)
            yield scene

    def scene(self, what: str, ended: Ended) -> Scene:
        """Return what an archive looks like after a crawl."""
        wrong = self.auditor.look()
        if "Traceback" in ended.log:
            wrong.append(f"traceback: {ended.log[ended.log.index('Traceback') :][:900]}")
        count = len(self.auditor.rows("select id from articles"))
        found = f"{len(self.auditor.half())} open, {self.auditor.spare} records without a row"
        return Scene(self.number, what, ended.seconds, count, found, wrong)


def lives(wanted: argparse.Namespace, folder: Path) -> Iterator[Scene]:
    """Kill so many crawls, some for each archive, and let each archive be finished."""
    chance = random.Random(wanted.seed)
    kinds = [kind for kind, weight in INSTANTS.items() for _ in range(weight)]
    left, number = wanted.kills, 0
    while left > 0:
        number += 1
        with site(wanted.articles, seed=number) as paper:
            life = Life(number, folder / f"life-{number}", paper, chance)
            most = min(left, KILLS_OF_A_LIFE)
            # Late instants only come when most of the work is done.
            order = sorted(chance.choices(kinds, k=most), key=list(INSTANTS).index)
            for turn, kind in enumerate(order):
                alive = False
                while not alive:
                    scene, alive = life.kill(kind)
                    left -= alive
                    kind = "start" if not alive else kind
                    yield scene
                if turn == most // 2:
                    paper.edited |= {each.number for each in paper.stories[3::20]}
                    paper.removed |= {each.number for each in paper.ways["feed"][5::15]}
            yield from life.finish()


def run(wanted: argparse.Namespace, folder: Path) -> int:
    """Play all scenes, print them as they end, and return the exit code."""
    began, played = time.monotonic(), []
    for scene in lives(wanted, folder):
        played.append(scene)
        print(scene.line(), flush=True)
    if not wanted.no_disk:
        with site(wanted.articles, padding=20_000) as paper:
            for what, ended, wrong in scenes.full_disks(paper, folder):
                scene = Scene(0, what, ended.seconds, 0, f"exit code {ended.code}", wrong)
                played.append(scene)
                print(scene.line(), flush=True)
        with site(60, seed=2) as one, site(60, seed=3) as other:
            for what, ended, wrong in scenes.doubles(one, other, folder):
                scene = Scene(0, what, ended.seconds, 0, f"exit code {ended.code}", wrong)
                played.append(scene)
                print(scene.line(), flush=True)
    wrong = sum(len(each.wrong) for each in played)
    told = f"{len(played)} scenes, {wanted.kills} kills, {wrong} violations"
    print(f"{told}, {time.monotonic() - began:.0f} s")
    if wanted.json:
        wanted.json.write_text(json.dumps([asdict(each) for each in played], indent=2) + "\n")
    return 1 if wrong else 0


def main() -> int:
    """Run what the user asked for and return the exit code."""
    wanted = arguments()
    if wanted.keep:
        return run(wanted, wanted.keep.resolve())
    with tempfile.TemporaryDirectory() as folder:
        return run(wanted, Path(folder))


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
