"""What was seen in an exam, and how a demand on it is told."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .archive import Row, Shot
from .crawls import Run
from .serving import Canary, Log
from .site import FIRST, Site
from .world import Role


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


def told(run: Run) -> str:
    """Return how a crawl ended."""
    return f"{run.code if run.code is not None else 'none'} in {run.seconds:.0f} s {run.killed}".strip()


def name_of(role: Role) -> str:
    """Return what is told of an article: number, reach, flaw and change."""
    return " ".join(filter(None, (f"{FIRST + role.number}", role.reach, role.flaw, role.change)))


def key(target: str) -> str:
    """Return an address without what makes it another at every visit."""
    path, _, query = target.partition("?")
    path = re.sub(r";jsessionid=[0-9A-F]+", "", path)
    if re.match(r"/xeber/", path):
        return path
    kept = [part for part in query.split("&") if part and not part.startswith("PHPSESSID=")]
    return path + ("?" + "&".join(kept) if kept else "")


def number_of(path: str) -> int:
    """Return the number in an article's path, or 0."""
    found = re.match(r"/xeber/(\d+)-", path)
    return int(found[1]) if found else 0
