"""The commands show what the archive holds, to people and to programs."""

import json
import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from analyse.small import BRIDGE, LIBRARY, NOON
from click.testing import CliRunner, Result

from newsarchive.archive import Archive
from newsarchive.archive.deletions import Look
from newsarchive.cli import main

Run = Callable[..., Result]


def test_search_shows_date_source_title_and_the_words_around(run: Run) -> None:
    result = run("search", "eliyev")
    assert result.exit_code == 0
    first = result.output.splitlines()[0]
    assert "2026-03-12" in first
    assert "xeber" in first
    assert "ƏLİYEV: “Qızıl körpü”" in first
    assert "Əliyev adına" in result.output


def test_search_as_json_is_for_programs(run: Run) -> None:
    found = json.loads(run("search", "kitabxana", "--json").output)
    assert found["count"] == 1
    assert found["articles"][0]["url"] == LIBRARY


def test_search_as_json_says_so_when_nothing_is_found(run: Run) -> None:
    result = run("search", "zzz", "--json")
    assert (result.exit_code, json.loads(result.stdout)["count"]) == (3, 0)


_ASKED = [
    ["search", "körpü", "--source"],
    ["export", "-", "--format", "jsonl", "--source"],
    ["stats", "--hours", "--source"],
    ["stats", "--coverage"],
]


@pytest.mark.parametrize("words", _ASKED)
def test_a_source_that_is_not_there_is_named_with_the_nearest(run: Run, words: list[str]) -> None:
    slip = run(*words, "xebar")
    assert slip.exit_code == 3
    assert "There is no source xebar" in slip.stderr
    assert "did you mean xeber?" in slip.stderr
    assert "no source" not in run(*words, "xeber").stderr


@pytest.mark.parametrize("words", [each[:-1] for each in _ASKED[:3]])
def test_days_in_the_wrong_order_are_refused(run: Run, words: list[str]) -> None:
    asked = run(*words, "--since", "2026-12-01", "--until", "2026-01-01")
    assert asked.exit_code == 2
    assert "--since 2026-12-01 is later than --until 2026-01-01" in asked.stderr


def test_search_refuses_a_query_without_a_word(run: Run) -> None:
    assert run("search", "***").exit_code == 2


@pytest.mark.parametrize("words", ["zzz " * 1250, "*" * 5000])
def test_of_a_long_query_only_the_beginning_is_echoed(run: Run, words: str) -> None:
    told = run("search", words).stderr
    assert words[:20] in told
    assert len(told) < 500


def test_words_beyond_those_that_are_searched_are_not_dropped_in_silence(run: Run) -> None:
    assert "Only the first 64 words" in run("search", "körpü " * 65).stderr
    assert "Only the first" not in run("search", "körpü " * 64).stderr


@pytest.mark.parametrize("words", ["zzz NOT körpü", "zzz not körpü", "NOT", "zzz -körpü"])
def test_an_operator_is_said_to_be_a_word_like_all_others(run: Run, words: str) -> None:
    assert "searched as words" in run("search", words).stderr


def test_a_word_with_a_hyphen_before_it_is_told_where_to_stand(run: Run) -> None:
    asked = run("search", "-körpü")
    assert asked.exit_code == 2
    assert "search -- -word" in asked.stderr
    assert run("search", "--", "-körpü").exit_code != 2


@pytest.mark.parametrize("command", ["search", "names"])
def test_a_limit_beyond_any_number_of_rows_is_a_usage_error(run: Run, command: str) -> None:
    assert run(command, "körpü", "--limit", "9" * 23).exit_code == 2


def test_nothing_found_says_that_filters_were_given(run: Run) -> None:
    assert "with these filters" in run("search", "körpü", "--since", "2098-01-01").stderr
    assert "with these filters" not in run("search", "zzz").stderr


@pytest.mark.parametrize("words", ["körpü", '"qızıl NOT körpü"', "al-Qaida"])
def test_words_without_operators_are_not_explained(run: Run, words: str) -> None:
    assert "searched as words" not in run("search", words).stderr


def test_a_language_that_no_article_is_in_is_named_with_those_there_are(run: Run) -> None:
    asked = run("search", "körpü", "--language", "zz")
    assert asked.exit_code == 3
    assert "is in 'zz': there are az" in asked.stderr
    assert "is in" not in run("search", "zzz", "--language", "az").stderr


def test_a_day_in_another_form_is_refused_with_the_form_it_has(run: Run) -> None:
    asked = run("search", "körpü", "--since", "12.03.2026")
    assert asked.exit_code == 2
    assert "'12.03.2026' is no day: write it as 2026-03-12" in asked.stderr


def test_an_empty_archive_is_said_to_be_empty(tmp_path: Path) -> None:
    with Archive(tmp_path / "empty.db") as archive:
        archive.transaction()
    asked = CliRunner().invoke(main, ["search", "x", "--db", str(tmp_path / "empty.db")])
    assert asked.exit_code == 3
    assert "There is no article in" in asked.stderr


@pytest.mark.parametrize("key", ["1", BRIDGE])
def test_show_gives_facts_evidence_capture_and_text(run: Run, folder: Path, key: str) -> None:
    output = run("show", key).output
    assert "2026-03-12T06:30:00Z (2026-03-12 10:30 in Baku)" in output
    assert "json_ld:datePublished" in output
    assert str(folder / "captures" / "xeber-1.warc.gz") in output
    assert "Təmirə yeddi milyon manat" in output


def test_show_as_json_holds_the_whole_row(run: Run) -> None:
    found = json.loads(run("show", "1", "--json").output)
    assert found["authors"] == ["Solmaz Durna"]
    assert found["published_evidence"][0]["place"] == "json_ld:datePublished"
    assert found["last_changed_at"] == "2026-03-12T13:00:00Z"
    assert found["capture"]["warc_length"] > 0


def test_history_shows_what_was_changed_and_by_whom(run: Run) -> None:
    output = run("history", "1").output
    assert "Version 2, changed by the publisher; seen 2026-03-12T13:00:00Z" in output
    assert "[-altı-] {+yeddi+}" in output
    assert "number altı milyon -> yeddi milyon" in output


def test_history_says_when_the_article_was_missing(run: Run, folder: Path) -> None:
    with Archive(folder / "news.db") as archive:
        for kind, evidence in (("not_found", "HTTP 404"), ("unlisted", "https://xeber.example/")):
            look = Look(kind, NOON, evidence=evidence)  # type: ignore[arg-type]
            archive.missed(1, look, confirm_after=timedelta(hours=6))
    output = run("history", "1").output
    missed = "HTTP 404; first missed 2026-03-12T12:00:00Z; not confirmed by a second look yet"
    assert f"Missing: {missed}\n" in output
    assert "Taken out of the listing: https://xeber.example/; first missed" in output


def test_history_as_json_holds_every_text(run: Run) -> None:
    found = json.loads(run("history", "1", "--json").output)
    assert [each["number"] for each in found] == [1, 2]
    assert "altı milyon" in found[0]["text"]
    assert [each["kind"] for each in found[1]["edits"]] == ["number"]


def test_stats_count_articles_and_runs(run: Run) -> None:
    output = run("stats").output
    assert "2, 3 versions" in output
    assert "4 in 1 files" in output
    assert json.loads(run("stats", "--json").output)["totals"]["articles"] == 2


def test_stats_of_dates_say_how_far_they_agree(run: Run) -> None:
    (found,) = json.loads(run("stats", "--dates", "--json").output)
    assert (found["source"], found["articles"], found["undated"]) == ("xeber", 2, 0)
    assert "Agreement of dates" in run("stats", "--dates").output
    assert "newsarchive stats --dates" in run("stats", "--help").output


def test_sources_list_spiders_and_what_was_crawled(run: Run) -> None:
    found = {each["name"]: each for each in json.loads(run("sources", "--json").output)}
    assert found["xeber"]["articles"] == 2
    assert found["azertag"]["kind"] == "agency, state"
    assert "Xəbər" in run("sources").output


def test_a_source_by_name_tells_what_was_never_checked_live(run: Run) -> None:
    output = run("sources", "azertag").output
    assert "never checked  articles, selectors, backfill" in output
    assert "feed, high, never checked live\n    https://azertag.az/rss" in output
    assert run("sources", "no_such_outlet").exit_code == 2


def test_sources_without_an_archive_are_the_spiders(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["sources", "--db", str(tmp_path / "none.db")])
    assert result.exit_code == 0
    assert "no archive" in result.stderr
    assert "were never checked live on this machine" in result.stderr
    assert "azertag" in result.stdout


def test_reextract_reports_what_it_did(run: Run) -> None:
    result = run("reextract", "--jobs", "0")
    assert result.exit_code == 0
    assert "2 captures: 2 same, 0 differ, 0 new, 0 missing" in result.stdout


def test_reextract_in_a_dry_run_leaves_the_file_as_it_is(run: Run, folder: Path) -> None:
    before = (folder / "news.db").read_bytes()
    assert "dry run" in run("reextract", "--dry-run", "--jobs", "0").stdout
    assert (folder / "news.db").read_bytes() == before


def test_reextract_with_missing_captures_fails(run: Run, tmp_path: Path) -> None:
    result = run("reextract", "--jobs", "0", "--captures", str(tmp_path / "elsewhere"))
    assert result.exit_code == 1
    assert "--captures" in result.stderr


def test_reextract_of_an_unknown_source_finds_nothing(run: Run) -> None:
    assert run("reextract", "--source", "nobody").exit_code == 3


def test_verify_proves_every_row_and_says_so(run: Run) -> None:
    result = run("verify", "--jobs", "0")
    assert (result.exit_code, result.stdout) == (
        0,
        "2 articles and 3 versions: 5 same, 0 changed, 0 differs, 0 damaged, 0 missing, 0 unreadable\n",
    )


def test_verify_all_walks_the_files(run: Run) -> None:
    assert "; 1 files with 9 sound records\n" in run("verify", "--all", "--jobs", "0").stdout


def test_verify_tells_an_altered_letter_with_its_address(run: Run, folder: Path) -> None:
    with sqlite3.connect(folder / "news.db") as connection:
        connection.execute("update articles set title = replace(title, 'Qızıl', 'Qizil')")
    result = run("verify", "1", "--jobs", "0")
    assert result.exit_code == 1
    assert f"differs: article 1 {BRIDGE} (xeber-1.warc.gz at " in result.stdout
    assert '  title: row "ƏLİYEV: “Qizil körpü”' in result.stdout
    told = json.loads(run("verify", "--json", "--jobs", "0").stdout)
    assert (told["wrong"], told["columns"]["title"]) == (1, 1)
    assert told["findings"][0]["differences"][0]["column"] == "title"


def test_verify_tells_a_flipped_byte_with_its_address(run: Run, folder: Path) -> None:
    warc = folder / "captures" / "xeber-1.warc.gz"
    data = bytearray(warc.read_bytes())
    data[-40] ^= 1
    warc.write_bytes(data)
    # The last record is a request, of which no row speaks.
    assert run("verify", "--jobs", "0").exit_code == 0
    result = run("verify", "--all", "--jobs", "0")
    assert result.exit_code == 1
    assert "damaged: capture (xeber-1.warc.gz at " in result.stdout


def test_verify_without_the_captures_fails(run: Run, tmp_path: Path) -> None:
    result = run("verify", "--jobs", "0", "--captures", str(tmp_path / "elsewhere"))
    assert result.exit_code == 1
    assert "5 missing" in result.stdout


def test_verify_of_nothing_finds_nothing(run: Run) -> None:
    assert run("verify", "--source", "nobody").exit_code == 3
    assert run("verify", "99").exit_code == 3
    assert run("verify", "1", "--all").exit_code == 2


def test_show_tells_what_was_seen_of_a_deletion(run: Run, folder: Path) -> None:
    look = Look("removed", NOON, status=410, evidence="HTTP 410")
    with Archive(folder / "news.db") as archive:
        archive.missed(1, look, confirm_after=timedelta(0))
    assert "removed" in run("show", "1").output
    found = json.loads(run("show", "1", "--json").output)["deletions"]
    assert [(each["kind"], each["status"]) for each in found] == [("removed", 410)]


def test_help_cuts_no_summary_at_80_columns() -> None:
    lines = CliRunner(env={"COLUMNS": "80"}).invoke(main, ["--help"]).output.splitlines()
    assert not [each for each in lines[1:] if each.endswith("...")]


@pytest.mark.parametrize(
    "command", ["verify --all", "stats", "stats --dates", "reextract --dry-run", "health", "show 1"]
)
def test_an_archive_from_before_an_upgrade_answers_every_question(
    run: Run, folder: Path, command: str
) -> None:
    today = run(*command.split()).exit_code
    file = sqlite3.connect(folder / "news.db")
    file.execute("drop table boilerplate_sightings")
    file.execute("drop table boilerplate")
    file.execute("alter table articles drop column encoding")
    file.execute("update articles set extractor = 'newsarchive/1'")
    file.execute("update versions set extractor = 'newsarchive/1'")
    file.execute("delete from _sqlite_migrations where name = 'm005_boilerplate'")
    file.commit()
    file.close()
    result = run(*command.split())
    assert result.exit_code == today, result.output


def test_of_a_page_that_is_no_article_show_says_what_its_visit_brought(
    run: Run, folder: Path
) -> None:
    file = sqlite3.connect(folder / "news.db")
    file.execute(
        "insert into pages (source, url, kind, discovered_at, last_visit_at, last_status, outcome,"
        " article_probability) values ('xeber', 'https://xeber.example/login', 'page', ?, ?, 200,"
        " 'not_article', 0.02)",
        ["2026-03-12T12:00:00Z", "2026-03-12T12:01:00Z"],
    )
    file.commit()
    file.close()
    result = run("show", "--explain", "https://xeber.example/login")
    assert result.exit_code == 3
    said = "2026-03-12T12:01:00Z brought not_article (status 200, an article with a probability of 0.02)"
    assert said in result.output


def test_suggest_shows_paths_with_counts_and_a_line_to_paste(run: Run) -> None:
    result = run("suggest", "xeber", "--column", "title", "--jobs", "0")
    assert result.exit_code == 0
    assert "(generic extraction)" in result.output
    assert result.output.splitlines()[-1] == '    selectors = {"title": "h1"}'
    found = json.loads(run("suggest", "xeber", "--jobs", "0", "--json").stdout)
    assert found["columns"]["title"]["proposed"][0]["same"] == found["pages"] == 2


def test_suggest_for_an_unknown_source_finds_nothing(run: Run) -> None:
    result = run("suggest", "nobody")
    assert (result.exit_code, "no article of nobody" in result.stderr) == (3, True)
