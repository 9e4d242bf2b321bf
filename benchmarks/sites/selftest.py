"""The scorer's own exam: the truth must pass, and every kind of damage must not."""

import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from .catalogue import SITES
from .scoring import WANTED, rows, score
from .site import Site
from .story import Truth

Damage = Callable[[list[dict[str, Any]]], None]


def row(truth: Truth) -> dict[str, Any]:
    """Return an article as a perfect archive keeps it."""
    return {
        "url": truth.url,
        "title": truth.title,
        "text": truth.text,
        "authors": json.dumps(truth.authors),
        "language": truth.language,
        "published_at": truth.published_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "published_on": "",
        "completeness": "full",
    }


def lose(kept: list[dict[str, Any]]) -> None:
    """Lose three articles."""
    del kept[:3]


def add(kept: list[dict[str, Any]]) -> None:
    """Keep a page that is no article."""
    kept.append(kept[0] | {"url": kept[0]["url"] + "?twin=1"})


def cut(kept: list[dict[str, Any]]) -> None:
    """Cut the last tenth off every text."""
    for each in kept:
        each["text"] = each["text"][: len(each["text"]) * 9 // 10]


def leak(kept: list[dict[str, Any]]) -> None:
    """Let a neighbour's text run into every article."""
    for each in kept:
        each["text"] += "\n\n" + kept[0]["text"][:120]


def retitle(kept: list[dict[str, Any]]) -> None:
    """Add the name of the outlet to every headline."""
    for each in kept:
        each["title"] += " | Outlet"


def shift(kept: list[dict[str, Any]]) -> None:
    """Take local time for UTC."""
    for each in kept:
        at = datetime.fromisoformat(each["published_at"]) + timedelta(hours=4)
        each["published_at"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")


def mistake(kept: list[dict[str, Any]]) -> None:
    """Take every text for Turkish."""
    for each in kept:
        each["language"] = "tr"


DAMAGES: dict[Damage, str] = {
    lose: "found",
    add: "rows",
    cut: "text_f1",
    leak: "text_f1",
    retitle: "title",
    shift: "time",
    mistake: "language",
}


def store(kept: list[dict[str, Any]], database: Path) -> None:
    """Write rows into a new database of the shape the scorer reads."""
    database.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(f"create table articles (id integer primary key, {', '.join(WANTED)})")
        marks = ", ".join(f":{name}" for name in WANTED)
        connection.executemany(f"insert into articles ({', '.join(WANTED)}) values ({marks})", kept)


def told(site: Site, kept: list[dict[str, Any]], database: Path) -> list[str]:
    """Return the demands that rows do not meet, after a way through SQLite."""
    store(kept, database)
    return score(site.name, site.truth(), site.media_urls(), rows(database)).failures()


def selftest() -> list[str]:
    """Return what the scorer judges wrongly; nothing if it is fit for use."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "news.db"
        for name, kind in SITES.items():
            site = kind("http://127.0.2.9", count=60, seed=7, now=datetime.now(UTC))
            if failed := told(site, [row(truth) for truth in site.truth()], database):
                wrong.append(f"{name}: the truth does not pass: {failed}")
            for damage, expected in DAMAGES.items():
                kept = [row(truth) for truth in site.truth()]
                damage(kept)
                failed = told(site, kept, database)
                if not any(expected in each for each in failed):
                    wrong.append(f"{name}: {damage.__name__} is not noticed: {failed}")
    return wrong
