"""What tests of commands share."""

from collections.abc import Callable
from pathlib import Path

import pytest
from analyse.small import build
from click.testing import CliRunner, Result

from newsarchive.cli import main

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a small archive and its captures."""
    build(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Run a command on the small archive."""
    places = {
        "NEWSARCHIVE_DB": str(folder / "news.db"),
        "NEWSARCHIVE_CAPTURES": str(folder / "captures"),
    }

    def _run(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments, env=places)

    return _run
