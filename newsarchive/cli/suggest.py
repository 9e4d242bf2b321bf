"""The command newsarchive suggest."""

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from newsarchive.analyse import suggestion
from newsarchive.analyse.access import reading
from newsarchive.analyse.suggestion import Report, Stored, Suggestion, Tally
from newsarchive.cli import options, render
from newsarchive.extract.proposals import COLUMNS

_NAMES = ("column", "selector", "same", "differs", "absent", "more")


@click.command()
@click.argument("source")
@click.option(
    "--column",
    "columns",
    type=click.Choice(COLUMNS),
    multiple=True,
    help="Only this column; repeatable.",
)
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=200,
    show_default=True,
    help="Read the pages of so many articles, the newest first.",
)
@click.option(
    "--jobs",
    type=click.IntRange(0),
    default=min(4, os.cpu_count() or 1),
    show_default=True,
    help="Worker processes; 0 reads in this one.",
)
@options.as_json
@options.database
@options.captures
def suggest(
    source: str,
    columns: tuple[str, ...],
    limit: int,
    jobs: int,
    as_json: bool,
    db: Path,
    captures: Path,
) -> None:
    """Propose selectors of a source from its stored pages.

    Looks where on the pages stands what their articles say, and tries the shortest CSS paths that lead there on
    all of them. same counts the pages on which a path brings what is stored, differs those on which
    it brings something else, absent those on which it finds nothing, and more those on which it finds
    something though nothing is stored. Beside them stand generic extraction and the selector that the source has
    now. The last line can be pasted into the spider: take of it what generic extraction gets wrong.
    Nothing is changed, nothing is fetched. Exit code 3 when there is nothing to read.

    \b
    Examples:
      newsarchive suggest azertag
      newsarchive suggest azertag --column authors --column section --limit 500
      newsarchive suggest azertag --json
    """
    with reading(db) as archive:
        stored = suggestion.newest(archive, source, limit)
    if not stored:
        options.nothing_found(
            f"There is no article of {source} with a capture in {db}. newsarchive stats lists the sources."
        )
    report = _work(stored, captures, columns or COLUMNS, jobs=jobs)
    if as_json:
        options.print_json(_plain(source, report))
    else:
        _show(render.console(), source, report)
    for each in report.failed[:5]:
        click.echo(each, err=True)
    if not report.read:
        raise click.ClickException(f"No capture could be read in {captures}: is --captures right?")


def _work(stored: list[Stored], captures: Path, columns: tuple[str, ...], *, jobs: int) -> Report:
    with render.progress() as bar:
        shown = bar.add_task("Reading captures", total=None)
        return suggestion.suggest(
            stored,
            captures,
            columns,
            jobs=jobs,
            progress=lambda done, total: bar.update(shown, completed=done, total=total),
        )


def _plain(source: str, report: Report) -> dict[str, Any]:
    return {
        "source": source,
        "pages": report.read,
        "failed": report.failed,
        "columns": {each.column: _column(each) for each in report.suggestions},
        "selectors": report.selectors,
    }


def _column(each: Suggestion) -> dict[str, Any]:
    found = asdict(each)
    found["generic"].pop("path")
    found.pop("column")
    return found


def _show(console: Console, source: str, report: Report) -> None:
    rows = []
    for each in report.suggestions:
        rows.append(_row(each.column, "(generic extraction)", each.generic))
        if each.own:
            rows.append(_row("", f"{each.own.path}  (now)", each.own))
        rows += [_row("", tally.path, tally) for tally in each.proposed]
    title = f"{source}: {report.read} pages, the newest first"
    console.print(render.table(rows, *_NAMES, title=title))
    if poor := [each.column for each in report.suggestions if each.proposed and not each.best]:
        console.print(
            f"\nNo path brings what is stored on {suggestion.ENOUGH:.0%} of the pages: {', '.join(poor)}. "
            "Where the layout has changed lately, a smaller --limit reads the new one alone.",
            markup=False,
            soft_wrap=True,
        )
    if report.selectors:
        console.print()
        line = json.dumps(report.selectors, ensure_ascii=False)
        console.print(f"    selectors = {line}", markup=False, soft_wrap=True)


def _row(column: str, selector: str, each: Tally) -> dict[str, Any]:
    counts = {name: getattr(each, name) for name in _NAMES[2:]}
    return {"column": column, "selector": selector} | counts
