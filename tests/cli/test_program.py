"""Every command explains itself, and a bad archive is a message with an exit code."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsarchive import __version__
from newsarchive.cli import main
from newsarchive.cli.program import COMMANDS

Run = Callable[..., Result]
READERS = [["search", "x"], ["show", "1"], ["history", "1"], ["stats"], ["reextract"]]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert f"newsarchive {name}" in result.output.split("Example", 1)[1]


def test_the_version_is_the_package_s() -> None:
    assert CliRunner().invoke(main, ["--version"]).output.split()[-1] == __version__


@pytest.mark.parametrize("command", READERS)
def test_a_missing_archive_is_a_message_and_exit_code_1(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    result = CliRunner().invoke(main, [*command, "--db", str(path)])
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert str(path) in result.stderr
    assert not path.exists()


@pytest.mark.parametrize("command", [*READERS, ["sources"]])
def test_a_broken_archive_is_a_message_and_exit_code_1(command: list[str], tmp_path: Path) -> None:
    path = tmp_path / "broken.db"
    path.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    result = CliRunner().invoke(main, [*command, "--db", str(path)])
    assert result.exit_code == 1
    assert str(path) in result.stderr
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    "command", [["search"], ["show"], ["stats", "more"], ["search", "x", "--since", "y"]]
)
def test_wrong_usage_has_exit_code_2(run: Run, command: list[str]) -> None:
    assert run(*command).exit_code == 2


@pytest.mark.parametrize("command", [["search", "zzz"], ["show", "99"], ["history", "99"]])
def test_nothing_found_has_exit_code_3(run: Run, command: list[str]) -> None:
    result = run(*command)
    assert (result.exit_code, result.stdout) == (3, "")
    assert command[-1] in result.stderr
