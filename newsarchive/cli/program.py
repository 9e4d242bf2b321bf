"""The program `newsarchive` and the exit codes of its commands."""

import contextlib
import os
import sys
from collections.abc import Iterator
from importlib import import_module

import click

from newsarchive import __version__

# The first words of each command's help stand here as well: to list them, none is loaded, as some
# need numpy and trafilatura. A command without them is not listed.
COMMANDS = {
    "backup": "Copy the archive to DESTINATION, also while crawls are writing.",
    "copies": "Show who else has the text of an article, and who had it first.",
    "demo": "Crawl an invented newspaper here twice, and show the result.",
    "derive": "Fill the tables that follow from articles.",
    "dictionary": "",
    "export": "Write articles to FILE: a table, their captures, or citations.",
    "health": "Tell which sources are no longer collected as they used to be.",
    "history": "Show every text of an article, and what changed, word by word.",
    "names": "Find every spelling of NAME, in any alphabet, language and case.",
    "reextract": "Read every capture again with today's extractor.",
    "restore": "Put back the newest backup in FOLDER, or FOLDER itself.",
    "schedule": "Print a crontab, or units of systemd, for this checkout.",
    "search": "Find articles that hold all WORDS, however they are typed.",
    "show": "Show an article: facts, text, dates found, deletions, capture.",
    "siblings": "Show the same story of the same outlet in other languages.",
    "sources": "List every source: what it is, and when it last answered.",
    "stats": "Count what the archive holds, and show the last runs.",
    "suggest": "Propose selectors of a source from its stored pages.",
    "verify": "Prove rows against the bytes they were read from.",
}
MODULES = {"restore": "backup"}
# What a shell says of a program that the signal of a closed pipe has ended.
_CLOSED_PIPE = 141


class Program(click.Group):
    """A group of commands that says what is wrong with an archive in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; None where there is none of the name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"newsarchive.cli.{MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([each for each in sorted(COMMANDS.items()) if each[1]])

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Read the arguments; what is asked for help may be piped as well."""
        with _until_the_pipe_closes():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a broken archive is an error message, not a traceback."""
        try:
            with _until_the_pipe_closes():
                return super().invoke(ctx)
        except KeyboardInterrupt:
            sys.exit(130)
        except _broken_archive() as error:
            raise click.ClickException(str(error)) from error


@contextlib.contextmanager
def _until_the_pipe_closes() -> Iterator[None]:
    """End quietly when whoever reads the output, such as head, has enough of it."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What waits to be written would fail once more while Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(_CLOSED_PIPE)


def _broken_archive() -> type[Exception]:
    # Asked for only when something was raised: help needs no database.
    error: type[Exception] = import_module("newsarchive.analyse.access").BrokenArchive
    return error


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsarchive")
def main() -> None:
    """Read the archive of Azerbaijan's press. Nothing here goes to the network.

    Exit codes: 0 fine, 1 error, 2 usage, 3 nothing found, 130 interrupted, 141 the output was closed
    (by head, say). To collect articles: scrapy list, scrapy crawl NAME.

    \b
    Examples:
      newsarchive search eliyev --since 2026-01-01
      newsarchive stats
      newsarchive COMMAND --help
    """
