"""Options that several commands share."""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from newsarchive.analyse.lookup import languages, unknown_sources
from newsarchive.archive import Archive

NOTHING_FOUND = 3
# As many rows as SQLite can count.
COUNT = click.IntRange(1, 2**63 - 1)

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


_SHOWN = 60


class _Day(click.DateTime):
    """A day, as 2026-03-12."""

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Return the day; a usage error tells how one is written."""
        try:
            made: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{short(str(value))!r} is no day: write it as 2026-03-12.", param, ctx)
        return made


DAY = _Day(["%Y-%m-%d"])


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


def short(words: str) -> str:
    """Return words for a message: of very many only the first."""
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def nothing_found(message: str) -> NoReturn:
    """End the command with the exit code for nothing found."""
    click.echo(message, err=True)
    sys.exit(NOTHING_FOUND)


def in_order(since: datetime | None, until: datetime | None) -> None:
    """End the command where no day can be both: since and until were mixed up."""
    if since and until and since > until:
        raise click.UsageError(f"--since {since:%Y-%m-%d} is later than --until {until:%Y-%m-%d}.")


def say_empty(archive: Archive) -> None:
    """Tell on stderr when the archive has no article at all: no question finds anything then."""
    if not archive.database.execute("select exists(select 1 from articles)").fetchone()[0]:
        click.echo(f"There is no article in {archive.path} yet. Crawl first.", err=True)


def say_unknown_language(archive: Archive, language: str | None) -> None:
    """Tell on stderr when no article is in a language, and which languages there are."""
    there = languages(archive)
    if language and there and language not in there:
        names = ", ".join(there)
        click.echo(
            f"No article in {archive.path} is in {short(language)!r}: there are {names}.", err=True
        )


def say_unknown(archive: Archive, sources: Iterable[str]) -> None:
    """Tell on stderr which sources the archive does not have: a slip would pass for their silence."""
    for name, near in unknown_sources(archive, sources):
        hint = f"did you mean {near}?" if near else "newsarchive stats lists those there are."
        click.echo(f"There is no source {name} in {archive.path}: {hint}", err=True)
