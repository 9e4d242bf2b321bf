"""The command newsarchive health."""

import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from newsarchive.analyse.access import reading
from newsarchive.analyse.health import Health, SourceHealth
from newsarchive.analyse.health import health as judged
from newsarchive.analyse.health.metrics import write_metrics
from newsarchive.analyse.health.runs import span
from newsarchive.analyse.spiders import declared
from newsarchive.archive.rows import moment
from newsarchive.cli import options, render

_ALARMS = 1


class Moment(click.ParamType[datetime]):
    """An instant in ISO 8601; without a zone it is UTC."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Return the instant, or fail with how it is written."""
        try:
            at = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value} is no moment. Write it like 2026-03-12T09:00Z.", param, ctx)
        return at if at.tzinfo else at.replace(tzinfo=UTC)


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--source", multiple=True, metavar="NAME", help="The same as NAME; repeatable.")
@click.option("--at", type=Moment(), help="Judge as of this moment (default: now).")
@click.option(
    "--prometheus",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Also write metrics for the textfile collector; it reads names that end with .prom.",
)
@options.as_json
@options.database
def health(
    names: tuple[str, ...],
    source: tuple[str, ...],
    at: datetime | None,
    prometheus: Path | None,
    as_json: bool,
    db: Path,
) -> None:
    """Tell which sources are no longer collected as they used to be.

    Every source is judged by its own past: its runs, its new articles, its columns, its text.
    Each alarm says what to look at.
    Exit codes: 0 no alarm, 1 alarms (or an error), 2 usage, 3 no source to judge. The alarms are
    explained in docs/operators.md.

    \b
    Examples:
      newsarchive health
      newsarchive health azertag report --json
      newsarchive health --prometheus /var/lib/node_exporter/newsarchive.prom
    """
    spiders = [each.name for each in declared() if each.name != "site"]
    only = (*names, *source)
    with reading(db) as archive:
        options.say_unknown(archive, [each for each in only if each not in spiders])
        found = judged(archive, at=at or datetime.now(UTC), spiders=spiders, only=only)
    if not found.sources and not only:
        options.nothing_found(f"There is no source at all in {db}.")
    if not found.sources and not found.never_crawled:
        sys.exit(options.NOTHING_FOUND)
    if prometheus:
        _write(prometheus, found)
    if as_json:
        options.print_json(_plain(found))
    else:
        _show(render.console(), found)
    sys.exit(_ALARMS if found.alarms else 0)


def _write(path: Path, found: Health) -> None:
    try:
        write_metrics(path, found)
    except OSError as error:
        raise click.ClickException(f"The metrics were not written: {error}") from error


def _plain(found: Health) -> dict[str, Any]:
    return {
        "at": moment(found.at),
        "alarms": [asdict(each) for each in found.alarms],
        "sources": [_source(each) for each in found.sources],
        "never_crawled": list(found.never_crawled),
    }


def _source(each: SourceHealth) -> dict[str, Any]:
    return {
        "name": each.name,
        "last_run_at": moment(each.last_run_at) if each.last_run_at else None,
        "last_good_run_at": moment(each.last_good_run_at) if each.last_good_run_at else None,
        "interval_minutes": round(each.interval.total_seconds() / 60) if each.interval else None,
        "new_count": each.new_count,
        "alarms": sorted({alarm.name for alarm in each.alarms}),
        "note": each.note,
    }


def _show(console: Console, found: Health) -> None:
    """Print the sources with what is wrong under each name, then what is worth knowing."""
    rows = [_source(each) for each in found.sources]
    for row, each in zip(rows, found.sources, strict=True):
        row |= {"alarms": ", ".join(row["alarms"]), "new_today": each.new_count}
        row["interval"] = span(each.interval) if each.interval else None
    names = ("name", "last_run_at", "last_good_run_at", "interval", "new_today", "alarms", "note")
    console.print(render.table(rows, *names, title="Sources"))
    for alarm in found.alarms:
        console.print()
        head = f"{alarm.name} ({alarm.column})" if alarm.column else alarm.name
        console.print(Text.assemble((alarm.source, "green"), "  ", (head, "bold red")))
        console.print(f"  seen     {alarm.seen}", markup=False)
        console.print(f"  usual    {alarm.usual}", markup=False)
        console.print(f"  look at  {alarm.look_at}", markup=False)
    if found.never_crawled:
        console.print(f"\nNever crawled: {', '.join(found.never_crawled)}", markup=False)
    count = len(found.alarms)
    sources = sum(1 for each in found.sources if each.alarms)
    end = f"{count} alarms in {sources} of {len(found.sources)} sources" if count else "No alarm"
    console.print(f"\n{end}, as of {moment(found.at)}.")
