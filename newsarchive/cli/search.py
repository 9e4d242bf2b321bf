"""The command newsarchive search."""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from newsarchive.analyse.access import reading
from newsarchive.analyse.search import EmptyQuery, Filter, Found, Hit, Sort, named
from newsarchive.analyse.search import search as find
from newsarchive.analyse.search_words import MOST_TERMS, operators
from newsarchive.archive import Archive
from newsarchive.cli import options, render

_RANKED = {
    "all": [],
    "newest": ["too many to rank: the best of those stored last, before older ones"],
    "none": ["too many words begin so to rank them: those stored last stand first"],
}


class _Words(click.Command):
    """A command of which any word may be searched for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed; the usage error tells where words stand that look like options."""
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            hint = "Put -- before words that begin with a hyphen: search -- -word"
            raise click.UsageError(f"{error.format_message()} {hint}", ctx) from error


@click.command(cls=_Words, no_args_is_help=True)
@click.argument("words", nargs=-1)
@options.selection
@click.option("--section", metavar="NAME", help="Only in this rubric, as the outlet writes it.")
@click.option(
    "--completeness",
    type=click.Choice(["full", "teaser", "multi", "empty"]),
    help="Only such texts.",
)
@click.option(
    "--name", metavar="NAME", help="Only articles that name this, in any spelling or alphabet."
)
@click.option(
    "--sort",
    type=click.Choice(["rank", "date"]),
    default="rank",
    show_default=True,
    help="Best or newest first.",
)
@click.option("--limit", type=options.COUNT, default=20, show_default=True, help="At most.")
@options.as_json
@options.database
def search(
    words: tuple[str, ...],
    source: tuple[str, ...],
    language: str | None,
    since: datetime | None,
    until: datetime | None,
    section: str | None,
    completeness: str | None,
    name: str | None,
    sort: Sort,
    limit: int,
    as_json: bool,
    db: Path,
) -> None:
    """Find articles that hold all WORDS, however they are typed.

    eliyev finds Əliyev and ƏLİYEV; qizil finds qızıl. A star stands for any ending: 'korpu*', quoted,
    or a shell may put names of files there. Words in quotation marks stand one after another.
    Articles with the words in the title come first. With --since or --until, articles without a
    date are left out. With --name, WORDS may be missing. Up to 10,000 articles are counted; where there
    are too many to rank, the last line says which stand first ("ranked" in JSON).

    \b
    Examples:
      newsarchive search eliyev
      newsarchive search 'korpu*' təmir --source azertag --since 2026-01-01
      newsarchive search '"qara dəniz"' --language az --json
      newsarchive search körpü --name Əliyev --sort date
    """
    options.in_order(since, until)
    only = Filter(
        sources=source,
        language=language,
        since=options.day(since),
        until=options.day(until),
        section=section,
        completeness=completeness,
        name=name,
    )
    if not words and not name:
        raise click.UsageError("Say which words to search for, or a --name.")
    try:
        with reading(db) as archive:
            options.say_unknown(archive, source)
            if name:
                _say_what_waits(archive)
            asked = " ".join(words)
            if asked:
                found = find(archive, asked, only=only, limit=limit, sort=sort)
            else:
                found = named(archive, only, limit=limit)
            _say_meant(asked, found)
            if not found.count:
                options.say_empty(archive)
                options.say_unknown_language(archive, language)
    except EmptyQuery as error:
        raise click.UsageError(str(error)) from error
    if as_json:
        options.print_json(
            {
                "count": found.count,
                "count_is_exact": found.is_exact,
                "ranked": found.ranked,
                "articles": [_plain(each) for each in found.hits],
            }
        )
    if not found.count:
        within = " (with these filters)" if only != Filter(name=name) else ""
        options.nothing_found(f"No article holds: {options.short(asked or name or '')}{within}")
    if not as_json:
        _show(found)


def _say_what_waits(archive: Archive) -> None:
    # Loads all that derives, which words alone do not need.
    from newsarchive.cli.names import say_what_waits

    say_what_waits(archive)


def _say_meant(asked: str, found: Found) -> None:
    if len(asked.split()) > MOST_TERMS:
        click.echo(f"Only the first {MOST_TERMS} words are searched.", err=True)
    meant = [each for each in operators(asked) if not each.islower() or not found.count]
    if meant:
        click.echo(
            f"{options.short(', '.join(meant))}: searched as words, as all WORDS are. For expressions with"
            " AND, OR and NOT see match in docs/analysts.md.",
            err=True,
        )


def _plain(hit: Hit) -> dict[str, Any]:
    return asdict(hit) | {"title": hit.title.text, "snippet": hit.snippet.text}


def _show(found: Found) -> None:
    console = render.console()
    for each in found.hits:
        render.hit(console, each)
        console.print()
    count = f"{found.count}" if found.is_exact else f"more than {found.count:,}"
    more = len(found.hits) < found.count
    shown = f"{len(found.hits)} of {count} articles" if more else f"{count} found"
    parts = [shown, *_RANKED[found.ranked], *(["more with --limit"] if more else [])]
    console.print("; ".join(parts), style="dim")
