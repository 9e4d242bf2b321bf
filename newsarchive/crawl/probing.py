"""Probes sources: a crawl of one article each, into an archive that is thrown away."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scrapy.settings import SETTINGS_PRIORITIES, BaseSettings
from scrapy.utils.defer import deferred_from_coro
from twisted.internet.defer import Deferred, DeferredSemaphore

from newsarchive import __version__
from newsarchive.archive.probes import Probe, quiet_until
from newsarchive.archive.probes import record as record_probe
from newsarchive.archive.store import Archive
from newsarchive.crawl.checks import spider_of
from newsarchive.crawl.ending import Ending
from newsarchive.crawl.lock import Locked, SourceLock
from newsarchive.crawl.probe_report import Report, left_alone, report

# A probe looks; it does not wait long, walk pagers or try again and again.
_HASTE = {
    "NEWSARCHIVE_MAX_LISTING_PAGES": 1,
    "NEWSARCHIVE_MOST_WAIT_SECONDS": 15,
    "DOWNLOAD_TIMEOUT": 30,
    "RETRY_TIMES": 1,
    "CLOSESPIDER_TIMEOUT": 240,
}
_OVER_ALL = SETTINGS_PRIORITIES["cmdline"] + 1
_PARTS: dict[str, dict[str, int | None]] = {
    "DOWNLOADER_MIDDLEWARES": {"newsarchive.crawl.witness.Witness": 570},
    "EXTENSIONS": {
        "newsarchive.crawl.run.Recorder": None,
        "newsarchive.crawl.progress.Progress": None,
        "newsarchive.crawl.witness.QuietRecorder": 0,
    },
}


class Probing:
    """The probes of some sources, so many at a time; told is called with each report as it comes."""

    def __init__(
        self, process: Any, settings: BaseSettings, folder: Path, told: Callable[[Report], None]
    ) -> None:
        self._process = process
        self._folder = folder
        self._told = told
        self._archive = Path(settings["NEWSARCHIVE_DB"])
        self._begun: list[Any] = []
        self.ending = Ending(process)
        self.reports: list[Report] = []
        # What -s says stays.
        for name, value in _HASTE.items():
            settings.set(name, value, "project")
        for name, parts in _PARTS.items():
            settings.set(name, settings.getdict(name) | parts, "cmdline")

    def run(self, names: list[str], arguments: dict[str, str], *, jobs: int) -> None:
        """Probe sources; their reports are in the order in which they ended."""
        turns = DeferredSemaphore(max(1, jobs))
        made = [(name, self._crawler(name)) for name in names]
        for _, crawler in made:
            spider_of(crawler, arguments)
        for name, crawler in made:
            turns.run(self._probe, name, crawler, {"max_pages": "1"} | arguments)
        self.ending.run(self._begun)

    def _crawler(self, name: str) -> Any:
        place, crawler = self._folder / name, self._process.create_crawler(name)
        # Beginning a crawl puts the process's settings, those of the command line too, over its own.
        crawler.settings.set("NEWSARCHIVE_DB", str(place / "news.db"), _OVER_ALL)
        crawler.settings.set("NEWSARCHIVE_CAPTURES", str(place / "captures"), _OVER_ALL)
        return crawler

    def _probe(self, name: str, crawler: Any, arguments: dict[str, str]) -> Deferred[None] | None:
        """Begin a probe when it is its turn, unless all are to end or the source is left alone."""
        if self.ending.asked:
            return None
        source = spider_of(crawler, arguments).source
        lock, why = self._hold(source)
        if why:
            self._keep(left_alone(source, why))
            return None
        self._begun.append(crawler)
        ended: Deferred[None] = deferred_from_coro(self._process.crawl(crawler, **arguments))

        def over(result: Any) -> None:
            if lock:
                lock.release()
            self._keep(report(crawler, self._folder / name))

        return ended.addBoth(over)

    def _hold(self, source: str) -> tuple[SourceLock | None, str | None]:
        """Return the lock of a source, or why it is left alone; without an archive there is neither."""
        if not self._archive.exists():
            return None, None
        with Archive(self._archive, read_only=True) as archive:
            until = quiet_until(archive, source, datetime.now(UTC))
        if until:
            return None, f"it asked us to stay away until {until:%F %H:%M} UTC"
        try:
            return SourceLock(self._archive, source), None
        except Locked:
            return None, "another process is crawling it"

    def _keep(self, found: Report) -> None:
        self.reports.append(found)
        self._told(found)


def remember(archive_path: Path, found: list[Report]) -> bool:
    """Remember the probes that were answered, in an archive that exists; returns whether it does.

    Raises BrokenArchive where it cannot be written.
    """
    if not archive_path.exists():
        return False
    with Archive(archive_path) as archive:
        for each in found:
            if each["result"] == "answers":
                record_probe(archive, _probe(each))
    return True


def _probe(found: Report) -> Probe:
    article = found["article"]
    return Probe(
        source=found["source"],
        at=datetime.now(UTC),
        version=__version__,
        article_url=article["url"],
        filled=tuple(article["filled"]),
        fell_back=tuple(article["fell_back"]),
        addresses={each["url"]: each["result"] for each in found["addresses"]},
    )
