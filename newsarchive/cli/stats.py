"""The command newsarchive stats."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from newsarchive.analyse import timing
from newsarchive.analyse.access import reading
from newsarchive.analyse.date_agreement import date_agreement
from newsarchive.analyse.overview import statistics
from newsarchive.archive import Archive
from newsarchive.cli import options, render, stats_time

# Of each source in a table; --json has all.
_MOST_SHOWN = 3
_SHARES = ("same_day_share", "same_minute_share")


@click.command()
@click.option("--dates", is_flag=True, help="Show how far the statements of dates agree instead.")
@click.option("--per", type=click.Choice(["day", "month"]), help="Plot articles by day or month.")
@click.option("--hours", is_flag=True, help="Plot the hours in Baku at which articles come.")
@click.option("--latency", is_flag=True, help="Show how late articles are first seen.")
@click.option("--coverage", metavar="SOURCE", help="Show on which days a source was watched.")
@click.option("--source", multiple=True, metavar="NAME", help="Plot only this one; repeatable.")
@click.option("--since", type=options.DAY, metavar="YYYY-MM-DD", help="Plot that day and later.")
@click.option("--until", type=options.DAY, metavar="YYYY-MM-DD", help="Plot that day and before.")
@options.as_json
@options.database
def stats(
    dates: bool,
    per: timing.Period | None,
    hours: bool,
    latency: bool,
    coverage: str | None,
    source: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    as_json: bool,
    db: Path,
) -> None:
    """Count what the archive holds, and show the last runs.

    Articles by source, language, status and encoding, letters that are lost, dates, captures.

    With --per, --hours, --latency or --coverage, one question of time instead, as a plot: of one
    source in full, of several with a line for each. Days and hours are Baku's. --latency measures only
    articles that came while their source was watched; --coverage says of each day whether anybody was
    looking, and what failed. The views behind them are in docs/analysts.md.

    With --dates, for each source: the share of articles whose page gives one day, and one minute,
    wherever it states a date; how many rest on one place alone; the places that were chosen,
    those that say another day than the chosen one, and the articles whose dates lie furthest apart.

    \b
    Examples:
      newsarchive stats
      newsarchive stats --db other.db --json
      newsarchive stats --per month
      newsarchive stats --hours --source azertag --since 2026-01-01
      newsarchive stats --latency
      newsarchive stats --coverage azertag --since 2026-03-01
      newsarchive stats --dates
      newsarchive stats --dates --json > dates.json
    """
    asked = [bool(each) for each in (dates, per, hours, latency, coverage)]
    if sum(asked) > 1:
        raise click.UsageError(
            "One question at a time: --dates, --per, --hours, --latency or --coverage."
        )
    if coverage and source:
        raise click.UsageError("--coverage names its source: leave --source away.")
    if (source or since or until) and (dates or not any(asked)):
        raise click.UsageError(
            "--source, --since and --until go with a plot: --per, --hours, --latency, --coverage."
        )
    options.in_order(since, until)
    span = timing.Span(
        sources=(coverage,) if coverage else source,
        since=options.day(since),
        until=options.day(until),
    )
    if per:
        _show(db, as_json, span, lambda it: timing.published(it, span, per), stats_time.published)
        return
    if hours:
        _show(db, as_json, span, lambda it: timing.hours(it, span), stats_time.hours)
        return
    if latency:
        _show(db, as_json, span, lambda it: timing.latency(it, span), stats_time.latency)
        return
    if coverage:
        _show_coverage(db, span, as_json=as_json)
        return
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


def _show(
    db: Path,
    as_json: bool,
    span: timing.Span,
    ask: Callable[[Archive], list[dict[str, Any]]],
    draw: Callable[[Console, list[dict[str, Any]]], None],
) -> None:
    with reading(db) as archive:
        options.say_unknown(archive, span.sources)
        found = ask(archive)
    if as_json:
        options.print_json(found)
    if not found:
        options.nothing_found(f"No article in {db} is of that source and time, and dated.")
    if not as_json:
        draw(render.console(), found)


def _show_coverage(db: Path, span: timing.Span, *, as_json: bool) -> None:
    with reading(db) as archive:
        options.say_unknown(archive, span.sources)
        days, failures = timing.coverage(archive, span)
    if as_json:
        options.print_json({"days": days, "failures": failures})
    if not days:
        options.nothing_found(
            f"No ordinary run of {span.sources[0]} is known in {db} for that time."
        )
    if not as_json:
        stats_time.coverage(render.console(), days, failures)


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
