"""A backup holds what the database cites, is whole or not there, and is not made twice."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from analyse.small import NOON, build

from newsarchive.archive import Archive
from newsarchive.archive.backup import Busy, Report, backup
from newsarchive.archive.backup_folder import BackupFailed, backups, database_problems, manifest
from newsarchive.archive.restore import verify
from newsarchive.archive.warc import WarcFile

Make = Callable[..., Report]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that backs up a small archive; hours apart."""
    build(tmp_path)

    def _make(hours: int = 0, captures: str = "captures", **how: object) -> Report:
        places = tmp_path / "news.db", tmp_path / captures, tmp_path / "kept"
        return backup(*places, at=NOON + timedelta(hours=hours), **how)  # type: ignore[arg-type]

    return _make


def test_sha256sum_accepts_the_manifest(make: Make) -> None:
    folder = make().folder
    checked = subprocess.run(
        ["sha256sum", "--strict", "-c", "manifest-sha256.txt"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.splitlines() == ["../captures/xeber-1.warc.gz: OK", "news.db: OK"]


def test_a_closed_warc_file_is_copied_once(make: Make, tmp_path: Path) -> None:
    assert (make().copied, make(1).copied) == (1, 0)
    kept = tmp_path / "kept" / "captures" / "xeber-1.warc.gz"
    assert kept.read_bytes() == (tmp_path / "captures" / "xeber-1.warc.gz").read_bytes()
    assert not kept.samefile(tmp_path / "captures" / "xeber-1.warc.gz")


def test_with_link_a_warc_file_takes_no_place(make: Make, tmp_path: Path) -> None:
    make(link=True)
    kept = tmp_path / "kept" / "captures" / "xeber-1.warc.gz"
    assert kept.samefile(tmp_path / "captures" / "xeber-1.warc.gz")
    assert not verify(tmp_path / "kept").problems


def test_an_open_warc_file_is_kept_as_far_as_it_is(make: Make, tmp_path: Path) -> None:
    warc = WarcFile(tmp_path / "captures", "other-2", software="newsarchive", operator=None)
    report = make()
    assert report.open == 1
    name = "open/other-2.warc.gz.open"
    assert (report.folder / name).stat().st_size > 0
    warc.close()
    assert make(1).open == 0
    assert name in manifest(report.folder)
    assert not verify(tmp_path / "kept").problems


def test_only_the_newest_databases_stay_and_every_warc_file(make: Make, tmp_path: Path) -> None:
    made = [make(hours).folder.name for hours in range(3)]
    (tmp_path / "captures" / "xeber-1.warc.gz").unlink()
    last = make(3, keep=2)
    assert last.removed == tuple(made[:2])
    assert [each.name for each in backups(tmp_path / "kept")] == [made[2], last.folder.name]
    assert not last.problems
    assert not verify(tmp_path / "kept").problems


def test_a_capture_that_no_file_holds_is_said(make: Make) -> None:
    report = make(captures="elsewhere")
    assert report.problems == ("xeber-1.warc.gz is missing: 4 captures are in it",)


def test_a_warc_file_cut_short_is_said_and_its_whole_copy_stays(make: Make, tmp_path: Path) -> None:
    make()
    path = tmp_path / "captures" / "xeber-1.warc.gz"
    path.write_bytes(path.read_bytes()[:-100])
    assert "the copy was kept" in make(1).problems[0]
    assert not verify(tmp_path / "kept").problems


def test_a_copy_that_rots_is_not_made_good_by_the_next_backup(make: Make, tmp_path: Path) -> None:
    make()
    kept = tmp_path / "kept" / "captures" / "xeber-1.warc.gz"
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    make(1)
    assert verify(tmp_path / "kept").problems == (f"{kept}: changed",)


def test_the_bytes_written_are_counted(make: Make, tmp_path: Path) -> None:
    sizes = [(tmp_path / each).stat().st_size for each in ("news.db", "captures/xeber-1.warc.gz")]
    assert make().bytes == sum(sizes)


def test_the_archive_s_own_folder_is_refused(tmp_path: Path) -> None:
    build(tmp_path)
    with pytest.raises(BackupFailed, match="where the archive itself is"):
        backup(tmp_path / "news.db", tmp_path / "captures", tmp_path)


def test_two_backups_do_not_write_to_one_place(make: Make, tmp_path: Path) -> None:
    def _second(_: int) -> None:
        with pytest.raises(Busy):
            make(1)

    make(progress=_second)
    assert len(backups(tmp_path / "kept")) == 1


def test_a_backup_that_fails_is_not_there(make: Make, tmp_path: Path) -> None:
    def _fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(BackupFailed, match="No space left"):
        make(progress=_fail)
    assert {each.name for each in (tmp_path / "kept").iterdir()} == {".lock", "captures"}


def test_a_damaged_database_is_no_backup_and_old_ones_stay(make: Make, tmp_path: Path) -> None:
    old = make().folder
    path = tmp_path / "news.db"
    page = 4096
    path.write_bytes(path.read_bytes()[: 3 * page] + b"x" * page + path.read_bytes()[4 * page :])
    with pytest.raises(BackupFailed):
        make(1, keep=1)
    assert backups(tmp_path / "kept") == [old]
    assert not database_problems(old / "news.db")


def test_a_writer_does_not_wait_and_is_not_in_the_copy(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsarchive.archive.backup._PAGES", 1)
    written = []

    def _write(_: int) -> None:
        if len(written) < 5:
            with Archive(tmp_path / "news.db") as archive:
                archive.database.conn.execute("update articles set title = 'later'")
            written.append(1)

    report = make(progress=_write)
    assert len(written) == 5
    with Archive(report.folder / "news.db", read_only=True) as archive:
        assert "later" not in {each.title for each in archive.articles()}
    assert not (report.folder / "news.db-wal").exists()


@pytest.mark.parametrize("moment", range(6))
def test_a_killed_backup_never_looks_like_a_whole_one(
    make: Make, tmp_path: Path, moment: int
) -> None:
    whole = make().folder
    for number in range(5):
        (tmp_path / "captures" / f"more-{number}.warc.gz").write_bytes(b"x" * 50_000)
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from newsarchive.archive.backup import backup\n"
        "steps = []\n"
        "def step(count):\n"
        "    steps.append(count)\n"
        f"    if len(steps) > {moment}: os.kill(os.getpid(), signal.SIGKILL)\n"
        "place = Path(sys.argv[1])\n"
        "backup(place / 'news.db', place / 'captures', place / 'kept', progress=step)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert killed.returncode == -9
    assert list((tmp_path / "kept").glob("2*")) == [whole]
    assert not verify(tmp_path / "kept").problems
    assert (make(1).copied, verify(tmp_path / "kept").problems) == (5 - max(0, moment - 1), ())
    assert not list((tmp_path / "kept").glob(".unfinished-*"))
