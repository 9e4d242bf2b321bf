"""The command scrapy probe."""

import argparse
import json
import logging
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newsarchive.archive.faults import BrokenArchive
from newsarchive.archive.rows import moment
from newsarchive.crawl.checks import add_arguments, check_settings, named_values
from newsarchive.crawl.commands.crawl import hush, quiet
from newsarchive.crawl.exits import ERROR, FINE, INTERRUPTED
from newsarchive.crawl.probe_lines import ending, show
from newsarchive.crawl.probe_report import Report, environment
from newsarchive.crawl.probing import Probing, remember


class Command(ScrapyCommand):  # type: ignore[misc, unused-ignore]
    """Ask each source whether it still answers and fills its columns."""

    requires_project = True

    def syntax(self) -> str:
        """Return the usage line."""
        return "[NAME ...] [--json] [--jobs N] [--no-record] [-a url=ADDRESS]"

    def short_desc(self) -> str:
        """Return the line of the list of commands."""
        return "Check whether sources still answer and fill their columns"

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Ask each source, or those named, for robots.txt, for every address where its articles are "
            "looked for, and for one fresh article; print what answered, which columns filled, for "
            "which the source's own selector found nothing, and what was blocked. Nothing is archived; "
            "that a source answered is remembered for newsarchive sources. Examples: scrapy probe "
            "azertag apa; scrapy probe --json > probe.json (for a bug report); scrapy probe -a "
            "url=https://any.site/ (a site without a spider). Exit codes: 0 fine, 1 a source is silent, "
            "2 usage, 130 interrupted."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what this command takes."""
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="print JSON for a bug report")
        parser.add_argument("--jobs", type=int, default=8, help="sources at a time (default 8)")
        parser.add_argument(
            "--no-record", action="store_true", help="do not remember which sources answered"
        )
        add_arguments(parser, "url=ADDRESS probes a site without a spider")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        # The report says it all; -L INFO brings the crawl's own lines back.
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "ERROR", "project")
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Probe the chosen sources and report."""
        quiet()
        # It logs the traceback of each certificate that fails; the report says it in a word.
        logging.getLogger("twisted").setLevel(logging.CRITICAL + 1)
        assert self.crawler_process is not None and self.settings is not None
        arguments = named_values(opts.spargs)
        check_settings(self.settings)
        names = self._chosen(args, arguments)
        archive = Path(self.settings["NEWSARCHIVE_DB"])
        began = datetime.now(UTC)
        told = _Progress(len(names))
        with tempfile.TemporaryDirectory() as folder:
            probing = Probing(self.crawler_process, self.settings, Path(folder), told)
            probing.run(names, arguments, jobs=opts.jobs)
        found = sorted(probing.reports, key=lambda each: str(each["source"]))
        if opts.json:
            times = {"began_at": moment(began), "ended_at": moment(datetime.now(UTC))}
            whole = environment() | times | {"sources": found}
            sys.stdout.write(json.dumps(whole, ensure_ascii=False, indent=2) + "\n")
        else:
            show(Console(highlight=False), found)
        silent = [each for each in found if each["result"] == "silent"]
        self.exitcode = INTERRUPTED if probing.ending.asked else ERROR if silent else FINE
        sys.stderr.write(ending(found, asked=len(names)))
        if not opts.no_record and any(each["result"] == "answers" for each in found):
            self._remember(archive, found)

    def _remember(self, archive: Path, found: list[Report]) -> None:
        try:
            if not remember(archive, found):
                sys.stderr.write(f"There is no archive at {archive} yet: nothing was remembered.\n")
        except BrokenArchive as error:
            sys.stderr.write(f"{error}\n")
            self.exitcode = self.exitcode or ERROR

    def _chosen(self, args: list[str], arguments: dict[str, str]) -> list[str]:
        assert self.crawler_process is not None
        known = self.crawler_process.spider_loader.list()
        names = args or (["site"] if "url" in arguments else [n for n in known if n != "site"])
        if unknown := [each for each in names if each not in known]:
            raise UsageError(
                f"There is no source {', '.join(unknown)}: scrapy list", print_help=False
            )
        return list(dict.fromkeys(names))


class _Progress:
    """Says of each source how it went, as soon as that is known."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._done = 0

    def __call__(self, found: Report) -> None:
        self._done += 1
        if self._count > 1:
            place = f"[{self._done:>{len(str(self._count))}}/{self._count}]"
            why = f": {found['why']}" if found["why"] else ""
            sys.stderr.write(f"{place} {found['source']} {found['result']}{why}\n")
