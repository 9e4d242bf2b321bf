"""The command newsarchive show."""

from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.text import Text

from newsarchive.analyse import lookup
from newsarchive.analyse.access import reading
from newsarchive.analyse.explanation import explained
from newsarchive.analyse.rereading import Failure
from newsarchive.archive import Archive
from newsarchive.archive.rows import moment
from newsarchive.article import ArchivedArticle
from newsarchive.cli import options, render, show_explained


@click.command(no_args_is_help=True)
@click.argument("article", metavar="URL|ID")
@click.option(
    "--explain",
    is_flag=True,
    help="Read its capture again, and show what became of each block of the page, and why.",
)
@options.as_json
@options.database
@options.captures
def show(article: str, explain: bool, as_json: bool, db: Path, captures: Path) -> None:
    """Show an article: facts, text, dates found, deletions, capture.

    With --explain, show why its text reads as it does: what was kept of the page and what was left
    out, which words are doubled or missing, and how far another extractor disagrees.

    \b
    Examples:
      newsarchive show 42
      newsarchive show https://outlet.example/news/42 --json
      newsarchive show --explain https://outlet.example/news/42
    """
    with reading(db) as archive:
        found = lookup.article(archive, article)
        if found is None:
            visit = lookup.visited(archive, article)
            advice = f"The last visit to it, {visit}." if visit else "Try: newsarchive search"
            options.nothing_found(f"There is no article {article} in {db}. {advice}")
        if explain:
            _explain(archive, captures, found, as_json=as_json)
            return
        capture = lookup.capture(archive, found.capture_id)
        deletions = lookup.deletions(archive, found.id or 0)
    if capture:
        capture["warc_file"] = str(captures / capture["warc_file"])
    if as_json:
        options.print_json(_plain(found) | {"capture": capture, "deletions": deletions})
        return
    console = render.console()
    console.print(Text(found.title or "(no title)", "bold"))
    render.address(console, found.url)
    console.print(render.facts(found))
    _show_evidence(console, found)
    _show_deletions(console, deletions)
    _show_capture(console, capture)
    console.print()
    console.print(Text(found.text))


def _explain(archive: Archive, captures: Path, found: ArchivedArticle, *, as_json: bool) -> None:
    told = explained(archive, captures, found)
    if isinstance(told, Failure):
        raise click.ClickException(f"{found.url} cannot be explained: {told.message}")
    if as_json:
        options.print_json(show_explained.plain(told))
    else:
        show_explained.show(render.console(), told)


def _plain(article: ArchivedArticle) -> dict[str, Any]:
    row = show_explained.columns_of(article)
    for name in ("first_seen_at", "last_seen_at", "last_changed_at"):
        row[name] = moment(getattr(article, name))
    ours = ("identity", "status", "capture_id")
    return {"id": article.id} | row | {name: getattr(article, name) for name in ours}


def _show_evidence(console: Console, article: ArchivedArticle) -> None:
    rows = [
        {
            "": "*" if each.chosen else "",
            "date": each.value,
            "stated": each.literal,
            "at": each.place,
        }
        for each in article.published_evidence
    ]
    if rows:
        console.print()
        console.print(render.table(rows, "", "date", "stated", "at", title="Evidence of the date"))


def _show_deletions(console: Console, rows: list[dict[str, Any]]) -> None:
    names = ("kind", "evidence", "first_missed_at", "confirmed_at", "returned_at")
    if rows:
        console.print()
        console.print(render.table(rows, *names, title="Deletions"))


def _show_capture(console: Console, capture: dict[str, Any] | None) -> None:
    console.print()
    if capture is None:
        console.print(Text("There is no capture of it."))
        return
    place = f"{capture['warc_file']} at {capture['warc_offset']}, {capture['warc_length']} bytes"
    again = capture["seen_at"]
    again = f", the same {again}" if again != capture["fetched_at"] else ""
    told = f"Captured {capture['fetched_at']}{again}: {place}"
    console.print(Text(told, "dim"), soft_wrap=True)
