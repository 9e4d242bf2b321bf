"""The command newsarchive stats."""

from pathlib import Path
from typing import Any

import click
from rich.console import Console

from newsarchive.analyse.access import reading
from newsarchive.analyse.overview import statistics
from newsarchive.cli import options, render


@click.command()
@options.as_json
@options.database
def stats(as_json: bool, db: Path) -> None:
    """Count what the archive holds, and show the last runs.

    Articles by source, language, status and encoding, letters that are lost, dates, captures.

    \b
    Examples:
      newsarchive stats
      newsarchive stats --db other.db --json
    """
    with reading(db) as archive:
        found = statistics(archive)
    if as_json:
        options.print_json(found)
        return
    console = render.console()
    show_totals(console, found, db)
    sources = render.table(
        found["sources"],
        *("source", "articles", "first_day", "last_day", "undated_count", "no_time_count"),
        *("gone_count", "incomplete_count"),
        title="Sources",
    )
    runs = render.table(
        found["runs"],
        *("started_at", "source", "reason", "exit_code", "pages_count", "new_count"),
        *("changed_count", "gone_count", "failed_count"),
        title="Last runs",
    )
    for each in (sources, runs):
        if each.row_count:
            console.print()
            console.print(each)


def show_totals(console: Console, found: dict[str, Any], db: Path) -> None:
    """Print how much an archive holds."""
    totals, captures = found["totals"], found["captures"]
    table = render.grid()
    table.add_row("archive", f"{db} ({_size(db.stat().st_size)})")
    table.add_row(
        "articles",
        f"{totals['articles']:,}, {totals['versions']:,} versions, {totals['words']:,} words",
    )
    table.add_row("languages", _listed(found["languages"]))
    table.add_row("status", _listed(found["statuses"]))
    table.add_row("dated", f"{totals['dated']:,}, with the time of day {totals['timed']:,}")
    table.add_row("encodings", _listed(found["encodings"]))
    letters = found["letters"]
    table.add_row(
        "letters",
        f"lost in {letters['unreadable_count']:,} articles, of another alphabet in words of "
        f"{letters['lookalikes_count']:,}; encoded twice and repaired in {letters['repaired_count']:,}",
    )
    size = _size(captures["bytes"])
    table.add_row("captures", f"{captures['captures']:,} in {captures['files']:,} files, {size}")
    console.print(table)


def _listed(counts: list[dict[str, Any]]) -> str:
    return ", ".join(f"{each['name'] or 'unknown'} {each['articles']:,}" for each in counts)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count < 1e9 else f"{count / 1e9:.1f} GB"
