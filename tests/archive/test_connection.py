"""Promises of the SQLite file: shared by processes, and never half written, whatever fails."""

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from newsarchive.archive import Archive
from newsarchive.archive.connection import connect, transaction
from newsarchive.archive.faults import BrokenArchive, DiskFull

ORPHAN = "insert into links (article_id, url, text, host) values (1, 'u', 't', 'h')"


def test_a_transaction_that_cannot_be_committed_leaves_nothing_open(archive: Archive) -> None:
    connection = archive.database.conn
    with pytest.raises(sqlite3.IntegrityError), archive.transaction():
        connection.execute("pragma defer_foreign_keys = on")
        connection.execute(ORPHAN)
    assert not connection.in_transaction
    with archive.transaction():
        connection.execute("insert into sources (name, updated_at) values ('later', '')")
    assert not connection.in_transaction


def test_a_full_disk_is_said_with_the_file_and_what_to_do(archive: Archive) -> None:
    archive.database.conn.execute("pragma max_page_count = 1")
    big = "x" * 1_000_000
    with (
        pytest.raises(DiskFull, match=r"news\.db: the disk is full.*Make room"),
        archive.transaction(),
    ):
        archive.database.conn.execute(
            "insert into sources (name, updated_at) values (?, '')", [big]
        )
    assert not archive.database.conn.in_transaction


def test_a_mistake_in_a_statement_is_no_broken_archive(archive: Archive) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), archive.transaction():
        archive.database.conn.execute("select * from nowhere")


def test_a_file_that_another_process_is_just_making_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("begin immediate")
    release = threading.Timer(0.3, other.execute, ["rollback"])
    release.start()
    Archive(path).close()
    release.join()
    other.close()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BrokenArchive, match="may this user write"):
        Archive(tmp_path / "file" / "news.db")


def test_an_inner_block_joins_the_transaction_around_it(tmp_path: Path) -> None:
    database = connect(tmp_path / "news.db")
    with transaction(database):
        with transaction(database):
            database.execute("create table a (x)")
        assert database.conn.in_transaction
    assert database.table_names() == ["a"]
    database.conn.close()


@pytest.mark.parametrize("door", ["from newsarchive import Archive", "import newsarchive.cli"])
def test_who_asks_for_no_data_frame_loads_no_pandas(door: str) -> None:
    code = f"{door}; import sys; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
