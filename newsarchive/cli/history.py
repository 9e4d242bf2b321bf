"""The command newsarchive history."""

from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from newsarchive.analyse import lookup
from newsarchive.analyse.access import reading
from newsarchive.analyse.differences import Piece, around, differences
from newsarchive.analyse.edit_kinds import Edit, edits
from newsarchive.analyse.edit_kinds import Text as Compared
from newsarchive.archive.rows import moment
from newsarchive.archive.versions import Version
from newsarchive.cli import asked, options, render

_SAID = {
    "number": "number {0} -> {1}",
    "date": "date {0} -> {1}",
    "name_added": "name added: {1}",
    "name_removed": "name removed: {0}",
    "quotation": "quotation changed",
    "paragraph_added": "paragraph added",
    "paragraph_removed": "paragraph removed",
    "paragraph_moved": "paragraph moved",
    "correction": "marked as corrected",
    "typo": "spelling only",
}
_CAUSES = {"publisher": "changed by the publisher", "extractor": "read anew by a newer extractor"}


@click.command(no_args_is_help=True)
@click.argument("article", metavar="URL|ID")
@click.option("--whole", is_flag=True, help="Show whole texts, not only what is around changes.")
@options.as_json
@options.database
def history(article: str, whole: bool, as_json: bool, db: Path) -> None:
    """Show every text of an article, and what changed, word by word.

    Then when it was missing at its address, or taken out of the listings.

    \b
    Examples:
      newsarchive history 42
      newsarchive history https://outlet.example/news/42 --whole
    """
    with reading(db) as archive:
        found = asked.article(archive, article, db)
        versions = archive.history(found.url or "")
        deletions = lookup.deletions(archive, found.id or 0)
    changes = [(), *(_changes(*pair, found.language) for pair in pairwise(versions))]
    if as_json:
        options.print_json([_plain(*each) for each in zip(versions, changes, strict=True)])
        return
    console = render.console()
    console.print(Text(found.title or "(no title)", "bold"))
    render.address(console, found.url)
    console.print(_heading(versions[0], "first seen"))
    for (before, after), kinds in zip(pairwise(versions), changes[1:], strict=True):
        console.print()
        console.print(_heading(after, _CAUSES[after.cause]))
        if kinds:
            console.print(Text(_told(kinds), "yellow"))
        show_change(console, before, after, whole=whole)
    for each in deletions:
        console.print(Text.assemble("\n", (_missed(each), "red")), soft_wrap=True)


def _missed(deletion: dict[str, Any]) -> str:
    """Return what was seen instead of an article, and from when to when."""
    unlisted = deletion["kind"] == "unlisted"
    told = [f"{'Taken out of the listing' if unlisted else 'Missing'}: {deletion['evidence']}"]
    told.append(f"first missed {deletion['first_missed_at']}")
    if not unlisted:
        confirmed = deletion["confirmed_at"]
        told.append(f"confirmed {confirmed}" if confirmed else "not confirmed by a second look yet")
    if deletion["returned_at"]:
        told.append(f"there again {deletion['returned_at']}")
    return "; ".join(told)


def _heading(version: Version, what: str) -> Text:
    first, last = moment(version.seen_from_at), moment(version.seen_until_at)
    seen = f"seen {first}" if first == last else f"seen {first} to {last}"
    return Text.assemble((f"Version {version.number}", "cyan"), f", {what}; {seen}")


def show_change(console: Console, before: Version, after: Version, *, whole: bool = False) -> None:
    """Print what was changed from one version to the next."""
    titles = differences(before.title or "", after.title or "")
    if _differ(titles):
        shown = render.difference(console, titles)
        console.print(Text.assemble(("Headline: ", "dim"), shown))
    pieces = differences(before.text, after.text)
    if _differ(pieces):
        near = pieces if whole else around(pieces)
        console.print(render.difference(console, near))


def _differ(pieces: tuple[Piece, ...]) -> bool:
    return any(each.kind != "same" for each in pieces)


def _changes(before: Version, after: Version, language: str | None) -> tuple[Edit, ...]:
    """Return what the outlet changed; another reading of the same page is no change of its own."""
    if after.cause != "publisher":
        return ()
    return edits(
        Compared(before.title, before.text, language), Compared(after.title, after.text, language)
    )


def _told(kinds: tuple[Edit, ...]) -> str:
    """Return the kinds of change in words, numbers with what they were and became."""
    told = [_SAID.get(each.kind, each.kind).format(each.before, each.after) for each in kinds]
    return "; ".join(dict.fromkeys(told))


def _plain(version: Version, kinds: tuple[Edit, ...]) -> dict[str, object]:
    times = {name: moment(getattr(version, name)) for name in ("seen_from_at", "seen_until_at")}
    return vars(version) | times | {"edits": [asdict(each) for each in kinds]}
