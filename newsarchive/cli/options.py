"""Options that several commands share."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

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
