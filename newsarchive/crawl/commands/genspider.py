"""The command scrapy genspider."""

import argparse
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from newsarchive.crawl.commands.crawl import hush
from newsarchive.crawl.exits import ERROR

_TEMPLATE = Path(__file__).parent.parent / "templates" / "source.tmpl"


class Command(ScrapyCommand):  # type: ignore[misc, unused-ignore]
    """Write the file of a new source."""

    requires_project = True

    def syntax(self) -> str:
        """Return the usage line."""
        return "NAME URL"

    def short_desc(self) -> str:
        """Return the line of the list of commands."""
        return "Write the file of a new source from our template"

    def long_desc(self) -> str:
        """Return the help text."""
        return (
            "Write spiders/NAME.py. NAME is the domain with dots as underscores. "
            "Example: scrapy genspider xeber_example https://xeber.example/"
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options, before Scrapy begins to log."""
        hush()
        super().process_options(args, opts)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Fill the template; an existing file stays."""
        if len(args) != 2 or urlsplit(args[1]).scheme not in ("http", "https"):
            raise UsageError("Say scrapy genspider NAME URL, the URL with https://")
        name, home = args[0], args[1].rstrip("/") + "/"
        if not re.fullmatch(r"[a-z0-9]\w*", name):
            raise UsageError("NAME is lower-case letters, digits and underscores", print_help=False)
        path = Path("spiders") / f"{name}.py"
        if path.exists():
            sys.stderr.write(f"{path} exists already; nothing was written.\n")
            self.exitcode = ERROR
            return
        path.write_text(source_file(name, home))
        sys.stderr.write(f"Wrote {path}. Next: scrapy probe {name}\n")


def source_file(name: str, home: str) -> str:
    """Return the text of a new source's file."""
    host = (urlsplit(home).hostname or "").removeprefix("www.")
    words = [each.capitalize() for each in name.split("_")]
    joined = "".join(words)
    class_name = joined if joined[0].isalpha() else f"N{joined}"
    values = {
        "name": name,
        "class": f"{class_name}Spider",
        "publisher": host.split(".")[0].capitalize(),
        "home": home,
        "host": re.escape(host),
    }
    text = _TEMPLATE.read_text()
    for key, value in values.items():
        text = text.replace(f"<{key}>", value)
    return text
