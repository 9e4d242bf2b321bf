"""The command newsarchive history."""

from itertools import pairwise
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from newsarchive.analyse import lookup
from newsarchive.analyse.access import reading
from newsarchive.analyse.differences import around, differences
from newsarchive.archive.rows import moment
from newsarchive.archive.versions import Version
from newsarchive.cli import options, render

_CAUSES = {"publisher": "changed by the publisher", "extractor": "read anew by a newer extractor"}


@click.command(no_args_is_help=True)
@click.argument("article", metavar="URL|ID")
@click.option("--whole", is_flag=True, help="Show whole texts, not only what is around changes.")
@options.as_json
@options.database
def history(article: str, whole: bool, as_json: bool, db: Path) -> None:
    """Show every text of an article, and what changed, word by word.

    \b
    Examples:
      newsarchive history 42
      newsarchive history https://outlet.example/news/42 --whole
    """
    with reading(db) as archive:
        found = lookup.article(archive, article)
        if found is None or not found.url:
            options.nothing_found(f"There is no article {article} in {db}. Try: newsarchive search")
        versions = archive.history(found.url)
    if as_json:
        options.print_json([_plain(each) for each in versions])
        return
    console = render.console()
    console.print(Text(found.title or "(no title)", "bold"))
    render.address(console, found.url)
    console.print(_heading(versions[0], "first seen"))
    for before, after in pairwise(versions):
        console.print()
        console.print(_heading(after, _CAUSES[after.cause]))
        show_change(console, before, after, whole=whole)


def _heading(version: Version, what: str) -> Text:
    seen = f"seen {moment(version.seen_from_at)} to {moment(version.seen_until_at)}"
    return Text.assemble((f"Version {version.number}", "cyan"), f", {what}; {seen}")


def show_change(console: Console, before: Version, after: Version, *, whole: bool = False) -> None:
    """Print what was changed from one version to the next."""
    for old, new in ((before.title or "", after.title or ""), (before.text, after.text)):
        pieces = differences(old, new)
        if any(each.kind != "same" for each in pieces):
            shown = pieces if whole else around(pieces)
            console.print(render.difference(shown, coloured=console.color_system is not None))


def _plain(version: Version) -> dict[str, object]:
    times = {name: moment(getattr(version, name)) for name in ("seen_from_at", "seen_until_at")}
    return vars(version) | times
