"""The command newsarchive reextract."""

import os
from pathlib import Path

import click

from newsarchive.analyse import reextraction
from newsarchive.analyse.access import reading, writing
from newsarchive.analyse.reextraction import Report, Task
from newsarchive.archive import Archive
from newsarchive.cli import options, render

_MOST_NOTES = 20


@click.command()
@click.option("--source", metavar="NAME", help="Only this source.")
@click.option("--limit", type=click.IntRange(1), help="Read at most so many captures.")
@click.option("--dry-run", is_flag=True, help="Compare, and change nothing.")
@click.option(
    "--jobs",
    type=click.IntRange(0),
    default=min(4, os.cpu_count() or 1),
    show_default=True,
    help="Worker processes; 0 reads in this one.",
)
@options.database
@options.captures
def reextract(
    source: str | None, limit: int | None, dry_run: bool, jobs: int, db: Path, captures: Path
) -> None:
    """Read every capture again with today's extractor.

    What an article says now is saved. What differs becomes a version with the cause "extractor", never an edit by the outlet.
    Articles that are lost are rebuilt from their captures, with their history. An article whose
    new reading has no text keeps the old one. Nothing is fetched. Exit code 1 when a capture is
    missing.

    \b
    Examples:
      newsarchive reextract --dry-run --limit 500
      newsarchive reextract --source azertag --jobs 4
    """
    with (reading if dry_run else writing)(db) as archive:
        tasks = reextraction.tasks(archive, source=source, limit=limit)
        if not tasks:
            options.nothing_found(f"There is no capture of an article in {db}.")
        report = _work(archive, captures, tasks, jobs=jobs, dry_run=dry_run)
    _show(report, dry_run=dry_run)
    if report.missing:
        raise click.ClickException(
            f"{report.missing} captures are missing in {captures}: is --captures right?"
        )


def _work(
    archive: Archive, captures: Path, tasks: list[Task], *, jobs: int, dry_run: bool
) -> Report:
    with render.progress() as bar:
        shown = bar.add_task("Reading captures", total=len(tasks))
        return reextraction.reextract(
            archive,
            captures,
            tasks,
            jobs=jobs,
            dry_run=dry_run,
            progress=lambda report: bar.update(shown, completed=report.done),
        )


def _show(report: Report, *, dry_run: bool) -> None:
    for note in report.notes[:_MOST_NOTES]:
        click.echo(note, err=True)
    if len(report.notes) > _MOST_NOTES:
        click.echo(f"... and {len(report.notes) - _MOST_NOTES} more", err=True)
    columns = ", ".join(f"{name} {count}" for name, count in report.columns.most_common())
    differs = f"{report.differs} differ" + (f" ({columns})" if columns else "")
    click.echo(
        f"{report.done} captures: {report.same} same, {differs}, {report.new} new, "
        f"{report.missing} missing, {report.unreadable} unreadable, {report.emptied} kept"
        + ("; nothing was changed (dry run)" if dry_run else "")
    )
