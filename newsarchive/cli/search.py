"""The command newsarchive search."""

from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from newsarchive.analyse.access import reading
from newsarchive.analyse.search import EmptyQuery, Filter, Hit
from newsarchive.analyse.search import search as find
from newsarchive.cli import options, render

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(no_args_is_help=True)
@click.argument("words", nargs=-1, required=True)
@click.option("--source", multiple=True, metavar="NAME", help="Only this source; repeatable.")
@click.option("--language", metavar="CODE", help="Only texts in az, ru, en, tr ...")
@click.option("--since", type=_DAY, metavar="YYYY-MM-DD", help="Published on that day or later.")
@click.option("--until", type=_DAY, metavar="YYYY-MM-DD", help="Published on that day or before.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="At most.")
@options.as_json
@options.database
def search(
    words: tuple[str, ...],
    source: tuple[str, ...],
    language: str | None,
    since: datetime | None,
    until: datetime | None,
    limit: int,
    as_json: bool,
    db: Path,
) -> None:
    """Find articles that hold all WORDS, however they are typed.

    eliyev finds Əliyev and ƏLİYEV; qizil finds qızıl. A star stands for any ending: korpu*.
    Words in double quotes stand one after another. Articles with the words in the title come
    first. With --since or --until, articles without a date are left out.

    \b
    Examples:
      newsarchive search eliyev
      newsarchive search korpu* təmir --source azertag --since 2026-01-01
      newsarchive search '"qara dəniz"' --language az --json
    """
    only = Filter(sources=source, language=language, since=_day(since), until=_day(until))
    try:
        with reading(db) as archive:
            found = find(archive, " ".join(words), only=only, limit=limit)
    except EmptyQuery as error:
        raise click.UsageError(str(error)) from error
    if as_json:
        options.print_json(
            {"count": found.count, "articles": [_plain(each) for each in found.hits]}
        )
    if not found.count:
        options.nothing_found(f"No article holds: {' '.join(words)}")
    if not as_json:
        _show(found.hits, found.count)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def _plain(hit: Hit) -> dict[str, Any]:
    return asdict(hit) | {"title": hit.title.text, "snippet": hit.snippet.text}


def _show(hits: tuple[Hit, ...], count: int) -> None:
    console = render.console()
    for each in hits:
        render.hit(console, each)
        console.print()
    shown = f"{len(hits)} of {count} articles" if len(hits) < count else f"{count} found"
    console.print(shown + ("; more with --limit" if len(hits) < count else ""), style="dim")
