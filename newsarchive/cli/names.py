"""The command newsarchive names."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich.text import Text

from newsarchive.analyse.access import reading
from newsarchive.analyse.names import NamedArticle, NoName, Spelling, articles, spellings
from newsarchive.analyse.names_derived import NAMES
from newsarchive.archive import Archive
from newsarchive.cli import asked, options, render


@click.command(no_args_is_help=True)
@click.argument("name", nargs=-1, required=True)
@click.option("--articles", "with_articles", is_flag=True, help="List the newest articles too.")
@click.option("--limit", type=options.COUNT, default=20, show_default=True, help="At most.")
@options.as_json
@options.database
def names(name: tuple[str, ...], with_articles: bool, limit: int, as_json: bool, db: Path) -> None:
    """Find every spelling of NAME, in any alphabet, language and case.

    Əliyev finds Aliyev, Алиев, Eliyev, Əliyevin and Алиевым. level says how near a spelling is:
    exact, folded (but for case and diacritics), script (letter by letter in another alphabet), phonetic
    (by its sound), form (may be a form of the name, in some case), initials (C.Bayramov for Ceyhun Bayramov,
    and the other way round).

    \b
    Examples:
      newsarchive names Əliyev
      newsarchive names Ceyhun Bayramov --articles
      newsarchive names C.Bayramov
      newsarchive names Xəzər --json
    """
    wanted = " ".join(name)
    try:
        with reading(db) as archive:
            say_what_waits(archive)
            found = spellings(archive, wanted)
            listed = articles(archive, found, limit=limit) if with_articles and found else []
    except NoName as error:
        raise click.UsageError(str(error)) from error
    if as_json:
        plain = {"name": wanted, "spellings": [_plain(each) for each in found]}
        options.print_json(
            plain | ({"articles": [asdict(each) for each in listed]} if with_articles else {})
        )
    if not found:
        options.nothing_found(f"No article names: {wanted}")
    if not as_json:
        _show(found, listed)


def say_what_waits(archive: Archive) -> None:
    """Tell on stderr when names are still to be derived: what is found then is not all there is."""
    asked.tell_waiting(
        archive,
        NAMES,
        "The names of {} changes are still to be derived: run newsarchive derive names",
    )


def _plain(each: Spelling) -> dict[str, Any]:
    return {name: value for name, value in asdict(each).items() if name != "id"}


def _show(found: list[Spelling], listed: list[NamedArticle]) -> None:
    console = render.console()
    rows = [
        {
            "spelling": each.spelling,
            "level": each.level,
            "articles": each.articles_count,
            "mentions": each.mentions_count,
            "languages": ", ".join(f"{code} {n}" for code, n in each.languages.items()),
        }
        for each in found
    ]
    console.print(render.table(rows, *rows[0]))
    for article in listed:
        head = Text.assemble(
            "\n",
            (article.published_on or "no date", "cyan"),
            "  ",
            (article.source, "green"),
            f"  #{article.id}  ",
        )
        console.print(head + Text(article.title or ""))
        times = "once" if article.count == 1 else f"{article.count} times"
        console.print(Text(f"  {article.spelling} ({article.level}), {times}", "yellow"))
        render.address(console, article.url, "  ")
