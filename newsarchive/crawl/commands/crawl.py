"""The command scrapy crawl."""

import argparse
import logging
import sys
from pathlib import Path

from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.exceptions import UsageError

from newsarchive.archive.faults import BrokenArchive
from newsarchive.crawl.checks import check_settings, spider_of
from newsarchive.crawl.ending import Ending
from newsarchive.crawl.exits import ERROR, LOCKED
from newsarchive.crawl.lock import Locked, SourceLock


class Command(ScrapyCrawl):
    """Crawl one source, with exit codes that cron can use."""

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Crawl one source into the archive. Examples: scrapy crawl azertag; "
            "scrapy crawl azertag -a max_pages=100; "
            "scrapy crawl azertag -a since=2020-01-01 -a until=2020-12-31 (back through its past, the "
            "newest first; stopped, the same command goes on); "
            "scrapy crawl site -a url=https://any.site/ -a since=2026-01-31 (nothing older). "
            "Exit codes: 0 fine, 1 errors, 2 usage, 3 no article found, 75 the source is being "
            "crawled already, 130 interrupted."
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run one spider under its source's lock."""
        if len(args) != 1:
            raise UsageError("Name one source: scrapy crawl azertag")
        quiet()
        assert self.crawler_process and self.settings is not None
        try:
            crawler = self._create_crawler(args[0])
        except KeyError:
            raise UsageError(
                f"There is no source {args[0]}: scrapy list", print_help=False
            ) from None
        check_settings(self.settings)
        spider = spider_of(crawler, opts.spargs)
        try:
            lock = SourceLock(Path(self.settings["NEWSARCHIVE_DB"]), spider.source)
        except (Locked, BrokenArchive) as error:
            sys.stderr.write(f"{error}\n")
            self.exitcode = LOCKED if isinstance(error, Locked) else ERROR
            return
        ending = Ending(self.crawler_process)
        self.crawler_process.crawl(crawler, **opts.spargs)
        ending.run([crawler])
        lock.release()
        self.exitcode = ending.code(crawler)


def hush() -> None:
    """Leave out what Scrapy logs before a command runs: its configuration resets levels."""
    logging.getLogger("scrapy.utils.log").addFilter(lambda line: line.levelno > logging.INFO)


def quiet() -> None:
    """Leave Scrapy's own story of itself out of the log."""
    for name in ("scrapy", "twisted", "py.warnings", "trafilatura", "asyncio"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # Tracebacks of connections that failed; the visit says it in one line.
    for name in ("robotstxt", "retry"):
        logging.getLogger(f"scrapy.downloadermiddlewares.{name}").setLevel(logging.CRITICAL)
