"""Fixtures that every room's tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarchive.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Return a real archive in a temporary folder."""
    with Archive(tmp_path / "news.db") as opened:
        yield opened


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let tests marked loopback or crawl use this machine's own addresses, and no other."""
    for item in items:
        if item.get_closest_marker("loopback") or item.get_closest_marker("crawl"):
            item.add_marker(pytest.mark.allow_hosts(["127.0.0.1", "127.0.3.1", "127.0.3.2"]))
