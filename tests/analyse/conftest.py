"""What tests of questions share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from analyse.small import build
from newsarchive.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A small archive with captures beside it."""
    with Archive(build(tmp_path)) as opened:
        yield opened
