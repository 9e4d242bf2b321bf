"""The measures of the bench are those of the benchmarks they come from."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from extracting.corpus import Malformed, corpora
from extracting.measures import (
    Match,
    best_match,
    corpus_scores,
    day,
    lost,
    match,
    names,
    same_title,
    same_words,
)
from extracting.peers import named
from extracting.scoring import gain, page_score, summary
from extracting.worker import Answer, Worker

BENCH = Path(__file__).parents[2] / "benchmarks" / "extraction.py"
GOLD = {"id": "a", "host": "h", "url": "https://h.example/a", "text": "one two three four five"}


def corpus(folder: Path, line: str) -> Path:
    (folder / "html").mkdir(parents=True)
    (folder / "gold.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    return folder


def test_four_words_in_a_row_are_what_texts_have_in_common() -> None:
    assert match("a b c d e", "a b c d e") == Match(1, 0, 0)
    assert match("a b c d e", "a b c d f") == Match(1 / 3, 1 / 3, 1 / 3)
    assert match("a b", "a b") == Match(1, 0, 0)
    assert match("a b c d e", "") == Match(0, 0, 1)
    assert match("", "x") == Match(0, 1, 0)


def test_an_empty_answer_costs_recall_and_not_precision() -> None:
    assert corpus_scores([Match(1, 0, 0), Match(0, 0, 1)])[:2] == (1, 0.5)


def test_the_true_text_that_suits_best_counts() -> None:
    assert best_match(["a b c d", "a b c d e"], "a b c d e") == (Match(1, 0, 0), "a b c d e")


def test_marks_and_case_part_neither_titles_nor_names_but_words_keep_their_order() -> None:
    assert same_title("Bakı – “xəbər”", "BAKI - 'xəbər'".replace("BAKI", "Bakı"))
    assert names("By Ann Lee, Sandy Bo, and Cy Vert") == {"annlee", "sandybo", "cyvert"}
    assert same_words("One, two.", "One two") and not same_words("One two", "two One")
    assert day("2024-01-02T23:00:00+04:00") == "2024-01-02" and day("x") is None


def test_what_was_lost_is_told_longest_first() -> None:
    text = "a b c d e f g h i j k l"
    assert lost(text, "f g h i j k l") == ["a b c d e f g h"]


def test_who_is_ahead_on_every_host_is_ahead_in_every_sample() -> None:
    rows = [GOLD | {"id": str(at), "host": str(at)} for at in range(5)]
    answers = [
        Answer({"text": text}, 0.1) for text in ("one two three four five", "one two three four")
    ]
    ours, theirs = ([page_score(row, each, ("text",)) for row in rows] for each in answers)
    here, low, high = gain({"c": ours}, {"c": theirs})
    assert low == here == high == pytest.approx(1 - 2 / 3)
    assert summary(ours).f1 == 1 and summary(ours).exact == 1


def test_a_line_that_is_no_json_is_named_with_its_number(tmp_path: Path) -> None:
    corpus(tmp_path / "c", json.dumps(GOLD) + "\n{broken\n")
    with pytest.raises(Malformed, match=r"gold\.jsonl\.gz, line 2: no JSON"):
        corpora([tmp_path])


def test_a_page_that_is_missing_is_named(tmp_path: Path) -> None:
    (found,) = corpora([corpus(tmp_path / "c", json.dumps(GOLD))])
    with pytest.raises(Malformed, match=r"a\.html\.gz: the page cannot be read"):
        found.page(found.rows[0])


def test_a_folder_without_a_corpus_is_an_error_that_says_what_one_is(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, BENCH, tmp_path], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == f"{tmp_path}: no corpus here. One is gold.jsonl.gz and html/ID.html.gz.\n"


def test_a_page_that_takes_too_long_is_a_failure_and_the_next_page_is_read() -> None:
    page = b"<html><body><article><p>" + b"The bridge was opened today, and buses follow. " * 9
    with Worker(named("newsarchive"), seconds=0) as worker:
        assert worker.ask(page, None).failure == "more than 0 s"
        worker.seconds = 60
        assert "bridge" in worker.ask(page, None).found["text"]
