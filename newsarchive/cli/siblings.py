"""The command newsarchive siblings."""

from pathlib import Path

import click
from rich.text import Text

from newsarchive.analyse.access import reading
from newsarchive.analyse.siblings import SIBLINGS, siblings_of
from newsarchive.cli import asked, options, render

_WAITING = "{} changes are still to be compared: run newsarchive derive siblings"


@click.command(no_args_is_help=True)
@click.argument("article", metavar="URL|ID")
@options.as_json
@options.database
def siblings(article: str, as_json: bool, db: Path) -> None:
    """Show the same story of the same outlet in other languages.

    What speaks for each: stated (the page names it), names (in any script), numbers, image, id (the
    outlet's number). The best in each language comes first.

    \b
    Examples:
      newsarchive siblings 42
      newsarchive siblings https://outlet.example/az/news/42 --json
    """
    with reading(db) as archive:
        found = asked.article(archive, article, db)
        asked.tell_waiting(archive, SIBLINGS, _WAITING)
        rows = siblings_of(archive, found.id or 0)
    if as_json:
        options.print_json(rows)
    if not rows:
        told = f"the story of article {found.id}: {found.url}"
        options.nothing_found(f"Nothing else of {found.source} tells {told}")
    if not as_json:
        console = render.console()
        for row in rows:
            head = Text.assemble((row["language"], "cyan"), f" {row['score']:.2f} ", row["reasons"])
            instant = row["published_at"]
            when = f"{render.in_baku(instant)} in Baku" if instant else row["published_on"]
            console.print(head + Text(f"  {when}"))
            console.print(Text(f"  {row['title'] or '(no title)'}", "bold"))
            render.address(console, row["url"], "  ")
