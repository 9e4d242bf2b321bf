"""The program `newsarchive` and the exit codes of its commands."""

import sys

import click

from newsarchive import __version__
from newsarchive.analyse.access import BrokenArchive
from newsarchive.cli.backup import backup, restore
from newsarchive.cli.demo import demo
from newsarchive.cli.derive import derive
from newsarchive.cli.dictionary import dictionary
from newsarchive.cli.health import health
from newsarchive.cli.history import history
from newsarchive.cli.names import names
from newsarchive.cli.reextract import reextract
from newsarchive.cli.schedule import schedule
from newsarchive.cli.search import search
from newsarchive.cli.show import show
from newsarchive.cli.sources import sources
from newsarchive.cli.stats import stats
from newsarchive.cli.suggest import suggest
from newsarchive.cli.verify import verify


class Program(click.Group):
    """A group of commands that says what is wrong with an archive in one line."""

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


for each in (
    search,
    names,
    show,
    history,
    stats,
    health,
    sources,
    verify,
    reextract,
    derive,
    suggest,
    schedule,
    backup,
    restore,
    demo,
    dictionary,
):
    main.add_command(each)
