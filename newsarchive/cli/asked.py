"""What commands about one article, and about derived tables, ask first."""

from pathlib import Path

import click

from newsarchive.analyse import lookup
from newsarchive.analyse.derive import Derivation, states
from newsarchive.archive import Archive
from newsarchive.article import ArchivedArticle
from newsarchive.cli import options


def article(archive: Archive, key: str, db: Path) -> ArchivedArticle:
    """Return the article with an id or at an address; ends the command where there is none."""
    found = lookup.article(archive, key)
    if found is None:
        options.nothing_found(f"There is no article {key} in {db}. Try: newsarchive search")
    return found


def tell_waiting(archive: Archive, derivation: Derivation, message: str) -> None:
    """Tell on stderr when changes are still to be derived: what is found then is not all there is."""
    waiting = next(states(archive, [derivation])).waiting
    if waiting:
        click.echo(message.format(waiting), err=True)
