"""Worker processes for CPU work, so that Scrapy's event loop is never blocked."""

import asyncio
import ctypes
import logging
import os
import resource
import signal
import sys
from collections.abc import Callable
from concurrent.futures import TimeoutError as LateError
from multiprocessing import get_context, resource_tracker
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

logger = logging.getLogger(__name__)

T = TypeVar("T")

# prctl(2): the signal a process gets when the thread that started it is gone.
_PR_SET_PDEATHSIG = 1


class WorkFailed(Exception):
    """A worker hung, died or ran out of memory over one page; the next page is not affected."""


class Workers:
    """A pool of spawned processes, each call under a time limit; a lost process is replaced."""

    def __init__(self, count: int, *, seconds: float, megabytes: int) -> None:
        self._seconds = seconds
        self._pool = ProcessPool(
            max_workers=count,
            max_tasks=2_000,
            context=get_context("spawn"),
            initializer=_limit,
            initargs=(megabytes, os.getpid()),
        )

    async def run(self, function: Callable[..., T], *arguments: Any) -> T:
        """Return function(*arguments) from a worker.

        Raises WorkFailed when the worker hangs beyond the limit, dies or runs out of memory, and
        whatever the function itself raises.
        """
        # The pool's threads begin here, and their workers with them: none hears of a Ctrl-C that is meant
        # for its crawl, before it is in a group of its own. Who starts the tracker unblocks SIGINT.
        resource_tracker.ensure_running()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
        try:
            future = self._pool.schedule(function, args=arguments, timeout=self._seconds)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        try:
            return await asyncio.wrap_future(future)
        except (LateError, TimeoutError) as error:
            raise WorkFailed(f"took longer than {self._seconds} s") from error
        except ProcessExpired as error:
            raise WorkFailed(f"the worker process died (exit code {error.exitcode})") from error
        except MemoryError as error:
            raise WorkFailed("ran out of memory") from error

    def close(self) -> None:
        """Stop every worker."""
        pool: Any = self._pool
        pool.stop()
        pool.join()


def _limit(megabytes: int, parent: int) -> None:
    """Bound a worker's memory, so that a page that needs more fails alone, and tie it to its crawl."""
    # Ctrl-C and timeout(1) signal the group of a crawl: the crawl ends its workers, when it is done.
    os.setpgid(0, 0)
    size = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    if sys.platform == "linux":
        # Elsewhere a worker whose crawl was killed ends when it has read its page, however long.
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


_shared: Workers | None = None


def shared(count: int, *, seconds: float, megabytes: int) -> Workers:
    """Return the pool that all crawls of this process share."""
    global _shared
    if _shared is None:
        _shared = Workers(count, seconds=seconds, megabytes=megabytes)
    return _shared


def close_shared() -> None:
    """Stop the shared pool, if there is one."""
    global _shared
    if _shared is not None:
        _shared.close()
        _shared = None
