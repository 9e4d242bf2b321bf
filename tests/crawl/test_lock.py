"""Promises of a source's lock: one holder at a time, and nothing left behind."""

import fcntl
from pathlib import Path
from typing import IO

import pytest

from newsarchive.archive.faults import BrokenArchive
from newsarchive.crawl.lock import Locked, SourceLock


def test_a_source_that_is_held_is_refused_and_another_is_not(tmp_path: Path) -> None:
    lock = SourceLock(tmp_path / "news.db", "paper")
    SourceLock(tmp_path / "news.db", "other").release()
    (tmp_path / "link.db").symlink_to(tmp_path / "news.db")
    for spelling in ("news.db", "link.db"):
        with pytest.raises(Locked, match="paper"):
            SourceLock(tmp_path / spelling, "paper")
    lock.release()
    SourceLock(tmp_path / "news.db", "paper").release()
    assert not list(tmp_path.glob("*.lock"))


def test_a_lock_given_back_between_open_and_lock_has_one_holder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = [SourceLock(tmp_path / "news.db", "paper")]
    flock = fcntl.flock

    def late(file: IO[str], how: int) -> None:
        if first:
            first.pop().release()
        flock(file, how)

    monkeypatch.setattr(fcntl, "flock", late)
    second = SourceLock(tmp_path / "news.db", "paper")
    with pytest.raises(Locked):
        SourceLock(tmp_path / "news.db", "paper")
    second.release()


def test_a_place_where_no_lock_can_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BrokenArchive, match="may this user write"):
        SourceLock(tmp_path / "file" / "news.db", "paper")
