"""The command newsarchive demo: the main job on an embedded newspaper."""

import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import click
from rich.console import Console
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text

import newsarchive
from newsarchive.analyse.access import reading
from newsarchive.analyse.overview import statistics
from newsarchive.analyse.search import search
from newsarchive.archive import Archive
from newsarchive.article import ArchivedArticle
from newsarchive.cli import render
from newsarchive.cli.history import show_change
from newsarchive.cli.stats import show_totals
from newsarchive.demo.newspaper import Newspaper

_PARAGRAPHS = 3
_EDITED = "id in (select article_id from versions where number > 1)"


@click.command()
def demo() -> None:
    """Crawl an invented newspaper here twice, and show the result.

    Between the two crawls the newspaper publishes a second edition: it adds articles, rewrites
    one and takes one down. Everything is made anew in data/demo. No network is needed.

    \b
    Example:
      newsarchive demo
    """
    root = Path(newsarchive.__file__).parents[1]
    if not (root / "scrapy.cfg").exists():
        raise click.ClickException(
            f"There is no scrapy.cfg in {root}: run the demo from a checkout of the repository."
        )
    folder = root / "data" / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    console = render.console()
    collect(console, root, folder)
    with reading(folder / "news.db") as archive:
        tell(console, archive, _short(folder))


def collect(console: Console, root: Path, folder: Path) -> None:
    """Crawl both editions into a folder; a crawl that fails ends the command with its exit code."""
    try:
        newspaper = Newspaper()
    except OSError as error:
        raise click.ClickException(f"The newspaper cannot listen on 127.0.0.1: {error}") from error
    with newspaper:
        console.print(f"An invented newspaper is out at {newspaper.url}. The first crawl:")
        _crawl(root, folder, newspaper.url)
        newspaper.publish_second_edition()
        console.print("The newspaper has published its second edition. The second crawl:")
        _crawl(root, folder, newspaper.url)


def _crawl(root: Path, folder: Path, url: str) -> None:
    scrapy = Path(sys.executable).with_name("scrapy")
    settings = {
        "NEWSARCHIVE_DB": folder / "news.db",
        "NEWSARCHIVE_CAPTURES": folder / "captures",
        "NEWSARCHIVE_REVISIT_HOURS": 0,
        "DOWNLOAD_DELAY": 0,
        "AUTOTHROTTLE_ENABLED": False,
        "LOG_LEVEL": "WARNING",
    }
    command = [str(scrapy), "crawl", "site", "-a", f"url={url}/"]
    for name, value in settings.items():
        command += ["-s", f"{name}={value}"]
    try:
        code = subprocess.run(command, cwd=root, check=False).returncode
    except OSError as error:
        raise click.ClickException(f"Cannot start {scrapy}: {error}. Try: make demo") from error
    if code:
        click.echo(f"The crawl ended with exit code {code}; its messages are above.", err=True)
        sys.exit(code if code > 0 else 128 - code)


def tell(console: Console, archive: Archive, folder: Path) -> None:
    """Show what two crawls left: counts, an article, an edit, a search, and where it all is."""
    database = folder / "news.db"
    _head(console, "The archive")
    show_totals(console, statistics(archive), database)
    edited = next(archive.articles(where=_EDITED), None)
    article = edited or next(archive.articles(), None)
    if article is not None:
        _head(console, "One article")
        _show(console, article)
    if edited is not None and edited.url:
        _head(console, "What the newspaper changed in it")
        for before, after in pairwise(archive.history(edited.url)):
            show_change(console, before, after)
    _head(console, "Typed eliyev, found Əliyev")
    for each in search(archive, "eliyev", limit=2).hits:
        render.hit(console, each)
    _head(console, "Where it is")
    _places(console, folder, article.id if article else None)


def _head(console: Console, words: str) -> None:
    console.print()
    if console.is_terminal:
        console.print(Rule(words, align="left", style="cyan"))
    else:
        console.print(f"== {words}")


def _show(console: Console, article: ArchivedArticle) -> None:
    paragraphs = article.text.split("\n\n")
    more = f"\n\n… {len(paragraphs) - _PARAGRAPHS} more paragraphs"
    text = "\n\n".join(paragraphs[:_PARAGRAPHS])
    text += more if len(paragraphs) > _PARAGRAPHS else ""
    render.address(console, article.url)
    console.print(render.facts(article))
    body = Text(text)
    console.print(Panel(body, title=Text(article.title or "")) if console.is_terminal else body)


def _places(console: Console, folder: Path, number: int | None) -> None:
    database = folder / "news.db"
    table = render.grid()
    table.add_row("articles", str(database))
    for path in sorted(folder.glob("captures/*.warc.gz")):
        table.add_row("captures", str(path))
    console.print(table)
    program = _short(Path(sys.executable).with_name("newsarchive"))
    console.print()
    console.print("Try next:")
    query = "select published_on, source, title from articles order by published_at desc limit 5"
    for command in (
        f"{program} history {number} --db {database}",
        f"{program} search 'korpu*' --db {database}",
        f'sqlite3 -box {database} "{query}"',
    ):
        console.print(Text(f"  {command}", "green"), soft_wrap=True)


def _short(path: Path) -> Path:
    """Return a path as it is typed from here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
