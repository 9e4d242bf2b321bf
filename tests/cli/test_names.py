"""The command newsarchive names."""

import json
from pathlib import Path

from analyse.small import BRIDGE

from cli.conftest import Run
from newsarchive.archive import Archive
from newsarchive.archive.siblings import SiblingRow, replace_siblings
from newsarchive.cli.options import NOTHING_FOUND


def test_names_show_each_spelling_with_its_level_and_articles(run: Run) -> None:
    waiting = run("names", "Aliyev")
    assert "run newsarchive derive names" in waiting.stderr
    run("derive", "names")
    found = run("names", "Алиев", "--articles")
    assert found.exit_code == 0
    assert "Əliyev" in found.stdout
    assert "https://" in found.stdout


def test_names_as_json_are_for_programs(run: Run) -> None:
    run("derive")
    found = json.loads(run("names", "Aliyev", "--articles", "--json").stdout)
    assert found["spellings"][0]["articles_count"] >= 1
    assert found["articles"][0]["spelling"] in {each["spelling"] for each in found["spellings"]}


def test_a_name_nobody_has_is_not_found(run: Run) -> None:
    run("derive")
    assert run("names", "Zzyzx").exit_code == NOTHING_FOUND
    assert run("names", "?").exit_code == 2


def test_siblings_tell_which_article_has_none_and_when_others_came_out_in_baku(
    run: Run, folder: Path
) -> None:
    run("derive")
    alone = run("siblings", "1")
    assert alone.exit_code == NOTHING_FOUND
    assert f"tells the story of article 1: {BRIDGE}" in alone.stderr
    with Archive(folder / "news.db") as archive, archive.transaction():
        replace_siblings(archive, 1, [SiblingRow(1, 2, 0.9, "names")])
    assert "in Baku" in run("siblings", "1").stdout


def test_a_name_that_stands_once_is_said_to(run: Run) -> None:
    run("derive")
    output = run("names", "Aliyev", "--articles").stdout
    assert "once" in output
    assert "1 times" not in output
