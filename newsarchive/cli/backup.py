"""The commands newsarchive backup and newsarchive restore."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.progress import DownloadColumn, Progress, SpinnerColumn, TextColumn

from newsarchive.analyse.access import reading
from newsarchive.archive import backup as making
from newsarchive.archive import restore as restoring
from newsarchive.archive.backup_folder import BackupFailed
from newsarchive.cli import options

_LOCKED = 75
_MOST_PROBLEMS = 20
_FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(no_args_is_help=True)
@click.argument("destination", type=_FOLDER)
@click.option("--keep", type=click.IntRange(1), metavar="N", help="Keep the N newest backups only.")
@click.option("--link", is_flag=True, help="Hard-link WARC files: on the archive's own disk only.")
@click.option("--verify", is_flag=True, help="Check the backups in DESTINATION; write nothing.")
@options.database
@options.captures
def backup(
    destination: Path, keep: int | None, link: bool, verify: bool, db: Path, captures: Path
) -> None:
    """Copy the archive to DESTINATION, also while crawls are writing.

    The database is copied as it is at one moment; WARC files that are there already are not
    copied again, and none is ever removed. DESTINATION/TIME/manifest-sha256.txt lists every file
    for sha256sum -c. A backup that is stopped is cleared away by the next one. Exit codes: 1 also
    when the archive itself has lost captures, 75 when another backup is being written there.

    \b
    Examples:
      newsarchive backup /mnt/disk2/news --keep 7
      newsarchive backup --verify /mnt/disk2/news
      newsarchive restore /mnt/disk2/news --db data/news.db --captures data/captures
    """
    if verify:
        _verify(destination)
        return
    with reading(db):
        pass
    try:
        with _bar("Copying") as progress:
            done = making.backup(db, captures, destination, keep=keep, link=link, progress=progress)
    except making.Busy as error:
        click.echo(str(error), err=True)
        sys.exit(_LOCKED)
    except BackupFailed as error:
        raise click.ClickException(str(error)) from error
    opened = f", {done.open} still being written" if done.open else ""
    removed = f"; removed {', '.join(done.removed)}" if done.removed else ""
    click.echo(
        f"{done.folder}: the database and {done.copied + done.known + done.open} WARC files"
        f" ({done.copied} new{opened}), {done.bytes / 1e6:.1f} MB written{removed}"
    )
    _end(done.problems, "The backup is whole, but the archive is not: see above.")


def _verify(folder: Path) -> None:
    try:
        with _bar("Reading") as progress:
            found = restoring.verify(folder, progress=progress)
    except (OSError, BackupFailed) as error:
        raise click.ClickException(str(error)) from error
    if not found.backups:
        options.nothing_found(f"There is no whole backup in {folder}.")
    click.echo(
        f"{found.backups} backups, {found.files} files, {found.bytes / 1e6:.1f} MB:"
        f" {f'{len(found.problems)} problems' if found.problems else 'all as they were written'}"
    )
    _end(found.problems, f"Not all of {folder} can be restored: see above.")


@click.command(no_args_is_help=True)
@click.argument("folder", type=_FOLDER)
@options.database
@options.captures
def restore(folder: Path, db: Path, captures: Path) -> None:
    """Put back the newest backup in FOLDER, or FOLDER itself.

    Nothing is overwritten: move a damaged database away first, with its -wal file. WARC files
    that are there already and the same stay as they are. A restore that was stopped can be
    started again.

    \b
    Examples:
      newsarchive restore /mnt/disk2/news
      newsarchive restore /mnt/disk2/news/20261124T031700Z --db old.db --captures old-captures
    """
    try:
        with _bar("Restoring") as progress:
            done = restoring.restore(folder, db, captures, progress=progress)
    except BackupFailed as error:
        raise click.ClickException(str(error)) from error
    click.echo(
        f"{db} is that of {done.backup}; {done.written} WARC files written to {captures},"
        f" {done.found} were there"
    )


@contextlib.contextmanager
def _bar(what: str) -> Iterator[Callable[[int], None]]:
    columns = (SpinnerColumn(), TextColumn(what), DownloadColumn())
    console = Console(stderr=True)
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        shown = bar.add_task(what, total=None)
        yield lambda count: bar.update(shown, advance=count)


def _end(problems: tuple[str, ...], message: str) -> None:
    for each in problems[:_MOST_PROBLEMS]:
        click.echo(each, err=True)
    if len(problems) > _MOST_PROBLEMS:
        click.echo(f"... and {len(problems) - _MOST_PROBLEMS} more", err=True)
    if problems:
        raise click.ClickException(message)
