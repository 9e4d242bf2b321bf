"""The command newsarchive reextract."""

import os
from pathlib import Path

import click

from newsarchive.analyse import boilerplate as learning
from newsarchive.analyse import reextraction
from newsarchive.analyse.access import reading, writing
from newsarchive.analyse.derive import derive
from newsarchive.analyse.reextraction import Report, Task
from newsarchive.archive import Archive
from newsarchive.cli import options, render

_MOST_NOTES = 20


@click.command()
@click.option("--source", metavar="NAME", help="Only this source.")
@click.option("--limit", type=options.COUNT, help="Read at most so many captures.")
@click.option(
    "--boilerplate",
    is_flag=True,
    help="Learn what each outlet prints around its texts, and read only the articles that carry it.",
)
@click.option(
    "--keep",
    metavar="HASH",
    multiple=True,
    help="Take a block of the table boilerplate for part of its articles, for good; repeatable.",
)
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
    source: str | None,
    limit: int | None,
    boilerplate: bool,
    keep: tuple[str, ...],
    dry_run: bool,
    jobs: int,
    db: Path,
    captures: Path,
) -> None:
    """Read every capture again with today's extractor.

    What an article says now is saved. What differs becomes a version with the cause "extractor", never an edit by the outlet.
    Articles that are lost are rebuilt from their captures, with their history. An article whose
    new reading has no text keeps the old one. Nothing is fetched. Exit code 1 when a capture is
    missing.

    With --boilerplate, blocks that recur at the head or tail of a source's articles are judged
    first (the table boilerplate says each, its count and the rule). Then the articles are read that
    carry a block which is boilerplate now and was not when they were read, or the other way round.
    --keep (with --boilerplate) gives a block back to its articles. A dry run judges nothing.

    \b
    Examples:
      newsarchive reextract --dry-run --limit 500
      newsarchive reextract --source azertag --jobs 4
      newsarchive reextract --boilerplate
      newsarchive reextract --boilerplate --keep 7d3f6c1a20b4e895
    """
    if keep and (dry_run or not boilerplate):
        raise click.UsageError("--keep goes with --boilerplate, and not with --dry-run.")
    with (reading if dry_run else writing)(db) as archive:
        if not any(archive.articles(where="source = coalesce(?, source)", parameters=[source])):
            options.nothing_found(f"There is no article{_of(source)} in {db}.")
        if boilerplate and not dry_run:
            _learn(archive, source, keep)
        choose = reextraction.boilerplate_tasks if boilerplate else reextraction.tasks
        tasks = choose(archive, source=source, limit=limit)
        if not tasks and not boilerplate:
            options.nothing_found(f"There is no capture of an article in {db}.")
        report = _work(archive, captures, tasks, jobs=jobs, dry_run=dry_run)
        if not dry_run:
            derive(archive)
    _show(report, dry_run=dry_run)
    if report.missing:
        raise click.ClickException(
            f"{report.missing} captures are missing in {captures}: is --captures right?"
        )


def _of(source: str | None) -> str:
    return f" of {source}" if source else ""


def _learn(archive: Archive, source: str | None, keep: tuple[str, ...]) -> None:
    """Count what recurs, judge it, and say what each source has come to."""
    if unknown := learning.keep(archive, keep):
        raise click.ClickException(
            f"No block has the hash {unknown[0]}: select hash, text from boilerplate shows them."
        )
    with render.progress() as bar:
        shown = bar.add_task("Counting blocks", total=learning.uncounted(archive, source))
        learning.recount(archive, source, progress=lambda count: bar.advance(shown, count))
    for each in learning.sources(archive) if source is None else [source]:
        if changed := learning.learn(archive, each):
            known = len(learning.current(archive, each))
            click.echo(f"{each}: {changed} changed sides, {known} blocks are boilerplate now")


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
