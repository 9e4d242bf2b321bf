"""Crawls an invented site with the real command and looks at what came of it."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from .scoring import same
from .serving import Hit, Server
from .site import Site

ROOT = Path(__file__).resolve().parents[2]
LIMIT_SECONDS = 600
PACE = ("DOWNLOAD_DELAY=0", "CONCURRENT_REQUESTS_PER_DOMAIN=8", "AUTOTHROTTLE_ENABLED=False")


@dataclass(frozen=True)
class Visit:
    """What one crawl cost the site and the clock."""

    seconds: float
    exit_code: int | None
    requests: int
    forbidden: tuple[str, ...]
    article_requests: int
    article_unchanged: int

    def as_dict(self) -> dict[str, Any]:
        """Return the visit for JSON."""
        return asdict(self)


@dataclass(frozen=True)
class Holdings:
    """How much an archive holds."""

    articles: int
    versions: int


def crawl(server: Server, site: Site, folder: Path, name: str, settings: Sequence[str]) -> Visit:
    """Run the real command against a site and return what it did there."""
    server.hits.clear()
    began = time.monotonic()
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            command(server.base, folder, settings),
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        code = wait(process)
    (folder / f"{name}-hits.txt").write_text(
        "".join(f"{hit.status} {hit.target}\n" for hit in server.hits)
    )
    return visit(site, list(server.hits), time.monotonic() - began, code)


def command(base: str, folder: Path, settings: Sequence[str]) -> list[str]:
    """Return the command a user would type."""
    places = (f"NEWSARCHIVE_DB={folder / 'news.db'}", f"NEWSARCHIVE_CAPTURES={folder / 'captures'}")
    scrapy = str(Path(sys.executable).with_name("scrapy"))
    chosen = [part for each in (*places, *PACE, *settings) for part in ("-s", each)]
    return [scrapy, "crawl", "site", "-a", f"url={base}/", *chosen]


def wait(process: "subprocess.Popen[bytes]") -> int | None:
    """Return the exit code, or None for a crawl that had to be ended."""
    try:
        return process.wait(LIMIT_SECONDS)
    except subprocess.TimeoutExpired:
        for wish in (signal.SIGTERM, signal.SIGKILL):
            os.killpg(process.pid, wish)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                continue
            return None
        return None


def visit(site: Site, hits: Sequence[Hit], seconds: float, code: int | None) -> Visit:
    """Return the account of a crawl from the site's own log."""
    known = {same(truth.url) for truth in site.truth()}
    pages = [hit for hit in hits if same(site.base + urlsplit(hit.target).path) in known]
    closed = [
        hit.target
        for hit in hits
        if any(re.search(pattern, hit.target) for pattern in site.forbidden)
    ]
    return Visit(
        seconds=round(seconds, 1),
        exit_code=code,
        requests=len(hits),
        forbidden=tuple(closed),
        article_requests=len(pages),
        article_unchanged=sum(hit.status == 304 for hit in pages),
    )


def holdings(database: Path) -> Holdings:
    """Return how many articles and versions an archive holds."""
    if not database.exists():
        return Holdings(0, 0)
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        names = connection.execute("select name from sqlite_master where type = 'table'")
        tables = {name for (name,) in names}
        counts = [
            connection.execute(f"select count(*) from {table}").fetchone()[0]
            if table in tables
            else 0
            for table in ("articles", "versions")
        ]
    return Holdings(*counts)
