"""The command newsarchive sources."""

from pathlib import Path

import click

from newsarchive.analyse.access import reading
from newsarchive.analyse.overview import sources as known_sources
from newsarchive.analyse.spiders import declared
from newsarchive.cli import options, render


@click.command()
@options.as_json
@options.database
def sources(as_json: bool, db: Path) -> None:
    """List every source, and when it was last crawled.

    Those with a spider, and those that were crawled without one.

    \b
    Examples:
      newsarchive sources
      newsarchive sources --json
    """
    spiders = declared()
    if db.exists():
        with reading(db) as archive:
            rows = known_sources(archive, spiders)
    else:
        click.echo(f"There is no archive at {db} yet; these are the spiders.", err=True)
        rows = known_sources(None, spiders)
    if as_json:
        options.print_json(rows)
    if not rows:
        options.nothing_found("There is no source.")
    if not as_json:
        names = ("name", "publisher", "languages", "articles")
        console = render.console()
        shown = [
            row | {"reason": row["last_reason"], "exit": row["last_exit_code"]} for row in rows
        ]
        console.print(render.table(shown, *names, "last_run_at", "reason", "exit"))
