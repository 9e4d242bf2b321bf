"""What tests of questions share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from analyse.small import build
from newsarchive.archive import Archive


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small archive, to be copied: making it takes longer than most tests."""
    folder = tmp_path_factory.mktemp("built")
    build(folder)
    return folder


@pytest.fixture
def archive(built: Path, tmp_path: Path) -> Iterator[Archive]:
    """A small archive with captures beside it."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    with Archive(tmp_path / "news.db") as opened:
        yield opened


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Archive]:
    """An archive that holds nothing yet."""
    with Archive(tmp_path / "news.db") as opened:
        yield opened
