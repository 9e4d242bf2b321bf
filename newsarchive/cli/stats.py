"""The command newsarchive stats."""

from pathlib import Path
from typing import Any

import click
from rich.console import Console

from newsarchive.analyse.access import reading
from newsarchive.analyse.date_agreement import date_agreement
from newsarchive.analyse.overview import statistics
from newsarchive.cli import options, render

# Of each source in a table; --json has all.
_MOST_SHOWN = 3
_SHARES = ("same_day_share", "same_minute_share")


@click.command()
@click.option("--dates", is_flag=True, help="Show how far the statements of dates agree instead.")
@options.as_json
@options.database
def stats(dates: bool, as_json: bool, db: Path) -> None:
    """Count what the archive holds, and show the last runs.

    Articles by source, language, status and encoding, letters that are lost, dates, captures.

    With --dates, for each source: the share of articles whose page gives one day, and one minute,
    wherever it states a date; how many rest on one place alone; the places that were chosen,
    those that say another day than the chosen one, and the articles whose dates lie furthest apart.

    \b
    Examples:
      newsarchive stats
      newsarchive stats --db other.db --json
      newsarchive stats --dates
      newsarchive stats --dates --json > dates.json
    """
    if dates:
        _show_dates(db, as_json=as_json)
        return
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
        *("gone_count", "incomplete_count", "not_article_count"),
        title="Sources",
    )
    runs = render.table(
        found["runs"],
        *("started_at", "source", "reason", "exit_code", "pages_count", "new_count"),
        *("changed_count", "gone_count", "failed_count", "not_article_count"),
        title="Last runs",
    )
    for each in (sources, runs):
        if each.row_count:
            console.print()
            console.print(each)


def _show_dates(db: Path, *, as_json: bool) -> None:
    with reading(db) as archive:
        found = date_agreement(archive)
    if as_json:
        options.print_json(found)
        return
    console = render.console()
    shares = [each | {name: _percent(each[name]) for name in _SHARES} for each in found]
    names = (
        "source",
        "articles",
        "undated",
        "lone",
        "compared",
        *_SHARES[:1],
        "timed",
        *_SHARES[1:],
    )
    console.print(render.table(shares, *names, title="Agreement of dates"))
    chosen = [
        {"source": each["source"], "chosen": place, "articles": count}
        for each in found
        for place, count in list(each["chosen"].items())[:_MOST_SHOWN]
    ]
    denying = [
        {"source": each["source"]} | other | {"share": _percent(other["share"])}
        for each in found
        for other in each["denying"][:_MOST_SHOWN]
    ]
    furthest = [{"source": each["source"]} | one for each in found for one in each["furthest"][:1]]
    tables: tuple[tuple[list[dict[str, Any]], tuple[str, ...], str], ...] = (
        (chosen, ("source", "chosen", "articles"), "Places chosen"),
        (denying, ("source", "place", "articles", "share"), "Places that say another day"),
        (furthest, ("source", "days_apart", "url"), "Dates furthest apart"),
    )
    for rows, columns, title in tables:
        if rows:
            console.print()
            console.print(render.table(rows, *columns, title=title))


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.1%}"


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
