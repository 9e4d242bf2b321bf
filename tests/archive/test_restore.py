"""What is restored is what was there, nothing is overwritten, and every damage is noticed."""

from pathlib import Path

import pytest
from analyse.small import BRIDGE, build

from newsarchive.archive import Archive
from newsarchive.archive.backup import backup
from newsarchive.archive.backup_folder import BackupFailed, backups
from newsarchive.archive.records import read_record
from newsarchive.archive.restore import restore, verify
from newsarchive.archive.warc import WarcFile


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return the backup of a small archive with a WARC file that is still open."""
    build(tmp_path)
    warc = WarcFile(tmp_path / "captures", "other-2", software="newsarchive", operator=None)
    warc.close()
    warc.path.rename(warc.path.with_suffix(".gz.open"))
    backup(tmp_path / "news.db", tmp_path / "captures", tmp_path / "kept")
    return tmp_path / "kept"


def _damage(path: Path) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path.write_bytes(damaged)


def test_the_restored_archive_is_the_one_that_was_kept(kept: Path, tmp_path: Path) -> None:
    done = restore(kept, tmp_path / "new" / "n.db", tmp_path / "new" / "w")
    assert (done.written, done.found) == (2, 0)
    old, new = Archive(tmp_path / "news.db"), Archive(tmp_path / "new" / "n.db")
    with old, new:
        assert list(new.articles()) == list(old.articles())
        assert new.history(BRIDGE) == old.history(BRIDGE)
        for row in new.database.query("select * from captures"):
            where = (row["warc_file"], row["warc_offset"], row["warc_length"])
            assert read_record(tmp_path / "new" / "w", *where).url == row["url"]


def test_only_the_database_is_put_back_where_captures_are_whole(kept: Path, tmp_path: Path) -> None:
    before = {each.name: each.stat().st_mtime_ns for each in (tmp_path / "captures").iterdir()}
    (tmp_path / "news.db").unlink()
    done = restore(kept, tmp_path / "news.db", tmp_path / "captures")
    assert (done.written, done.found) == (0, 2)
    after = {each.name: each.stat().st_mtime_ns for each in (tmp_path / "captures").iterdir()}
    assert after == before


def test_an_open_file_that_has_grown_or_was_closed_since_stays(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "news.db").unlink()
    opened = tmp_path / "captures" / "other-2.warc.gz.open"
    opened.write_bytes(opened.read_bytes() + b"more")
    restore(kept, tmp_path / "news.db", tmp_path / "captures")
    (tmp_path / "news.db").unlink()
    opened.rename(opened.with_suffix(""))
    restore(kept, tmp_path / "news.db", tmp_path / "captures")
    assert not opened.exists()


@pytest.mark.parametrize("name", ["news.db", "news.db-wal", "captures/xeber-1.warc.gz"])
def test_nothing_is_overwritten(kept: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "new" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"mine")
    with pytest.raises(BackupFailed, match=str(path)):
        restore(kept, tmp_path / "new" / "news.db", tmp_path / "new" / "captures")
    assert path.read_bytes() == b"mine"
    assert [each for each in (tmp_path / "new").rglob("*") if each.is_file()] == [path]


@pytest.mark.parametrize("name", ["news.db", "../captures/xeber-1.warc.gz"])
def test_a_flipped_bit_is_found_and_not_restored(kept: Path, tmp_path: Path, name: str) -> None:
    path = (backups(kept)[0] / name).resolve()
    _damage(path)
    assert f"{path}: changed" in verify(kept).problems
    with pytest.raises(BackupFailed, match="not as it was written"):
        restore(kept, tmp_path / "new.db", tmp_path / "new")
    assert not (tmp_path / "new.db").exists()


def test_a_file_that_is_gone_is_found(kept: Path) -> None:
    (kept / "captures" / "xeber-1.warc.gz").unlink()
    problems = verify(kept).problems
    assert any(each.endswith("xeber-1.warc.gz: missing") for each in problems)
    assert any("4 captures are in it" in each for each in problems)


def test_a_folder_without_a_backup_is_said(tmp_path: Path) -> None:
    assert verify(tmp_path).backups == 0
    with pytest.raises(BackupFailed, match="no backup"):
        restore(tmp_path, tmp_path / "new.db", tmp_path / "new")
