"""newsarchive show --explain says why a text reads as it does, from the stored response."""

import json
import sqlite3
from pathlib import Path

from analyse.small import BRIDGE

from cli.conftest import Run
from newsarchive.extract.boilerplate import block_hash, set_name


def _alter(folder: Path, change: str) -> None:
    with sqlite3.connect(folder / "news.db") as database:
        database.execute(change)


def test_each_block_is_shown_with_its_fate_and_the_findings_follow(run: Run) -> None:
    result = run("show", "--explain", BRIDGE)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert "container  html > body > article" in "\n".join(lines)
    headline = next(line for line in lines if line.startswith("dropped"))
    assert "h1" in headline
    assert "ƏLİYEV: “Qızıl körpü” yenidən açılır" in headline
    assert sum(line.startswith("kept") for line in lines) == 2
    assert "Begins in mid-sentence: no" in lines
    assert "Passages that stand twice in the text: 0" in lines
    assert "Links amid the text whose words are missing: 0" in lines
    assert any(line.startswith("Disagreement with trafilatura: 0.0%") for line in lines)
    assert lines[-1] == "The stored text is the one explained here."
    assert "\x1b" not in result.output


def test_as_json_it_holds_everything(run: Run) -> None:
    told = json.loads(run("show", "--explain", "1", "--json").stdout)
    assert told["same_text"]
    assert told["same_extractor"]
    assert [bool(each["kept"]) for each in told["blocks"]] == [False, True, True]
    assert all(0 <= each["probability"] <= 1 for each in told["blocks"])
    assert told["lost"][0]["words"] == "ƏLİYEV: “Qızıl körpü” yenidən açılır"
    assert told["article"]["text"] == told["stored"]["text"]
    assert told["disagreement"] == 0
    shown = json.loads(run("show", "1", "--json").stdout)
    assert shown["lookalikes"] == []
    assert told["article"] == {name: shown[name] for name in told["article"]}


def test_a_stored_text_that_differs_is_shown_beside_the_one_explained(
    run: Run, folder: Path
) -> None:
    _alter(
        folder,
        "update articles set text = replace(text, 'yeddi', 'doqquz'),"
        " extractor = 'newsarchive/1 trafilatura/1.0'",
    )
    output = run("show", "--explain", BRIDGE).output
    assert "read by another extractor: newsarchive/1 trafilatura/1.0" in output
    assert "The stored text differs" in output
    assert "[-doqquz-] {+yeddi+}" in output


def test_a_text_is_explained_under_the_boilerplate_that_its_row_names(
    run: Run, folder: Path
) -> None:
    last = json.loads(run("show", "1", "--json").stdout)["text"].split("\n\n")[-1]
    hash_ = block_hash(last, "tail")
    _alter(
        folder,
        "insert or replace into boilerplate (source, hash, place, text, articles_count,"
        f" first_seen_at, last_seen_at, since) values ('xeber', '{hash_}', 'tail', '{last}', 3,"
        " '2026-03-12T12:00:00Z', '2026-03-12T12:00:00Z', 1)",
    )
    output = run("show", "--explain", BRIDGE).output
    assert "boilerplate of the outlet" not in output
    name = set_name(frozenset((hash_,)))
    _alter(folder, f"update articles set extractor = extractor || ' {name}' where id = 1")
    output = run("show", "--explain", BRIDGE).output
    assert "boilerplate of the outlet" in output
    assert "The stored text differs" in output


def test_an_address_that_is_not_kept_ends_with_3(run: Run) -> None:
    result = run("show", "--explain", "https://xeber.example/news/404")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "no article https://xeber.example/news/404" in result.stderr


def test_a_capture_that_is_not_there_is_told_with_its_file(run: Run, folder: Path) -> None:
    (folder / "captures" / "xeber-1.warc.gz").unlink()
    result = run("show", "--explain", BRIDGE)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{BRIDGE} cannot be explained" in result.stderr
    assert "xeber-1.warc.gz" in result.stderr


def test_an_article_without_a_capture_cannot_be_explained(run: Run, folder: Path) -> None:
    _alter(folder, "update articles set capture_id = null")
    result = run("show", "--explain", BRIDGE)
    assert result.exit_code == 1
    assert "no capture of it is kept" in result.stderr
