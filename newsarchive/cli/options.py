"""Options that several commands share."""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from newsarchive.analyse.lookup import unknown_sources
from newsarchive.archive import Archive

NOTHING_FOUND = 3

Command = TypeVar("Command", bound=Callable[..., Any])


def database(command: Command) -> Command:
    """Add --db, the archive that is read."""
    return click.option(
        "--db",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="NEWSARCHIVE_DB",
        default="data/news.db",
        show_default=True,
        show_envvar=True,
        metavar="FILE",
        help="The archive.",
    )(command)


def captures(command: Command) -> Command:
    """Add --captures, the folder of WARC files."""
    return click.option(
        "--captures",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="NEWSARCHIVE_CAPTURES",
        default="data/captures",
        show_default=True,
        show_envvar=True,
        metavar="FOLDER",
        help="The folder of WARC files.",
    )(command)


DAY = click.DateTime(["%Y-%m-%d"])


def day(moment: datetime | None) -> date | None:
    """Return the day of an option of the type DAY."""
    return moment.date() if moment else None


def selection(command: Command) -> Command:
    """Add --source, --language, --since and --until: which articles are wanted."""
    facts = (
        click.option(
            "--source", multiple=True, metavar="NAME", help="Only this source; repeatable."
        ),
        click.option("--language", metavar="CODE", help="Only texts in az, ru, en, tr ..."),
        click.option(
            "--since", type=DAY, metavar="YYYY-MM-DD", help="Published on that day or later."
        ),
        click.option(
            "--until", type=DAY, metavar="YYYY-MM-DD", help="Published on that day or before."
        ),
    )
    for each in reversed(facts):
        command = each(command)
    return command


def as_json(command: Command) -> Command:
    """Add --json, for programs."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")(
        command
    )


def print_json(value: Any) -> None:
    """Print a value as JSON, its letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def nothing_found(message: str) -> NoReturn:
    """End the command with the exit code for nothing found."""
    click.echo(message, err=True)
    sys.exit(NOTHING_FOUND)


def in_order(since: datetime | None, until: datetime | None) -> None:
    """End the command where no day can be both: since and until were mixed up."""
    if since and until and since > until:
        raise click.UsageError(f"--since {since:%Y-%m-%d} is later than --until {until:%Y-%m-%d}.")


def say_unknown(archive: Archive, sources: Iterable[str]) -> None:
    """Tell on stderr which sources the archive does not have: a slip would pass for their silence."""
    for name, near in unknown_sources(archive, sources):
        hint = f"did you mean {near}?" if near else "newsarchive stats lists those there are."
        click.echo(f"There is no source {name} in {archive.path}: {hint}", err=True)
