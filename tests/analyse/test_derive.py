"""Promises of the tables that follow from articles, kept by a derivation that counts letters."""

import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsarchive import Archive, Article
from newsarchive.analyse.derive import Derivation, State, derive, states
from newsarchive.archive.derivations import Change

BRIDGE = Article(source="xeber", url="https://xeber.example/1", title="Körpü", text="Açıldı.")
FERRY = replace(BRIDGE, url="https://xeber.example/2", title="Bərə", text="Gecikdi.")


@dataclass(frozen=True)
class Letters:
    """Counts the letters of each article's text."""

    version: int = 1
    name: str = "letters"

    def derive(self, archive: Archive, found: Sequence[Change]) -> None:
        archive.database.execute(
            "create table if not exists letters (article_id integer primary key, count integer)"
        )
        for each in {each.article_id for each in found}:
            archive.database.execute(
                "insert or replace into letters select id, length(text) * ? from articles where id = ?",
                [self.version, each],
            )

    def forget(self, archive: Archive) -> None:
        archive.database.execute("drop table if exists letters")


LETTERS: list[Derivation] = [Letters()]


def counted(archive: Archive) -> list[int]:
    return [row["count"] for row in archive.database.query("select count from letters order by 1")]


def test_each_article_is_derived_once_and_again_when_its_text_changes(fresh: Archive) -> None:
    fresh.save(BRIDGE)
    fresh.save(FERRY)
    assert derive(fresh, LETTERS) == 2
    assert derive(fresh, LETTERS) == 0
    fresh.save(replace(BRIDGE, text="Bağlandı dünən."))
    assert derive(fresh, LETTERS) == 1
    assert counted(fresh) == [8, 15]


def test_what_was_not_derived_before_a_kill_is_derived_afterwards(
    fresh: Archive, tmp_path: Path
) -> None:
    fresh.save(BRIDGE)
    fresh.save(FERRY)
    killed = subprocess.run(
        [sys.executable, "-c", _DYING, str(fresh.path)], cwd=Path(__file__).parent, check=False
    )
    assert killed.returncode == -signal.SIGKILL
    assert next(states(fresh, LETTERS)) == State("letters", done=1, waiting=1, stale=False)
    derive(fresh, LETTERS)
    assert counted(fresh) == [7, 8]


# Dies in the transaction of the second change.
_DYING = f"""
import os, sys
from test_derive import Letters
from newsarchive import Archive
from newsarchive.analyse.derive import derive
class Dying(Letters):
    def derive(self, archive, found):
        super().derive(archive, found)
        if found[0].article_id == 2:
            os.kill(os.getpid(), {int(signal.SIGKILL)})
archive = Archive(sys.argv[1])
derive(archive, [Dying()], most=1)
derive(archive, [Dying()], most=1)
"""


def test_a_new_version_of_the_code_begins_anew_and_may_go_on_in_parts(fresh: Archive) -> None:
    fresh.save(BRIDGE)
    fresh.save(FERRY)
    derive(fresh, LETTERS)
    newer: list[Derivation] = [Letters(version=2)]
    assert [each.stale for each in states(fresh, newer)] == [True]
    assert derive(fresh, newer, most=1) == 1
    assert counted(fresh) == [14]
    assert derive(fresh, newer) == 1
    assert counted(fresh) == [14, 16]


def test_a_rebuild_forgets_what_nothing_accounts_for(fresh: Archive) -> None:
    fresh.save(BRIDGE)
    derive(fresh, LETTERS)
    fresh.database.execute("insert into letters values (99, 99)")
    derive(fresh, LETTERS, rebuild=True)
    assert counted(fresh) == [7]
