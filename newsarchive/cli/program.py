"""The program `newsarchive` and the exit codes of its commands."""

import sys
from importlib import import_module

import click

from newsarchive import __version__
from newsarchive.analyse.access import BrokenArchive

# The module of each command, loaded when it is asked for: some need numpy and trafilatura.
COMMANDS = {
    "backup": "backup",
    "copies": "copies",
    "demo": "demo",
    "derive": "derive",
    "dictionary": "dictionary",
    "export": "export",
    "health": "health",
    "history": "history",
    "names": "names",
    "reextract": "reextract",
    "restore": "backup",
    "schedule": "schedule",
    "search": "search",
    "show": "show",
    "siblings": "siblings",
    "sources": "sources",
    "stats": "stats",
    "suggest": "suggest",
    "verify": "verify",
}


class Program(click.Group):
    """A group of commands that says what is wrong with an archive in one line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command; None where there is none of the name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"newsarchive.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a broken archive is an error message, not a traceback."""
        try:
            return super().invoke(ctx)
        except BrokenArchive as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            sys.exit(130)


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newsarchive")
def main() -> None:
    """Read the archive of Azerbaijan's press. Nothing here goes to the network.

    Exit codes: 0 fine, 1 error, 2 usage, 3 nothing found, 130 interrupted. To collect articles:
    scrapy list, scrapy crawl NAME.

    \b
    Examples:
      newsarchive search eliyev --since 2026-01-01
      newsarchive stats
      newsarchive COMMAND --help
    """
