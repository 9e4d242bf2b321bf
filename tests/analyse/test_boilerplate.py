"""Boilerplate is learned from the archive, taken out of earlier articles, and given back."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from analyse.outlets import HEADLINES, TRAILER, crawling, page, url, visit_all
from analyse.small import NOON
from newsarchive.analyse.boilerplate import current, keep, learn, recount
from newsarchive.analyse.reextraction import boilerplate_tasks, reextract
from newsarchive.analyse.verification import chosen, verify
from newsarchive.archive import Archive
from newsarchive.archive.boilerplate import recurring
from newsarchive.cli.program import main

FORMULA = "Faktla bağlı araşdırma davam etdirilir."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with crawling(tmp_path) as crawl:
        visit_all(crawl, TRAILER)
    with Archive(tmp_path / "news.db") as opened:
        yield opened


def _again(archive: Archive) -> int:
    learn(archive, "xeber")
    report = reextract(
        archive, archive.path.parent / "captures", boilerplate_tasks(archive), jobs=0
    )
    return report.differs


def _with_trailer(archive: Archive) -> int:
    return sum(TRAILER in each.text for each in archive.articles())


def test_the_trailer_leaves_every_earlier_article_and_no_edit_is_made(archive: Archive) -> None:
    assert _with_trailer(archive) == len(HEADLINES)
    assert _again(archive) == len(HEADLINES)
    assert _with_trailer(archive) == 0
    for number in range(len(HEADLINES)):
        history = archive.history(url(number))
        assert [each.cause for each in history] == ["publisher", "extractor"]
        assert history[1].text + "\n\n" + TRAILER == history[0].text


def test_a_second_time_there_is_nothing_to_read(archive: Archive) -> None:
    _again(archive)
    assert learn(archive, "xeber") == 0
    assert boilerplate_tasks(archive) == []


def test_every_row_and_version_is_proved_under_the_boilerplate_of_its_time(
    archive: Archive,
) -> None:
    _again(archive)
    report = verify(archive, archive.path.parent / "captures", chosen(archive), jobs=0)
    assert report.wrong == 0
    assert report.answers == {"same": 3 * len(HEADLINES)}


def test_a_block_that_is_kept_comes_back(archive: Archive) -> None:
    _again(archive)
    mark = next(iter(current(archive, "xeber")))
    assert keep(archive, [mark]) == []
    assert _again(archive) == len(HEADLINES)
    assert _with_trailer(archive) == len(HEADLINES)
    assert learn(archive, "xeber") == 0


def test_an_archive_from_before_is_counted_from_its_texts(archive: Archive) -> None:
    before = [(each.hash, each.articles_count) for each in recurring(archive, "xeber")]
    archive.database.execute("delete from boilerplate_sightings")
    archive.database.execute("delete from boilerplate")
    recount(archive, "xeber")
    recount(archive, None)
    assert [(each.hash, each.articles_count) for each in recurring(archive, "xeber")] == before


def test_a_sentence_that_ends_some_articles_is_kept_with_its_count_and_rule(
    tmp_path: Path,
) -> None:
    with crawling(tmp_path) as crawl:
        for number in range(len(HEADLINES)):
            tail = [FORMULA] if number % 2 else []
            crawl.visit(url(number), page(number, *tail), at=crawl_time(number))
        assert learn(crawl.archive, "xeber") == 0
        found = [(e.text, e.articles_count, e.rule) for e in recurring(crawl.archive, "xeber")]
    assert found == [(FORMULA, 3, "few")]


def crawl_time(number: int) -> datetime:
    return NOON + timedelta(minutes=number)


def _command(archive: Archive, *arguments: str) -> Result:
    folder = archive.path.parent
    places = ["--db", str(archive.path), "--captures", str(folder / "captures"), "--jobs", "0"]
    return CliRunner().invoke(main, ["reextract", *arguments, *places])


def test_the_command_learns_reads_and_says_what_it_did(archive: Archive) -> None:
    found = _command(archive, "--boilerplate")
    assert found.exit_code == 0
    assert "xeber: 1 changed sides, 1 blocks are boilerplate now" in found.output
    assert "6 captures: 0 same, 6 differ (text 6" in found.output
    assert _with_trailer(archive) == 0


def test_a_dry_run_learns_nothing(archive: Archive) -> None:
    assert _command(archive, "--boilerplate", "--dry-run").exit_code == 0
    assert {each.rule for each in recurring(archive, "xeber")} == {None}


def test_a_block_is_kept_by_its_hash_and_a_wrong_hash_is_an_error(archive: Archive) -> None:
    _command(archive, "--boilerplate")
    mark = next(iter(current(archive, "xeber")))
    assert _command(archive, "--boilerplate", "--keep", mark).exit_code == 0
    assert _with_trailer(archive) == len(HEADLINES)
    assert _command(archive, "--boilerplate", "--keep", "nothing").exit_code == 1
    assert _command(archive, "--keep", mark).exit_code == 2


def test_an_ordinary_reextract_reads_under_what_is_known_too(archive: Archive) -> None:
    learn(archive, "xeber")
    assert _command(archive).exit_code == 0
    assert _with_trailer(archive) == 0
