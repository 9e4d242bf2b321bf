"""The command newsarchive names."""

import json

from cli.conftest import Run
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
