"""The command scrapy savepage."""

import argparse
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newsarchive.crawl.commands.crawl import hush, quiet
from newsarchive.crawl.exits import ERROR, FINE
from newsarchive.crawl.fetching import PageSpider
from newsarchive.crawl.golden import expected, golden, write
from newsarchive.extract import Unextractable

# What a golden page of an article is expected to state.
_WANTED = ("title", "text", "published_on")


def stem_of(url: str) -> str:
    """Return the name of a page's file: the words of its address."""
    return re.sub(r"\W+", "-", urlsplit(url).path).strip("-")[-60:].strip("-") or "home"


class Command(ScrapyCommand):  # type: ignore[misc, unused-ignore]
    """Save one page as a golden page of a source."""

    requires_project = True

    def syntax(self) -> str:
        """Return the usage line."""
        return "URL --source NAME [--file PAGE] [--name LAYOUT] [--force]"

    def short_desc(self) -> str:
        """Return the line of the list of commands."""
        return "Save a page and what it yields under tests/pages/<source>/"

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Fetch one page and save it with the JSON it yields, for a person to read and correct: a test "
            "then expects it. Before it is committed, put invented words into it and keep its layout. "
            "Examples: scrapy savepage https://xeber.example/1 --source xeber_example --name video; "
            "scrapy savepage https://xeber.example/1 --source xeber_example --file saved.html (nothing is "
            "fetched); after a change of its HTML, the same with --file and --force."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what this command takes."""
        super().add_options(parser)
        parser.add_argument("--source", help="the source it belongs to (a name of scrapy list)")
        parser.add_argument("--file", type=Path, help="a page on disk, in place of fetching it")
        parser.add_argument("--name", help="name of the files (default: the words of the address)")
        parser.add_argument("--force", action="store_true", help="write over files that exist")
        parser.add_argument("--folder", default="tests/pages", help="where golden pages live")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "ERROR", "project")
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Fetch, save, and say where."""
        if len(args) != 1 or urlsplit(args[0]).scheme not in ("http", "https"):
            raise UsageError(
                "Name one page: scrapy savepage https://xeber.example/1 --source NAME",
                print_help=False,
            )
        source = self._source(opts.source)
        page = _place(args[0], opts)
        quiet()
        body, url, trouble = _on_disk(opts.file, args[0]) if opts.file else self._fetched(args[0])
        try:
            said = _said(page, body, url, dict(source.selectors)) if body is not None else None
        except Unextractable as error:
            said, trouble = None, str(error)
        if said is None or body is None:
            sys.stderr.write(f"{args[0]} was not saved: {trouble}.\n")
            self.exitcode = ERROR
            return
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_bytes(body)
        write(page.with_suffix(".json"), said)
        self.exitcode = FINE
        sys.stderr.write("".join(f"{line}\n" for line in _advice(page, said)))

    def _source(self, name: str | None) -> Any:
        assert self.crawler_process is not None
        loader = self.crawler_process.spider_loader
        if name is None or name not in loader.list() or name == "site":
            raise UsageError(
                f"There is no source {name}: scrapy list" if name else "Say --source NAME",
                print_help=False,
            )
        return loader.load(name)

    def _fetched(self, url: str) -> tuple[bytes | None, str, str]:
        """Return the bytes of a page, where it is, and what was wrong if there are none."""
        assert self.crawler_process is not None
        crawler = self.crawler_process.create_crawler(PageSpider)
        self.crawler_process.crawl(crawler, url=url)
        self.crawler_process.start()
        spider: Any = crawler.spider
        return spider.body, spider.address, spider.trouble


def _place(url: str, opts: argparse.Namespace) -> Path:
    """Return where a page is saved; raises UsageError where something would be written over."""
    folder: Path = Path(opts.folder) / str(opts.source)
    at_home = opts.file is not None and opts.file.resolve().parent == folder.resolve()
    name = opts.name or (opts.file.stem if at_home else stem_of(url))
    if not re.fullmatch(r"[\w-]+", name):
        raise UsageError(f"--name {name}: letters, digits, - and _", print_help=False)
    page = folder / f"{name}.html"
    told = page.with_suffix(".json")
    if told.exists() and not opts.force:
        why = f"{told} exists, and somebody may have corrected it: --name OTHER, or --force"
        raise UsageError(why, print_help=False)
    return page


def _said(page: Path, body: bytes, url: str, selectors: dict[str, str]) -> dict[str, Any]:
    """Return what a page yields, with what its JSON says beside the columns, if there is one."""
    kept = expected(page.with_suffix(".json")) if page.with_suffix(".json").exists() else {}
    at = kept.get("fetched_at")
    found = golden(
        body,
        url=url,
        fetched_at=datetime.fromisoformat(at) if at else datetime.now(UTC),
        stated=kept.get("stated"),
        selectors=selectors,
    )
    return kept | found


def _on_disk(path: Path, url: str) -> tuple[bytes | None, str, str]:
    try:
        return path.read_bytes(), url, ""
    except OSError as error:
        return None, url, f"{path}: {error.strerror}"


def _advice(page: Path, said: dict[str, Any]) -> list[str]:
    """Return where a page was saved, what it lacks, and what is to be done with it."""
    lines = [f"Saved {page} and {page.with_suffix('.json')}."]
    if not said["article"]:
        lines.append("It is taken for no article: is it one?")
    elif lacking := [each for each in _WANTED if each not in said["columns"]]:
        lines.append(f"It lacks {', '.join(lacking)}: the source needs a selector for that.")
    return [
        *lines,
        "Put invented words into the page, keep its layout, run savepage again with --file and --force,",
        "and read the JSON as a reader of the archive would: it is what the test will expect.",
    ]
