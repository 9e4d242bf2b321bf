"""Checks what a user set and asked for before a crawl begins: a slip is a line, not a traceback."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings
from scrapy.utils.conf import arglist_to_dict

from newsarchive.crawl.discovery import Everything
from newsarchive.crawl.opt_out import OptOut
from newsarchive.crawl.span import today

_NUMBERS = (
    "DOWNLOAD_DELAY", "DOWNLOAD_TIMEOUT", "NEWSARCHIVE_BACKOFF_SECONDS",
    "NEWSARCHIVE_CONFIRM_GONE_HOURS", "NEWSARCHIVE_MAX_LISTING_PAGES",
    "NEWSARCHIVE_MOST_CRAWL_DELAY", "NEWSARCHIVE_MOST_WAIT_SECONDS", "NEWSARCHIVE_PAGE_SECONDS",
    "NEWSARCHIVE_WORKER_MEGABYTES", "NEWSARCHIVE_WORKERS",
)  # fmt: skip


def check_settings(settings: BaseSettings) -> None:
    """Raise UsageError where a setting cannot be read."""
    values = [(name, str(settings[name])) for name in _NUMBERS]
    hours = settings.getlist("NEWSARCHIVE_REVISIT_HOURS")
    for name, value in values + [("NEWSARCHIVE_REVISIT_HOURS", str(each)) for each in hours]:
        if not _is_number(value):
            raise _wrong(f"{name}: {value!r} is no number from 0 up")
    path = Path(settings["NEWSARCHIVE_OPT_OUT"])
    try:
        OptOut.read(path)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise _wrong(
            f"The opt-out list {path} cannot be read: {why}. Crawl in the folder of scrapy.cfg, or "
            "name the list with NEWSARCHIVE_OPT_OUT; an empty file is a list too"
        ) from error


def add_arguments(parser: ArgumentParser, meaning: str) -> None:
    """Add -a NAME=VALUE, which named_values reads."""
    parser.add_argument(
        "-a", dest="spargs", action="append", default=[], metavar="NAME=VALUE", help=meaning
    )


def named_values(pairs: list[str]) -> dict[str, str]:
    """Return what is given with -a; raises UsageError where a value has no name."""
    try:
        return dict(arglist_to_dict(pairs))
    except ValueError:
        raise _wrong("Invalid -a value, use -a NAME=VALUE") from None


def spider_of(crawler: Crawler, arguments: dict[str, Any]) -> Any:
    """Return the spider that a crawl would run; raises UsageError for arguments it cannot take."""
    try:
        spider = crawler.spidercls(**arguments)
    except (TypeError, ValueError) as error:
        raise _wrong(str(error)) from error
    check_days(spider)
    return spider


class NoBackfill(UsageError):
    """A source keeps nothing of its past that could be crawled back."""


def check_days(spider: Any) -> None:
    """Raise UsageError where a spider cannot crawl back the days it is asked for."""
    since, until = spider.since, spider.until
    if until and not since:
        raise _wrong("until needs since: -a since=2020-01-01 -a until=2020-12-31")
    # A site without a spider of its own is walked whole in every crawl; since only bounds it.
    whole = any(isinstance(each, Everything) for each in spider.discover) and not until
    if since and not spider.backfill and not whole:
        raise NoBackfill(
            f"{spider.source} has no archive that could be crawled back: leave out since and until",
            print_help=False,
        )
    if since and since > (until or since):
        raise _wrong(f"since={since} is after until={until}")
    if since and since > today():
        raise _wrong(f"since={since} has not come yet")


def _is_number(raw: str) -> bool:
    try:
        return float(raw) >= 0
    except ValueError:
        return False


def _wrong(message: str) -> UsageError:
    return UsageError(message, print_help=False)
