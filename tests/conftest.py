"""Fixtures that every room's tests share."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarchive.archive import Archive

# Rich heeds these wherever its output goes.
_OF_TERMINALS = ("FORCE_COLOR", "NO_COLOR", "CLICOLOR_FORCE", "TTY_COMPATIBLE", "COLUMNS", "LINES")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Return a real archive in a temporary folder."""
    with Archive(tmp_path / "news.db") as opened:
        yield opened


def pytest_configure() -> None:
    """Forget what this machine's user has set for terminals, and for an archive of their own."""
    for name in list(os.environ):
        if name.startswith("NEWSARCHIVE_") or name in _OF_TERMINALS:
            del os.environ[name]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let tests marked loopback or crawl use this machine's own addresses, and no other."""
    for item in items:
        if item.get_closest_marker("loopback") or item.get_closest_marker("crawl"):
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "127.0.3.1", "127.0.3.2"]))
