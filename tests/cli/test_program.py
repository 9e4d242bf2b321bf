"""Every command explains itself, and a bad archive is a message with an exit code."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsarchive import __version__
from newsarchive.cli import main
from newsarchive.cli.program import COMMANDS, MODULES

Run = Callable[..., Result]
READERS = [["search", "x"], ["show", "1"], ["history", "1"], ["stats"], ["reextract"]]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_an_example(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert f"newsarchive {name}" in result.output.split("Example", 1)[1]


def test_the_version_is_the_package_s() -> None:
    assert CliRunner().invoke(main, ["--version"]).output.split()[-1] == __version__


def test_the_list_of_commands_says_what_each_says_of_itself() -> None:
    listed = CliRunner().invoke(main, ["--help"], terminal_width=200).output
    for name in sorted(COMMANDS):
        command = import_module(f"newsarchive.cli.{MODULES.get(name, name)}").__dict__[name]
        shown = f"  {name:<10} {command.get_short_help_str(200)}\n"
        assert (shown in listed) is not command.hidden


def test_help_and_version_load_no_database_and_no_extractor() -> None:
    asked = (
        "import sys; from click.testing import CliRunner; from newsarchive.cli import main;"
        "[CliRunner().invoke(main, [each]) for each in ('--help', '--version')];"
        "print({'numpy', 'trafilatura', 'sqlite_utils', 'rich'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("words", ["search körpü", "search körpü --json", "--help"])
def test_a_closed_pipe_ends_a_command_quietly(folder: Path, words: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    program = "from newsarchive.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *words.split()],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=os.environ | {"NEWSARCHIVE_DB": str(folder / "news.db")},
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


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
