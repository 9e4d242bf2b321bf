"""The command newsarchive sources."""

from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from newsarchive.analyse.access import reading
from newsarchive.analyse.sources import Row, evidence
from newsarchive.analyse.sources import sources as known_sources
from newsarchive.analyse.sources_page import markdown as sources_page
from newsarchive.analyse.spiders import Declared, declared
from newsarchive.cli import options, render

# What fits: on a narrow terminal the rest is told of one source at a time.
_NARROW = ("name", "kind", "languages", "found_by", "last_probe")
_WIDE = (
    "name", "publisher", "kind", "languages", "found_by", "back_by", "evidence", "last_probe",
    "articles", "last_run_at", "reason", "exit",
)  # fmt: skip
_ROOMY = 150


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
@options.as_json
@click.option("--markdown", is_flag=True, help="Print docs/sources.md, without what was seen here.")
@options.database
def sources(names: tuple[str, ...], as_json: bool, markdown: bool, db: Path) -> None:
    """List every source: what it is, and when it last answered.

    Those with a spider, and those that were crawled without one. With a NAME, all that is known of
    it: each address, how well each fact is evidenced, what was never checked live on this machine.

    \b
    Examples:
      newsarchive sources
      newsarchive sources azertag
      newsarchive sources --json
    """
    spiders = declared()
    if markdown:
        click.echo(sources_page(spiders), nl=False)
        return
    rows = _rows(db, spiders)
    if unknown := set(names) - {row["name"] for row in rows}:
        raise click.UsageError(f"There is no source {', '.join(sorted(unknown))}.")
    rows = [row for row in rows if not names or row["name"] in names]
    if as_json:
        options.print_json(rows)
    if not rows:
        options.nothing_found("There is no source.")
    if not as_json:
        console = render.console()
        for row in rows if names else ():
            _show(console, row)
        if not names:
            _show_all(console, rows)


def _rows(db: Path, spiders: tuple[Declared, ...]) -> list[Row]:
    if db.exists():
        with reading(db) as archive:
            return known_sources(archive, spiders)
    click.echo(f"There is no archive at {db} yet; these are the spiders.", err=True)
    return known_sources(None, spiders)


def _show_all(console: Console, rows: list[Row]) -> None:
    shown = [
        row
        | {"reason": row["last_reason"], "exit": row["last_exit_code"]}
        | {"evidence": evidence(row["confidence"])}
        | {"last_probe": (row["last_probe_at"] or "never")[:10]}
        for row in rows
    ]
    console.print(render.table(shown, *(_WIDE if console.width >= _ROOMY else _NARROW)))
    spiders = [row for row in rows if row["spider"]]
    unseen = [row for row in spiders if row["last_probe_at"] is None and not row["articles"]]
    click.echo(
        f"{len(rows)} sources; {len(unseen)} of them were never checked live on this machine "
        "(scrapy probe NAME). All of one: newsarchive sources NAME",
        err=True,
    )


def _show(console: Console, row: Row) -> None:
    """Print all that is known of one source."""
    console.print(Text.assemble((row["name"], "bold green"), f"  {row['publisher'] or ''}"))
    render.address(console, row["homepage"], "  ")
    table = render.grid()
    probe = row["last_probe"] or {}
    for name, value in (
        ("kind", row["kind"]),
        ("languages", row["languages"]),
        ("about", row["about"]),
        ("back by", row["back_by"]),
        ("selectors", ", ".join(row["selectors"])),
        ("evidence", evidence(row["confidence"])),
        ("articles", f"{row['articles']:,}"),
        ("last run", _run(row)),
        ("last probe", row["last_probe_at"] or "none on this machine"),
        ("it filled", ", ".join(probe.get("filled", ()))),
        ("it fell back for", ", ".join(probe.get("fell_back", ()))),
        ("never checked", ", ".join(n for n in row["never_checked"] if "://" not in n)),
    ):
        if value:
            table.add_row(name, Text(value))
    console.print(table)
    for each in row["addresses"]:
        state = each["fault"] or (
            f"answered {each['checked_at']}" if each["checked_at"] else "never checked live"
        )
        known = "a guess" if each["guess"] else each["confidence"]
        told = f"  {each['way']}, {known}, {state}" if known else f"  {each['way']}, {state}"
        console.print(Text(told, "cyan"))
        render.address(console, each["url"], "    ")
    console.print()


def _run(row: Row) -> str | None:
    if row["last_run_at"] is None:
        return None
    return f"{row['last_run_at']}, {row['last_reason']}, exit {row['last_exit_code']}"
