"""The hidden command newsarchive dictionary."""

from pathlib import Path

import click

from newsarchive.analyse.dictionary import write


@click.command(hidden=True)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default="data")
def dictionary(folder: Path) -> None:
    """Write the data dictionary and Datasette's metadata into a folder (default: data).

    \b
    Example:
      newsarchive dictionary
    """
    for path in write(folder):
        click.echo(f"wrote {path}")
