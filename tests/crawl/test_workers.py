"""Promises of the worker processes: a page that hangs or kills its worker costs itself only."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from newsarchive.crawl.workers import Workers, WorkFailed


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    pool = Workers(1, seconds=3, megabytes=4_000)
    yield pool
    pool.close()


def test_a_hanging_page_fails_alone_and_the_loop_goes_on(workers: Workers) -> None:
    async def both() -> tuple[float, int]:
        started, ticks = time.monotonic(), 0
        hanging = asyncio.ensure_future(workers.run(time.sleep, 60))
        while not hanging.done():
            await asyncio.sleep(0.05)
            ticks += 1
        with pytest.raises(WorkFailed, match="longer than"):
            hanging.result()
        return time.monotonic() - started, ticks

    seconds, ticks = asyncio.run(both())
    assert seconds < 20
    assert ticks > 10
    assert asyncio.run(workers.run(abs, -1)) == 1


def test_a_worker_that_dies_is_replaced(workers: Workers) -> None:
    with pytest.raises(WorkFailed, match="died"):
        asyncio.run(workers.run(os._exit, 1))
    assert asyncio.run(workers.run(abs, -2)) == 2


def test_what_a_page_raises_reaches_the_caller(workers: Workers) -> None:
    with pytest.raises(ZeroDivisionError):
        asyncio.run(workers.run(divmod, 1, 0))


def test_a_signal_to_the_group_of_a_crawl_does_not_reach_its_workers(workers: Workers) -> None:
    assert asyncio.run(workers.run(os.getpgrp)) != os.getpgrp()


def test_not_even_a_worker_that_is_just_starting_hears_of_ctrl_c(workers: Workers) -> None:
    # What is blocked has been so since before there was a process.
    blocked = asyncio.run(workers.run(signal.pthread_sigmask, signal.SIG_BLOCK, []))
    assert signal.SIGINT in blocked
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


@pytest.mark.parametrize(("error", "told"), [("KeyboardInterrupt", 0), ("ValueError", 1)])
def test_ctrl_c_while_commands_are_loaded_ends_quietly(error: str, told: int) -> None:
    code = f"import newsarchive.crawl.commands; raise {error}"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.stderr.count("Traceback") == told
    assert ended.returncode == (1 if told else -signal.SIGINT)
