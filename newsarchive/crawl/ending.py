"""Runs Scrapy's event loop until its crawls are over, or somebody asks it to end."""

import contextlib
import logging
import signal
from collections.abc import Sequence
from typing import Any

from scrapy.crawler import Crawler
from scrapy.utils.defer import deferred_from_coro
from scrapy.utils.ossignal import install_shutdown_handlers
from twisted.internet.error import ReactorNotRunning

from newsarchive.crawl import workers
from newsarchive.crawl.exits import ERROR, INTERRUPTED
from newsarchive.crawl.run import close_run

logger = logging.getLogger(__name__)

# Pages under way when a crawl is asked to end have so long. What does not make it stays due.
GRACE_SECONDS = 5


class Ending:
    """Ends crawls when SIGINT or SIGTERM asks: after a short grace, or at once when asked again."""

    def __init__(self, process: Any) -> None:
        self._process = process
        self.asked = 0

    def run(self, crawlers: Sequence[Crawler]) -> None:
        """Run the event loop until all crawls have ended; leaves no run open and no worker alive."""
        from twisted.internet import reactor  # the reactor is installed by now, not at import

        loop: Any = reactor
        install_shutdown_handlers(lambda *_: loop.callFromThread(self._end, loop))
        self._process.start(install_signal_handlers=False)
        # Nothing is waited for from here on; whoever asks once more kills.
        install_shutdown_handlers(signal.SIG_DFL)
        for crawler in crawlers:
            close_run(crawler.spider, "shutdown")
        workers.close_shared()

    def code(self, crawler: Crawler) -> int:
        """Return the exit code of a crawl; one that never opened its archive failed."""
        spider: Any = crawler.spider
        if self.asked and getattr(spider, "run", None) is None:
            return INTERRUPTED
        return int(getattr(spider, "exit_code", ERROR))

    def _end(self, loop: Any) -> None:
        self.asked += 1
        if self.asked > 1:
            logger.warning("Asked again: ending at once")
            self._stop(loop)
        else:
            logger.warning(
                "Ending within %d seconds; ask again to end at once. The next crawl goes on from here",
                GRACE_SECONDS,
            )
            loop.callLater(GRACE_SECONDS, self._stop, loop)
            deferred_from_coro(self._process.stop()).addBoth(lambda _: self._stop(loop))

    def _stop(self, loop: Any) -> None:
        with contextlib.suppress(ReactorNotRunning):
            loop.stop()
