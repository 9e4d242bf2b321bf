"""The command newsarchive export."""

import sys
from datetime import datetime
from pathlib import Path

import click

from newsarchive.analyse import lookup
from newsarchive.analyse.access import reading
from newsarchive.analyse.export import FORMATS, BadTarget, Export, Tally, format_of
from newsarchive.analyse.export import export as take_away
from newsarchive.analyse.export.target import STDOUT, Busy
from newsarchive.analyse.frames import MissingLibrary
from newsarchive.analyse.search import EmptyQuery
from newsarchive.analyse.selection import COLUMNS, BadSelection, Selection, count
from newsarchive.archive import Archive
from newsarchive.cli import options, render

_LOCKED = 75
_KINDS = ("full", "teaser", "multi", "empty")


@click.command(no_args_is_help=True)
@click.argument("file", metavar="FILE")
@click.option("--format", "stated", type=click.Choice(list(FORMATS)), help="Default: as FILE ends.")
@click.option("--words", metavar="WORDS", help="Only articles that newsarchive search finds.")
@options.selection
@click.option("--section", multiple=True, metavar="NAME", help="Only this rubric; repeatable.")
@click.option("--completeness", multiple=True, type=click.Choice(_KINDS), help="Repeatable.")
@click.option("--article", multiple=True, metavar="URL|ID", help="Only this one; repeatable.")
@click.option("--where", default="true", metavar="SQL", help="Only where this holds in articles.")
@click.option("--limit", type=options.COUNT, metavar="N", help="At most so many.")
@click.option("--columns", metavar="A,B,...", help="Only these columns, in this order.")
@click.option("--raw", is_flag=True, help="CSV: do not neutralise cells that look like formulas.")
@click.option("--bom", is_flag=True, help="CSV: begin with a mark that lets Excel read UTF-8.")
@options.database
@options.captures
def export(
    file: str,
    stated: str | None,
    words: str | None,
    source: tuple[str, ...],
    language: str | None,
    since: datetime | None,
    until: datetime | None,
    section: tuple[str, ...],
    completeness: tuple[str, ...],
    article: tuple[str, ...],
    where: str,
    limit: int | None,
    columns: str | None,
    raw: bool,
    bom: bool,
    db: Path,
    captures: Path,
) -> None:
    """Write articles to FILE: a table, their captures, or citations.

    FILE ends in .csv, .jsonl, .parquet, .warc.gz, .bib or .csl.json; .csv, .jsonl, .bib and
    .csl.json may be packed (.csv.gz, .jsonl.zst). FILE - is the standard output, with --format. FILE
    appears when all of it is written; one of that name is replaced.

    CSV: a cell that a spreadsheet could run as a formula gets a ' before it (and so does one that begins
    with '); --raw leaves it. WARC: the captures of every version, copied as they are stored, and a
    metadata record in JSON for each article. Citations name the capture, its digest and its time.

    Exit codes: 1 also where captures cannot be read, 3 nothing to export (no file is written), 75
    another export is writing FILE.

    \b
    Examples:
      newsarchive export march.csv --since 2026-03-01 --until 2026-03-31 --bom
      newsarchive export korpu.parquet --words 'korpu* təmir' --columns url,title,published_at
      newsarchive export bridge.warc.gz --article https://outlet.example/news/42
      newsarchive export - --format bibtex --article 42
      newsarchive export - --format jsonl --where "word_count > 1000" | head -n 5
    """
    try:
        chosen, packing = format_of(file, stated)
    except BadTarget as error:
        raise click.UsageError(str(error)) from error
    if chosen.name != "csv" and (raw or bom):
        raise click.UsageError("--raw and --bom go with CSV.")
    if columns and not chosen.has_columns:
        raise click.UsageError(f"--columns does not go with {chosen.name}.")
    options.in_order(since, until)
    _spare(file, db, captures)
    with reading(db) as archive:
        options.say_unknown(archive, source)
        wanted = Selection(
            sources=source,
            language=language,
            since=options.day(since),
            until=options.day(until),
            sections=section,
            completeness=completeness,
            words=words,
            ids=tuple(_key(archive, each, db) for each in article),
            where=where,
            limit=limit,
        )
        order = Export(
            wanted=wanted,
            file=file,
            format=chosen,
            packing=packing,
            names=_names(columns),
            raw=raw,
            bom=bom,
            captures=captures,
        )
        tally = _work(archive, order, db)
    _tell(order, tally)


def _spare(file: str, db: Path, captures: Path) -> None:
    """End the command where a file of the archive itself would be replaced."""
    if file == STDOUT:
        return
    path, archive = Path(file).resolve(), db.resolve()
    own = (archive, *(archive.with_name(f"{archive.name}{end}") for end in ("-wal", "-shm")))
    if path in own or path.is_relative_to(captures.resolve()):
        raise click.UsageError(f"{file} belongs to the archive itself: choose another name.")


def _key(archive: Archive, key: str, db: Path) -> int:
    found = lookup.article(archive, key)
    if found is None or found.id is None:
        options.nothing_found(f"There is no article {key} in {db}.")
    return found.id


def _names(columns: str | None) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(columns.split(","))) if columns else COLUMNS
    if unknown := [each for each in names if each not in COLUMNS]:
        known = ", ".join(COLUMNS)
        raise click.UsageError(f"There is no column {unknown[0]!r}. There are: {known}.")
    return names


def _work(archive: Archive, order: Export, db: Path) -> Tally:
    try:
        total = count(archive.database, order.wanted)
        if not total:
            options.nothing_found(f"No article in {db} fits; {order.file} was not written.")
        with render.progress() as bar:
            shown = bar.add_task("Writing", total=total)
            return take_away(
                archive, order, progress=lambda done: bar.update(shown, completed=done)
            )
    except BadSelection as error:
        raise click.UsageError(f"--where: {error}") from error
    except EmptyQuery as error:
        raise click.UsageError(str(error)) from error
    except MissingLibrary as error:
        raise click.ClickException(str(error)) from error
    except Busy as error:
        click.echo(str(error), err=True)
        sys.exit(_LOCKED)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"Cannot write {order.file}: {error.strerror}") from error


def _tell(order: Export, tally: Tally) -> None:
    for note in tally.notes:
        click.echo(note, err=True)
    to_stdout = order.file == STDOUT
    size = "" if to_stdout else f", {Path(order.file).stat().st_size / 1e6:.1f} MB"
    records = f", {tally.records:,} captures" if order.format.name == "warc" else ""
    articles = "1 article" if tally.articles == 1 else f"{tally.articles:,} articles"
    told = "".join(f"; {each}" for each in tally.told())
    click.echo(
        f"{order.file}: {articles} as {order.format.name}{records}{size}{told}",
        err=to_stdout,
    )
    if lost := tally.counts["captures that cannot be read"]:
        raise click.ClickException(f"{lost} captures cannot be read: is --captures right?")
