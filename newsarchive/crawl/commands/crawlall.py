"""The command scrapy crawlall."""

import argparse
import sys
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError
from scrapy.utils.defer import deferred_from_coro
from twisted.internet.defer import Deferred, DeferredSemaphore

from newsarchive.archive.faults import BrokenArchive
from newsarchive.crawl.checks import (
    NoBackfill,
    add_arguments,
    check_settings,
    named_values,
    spider_of,
)
from newsarchive.crawl.commands.crawl import hush, quiet
from newsarchive.crawl.ending import Ending
from newsarchive.crawl.exits import ERROR, FINE, INTERRUPTED, LOCKED
from newsarchive.crawl.lock import Locked, SourceLock


class Command(ScrapyCommand):
    """Crawl every source in one process, some at a time, each under its own lock."""

    requires_project = True

    def syntax(self) -> str:
        """Return the usage line."""
        return "[--only NAMES] [--exclude NAMES] [--jobs N] [-a NAME=VALUE]"

    def short_desc(self) -> str:
        """Return the line of the list of commands."""
        return "Crawl all sources"

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Crawl all sources, or some: scrapy crawlall --only azertag,apa --jobs 4 -a max_pages=50. "
            "A source that is being crawled already is passed over. Exit codes: 0 fine, 1 a source "
            "had errors or was silent, 2 usage, 75 all were locked, 130 interrupted."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what this command takes."""
        super().add_options(parser)
        parser.add_argument("--only", default="", metavar="NAMES", help="only these, by commas")
        parser.add_argument("--exclude", default="", metavar="NAMES", help="all but these")
        parser.add_argument("--jobs", type=int, default=8, help="sources at a time (default 8)")
        add_arguments(
            parser, "for every source: max_pages=50; since=2026-01-31 crawls back those that can be"
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl the chosen sources and print a line for each, and one for all."""
        if args:
            raise UsageError("crawlall takes no names; use --only azertag,apa")
        quiet()
        arguments = named_values(opts.spargs)
        chosen = self._chosen(_names(opts.only), _names(opts.exclude))
        assert self.crawler_process is not None and self.settings is not None
        check_settings(self.settings)
        made = [self.crawler_process.create_crawler(name) for name in chosen]
        chosen, made = _able(chosen, made, arguments)
        locks, crawlers, locked = [], [], []
        for name, crawler in zip(chosen, made, strict=True):
            try:
                locks.append(SourceLock(Path(self.settings["NEWSARCHIVE_DB"]), name))
            except Locked as error:
                sys.stderr.write(f"{error}\n")
                locked.append(name)
                continue
            except BrokenArchive as error:
                sys.stderr.write(f"{error}\n")
                self.exitcode = ERROR
                return
            crawlers.append(crawler)
        if not crawlers:
            self.exitcode = LOCKED if locked else ERROR
            return
        turns = DeferredSemaphore(max(1, opts.jobs))
        ending = Ending(self.crawler_process)
        for each in crawlers:
            turns.run(self._crawl, each, ending, arguments)
        ending.run(crawlers)
        for lock in locks:
            lock.release()
        codes = [ending.code(each) for each in crawlers]
        self.exitcode = INTERRUPTED if INTERRUPTED in codes else ERROR if any(codes) else FINE
        sys.stderr.write(
            f"{len(crawlers)} sources: {codes.count(FINE)} fine, "
            f"{len(codes) - codes.count(FINE)} with errors or silent, {len(locked)} locked\n"
        )

    def _crawl(
        self, crawler: Crawler, ending: Ending, arguments: dict[str, str]
    ) -> Deferred[None] | None:
        """Begin a crawl when it is its turn, unless all are to end by then."""
        process: Any = self.crawler_process
        # As a Deferred, so that it keeps its turn until it has ended.
        return None if ending.asked else deferred_from_coro(process.crawl(crawler, **arguments))

    def _chosen(self, only: list[str], exclude: list[str]) -> list[str]:
        assert self.crawler_process is not None
        known = [name for name in self.crawler_process.spider_loader.list() if name != "site"]
        if unknown := [each for each in [*only, *exclude] if each not in known]:
            raise UsageError(
                f"There is no source {', '.join(unknown)}: scrapy list", print_help=False
            )
        return [name for name in only or known if name not in exclude]


def _able(
    names: list[str], made: list[Crawler], arguments: dict[str, Any]
) -> tuple[list[str], list[Crawler]]:
    """Return the sources that can do what is asked; those that cannot be crawled back are named."""
    able = []
    for name, crawler in zip(names, made, strict=True):
        try:
            spider_of(crawler, arguments)
        except NoBackfill as error:
            sys.stderr.write(f"{error}\n")
            continue
        able.append((name, crawler))
    if names and not able:
        raise UsageError("None of these sources can be crawled back", print_help=False)
    return [name for name, _ in able], [crawler for _, crawler in able]


def _names(raw: str) -> list[str]:
    return [each.strip() for each in raw.split(",") if each.strip()]
