"""The command scrapy probe."""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newsarchive.archive.store import Archive
from newsarchive.crawl.checks import check_settings, named_values
from newsarchive.crawl.commands.crawl import hush, quiet
from newsarchive.crawl.ending import Ending
from newsarchive.crawl.exits import ERROR, FINE

_COLUMNS = ("title", "text", "authors", "section", "tags", "images", "language", "published_at")


class Command(ScrapyCommand):  # type: ignore[misc, unused-ignore]
    """Ask each source whether it still answers and fills its columns."""

    requires_project = True

    def syntax(self) -> str:
        """Return the usage line."""
        return "[NAME ...] [--json]"

    def short_desc(self) -> str:
        """Return the line of the list of commands."""
        return "Check whether sources still answer and fill their columns"

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Fetch robots.txt, feeds or listings and one fresh article of each source, into a "
            "throw-away archive, and print what filled. Example: scrapy probe azertag apa. "
            "With -a url=ADDRESS the generic spider is probed. Exit code 1 when a source is silent."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what this command takes."""
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="print JSON for a bug report")
        parser.add_argument(
            "-a",
            dest="spargs",
            action="append",
            default=[],
            metavar="NAME=VALUE",
            help="url=ADDRESS probes a site without a spider",
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl one article of each source and report."""
        quiet()
        assert self.crawler_process is not None and self.settings is not None
        arguments = named_values(opts.spargs)
        check_settings(self.settings)
        known = self.crawler_process.spider_loader.list()
        names = args or (["site"] if "url" in arguments else [n for n in known if n != "site"])
        if unknown := [each for each in names if each not in known]:
            raise UsageError(
                f"There is no source {', '.join(unknown)}: scrapy list", print_help=False
            )
        with tempfile.TemporaryDirectory() as folder:
            crawlers = []
            for name in names:
                place = Path(folder) / name
                self.settings.set("NEWSARCHIVE_DB", str(place / "news.db"), "cmdline")
                self.settings.set("NEWSARCHIVE_CAPTURES", str(place / "captures"), "cmdline")
                self.settings.set("NEWSARCHIVE_MAX_LISTING_PAGES", 1, "cmdline")
                crawler = self.crawler_process.create_crawler(name)
                self.crawler_process.crawl(crawler, **({"max_pages": "1"} | arguments))
                crawlers.append((name, crawler, place))
            ending = Ending(self.crawler_process)
            ending.run([crawler for _, crawler, _ in crawlers])
            found = [
                _report(name, ending.code(crawler), place) for name, crawler, place in crawlers
            ]
        _show(found, as_json=opts.json)
        self.exitcode = FINE if all(each["columns"] for each in found) else ERROR


def _report(name: str, code: int, place: Path) -> dict[str, Any]:
    report = {"source": name, "exit_code": code, "visits": [], "columns": []}
    if (place / "news.db").exists():
        with Archive(place / "news.db", read_only=True) as archive:
            report["visits"] = list(archive.visits())
            for article in archive.articles():
                report["article"] = article.url
                report["extractor"] = article.extractor
                report["columns"] = [each for each in _COLUMNS if getattr(article, each)]
    return report


def _show(found: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        return
    table = Table("source", "answers", "article", "filled", "missing")
    for each in found:
        missing = [name for name in _COLUMNS if name not in each["columns"]]
        answers = " ".join(_answers(each["visits"]))
        table.add_row(
            each["source"], answers, each.get("article", "none: silent"),
            " ".join(each["columns"]), " ".join(missing),
        )  # fmt: skip
    Console().print(table)


def _answers(visits: list[dict[str, Any]]) -> Iterator[str]:
    for visit in visits:
        yield f"{visit['kind']}:{visit['status'] or visit['outcome']}"
