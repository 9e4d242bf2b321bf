"""The command scrapy savepage."""

import argparse
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import scrapy
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.http import Response

from newsarchive.crawl.commands.crawl import hush, quiet
from newsarchive.crawl.exits import ERROR, FINE
from newsarchive.crawl.golden import golden, write
from newsarchive.crawl.guard import allow, origin


class PageSpider(scrapy.Spider):
    """Fetches one page and keeps it as a golden page."""

    name = "savepage"
    # A page that is only looked at is no run.
    custom_settings = {  # noqa: RUF012
        "EXTENSIONS": {
            "newsarchive.crawl.run.Recorder": None,
            "newsarchive.crawl.progress.Progress": None,
        },
    }

    def __init__(self, url: str = "", folder: str = ".", selectors: Any = None) -> None:
        super().__init__(self.name)
        self.start_urls = [url]
        self.named_origin = origin(url)
        self.folder = Path(folder)
        self.selectors = dict(selectors or {})
        self.saved: Path | None = None
        allow(url)

    def parse(self, response: Response) -> None:
        """Write the page as received, and beside it what it yields today."""
        stem = re.sub(r"\W+", "-", urlsplit(response.url).path).strip("-")[-60:] or "home"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.saved = self.folder / f"{stem}.html"
        self.saved.write_bytes(response.body)
        told = golden(
            response.body,
            url=response.url,
            fetched_at=datetime.now(UTC),
            selectors=self.selectors,
        )
        write(self.saved.with_suffix(".json"), told)


class Command(ScrapyCommand):  # type: ignore[misc, unused-ignore]
    """Save one page as a golden page of a source."""

    requires_project = True

    def syntax(self) -> str:
        """Return the usage line."""
        return "URL --source NAME"

    def short_desc(self) -> str:
        """Return the line of the list of commands."""
        return "Save a page and what it yields under tests/pages/<source>/"

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Fetch one page and save it with the JSON it yields, for a person to read and correct. "
            "Example: scrapy savepage https://xeber.example/1 --source xeber_example"
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what this command takes."""
        super().add_options(parser)
        parser.add_argument("--source", default="site", help="the source it belongs to")
        parser.add_argument("--folder", default="tests/pages", help="where golden pages live")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Fetch, save, and say where."""
        if len(args) != 1 or urlsplit(args[0]).scheme not in ("http", "https"):
            raise UsageError("Name one page: scrapy savepage https://xeber.example/1 --source NAME")
        quiet()
        assert self.crawler_process is not None
        loader = self.crawler_process.spider_loader
        known = opts.source in loader.list() and opts.source != "site"
        selectors = getattr(loader.load(opts.source), "selectors", {}) if known else {}
        crawler = self.crawler_process.create_crawler(PageSpider)
        folder = str(Path(opts.folder) / opts.source)
        self.crawler_process.crawl(crawler, url=args[0], folder=folder, selectors=selectors)
        self.crawler_process.start()
        saved = getattr(crawler.spider, "saved", None)
        self.exitcode = FINE if saved else ERROR
        told = f"Saved {saved} and {saved.with_suffix('.json')}; read them." if saved else ""
        sys.stderr.write((told or f"{args[0]} could not be fetched.") + "\n")
