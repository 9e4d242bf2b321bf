"""The commands backup and restore say what they did, and end with codes that cron understands."""

import fcntl
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from newsarchive.cli import main

Run = Callable[..., Result]


def test_a_backup_is_made_checked_and_put_back(run: Run, folder: Path) -> None:
    kept = str(folder / "kept")
    made = run("backup", kept, "--keep", "2")
    assert (made.exit_code, "1 WARC files (1 new)" in made.stdout) == (0, True), made.output
    assert (made.stdout.count("\n"), made.stderr) == (1, "")
    checked = run("backup", "--verify", kept)
    assert (checked.exit_code, "all as they were written" in checked.stdout) == (0, True)
    place = ("--db", str(folder / "new.db"), "--captures", str(folder / "new"))
    assert run("restore", kept, *place).exit_code == 0
    for question in (["search", "eliyev"], ["show", "1", "--json"], ["history", "1"]):
        old = run(*question).output.replace(str(folder / "captures"), str(folder / "new"))
        places = {"NEWSARCHIVE_DB": place[1], "NEWSARCHIVE_CAPTURES": place[3]}
        assert CliRunner().invoke(main, question, env=places).output == old


def test_a_second_restore_refuses_to_overwrite(run: Run, folder: Path) -> None:
    run("backup", str(folder / "kept"))
    result = run("restore", str(folder / "kept"))
    assert (result.exit_code, "in the way" in result.stderr) == (1, True)


def test_captures_that_are_lost_make_exit_code_1(run: Run, folder: Path) -> None:
    result = run("backup", str(folder / "kept"), "--captures", str(folder / "elsewhere"))
    assert result.exit_code == 1
    assert "xeber-1.warc.gz is missing" in result.stderr


def test_a_backup_that_is_being_written_makes_exit_code_75(run: Run, folder: Path) -> None:
    (folder / "kept").mkdir()
    with (folder / "kept" / ".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert run("backup", str(folder / "kept")).exit_code == 75


def test_a_damaged_backup_makes_exit_code_1_and_none_3(run: Run, folder: Path) -> None:
    assert run("backup", "--verify", str(folder)).exit_code == 3
    run("backup", str(folder / "kept"))
    (folder / "kept" / "captures" / "xeber-1.warc.gz").write_bytes(b"")
    result = run("backup", "--verify", str(folder / "kept"))
    assert (result.exit_code, "xeber-1.warc.gz: changed" in result.stderr) == (1, True)


def test_a_backup_of_no_archive_is_a_message(run: Run, tmp_path: Path) -> None:
    result = run("backup", str(tmp_path / "kept"), "--db", str(tmp_path / "none.db"))
    assert (result.exit_code, "none.db" in result.stderr) == (1, True)
    assert not (tmp_path / "kept").exists()
