"""The command scrapy genspider."""

import argparse
import keyword
import re
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newsarchive.crawl.checks import check_settings
from newsarchive.crawl.commands.crawl import hush, quiet
from newsarchive.crawl.exits import ERROR
from newsarchive.crawl.looking import Look, LookSpider
from newsarchive.crawl.proposing import Form, addresses_entry, form_of, host_of, source_file
from newsarchive.extract.addresses import site

_ADDRESSES = Path("tests") / "crawl" / "addresses.toml"


class Command(ScrapyCommand):  # type: ignore[misc, unused-ignore]
    """Write the file of a new source."""

    requires_project = True

    def syntax(self) -> str:
        """Return the usage line."""
        return "NAME URL [--offline]"

    def short_desc(self) -> str:
        """Return the line of the list of commands."""
        return "Look at a site and write the file of a new source"

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Write spiders/NAME.py, and an entry in tests/crawl/addresses.toml. The site is looked at "
            "first (robots.txt, its home page, and up to eight feeds and sitemaps): what answers is "
            "declared, and a form of its articles' addresses is proposed; read it. NAME is the domain "
            "with dots as underscores, or the domain's first part. Example: scrapy genspider "
            "xeber_example https://xeber.example/"
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Add what this command takes."""
        super().add_options(parser)
        parser.add_argument("--offline", action="store_true", help="do not look at the site")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "ERROR", "project")
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Look at the site, fill the template, and say what is next; an existing file stays."""
        if len(args) != 2 or not _is_address(args[1]):
            raise UsageError(
                "Say scrapy genspider NAME URL, the URL with https://", print_help=False
            )
        name, home = args[0], _home(args[1])
        assert self.crawler_process is not None and self.settings is not None
        if why := refused(name):
            raise UsageError(why, print_help=False)
        path = Path("spiders") / f"{name}.py"
        if path.exists():
            sys.stderr.write(f"{path} exists already; nothing was written.\n")
            self.exitcode = ERROR
            return
        if other := self._source_of(home):
            sys.stderr.write(
                f"{host_of(home)} is the source {other} already; nothing was written.\n"
            )
            self.exitcode = ERROR
            return
        check_settings(self.settings)
        look = Look(home, trouble="it was not asked") if opts.offline else self._look(home)
        form = form_of(look.listed, host_of(home)) or form_of(look.linked, host_of(home))
        path.write_text(source_file(name, look, form), encoding="utf-8")
        sys.stderr.write("".join(f"{line}\n" for line in _told(name, path, look, form)))

    def _source_of(self, home: str) -> str | None:
        """Return the source that has a site already."""
        assert self.crawler_process is not None
        loader = self.crawler_process.spider_loader
        for each in loader.list():
            kind: Any = loader.load(each)
            if kind.homepage and host_of(kind.homepage) == host_of(home):
                return each
        return None

    def _look(self, home: str) -> Look:
        assert self.crawler_process is not None
        quiet()
        sys.stderr.write(f"Looking at {home} …\n")
        crawler = self.crawler_process.create_crawler(LookSpider)
        self.crawler_process.crawl(crawler, url=home)
        self.crawler_process.start()
        spider: Any = crawler.spider
        found: Look = spider.look
        return found


def refused(name: str) -> str | None:
    """Return why a name cannot be a source's; None where it can."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name):
        hint = " Spell a number out: onenews." if name[:1].isdigit() else ""
        return (
            f"{name!r} is no name of a source: lower-case letters, digits and single underscores, "
            f"a letter first.{hint}"
        )
    if keyword.iskeyword(name) or name in ("site", "savepage", "look"):
        return f"{name!r} means something else already; take another name."
    return None


def _is_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and bool(site(url))
    except ValueError:
        return False


def _home(url: str) -> str:
    """Return a home page's address, with a slash behind the bare host."""
    return url if urlsplit(url).path.strip("/") else url.split("?")[0].rstrip("/") + "/"


def _told(name: str, path: Path, look: Look, form: Form | None) -> list[str]:
    """Return what was found, what was written, and what comes next."""
    lines = [f"The site was not seen: {look.trouble}."]
    if look.trouble is None:
        places = [
            *(f"feed {each}" for each in look.feeds),
            *(f"sitemap {e}" for e in look.sitemaps),
        ]
        shape = f"{len(form.examples)} addresses of articles in one form" if form else "no article"
        lines = [f"Found {each}" for each in (*places, shape)]
    lines.append(f"Wrote {path}: read it, and say what kind of outlet it is.")
    if _ADDRESSES.exists() and f"\n[{name}]\n" not in _ADDRESSES.read_text(encoding="utf-8"):
        with _ADDRESSES.open("a", encoding="utf-8") as file:
            file.write(addresses_entry(name, look, form))
        lines.append(f"Wrote an entry at the end of {_ADDRESSES}: add what is no article.")
    example, *others = form.of_each_kind() if form else ["ADDRESS-OF-AN-ARTICLE"]
    apart = f"  and a page of each other layout, if these are of one: {' '.join(others)}"
    return [
        *lines,
        "Next:",
        f"  scrapy probe {name}",
        f"  scrapy savepage {example} --source {name} --name article",
        *([apart] if others else []),
        f"  pytest tests/crawl -k {name}",
        "  newsarchive sources --markdown > docs/sources.md",
    ]
